"""Medical opinions: a practice's letter, a clinic's report with headed sections, a short Attest; complete or with an element left out."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style


@dataclass(frozen=True)
class _Illness:
    """A case of the textbook: field of medicine, diagnosis, code, method, severity, drug."""

    specialty: str
    diagnosis: str
    code: str
    method: str
    severity: str
    drug: str
    dose: str


_ILLNESSES = (
    _Illness("Psychiatrie und Psychotherapie", "Posttraumatische Belastungsstörung", "F43.1", "Erhoben wurden Eigen- und Fremdanamnese sowie der psychopathologische Befund; ergänzend wurde ein Fragebogen (BDI-II) eingesetzt.", "Es handelt sich um eine schwere Ausprägung mit Flashbacks und Konzentrationsstörungen.", "Sertralin", "100 mg"),
    _Illness("Psychiatrie und Psychotherapie", "Rezidivierende depressive Störung, gegenwärtig schwere Episode", "F33.2", "Grundlage der Befunde ist die ausführliche Exploration mit psychopathologischem Befund.", "Der Schweregrad ist nach klinischer Beurteilung als hochgradig einzustufen.", "Mirtazapin", "30 mg"),
    _Illness("Neurologie", "Demenz bei Alzheimer-Krankheit mit spätem Beginn", "F00.1", "Durchgeführt wurden eine neurologische Untersuchung, ein MMST (14 von 30 Punkten) und ein MRT des Schädels.", "Die Erkrankung ist fortgeschritten (mittelschweres Stadium).", "Donepezil", "10 mg"),
    _Illness("Innere Medizin", "Folgezustand nach Hirninfarkt mit Aphasie", "I69.3", "Die Diagnose stützt sich auf die körperliche Untersuchung, EKG und die Bildgebung des Kopfes.", "Die Sprachstörung ist schwer ausgeprägt.", "Ramipril", "5 mg"),
)  # fmt: skip

_INABILITY = {
    "language": ["Aufgrund der Erkrankung ist {who} dauerhaft nicht in der Lage, die deutsche Sprache auf dem Niveau A2 zu erlernen.", "Krankheitsbedingt ist {who} das Erlernen der deutschen Sprache auf Dauer nicht möglich."],
    "both": ["Wegen der kognitiven Einschränkungen ist {who} dauerhaft nicht in der Lage, ausreichende Deutschkenntnisse zu erwerben oder den Test „Leben in Deutschland“ zu bestehen.", "Aus fachärztlicher Sicht ist {who} auf unabsehbare Zeit außerstande, eine Sprachprüfung oder den Orientierungskurs erfolgreich abzulegen."],
    "work": ["Aufgrund der Erkrankung ist {who} dauerhaft nicht in der Lage, einer Erwerbstätigkeit nachzugehen."],
    "travel": ["Infolge der Erkrankung ist {who} nicht reisefähig; von einer Abschiebung ist aus ärztlicher Sicht dringend abzuraten."],
}  # fmt: skip
_SUBJECTS = {"language": ["language"], "both": ["language", "civics"], "work": ["work"], "travel": ["travel"]}
_FOR_NOW = {
    "language": "Aufgrund der Erkrankung ist {who} voraussichtlich bis zum {until} nicht in der Lage, eine Sprachprüfung in der deutschen Sprache abzulegen.",
    "both": "Aufgrund der Erkrankung ist {who} voraussichtlich bis zum {until} nicht in der Lage, die Sprachprüfung und den Test „Leben in Deutschland“ abzulegen.",
    "work": "Aufgrund der Erkrankung ist {who} voraussichtlich bis zum {until} nicht in der Lage, einer Erwerbstätigkeit nachzugehen.",
    "travel": "Infolge der Erkrankung ist {who} voraussichtlich bis zum {until} nicht reisefähig.",
}
ELEMENTS = ("fact_basis", "method", "severity", "consequences")


def _opinion(
    layout: str,
    rng: Random,
    holder: Person,
    as_of: date,
    *,
    affects: str | None = "",
    permanent: bool | None = True,
    without: Sequence[str] = (),
    therapist: bool = False,
    illness: int | None = None,
    specimen: bool = False,
) -> Paper:
    """`affects`: language, both, work, travel, None for a paper that names nothing, empty for the lot. `permanent` None: not said."""
    affects = rng.choice(list(_INABILITY)) if affects == "" else affects
    ill = rng.choice(_ILLNESSES)
    ill = ill if illness is None else _ILLNESSES[illness]
    written = people.day_between(rng, as_of - timedelta(days=150), as_of - timedelta(days=5))
    since = written - timedelta(days=rng.randint(200, 1200))
    until = as_of + timedelta(days=rng.randint(60, 300))
    woman = rng.random() < 0.5
    who_writes = f"{pick(rng, 'Dr. med.|Dr. med.|Prof. Dr. med.|Dr. med. univ.')} {pick(rng, 'Elena|Friederike|Nadja' if woman else 'Tobias|Henning|Farid')} {pick(rng, 'Brandt|Petrow|Wiesinger|Osterkamp|Nassar')}"
    if therapist:
        who_writes = who_writes[who_writes.index(" ", who_writes.rindex(".")) + 1 :]
        who_writes = f"Dipl.-Psych. {who_writes}"
    role = f"{'Fachärztin' if woman else 'Facharzt'} für {ill.specialty}"
    if therapist:
        role = "Psychologische Psychotherapeutin" if woman else "Psychologischer Psychotherapeut"
    place = holder.address.town
    if therapist:
        name, unit = f"Praxis für Psychotherapie {who_writes.split()[-1]}", role
    elif layout == "clinic":
        name, unit = f"Klinikum {place}", f"Klinik für {ill.specialty}"
    else:
        name, unit = who_writes, role
    issuer = letter.Issuer(
        name, unit, str(people.address(rng, place)), place, rng.choice(["none", "circle", "bars"])
    )
    look = style(rng, footer="", letterhead=rng.choice(["left", "centre", "rule", "band"]))
    patient = ("Frau " if holder.sex == "F" else "Herr ") + holder.family_name
    said = {"fact_basis", "method", "severity", "consequences"} - set(without)

    def facts(sheet: Sheet) -> str:
        return sheet.rng.choice([
            f"{patient} befindet sich seit dem {sheet.date(since)} in meiner regelmäßigen Behandlung; zuletzt stellte {'sie' if holder.sex == 'F' else 'er'} sich am {sheet.date(written - timedelta(days=6))} vor.",
            f"Diese Beurteilung beruht auf den Vorstellungen am {sheet.date(since)} und am {sheet.date(written - timedelta(days=6))} sowie den vorliegenden Vorbefunden.",
        ])  # fmt: skip

    def consequence(sheet: Sheet) -> str:
        return sheet.rng.choice(
            [
                "Bei Abbruch der Behandlung ist mit einer wesentlichen Verschlechterung des Gesundheitszustandes zu rechnen.",
                "Ohne Fortführung der Therapie ist eine Dekompensation mit akuter Suizidalität zu befürchten.",
            ]
        )

    def inability(sheet: Sheet) -> list[str]:
        if affects is None:
            return []
        if permanent is False:
            return [_FOR_NOW[affects].format(who=patient, until=sheet.date(until))]
        sentence = sheet.rng.choice(_INABILITY[affects]).format(who=patient)
        if permanent is None:
            for word in ("dauerhaft ", "auf Dauer ", "auf unabsehbare Zeit "):
                sentence = sentence.replace(word, "")
        more = ["Eine Besserung ist nicht mehr zu erwarten."] if permanent and affects == "travel" else []
        return [sentence, *more]

    def as_letter(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        marks = {"given_names": holder.given_names, "family_name": holder.family_name, "birth_date": born}
        letter.opening(
            sheet,
            issuer,
            [
                "Stadt " + place,
                "Ausländerbehörde",
                str(people.address(sheet.rng, place)).split(",")[0],
                place,
            ],
            [("Datum", sheet.date(written), "issued_on")],
            sheet.rng.choice(
                [
                    "Fachärztliche Stellungnahme",
                    "Ärztliche Stellungnahme zur Vorlage bei der Ausländerbehörde",
                ]
            )
            if not therapist
            else "Psychotherapeutische Stellungnahme",
        )
        sheet.paragraph(
            f"Patient: {holder.given_names} {holder.family_name}, geb. am {born}"
            if holder.sex == "M"
            else f"Patientin: {holder.given_names} {holder.family_name}, geb. am {born}",
            marks=marks,
            bold=True,
        )
        sheet.paragraph("Sehr geehrte Damen und Herren,")
        if "fact_basis" in said:
            sheet.paragraph(facts(sheet))
        if "method" in said:
            sheet.paragraph(ill.method)
        sheet.paragraph(
            f"Diagnose: {ill.diagnosis} ({ill.code} G)", marks={"diagnosis": ill.diagnosis, "icd10": ill.code}
        )
        if "severity" in said:
            sheet.paragraph(ill.severity)
        sheet.paragraph(
            f"Die Medikation besteht aus {ill.drug} {ill.dose} täglich.", marks={"medication": ill.drug}
        )
        if "consequences" in said:
            sheet.paragraph(consequence(sheet))
        for sentence in inability(sheet):
            sheet.paragraph(sentence)
        letter.closing(sheet, who_writes, phrase="Mit freundlichen Grüßen")
        sheet.text(sheet.style.left, sheet.y, role, size=sheet.style.size - 1)

    def as_report(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        letter.letterhead(sheet, issuer)
        sheet.gap(8)
        sheet.paragraph(
            sheet.rng.choice(["Qualifizierte ärztliche Bescheinigung", "Fachärztliches Gutachten"])
            if not therapist
            else "Psychotherapeutische Stellungnahme",
            bold=True,
            size=15,
            after=0.6,
        )
        sheet.rows(
            [
                ("Name", holder.family_name, "family_name"),
                ("Vorname", holder.given_names, "given_names"),
                ("Geburtsdatum", born, "birth_date"),
                ("Anschrift", str(holder.address), None),
            ]
        )
        sheet.gap(4)
        parts: list[tuple[str, str]] = []
        if "fact_basis" in said:
            parts.append(("Tatsächliche Umstände", facts(sheet)))
        if "method" in said:
            parts.append(("Methode der Tatsachenerhebung", ill.method))
        parts.append(("Diagnose", f"{ill.diagnosis}, ICD-10: {ill.code}"))
        if "severity" in said:
            parts.append(("Schweregrad", ill.severity))
        parts.append(("Medikation", f"{ill.drug} {ill.dose} (1-0-0)"))
        if "consequences" in said:
            parts.append(("Folgen", consequence(sheet)))
        if affects:
            parts.append(("Beurteilung", " ".join(inability(sheet))))
        for number, (title, text) in enumerate(parts, 1):
            sheet.paragraph(f"{number}. {title}", bold=True, after=0.1)
            sheet.paragraph(
                text, marks={"diagnosis": ill.diagnosis, "icd10": ill.code, "medication": ill.drug}
            )
        sheet.paragraph(f"{place}, {sheet.date(written)}", marks={"issued_on": sheet.date(written)})
        letter.closing(sheet, who_writes, phrase="", seal=None)
        sheet.text(
            sheet.style.left,
            sheet.y,
            role if layout != "clinic" or therapist else f"{'Oberärztin' if woman else 'Oberarzt'}, {role}",
            size=sheet.style.size - 1,
        )

    def as_attest(sheet: Sheet) -> None:
        born = sheet.date(holder.birth_date)
        letter.letterhead(sheet, issuer)
        sheet.gap(14)
        sheet.paragraph(
            sheet.rng.choice(["Fachärztliches Attest", "Ärztliche Bescheinigung"])
            if not therapist
            else "Bescheinigung",
            bold=True,
            size=16,
            after=1,
        )
        sheet.paragraph(
            f"{patient.split()[0]} {holder.given_names} {holder.family_name}, geboren am {born}, wohnhaft {holder.address},",
            marks={"given_names": holder.given_names, "family_name": holder.family_name, "birth_date": born},
        )
        sheet.paragraph(
            f"leidet seit {since.year} an {'einer' if ill.diagnosis[-2:] in ('ng', 'it') else 'einem'} {ill.diagnosis.split(',')[0]} ({ill.code}).",
            marks={"icd10": ill.code},
        )
        for name, text in (
            ("fact_basis", facts(sheet)),
            ("method", ill.method),
            ("severity", ill.severity),
            ("consequences", consequence(sheet)),
        ):
            if name in said:
                sheet.paragraph(text)
        for sentence in inability(sheet):
            sheet.paragraph(sentence)
        sheet.gap(4)
        sheet.paragraph(f"{place}, den {sheet.date(written)}", marks={"issued_on": sheet.date(written)})
        letter.closing(sheet, who_writes, phrase="")
        sheet.text(sheet.style.left, sheet.y, role, size=sheet.style.size - 1)

    drawing: Callable[[Sheet], None] = {
        "letter": as_letter,
        "practice": as_report,
        "clinic": as_report,
        "attest": as_attest,
    }[layout]

    def draw(sheet: Sheet) -> dict[str, object]:
        drawing(sheet)
        fields: dict[str, object] = {
            **holder.truth(),
            "doctor": who_writes,
            "physician": not therapist,
            "icd10": [ill.code],
            "issued_on": written,
            **dict.fromkeys(said, True),
        }
        if not therapist:
            fields["specialty"] = ill.specialty
        fields["diagnosis"] = ill.diagnosis if layout != "attest" else ill.diagnosis.split(",")[0]
        if layout != "attest":
            fields["medication"] = [ill.drug]
        if affects:
            fields["affects"] = _SUBJECTS[affects]
            if permanent is not None:
                fields["permanent"] = permanent
            if permanent is False:
                fields["until"] = until
            if affects == "travel" and permanent is not False:
                fields["recommendation_against_deportation"] = True
        return fields

    return compose(
        "medical_opinion",
        layout if not therapist else f"{layout}_therapist",
        rng,
        look,
        draw,
        persons=[holder],
        specimen=specimen,
    )


LAYOUTS = {
    **{name: partial(_opinion, name) for name in ("letter", "practice", "clinic", "attest")},
    "therapist": partial(_opinion, "letter", therapist=True),
    "for_now": partial(_opinion, "letter", permanent=False),
    "incomplete": partial(_opinion, "practice", without=("method", "severity")),
}  # fmt: skip
