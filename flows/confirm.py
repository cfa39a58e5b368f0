"""`confirm`: a person's decision is written into the record of the case (Entscheidung eintragen).

What is decided about is named as the report names it; what it rests on is taken from the report, because that is
what the person saw. Nothing is judged here: the decision counts from the next check on.
"""

from __future__ import annotations

import datetime as dt
import getpass
import re
from pathlib import Path
from typing import Any, cast

import pydantic

from extractors.kind import known_kinds
from pipeline.data_folder import is_case
from pipeline.errors import NoPermission, UsageError
from pipeline.vocabulary import kinds, vocabulary
from reports.decisions import entry_told, told
from reports.model import DocumentEntry, Report
from reports.typography import Language, clean
from validators.decision import HOLDERS, STATUSES, About, Decision, DocumentRef, Entry, Saw, short
from validators.decision_log import append, broken_record, decisions_of, file_of
from validators.decision_standing import UNSETTLEABLE
from validators.decision_values import as_plain, type_of, typed
from validators.finding import Evidence, Finding, Status, Warning_
from validators.nearest import meant

from .output import put
from .places import mode_of

_DOCUMENT = re.compile(r"(d\d+)\.([a-z0-9_]+)")
_CASE_ID = re.compile(r"c-[0-9a-f]{6,32}")
_LONGEST = 2000
"""Letters that a reason may have; a name a tenth of it."""


def confirm(
    place: Path,
    target: str | None,
    *,
    status: Status | None,
    value: str | None,
    reason: str | None,
    author: str | None,
    withdraw: bool,
    lang: Language,
) -> int:
    """Write one decision about a report's requirement, warning or document into the record of its case.

    Raises:
        UsageError: there is no such report, case or target, or value and status do not fit it.
        DecisionsBroken: the record was changed by something else.
    """
    report = read_report(place)
    if target is None:
        raise _usage(
            "Please say what is decided: a requirement (language.level), a warning or a value (d3.level).",
            "Bitte angeben, worüber entschieden wird: Voraussetzung (language.level), Hinweis oder Angabe (d3.level).",
        )
    entry = decide(
        report, target, status=status, value=value, reason=reason, author=author, withdraw=withdraw
    )
    put(entry_told(entry, report, lang))
    return 0


def decide(
    report: Report,
    target: str,
    *,
    status: Status | None,
    value: str | None,
    reason: str | None,
    author: str | None,
    withdraw: bool,
) -> Entry:
    """Write one decision on a report that the person saw into the record of its case, and return it.

    Raises:
        UsageError: there is no such target, the reason lacks, or value and status do not fit it.
        DecisionsBroken: the record was changed by something else.
    """
    said = _one_line(reason or "", _LONGEST)
    if not said:
        raise _usage("Please give the reason with --reason.", "Bitte mit --reason begründen.")
    if withdraw and (status is not None or value is not None):
        raise _usage(
            "--withdraw takes a decision back and goes without --status and --value.",
            "--withdraw nimmt eine Entscheidung zurück und steht ohne --status und --value.",
        )
    decision = decision_on(report, target, status=status, value=value, withdraw=withdraw).model_copy(
        update={
            "reason": said,
            "author": _author(author),
            "at": dt.datetime.now(dt.UTC).replace(microsecond=0),
            "withdrawn": withdraw,
            "known": tuple(short(document.digest) for document in report.documents),
        }
    )
    if withdraw:
        _must_stand(report, decision)
    return append(report.case.id, decision)


def history(place: Path, lang: Language) -> int:
    """Print every decision of the report's case, oldest first.

    Raises:
        DecisionsBroken: the record was changed by something else.
    """
    report = read_report(place)
    record = decisions_of(report.case.id)
    if record.broken is not None:
        raise broken_record(file_of(report.case.id), record.broken)
    put(told(record.entries, report, lang))
    return 0


