"""Family and home once more: translations, custody, maintenance, the landlord's confirmation of moving in."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples import people
from samples.draw import Paper, Sheet
from samples.people import Person, pick

from ._forms import cells, heading, layout, signatures, ticks

Fields = dict[str, object]
_TONGUES = {
    "SYR": ("arabischen", "ar"),
    "IRQ": ("arabischen", "ar"),
    "AFG": ("persischen", "fa"),
    "IRN": ("persischen", "fa"),
    "TUR": ("türkischen", "tr"),
    "UKR": ("ukrainischen", "uk"),
    "ERI": ("tigrinischen", "ti"),
    "SOM": ("somalischen", "so"),
}


def _tongue(who: Person) -> tuple[str, str]:
    return _TONGUES.get(who.nationality, ("arabischen", "ar"))


def _parent(sheet: Sheet, child: Person, beside: str) -> Person:
    """The parent beside one of the given sex, a generation older than the child."""
    other = people.relative(sheet.rng, replace(child, sex=beside))
    born = date(
        child.birth_date.year - sheet.rng.randint(19, 38), other.birth_date.month, other.birth_date.day
    )
    return replace(other, birth_date=born)


def _bureau(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A bureau's sheet: languages as rows, the translated rows in two columns, the attestation below a line."""
    of, code = _tongue(who)
    day = as_of - timedelta(days=sheet.rng.randint(10, 900))
    sheet.text(sheet.style.left, 14, "Sprachendienst Lingua - vereidigte Übersetzungen", size=9)
    heading(sheet, "ÜBERSETZUNG", centre=True)
    sheet.paragraph(
        f"Beglaubigte Übersetzung aus der {of} in die deutsche Sprache; Anmerkungen der Übersetzerin in eckigen Klammern",
        size=9,
    )
    heading(sheet, "Heiratsurkunde", size=12, centre=True)
    other = people.relative(sheet.rng, who)
    wed = date(who.birth_date.year + 24, 5, 17)
    sheet.table([46, 60, 60], [
        ["", "Ehemann" if who.sex == "M" else "Ehefrau", "Ehefrau" if who.sex == "M" else "Ehemann"],
        ["Vorname", who.given_names, other.given_names], ["Familienname", who.family_name, other.family_name],
        ["Geburtsdatum", sheet.date(who.birth_date), sheet.date(other.birth_date)], ["Geburtsort", who.birth_place, other.birth_place],
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph(
        f"Tag der Eheschließung: {sheet.date(wed)}. [Siegel: Scharia-Gericht] [Unterschrift des Richters, unleserlich]"
    )
    sheet.rule(sheet.style.left, sheet.y + 2, sheet.size[0] - sheet.style.right, sheet.y + 2)
    sheet.gap(4)
    sheet.paragraph(
        f"Vorstehende Übersetzung der mir im Original vorgelegten, in {of[:-2]}er Sprache verfassten Urkunde ist richtig und vollständig."
    )
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Allgemein beeidigte Übersetzerin"])
    return {**who.truth(), "issued_on": day, "language": "de", "source_language": code}


def _licence_translated(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A translation of a birth register extract, letterhead of the translator, numbered items."""
    of, code = _tongue(who)
    day = as_of - timedelta(days=sheet.rng.randint(10, 900))
    sheet.text(
        sheet.style.left,
        14,
        "Dr. Karim Nasser, Diplom-Übersetzer, gerichtlich bestellt und vereidigt beim Landgericht",
        size=8,
    )
    sheet.y = 22
    sheet.paragraph(f"Übersetzung aus der {of} Sprache", bold=True)
    sheet.paragraph("Republik - Innenministerium - Hauptamt für Personenstand", after=0.2)
    heading(sheet, "Registerauszug (Geburt)", size=12)
    for number, (label, value) in enumerate(
        [
            ("Name", who.given_names),
            ("Familienname", who.family_name),
            ("Vatername", "Ahmad"),
            ("Mutter", "Mariam"),
            ("Geburtsort und -tag", f"{who.birth_place}, {sheet.date(who.birth_date)}"),
            ("Religion", "entfällt"),
            ("Geschlecht", "weiblich" if who.sex == "F" else "männlich"),
        ],
        1,
    ):
        sheet.paragraph(f"{number}. {label}: {value}", after=0.2)
    sheet.gap(3)
    sheet.paragraph(
        f"Als für die {of[:-2]}e Sprache ermächtigter Übersetzer bescheinige ich: Vorstehende Übersetzung der mir als Kopie vorgelegten, in {of[:-2]}er Sprache abgefassten Urkunde ist richtig und vollständig."
    )
    sheet.paragraph(f"{who.address.town}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["K. Nasser"])
    return {**who.truth(), "issued_on": day, "language": "de", "source_language": code}


def _sole_form(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A youth office's extract of the register: mother first, then the child."""
    mother = _parent(sheet, who, "M")
    day = as_of - timedelta(days=sheet.rng.randint(5, 200))
    sheet.text(
        sheet.style.left, 14, f"Kreis {who.address.town} - Der Landrat - Jugendamt", size=10, bold=True
    )
    sheet.y = 24
    heading(sheet, "Schriftliche Auskunft aus dem Sorgeregister", size=12)
    sheet.paragraph("gemäß § 58 Abs. 2 SGB VIII", size=9)
    cells(sheet, [
        [(0.4, "Mutter: Familienname", mother.family_name, None), (0.35, "Vorname", mother.given_names, None), (0.25, "geb. am", sheet.date(mother.birth_date), None)],
        [(0.4, "Kind: Familienname", who.family_name, "family_name"), (0.35, "Vorname", who.given_names, "given_names"), (0.25, "geb. am", sheet.date(who.birth_date), "birth_date")],
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph(
        "Zum heutigen Zeitpunkt ist im Sorgeregister keine Sorgeerklärung eingetragen. Die Mutter ist damit allein sorgeberechtigt (§ 1626a Abs. 3 BGB)."
    )
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Im Auftrag"])
    return {
        **who.truth(),
        "issued_on": day,
        "custody": "sole",
        "custodian_family_name": mother.family_name,
        "custodian_given_names": mother.given_names,
    }


def _deed(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A deed with number: both parents by rows, the child in the declaration."""
    mother, father = _parent(sheet, who, "M"), _parent(sheet, who, "F")
    day = as_of - timedelta(days=sheet.rng.randint(5, 900))
    sheet.text(
        sheet.style.left,
        14,
        f"Jugendamt {who.address.town}   Urkunden-Reg.-Nr. {sheet.rng.randint(10, 900)}/{day.year}",
        size=9,
    )
    heading(sheet, "Beurkundung", centre=True)
    sheet.paragraph("der gemeinsamen Sorgeerklärung (§ 1626a Abs. 1 Nr. 1 BGB)")
    sheet.rows(
        [
            ("Mutter", f"{mother.full_name}, geb. {sheet.date(mother.birth_date)}", None),
            ("Vater", f"{father.full_name}, geb. {sheet.date(father.birth_date)}", None),
            ("Kind", f"{who.full_name}, geb. {sheet.date(who.birth_date)}", None),
        ],
        layout="left",
    )
    sheet.gap(3)
    sheet.paragraph(
        "Die Eltern erklären, dass sie die Sorge für ihr oben genanntes Kind gemeinsam übernehmen. Sie wurden über die rechtlichen Folgen belehrt."
    )
    sheet.paragraph(f"Beurkundet am {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Mutter", "Vater", "Urkundsperson"])
    return {**who.truth(), "issued_on": day, "custody": "joint"}


def _guardian(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A family court's order that names the youth office's officer as guardian for an unaccompanied minor."""
    guardian = people.german(sheet.rng)
    day = as_of - timedelta(days=sheet.rng.randint(5, 700))
    sheet.text(sheet.style.left, 14, f"Amtsgericht {who.address.town}", size=11, bold=True)
    sheet.text(
        sheet.style.left,
        20,
        f"Familiengericht - Geschäftszeichen {sheet.rng.randint(1, 60)} F {sheet.rng.randint(10, 900)}/{day.year % 100} VM",
        size=9,
    )
    sheet.y = 28
    heading(sheet, "Beschluss", centre=True)
    sheet.paragraph(
        f"In der Vormundschaftssache für {who.full_name}, geboren am {sheet.date(who.birth_date)}, unbegleitet eingereist"
    )
    sheet.paragraph("1. Es wird festgestellt, dass die elterliche Sorge der Eltern ruht.")
    sheet.paragraph(
        f"2. Zum Vormund wird {guardian.salutation if guardian.sex == 'F' else 'Herr'} {guardian.full_name} bestellt."
    )
    sheet.paragraph(
        "Gründe: Die Eltern halten sich im Ausland auf und sind auf längere Zeit tatsächlich verhindert, die elterliche Sorge auszuüben."
    )
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Richter am Amtsgericht"])
    return {
        **who.truth(),
        "issued_on": day,
        "custody": "guardian",
        "custodian_family_name": guardian.family_name,
        "custodian_given_names": guardian.given_names,
    }


def _notary(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A youth office's deed of duty with rows for payer and child."""
    payer = people.stranger(sheet.rng, who)
    day, owed = as_of - timedelta(days=sheet.rng.randint(5, 900)), sheet.rng.randint(280, 590)
    sheet.text(sheet.style.left, 14, f"Stadt {who.address.town} - Jugendamt - Beistandschaft", size=10)
    heading(sheet, "Vollstreckbare Ausfertigung", size=12)
    sheet.paragraph(f"Unterhaltsurkunde Nr. {sheet.rng.randint(10, 900)}/{day.year}", bold=True)
    sheet.rows(
        [
            ("Unterhaltspflichtiger", f"{payer.full_name}, geb. {sheet.date(payer.birth_date)}", None),
            ("Berechtigtes Kind", f"{who.full_name}, geb. {sheet.date(who.birth_date)}", None),
        ],
        layout="colon",
    )
    sheet.gap(3)
    sheet.paragraph(
        f"Ich erkenne an, dem Kind ab dem {sheet.date(day.replace(day=1))} zu Händen des gesetzlichen Vertreters einen monatlichen Unterhalt in Höhe von {owed} EUR, zahlbar bis zum Dritten eines Monats, zu schulden. Ich unterwerfe mich der sofortigen Zwangsvollstreckung."
    )
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Unterhaltspflichtiger", "Urkundsperson"])
    return {**who.truth(), "monthly_amount": f"{owed}.00", "issued_on": day}


def _spouse(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A family court's settlement on a former spouse's maintenance."""
    payer = people.stranger(sheet.rng, who)
    day, owed = as_of - timedelta(days=sheet.rng.randint(5, 900)), sheet.rng.randint(300, 900)
    him, her = ("Ehemann", "Ehefrau") if who.sex == "F" else ("Ehefrau", "Ehemann")
    sheet.text(sheet.style.left, 14, f"Amtsgericht {who.address.town} - Familiengericht", size=11, bold=True)
    sheet.y = 24
    heading(sheet, "Protokoll - Vergleich", size=12)
    sheet.paragraph(
        f"In der Familiensache {who.full_name}, geb. {sheet.date(who.birth_date)}, Antragstellerin/Antragsteller, gegen {payer.full_name}, Antragsgegner/in, wegen Trennungsunterhalt schließen die Beteiligten folgenden Vergleich:"
    )
    sheet.paragraph(
        f"1. Der Antragsgegner ({him}) zahlt an die Antragstellerin ({her}) monatlich im Voraus Unterhalt von {owed},50 €."
    )
    sheet.paragraph("2. Rückstände in Höhe von 1.200,00 € sind in Raten von 100,00 € zu tilgen.")
    sheet.paragraph(f"{who.address.town}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Richterin am Amtsgericht"])
    return {**who.truth(), "monthly_amount": f"{owed}.50", "issued_on": day}


def _landlord_cells(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """The form of a registration office: ticks for moving in or out, cells."""
    owner = people.german(sheet.rng)
    moved = as_of - timedelta(days=sheet.rng.randint(20, 600))
    day = moved + timedelta(days=3)
    heading(sheet, "Wohnungsgeberbestätigung", size=13)
    sheet.paragraph("nach § 19 Abs. 3 Bundesmeldegesetz zur Vorlage bei der Meldebehörde", size=9)
    ticks(sheet, [(True, "Einzug"), (False, "Auszug")])
    sheet.gap(3)
    cells(sheet, [
        [(1, "Name und Anschrift des Wohnungsgebers", f"{owner.full_name}, {owner.address}", None)],
        [(0.6, "Wohnung: Straße, Hausnummer", who.address.street, None), (0.4, "Stockwerk, Lage", "2. OG links", None)],
        [(0.2, "PLZ", who.address.postcode, None), (0.4, "Ort", who.address.town, None), (0.4, "Datum des Einzugs", sheet.date(moved), "moved_in_on")],
        [(0.5, "1. Person: Familienname, Vorname", f"{who.family_name}, {who.given_names}", None), (0.5, "2. Person: Familienname, Vorname", "", None)],
    ])  # fmt: skip
    sheet.gap(3)
    ticks(
        sheet,
        [
            (True, "Der Wohnungsgeber ist zugleich Eigentümer der Wohnung."),
            (False, "Der Wohnungsgeber ist nicht Eigentümer. Name des Eigentümers: ________"),
        ],
    )
    sheet.gap(4)
    sheet.paragraph(
        f"Ort, Datum: {owner.address.town}, {sheet.date(day)}", marks={"issued_on": sheet.date(day)}
    )
    signatures(sheet, ["Unterschrift des Wohnungsgebers oder der beauftragten Person"])
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "address": f"{who.address.street}, {who.address.postcode} {who.address.town}",
        "moved_in_on": moved,
        "issued_on": day,
    }


def _landlord_letter(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A typed letter of a landlord: all in prose."""
    owner = people.german(sheet.rng)
    moved = as_of - timedelta(days=sheet.rng.randint(20, 600))
    day = moved + timedelta(days=3)
    sheet.text(sheet.style.left, 18, f"{owner.full_name}, {owner.address}")
    sheet.text(sheet.size[0] - sheet.style.right, 30, sheet.date(day), align="right", mark="issued_on")
    sheet.y = 40
    heading(sheet, "Bestätigung des Wohnungsgebers gem. § 19 BMG", size=12)
    sheet.paragraph(
        f"Ich, {owner.full_name}, bestätige als Eigentümer und Vermieter, dass {who.full_name}, geb. {sheet.date(who.birth_date)}, am {sheet.date(moved)} in die Wohnung {who.address} eingezogen ist."
    )
    signatures(sheet, ["Vermieter"])
    return {**who.truth(), "address": str(who.address), "moved_in_on": moved, "issued_on": day}


def _landlord_company(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A housing company's sheet with labels at the left and two movers."""
    moved = as_of - timedelta(days=sheet.rng.randint(20, 600))
    other = people.relative(sheet.rng, who)
    sheet.text(
        sheet.style.left,
        16,
        pick(sheet.rng, "Wohnungsbaugesellschaft Mitte mbH|GeWoBau eG|Stadtbau GmbH"),
        size=12,
        bold=True,
    )
    sheet.y = 28
    heading(sheet, "Einzugsbestätigung", size=13)
    sheet.rows(
        [
            ("Objekt", str(who.address), "address"),
            ("Wohnungs-Nr.", "0815-02-07", None),
            ("Einzug zum", sheet.date(moved), "moved_in_on"),
            (
                "Mieter",
                f"{who.full_name}, {sheet.date(who.birth_date)}\n{other.full_name}, {sheet.date(other.birth_date)}",
                None,
            ),
            ("Wohnungsgeber", "siehe oben (zugleich Eigentümer)", None),
        ],
        layout="left",
    )
    sheet.gap(3)
    sheet.paragraph(
        "Diese Bestätigung dient der Vorlage bei der Meldebehörde (§ 19 BMG) und ersetzt nicht die Anmeldung."
    )
    signatures(sheet, ["i. A. Vermietung"])
    return {**who.truth(), "address": str(who.address), "moved_in_on": moved}


def _of_a_minor(maker: Callable[..., Paper]) -> Callable[..., Paper]:
    """Custody, and maintenance from a youth office, are a child's: a grown-up holder is made younger."""

    def made(rng: Random, holder: Person, as_of: date, *, specimen: bool = False) -> Paper:
        born = date(as_of.year - rng.randint(2, 15), rng.randint(1, 9), rng.randint(1, 28))
        return maker(
            rng, replace(holder, birth_date=born, birth_place=holder.address.town), as_of, specimen=specimen
        )

    return made


_DRAWN = {
    "translation": {"bureau": _bureau, "register": _licence_translated},
    "custody_proof": {"register_cells": _sole_form, "deed_rows": _deed, "minor_alone": _guardian},
    "maintenance_proof": {"deed_rows": _notary, "settlement": _spouse},
    "landlord_confirmation": {
        "cells": _landlord_cells,
        "letter": _landlord_letter,
        "company": _landlord_company,
    },
}
_CHILDREN = (
    "custody_proof__register_cells",
    "custody_proof__deed_rows",
    "custody_proof__minor_alone",
    "maintenance_proof__deed_rows",
)
_PLAIN = {
    f"{kind}__{name}": layout(kind, f"{kind}__{name}", draw)
    for kind, drawn in _DRAWN.items()
    for name, draw in drawn.items()
}
LAYOUTS = {name: _of_a_minor(maker) if name in _CHILDREN else maker for name, maker in _PLAIN.items()}
