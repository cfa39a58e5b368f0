"""Documents in the printed report (Dokumentenliste): where each lies, whom it is about, what was read from it."""

from __future__ import annotations

from typing import Any

from .model import DocumentEntry, FieldEntry, Report
from .typography import Language, date_text, number_text
from .words import advice_text, field_label, script_name, value_text, word


def documents(report: Report, lang: Language) -> list[dict[str, Any]]:
    """Return every document of the report, as the template prints it."""
    decided = {item.get("document") for item in report.decisions if item["state"] == "in_force"}
    return [_document(document, lang, decided=document.id in decided) for document in report.documents]


def score_text(confidence: float | None, lang: Language) -> str | None:
    """Return a likelihood with two digits; None where there is none."""
    return None if confidence is None else number_text(f"{confidence:.2f}", lang)


def quoted(text: str, lang: Language) -> str:
    """Return the text in the quotation marks of the language.

    >>> quoted("12.04.1988", "de"), quoted("12.04.1988", "en")
    ('„12.04.1988“', '“12.04.1988”')
    """
    return f"„{text}“" if lang == "de" else f"“{text}”"


def _document(document: DocumentEntry, lang: Language, *, decided: bool) -> dict[str, Any]:
    by_file: dict[str, list[str]] = {}
    for page in document.pages:
        by_file.setdefault(page.file, []).append(str(page.page))
    where = "; ".join(
        f"{file} {word('page' if len(pages) == 1 else 'pages', lang)} {', '.join(pages)}"
        for file, pages in by_file.items()
    )
    return {
        "id": document.id,
        "title": getattr(document.title, lang),
        "where": f"{word('count_pages', lang, len(document.pages))} · {where}",
        "tags": _tags(document, lang, decided=decided),
        "persons": [_person(person, lang) for person in document.persons],
        "fields": [_field(name, field, document.kind, lang) for name, field in document.fields.items()],
        "nothing": _nothing(document, lang),
    }


def _is_named(document: DocumentEntry) -> bool:
    return document.kind not in ("unknown", "blank")


def _person(person: dict[str, str], lang: Language) -> str:
    born = person.get("birth_date")
    parts = (person.get("family_name"), person.get("given_names"), born and date_text(born, lang))
    return f"{', '.join(part for part in parts if part)} ({value_text(person['role'], lang)})"


def _field(name: str, field: FieldEntry, kind: str, lang: Language) -> dict[str, str]:
    score = (
        score_text(field.confidence, lang),
        field.doubt and value_text(field.doubt, lang),
        word("decided_tag", lang) if field.method == "person" else None,
    )
    return {
        "label": field_label(name, lang),
        "value": value_text(field.value, lang, kind=kind, field=name),
        "printed": quoted(field.printed, lang) if field.printed else "",
        "also": f" ({word('also_read', lang)} {quoted(field.also_read, lang)})" if field.also_read else "",
        "page": str(field.page),
        "score": " · ".join(part for part in score if part),
    }


def _tags(document: DocumentEntry, lang: Language, *, decided: bool) -> list[str]:
    tags: list[str] = []
    if _is_named(document):
        holder = {True: "holder_yes", False: "holder_no", None: "holder_unknown"}[document.holder_matches]
        tags.append(word(holder, lang))
    if decided:
        tags.append(word("decided_tag", lang))
    if document.duplicate_of:
        tags.append(f"{word('duplicate_of', lang)} {document.duplicate_of}")
    if document.specimen:
        tags.append(word("specimen", lang))
    if document.act and document.kind == "unknown":
        tags.append(value_text(document.act, lang))
    for number, page in enumerate(document.pages, start=1):
        told = [getattr(advice_text(advice), lang) for advice in page.advice]
        if page.script:
            read = "" if page.script_read else f", {word('unread_page', lang)}"
            told.append(f"{getattr(script_name(page.script), lang)}{read}")
        if page.method == "unread":
            told.append(word("unread_page", lang))
        tags += [f"{word('page', lang)} {number}: {one}" for one in told]
    return tags


def _nothing(document: DocumentEntry, lang: Language) -> str:
    """Return what stands in the place of fields where there are none."""
    if document.kind != "unknown":
        return word("no_fields", lang) if _is_named(document) else ""
    rivals = ", ".join(
        f"{getattr(rival.title, lang)} {score_text(rival.sureness, lang)}" for rival in document.claims
    )
    return (
        f"{word('why_unknown', lang)}: {word('rivals', lang)} {rivals}" if rivals else word("no_rivals", lang)
    )
