"""Insurance, housing, registration (Krankenversicherung, Wohnen, Meldung), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people

from ._boiler import TENANCY
from ._kit import Pen, group
from ._letter import close, greet, letter, to
from ._numbers import eur, kvnr, later

LAYOUTS, layout = group()


@layout("health_insurance_confirmation__aok_plus_captions", body="open", dates="dots")
def _aok(pen: Pen) -> None:
    day = pen.ago(5, 80)
    pen.text(pen.left, 20, pen("insurer", "AOK PLUS"), size=20, bold=True, colour=(0.0, 0.45, 0.25))
    pen.text(pen.left, 25, "Die Gesundheitskasse für Sachsen und Thüringen", size=8)
    pen.sheet.y = 40
    pen.title("Mitgliedsbescheinigung", size=16)
    pen.cells(
        [("Name, Vorname", pen.who("{family}, {given}")), ("Geburtsdatum", pen.born())], [("Krankenversichertennummer", pen("insurance_number", kvnr(pen.rng))), ("Mitglied seit", pen.day("insured_since", pen.ago(300, 2500)))],
        [("Art der Versicherung", "Pflichtversicherung als Arbeitnehmer/in"), ("Beitragsgruppe", "1111")],
    )  # fmt: skip
    pen.told["insurance_type"] = "gkv"
    pen.gap(5)
    pen.para(
        "Die Mitgliedschaft besteht ungekündigt fort. Diese Bescheinigung wurde maschinell erstellt und ist ohne Unterschrift gültig."
    )
    pen.told["unterminated"] = True
    pen.lines(f"Dresden, {pen.issued(day)}")


@layout("health_insurance_confirmation__family_member_letter", body="arial", dates="long")
def _family(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(5, 80)
    spouse = people.relative(rng, someone)
    letter(
        pen,
        (
            pen("insurer", "KKH Kaufmännische Krankenkasse"),
            "Servicezentrum Celle",
            "Mühlenstraße 8",
            "29221 Celle",
        ),
        to(someone),
        [("Versichertennr.", pen("insurance_number", kvnr(rng))), ("Datum", pen.issued(day))],
        "Bescheinigung über Ihre Familienversicherung",
        form="left",
    )
    greet(pen)
    pen.told["insurance_type"] = "gkv_family"
    pen.para(
        f"gern bestätigen wir, dass Sie, geboren am {pen.born()}, seit dem {pen.day('insured_since', pen.ago(200, 1500))} über die Mitgliedschaft von {spouse.salutation} {spouse.full_name} bei uns familienversichert sind. Die Versicherung umfasst Kranken- und Pflegeversicherung."
    )
    close(pen)


@layout("health_insurance_confirmation__full_cover_ticks", body="times", dates="dots")
def _private(pen: Pen) -> None:
    rng, day = pen.rng, pen.ago(5, 80)
    pen.title("Bescheinigung über einen privaten Krankenversicherungsschutz", size=13, gap=1)
    pen.lines("zur Vorlage bei der Ausländerbehörde – vom Versicherer auszufüllen", size=8.5)
    pen.gap(3)
    pen.rows(
        ("Versicherer", pen("insurer", "Barmenia Krankenversicherung AG")),
        ("Versicherte Person", pen.who("{family}, {given}")),
        ("Geburtsdatum", pen.born()),
        ("Versicherungsbeginn", pen.day("insured_since", pen.ago(200, 1500))),
        ("Monatsbeitrag", pen.money("monthly_premium", rng.randint(31000, 69000) / 100, " EUR")),
        layout="colon",
    )
    pen.told |= {"insurance_type": "pkv", "comparable_to_statutory": True, "unterminated": True}
    pen.gap(3)
    pen.tick(
        "Art, Umfang und Höhe der Leistungen entsprechen denen der gesetzlichen Krankenversicherung (§ 193 Abs. 3 VVG).",
        True,
    )
    pen.tick("Der Vertrag ist unbefristet.", True)
    pen.tick("Der Vertrag besteht ungekündigt.", True)
    pen.tick("Der Vertrag ist gekündigt zum ______________", False)
    pen.tick("Eine private Pflegepflichtversicherung besteht.", True)
    pen.sign("Barmenia – i. A.", place=f"Wuppertal, {pen.issued(day)}")


@layout("health_insurance_card__front_copied", body="arial")
def _card(pen: Pen) -> None:
    pen.sheet.rect(40, 40, 100, 63, fill=(0.93, 0.96, 1), radius=3)
    pen.text(46, 52, "Gesundheitskarte", size=9)
    pen.text(92, 52, pen("insurer", "BIG direkt gesund"), size=11, bold=True)
    pen.sheet.rect(46, 62, 12, 10, fill=(0.85, 0.75, 0.4), radius=1)
    pen.text(46, 86, pen.who(), size=10)
    pen.text(46, 91, "Versicherung 104212059", size=7)
    pen.text(46, 97, pen("insurance_number", kvnr(pen.rng)), size=9)


@layout("rental_contract__private_form_filled", body="times", dates="dots")
def _form(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(200, 2000)
    owner, start, area = (
        people.german(rng),
        later(day, months=1).replace(day=1),
        rng.choice(["46", "58,5", "63", "71,25"]),
    )
    cold, costs, heating = rng.randint(290, 620), rng.randint(60, 140), rng.randint(50, 110)
    pen.title("Wohnungs-Mietvertrag", size=16, align="centre")
    pen.para(
        f"Zwischen {pen('landlord', owner.full_name)}, {owner.address} (Vermieter) und {pen.who()}, geb. {pen.born()} (Mieter) wird folgender Mietvertrag geschlossen:"
    )
    pen.told["tenants"] = [someone.full_name]
    pen.clauses(
        ("Mieträume", f"Vermietet wird die Wohnung {pen('address', str(someone.address))}, 2. Obergeschoss links, bestehend aus {pen('rooms', (rooms := rng.choice(['2', '3'])), f'{rooms} Zimmern')}, Küche, Bad und Keller. Die Wohnfläche beträgt {pen('floor_area_m2', area.replace(',', '.'), f'{area} qm')}."),
        ("Mietzeit", f"Das Mietverhältnis beginnt am {pen.day('start', start)} und läuft auf unbestimmte Zeit."),
        ("Miete", f"Die Grundmiete beträgt monatlich {pen.money('rent_cold', cold, ' EUR')}. Daneben sind zu zahlen: Vorauszahlung auf Betriebskosten {pen.money('utilities', costs, ' EUR')}, Vorauszahlung auf Heizkosten {pen.money('heating', heating, ' EUR')}; zusammen {pen.money('rent_warm', cold + costs + heating, ' EUR')}."),
        ("Kaution", f"Der Mieter leistet eine Sicherheit von {eur(cold * 3)} EUR."),
        ("Nutzung", f"In die Wohnung ziehen {pen('occupants', 2, '2 Personen')} ein."),
        ("Schönheitsreparaturen", "Die laufenden Schönheitsreparaturen trägt der Mieter, soweit sie durch seine Nutzung nötig werden."),
        *TENANCY,
    )  # fmt: skip
    pen.told |= {"unlimited": True, "signed": True}
    pen.gap(3)
    pen.lines(f"Idar-Oberstein, den {pen.issued(day)}")
    top = pen.sheet.y + 2
    pen.sheet.y = top
    pen.sign("Vermieter")
    pen.sheet.y = top
    pen.sign("Mieter", x=115)


@layout("rental_contract__housing_company_summary", body="arial", dates="dots")
def _company(pen: Pen) -> None:
    someone, rng, day = pen.holder, pen.rng, pen.ago(200, 2000)
    spouse, start = people.relative(rng, someone), later(day, months=1).replace(day=1)
    cold, costs, heating = (
        rng.randint(low, high) / 100 for low, high in ((31000, 64000), (7000, 15000), (6000, 12000))
    )
    pen.title(pen("landlord", "GEWOBA Emden GmbH"), size=13, colour=(0.6, 0.1, 0.1), gap=1)
    pen.title("Dauermietvertrag Nr. 310-0114-07", size=13)
    pen.rows(
        ("Mieter 1", pen.who()), ("Mieter 2", spouse.full_name), ("Mietsache", pen("address", str(someone.address))), ("Wohnfläche", pen("floor_area_m2", "67.41", "67,41 m²")), ("Zimmer", pen("rooms", "2.5", "2,5")),
        ("Mietbeginn", pen.day("start", start)), ("Vertragsdauer", "unbefristet"), layout="grid",
    )  # fmt: skip
    pen.told |= {"tenants": [someone.full_name, spouse.full_name], "unlimited": True}
    pen.gap(4)
    total = round(cold + costs + heating, 2)
    pen.table(
        (90, 45),
        ("Mietzusammensetzung", "EUR mtl."),
        ("Nettokaltmiete", pen.money("rent_cold", cold)),
        ("Vorauszahlung kalte Betriebskosten", pen.money("utilities", costs)),
        ("Vorauszahlung Heizung/Warmwasser", pen.money("heating", heating)),
        ("Gesamtmiete", pen.money("rent_warm", total)),
        right=(1,),
        bold_last=True,
    )
    pen.gap(4)
    pen.para(
        "Die Allgemeinen Vertragsbestimmungen und die Hausordnung sind Bestandteil des Vertrages.", size=9
    )
    pen.lines(f"Emden, {pen.issued(day)}")
    top = pen.sheet.y + 2
    pen.sheet.y = top
    pen.sign("GEWOBA Emden GmbH")
    pen.sheet.y = top
    pen.sign("Mieter", x=115)
    pen.told["signed"] = True