def read_report(place: Path) -> Report:
    """Return the report that a file or folder holds.

    Raises:
        UsageError: there is none, it is no report, or its case is not one of this machine.
        NoPermission: it cannot be read.
    """
    file = (
        place / "report.json" if place.is_dir() else place.with_suffix(".json") if _is_page(place) else place
    )
    if mode_of(file) is None:
        raise _usage(
            f"There is no report “{file}”. `aktencheck check` writes it.",
            f"Den Bericht „{file}“ gibt es nicht. `aktencheck check` schreibt ihn.",
        )
    try:
        report = Report.model_validate_json(file.read_bytes())
    except PermissionError as error:
        raise NoPermission(
            f"No permission to read “{file}”. Please check its permissions.",
            de=f"Keine Leserechte für „{file}“. Bitte die Rechte prüfen.",
        ) from error
    except (pydantic.ValidationError, ValueError, OSError):
        raise _usage(
            f"“{file}” is no report of this version; please name the report.json that `aktencheck check` wrote.",
            f"„{file}“ ist kein Bericht dieser Version; bitte die report.json angeben, die `aktencheck check` schrieb.",
        ) from None
    if not _CASE_ID.fullmatch(report.case.id) or not is_case(report.case.id):
        raise _usage(
            "The report's case is not known on this machine; please run `aktencheck check` here first.",
            "Der Fall des Berichts ist auf diesem Rechner nicht bekannt; bitte zuerst hier `aktencheck check` starten.",
        )
    return report


def status_of(word: str | None) -> Status | None:
    """Return the status that a word names; None where none was given.

    Raises:
        UsageError: there is no such status.
    """
    if word is None or word in STATUSES:
        return cast("Status | None", word)
    en, de = meant(word, STATUSES)
    listed = ", ".join(STATUSES)
    raise _usage(
        f"There is no status {word}{en}; allowed: {listed}.",
        f"Den Status {word} gibt es nicht{de}; erlaubt: {listed}.",
    )


def _is_page(place: Path) -> bool:
    return place.suffix.lower() == ".html"


def decision_on(
    report: Report, target: str, *, status: Status | None, value: str | None, withdraw: bool
) -> Decision:
    """Return what the target is and what is said about it; reason, author and time are still to come."""
    finding = next((row for row in report.requirements if row.id == target), None)
    if finding is not None:
        _none(value, "--value", target)
        return _on_requirement(report, finding, status, withdraw)
    if target in vocabulary()["warnings"]:
        _none(value, "--value", target)
        _none(status, "--status", target)
        return _on_warning(report, target, withdraw)
    named = _DOCUMENT.fullmatch(target)
    document = report.document(named[1]) if named else None
    if named is None or document is None:
        raise _no_target(report, target)
    _none(status, "--status", target)
    return _on_document(document, named[2], value, withdraw)


def _on_requirement(report: Report, finding: Finding, status: Status | None, withdraw: bool) -> Decision:
    overruled = next((one for one in finding.decided if one.how == "status"), None)
    machine = overruled.instead_of if overruled else finding.status
    code = overruled.code if overruled else finding.reason_code
    if status is None and machine == "unclear" and not withdraw:
        raise _usage(
            f"{finding.id} is unclear; please say with --status what it is (met, not_met, missing ...).",
            f"{finding.id} ist offen; bitte mit --status angeben, was gilt (met, not_met, missing ...).",
        )
    return _decision(
        "requirement",
        finding.id,
        permit=report.case.permit,
        status=None if withdraw else status or machine,
        saw=Saw(status=machine, reason_code=code),
        rests_on=_resting(report, finding.evidence),
    )


def _on_warning(report: Report, code: str, withdraw: bool) -> Decision:
    raised: list[Warning_] = [warning for warning in report.warnings if warning.code == code]
    if code in UNSETTLEABLE:
        raise _usage(
            f"No decision settles the warning {code}: the cause is to be mended.",
            f"Der Hinweis {code} lässt sich nicht durch Entscheidung erledigen: bitte die Ursache beheben.",
        )
    if not raised and not withdraw:
        raise _usage(f"The report has no warning {code}.", f"Der Bericht enthält keinen Hinweis {code}.")
    evidence = [one for warning in raised for one in warning.evidence]
    saw = Saw(value=raised[0].message.model_dump() if raised else None)
    return _decision("warning", code, saw=saw, rests_on=_resting(report, evidence))


def _on_document(document: DocumentEntry, name: str, value: str | None, withdraw: bool) -> Decision:
    ref = _ref(document)
    about: About = "kind" if name == "kind" else "holder" if name == "holder" else "field"
    told: Any = None
    read = document.fields.get(name)
    if not withdraw:
        told = _value_of(document, about, name, value)
    saw: Any = {"kind": document.kind, "holder": document.holder_matches}.get(
        about, read.value if read else None
    )
    return _decision(about, name, document=ref, value=told, saw=Saw(value=saw), rests_on=(ref,))


