"""Papers of schools, universities and chambers that prove no degree, no enrolment, no training: and other papers called Zeugnis."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter
from samples.people import Person

from ._pay import employer
from ._school import chamber, occupation, school, university
from ._text import Text, paper, recent

Say = Callable[[date], str]


def _dear(who: Person) -> str:
    return f"Sehr geehrte{'' if who.sex == 'F' else 'r'} {who.salutation} {who.family_name},"


def _firm(rng: Random, who: Person) -> letter.Issuer:
    firm = employer(rng, who.address.town)
    return letter.Issuer(firm.name, "Personalabteilung", str(firm.address), who.address.town, "bars")


def _training_reference(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    job, end = occupation(rng), recent(rng, as_of, 900, 60)
    return Text(
        "unknown", _firm(rng, who), "",
        [
            f"{who.salutation} {who.full_name}, geboren am {say(who.birth_date)}, wurde vom {say(end - timedelta(days=1095))} bis zum {say(end)} in unserem Betrieb zum Ausbildungsberuf {job} ausgebildet und hat die Abschlussprüfung vor der Kammer bestanden.",
            "Führung und Leistung waren stets zu unserer vollen Zufriedenheit. Wir wünschen für die Zukunft alles Gute.",
        ],
        title="Ausbildungszeugnis", closing="Geschäftsleitung",
    )  # fmt: skip


def _intermediate(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", chamber(rng), "im Ausbildungsberuf " + occupation(rng),
        [f"{who.full_name}, geboren am {say(who.birth_date)}, hat am {say(recent(rng, as_of, 400))} an der Zwischenprüfung teilgenommen. Die Abschlussprüfung findet am Ende der Ausbildung statt."],
        title="Bescheinigung über die Teilnahme an der Zwischenprüfung", closing="Im Auftrag", seal="KAMMER",
    )  # fmt: skip


def _equivalence(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    job = occupation(rng)
    return Text(
        "unknown", letter.Issuer("IHK FOSA", "Foreign Skills Approval", "Ulmenstraße 52g, 90443 Nürnberg", "Nürnberg", "bars"), "Gleichwertigkeitsbescheid nach § 4 BQFG",
        [_dear(who), f"die Gleichwertigkeit Ihrer in {who.state} erworbenen Berufsqualifikation mit dem deutschen Referenzberuf {job} (Abschlussprüfung nach BBiG) wird teilweise festgestellt. Es bestehen wesentliche Unterschiede."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False,
    )  # fmt: skip


def _recognised_school(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.Issuer("Regierungspräsidium Darmstadt", "Zeugnisanerkennungsstelle", "Luisenplatz 2, 64283 Darmstadt", "Darmstadt", "shield"), "Anerkennung Ihres ausländischen Schulzeugnisses",
        [_dear(who), f"Ihr in {who.state} erworbenes Zeugnis wird dem mittleren Schulabschluss gleichgestellt."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False,
    )  # fmt: skip


def _zab(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.Issuer("Zentralstelle für ausländisches Bildungswesen", "Kultusministerkonferenz", "Graurheindorfer Straße 157, 53117 Bonn", "Bonn", "eagle"), "für eine ausländische Hochschulqualifikation",
        ["Abschlussgrad: Bachelor of Engineering. Der Grad wurde von der Universität Aleppo verliehen. Deutscher Abschluss, dem der ausländische entspricht: Bachelor."],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("Geburtsdatum", say(who.birth_date), None)], title="Zeugnisbewertung", names_person=False,
    )  # fmt: skip


def _admission(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", university(rng), "Zulassungsbescheid",
        [_dear(who), f"Sie sind zum Studium im Studiengang Informatik (Bachelor of Science) ab dem Wintersemester {as_of.year}/{as_of.year + 1} zugelassen. Bitte nehmen Sie den Studienplatz an; danach können Sie sich immatrikulieren."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False,
    )  # fmt: skip


def _left_university(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    end = date(as_of.year, 3, 31)
    return Text(
        "unknown", university(rng), "",
        [f"{who.salutation} {who.full_name}, geboren am {say(who.birth_date)}, war an unserer Hochschule immatrikuliert und wurde mit Ablauf des {say(end)} exmatrikuliert (Wintersemester {as_of.year - 1}/{as_of.year}). Matrikelnummer: {rng.randint(10**5, 10**7)}"],
        title="Exmatrikulationsbescheinigung", closing="Im Auftrag",
    )  # fmt: skip


def _transcript(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", university(rng), "Studiengang Maschinenbau, angestrebter Abschluss: Bachelor of Engineering", ["Stand: " + say(recent(rng, as_of)), "Das Studium ist noch nicht abgeschlossen."],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("geboren am", say(who.birth_date), None)], title="Transcript of Records", closing="", names_person=False,
        table=([100, 30, 30], [["Modul", "Note", "ECTS"], ["Mathematik I", "2,3", "6"], ["Technische Mechanik", "bestanden", "6"]]),
    )  # fmt: skip


def _school_registration(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", school(rng, who.address.town), "Anmeldung zur Schule",
        [_dear(who), "vielen Dank für die Anmeldung an unserer Schule. Ob ein Platz in der Klasse 5 frei ist, teilen wir Ihnen im Juni mit."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False, closing="Sekretariat",
    )  # fmt: skip


def _introductory(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    firm = employer(rng, who.address.town)
    start = as_of.replace(day=1)
    return Text(
        "unknown", letter.Issuer(firm.name, "Geschäftsleitung", str(firm.address), who.address.town, "bars"), "im Ausbildungsberuf " + occupation(rng),
        [
            f"Zwischen {firm.name} und {who.full_name}, geboren am {say(who.birth_date)}, wird ein Vertrag über eine betriebliche Einstiegsqualifizierung (§ 54a SGB III) geschlossen.",
            f"§ 1 Die Einstiegsqualifizierung beginnt am {say(start)} und dauert elf Monate. § 2 Probezeit: ein Monat. § 3 Vergütung: 262,00 EUR monatlich. § 4 Urlaub: 26 Tage.",
        ],
        title=rng.choice(["Vertrag über eine Einstiegsqualifizierung", "EQ-Vertrag"]), closing="Unterschriften",
    )  # fmt: skip


def _training_promise(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", _firm(rng, who), "Ausbildungsplatzzusage",
        [_dear(who), f"wir freuen uns, Ihnen ab dem {say(as_of + timedelta(days=120))} einen Ausbildungsplatz im Beruf {occupation(rng)} zusagen zu können. Der Ausbildungsvertrag folgt."],
        info=[("Datum", say(recent(rng, as_of)), None)], names_person=False, closing="Mit freundlichen Grüßen",
    )  # fmt: skip


def _vocational_course(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    return Text(
        "unknown", letter.Issuer("Bundesamt für Migration und Flüchtlinge", "Referat 82D", "Frankenstraße 210, 90461 Nürnberg", "Nürnberg", "eagle"), "nach § 45a AufenthG und § 5 DeuFöV",
        [f"Sie sind zur Teilnahme an einem Berufssprachkurs (Zielniveau B2) berechtigt. Der Besuch des Integrationskurses ist abgeschlossen. Gültig bis {say(as_of + timedelta(days=90))}."],
        rows=[("Name", who.family_name, None), ("Vorname", who.given_names, None), ("Geburtsdatum", say(who.birth_date), None)], title="Teilnahmeberechtigung für die Berufssprachkurse", names_person=False,
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "training_reference": _training_reference, "intermediate": _intermediate, "equivalence": _equivalence, "recognised_school": _recognised_school,
    "zab": _zab, "admission": _admission, "left_university": _left_university, "transcript": _transcript, "school_registration": _school_registration,
    "introductory": _introductory, "training_promise": _training_promise, "vocational_course": _vocational_course,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
