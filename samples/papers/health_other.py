"""Doctors' opinions as clinics, hospitals and offices' forms set them, and licences of further professions."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, pick

from ._forms import cells, heading, layout, signatures, ticks

Fields = dict[str, object]


def _questions(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """The form of a foreigners authority for the doctor: numbered questions with answers below."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 120))
    doctor = pick(sheet.rng, "Dr. med. Anke Sievers|Dr. med. Holger Brandt")
    sheet.text(sheet.style.left, 14, f"Ausländerbehörde {who.address.town} - Vordruck 33/12", size=8)
    heading(sheet, "Fachärztliche Bescheinigung")
    sheet.paragraph(
        "zum Nachweis der Unmöglichkeit, Sprachkenntnisse zu erwerben (§ 9 Abs. 2 Satz 3 AufenthG)", size=9
    )
    cells(sheet, [
        [(0.4, "Name der Patientin / des Patienten", who.family_name, "family_name"), (0.35, "Vorname", who.given_names, "given_names"), (0.25, "geboren am", sheet.date(who.birth_date), "birth_date")],
        [(0.55, "Behandelnde Ärztin / behandelnder Arzt", doctor, "doctor"), (0.45, "Fachrichtung", "Neurologie", "specialty")],
    ])  # fmt: skip
    sheet.gap(3)
    for question, answer in (
        (
            "1. Seit wann ist die Person in Behandlung, worauf beruht Ihre Einschätzung?",
            f"Behandlung seit {sheet.date(day - timedelta(days=700))}; eigene Untersuchungen und Krankenhausberichte liegen vor.",
        ),
        (
            "2. Welche Untersuchungsmethoden wurden angewandt?",
            "Klinisch-neurologische Untersuchung, MRT des Kopfes, MMST.",
        ),
        ("3. Diagnose(n) mit ICD-10", "Vaskuläre Demenz (F01.9 G)"),
        ("4. Schweregrad", "mittelgradig bis schwer"),
        ("5. Medikation (Wirkstoff)", "Memantin 20 mg"),
        (
            "6. Welche Folgen sind zu erwarten?",
            "Fortschreitender Verlust der Merkfähigkeit; eine Verschlechterung ist sicher.",
        ),
    ):
        sheet.paragraph(question, size=8.5, bold=True, after=0.1)
        sheet.paragraph(answer)
    sheet.paragraph(
        "7. Kann die Person auf Dauer keine ausreichenden Deutschkenntnisse erwerben?",
        size=8.5,
        bold=True,
        after=0,
    )
    ticks(
        sheet,
        [
            (True, "ja, dauerhaft nicht möglich"),
            (False, "vorübergehend nicht möglich bis ________"),
            (False, "nein"),
        ],
    )
    sheet.gap(4)
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Stempel und Unterschrift der Ärztin / des Arztes"])
    return {
        **who.truth(),
        "doctor": doctor,
        "specialty": "Neurologie",
        "physician": True,
        "diagnosis": "Vaskuläre Demenz",
        "icd10": ["F01.9"],
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "medication": ["Memantin"],
        "affects": ["language"],
        "permanent": True,
        "issued_on": day,
    }


