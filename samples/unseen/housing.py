"""Wohnen und Melden: tenancy papers, confirmations of landlords and shelters, registration."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, address, day_between, german

from ._kit import Fields, Maker, flow, grid, paper, put, rows, ticks
from ._look import badge, cash, dots, eur, heads, long, names, sign, to

LAYOUTS: dict[str, Maker] = {}


@paper(LAYOUTS, "rental_contract", "cooperative_permanent_use", body="arial", size=10, left=24, footer="Seite {page} von {total}")
def _cooperative(s: Sheet, p: Person, day: date) -> Fields:
    start = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=100)).replace(day=1)
    area, rooms = s.rng.choice(["58,31", "64,80", "81,07"]), s.rng.choice(["2", "2,5", "3"])
    cold, running, heat = s.rng.randint(310, 560) + 0.5, 98.0, 87.5
    warm = cold + running + heat
    badge(s, 24, 14, 12, "WG")
    put(s, 42, 22, "«landlord:Wohnungsgenossenschaft Neues Leben eG»", bold=True, size=12)
    s.y = 36
    flow(s, f"""= Dauernutzungsvertrag

zwischen der Wohnungsgenossenschaft Neues Leben eG, Parkstraße 1, {p.address.postcode} {p.address.town}, und dem Mitglied

> {p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

# § 1 Nutzungsgegenstand

(1) Die Genossenschaft überlässt dem Mitglied zu Wohnzwecken die Wohnung «address:{p.address}», 3. Obergeschoss rechts, bestehend aus «rooms:{rooms}» Zimmern, Küche, Bad und Keller.

(2) Die Wohnfläche beträgt «floor_area_m2:{area}» m².

# § 2 Nutzungsgebühr

Die monatliche Nutzungsgebühr setzt sich zusammen aus""")
    grid(s, [100, 40], f"""Grundnutzungsgebühr (kalt) | «rent_cold:{eur(cold)}» €
Vorauszahlung Betriebskosten | «utilities:{eur(running)}» €
Vorauszahlung Heizung und Warmwasser | «heating:{eur(heat)}» €
*Gesamt | «rent_warm:{eur(warm)}» €""", head=False, right=(1,), lines="rows")
    s.gap(4)
    flow(s, f"""# § 3 Beginn

Das Nutzungsverhältnis beginnt am «start:{dots(start)}» und läuft auf unbestimmte Zeit.

# § 4 Kündigung

Das Mitglied kann den Vertrag mit einer Frist von drei Monaten kündigen. Die Genossenschaft wird das Nutzungsverhältnis grundsätzlich nicht kündigen.

# § 5 Schönheitsreparaturen, Tierhaltung, Hausordnung

Es gelten die Allgemeinen Vertragsbestimmungen. Die Hausordnung ist Bestandteil des Vertrages. Kleinreparaturen bis 80,00 € je Einzelfall trägt das Mitglied.

{p.address.town}, den «issued_on:{dots(start - timedelta(days=30))}»""")
    s.need(26)
    sign(s, 24, s.y + 18, "Genossenschaft", wide=60)
    sign(s, 115, s.y + 18, "Mitglied", wide=60)
    return {
        **p.truth(), "address": str(p.address), "floor_area_m2": area.replace(",", "."), "rooms": rooms.replace(",", "."), "rent_cold": cash(cold),
        "rent_warm": cash(warm), "start": start, "tenants": [p.full_name], "utilities": cash(running), "heating": cash(heat), "unlimited": True,
        "landlord": "Wohnungsgenossenschaft Neues Leben eG", "signed": True, "issued_on": start - timedelta(days=30),
    }


@paper(LAYOUTS, "rental_contract", "typed_sublet_limited", body="courier", size=10.5, left=28)
def _sublet(s: Sheet, p: Person, day: date) -> Fields:
    start = day_between(s.rng, date(2024, 1, 1), day - timedelta(days=100)).replace(day=15)
    end, owner = date(start.year + 2, start.month, 14), german(s.rng)
    home, warm = address(s.rng), s.rng.choice([350.0, 420.0, 465.0])
    s.y = 22
    flow(s, f"""= UNTERMIETVERTRAG

Hauptmieter: «landlord:{owner.full_name}», {home}

Untermieter: «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

1. Vermietet wird in der Wohnung «address:{home}» ein möbliertes Zimmer von «floor_area_m2:18» qm. Küche und Bad werden gemeinsam benutzt.

2. Das Mietverhältnis beginnt am «start:{dots(start)}» und endet am «end:{dots(end)}». Grund der Befristung: Eigenbedarf des Hauptmieters.

3. Die Miete beträgt pauschal «rent_warm:{eur(warm)}» Euro im Monat einschließlich aller Nebenkosten.

4. Eine Kaution wird nicht verlangt.

{home.town}, «issued_on:{dots(start - timedelta(days=10))}»""")
    sign(s, 28, s.y + 18, "Hauptmieter", wide=60)
    sign(s, 115, s.y + 18, "Untermieter", wide=60)
    return {
        **p.truth(), "address": str(home), "floor_area_m2": "18", "rent_warm": cash(warm), "start": start, "end": end, "unlimited": False,
        "tenants": [p.full_name], "landlord": owner.full_name, "signed": True, "issued_on": start - timedelta(days=10),
    }


@paper(LAYOUTS, "purchase_contract", "notary_deed", body="times", size=12, left=32, right=24, leading=1.38, footer="- {page} -")
def _deed(s: Sheet, p: Person, day: date) -> Fields:
    made, seller = day_between(s.rng, date(2019, 1, 1), day - timedelta(days=100)), german(s.rng)
    area = s.rng.choice(["74,5", "92", "118"])
    put(s, 32, 22, f"UR-Nr. {s.rng.randint(100, 1900)}/{made.year}", size=11)
    s.y = 28
    flow(s, f"""= Kaufvertrag mit Auflassung

> Verhandelt zu {p.address.town} am «issued_on:{long(made)}»

Vor mir, der Notarin Dr. Ottilie Wessendorf, erschienen heute:

1. {seller.full_name}, geboren am {dots(seller.birth_date)}, - Verkäufer -

2. «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}», - Käufer -