def _value_of(document: DocumentEntry, about: About, name: str, value: str | None) -> Any:
    if about == "field":
        if document.kind not in known_kinds():
            raise _usage(
                f"{document.id} is of no kind whose values are read; please decide {document.id}.kind first.",
                f"Aus {document.id} werden keine Angaben gelesen; bitte zuerst über {document.id}.kind entscheiden.",
            )
        type_of(document.kind, name)
        if value is not None:
            return as_plain(typed(document.kind, name, value))
        if name not in document.fields:
            raise _usage(
                f"{document.id}.{name} was not read; please give it with --value.",
                f"{document.id}.{name} wurde nicht gelesen; bitte mit --value angeben.",
            )
        return document.fields[name].value
    allowed = list(kinds()) if about == "kind" else list(HOLDERS)
    given = value if value is not None or about == "holder" else document.kind
    if given in allowed:
        return given
    near = meant(given, allowed) if given is not None else ("", "")
    listed = "" if about == "kind" and near[0] else f": {', '.join(allowed)}"
    raise _usage(
        f"{document.id}.{name} needs --value with one of the allowed words{near[0]}{listed}.",
        f"{document.id}.{name} braucht --value mit einem der erlaubten Wörter{near[1]}{listed}.",
    )


def _decision(about: About, name: str, **more: Any) -> Decision:
    at = dt.datetime.fromtimestamp(0, dt.UTC)
    return Decision(about=about, name=name, reason="-", author="-", at=at, **more)


def _resting(report: Report, evidence: tuple[Evidence, ...] | list[Evidence]) -> tuple[DocumentRef, ...]:
    """Return the documents that the person was shown, each once."""
    documents = dict.fromkeys(one.document for one in evidence if one.document is not None)
    return tuple(_ref(entry) for name in documents if (entry := report.document(name)) is not None)


def _ref(document: DocumentEntry) -> DocumentRef:
    if not document.digest:
        raise _usage(
            "The report does not say which files it is about; please run `aktencheck check` again.",
            "Der Bericht sagt nicht, auf welchen Dateien er beruht; bitte `aktencheck check` neu ausführen.",
        )
    page = document.pages[0]
    return DocumentRef(digest=document.digest, kind=document.kind, file=page.file, page=page.page)


def _must_stand(report: Report, decision: Decision) -> None:
    """Refuse to take back what nobody has decided."""
    record = decisions_of(report.case.id)
    last = next((e for e in reversed(record.entries) if e.decision.key == decision.key), None)
    if record.broken is None and (last is None or last.decision.withdrawn):
        raise _usage(
            "There is no decision on this that could be withdrawn.",
            "Hierzu gibt es keine Entscheidung, die zurückgenommen werden könnte.",
        )


def _author(named: str | None) -> str:
    try:
        author = _one_line(named if named is not None else getpass.getuser(), _LONGEST // 10)
    except (OSError, KeyError, ImportError):
        author = ""
    if not author:
        raise _usage("Please say with --author who decides.", "Bitte mit --author angeben, wer entscheidet.")
    return author


def _one_line(text: str, longest: int) -> str:
    r"""Return the text on one line without signs that steer a terminal; bytes that are no UTF-8 as `\udc..`."""
    line = " ".join(clean(text.encode("utf-8", "backslashreplace").decode()).split())
    if len(line) > longest:
        raise _usage(
            f"That is too long: at most {longest} letters.", f"Das ist zu lang: höchstens {longest} Zeichen."
        )
    return line


def _none(given: str | None, option: str, target: str) -> None:
    if given is not None:
        raise _usage(
            f"{option} does not go with {target}: a requirement takes --status, a value --value, a warning neither.",
            f"{option} passt nicht zu {target}: Voraussetzungen haben --status, Angaben --value, Hinweise keines.",
        )


def _no_target(report: Report, target: str) -> UsageError:
    known = [row.id for row in report.requirements] + [warning.code for warning in report.warnings]
    known += [
        f"{entry.id}.{name}" for entry in report.documents for name in ("kind", "holder", *entry.fields)
    ]
    en, de = meant(target, known)
    return _usage(
        f"The report has no {target}{en}. It may be a requirement, a warning or a value like d3.level.",
        f"{target} kommt im Bericht nicht vor{de}. Möglich sind Voraussetzung, Hinweis oder Angabe wie d3.level.",
    )


def _usage(en: str, de: str) -> UsageError:
    return UsageError(en, de=de)
