"""The catalogue told to people: `permits` and `explain PERMIT[:REQUIREMENT]` (Katalog zum Nachlesen)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from pipeline.errors import UsageError
from pipeline.vocabulary import kinds

from .catalogue import Catalogue
from .catalogue import catalogue as own_catalogue
from .conditions import CONDITIONS
from .finding import Text
from .nearest import meant
from .parameters import tables
from .requirement import Permit, Requirement

Lang = Literal["de", "en"]

MODALITY = {
    "M": Text(de="Pflicht", en="mandatory"),
    "C": Text(de="bedingt", en="conditional"),
    "W": Text(de="Pflicht mit Ausnahmen", en="mandatory, can be waived"),
    "A": Text(de="prüft die Behörde", en="checked by the authority"),
    "S": Text(de="üblich, keine Voraussetzung", en="usual, no condition"),
    "N": Text(de="nicht verlangt", en="not required"),
    "D": Text(de="Ermessen", en="discretion"),
}
BASIS = {
    "statute": Text(de="Gesetz", en="statute"),
    "practice": Text(de="Verwaltungspraxis", en="practice"),
    "varies": Text(de="je nach Behörde", en="varies by authority"),
}
_WORDS = {
    "citation": Text(de="Fundstelle", en="Citation"),
    "quote": Text(de="Wortlaut", en="Wording"),
    "evidence": Text(de="Nachweise", en="Evidence"),
    "look_alikes": Text(de="Kein Nachweis", en="Never accepted"),
    "ask": Text(de="Mitzubringen", en="To bring"),
    "notes": Text(de="Hinweise", en="Notes"),
    "sources": Text(de="Beschreibungen der Behörden", en="Descriptions of the authorities"),
    "from": Text(de="Verglichen ab", en="Compared from"),
    "parameters": Text(de="Rechenwerte", en="Numbers of the law"),
    "versions": Text(de="Fassungen", en="Versions"),
    "only": Text(de="Nur bei", en="Only for"),
    "waivers": Text(de="Ausnahmen", en="Exceptions"),
    "conflicts": Text(de="Widerspruch der Quellen", en="Sources that disagree"),
    "with": Text(de="Werte", en="Values"),
}


def permits(rules: Catalogue | None = None) -> tuple[dict[str, Any], ...]:
    """Return every permit of the catalogue with its title, citation and the ids of its requirements."""
    found = (rules or own_catalogue()).permits.values()
    return tuple(
        {
            "permit": permit.permit,
            "title": permit.title.model_dump(),
            "citation": permit.citation,
            "compared_with_law_on": permit.compared_with_law_on.isoformat(),
            "requirements": [row.id for row in permit.requirements],
        }
        for permit in found
    )


def profiles(rules: Catalogue | None = None) -> tuple[dict[str, Any], ...]:
    """Return every profile of an authority with what it changes."""
    found = (rules or own_catalogue()).profiles.values()
    return tuple(profile.model_dump(mode="json") for profile in found)


def explain(target: str, rules: Catalogue | None = None) -> dict[str, Any]:
    """Return a permit, or one requirement of it, as data.

    Args:
        target: `PERMIT` or `PERMIT:REQUIREMENT`.
        rules: the catalogue; None for the program's own.

    Raises:
        UsageError: there is no such permit or requirement; the message says which there are.
    """
    used = rules or own_catalogue()
    name, _, wanted = target.partition(":")
    used.known_permit(name)
    permit = used.permits[name]
    rows = [row for row in permit.requirements if not wanted or row.id == wanted]
    if not rows:
        ids = [row.id for row in permit.requirements]
        en, de = meant(wanted, ids)
        raise UsageError(
            f"{name} has no requirement {wanted}{en}; it has {', '.join(ids)}",
            de=f"{name} hat keine Voraussetzung {wanted}{de}; vorhanden: {', '.join(ids)}.",
        )
    return {
        "permit": permit.permit,
        "title": permit.title.model_dump(),
        "citation": permit.citation,
        "compared_with_law_on": permit.compared_with_law_on.isoformat(),
        "requirements": [row_as_data(row, used) for row in rows],
        "information": [] if wanted else [info.model_dump(mode="json") for info in permit.information],
        "catalogue": {"version": used.version, "law_as_of": used.law.law_as_of.isoformat()},
    }


def row_as_data(row: Requirement, rules: Catalogue) -> dict[str, Any]:
    """Return a row with what it names: how it is checked, its tables, exceptions and decided conflicts."""
    data = row.model_dump(mode="json", by_alias=True)
    condition = (CONDITIONS[row.condition].__doc__ or "").strip()
    used = [tables()[name].model_dump(mode="json", by_alias=True) for name in row.parameters]
    return {
        **data,
        "mandatory": row.mandatory,
        "checked": " ".join(condition.split()),
        "parameters": used,
        "waivers": [{"id": name, **rules.waivers[name].model_dump(mode="json")} for name in row.waivers],
        "conflicts": [
            {"number": number, **rules.conflicts[number].model_dump(mode="json")} for number in row.conflicts
        ],
    }


def as_text(target: str, lang: Lang = "de", rules: Catalogue | None = None) -> str:
    """Return the same for reading in a terminal."""
    used = rules or own_catalogue()
    explain(target, used)
    name, _, wanted = target.partition(":")
    permit = used.permits[name]
    lines = [] if wanted else _head(permit, used, lang)
    for row in permit.requirements:
        if not wanted or row.id == wanted:
            lines += ["", *row_lines(row, used, lang)]
    return "\n".join(lines).strip() + "\n"


def _head(permit: Permit, used: Catalogue, lang: Lang) -> list[str]:
    law = used.law.law_as_of
    stand = f"Rechtsstand {law:%d.%m.%Y}" if lang == "de" else f"Law as of {law}"
    return [f"{permit.permit}: {getattr(permit.title, lang)}", f"{permit.citation} - {stand}"]


def row_lines(row: Requirement, rules: Catalogue, lang: Lang) -> list[str]:
    """Return everything on a row, a line each: first its name, then what it rests on and what proves it."""

    def word(key: str) -> str:
        text: str = getattr(_WORDS[key], lang)
        return f"  {text}: "

    modality, basis = getattr(MODALITY[row.modality], lang), getattr(BASIS[row.basis], lang)
    lines = [f"{row.id} - {getattr(row.title, lang)} ({modality}; {basis})", word("citation") + row.citation]
    if row.purposes:
        lines.append(word("only") + ", ".join(row.purposes))
    if row.quote:
        lines.append(word("quote") + f"„{row.quote}“")
    for version in row.versions:
        lines.append(word("versions") + f"{version.from_}: {version.citation}")
    for name in row.parameters:
        table = tables()[name]
        lines.append(
            word("parameters")
            + f"{getattr(table.title, lang)} ({getattr(table.reach, lang)}; {table.citation}; {name})"
        )
    if row.evidence:
        lines.append(word("evidence") + ", ".join(kinds()[kind]["de"] for kind in row.evidence))
    for look in row.look_alikes:
        lines.append(word("look_alikes") + f"{kinds()[look.kind]['de']} - {getattr(look.because, lang)}")
    for name in row.waivers:
        waiver = rules.waivers[name]
        lines.append(word("waivers") + f"{getattr(waiver.title, lang)} ({waiver.citation})")
    if values := plain_values(row):
        lines.append(word("with") + values)
    if row.ask:
        lines.append(word("ask") + getattr(row.ask, lang))
    lines += [word("notes") + getattr(note, lang) for note in row.notes]
    for number in row.conflicts:
        told = rules.conflicts[number]
        parts = (told.topic, told.said, told.law, told.decided)
        lines.append(word("conflicts") + f"{number}. " + " - ".join(getattr(part, lang) for part in parts))
    lines += [word("sources") + source.cited() for source in row.sources]
    lines.append(word("from") + row.in_force.isoformat())
    return lines


def plain_values(row: Requirement) -> str:
    """Return the numbers, days and words with which the row is checked, as the catalogue has them."""
    shown = {key: value for key, value in row.with_.items() if key not in ("reason", "instead")}
    return "; ".join(f"{key} = {_plain(value)}" for key, value in shown.items())


def _plain(value: object) -> str:
    """Return a value as people write it: lists with commas, tables as `key: value`, yes and no."""
    if isinstance(value, list | tuple):
        return ", ".join(map(_plain, value))
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {_plain(inner)}" for key, inner in value.items())
    return {True: "ja", False: "nein"}[value] if isinstance(value, bool) else str(value)