§ 1  Der Verkäufer verkauft das Wohnungseigentum «address:{p.address}», Wohnung Nr. 4, mit einer Wohnfläche von «floor_area_m2:{area}» m², eingetragen im Grundbuch des Amtsgerichts {p.address.town}, Blatt 2417.

§ 2  Der Kaufpreis beträgt 168.000,00 EUR und ist bis zum {dots(made + timedelta(days=60))} fällig.

§ 3  Die Vertragsteile sind über den Eigentumsübergang einig und bewilligen die Eintragung in das Grundbuch.

Die Niederschrift wurde vorgelesen, genehmigt und eigenhändig unterschrieben.""", justify=True)
    sign(s, 32, s.y + 16)
    sign(s, 90, s.y + 16)
    sign(s, 145, s.y + 16, "Notarin")
    return {**p.truth(), "address": str(p.address), "floor_area_m2": area.replace(",", "."), "issued_on": made}


@paper(LAYOUTS, "landlord_confirmation", "city_form_hand", body="arial", size=10, left=22)
def _landlord(s: Sheet, p: Person, day: date) -> Fields:
    moved, owner = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=60)), german(s.rng)
    put(s, 22, 22, "Wohnungsgeberbestätigung", size=15, bold=True)
    put(s, 22, 28, "nach § 19 des Bundesmeldegesetzes (BMG)", size=10)
    s.y = 34
    ticks(s, "x Einzug\no Auszug")
    s.gap(2)
    rows(s, f"""Datum des Einzugs | «moved_in_on:{dots(moved)}»
Anschrift der Wohnung | «address:{p.address}»
Name und Anschrift des Wohnungsgebers | {owner.full_name}, {owner.address}
Folgende Person(en) ist/sind eingezogen | «given_names:{p.given_names}» «family_name:{p.family_name}»""", mode="boxed", hand=True)
    s.gap(3)
    ticks(s, "x Der Wohnungsgeber ist Eigentümer der Wohnung.\no Der Wohnungsgeber ist nicht Eigentümer der Wohnung.")
    flow(s, "~ Es ist verboten, eine Wohnanschrift für eine Anmeldung anzubieten, obwohl ein tatsächlicher Bezug nicht stattfindet.")
    put(s, 22, s.y + 12, f"«issued_on:{dots(moved + timedelta(days=2))}»", hand=True)
    sign(s, 100, s.y + 12, "Unterschrift des Wohnungsgebers", wide=70)
    return {**names(p), "address": str(p.address), "moved_in_on": moved, "issued_on": moved + timedelta(days=2)}


@paper(LAYOUTS, "landlord_area_confirmation", "housing_company_letter", body="calibri", size=11.5, left=25)
def _area(s: Sheet, p: Person, day: date) -> Fields:
    issued, area = day - timedelta(days=s.rng.randint(5, 90)), s.rng.choice(["57,4", "69,92", "84,1"])
    heads(s, f"Wohnbau {p.address.town} GmbH\nMieterservice Mitte", x=25, y=20)
    to(s, p, 52)
    put(s, 185, 82, f"«issued_on:{dots(issued)}»", align="right")
    s.y = 90
    flow(s, f"""# Bescheinigung über ausreichenden Wohnraum zur Vorlage bei der Ausländerbehörde

