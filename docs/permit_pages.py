"""A page a permit that a lawyer can proof-read, made from the catalogue (Seiten zum Gegenlesen)."""

from __future__ import annotations

from pipeline.vocabulary import field_label, kinds
from validators.catalogue import Catalogue, catalogue
from validators.explain import BASIS, MODALITY, permits, row_as_data, row_lines
from validators.parameters import tables
from validators.requirement import Permit, Requirement


def permit_page(permit_id: str) -> str:
    """Return the page of a permit: the list at a glance, each requirement with its sentence, what a grant brings."""
    rules = catalogue()
    permit = rules.permits[permit_id]
    lines = [f"# {permit.title.de}", "", f"`{permit.permit}`, {permit.citation}. {permit.title.en}.", ""]
    lines += [
        f"Verglichen mit dem Gesetz am {permit.compared_with_law_on:%d.%m.%Y}. Diese Seite wird aus",
        f"`validators/permits/{permit_id}.yaml` und den gemeinsamen Zeilen in `validators/requirements/` erzeugt",
        "(`python -m docs`); geändert wird dort, nicht hier.",
        "",
    ]
    lines += ["| Voraussetzung | Art | Grundlage | Fundstelle | Nachweise |", "|---|---|---|---|---|"]
    lines += [_glance(row) for row in permit.requirements]
    for row in permit.requirements:
        lines += ["", *_section(row, rules)]
    lines += ["", "## Was aus der Erteilung folgt", ""]
    lines += [f"- {info.text.de} ({info.citation})" for info in permit.information] or [
        "- Nichts hinterlegt."
    ]
    lines += ["", "## Woran der Titel erkannt wird, wenn keiner angegeben ist", "", *_signs(permit)]
    return "\n".join(lines) + "\n"


def _glance(row: Requirement) -> str:
    shown = ", ".join(kinds()[kind]["de"] for kind in row.evidence) or "-"
    only = {"issue": " (nur Erteilung)", "extension": " (nur Verlängerung)"}
    when = only[row.purposes[0]] if row.purposes and len(row.purposes) == 1 else ""
    art, basis = MODALITY[row.modality].de, BASIS[row.basis].de
    return f"| [{row.title.de}](#{_anchor(row)}){when} | {art} | {basis} | {row.citation} | {shown} |"


def _anchor(row: Requirement) -> str:
    return row.id.replace(".", "-").replace("_", "-")


def _section(row: Requirement, rules: Catalogue) -> list[str]:
    data = row_as_data(row, rules)
    fields = [
        f"{kinds()[kind]['de']}: {', '.join(field_label(name)['de'] for name in names)}"
        for kind, names in row.fields.items()
    ]
    lines = [f'## <a id="{_anchor(row)}"></a>{row.title.de}', "", f"- Kennung: `{row.id}`"]
    lines += [f"-{line[1:]}" for line in row_lines(row, rules, "de")[1:]]
    lines += [f"- Entscheidende Angaben: {'; '.join(fields)}"] if fields else []
    return [*lines, f"- Check `{row.condition}`: {data['checked']}"]


def _signs(permit: Permit) -> list[str]:
    signs = permit.points_to.model_dump()
    words = {
        "applied_for": "Wörter des Antrags",
        "outcomes": "Entscheidung des Bundesamtes",
        "titles": "vorhandener Titel",
        "next_titles": "nächster Schritt nach dem Titel",
        "kinds": "Unterlagen",
    }
    told = [f"- {words[name]}: {', '.join(signs[name])}" for name in words if signs[name]]
    if permit.points_to.with_title:
        told.append("- Die Wörter des Antrags zählen nur neben einem dieser Titel.")
    if (ages := permit.points_to.ages) is not None:
        told.append(f"- Nur für Personen, die {ages[0]}, aber noch nicht {ages[1]} Jahre alt sind.")
    return told or ["- Wird nie vermutet."]


def permits_page() -> str:
    """Return the list of all permits with the number of their requirements."""
    lines = [
        "# Die Titel des Katalogs",
        "",
        "| Titel | Kennung | Fundstelle | Voraussetzungen |",
        "|---|---|---|---|",
    ]
    for row in permits():
        name, count = row["permit"], len(row["requirements"])
        lines.append(f"| [{row['title']['de']}]({name}.md) | `{name}` | {row['citation']} | {count} |")
    return "\n".join(lines) + "\n"


def conflicts_page() -> str:
    """Return the register of contradictions between the sources with what the catalogue does."""
    lines = [
        "# Widersprüche der Quellen",
        "",
        "| Nr. | Worum es geht | Beschreibungen | Gesetz | Entschieden |",
        "|---|---|---|---|---|",
    ]
    lines += [
        f"| {number} | {told.topic.de} | {told.said.de} | {told.law.de} | {told.decided.de} |"
        for number, told in catalogue().conflicts.items()
    ]
    return "\n".join(lines) + "\n"


def reasons_page() -> str:
    """Return the closed list of reason codes."""
    lines = ["# Reason codes", "", "| Code | Deutsch | English |", "|---|---|---|"]
    lines += [f"| `{code}` | {text.de} | {text.en} |" for code, text in catalogue().reasons.items()]
    return "\n".join(lines) + "\n"


def parameters_page() -> str:
    """Return the tables of the law by day."""
    lines = [
        "# Numbers of the law",
        "",
        "Made from `validators/parameters/` by `python -m docs`. A day that no line",
    ]
    lines += ["covers has no value: what needs it is `unclear` (`table_missing`)."]
    for table in tables().values():
        lines += [
            "",
            f"## {table.table}",
            "",
            f"{table.title.de} ({table.title.en}); {table.unit}. {table.citation}.",
        ]
        lines += [table.note] if table.note else []
        lines += ["", "| from | until | values |", "|---|---|---|"]
        for line in table.values:
            said = ", ".join(f"{key} {number}" for key, number in line.value.items())
            lines.append(f"| {line.from_} | {line.until or 'changed'} | {said} |")
    return "\n".join(lines) + "\n"
