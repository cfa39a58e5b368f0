"""Versicherung, Wohnung, Meldewesen: confirmations of funds, leases, registration."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples.unseen.third._cards import ground

from ._bogen import Bogen, layouts_of, long, spouse
from ._briefe import end, letter, org
from ._namen import digits, insured_number, surname

LAYOUTS, layout = layouts_of()


def _member(p: Bogen, insurer: str, kind: str = "gkv", *, number: bool = True) -> None:
    p.say("insurer", insurer)
    p.say("insured_since", p.ago(200, 3000).replace(day=1))
    p.say("issued_on", p.ago(2, 80))
    if number:
        p.say("insurance_number", insured_number(p.rng))
    p.know(insurance_type=kind)


@layout("health_insurance_confirmation__tk_style_short_certificate_right_block", body="open", size=10.5, footer="")
def _tk(p: Bogen) -> None:
    _member(p, "Techniker Krankenkasse")
    letter(p, "stacked", org(p, "{insurer}", "Service-Team", (0.0, 0.55, 0.75)), "Versicherungsbescheinigung", info=[("Versichertennr.", "{insurance_number}"), ("Datum", "{issued_on}")])
    p.pars("gern bestätigen wir, dass Sie, geboren am {birth_date}, seit dem {insured_since} bei uns kranken- und pflegeversichert sind.", "Ihr Versicherungsschutz umfasst die Leistungen der gesetzlichen Krankenversicherung (SGB V). Diese Bescheinigung wurde maschinell erstellt und gilt ohne Unterschrift.")
    end(p, "Ihre {insurer}", signed=False)


@layout("health_insurance_confirmation__general_local_fund_rows_to_authority", body="arial", size=10.5, footer="")
def _aok(p: Bogen) -> None:
    _member(p, f"AOK {p.rng.choice(('NordWest', 'PLUS', 'Rheinland/Hamburg', 'Bayern'))}")
    p.know(unterminated=True)
    letter(p, "footed", org(p, "{insurer}", "Die Gesundheitskasse", (0.0, 0.45, 0.25)), "Mitgliedsbescheinigung zur Vorlage bei der Ausländerbehörde", info=[("", "{issued_on}")], at="date", to=(), greet=False)
    p.pairs([("Name", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Krankenversichertennummer", "{insurance_number}"), ("Mitglied seit", "{insured_since}"), ("Art der Versicherung", "versicherungspflichtig als Arbeitnehmer[in]")], label=62)
    p.y += 6
    p.par("Die Mitgliedschaft ist ungekündigt.")
    end(p, "Ihre AOK", signed=False)


@layout("health_insurance_confirmation__family_member_of_company_fund", body="calibri", size=11, footer="")
def _family(p: Bogen) -> None:
    _member(p, "BKK Mobil", "gkv_family")
    main = spouse(p)
    letter(p, "circle", org(p, "{insurer}", "Familienversicherung", (0.9, 0.5, 0.0)), "Bestätigung über die Familienversicherung", info=[("Datum", "{issued_on}")])
    p.pars("Sie sind seit {insured_since} über " + main.full_name + " beitragsfrei familienversichert (§ 10 SGB V).", "Persönliche Angaben: {name}, geb. {birth_date}, Versichertennummer {insurance_number}.")
    end(p, "[clerk]")


@layout("health_insurance_confirmation__private_insurer_form_for_residence_title", body="arial", size=9.6, footer="")
def _private(p: Bogen) -> None:
    _member(p, "Hanseatische Private Krankenversicherung AG", "pkv", number=False)
    p.money("monthly_premium", p.rng.randrange(38000, 69000) / 100, "{} EUR")
    p.know(comparable_to_statutory=True, unterminated=True)
    p.y = 18
    p.par("{insurer}", bold=True, size=12, after=0.8)
    p.par("Bescheinigung für die Erteilung von Aufenthaltstiteln über einen privaten Krankenversicherungsschutz", bold=True, size=13)
    p.boxes([("Versicherte Person", "{name}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Versicherungsbeginn", "{insured_since}", 0.5), ("Monatsbeitrag", "{monthly_premium}", 0.5), ("Tarif", "Komfort 300 + PVN", 0.5), ("Vertragsnummer", digits(p.rng, 9), 0.5)])
    p.y += 4
    p.ticks([(True, "Der Versicherungsvertrag besteht ungekündigt und ist unbefristet."), (True, "Der Schutz entspricht nach Art und Umfang der gesetzlichen Krankenversicherung (§ 193 Abs. 3 VVG)."), (True, "Eine private Pflegepflichtversicherung besteht."), (False, "Der Vertrag endet mit Vollendung eines bestimmten Lebensalters oder bei Wegzug.")])
    p.y += 3
    p.par("Jährliche Selbstbeteiligung: 300,00 EUR. Das Unternehmen untersteht der Aufsicht der BaFin.")
    p.text(25, p.y + 8, "Hamburg, {issued_on}")
    p.s.scribble(90, p.y + 10, 32, 8)
    p.s.stamp(160, p.y + 8, ["Hanseatische", "Private KV"], size=7)


@layout("health_insurance_card__front_large_logo_on_copy", body="arial", footer="")
def _card(p: Bogen) -> None:
    p.say("insurer", "IKK gesund plus")
    p.say("insurance_number", insured_number(p.rng))
    ground(p, 60, 40, 85.6, 54, (0.7, 0.85, 0.95))
    p.s.text(65, 48, "Gesundheitskarte", size=10, bold=True)
    p.s.rect(67, 58, 12, 10, fill=(0.85, 0.75, 0.4))
    p.text(65, 78, "{name}", size=9)
    p.text(65, 83, "{insurer}", size=8)
    p.text(65, 89, f"10{digits(p.rng, 7)}", size=9, font="OCRB")
    p.text(105, 89, "{insurance_number}", size=9, font="OCRB")


@layout("health_insurance_card__back_european_card", body="arial", footer="")
def _card_back(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(200, 1500))
    p.say("insurance_number", insured_number(p.rng))
    p.say("insurer", "BARMER")
    p.say("valid_until", until)
    ground(p, 60, 80, 85.6, 54, (0.6, 0.7, 0.9))
    p.s.text(64, 86, "EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", size=5.6, bold=True)
    for at, (label, value, x) in enumerate((("3. Name", "{family_name}", 64), ("4. Vornamen", "{given_names}", 64), ("5. Geburtsdatum", "{birth_date}", 64), ("6. Persönliche Kennnummer", "{insurance_number}", 64), ("7. Kennnummer des Trägers", "{insurer}", 64))):
        p.s.text(x, 92 + at * 8, label, size=4)
        p.text(x, 95.6 + at * 8, value, size=7.4)
    p.s.text(112, 124, "9. Ablaufdatum", size=4)
    p.text(112, 127.6, "{valid_until}", size=7.4)


def _home(p: Bogen, low: int, high: int, rooms: str) -> None:
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("floor_area_m2", str(p.rng.randint(low, high)))
    p.say("rooms", rooms.replace(",", "."), rooms)


def _rents(p: Bogen, low: int, high: int, form: str = "{} €", heating: bool = True) -> None:
    cold, costs, heat = p.rng.randrange(low, high, 5), p.rng.randrange(70, 160, 5), p.rng.randrange(55, 120, 5) if heating else 0
    p.money("rent_cold", cold, form)
    p.money("utilities", costs, form)
    if heating:
        p.money("heating", heat, form)
    p.money("rent_warm", cold + costs + heat, form)


_DUTIES = (
    ("Betriebskosten", ("Neben der Miete werden die Betriebskosten im Sinne der Betriebskostenverordnung umgelegt; über die Vorauszahlungen wird jährlich abgerechnet.",)),
    ("Mietsicherheit", ("Der Mieter leistet eine Kaution in Höhe von drei Nettomieten. Er darf sie in drei gleichen monatlichen Teilbeträgen zahlen.",)),
    ("Instandhaltung", ("Schäden an den Mieträumen sind dem Vermieter unverzüglich anzuzeigen. Für Schäden, die der Mieter schuldhaft verursacht, ist er ersatzpflichtig.",)),
    ("Hausordnung", ("Die Hausordnung ist Bestandteil des Vertrages. Ruhezeiten sind von 13 bis 15 Uhr und von 22 bis 6 Uhr einzuhalten. Treppe und Gehweg werden im Wechsel gereinigt.",)),
    ("Beendigung", ("Die Kündigung bedarf der Schriftform. Für den Mieter gilt eine Frist von drei Monaten. Bei Auszug sind die Räume besenrein zu übergeben.",)),
)


@layout("rental_contract__owners_association_form_paragraph_numbers", body="times", size=10.4, footer="Seite {page} von {total}")
def _association(p: Bogen) -> None:
    start = p.say("start", p.ago(60, 2500).replace(day=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(5, 40)))
    _home(p, 48, 96, p.rng.choice(("2", "3", "3,5")))
    _rents(p, 340, 720)
    p.say("landlord", p.free["chief"])
    p.know(tenants=[p.h.full_name], unlimited=True, signed=True)
    p.y = 18
    p.par("WOHNUNGSMIETVERTRAG", size=16, bold=True, after=0.2)
    p.par("Haus- und Grundeigentümerverein [town] e. V. - Vordruck 2022", size=8)
    p.pars("Zwischen {landlord}, [lane], [plz] [town], als Vermieter und {name}, geboren am {birth_date}, als Mieter kommt folgender Mietvertrag zustande:")
    p.clauses([("Mieträume", ("Vermietet wird im Hause {address}, [plz] [town], die Wohnung im 1. Obergeschoss links, bestehend aus {rooms} Zimmern, Küche, Flur, Bad mit WC und Kellerraum Nr. 4. Die Wohnfläche beträgt {floor_area_m2} m².",)), ("Mietzeit", ("Das Mietverhältnis beginnt am {start} und läuft auf unbestimmte Zeit.",)), ("Miete", ("Die Grundmiete beträgt monatlich {rent_cold}. Hinzu kommen die Vorauszahlung auf die Betriebskosten mit {utilities} und die Vorauszahlung auf die Heizkosten mit {heating}, zusammen {rent_warm}.", "Die Miete ist spätestens am dritten Werktag eines Monats kostenfrei auf das Konto des Vermieters zu zahlen.")), *_DUTIES])
    p.sign("Vermieter", "Mieter")


@layout("rental_contract__municipal_company_cover_table_two_tenants", body="arial", size=9.8, footer="Blatt {page}/{total}")
def _municipal(p: Bogen) -> None:
    start = p.say("start", p.ago(60, 2500).replace(day=1))
    p.say("issued_on", start - timedelta(days=p.rng.randint(5, 40)))
    _home(p, 55, 92, p.rng.choice(("3", "4")))
    _rents(p, 390, 690, "{} EUR")
    other = spouse(p)
    p.say("occupants", p.rng.randint(2, 5))
    p.say("landlord", f"Wohnbau {p.town} GmbH")
    p.know(tenants=[p.h.full_name, other.full_name], unlimited=True, signed=True)
    p.s.rect(0, 0, 210, 14, fill=(0.1, 0.4, 0.3), stroke=None)
    p.text(20, 10, "{landlord}", size=13, bold=True, colour=(1, 1, 1))
    p.y = 24
    p.par("Dauermietvertrag", size=17, bold=True)
    p.table((60, 105), [("Vertragsnummer", digits(p.rng, 4) + "." + digits(p.rng, 2)), ("Mieter 1", "{name}, *{birth_date}"), ("Mieter 2", f"{other.full_name}, *{other.birth_date:%d.%m.%Y}"), ("Objekt", "{address}"), ("PLZ Ort", "[plz] [town]"), ("Lage", "2. OG Mitte"), ("Wohnräume", "{rooms}"), ("Wohnfläche in m²", "{floor_area_m2}"), ("Personen im Haushalt", "{occupants}"), ("Mietbeginn", "{start}")], head=False, tall=1.9)
    p.table((110, 55), [("Zusammensetzung der Miete", "monatlich"), ("Nettokaltmiete", "{rent_cold}"), ("Vorauszahlung kalte Betriebskosten", "{utilities}"), ("Vorauszahlung Heizung und Warmwasser", "{heating}"), ("Gesamtmiete", "{rent_warm}")], right=(1,), bold=(-1,))
    p.par("Der Vertrag wird auf unbestimmte Dauer geschlossen. Die Allgemeinen Vertragsbestimmungen liegen bei.")
    p.sign("{landlord}".replace("{landlord}", f"Wohnbau {p.town} GmbH"), "Mieter")
    p.s.new_page()
    p.par("Allgemeine Vertragsbestimmungen", bold=True)
    p.clauses(_DUTIES, sign="Nr. {}")


@layout("rental_contract__stationery_shop_form_filled_by_hand", body="arial", size=9.4, footer="")
def _stationery(p: Bogen) -> None:
    start = p.say("start", p.ago(60, 1500).replace(day=1))
    p.say("issued_on", start - timedelta(days=10))
    _home(p, 36, 70, p.rng.choice(("1", "2")))
    _rents(p, 280, 520, "{}", heating=False)
    p.say("landlord", p.free["clerk"])
    p.know(tenants=[p.h.full_name], unlimited=True, signed=True)
    p.y = 14
    p.par("Einheits-Mietvertrag", size=18, bold=True)
    p.pairs([("Vermieter (Vor- und Zuname)", "{landlord}"), ("Mieter (Vor- und Zuname)", "{name}"), ("Straße, Nr.", "{address}"), ("Ort", "[plz] [town]"), ("Zimmer", "{rooms}"), ("Wohnfläche qm", "{floor_area_m2}"), ("Mietbeginn", "{start}"), ("auf", "unbestimmte Zeit"), ("Kaltmiete Euro", "{rent_cold}"), ("Nebenkosten Euro", "{utilities}"), ("Gesamtmiete Euro", "{rent_warm}"), ("Kaution Euro", "800,-")], form="line", hand=True)
    p.pars(*(f"{at}. {' '.join(texts)}" for at, (_, texts) in enumerate(_DUTIES, 1)), size=8)
    p.text(25, p.y + 6, "[town], {issued_on}", hand=True)
    p.sign("Vermieter", "Mieter", day="")


@layout("rental_contract__sublease_of_flatshare_room_limited", body="calibri", size=11, footer="")
def _sublease(p: Bogen) -> None:
    start = p.say("start", p.ago(30, 200).replace(day=1), None)
    p.known["start"] = (start, long(start))
    last = p.say("end", start + timedelta(days=364))
    p.known["end"] = (last, long(last))
    p.say("issued_on", start - timedelta(days=6))
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("floor_area_m2", str(p.rng.randint(12, 22)))
    p.say("landlord", p.free["clerk"])
    p.money("rent_warm", p.rng.randrange(290, 480, 10), "{} Euro")
    p.know(tenants=[p.h.full_name], unlimited=False, signed=True)
    p.y = 24
    p.par("Untermietvertrag", size=17, bold=True)
    p.pars("Hauptmieter: {landlord}", "Untermieter: {name} (geb. {birth_date})", "Vermietet wird ein Zimmer mit etwa {floor_area_m2} Quadratmetern in der Wohnung {address}, [plz] [town]. Küche, Bad und Flur dürfen mitbenutzt werden.", "Das Untermietverhältnis beginnt am {start} und endet am {end}, weil die Hauptmieterin danach aus dem Ausland zurückkehrt.", "Die Miete einschließlich aller Nebenkosten, Strom und Internet beträgt pauschal {rent_warm} im Monat.", "Der Eigentümer hat der Untervermietung zugestimmt.")
    p.sign("Hauptmieter/in", "Untermieter/in")


@layout("rental_contract__two_column_small_print_with_annex_page", body="arial", size=8, footer="{page}", left=16.0, right=16.0)
def _small(p: Bogen) -> None:
    start = p.say("start", p.ago(60, 1900).replace(day=1))
    p.say("issued_on", start - timedelta(days=20))
    _home(p, 50, 84, p.rng.choice(("2", "2,5", "3")))
    _rents(p, 420, 780)
    p.say("landlord", f"{surname(p.rng)} Immobilien Verwaltungs GmbH")
    p.know(tenants=[p.h.full_name], unlimited=True, signed=True)
    p.text(16, 16, "Mietvertrag über Wohnraum", size=14, bold=True)
    left = p.column(16, 85, 22, ["1. Vermieterin: {landlord}, [lane], [plz] [town]", "2. Mieter: {name}, geb. {birth_date}", "3. Mietsache: {address}, [plz] [town], {rooms} Zimmer, Küche, Bad, Balkon; Wohnfläche rund {floor_area_m2} m²", "4. Mietbeginn: {start}. Der Vertrag ist unbefristet.", *(" ".join(texts) for _, texts in _DUTIES)], justify=True)
    right = p.column(108, 86, 22, ["5. Miete monatlich: Grundmiete {rent_cold}, Betriebskostenvorauszahlung {utilities}, Heizkostenvorauszahlung {heating}. Gesamtbetrag {rent_warm}.", "6. Zahlung bis zum dritten Werktag auf das Konto der Vermieterin.", "7. Tierhaltung mit Ausnahme von Kleintieren nur mit Zustimmung.", "8. Modernisierungen werden drei Monate vorher angekündigt.", "9. Gewerbliche Nutzung ist ausgeschlossen.", "10. Sind einzelne Bestimmungen unwirksam, bleibt der Vertrag im Übrigen bestehen."], justify=True)
    p.y = max(left, right) + 4
    p.sign("Vermieterin", "Mieter")
    p.s.new_page()
    p.par("Anlage 1: Übergabe der Schlüssel: 2 Haustür, 2 Wohnung, 1 Keller, 1 Briefkasten. Anlage 2: Hausordnung.", size=9)


@layout("purchase_contract__notary_deed_flat_first_pages", body="times", size=11.3, footer="- {page} -")
def _deed(p: Bogen) -> None:
    p.say("issued_on", (day := p.ago(100, 2500)), long(day))
    p.say("address", str(p.h.address), p.h.address.street)
    p.say("floor_area_m2", str(p.rng.randint(60, 120)))
    p.know(owners=[p.h.full_name])
    p.par("UR-Nr. " + f"{p.rng.randint(100, 2000)}/{day.year}", after=1)
    p.par("Wohnungskaufvertrag", size=16, bold=True)
    p.pars("Verhandelt zu [town] am {issued_on}. Vor mir, dem unterzeichnenden Notar Dr. [chief] mit dem Amtssitz in [town], erschienen:", "1. [clerk], - Verkäufer -", "2. {name}, geboren am {birth_date}, - Käufer -", "Die Erschienenen erklärten:", "Der Verkäufer verkauft dem Käufer zum Alleineigentum die Eigentumswohnung {address}, [plz] [town], zweites Obergeschoss, mit einer Wohnfläche von {floor_area_m2} m² nebst Kellerraum.", "Der Kaufpreis beträgt 189.000,00 €. Die Auflassung wird heute erklärt; der Notar wird angewiesen, die Umschreibung erst nach Zahlung zu beantragen.", "Besitz, Nutzen und Lasten gehen mit Zahlung des Kaufpreises über.", justify=True)
    end(p, "Notar", phrase="Vorgelesen, genehmigt und eigenhändig unterschrieben", seal="Notar")


@layout("purchase_contract__register_extract_divisions_in_boxes", body="arial", size=9.2, footer="")
def _register(p: Bogen) -> None:
    p.say("issued_on", p.ago(20, 400))
    p.say("address", str(p.h.address), p.h.address.street)
    p.know(owners=[p.h.full_name])
    p.s.text(25, 18, "Grundbuchauszug (einfacher Ausdruck)", size=14, bold=True)
    p.text(25, 25, "Amtsgericht [town], Grundbuch von [town] Blatt " + digits(p.rng, 5), size=10)
    p.y = 32
    for title, text in (("Bestandsverzeichnis", "Flur 12, Flurstück 340/2, Gebäude- und Freifläche, {address}, [plz] [town], 412 m²"), ("Erste Abteilung - Eigentümer", "{name}, geboren am {birth_date}; aufgelassen und eingetragen"), ("Zweite Abteilung - Lasten", "keine Eintragung"), ("Dritte Abteilung - Grundpfandrechte", "Grundschuld 120.000,00 EUR für die Volksbank [town] eG")):
        p.s.rect(25, p.y, 165, 24, thick=0.4)
        p.s.text(27, p.y + 4.5, title, size=8, bold=True)
        p.column(27, 160, p.y + 6, [text], size=9.4)
        p.y += 26
    p.text(25, p.y + 8, "Abgerufen am {issued_on}")


def _moved(p: Bogen) -> None:
    p.say("address", str(p.h.address), str(p.h.address))
    day = p.say("moved_in_on", p.ago(30, 900))
    p.say("issued_on", day + timedelta(days=p.rng.randint(0, 13)))


@layout("landlord_confirmation__private_letter_of_owner_sentence", body="calibri", size=11.5, footer="")
def _owner(p: Bogen) -> None:
    _moved(p)
    letter(p, "typed", org(p, "[chief]", "Vermieter"), "Wohnungsgeberbestätigung gemäß § 19 BMG", to=("Bürgeramt [town]",), info=[("", "{issued_on}")], at="date", greet=False)
    p.pars("Als Eigentümer bestätige ich, dass {name}, geb. {birth_date}, am {moved_in_on} in die Wohnung {address} eingezogen ist.", "Weitere Personen sind nicht eingezogen.")
    end(p, "[chief]")


@layout("landlord_confirmation__company_form_numbered_boxes_typed", body="arial", size=9.8, footer="")
def _company(p: Bogen) -> None:
    _moved(p)
    p.y = 20
    p.par("Einzugsbestätigung des Wohnungsgebers", size=15, bold=True, after=0.1)
    p.par("(§ 19 Absatz 3 Bundesmeldegesetz)", size=9)
    p.boxes([("Wohnungsgeber", "Wohnungsgenossenschaft Eintracht eG", 1.0), ("Anschrift der Wohnung", "{address}", 1.0), ("Datum des Einzugs", "{moved_in_on}", 0.5), ("Eigentümer", "ist der Wohnungsgeber", 0.5), ("1. meldepflichtige Person", "{names}, {birth_date}", 1.0), ("2. meldepflichtige Person", "", 1.0)])
    p.y += 8
    p.text(25, p.y, "[town], {issued_on}")
    p.s.stamp(150, p.y + 8, ["Eintracht eG", p.town[:14]], size=8)
    p.s.scribble(30, p.y + 16, 34, 8)


@layout("landlord_area_confirmation__private_landlord_short_typed_letter", body="courier", size=10, footer="")
def _area(p: Bogen) -> None:
    _home(p, 44, 95, p.rng.choice(("2", "3", "4")))
    p.say("landlord", p.free["chief"])
    p.say("issued_on", p.ago(3, 70))
    p.know(signed=True)
    p.pars("{landlord}", "[lane]", "[plz] [town]", after=0)
    p.y += 12
    p.par("Bescheinigung über die Wohnungsgröße", bold=True)
    p.pars("Hiermit bestätige ich als Vermieter, dass die von {name} gemietete Wohnung {address}, [plz] [town], eine Wohnfläche von {floor_area_m2} qm hat. Sie besteht aus {rooms} Zimmern, Küche und Bad.", "[town], den {issued_on}")
    end(p, "{landlord}", phrase="")


@layout("landlord_area_confirmation__boxes_persons_and_equipment_form", body="arial", size=9.6, footer="")
def _area_form(p: Bogen) -> None:
    _home(p, 44, 95, p.rng.choice(("2", "3", "4")))
    p.say("landlord", f"{p.free['sur']} Hausverwaltung")
    p.say("occupants", p.rng.randint(1, 6))
    p.say("issued_on", p.ago(3, 70))
    p.know(signed=True)
    p.y = 20
    p.par("Nachweis über ausreichenden Wohnraum", size=15, bold=True, after=0.2)
    p.par("zur Vorlage bei der Ausländerbehörde", size=9)
    p.boxes([("Vermieter/Verwalter", "{landlord}", 0.5), ("Mieter", "{name}", 0.5), ("Wohnung", "{address}", 0.6), ("PLZ Ort", "[plz] [town]", 0.4), ("Wohnfläche (m²)", "{floor_area_m2}", 0.25), ("Anzahl Zimmer", "{rooms}", 0.25), ("Bewohner", "{occupants}", 0.25), ("davon Kinder unter 6", "1", 0.25)])
    p.y += 4
    p.ticks([(True, "eigene Küche"), (True, "eigenes Bad/WC"), (False, "Gemeinschaftsbad")], pen=False)
    p.sign("Vermieter (Stempel)")


@layout("shelter_confirmation__district_home_boxes_two_dates", body="arial", size=10, footer="")
def _shelter(p: Bogen) -> None:
    p.say("address", str(p.h.address), str(p.h.address))
    p.say("moved_in_on", p.ago(300, 900))
    p.say("issued_on", p.ago(2, 50))
    letter(p, "shield", org(p, "Landkreis [town]", "Unterbringungsverwaltung"), "Bescheinigung über die Unterbringung in einer Gemeinschaftsunterkunft", to=(), greet=False)
    p.boxes([("Name, Vorname", "{names}", 0.6), ("geboren am", "{birth_date}", 0.4), ("Anschrift der Unterkunft", "{address}", 1.0), ("untergebracht seit", "{moved_in_on}", 0.5), ("Zimmer", "B 2.14 (3 Personen)", 0.5)], numbers=False)
    p.y += 6
    p.par("Benutzungsgebühr nach Satzung. Dies ist kein Mietvertrag. [town], {issued_on}")
    end(p, "Heimleitung", phrase="i. A.", seal="Landkreis")


@layout("shelter_confirmation__moved_out_letter_of_charity", body="cambria", size=11, footer="")
def _left(p: Bogen) -> None:
    p.say("address", str(p.h.address), str(p.h.address))
    first = p.say("moved_in_on", p.ago(500, 1200))
    p.say("moved_out_on", first + timedelta(days=p.rng.randint(100, 400)))
    p.say("issued_on", p.ago(2, 50))
    letter(p, "footed", org(p, "Caritasverband [town] e. V.", "Flüchtlingswohnheim St. Martin"), "Bestätigung", info=[("", "{issued_on}")], at="date", to=(), greet=False)
    p.pars("[herr] {name}, geb. am {birth_date}, wohnte vom {moved_in_on} bis zum {moved_out_on} in unserer Gemeinschaftsunterkunft {address}.")
    end(p, "[clerk], Sozialdienst")


def _registered(p: Bogen, moved: bool = True) -> None:
    p.say("address", str(p.h.address), str(p.h.address))
    if moved:
        p.say("moved_in_on", p.ago(100, 3000))
    p.say("issued_on", p.ago(2, 75))


@layout("registration_certificate__citizens_office_rows_green_ground", body="arial", size=10.5, footer="")
def _registration(p: Bogen) -> None:
    _registered(p)
    p.s.guilloche(0, 0, 210, 150, (0.8, 0.92, 0.8), lines=40)
    p.s.text(25, 22, f"Stadt {p.town}", size=15, bold=True)
    p.s.text(25, 28, "Einwohnermeldeabteilung", size=10)
    p.y = 38
    p.par("Meldebescheinigung", size=16, bold=True)
    p.flush([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Hauptwohnung", "{address}"), ("eingezogen am", "{moved_in_on}")])
    p.y += 5
    p.par("Auf Grund des Melderegisters wird die Richtigkeit der Angaben bescheinigt. [town], {issued_on}")
    end(p, phrase="Im Auftrag", seal="Stadt")


@layout("registration_certificate__municipality_sentence_letter_old_typeface", body="courier", size=10, footer="")
def _sentence(p: Bogen) -> None:
    _registered(p)
    letter(p, "typed", org(p, "Gemeindeverwaltung [town]", "Einwohnerwesen"), "M e l d e b e s c h e i n i g u n g", to=(), greet=False)
    p.pars("Es wird bescheinigt, dass {name}, geboren am {birth_date} in [place], Staatsangehörigkeit {nationality}, seit dem {moved_in_on} unter der Anschrift", "{address}", "mit alleiniger Wohnung gemeldet ist.", "Gebühr: 10,00 EUR. [town], den {issued_on}")
    end(p, phrase="Im Auftrag", seal="Gemeinde")


@layout("registration_certificate__extended_numbered_boxes_with_family", body="arial", size=9.2, footer="")
def _boxes(p: Bogen) -> None:
    _registered(p)
    other = spouse(p)
    p.y = 18
    p.par("Erweiterte Meldebescheinigung (§ 18 Abs. 2 BMG)", size=14, bold=True)
    p.boxes([("Familienname", "{family_name}", 0.5), ("Vornamen", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.3), ("Geburtsort", "[place]", 0.4), ("Geschlecht", p.h.sex, 0.3), ("Staatsangehörigkeit", "{nationality}", 0.5), ("Familienstand", "verheiratet", 0.5), ("Ehegatte", f"{other.family_name}, {other.given_names}, {other.birth_date:%d.%m.%Y}", 1.0), ("Gegenwärtige Anschrift", "{address}", 0.7), ("Einzug", "{moved_in_on}", 0.3), ("Auskunftssperre", "nein", 1.0)])
    p.y += 6
    p.par("{issued_on}")
    end(p, phrase="Im Auftrag", seal="Bürgeramt")


@layout("registration_certificate__online_print_with_check_code_labels_right", body="open", size=10, footer="")
def _online(p: Bogen) -> None:
    _registered(p, moved=False)
    p.s.text(25, 22, "Meldebescheinigung (digital)", size=16, bold=True)
    p.y = 30
    p.after_value([("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren am", "{birth_date}"), ("Anschrift (alleinige Wohnung)", "{address}"), ("Ausstellungsdatum", "{issued_on}"), ("Ausstellende Behörde", "Bürgerservice [town]"), ("Prüfcode", digits(p.rng, 4) + "-" + digits(p.rng, 4))], label=120)
    p.y += 6
    p.par("Dieses Dokument wurde elektronisch gesiegelt und ist ohne Unterschrift gültig.", size=8)
