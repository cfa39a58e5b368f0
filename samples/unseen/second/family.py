"""Papers of civil status and family (Personenstand, Sorge, Unterhalt), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people

from ._kit import Pen, children, group
from ._letter import appeal, close, dear, letter, officer, to
from ._numbers import later

LAYOUTS, layout = group()


@layout("birth_certificate__lower_saxony_form", body="arial", dates="dots")
def _birth(pen: Pen) -> None:
    someone, rng = pen.holder, pen.rng
    mother, place = people.relative(rng, someone), "Delmenhorst"
    day = later(someone.birth_date, days=9)
    pen.title("Geburtsurkunde", size=22, align="centre", gap=6)
    register = f"G {rng.randint(100, 2400)}/{someone.birth_date.year}"
    pen.rows(("Standesamt", place), ("Registernummer", pen("register_number", register)), layout="colon")
    pen.gap(5)
    pen.lines("Kind", bold=True)
    family, given = pen.person()
    pen.rows(
        ("Geburtsname", family), ("Vorname(n)", given), ("Geburtstag", pen.born()), ("Geburtsort", pen("birth_place", place)), ("Geschlecht", "weiblich" if someone.sex == "F" else "männlich"), layout="dotted",
    )  # fmt: skip
    pen.lines("Mutter", bold=True)
    pen.rows(
        ("Familienname", mother.family_name),
        ("Vorname(n)", people.pick(rng, "Hanan|Soraya|Leyla")),
        layout="dotted",
    )
    pen.lines("Vater", bold=True)
    pen.rows(
        ("Familienname", someone.family_name),
        ("Vorname(n)", people.pick(rng, "Faisal|Rostam|Tesfay")),
        layout="dotted",
    )
    pen.gap(8)
    pen.sign("Standesbeamtin", place=f"Delmenhorst, den {pen.issued(day)}")
    pen.sheet.stamp(150, pen.sheet.y + 10, ["STANDESAMT", "DELMENHORST"], round_=True, size=6)


@layout("birth_certificate__own_statement_note", body="times", dates="dots")
def _birth_note(pen: Pen) -> None:
    rng = pen.rng
    child = children(pen, 1)[0]
    place, day = "Hagen", later(child.birth_date, days=200)
    pen.text(105, 26, "Beglaubigter Registerausdruck – Geburtenregister", size=14, bold=True, align="centre")
    pen.sheet.y = 32
    pen.rows(
        ("Standesamt", "Hagen"),
        ("Registernummer", pen("register_number", f"{rng.randint(100, 2200)}/{child.birth_date.year}")),
        layout="left",
    )
    pen.gap(5)
    pen.cells(
        [("1. Geburtsname des Kindes", pen("family_name", child.family_name)), ("2. Vornamen", pen("given_names", child.given_names))],
        [("3. Tag der Geburt", pen.day("birth_date", child.birth_date)), ("4. Ort der Geburt", pen("birth_place", place))],
        [("5. Mutter", f"{people.pick(rng, 'Rahel|Amal|Nasrin')} {child.family_name}"), ("6. Vater", f"{people.pick(rng, 'Idris|Karim|Hamed')} {child.family_name}")], tall=13,
    )  # fmt: skip
    pen.gap(5)
    pen.para(
        "Zusatz: Identität und Namensführung der Eltern sind nicht nachgewiesen; die Angaben beruhen auf eigenen Angaben der Eltern."
    )
    pen.told["own_statement_remark"] = True
    pen.para("Die Übereinstimmung mit dem Eintrag wird beglaubigt.")
    pen.sign("Der Standesbeamte", place=f"Hagen, {pen.issued(day)}")


@layout("marriage_certificate__dissolved_note", body="cambria", dates="dots")
def _marriage(pen: Pen) -> None:
    _married(pen, "Recklinghausen", dissolved=True)


@layout("marriage_certificate__two_boxes_side_by_side", body="arial", dates="long")
def _marriage_boxes(pen: Pen) -> None:
    _married(pen, "Saarbrücken", dissolved=False)


def _married(pen: Pen, place: str, *, dissolved: bool) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(900, 3000)
    spouse = people.relative(rng, someone)
    pen.title("Eheurkunde", size=22, align="centre", gap=4)
    pen.text(pen.left, pen.sheet.y + 5, f"Standesamt {place}", size=11)
    pen.text(
        pen.right,
        pen.sheet.y + 5,
        pen("register_number", f"E {rng.randint(10, 900)}/{day.year}"),
        size=11,
        align="right",
    )
    pen.gap(10)
    names = (
        ("Familienname", pen("family_name", someone.family_name), pen("spouse_family_name", spouse.family_name)),
        ("Vorname(n)", pen("given_names", someone.given_names), pen("spouse_given_names", spouse.given_names)),
        ("Tag der Geburt", pen.born(), pen.on(spouse.birth_date)), ("Ort der Geburt", someone.birth_place, spouse.birth_place),
    )  # fmt: skip
    if dissolved:
        for at, head in enumerate(("1. Ehegatte", "2. Ehegatte")):
            pen.lines(head, bold=True)
            pen.rows(*[(row[0], row[1 + at]) for row in names], layout="dotted")
    else:
        pen.table((38, 63, 63), ("", "Ehegatte", "Ehegatte"), *names)
    pen.gap(4)
    pen.rows(("Tag der Eheschließung", pen.day("married_on", day)), ("Ort", place), layout="colon")
    issued = pen.ago(20, 400)
    if dissolved:
        pen.told["dissolved"] = True
        pen.para(
            f"Auflösung der Ehe: Ehe geschieden durch Beschluss des Amtsgerichts {place}, rechtskräftig seit {pen.on(later(issued, months=-6))}."
        )
    pen.gap(6)
    pen.sign("Standesbeamter", place=f"{place}, {pen.issued(issued)}")


@layout("custody_proof__family_court_sole", body="times", dates="long")
def _custody(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(50, 900)
    child = children(pen, 1)[0]
    pen.lines(
        "Amtsgericht Paderborn",
        "– Familiengericht –",
        f"8{rng.randint(1, 9)} F {rng.randint(10, 400)}/{day.year % 100}",
    )
    pen.title("Beschluss", size=18, align="centre")
    pen.para(
        f"In der Familiensache betreffend die elterliche Sorge für {pen('given_names', child.given_names)} {pen('family_name', child.family_name)}, geb. am {pen.day('birth_date', child.birth_date)},"
    )
    pen.para(f"hat das Amtsgericht – Familiengericht – Paderborn am {pen.issued(day)} beschlossen:")
    pen.para(
        f"Die elterliche Sorge für das Kind wird {'der Mutter' if someone.sex == 'F' else 'dem Vater'}, {pen('custodian_given_names', someone.given_names)} {pen('custodian_family_name', someone.family_name)}, allein übertragen.",
        bold=True, x=pen.left + 10,
    )  # fmt: skip
    pen.told["custody"] = "sole"
    pen.para(
        "Gründe: Die Eltern leben dauerhaft getrennt. Die Übertragung der Alleinsorge entspricht dem Wohl des Kindes am besten (§ 1671 BGB)."
    )
    pen.sign(f"{officer(pen)}, Richter am Amtsgericht")


@layout("translation__family_register_extract", body="times", dates="dots")
def _translation(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(30, 600)
    pen.told["source_language"] = {
        "SYR": "ar",
        "IRQ": "ar",
        "AFG": "fa",
        "IRN": "fa",
        "ERI": "ti",
        "TUR": "tr",
        "UKR": "uk",
        "SOM": "so",
    }[someone.nationality]
    tongue = {
        "ar": "arabischen",
        "fa": "persischen",
        "ti": "tigrinischen",
        "tr": "türkischen",
        "uk": "ukrainischen",
        "so": "somalischen",
    }[str(pen.told["source_language"])]
    pen.para(f"Beglaubigte Übersetzung aus der {tongue} Sprache", bold=True, size=12)
    pen.lines("[Rundstempel des Personenstandsamtes, Wappen]", size=9)
    pen.title("AUSZUG AUS DEM FAMILIENREGISTER", size=12, align="centre")
    family, given = pen.person()
    pen.rows(
        ("Nachname", family), ("Vorname", given), ("Geburtsort", someone.birth_place), ("Geburtsdatum", pen.born()), ("Familienstand", "ledig"), ("Religion", "[nicht angegeben]"), layout="colon",
    )  # fmt: skip
    pen.gap(6)
    pen.para(
        f"Die Richtigkeit und Vollständigkeit vorstehender Übersetzung der mir im Original vorgelegten, in {tongue[:-2]}er Sprache abgefassten Urkunde wird hiermit bescheinigt.".replace(
            "arabischer", "arabischer"
        )
    )
    pen.sign("Allgemein beeidigte Übersetzerin, Landgericht Bochum", place=f"Bochum, {pen.issued(day)}")
    pen.sheet.stamp(155, pen.sheet.y + 10, ["ÜBERSETZERIN", "LG BOCHUM"], round_=True, size=5)


@layout("maintenance_proof__youth_office_deed", body="arial", dates="dots")
def _maintenance(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(60, 700)
    child = children(pen, 1)[0]
    pen.lines("Kreisjugendamt Rottweil · Urkundsperson", size=9)
    pen.title("Vollstreckbare Ausfertigung der Urkunde über die Verpflichtung zum Unterhalt", size=12)
    pen.para(f"Vor mir erschien {someone.salutation} {pen.who()}, geb. am {pen.born()}, und erklärte:")
    pen.para(
        f"Ich verpflichte mich, meinem Kind {child.full_name} ab dem 01.{later(day, months=1):%m.%Y} einen monatlichen Unterhalt in Höhe von {pen.money('monthly_amount', rng.randint(280, 560), ' EUR')} im Voraus zu zahlen."
    )
    pen.para("Wegen der Erfüllung unterwerfe ich mich der sofortigen Zwangsvollstreckung.")
    pen.sign("Urkundsperson", place=f"Rottweil, {pen.issued(day)}")


@layout("child_benefit_notice__family_fund_three_children", body="arial", dates="dots")
def _child_benefit(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 300)
    letter(
        pen, ("Familienkasse Rheinland-Pfalz – Saarland", "Bundesagentur für Arbeit", "Augustaanlage 12", "68165 Mannheim"), to(someone),
        [("Kindergeld-Nr.", pen("reference", f"{rng.randint(100, 999)}FK{rng.randint(100000, 999999)}")), ("Datum", pen.issued(day))], "Festsetzung von Kindergeld", form="line",
    )  # fmt: skip
    pen.para(dear(someone))
    start = later(day.replace(day=1), months=1)
    brood = children(pen, 3)
    pen.para(
        f"auf Ihren Antrag wird Kindergeld ab {pen.day('valid_from', start, 'dots')} für {pen('children', 3, '3 Kinder')} in Höhe von insgesamt {pen.money('monthly_amount', 777, ' €')} monatlich festgesetzt:"
    )
    pen.told |= {"decision": "granted"}
    pen.table(
        (60, 35, 35, 30), ("Kind", "geboren am", "ab", "monatlich"),
        *[(child.full_name, pen.on(child.birth_date, "dots"), pen.on(start, "dots"), "259,00 €") for child in brood], right=(3,),
    )  # fmt: skip
    pen.told["by_child"] = [
        {"person": child.full_name, "amount": "259.00", "valid_from": start} for child in brood
    ]
    pen.gap(4)
    pen.para("Das Kindergeld wird längstens bis zur Vollendung des 18. Lebensjahres gezahlt.")
    appeal(pen, "der Familienkasse")


@layout("child_supplement_notice__south_office", body="open", dates="dots")
def _supplement(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 120)
    start = later(day.replace(day=1), months=1)
    letter(
        pen, ("Familienkasse Bayern Süd", "Team Kinderzuschlag", "Kapuzinerstraße 26", "80337 München"), to(someone), [("KiZ-Nr.", f"{rng.randint(100, 999)}KIZ{rng.randint(1000, 9999)}"), ("Datum", pen.issued(day))],
        "Bewilligung von Kinderzuschlag (§ 6a Bundeskindergeldgesetz)",
    )  # fmt: skip
    pen.para(dear(someone))
    pen.para(
        f"für die Zeit vom {pen.day('valid_from', start, 'dots')} bis {pen.day('valid_until', later(start, months=6, days=-1), 'dots')} wird Ihnen Kinderzuschlag von {pen.money('monthly_amount', rng.randint(120, 590), ' Euro')} im Monat bewilligt. Das Kindergeld von 518,00 Euro wird daneben gezahlt."
    )
    pen.told["decision"] = "granted"
    close(pen, signed=False)


@layout("advance_maintenance_notice__town_youth_office", body="times", dates="dots")
def _advance(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(30, 300)
    child = children(pen, 1)[0]
    letter(
        pen, ("Stadt Göttingen", "Fachdienst Unterhaltsvorschuss", "Hiroshimaplatz 1-4", "37083 Göttingen"), to(someone), [("Az.", f"51.5-{rng.randint(1000, 9999)}"), ("Datum", pen.issued(day))],
        f"Leistungen nach dem Unterhaltsvorschussgesetz für {child.full_name}, geb. {pen.on(child.birth_date, 'dots')}", form="left",
    )  # fmt: skip
    pen.para(dear(someone))
    start = later(day.replace(day=1), months=0)
    pen.para(
        f"ab dem {pen.day('valid_from', start, 'dots')} bewillige ich für Ihr Kind monatlich {pen.money('monthly_amount', 299, ' €')}. Der Betrag ergibt sich aus dem Mindestunterhalt von 558,00 € abzüglich des Kindergeldes von 259,00 €."
    )
    pen.told["decision"] = "granted"
    appeal(pen, "der Stadt Göttingen")


@layout("parental_allowance_notice__table_of_months", body="arial", dates="dots")
def _parental(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(20, 100)
    child = children(pen, 1)[0]
    born = later(day, months=-2)
    letter(
        pen, ("Landratsamt Görlitz", "Jugendamt – Elterngeldstelle", "Bahnhofstraße 24", "02826 Görlitz"), to(someone), [("Az.", f"EG {rng.randint(10000, 99999)}"), ("Datum", pen.issued(day))],
        f"Bescheid über Elterngeld für {child.given_names}, geb. {pen.on(born, 'dots')}", form="line",
    )  # fmt: skip
    start, amount = later(born, months=2), rng.randint(30000, 118000) / 100
    end = later(born, months=12, days=-1)
    pen.para(dear(someone))
    pen.para("Ihnen wird Basiselterngeld wie folgt bewilligt:")
    pen.table(
        (40, 60, 40),
        ("Lebensmonate", "Zeitraum", "monatlich"),
        (
            "3 - 12",
            f"{pen.day('valid_from', start, 'dots')} - {pen.day('valid_until', end, 'dots')}",
            pen.money("monthly_amount", amount, " €"),
        ),
        right=(2,),
    )
    pen.told["decision"] = "granted"
    pen.gap(4)
    pen.para("Das Mutterschaftsgeld der ersten zwei Lebensmonate wurde angerechnet.")
    appeal(pen, "der Elterngeldstelle")
