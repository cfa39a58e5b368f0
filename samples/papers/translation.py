"""Beglaubigte Übersetzung: of a birth certificate, of an identity card, of a certificate over two pages, with the attestation in a stamp."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper, Sheet, compose
from samples.people import Person, pick
from samples.typesetting import style

from . import _civil

Fields = dict[str, object]
_TONGUES = {
    "SYR": ("Arabisch", "ar"),
    "IRQ": ("Arabisch", "ar"),
    "AFG": ("Persisch", "fa"),
    "IRN": ("Persisch", "fa"),
    "ERI": ("Tigrinya", "ti"),
    "TUR": ("Türkisch", "tr"),
    "UKR": ("Ukrainisch", "uk"),
    "SOM": ("Somali", "so"),
}


def _of(rng: Random, tongue: str) -> str:
    """Return the words for the language: "aus dem Arabischen", "aus der arabischen Sprache"."""
    if tongue.endswith("isch"):
        return pick(rng, f"aus dem {tongue}en|aus der {tongue.lower()}en Sprache")
    return f"aus dem {tongue}"


def _translator(rng: Random) -> tuple[str, str, bool]:
    """Name, office and whether it is a woman."""
    woman = rng.random() < 0.5
    name = pick(
        rng,
        "Mina Karimi-Vogt|Samira El-Sayed|Olena Brandt"
        if woman
        else "Dr. Karim Nasser|Yusuf Aslan|Tesfay Berhane",
    )
    office = pick(
        rng,
        "Öffentlich bestellte und allgemein beeidigte Dolmetscherin und Übersetzerin|Durch den Präsidenten des Oberlandesgerichts ermächtigte Übersetzerin|Allgemein beeidigte Übersetzerin für Urkunden"
        if woman
        else "Öffentlich bestellter und beeidigter Übersetzer|Vom Landgericht allgemein vereidigter Dolmetscher und Übersetzer|Gerichtlich ermächtigter Übersetzer",
    )
    return name, office, woman


def _attest(rng: Random, of: str, woman: bool) -> str:
    return pick(
        rng,
        f"Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung {of} wird hiermit bescheinigt.|"
        f"Ich bescheinige die Richtigkeit und Vollständigkeit der Übersetzung. Die mir {pick(rng, 'im Original|in Kopie|als Datei')} vorgelegte Urkunde ist in fremder Sprache abgefasst.|"
        f"Als {'ermächtigte Übersetzerin' if woman else 'ermächtigter Übersetzer'} bestätige ich, dass die obige Übersetzung {of} richtig und vollständig ist.",
    )


def _foot(sheet: Sheet, words: str, place: str, day: date, name: str, office: str, stamped: bool) -> None:
    sheet.need(62)
    sheet.gap(6)
    said = sheet.date(day)
    if stamped:
        sheet.stamp(
            sheet.style.left + 52,
            sheet.y + 12,
            [office[:44], name, "Richtigkeit und Vollständigkeit", "der Übersetzung bescheinigt"],
            size=7.5,
            turn=0,
        )
        sheet.gap(32)
    else:
        sheet.paragraph(words)
    sheet.gap(4)
    sheet.text(
        sheet.style.left,
        sheet.y,
        f"{place}, {'den ' if sheet.rng.random() < 0.5 else ''}{said}",
        marks={"issued_on": said},
    )
    sheet.scribble(sheet.style.left + 92, sheet.y + 10, 36, 9)
    if not stamped:
        sheet.stamp(
            sheet.style.left + 62, sheet.y + 10, ["ÜBERSETZER", name.split()[-1].upper()], round_=True, size=5
        )
    sheet.gap(17)
    sheet.text(sheet.style.left + 80, sheet.y, name)
    sheet.gap(5)
    sheet.text(sheet.style.left + 80, sheet.y, office, size=8)


def _birth(sheet: Sheet, who: Person, of: str) -> None:
    mother, father, _ = _civil.parents(sheet.rng, who)
    born = sheet.date(who.birth_date)
    sheet.paragraph(
        pick(
            sheet.rng,
            "Arabische Republik Syrien - Ministerium des Innern|Islamische Republik - Zentrale Meldebehörde|Ministerium des Innern, Standesamtsverwaltung",
        ),
        after=0.3,
    )
    sheet.paragraph(
        pick(sheet.rng, "Geburtsurkunde|GEBURTSURKUNDE|Auszug aus dem Geburtsregister"), bold=True, size=14
    )
    sheet.rows([
        ("Vorname", who.given_names, "given_names"), ("Familienname", who.family_name, "family_name"), ("Name des Vaters", father.given_names, None), ("Name der Mutter", mother.given_names, None),
        ("Geburtsort", who.birth_place, None), ("Geburtsdatum", born, "birth_date"), ("Registernummer", str(sheet.rng.randint(100, 9999)), None), ("Staatsangehörigkeit", who.adjective, "nationality"),
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph("[Rundstempel: Standesamt] [Unterschrift unleserlich] [Gebührenmarken]", size=9)


def _identity(sheet: Sheet, who: Person, of: str) -> None:
    born = sheet.date(who.birth_date)
    sheet.paragraph(
        pick(sheet.rng, "Personalausweis (Tazkira)|Auszug aus dem Familienregister|Führungszeugnis"),
        bold=True,
        size=13,
    )
    sheet.rows([
        ("Name", who.family_name, "family_name"), ("Vorname", who.given_names, "given_names"), ("Geburtsdatum", born, "birth_date"), ("Geburtsort", who.birth_place, None), ("Beruf", pick(sheet.rng, "Schüler|Schneider|Lehrerin"), None),
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph("[Lichtbild des Inhabers] [Stempel der Ausstellungsbehörde]", size=9)


def _certificate(sheet: Sheet, who: Person, of: str) -> None:
    born = sheet.date(who.birth_date)
    marks = {"family_name": who.family_name, "given_names": who.given_names, "birth_date": born}
    sheet.paragraph(
        pick(sheet.rng, "Zeugnis der allgemeinen Sekundarschule|Diplom|Arbeitsbescheinigung"),
        bold=True,
        size=13,
    )
    sheet.paragraph(
        f"Hiermit wird bescheinigt, dass {who.full_name}, geboren am {born} in {who.birth_place}, die Schule in den Jahren 1998 bis 2004 besucht und die Abschlussprüfung bestanden hat.",
        marks=marks,
    )
    for number, line in enumerate(
        [
            "Sprache und Literatur: gut",
            "Mathematik: sehr gut",
            "Geschichte: befriedigend",
            "Physik: gut",
            "Chemie: ausreichend",
            "Englisch: gut",
        ],
        1,
    ):
        sheet.paragraph(f"{number}. {line}", after=0.6)
    for _ in range(5):
        sheet.paragraph(
            "Das Zeugnis wurde nach den Bestimmungen des Gesetzes über das allgemeine Bildungswesen ausgestellt und in das Register der Schule eingetragen. Änderungen und Streichungen machen dieses Zeugnis ungültig. Beglaubigt durch die Bildungsdirektion.",
            after=1,
        )


_BODY = {"headed": _birth, "plain": _identity, "two_pages": _certificate, "stamped": _birth}


def _translation(form: str, rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
    tongue, code = _TONGUES.get(holder.nationality, ("Arabisch", "ar"))
    of = _of(rng, tongue)
    name, office, woman = _translator(rng)
    place = people.town(rng)
    issued = people.day_between(rng, date(as_of.year - 4, 1, 1), as_of)
    look = style(rng, footer=rng.choice(["", "Seite {page} von {total}"]))

    def draw(sheet: Sheet) -> Fields:
        if form in ("headed", "two_pages"):
            letter.letterhead(
                sheet, letter.Issuer(name, office, str(people.address(sheet.rng, place)), place, "none")
            )
        else:
            sheet.y = 24
        sheet.paragraph(
            pick(sheet.rng, f"Beglaubigte Übersetzung {of}|Bestätigte Übersetzung {of}|Übersetzung {of}")
            if form != "stamped"
            else f"Übersetzung {of}",
            bold=sheet.rng.random() < 0.7,
            size=sheet.rng.choice([11, 13, 15]),
            after=0.8,
        )
        if form == "two_pages":
            sheet.bottom = 235
        _BODY[form](sheet, holder, of)
        if form == "two_pages" and sheet.page == 1:
            sheet.new_page()
        _foot(sheet, _attest(sheet.rng, of, woman), place, issued, name, office, form == "stamped")
        return {
            **holder.truth(nationality=form in ("headed", "stamped")),
            "issued_on": issued,
            "language": "de",
            "source_language": code,
        }

    return compose("translation", form, rng, look, draw, persons=[holder], specimen=specimen)


LAYOUTS = {name: partial(_translation, name) for name in _BODY}
