"""Purchase, landlords, shelters, registration (Wohnen, Meldung), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people

from ._kit import Pen, group
from ._letter import close, letter, officer
from ._numbers import later

LAYOUTS, layout = group()


@layout("purchase_contract__land_register_sheet", body="courier", dates="dots", size=9)
def _register(pen: Pen) -> None:
    someone, rng = pen.holder, pen.rng
    spouse = people.relative(rng, someone)
    pen.lines(
        f"Amtsgericht {someone.address.town}",
        f"Grundbuch von {someone.address.town}   Blatt {rng.randint(1000, 4900)}",
        "Ausdruck (kein amtlicher Ausdruck nach § 131 GBO)",
    )
    pen.title("Bestandsverzeichnis", size=11)
    pen.table(
        (20, 40, 100),
        ("Nr.", "Flur/Flurstück", "Wirtschaftsart und Lage"),
        ("1", "7 / 114/3", f"Gebäude- und Freifläche, {pen('address', str(someone.address))}"),
        size=8.5,
    )
    pen.title("Erste Abteilung", size=11)
    pen.table(
        (20, 140),
        ("Nr.", "Eigentümer"),
        ("1a", f"{pen.who('{family}, {given}')}, geb. {pen.born()}, zu 1/2"),
        ("1b", f"{spouse.family_name}, {spouse.given_names}, geb. {pen.on(spouse.birth_date)}, zu 1/2"),
        size=8.5,
    )
    pen.told["owners"] = [someone.full_name, spouse.full_name]
    pen.gap(3)
    pen.lines(
        f"Auf Grund der Auflassung eingetragen am {pen.on(pen.ago(400, 1800))}. Abdruck vom {pen.issued(pen.ago(10, 100))}."
    )


@layout("landlord_confirmation__housing_firm_print", body="calibri", dates="dots")
def _moved(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 1200)
    pen.title("Wohnungsgeberbestätigung nach § 19 Bundesmeldegesetz", size=14)
    pen.para(f"Hiermit wird der Einzug in folgende Wohnung zum {pen.day('moved_in_on', day)} bestätigt:")
    pen.para(str(pen("address", str(someone.address))), x=45, bold=True)
    pen.para("Eingezogen ist/sind:", after=0.2)
    pen.lines(f"1. {pen.who()}", "2. ____________________", x=45)
    pen.gap(4)
    pen.rows(
        ("Wohnungsgeber", "Allbau Essen GmbH, Kastanienallee 25, 45127 Essen"),
        ("Eigentümer", "Der Wohnungsgeber ist selbst Eigentümer."),
        layout="colon",
    )
    pen.sign("i. A. Kundencenter", place=f"Essen, {pen.issued(later(day, days=5))}")


@layout("landlord_area_confirmation__authority_form_hand", body="arial", dates="dots")
def _area(pen: Pen) -> None:
    _area_form(pen, hand=True)


@layout("landlord_area_confirmation__authority_form_typed", body="verdana", dates="dots", size=9)
def _area_typed(pen: Pen) -> None:
    _area_form(pen, hand=False)


def _area_form(pen: Pen, *, hand: bool) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(5, 90)
    owner, area = people.german(rng), rng.choice(["54", "61,8", "77,5", "83"])
    pen.title("Bescheinigung des Vermieters über den Wohnraum", size=13)
    pen.lines("zur Vorlage beim Landratsamt – Ausländeramt", size=8)
    pen.gap(3)
    pen.cells(
        [("Vermieter", pen("landlord", owner.full_name)), ("Telefon", "")], [("Mieter (Name, Vorname)", pen.who("{family}, {given}"))], [("Anschrift der Wohnung", pen("address", str(someone.address)))],
        [("Wohnfläche in m²", pen("floor_area_m2", area.replace(",", "."), area)), ("Zahl der Zimmer", pen("rooms", rng.choice(["2", "3", "4"]))), ("Zahl der Bewohner", pen("occupants", rng.randint(2, 5)))],
        hand=hand, tall=13,
    )  # fmt: skip
    pen.gap(5)
    pen.sign("Unterschrift des Vermieters", place=f"Ort, Datum: {owner.address.town}, {pen.issued(day)}")
    pen.told["signed"] = True


@layout("shelter_confirmation__operator_letter", body="times", dates="dots")
def _shelter(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(5, 90)
    letter(
        pen,
        (
            "Malteser Werke gGmbH",
            "Gemeinschaftsunterkünfte",
            "Domplatz 8",
            someone.address.town,
        ),
        [],
        [("Datum", pen.issued(day))],
        "Wohnbescheinigung",
        form="centre",
        names=False,
    )
    pen.para(
        f"Hiermit wird bescheinigt, dass {someone.salutation} {pen.who()}, geb. {pen.born()}, seit dem {pen.day('moved_in_on', pen.ago(150, 900))} in der Gemeinschaftsunterkunft {pen('address', str(someone.address))} untergebracht ist."
    )
    close(pen, officer(pen))


def _registration(pen: Pen, office: tuple[str, ...], *, form: str, extended: bool) -> None:
    someone, day = pen.holder, pen.ago(3, 100)
    letter(
        pen,
        office,
        [],
        [("Datum", pen.issued(day)), ("Gebühr", "10,00 €")],
        "Erweiterte Meldebescheinigung" if extended else "Meldebescheinigung gemäß § 18 Abs. 1 BMG",
        form=form,
        names=False,
    )
    rows: list[tuple[str, str]] = [
        ("Familienname", pen("family_name", someone.family_name)),
        ("Vornamen", pen("given_names", someone.given_names)),
        ("Geburtsdatum", pen.born()),
    ]
    if extended:
        rows += [
            ("Geburtsort", someone.birth_place),
            ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective)),
            ("Familienstand", "verheiratet"),
        ]
    rows.append(("Anschrift (alleinige Wohnung)", pen("address", str(someone.address))))
    if extended:
        rows.append(("Einzug am", pen.day("moved_in_on", pen.ago(200, 2500))))
    pen.rows(*rows)
    pen.gap(6)
    pen.para("Die Angaben entsprechen dem Melderegister zum Zeitpunkt der Ausstellung.")
    pen.sign("Im Auftrag", line=False)
    pen.sheet.stamp(150, pen.sheet.y + 6, ["STADT", "SIEGEL 14"], round_=True, size=6)


@layout("registration_certificate__town_service_counter", body="arial", dates="dots", rows="colon")
def _town(pen: Pen) -> None:
    home = pen.holder.address
    office = (
        f"Stadt {home.town}",
        "Bürgerservice – Bürgerbüro Mitte",
        "Rathausplatz 3",
        f"{home.postcode} {home.town}",
    )
    _registration(pen, office, form="centre", extended=False)


@layout("registration_certificate__extended_in_a_grid", body="courier", dates="dots", rows="grid", size=8.5)
def _extended(pen: Pen) -> None:
    home = pen.holder.address
    office = (f"{home.town}", "Einwohnermeldeamt", "Hauptstraße 4", f"{home.postcode} {home.town}")
    _registration(pen, office, form="left", extended=True)
