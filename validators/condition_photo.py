"""Conditions on the photo: the digital one, and the one on paper (Lichtbild)."""

from __future__ import annotations

from decimal import Decimal

from dateutil.relativedelta import relativedelta

from extractors.kind import Paper

from .condition_papers import absent, doubtful, unsure
from .finding import Text
from .folder import Folder, Outcome, best, cite, field, sure_value, value
from .photo_checks import for_age, told
from .registry import condition
from .requirement import Requirement
from .residence_time import over

_PAPER_NOTE = Text(
    de="Das Papierfoto im Ordner wird für die Karte nicht verwendet; es braucht ein digitales Lichtbild.",
    en="The paper photo in the folder is not used for the card; a digital photo is needed.",
)


@condition
def photo_code(row: Requirement, folder: Folder) -> Outcome:
    """A code leads to a digital photo; without one the photo is taken at the appointment. Argument: `months`.

    A code older than `months` may have run out: then, too, the photo is taken at the appointment. So it is
    where its date was not surely read; a code without a date counts.
    """
    notes = (_PAPER_NOTE,) if folder.of("photo") else ()
    codes = folder.of(*row.evidence)
    outcome = best([_code(row, folder, code) for code in codes])
    if outcome is None:
        outcome = Outcome(status="authority", code="photo_at_appointment")
    return outcome.model_copy(update={"notes": (*outcome.notes, *notes)})


def _code(row: Requirement, folder: Folder, code: Paper) -> Outcome:
    if doubtful(row, folder, code):
        return Outcome(status="authority", code="photo_at_appointment", evidence=cite(code))
    created = sure_value(code, "created_on")
    if field(code, "created_on") is None:
        return Outcome(status="met", code="photo_code_there", evidence=cite(code))
    stale = created is None or created + relativedelta(months=row.with_["months"]) < folder.as_of
    if stale or created > folder.as_of:
        return Outcome(status="authority", code="photo_code_old", evidence=cite(code, "created_on"))
    return Outcome(status="met", code="photo_code_there", evidence=cite(code, "created_on"))


@condition
def paper_photo(row: Requirement, folder: Folder) -> Outcome:
    """The photo on paper has the size of the rule; asked for until a day, later only where the authority
    does.

    Arguments: `width_mm`, `height_mm`, `tolerance_mm` (met within), `certain_mm` (not met beyond; unclear
    between, a scan does not measure better), `head_from_mm` and `head_to_mm` (outside, a head of which nothing but
    the height is known is looked at), `child_years` (age below which a photo is a child's), `child_head_height` and
    `child_eye_line` (good from, to; refused below, above; in mm), `until` (last day on which the rule asked for
    paper), `demanded` (by the authority's practice).
    """
    demanded = folder.as_of <= row.with_["until"] or row.with_["demanded"]
    photos = folder.of(*row.evidence)
    outcome = best([_print(row, folder, photo) for photo in photos])
    if outcome is None:
        if not demanded:
            return Outcome(status="not_applicable", code="digital_photo_rule", mandatory=False)
        return absent(row, folder).model_copy(update={"mandatory": True})
    notes = (*outcome.notes, *(() if demanded else (_PAPER_NOTE,)))
    return outcome.model_copy(update={"mandatory": demanded, "notes": notes})


def _print(row: Requirement, folder: Folder, photo: Paper) -> Outcome:
    if doubt := doubtful(row, folder, photo):
        return doubt
    for name in ("faces", "width_mm", "height_mm"):
        if sure_value(photo, name) is None:
            return unsure(photo, name)
    evidence = cite(photo, "width_mm", "height_mm", "head_height_mm", "crown_mm", "eye_line_mm", "chin_mm")
    if sure_value(photo, "faces") != 1:
        return Outcome(
            status="unclear",
            code="photo_faces",
            args={"faces": str(value(photo, "faces"))},
            evidence=cite(photo, "width_mm", "height_mm", "faces"),
        )
    checks = for_age(value(photo, "checks") or (), row.with_, child=_is_child(row, folder))
    found = told(checks)
    size = _size(row, photo, framed=any(c.check == "border" and c.result != "pass" for c in checks))
    outcome = _graver(size, found or _head_alone(row, photo))
    return outcome.model_copy(update={"evidence": evidence})


def _size(row: Requirement, photo: Paper, *, framed: bool) -> Outcome:
    """Judge the print's size; one with a border is never refused for it: the photo inside was not measured."""
    wanted = {name: Decimal(row.with_[name]) for name in ("width_mm", "height_mm")}
    apart = max(abs(Decimal(sure_value(photo, name)) - size) for name, size in wanted.items())
    args: dict[str, str | Text] = {
        "size": f"{Decimal(value(photo, 'width_mm')):.0f} × {Decimal(value(photo, 'height_mm')):.0f} mm"
    }
    if apart > Decimal(row.with_["certain_mm"]) and not framed:
        return Outcome(status="not_met", code="photo_size_wrong", args=args)
    if apart > Decimal(row.with_["tolerance_mm"]):
        return Outcome(status="unclear", code="photo_size_near", args=args)
    return Outcome(status="met", code="photo_size_right", args=args)


def _head_alone(row: Requirement, photo: Paper) -> Outcome | None:
    """Doubt a head outside the rule where nothing else was checked."""
    head = value(photo, "head_height_mm")
    if field(photo, "checks") is not None or head is None:
        return None
    inside = Decimal(row.with_["head_from_mm"]) <= head <= Decimal(row.with_["head_to_mm"])
    return None if inside else Outcome(status="unclear", code="photo_head")


def _graver(size: Outcome, other: Outcome | None) -> Outcome:
    """Return the outcome that decides, with what the other says as a note; the size is told first."""
    if other is None or size.status == "not_met":
        return size if other is None else size.model_copy(update={"notes": _notes(other)})
    if size.status == "met" or other.status == "not_met":
        return other
    return size.model_copy(update={"notes": _notes(other)})


def _notes(other: Outcome) -> tuple[Text, ...]:
    said = [part for name in ("what", "do") if isinstance(part := other.args.get(name), Text)]
    if not said:
        return other.notes
    return (Text(de=" ".join(t.de for t in said), en=" ".join(t.en for t in said)), *other.notes)


def _is_child(row: Requirement, folder: Folder) -> bool | None:
    identity = folder.applicant.identity
    if identity is None or identity.birth_date is None:
        return None
    return folder.as_of < over(identity.birth_date, 12 * row.with_["child_years"])
