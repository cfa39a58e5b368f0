"""Papers taken for a licence or a report on a country: deficits, exam of knowledge, receipt, language exam, good standing, travel advice, newspaper, a doctor's sentence."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.people import Person

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _health(rng: Random) -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(f"Bezirksregierung {place}", "Zentrale Anerkennungsstelle für Gesundheitsberufe", str(people.address(rng, place)), place, "shield")  # fmt: skip


def _hello(who: Person) -> str:
    return f"Sehr geehrte{'r Herr' if who.sex == 'M' else ' Frau'} {who.family_name},"


def _deficits(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "Antrag auf Erteilung der Approbation; Feststellung wesentlicher Unterschiede",
        [_hello(who), "die Prüfung Ihrer Ausbildung hat wesentliche Unterschiede in den Fächern Innere Medizin und Chirurgie ergeben. Die Approbation als Arzt kann derzeit nicht erteilt werden. Sie können die Unterschiede durch eine Kenntnisprüfung ausgleichen.", "Rechtsbehelfsbelehrung: Gegen diesen Bescheid kann Klage erhoben werden."],
        info=[("Datum", say(recent(rng, as_of)), None)], title=rng.choice(["", "Bescheid"]), names_person=False, also=["authority_letter"],
    )  # fmt: skip


def _knowledge_exam(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "Ladung zur Kenntnisprüfung nach § 37 ÄApprO", [_hello(who), f"im Verfahren auf Erteilung der Approbation laden wir Sie zur Kenntnisprüfung am {say(as_of + timedelta(days=40))} um 8:30 Uhr."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False, also=["authority_letter", "exam_invitation"],
    )  # fmt: skip


def _licence_receipt(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "Eingangsbestätigung: Ihr Antrag auf Erteilung der Approbation", [_hello(who), "hiermit bestätigen wir den Eingang Ihres Antrages auf Erteilung der Approbation. Bitte reichen Sie die Diplomurkunde in beglaubigter Übersetzung nach."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False, also=["authority_letter"],
    )  # fmt: skip


def _medical_language(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer("Landesärztekammer Hessen", "Fachsprachprüfung", "Hanauer Landstraße 152, 60314 Frankfurt am Main", "Frankfurt am Main", "circle")  # fmt: skip
    return Text(
        "unknown", issuer, "über das Bestehen der Fachsprachprüfung", [f"{who.salutation} {who.full_name}, geb. am {say(who.birth_date)}, hat am {say(recent(rng, as_of))} die Fachsprachprüfung für Ärztinnen und Ärzte bestanden. Die Bescheinigung dient der Vorlage im Verfahren auf Erteilung der Approbation oder Berufserlaubnis."],
        title="Bescheinigung", names_person=False, seal="KAMMER", also=["language_certificate"],
    )  # fmt: skip


def _good_standing(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "(Certificate of Good Standing)", [f"{who.salutation} {who.full_name}, geboren am {say(who.birth_date)}, ist im Besitz der deutschen Approbation als Arzt. Berufsrechtliche Maßnahmen sind nicht bekannt."],
        title="Unbedenklichkeitsbescheinigung", names_person=False, seal="LAND",
    )  # fmt: skip


def _applies(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "", ["Hiermit beantrage ich die Erteilung der Approbation als Apotheker. Die Unterlagen sind beigefügt.", "Ort, Datum, Unterschrift: ________________"],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("Geburtsdatum", say(who.birth_date), None)], title="Antrag auf Erteilung der Approbation", closing="", names_person=False,
    )  # fmt: skip


def _equal_diploma(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _health(rng), "über die Gleichwertigkeit der ausländischen Berufsqualifikation", [f"Die von {who.salutation} {who.full_name} in {who.state} erworbene Qualifikation ist mit dem Beruf Pflegefachmann teilweise gleichwertig. Es ist ein Anpassungslehrgang von sechs Monaten zu absolvieren."],
        title="Feststellungsbescheid", names_person=False,
    )  # fmt: skip


def _travel_advice(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer(
        "Auswärtiges Amt", "Reise und Sicherheit", "Werderscher Markt 1, 10117 Berlin", "Berlin", "eagle"
    )
    return Text(
        "unknown", issuer, f"Stand {say(recent(rng, as_of))}", [f"Vor Reisen nach {who.state} wird gewarnt. Die medizinische Versorgung entspricht nicht europäischem Standard; viele Medikamente sind nicht verfügbar.", "Schließen Sie eine Auslandsreisekrankenversicherung ab."],
        title=f"{who.state}: Reise- und Sicherheitshinweise", closing="", names_person=False,
    )  # fmt: skip


def _relative(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = letter.Issuer("", "", "", who.birth_place, "none")
    return Text(
        "unknown", issuer, "", [f"{who.birth_place}, {say(recent(rng, as_of))}", f"Lieber Bruder, die Lage in {who.state} ist schlimm. Im Krankenhaus ist keine Behandlung möglich, die Medikamente sind nicht verfügbar oder sehr teuer. Bitte bleib in Deutschland."],
        title="Brief", closing="Dein Bruder", names_person=False,
    )  # fmt: skip


def _doctor_says(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = people.town(rng)
    issuer = letter.Issuer(
        "Dr. med. Ulrike Seidel",
        "Fachärztin für Innere Medizin",
        str(people.address(rng, place)),
        place,
        "none",
    )
    return Text(
        "medical_note", issuer, "", [f"{who.salutation} {who.full_name}, geb. am {say(who.birth_date)}, ist in meiner Behandlung. Die Behandlung ist in {who.state} nicht verfügbar.", f"{place}, den {say(recent(rng, as_of))}"],
        title="Ärztliche Bescheinigung", closing="Mit freundlichen Grüßen", also=["unknown", "medical_opinion"],
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "deficits": _deficits, "knowledge_exam": _knowledge_exam, "licence_receipt": _licence_receipt, "medical_language": _medical_language,
    "good_standing": _good_standing, "applies": _applies, "equal_diploma": _equal_diploma, "travel_advice": _travel_advice, "relative": _relative,
    "doctor_says": _doctor_says,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
