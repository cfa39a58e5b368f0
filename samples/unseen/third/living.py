"""Wohnen: leases of several pages, confirmations, registration."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._issuers import close, digits, german, house, letter, surname
from ._leaf import Leaf, euro, layouts_of
from ._texts import TENANCY

LAYOUTS, layout = layouts_of()


def _home(p: Leaf, *, area: int, rooms: str) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("floor_area_m2", str(area), f"{area}")
    p.say("rooms", rooms, rooms.replace(".", ","))


def _rent(p: Leaf, cold: int, extra: int, heating: int | None = None, form: str = "{}") -> None:
    p.money("rent_cold", cold, form)
    p.money("utilities", extra, form)
    if heating is not None:
        p.money("heating", heating, form)
    p.money("rent_warm", cold + extra + (heating or 0), form)


@layout("rental_contract__housing_company_long_form", body="arial", size=10, leading=1.4, footer="Seite {page} von {total}")
def _company(p: Leaf) -> None:
    start = p.say("start", p.ago(200, 2200).replace(day=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(9, 40)))
    _home(p, area=p.rng.randint(48, 96), rooms=p.rng.choice(["2", "3", "3.5"]))
    area = p.known["floor_area_m2"][1]
    p.known["floor_area_m2"] = (area, f"{area} m²")
    _rent(p, int(area) * 7, 110, 95, "{} €")
    p.say("landlord", f"Wohnungsbaugesellschaft {p.town} mbH")
    p.know(tenants=[p.h.full_name], unlimited=True, signed=True)
    p.s.text(185, 18, f"WBG {p.town}", size=16, bold=True, align="right", colour=(0.0, 0.4, 0.25))
    p.y = 28
    p.head("Mietvertrag über Wohnraum", size=16)
    p.pars("zwischen der {landlord}, " + f"Poststraße 4, {p.plz} {p.town} (Vermieterin)", "und {name}, geboren am {birth_date}, bisher wohnhaft Wohnheim Am Kanal 3 (Mieter/in)")
    p.clauses([
        ("Mietsache", ("Vermietet wird zu Wohnzwecken die Wohnung {address}, " + f"{p.plz} {p.town}, 2. Obergeschoss links, Wohnungsnummer {digits(p.rng, 4)}, bestehend aus " + "{rooms} Zimmern, Küche, Bad/WC, Flur und einem Kellerabteil. Die Wohnfläche beträgt {floor_area_m2}.", "Die Angabe der Wohnfläche dient nicht zur Festlegung des Mietgegenstandes. Dem Mieter werden 2 Haus-, 3 Wohnungs- und 1 Briefkastenschlüssel übergeben.")),
        ("Mietzeit", ("Das Mietverhältnis beginnt am {start} und läuft auf unbestimmte Zeit. Für die Kündigung gelten die gesetzlichen Vorschriften; sie bedarf der Schriftform.",)),
        ("Miete und Nebenkosten", ("Die Miete ist monatlich im Voraus, spätestens am dritten Werktag, auf das Konto der Vermieterin zu zahlen und setzt sich wie folgt zusammen:",))])
    p.table((100, 40), [("Nettokaltmiete", "{rent_cold}"), ("Vorauszahlung Betriebskosten", "{utilities}"), ("Vorauszahlung Heizung und Warmwasser", "{heating}"), ("Gesamtmiete monatlich", "{rent_warm}")], right=(1,), head=False, bold=(-1,), tall=2)
    p.par("Über die Vorauszahlungen wird jährlich abgerechnet. Umgelegt werden alle Betriebskosten im Sinne des § 2 BetrKV nach dem Verhältnis der Wohnflächen, soweit nicht nach Verbrauch abgerechnet wird.", justify=True)
    for number, (title, texts) in enumerate((("Mietsicherheit", (f"Der Mieter leistet eine Kaution in Höhe von drei Nettokaltmieten ({euro(int(area) * 21)} €). Sie kann in drei Raten gezahlt werden.",)), *TENANCY), 4):
        p.s.need(20)
        p.head(f"§ {number} {title}", size=10.5, after=0.3)
        p.pars(*texts, after=0.5, justify=True)
    p.sign("Vermieterin", "Mieter/in")


@layout("rental_contract__private_form_handwritten_couple", body="times", size=10.5, footer="")
def _private(p: Leaf) -> None:
    other = german(p.rng)
    start = p.say("start", p.ago(100, 1800).replace(day=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(3, 30)))
    _home(p, area=p.rng.randint(38, 74), rooms=p.rng.choice(["2", "3"]))
    _rent(p, p.rng.randint(290, 620), p.rng.randint(70, 180))
    p.say("landlord", other)
    p.know(tenants=[p.h.full_name], unlimited=True, signed=True)
    p.say("occupants", 2)
    p.y = 18
    p.head("Wohnungs-Mietvertrag", size=17)
    p.pairs([("Vermieter", "{landlord}"), ("Mieter", "{name}"), ("Straße, Hausnummer", "{address}"), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Geschoss", "EG rechts"), ("Anzahl der Zimmer", "{rooms}"), ("Wohnfläche ca. m²", "{floor_area_m2}"), ("Zahl der einziehenden Personen", "{occupants}")], form="line", hand=True)
    p.par("§ 1  Das Mietverhältnis beginnt am", after=0)
    p.text(95, p.y, "{start}", hand=True)
    p.y += 4
    p.ticks([(True, "und läuft auf unbestimmte Zeit."), (False, "und endet mit Ablauf des ____________ (Zeitmietvertrag, § 575 BGB). Grund: ____________")])
    p.y += 4
    p.par("§ 2  Die Miete beträgt monatlich in EUR:", after=0.2)
    for name, value in (("Grundmiete", "{rent_cold}"), ("Nebenkostenvorauszahlung", "{utilities}"), ("zusammen", "{rent_warm}")):
        p.y += 8
        p.s.text(40, p.y, name)
        p.text(110, p.y, value, hand=True)
        p.s.rule(105, p.y + 1, 145, p.y + 1, dash=True)
    p.y += 6
    p.par("§ 3  Die Nebenkosten umfassen Wasser, Abwasser, Müllabfuhr, Grundsteuer, Versicherung und Hausstrom. Den Strom für die Wohnung und das Gas für die Etagenheizung bezieht der Mieter selbst.", after=0.6)
    p.s.new_page()
    for number, (title, texts) in enumerate(TENANCY, 4):
        p.par(f"§ {number}  {title}. {' '.join(texts)}", after=0.6, justify=True)
    p.par("Besondere Vereinbarungen:", after=0.8)
    p.text(30, p.y + 5, "Garten darf mitbenutzt werden, Rasen mäht Mieter.", hand=True)
    p.y += 16
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.y -= 5
    p.sign("Vermieter", "Mieter", day="")


@layout("rental_contract__furnished_room_letter_agreement", body="calibri", footer="Seite {page}", also=("shelter_confirmation",))
def _room(p: Leaf) -> None:
    start = p.say("start", p.ago(60, 500).replace(day=1))
    p.say("end", start.replace(year=start.year + 1) - timedelta(days=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(2, 20)))
    _home(p, area=p.rng.randint(14, 24), rooms="1")
    p.say("landlord", f"{german(p.rng)}")
    warm = p.rng.randint(310, 460)
    p.money("rent_warm", warm, "{} Euro")
    p.know(tenants=[p.h.full_name], unlimited=False, signed=True)
    p.y = 26
    p.head("Mietvertrag über ein möbliertes Zimmer", size=15)
    p.pars("Vermieter: {landlord}, " + f"{p.plz} {p.town}", "Mieter: {name}, geb. {birth_date}", "1. Vermietet wird {rooms} Zimmer mit {floor_area_m2} m² im Haus {address}, " + f"{p.plz} {p.town}, möbliert mit Bett, Schrank, Tisch und zwei Stühlen. Küche und Bad werden mit zwei weiteren Mietern geteilt.",
           "2. Das Mietverhältnis beginnt am {start} und endet am {end}. Der Vermieter benötigt das Zimmer danach für seine Tochter (§ 575 Abs. 1 Nr. 1 BGB).", "3. Die Pauschalmiete beträgt {rent_warm} monatlich einschließlich Heizung, Strom, Wasser und Internet.", "4. Rauchen ist nicht gestattet. Besuch über Nacht ist nach Absprache möglich. Die Anmeldung beim Einwohnermeldeamt ist gestattet.")
    p.pars(*(f"{at}. {' '.join(texts)}" for at, (_, texts) in enumerate(TENANCY[3:], 5)), justify=True)
    p.sign("Vermieter", "Mieter")


@layout("purchase_contract__land_register_print", body="courier", size=9.2, footer="Seite {page} von {total}")
def _register(p: Leaf) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    area = p.rng.randint(61, 118)
    p.say("floor_area_m2", str(area), f"{area}")
    p.know(owners=[p.h.full_name])
    p.say("issued_on", p.ago(20, 500))
    p.y = 20
    p.pars(f"Amtsgericht {p.town}", "Grundbuchamt", "Amtlicher Ausdruck", f"Wohnungsgrundbuch von {p.town}, Blatt {digits(p.rng, 5)}", "Abruf vom {issued_on}", after=0.1)
    for title, rows in (
        ("Bestandsverzeichnis", [("1", f"{p.rng.randint(40, 210)}/10.000 Miteigentumsanteil an dem Grundstück Flur 7, Flurstück {p.rng.randint(100, 900)}"), ("", "Gebäude- und Freifläche, {address}, " + f"{p.plz} {p.town}"), ("", "verbunden mit dem Sondereigentum an der Wohnung Nr. 6 im 1. OG, Wohnfläche {floor_area_m2} qm")]),
        ("Erste Abteilung (Eigentümer)", [("1", "{name}, geb. am {birth_date}"), ("", f"Auflassung vom {p.d(p.ago(900, 1500))}, eingetragen am {p.d(p.ago(600, 880))}")]),
        ("Zweite Abteilung (Lasten und Beschränkungen)", [("1", "Geh- und Leitungsrecht für die Stadtwerke"), ("2", "Auflassungsvormerkung - gelöscht -")]),
        ("Dritte Abteilung (Hypotheken, Grundschulden)", [("1", f"{p.rng.randint(90, 210)}.000,00 EUR Grundschuld ohne Brief für die Sparkasse {p.town}; 15 % Zinsen jährlich")])):
        p.y += 5
        p.par(title, bold=True, after=0.2)
        for number, text in rows:
            p.par(text, first=number, hanging=9, after=0.3)
    p.par("Dieser Ausdruck wird nicht unterschrieben und gilt als beglaubigte Abschrift.")


@layout("landlord_confirmation__town_form_boxes_by_hand", body="arial", size=9.5, footer="")
def _giver(p: Leaf) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("moved_in_on", (day := p.ago(20, 900)))
    p.say("issued_on", day + timedelta(days=p.rng.randint(0, 12)))
    p.s.text(25, 20, f"Stadt {p.town} · Bürgerservice", bold=True)
    p.y = 28
    p.head("Wohnungsgeberbestätigung nach § 19 des Bundesmeldegesetzes (BMG)", size=13)
    p.par("Hiermit wird als Wohnungsgeber der folgende Vorgang bestätigt:", after=0)
    p.ticks([(True, "Einzug"), (False, "Auszug")])
    p.y += 3
    p.pairs([("Tag des Einzugs", "{moved_in_on}"), ("Anschrift der Wohnung", "{address}"), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Lage der Wohnung", "3. OG Mitte"), ("Name des Wohnungsgebers", german(p.rng)), ("Anschrift des Wohnungsgebers", f"Schulstr. 8, {p.plz} {p.town}")], form="cells", hand=True)
    p.y += 4
    p.ticks([(True, "Der Wohnungsgeber ist zugleich Eigentümer der Wohnung."), (False, "Der Wohnungsgeber ist nicht Eigentümer. Name des Eigentümers: ________________")])
    p.y += 3
    p.par("Folgende Personen sind in die Wohnung eingezogen:", after=0.2)
    p.pairs([("Familienname", "{family_name}"), ("Vorname", "{given_names}"), ("2. Familienname", ""), ("Vorname", "")], form="cells", hand=True)
    p.par("Es ist verboten, eine Wohnanschrift für eine Anmeldung anzubieten, obwohl ein tatsächlicher Bezug der Wohnung nicht stattfindet. Ein Verstoß kann mit einer Geldbuße bis zu 50.000 Euro geahndet werden.", size=8)
    p.y += 6
    p.text(25, p.y, f"{p.town}, " + "{issued_on}", hand=True)
    p.y -= 6
    p.sign("Unterschrift des Wohnungsgebers", day="")


@layout("landlord_area_confirmation__form_of_authority_filled", body="arial", footer="")
def _area_form(p: Leaf) -> None:
    _home(p, area=p.rng.randint(39, 98), rooms=p.rng.choice(["2", "3", "4"]))
    p.say("landlord", german(p.rng))
    p.say("occupants", p.rng.randint(1, 5))
    p.say("issued_on", p.ago(3, 60))
    p.know(signed=True)
    p.s.text(25, 22, f"Landkreis / Stadt {p.town}", size=9)
    p.y = 30
    p.head("Wohnraumbescheinigung", size=16, after=0.2)
    p.par("zur Vorlage bei der Ausländerbehörde (vom Vermieter auszufüllen)", size=9)
    p.pairs([("Vermieter / Eigentümer", "{landlord}"), ("Mieter", "{names}"), ("Lage der Wohnung (Straße)", "{address}"), ("PLZ, Ort", f"{p.plz} {p.town}"), ("Gesamtwohnfläche in m²", "{floor_area_m2}"), ("Anzahl der Wohnräume (ohne Küche, Bad)", "{rooms}"), ("Bewohner insgesamt", "{occupants}"), ("Die Wohnung hat", "Küche, Bad, WC, Heizung")], form="line", hand=True)
    p.y += 4
    p.ticks([(True, "Die Wohnung ist abgeschlossen und in gutem Zustand."), (False, "Die Wohnung wird mit anderen Parteien geteilt.")])
    p.y += 14
    p.text(25, p.y, f"{p.town}, den " + "{issued_on}", hand=True)
    p.y -= 6
    p.sign("Unterschrift Vermieter", day="")


@layout("landlord_area_confirmation__cooperative_letter", body="cambria", footer="")
def _area_letter(p: Leaf) -> None:
    _home(p, area=p.rng.randint(44, 89), rooms=p.rng.choice(["2", "2.5", "3"]))
    p.say("landlord", f"Bauverein {p.town} eG")
    p.say("occupants", p.rng.choice([3, 4]))
    p.say("issued_on", p.ago(3, 80))
    p.know(signed=True)
    area = p.known["floor_area_m2"][1]
    p.known["floor_area_m2"] = (area, f"{area},00 m²")
    letter(p, house(p, p.known["landlord"][1], "Mitgliederbetreuung", colour=(0.1, 0.35, 0.2)), "Bestätigung über Wohnraum", form="word", info=[("Datum", "{issued_on}"), ("Mitglied", digits(p.rng, 6))])
    p.pars("gern bestätigt die {landlord}, dass Sie seit mehreren Jahren Nutzer der Genossenschaftswohnung {address}, " + f"{p.plz} {p.town}, sind.", "Die Wohnung hat eine Wohnfläche von {floor_area_m2} und besteht aus {rooms} Zimmern, Küche, Bad und Balkon. Nach unseren Unterlagen leben dort {occupants} Personen.", "Diese Bestätigung dient zur Vorlage bei der Ausländerbehörde.")
    close(p, german(p.rng))


@layout("shelter_confirmation__charity_home_letter", body="arial", footer="")
def _shelter(p: Leaf) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("moved_in_on", p.ago(80, 900))
    p.say("issued_on", p.ago(2, 40))
    letter(p, house(p, f"Diakonisches Werk {p.town}", "Gemeinschaftsunterkunft Am Güterbahnhof", colour=(0.3, 0.1, 0.45)), "Wohnbescheinigung", form="foot", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.pars("Hiermit bescheinigen wir, dass {name}, geboren am {birth_date}, seit dem {moved_in_on} in der Gemeinschaftsunterkunft {address}, " + f"{p.plz} {p.town}, untergebracht ist. Zugewiesen ist ein Bettplatz in einem Zweibettzimmer; Küche und Sanitärräume werden gemeinschaftlich genutzt.", "Die Unterbringung erfolgt auf Grundlage einer Einweisungsverfügung der Stadt; ein Mietverhältnis besteht nicht.")
    close(p, f"{german(p.rng)}, Heimleitung", seal="Diakonie")


@layout("commitment_declaration__two_page_form_solvency_shown", body="arial", size=9.2, footer="Seite {page} von {total}")
def _commitment(p: Leaf) -> None:
    sponsor = p.say("sponsor", german(p.rng))
    p.say("purpose", "Familienbesuch")
    p.say("issued_on", p.ago(10, 150))
    p.know(solvency_shown=True)
    p.s.text(25, 18, "Bundesrepublik Deutschland", size=8)
    p.s.text(185, 18, f"D {digits(p.rng, 8)}", size=10, align="right")
    p.y = 24
    p.head("Verpflichtungserklärung", size=15, after=0.1)
    p.par("nach § 68 in Verbindung mit § 66 und § 67 des Aufenthaltsgesetzes", after=0.6)
    p.par("Ich, die/der Unterzeichnende", bold=True, after=0.1)
    p.pairs([("Name, Vorname(n)", "{sponsor}"), ("Geburtstag und -ort", f"{p.d(p.ago(12000, 19000))}, {p.town}"), ("Staatsangehörigkeit", "deutsch"), ("Ausweis", f"Personalausweis L{digits(p.rng, 8)}"), ("Wohnhaft in", f"Gartenweg {p.rng.randint(1, 60)}, {p.plz} {p.town}"), ("Beruf", "Pflegefachkraft")], form="cells")
    p.par("verpflichte mich gegenüber der Ausländerbehörde, für", bold=True, after=0.1)
    p.pairs([("Name", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtstag und -ort", "{birth_date} " + p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Verwandtschaftsbeziehung", "Schwägerschaft"), ("Zweck des Aufenthalts", "{purpose}")], form="cells")
    p.par("vom Tag der voraussichtlichen Einreise bis zur Beendigung des Aufenthalts oder bis zur Erteilung eines Aufenthaltstitels zu einem anderen Zweck nach § 68 AufenthG die Kosten für den Lebensunterhalt und nach §§ 66 und 67 AufenthG die Kosten für die Ausreise zu tragen. Die Verpflichtung umfasst sämtliche öffentlichen Mittel, die für den Lebensunterhalt einschließlich der Versorgung mit Wohnraum, der Versorgung im Krankheitsfall und bei Pflegebedürftigkeit aufgewendet werden.", justify=True)
    p.s.new_page()
    p.pars("Ich wurde von der Ausländerbehörde hingewiesen auf den Umfang der eingegangenen Haftung, die Möglichkeit von Versicherungsschutz, die zwangsweise Beitreibung der aufgewendeten Kosten im Wege der Vollstreckung sowie die Strafbarkeit unrichtiger Angaben.")
    p.sign(sponsor)
    p.par("Bemerkungen / Vermerke der Behörde", bold=True, after=0.2)
    p.par("Die Unterschrift der/des Verpflichtungserklärenden ist vor mir vollzogen worden. Die finanzielle Leistungsfähigkeit der/des Verpflichtungserklärenden wurde", after=0)
    p.ticks([(True, "nachgewiesen."), (False, "glaubhaft gemacht."), (False, "nicht nachgewiesen.")])
    p.y += 6
    p.s.scribble(25, p.y + 8, 34, 8)
    p.text(25, p.y + 13, f"Ausländerbehörde {p.town}, {surname(p.rng)}", size=8.5)
    p.s.stamp(150, p.y + 6, [p.town[:14], "Siegel"], round_=True, size=6)


def _registered(p: Leaf) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("moved_in_on", p.ago(100, 2500))
    p.say("issued_on", p.ago(2, 70))


@layout("registration_certificate__extended_with_former_homes", body="arial", size=10, footer="Seite {page} von {total}")
def _extended(p: Leaf) -> None:
    _registered(p)
    letter(p, house(p, f"Gemeinde- und Stadtverwaltung {p.town}", "Einwohnermeldeamt"), "", form="side", greeting=False, info=[("Datum:", "{issued_on}")])
    p.head("Erweiterte Meldebescheinigung gemäß § 18 Abs. 2 BMG", size=13)
    p.pairs([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Geschlecht", "weiblich" if p.h.sex == "F" else "männlich"), ("Staatsangehörigkeiten", "{nationality}"), ("Familienstand", "verheiratet"), ("Religion", "ohne Angabe")], form="numbered")
    p.y += 5
    p.table((68, 38, 28, 30), [("Anschrift", "Ort", "Einzug", "Auszug"), ("{address}", f"{p.plz} {p.town}", "{moved_in_on}", ""), ("Wohnheim Nordring 14", f"{p.plz} {p.town}", p.d(p.ago(2600, 2700)), p.d(p.ago(2510, 2590)))], tall=2.1)
    p.par("Die Angaben entsprechen dem Melderegister am Tag der Ausstellung. Wohnungsstatus: alleinige Wohnung.")
    close(p, surname(p.rng), phrase="Im Auftrag", seal=p.town[:14])


@layout("registration_certificate__citizens_office_short_letter", body="calibri", footer="")
def _simple(p: Leaf) -> None:
    p.say("address", str(p.h.address), str(p.h.address))
    p.say("issued_on", p.ago(2, 70))
    letter(p, house(p, f"Stadt {p.town}", "Bürgerbüro Innenstadt", colour=(0.65, 0.1, 0.15)), "Einfache Meldebescheinigung (§ 18 Abs. 1 BMG)", form="band", to=[], greeting=False, info=[("Datum", "{issued_on}")])
    p.par("Hiermit wird bescheinigt, dass nach den Eintragungen im Melderegister")
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Doktorgrad", "-"), ("Geburtsdatum", "{birth_date}")], form="cells")
    p.par("mit folgender Anschrift (Hauptwohnung) gemeldet ist:", after=0.4)
    p.par("{address}", bold=True, after=1)
    close(p, surname(p.rng), phrase="Im Auftrag", seal="Stadt")