def _hospital(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A university hospital's letter with headings in a column, two signatures."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 120))
    him = "Frau" if who.sex == "F" else "Herr"
    sheet.text(sheet.style.left, 16, f"Universitätsklinikum {who.address.town}", size=12, bold=True)
    sheet.text(
        sheet.style.left,
        21,
        "Klinik für Innere Medizin - Kardiologie; Direktor: Prof. Dr. med. Uwe Vogelsang",
        size=8,
    )
    sheet.text(sheet.size[0] - sheet.style.right, 40, sheet.date(day), align="right", mark="issued_on")
    sheet.y = 48
    heading(sheet, "Ärztliche Stellungnahme zur Reisefähigkeit", size=12)
    sheet.paragraph(f"Patient: {who.full_name}, *{sheet.date(who.birth_date)}, {who.address}")
    for title, words in (
        ("Diagnosen", "I50.1 Linksherzinsuffizienz NYHA III"),
        (
            "Anamnese und Befunde",
            f"{him} {who.family_name} ist seit {sheet.date(day - timedelta(days=400))} in unserer Ambulanz bekannt. Zuletzt Vorstellung am {sheet.date(day - timedelta(days=9))}. Echokardiographie: EF 28 %, Belastungs-EKG nicht durchführbar.",
        ),
        ("Medikation", "Bisoprolol 5 mg, Ramipril 10 mg"),
        (
            "Beurteilung",
            "Es liegt eine schwere Herzinsuffizienz vor. Eine Unterbrechung der Therapie würde zu einer lebensbedrohlichen Verschlechterung führen. Aus fachärztlicher Sicht besteht auf Dauer Reiseunfähigkeit; von einer Abschiebung ist dringend abzuraten.",
        ),
    ):
        sheet.paragraph(title, bold=True, after=0.1)
        sheet.paragraph(words)
    signatures(sheet, ["Dr. med. Miriam Lorenz, Oberärztin, Fachärztin für Innere Medizin"])
    return {
        **who.truth(),
        "doctor": "Dr. med. Miriam Lorenz",
        "specialty": "Innere Medizin",
        "physician": True,
        "diagnosis": "Linksherzinsuffizienz NYHA III",
        "icd10": ["I50.1"],
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "medication": ["Bisoprolol", "Ramipril"],
        "affects": ["travel"],
        "permanent": True,
        "recommendation_against_deportation": True,
        "issued_on": day,
    }


def _expert(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A psychiatrist's statement in prose, the doctor only at the foot and in the head."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 120))
    until = as_of + timedelta(days=sheet.rng.randint(100, 300))
    him, his = ("Frau", "ihre") if who.sex == "F" else ("Herr", "seine")
    sheet.text(sheet.style.left, 16, "Praxis für Psychiatrie", size=12, bold=True)
    sheet.text(
        sheet.style.left, 21, "Dr. med. Jutta Ostermann, Ärztin für Psychiatrie und Psychotherapie", size=9
    )
    sheet.y = 36
    heading(sheet, "Qualifizierte ärztliche Bescheinigung", size=12)
    sheet.paragraph(f"über {him} {who.full_name}, geb. {sheet.date(who.birth_date)}")
    sheet.paragraph(
        f"{him} {who.family_name} stellt sich seit dem {sheet.date(day - timedelta(days=300))} alle vierzehn Tage bei mir vor. Meine Einschätzung stützt sich auf {his} Angaben, auf die eigene Beobachtung und auf einen Bericht der Tagesklinik. Der psychische Befund wurde im Gespräch mit einer Dolmetscherin erhoben; Testverfahren: HTQ, PHQ-9."
    )
    sheet.paragraph(
        "Es besteht eine schwere posttraumatische Belastungsstörung (ICD-10: F43.1). Verordnet ist Venlafaxin 150 mg täglich."
    )
    sheet.paragraph(
        f"Derzeit und voraussichtlich bis {sheet.date(until)} ist {him} {who.family_name} nicht in der Lage, einen Deutschkurs zu besuchen und die Sprache zu erlernen. Ohne Behandlung droht eine Verschlimmerung bis hin zur Suizidalität."
    )
    sheet.paragraph(f"{who.address.town}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Dr. med. J. Ostermann"])
    return {
        **who.truth(),
        "doctor": "Dr. med. Jutta Ostermann",
        "specialty": "Psychiatrie und Psychotherapie",
        "physician": True,
        "diagnosis": "schwere posttraumatische Belastungsstörung",
        "icd10": ["F43.1"],
        "fact_basis": True,
        "method": True,
        "severity": True,
        "consequences": True,
        "medication": ["Venlafaxin"],
        "affects": ["language"],
        "permanent": False,
        "until": until,
        "issued_on": day,
    }


def _teacher(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """State recognition of an educator: a ministry's sheet with rows."""
    day = as_of - timedelta(days=sheet.rng.randint(100, 900))
    sheet.text(
        sheet.size[0] / 2,
        24,
        pick(sheet.rng, "Bezirksregierung Oberland|Regierungspräsidium Mitte|Landesamt für Soziales"),
        size=13,
        bold=True,
        align="centre",
    )
    sheet.y = 44
    heading(sheet, "Urkunde über die staatliche Anerkennung", centre=True)
    sheet.rows(
        [
            ("Frau/Herrn", who.full_name, None),
            ("geboren am", sheet.date(who.birth_date), "birth_date"),
            ("geboren in", who.birth_place, None),
        ],
        layout="left",
    )
    sheet.gap(4)
    sheet.paragraph("wird die Erlaubnis erteilt, die Berufsbezeichnung")
    sheet.text(
        sheet.size[0] / 2,
        sheet.y + 5,
        "Staatlich anerkannter Erzieher",
        size=15,
        bold=True,
        align="centre",
        mark="profession",
    )
    sheet.gap(12)
    sheet.paragraph("zu führen. Die Urkunde gilt unbefristet.")
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Im Auftrag (Siegel)"])
    return {**who.truth(), "profession": "Erzieher", "unlimited": True, "issued_on": day}


def _leave_letter(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A leave for a dentist as a letter: numbered dispositions, a file number."""
    day = as_of - timedelta(days=sheet.rng.randint(30, 300))
    until = day + timedelta(days=730)
    him = "Frau" if who.sex == "F" else "Herrn"
    sheet.text(sheet.style.left, 16, "Landesprüfungsamt für Heilberufe", size=12, bold=True)
    sheet.text(
        sheet.size[0] - sheet.style.right,
        40,
        f"Datum: {sheet.date(day)}",
        align="right",
        marks={"issued_on": sheet.date(day)},
    )
    for number, words in enumerate(
        [him, who.full_name, who.address.street, f"{who.address.postcode} {who.address.town}"]
    ):
        sheet.text(sheet.style.left, 45 + number * 5, words)
    sheet.y = 80
    sheet.paragraph("Erlaubnis zur vorübergehenden Ausübung der Zahnheilkunde nach § 13 ZHG", bold=True)
    sheet.paragraph(
        f"1. {him} {who.full_name}, geb. am {sheet.date(who.birth_date)}, wird widerruflich erlaubt, den zahnärztlichen Beruf unter Aufsicht auszuüben."
    )
    sheet.paragraph(
        f"2. Diese Erlaubnis ist bis zum {sheet.date(until)} befristet. Sie erstreckt sich auf eine Tätigkeit als Zahnarzt in abhängiger Stellung."
    )
    sheet.paragraph("3. Für diese Entscheidung wird eine Gebühr von 150,00 EUR erhoben.")
    signatures(sheet, ["Im Auftrag"])
    return {
        **who.truth(),
        "profession": "Zahnheilkunde",
        "unlimited": False,
        "valid_until": until,
        "issued_on": day,
    }


def _pharmacist(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """An approbation in calligraphy, centred, title spaced."""
    day = as_of - timedelta(days=sheet.rng.randint(100, 1900))
    middle = sheet.size[0] / 2
    sheet.rect(12, 12, sheet.size[0] - 24, sheet.size[1] - 24, thick=1.2)
    sheet.spaced(middle, 50, "APPROBATIONSURKUNDE", size=20, bold=True, align="centre")
    for number, (words, size) in enumerate(
        [
            (who.full_name, 17),
            (f"geb. am {sheet.date(who.birth_date)} in {who.birth_place}", 11),
            ("erfüllt die Voraussetzungen des § 4 der Bundes-Apothekerordnung.", 11),
            ("Mit Wirkung vom heutigen Tage wird die", 11),
            ("Approbation als Apotheker", 16),
            ("erteilt. Sie berechtigt zur Ausübung des Apothekerberufs.", 11),
        ]
    ):
        sheet.text(middle, 75 + number * 11, words, size=size, align="centre")
    sheet.text(
        middle,
        165,
        f"{who.address.town}, den {sheet.date(day)}",
        align="centre",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.y = 170
    signatures(sheet, ["Regierung von Oberland"])
    return {**who.truth(), "profession": "Apotheker", "unlimited": True, "issued_on": day}


_DRAWN = {
    "medical_opinion": {"questions": _questions, "hospital": _hospital, "prose": _expert},
    "professional_licence": {"educator": _teacher, "leave_letter": _leave_letter, "pharmacist": _pharmacist},
}
LAYOUTS = {
    f"{kind}__{name}": layout(kind, f"{kind}__{name}", draw)
    for kind, drawn in _DRAWN.items()
    for name, draw in drawn.items()
}
