"""The catalogue told to people: `permits` and `explain PERMIT[:REQUIREMENT]` (Katalog zum Nachlesen)."""

from __future__ import annotations

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

_MODALITY = {
    "M": Text(de="Pflicht", en="mandatory"),
    "C": Text(de="bedingt", en="conditional"),
    "W": Text(de="Pflicht mit Ausnahmen", en="mandatory, can be waived"),
    "A": Text(de="prüft die Behörde", en="checked by the authority"),
    "S": Text(de="üblich, keine Voraussetzung", en="usual, no condition"),
    "N": Text(de="nicht verlangt", en="not required"),
    "D": Text(de="Ermessen", en="discretion"),
}
_BASIS = {
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
        "requirements": [_row(row) for row in rows],
        "information": [] if wanted else [info.model_dump(mode="json") for info in permit.information],
        "catalogue": {"version": used.version, "law_as_of": used.law.law_as_of.isoformat()},
    }


def _row(row: Requirement) -> dict[str, Any]:
    data = row.model_dump(mode="json", by_alias=True)
    condition = (CONDITIONS[row.condition].__doc__ or "").strip()
    used = [tables()[name].model_dump(mode="json", by_alias=True) for name in row.parameters]
    return {**data, "mandatory": row.mandatory, "checked": " ".join(condition.split()), "parameters": used}


def as_text(target: str, lang: Lang = "de", rules: Catalogue | None = None) -> str:
    """Return the same for reading in a terminal."""
    used = rules or own_catalogue()
    explain(target, used)
    name, _, wanted = target.partition(":")
    permit = used.permits[name]
    lines = [] if wanted else _head(permit, used, lang)
    for row in permit.requirements:
        if not wanted or row.id == wanted:
            lines += ["", *_lines(row, lang)]
    return "\n".join(lines).strip() + "\n"


def as_markdown(permit_id: str, rules: Catalogue | None = None) -> str:
    """Return the page of a permit for the documentation: table of the rows, then each row with its source and check."""
    used = rules or own_catalogue()
    permit = used.permits[permit_id]
    lines = [f"# {permit.title.de}", "", f"`{permit.permit}`, {permit.citation}; {permit.title.en}.", ""]
    lines += ["| Voraussetzung | Art | Grundlage | Fundstelle | Nachweise |", "|---|---|---|---|---|"]
    for row in permit.requirements:
        shown = ", ".join(f"`{kind}`" for kind in row.evidence) or "-"
        only = f" (nur {', '.join(row.purposes)})" if row.purposes else ""
        art, basis = _MODALITY[row.modality].de, _BASIS[row.basis].de
        lines.append(
            f"| [`{row.id}`](#{row.id.replace('.', '')}){only} | {art} | {basis} | {row.citation} | {shown} |"
        )
    for row in permit.requirements:
        data = _row(row)
        lines += ["", f"## {row.id}", "", *(f"-{line[1:]}" for line in _lines(row, "de")[1:])]
        lines += [f"- Check `{row.condition}`: {data['checked']}"]
        if row.conflicts:
            lines.append(f"- Widersprüche der Quellen, entschieden: {', '.join(map(str, row.conflicts))}")
    lines += ["", "## Hinweise", ""]
    lines += [f"- {info.text.de} ({info.citation})" for info in permit.information]
    return "\n".join(lines) + "\n"


def reasons_as_markdown(rules: Catalogue | None = None) -> str:
    """Return the closed list of reason codes for the documentation."""
    rows = (rules or own_catalogue()).reasons.items()
    lines = ["# Reason codes", "", "| Code | Deutsch | English |", "|---|---|---|"]
    return "\n".join([*lines, *(f"| `{code}` | {text.de} | {text.en} |" for code, text in rows)]) + "\n"


def _head(permit: Permit, used: Catalogue, lang: Lang) -> list[str]:
    law = used.law.law_as_of
    stand = f"Rechtsstand {law:%d.%m.%Y}" if lang == "de" else f"Law as of {law}"
    return [f"{permit.permit}: {getattr(permit.title, lang)}", f"{permit.citation} - {stand}"]


def _lines(row: Requirement, lang: Lang) -> list[str]:
    def word(key: str) -> str:
        text: str = getattr(_WORDS[key], lang)
        return f"  {text}: "

    modality, basis = getattr(_MODALITY[row.modality], lang), getattr(_BASIS[row.basis], lang)
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
    if row.ask:
        lines.append(word("ask") + getattr(row.ask, lang))
    lines += [word("notes") + getattr(note, lang) for note in row.notes]
    lines += [word("sources") + source.cited() for source in row.sources]
    lines.append(word("from") + row.in_force.isoformat())
    return lines