{"Sehr geehrte Frau" if p.sex == "F" else "Sehr geehrter Herr"} {p.family_name},

wir bestätigen, dass Sie in unserem Haus «address:{p.address}» eine abgeschlossene Wohnung mit Küche und Bad bewohnen. Die Wohnfläche beträgt «floor_area_m2:{area}» Quadratmeter, die Wohnung hat drei Zimmer. Sie wird von vier Personen bewohnt.

Freundliche Grüße""")
    sign(s, 25, s.y + 14, "Mieterservice")
    return {**names(p), "floor_area_m2": area.replace(",", "."), "address": str(p.address), "issued_on": issued}


@paper(LAYOUTS, "shelter_confirmation", "operator_slip", body="times", size=12, left=28)
def _shelter(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(5, 90))
    heads(s, "Diakonie Unterkünfte gGmbH\nGemeinschaftsunterkunft Heidestraße", x=28, y=22)
    s.y = 52
    flow(s, f"""= Wohnbescheinigung

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», ist seit dem {dots(issued - timedelta(days=500))} in unserer Gemeinschaftsunterkunft, «address:{p.address}», untergebracht (Zimmer 2.14).

Die Nutzungsgebühr wird vom Sozialamt getragen.

{p.address.town}, «issued_on:{dots(issued)}»""")
    sign(s, 28, s.y + 16, "Heimleitung")
    s.stamp(140, s.y + 10, ["Diakonie", "GU Heidestraße"], size=7)
    return {**p.truth(), "address": str(p.address), "issued_on": issued}


@paper(LAYOUTS, "registration_certificate", "berlin_dot_matrix", body="courier", size=10, left=24)
def _berlin(s: Sheet, p: Person, day: date) -> Fields:
    issued, moved = day - timedelta(days=s.rng.randint(3, 100)), day_between(s.rng, date(2017, 1, 1), date(2025, 1, 1))
    heads(s, f"Stadt {p.address.town}\nBürgeramt 2", x=24, y=20, size=10)
    put(s, 140, 20, f"Datum: «issued_on:{dots(issued)}»")
    s.y = 44
    flow(s, "# Erweiterte Meldebescheinigung (§ 18 Abs. 2 BMG)\n\nIm Melderegister ist folgende Person gemeldet:")
    rows(s, f"""Familienname | «family_name:{p.family_name}»
Vornamen | «given_names:{p.given_names}»
Geburtsdatum/-ort | «birth_date:{dots(p.birth_date)}» {p.birth_place}
Geschlecht | {"weiblich" if p.sex == "F" else "männlich"}
Staatsangehörigkeit(en) | «nationality:{p.adjective}»
Familienstand | ledig
alleinige Wohnung | «address:{p.address}»
Einzugsdatum | «moved_in_on:{dots(moved)}»""", mode="colon", label=60)
    s.gap(5)
    flow(s, "Im Auftrag")
    s.stamp(150, s.y + 6, ["STADT", p.address.town[:12]], round_=True, size=6)
    flow(s, "~ Gebühr: 10,00 EUR bezahlt")
    return {**p.truth(nationality=True), "address": str(p.address), "moved_in_on": moved, "issued_on": issued}


@paper(LAYOUTS, "registration_certificate", "village_sentence", body="cambria", size=11.5, left=28)
def _village(s: Sheet, p: Person, day: date) -> Fields:
    issued = day - timedelta(days=s.rng.randint(3, 100))
    put(s, 105, 26, f"Stadtverwaltung {p.address.town}", size=14, bold=True, align="centre")
    s.y = 44
    flow(s, f"""= Meldebescheinigung

Hiermit wird gemäß § 18 Abs. 1 Bundesmeldegesetz bescheinigt, dass

> «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{long(p.birth_date)}»

hier mit Hauptwohnung in

> «address:{p.address}»

gemeldet ist.

{p.address.town}, den «issued_on:{long(issued)}»""")
    sign(s, 28, s.y + 16, "Standesbeamter")
    s.stamp(140, s.y + 14, ["STADT-", "VERWALTUNG"], round_=True)
    return {**p.truth(), "address": str(p.address), "issued_on": issued}
