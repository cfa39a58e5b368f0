"""Mehrseitige Papiere: decisions, contracts and notices over several pages, as stacks hold them."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, german, relative

from ._kit import Fields, Maker, flow, grid, paper, rows, ticks
from ._look import cash, dots, eagle, eur, heads, long, month, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}

_REASONS = (
    "Die antragstellende Person reiste nach eigenen Angaben auf dem Landweg in die Bundesrepublik Deutschland ein und äußerte ein Asylgesuch, von dem das Bundesamt durch behördliche Mitteilung Kenntnis erlangt hat.",
    "Die persönliche Anhörung beim Bundesamt erfolgte in Gegenwart einer sprachmittelnden Person. Wegen der Einzelheiten wird auf die Niederschrift verwiesen, die Bestandteil dieser Entscheidung ist.",
    "Ausländer sind Flüchtlinge, wenn sie sich aus begründeter Furcht vor Verfolgung wegen ihrer Rasse, Religion, Nationalität, politischen Überzeugung oder Zugehörigkeit zu einer bestimmten sozialen Gruppe außerhalb ihres Herkunftslandes befinden.",
    "Als Verfolgung gelten Handlungen, die auf Grund ihrer Art oder Wiederholung so gravierend sind, dass sie eine schwerwiegende Verletzung der grundlegenden Menschenrechte darstellen.",
    "Die Furcht vor Verfolgung ist begründet, wenn sie bei zusammenfassender Würdigung des Sachverhalts mit beachtlicher Wahrscheinlichkeit droht. Dabei ist die Tatsache, dass jemand bereits verfolgt wurde, ein ernsthafter Hinweis.",
    "Wäre dieses Vorbringen nicht glaubhaft, so würde die Flüchtlingseigenschaft nicht zuerkannt. Das Bundesamt hat an der Richtigkeit der Schilderung jedoch keine durchgreifenden Zweifel; sie ist detailreich, folgerichtig und frei von Widersprüchen.",
    "Eine inländische Fluchtalternative besteht nach den vorliegenden Erkenntnissen nicht. Der Staat ist weder willens noch in der Lage, Schutz zu bieten. Auf die Lageberichte des Auswärtigen Amtes wird Bezug genommen.",
    "Ausschlussgründe liegen nach dem Kenntnisstand des Bundesamtes nicht vor. Auch sonstige Umstände, die der Zuerkennung entgegenstehen könnten, sind nicht bekannt geworden.",
)


@paper(LAYOUTS, "bamf_decision", "long_reasons", body="arial", size=11, left=26, right=26, leading=1.38, footer="Seite {page} von {total}")
def _decision(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2017, 1, 1), date(2025, 11, 1))
    number = p.asylum_number
    s.header = lambda sheet: heads(sheet, f"\nGesch.-Z.: {number}", x=26, y=8, size=8, bold=0)
    eagle(s, 26, 12, 13)
    heads(s, "Bundesamt für Migration\nund Flüchtlinge\nEntscheidungszentrum Mitte", x=44, y=17, size=10, bold=2)
    side(s, f"Geschäftszeichen | «file_number:{number}»\nDatum | «decided_on:{dots(decided)}»\nAZR-Nummer | «azr_number:{p.azr_number}»", x=122, y=34, label=32)
    to(s, p, 58)
    s.y = 92
    flow(s, f"""= Bescheid

In dem Asylverfahren von «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}» in {p.birth_place}, {p.adjective},

ergeht folgende Entscheidung:

1. Die Flüchtlingseigenschaft wird zuerkannt.

2. Der Antrag auf Asylanerkennung wird abgelehnt.

# Begründung""")
    for number_, words in enumerate([*_REASONS, *_REASONS[2:7], _REASONS[3], *_REASONS[5:]]):
        flow(s, words if number_ else f"I. {words}", justify=True)
    flow(s, """# Rechtsbehelfsbelehrung

Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung Klage bei dem Verwaltungsgericht erhoben werden. Für die Rechtzeitigkeit ist der Tag des Eingangs maßgebend.

Im Auftrag""")
    s.need(20)
    sign(s, 26, s.y + 14, "Dörrenbecher", rule=False)
    return {**p.truth(), "file_number": p.asylum_number, "decided_on": decided, "outcomes": ["refugee"], "azr_number": p.azr_number}


_CLAUSES = {
    "Schönheitsreparaturen": "Der Mieter ist verpflichtet, die während der Mietzeit anfallenden Schönheitsreparaturen auszuführen, soweit sie durch seinen Mietgebrauch erforderlich werden. Dazu gehören das Streichen der Wände und Decken sowie der Innentüren.",
    "Gebrauch der Mietsache": "Der Mieter darf die Räume nur zu Wohnzwecken nutzen. Eine Untervermietung bedarf der vorherigen Zustimmung des Vermieters. Das Halten von Kleintieren ist gestattet.",
    "Betreten der Räume": "Der Vermieter oder sein Beauftragter darf die Räume nach rechtzeitiger Ankündigung betreten, um ihren Zustand zu prüfen oder Zähler abzulesen.",
    "Heizung und Lüftung": "Die Heizung ist vom 1. Oktober bis 30. April in Betrieb. Der Mieter hat ausreichend zu lüften und Feuchtigkeitsschäden unverzüglich anzuzeigen.",
    "Mietsicherheit": "Der Mieter leistet eine Kaution in Höhe von drei Grundmieten. Sie ist bei einem Kreditinstitut zum üblichen Zinssatz anzulegen.",
    "Beendigung": "Das Mietverhältnis kann mit gesetzlicher Frist schriftlich gekündigt werden. Bei Auszug sind die Räume geräumt und besenrein mit allen Schlüsseln zurückzugeben.",
    "Hausordnung": "Die beigefügte Hausordnung ist Bestandteil des Vertrages. Die Treppenreinigung erfolgt im wöchentlichen Wechsel der Mieter.",
    "Schlussbestimmungen": "Mündliche Nebenabreden bestehen nicht. Sollte eine Bestimmung unwirksam sein, bleibt der Vertrag im Übrigen wirksam.",
}


@paper(LAYOUTS, "rental_contract", "printed_form_long", body="times", size=12.5, left=24, right=24, leading=1.38, footer="Mietvertrag Seite {page}/{total}")
def _rent(s: Sheet, p: Person, day: date) -> Fields:
    start = day_between(s.rng, date(2018, 1, 1), day - timedelta(days=100)).replace(day=1)
    spouse, owner = relative(s.rng, p), german(s.rng)
    cold, running = s.rng.randint(420, 780), s.rng.randint(140, 260)
    area = s.rng.choice(["71,5", "83", "96,25"])
    s.y = 20
    flow(s, f"""= Wohnungsmietvertrag

Vermieter: «landlord:{owner.full_name}», {owner.address}

Mieter: «given_names:{p.given_names}» «family_name:{p.family_name}» und {spouse.full_name}

# § 1 Mieträume

Vermietet werden zu Wohnzwecken im Haus «address:{p.address}» folgende Räume: «rooms:3» Zimmer, Küche, Diele, Bad, Kellerraum. Die Wohnfläche ist mit «floor_area_m2:{area}» Quadratmetern vereinbart. Zum Haushalt gehören «occupants:4» Personen.

# § 2 Mietzeit

Das Mietverhältnis beginnt am «start:{long(start)}». Es läuft auf unbestimmte Zeit.

# § 3 Miete und Nebenkosten""")
    grid(s, [100, 46], f"""Nettokaltmiete monatlich | «rent_cold:{eur(cold)}» EUR
Vorauszahlung auf Betriebs- und Heizkosten | «utilities:{eur(running)}» EUR
*Zusammen | «rent_warm:{eur(cold + running)}» EUR""", head=False, lines="none", right=(1,))
    s.gap(4)
    for number, (title, words) in enumerate(_CLAUSES.items(), 4):
        flow(s, f"# § {number} {title}\n\n(1) {words}\n\n(2) Im Übrigen gelten die gesetzlichen Vorschriften. Abweichungen bedürfen der Textform und gelten nur für den jeweiligen Einzelfall.", justify=True)
    s.need(34)
    flow(s, f"{p.address.town}, den «issued_on:{dots(start - timedelta(days=20))}»")
    sign(s, 24, s.y + 16, "Vermieter", wide=55)
    sign(s, 90, s.y + 16, "Mieter", wide=45)
    sign(s, 142, s.y + 16, "Mieter", wide=45)
    return {
        **names(p), "landlord": owner.full_name, "address": str(p.address), "rooms": "3", "floor_area_m2": area.replace(",", "."), "occupants": 4,
        "start": start, "unlimited": True, "rent_cold": cash(cold), "utilities": cash(running), "rent_warm": cash(cold + running),
        "tenants": [p.full_name, spouse.full_name], "signed": True, "issued_on": start - timedelta(days=20),
    }


@paper(LAYOUTS, "employment_contract", "collective_agreement_long", body="calibri", size=12, left=25, right=25, leading=1.38, footer="{page}")
def _work(s: Sheet, p: Person, day: date) -> Fields:
    start = day_between(s.rng, date(2020, 1, 1), day - timedelta(days=250)).replace(day=1)
    pay, employer = s.rng.choice([2390.0, 2710.55, 3044.0]), "Weserstahl Umformtechnik GmbH"
    s.y = 20
    flow(s, f"""= Arbeitsvertrag

zwischen

«employer:{employer}», Hafenrandstraße 12, 28197 Bremen (nachfolgend „Unternehmen“)

und

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{dots(p.birth_date)}», {p.address} (nachfolgend „Beschäftigte/r“)

# 1. Tätigkeit und Beginn

1.1  Das Arbeitsverhältnis beginnt am «start:{dots(start)}» und wird auf unbestimmte Zeit geschlossen. Die Tätigkeit ist die einer Maschinen- und Anlagenbedienung.

1.2  Arbeitsort ist Bremen.

# 2. Probezeit

Die Probezeit endet am «probation_until:{dots(start + timedelta(days=181))}».

# 3. Arbeitszeit

Die regelmäßige Arbeitszeit beträgt «weekly_hours:35» Stunden in der Woche und verteilt sich auf drei Schichten.

# 4. Entgelt

Das Monatsentgelt beträgt «gross_monthly:{eur(pay)}» Euro brutto (Entgeltgruppe 4). Es wird zum Monatsende bargeldlos gezahlt.""")
    for number, title in enumerate(("Urlaub", "Arbeitsverhinderung", "Verschwiegenheit", "Nebentätigkeit", "Datenschutz", "Ausschlussfristen", "Beendigung"), 5):
        flow(s, f"""# {number}. {title}

{number}.1  Es gelten die Tarifverträge für die Metall- und Elektroindustrie im Unterwesergebiet in ihrer jeweils gültigen Fassung, soweit dieser Vertrag nichts anderes bestimmt. Änderungen sind dem Unternehmen unverzüglich mitzuteilen.

{number}.2  Ansprüche aus dem Arbeitsverhältnis sind innerhalb von drei Monaten nach Fälligkeit in Textform geltend zu machen. Die gesetzlichen Kündigungsfristen gelten für beide Seiten.""", justify=True)
    s.need(34)
    flow(s, f"Bremen, «issued_on:{dots(start - timedelta(days=12))}»")
    sign(s, 25, s.y + 16, "Unternehmen", wide=60)
    sign(s, 110, s.y + 16, "Beschäftigte/r", wide=60)
    return {
        **p.truth(), "employer": employer, "start": start, "probation_until": start + timedelta(days=181), "weekly_hours": "35",
        "gross_monthly": cash(pay), "unlimited": True, "signed": True, "issued_on": start - timedelta(days=12),
    }


@paper(LAYOUTS, "sgb2_notice", "family_provisional_long", body="arial", size=10.5, left=25, footer="Seite {page} von {total}")
def _benefit(s: Sheet, p: Person, day: date) -> Fields:
    first = day.replace(day=1)
    until, issued = date(first.year + 1, 4, 30), first - timedelta(days=12)
    family = [p, relative(s.rng, p)]
    while len(family) < 3 or family[2].full_name in {one.full_name for one in family[:2]}:
        family[2:] = [relative(s.rng, p, child=True)]
    parts = [506.0, 506.0, 357.0]
    rent, counted = 930.0, s.rng.choice([1402.5, 988.0])
    need = sum(parts) + rent
    total = need - counted
    shares = [round(total * (part + rent / 3) / need, 2) for part in parts[:2]]
    shares.append(round(total - sum(shares), 2))
    number = f"{s.rng.randint(10000, 99999)}//{s.rng.randint(1000, 99999):07d}"
    heads(s, "Jobcenter\nStädteRegion Aachen", x=25, y=20, size=11)
    to(s, p, 52, sender="Jobcenter StädteRegion Aachen, 52056 Aachen")
    side(s, f"Nummer der BG | «reference:{number}»\nDatum | «issued_on:{dots(issued)}»", x=128, y=48, label=30)
    s.y = 90
    flow(s, f"""# Vorläufige Bewilligung von Grundsicherungsgeld nach dem Zweiten Buch Sozialgesetzbuch

{"Sehr geehrte Frau" if p.sex == "F" else "Sehr geehrter Herr"} {p.family_name},

für die Zeit vom «valid_from:{dots(first)}» bis «valid_until:{dots(until)}» werden Ihnen und den mit Ihnen in Bedarfsgemeinschaft lebenden Personen vorläufig monatlich «monthly_amount:{eur(total)}» Euro gezahlt. Die Bewilligung ist vorläufig, weil Ihr Erwerbseinkommen schwankt (§ 41a SGB II). Nach Ablauf wird abschließend entschieden.""")
    grid(s, [80, 40, 40], "Name | Geburtsdatum | Betrag EUR\n" + "\n".join(f"{one.full_name} | {dots(one.birth_date)} | {eur(share)}" for one, share in zip(family, shares, strict=True)), right=(2,))
    s.new_page()
    flow(s, f"# Berechnungsbogen ab {month(first)}")
    grid(s, [62, 26, 26, 26, 26], f""" | Summe | 1 | 2 | 3
Regelbedarf | {eur(sum(parts))} | {" | ".join(eur(part) for part in parts)}
Kosten der Unterkunft | «housing_cost:{eur(rent)}» | {" | ".join([eur(rent / 3)] * 3)}
*Bedarf | «need_total:{eur(need)}» | {" | ".join(eur(part + rent / 3) for part in parts)}
Erwerbseinkommen bereinigt | {eur(counted - 259)} | {eur(counted - 259)} | 0,00 | 0,00
Kindergeld | 259,00 | 0,00 | 0,00 | 259,00
*Zu berücksichtigendes Einkommen | «income_counted:{eur(counted)}» |  |  |
*Leistung | {eur(total)} | {" | ".join(eur(share) for share in shares)}""", right=(1, 2, 3, 4))
    s.new_page()
    flow(s, """# Rechtsbehelfsbelehrung

Gegen diesen Bescheid kann jede betroffene Person innerhalb eines Monats nach Bekanntgabe Widerspruch erheben.

# Mitwirkungspflichten

Teilen Sie uns bitte alle Änderungen sofort mit, insbesondere die Aufnahme einer Arbeit, Änderungen des Einkommens und einen Umzug. Reichen Sie Ihre Lohnabrechnungen jeden Monat ein.

# Auszahlung

Die Miete von 930,00 Euro wird an Ihren Vermieter gezahlt.""")
    return {
        **names(p), "decision": "provisional", "reference": number, "issued_on": issued, "monthly_amount": cash(total), "valid_from": first,
        "valid_until": until, "members": 3, "need_total": cash(need), "housing_cost": cash(rent), "income_counted": cash(counted),
        "by_person": [{"person": one.full_name, "amount": cash(share)} for one, share in zip(family, shares, strict=True)],
    }


@paper(LAYOUTS, "application_form", "settlement_permit_long", body="arial", size=10, left=20, right=18, footer="Seite {page} von {total}")
def _application(s: Sheet, p: Person, day: date) -> Fields:
    asked = day - timedelta(days=s.rng.randint(5, 90))
    heads(s, "Stadt Braunschweig\nAbteilung Ausländerangelegenheiten", x=20, y=16)
    s.y = 32
    flow(s, "= Antrag auf Erteilung einer Niederlassungserlaubnis\n\nBitte in Druckbuchstaben ausfüllen und Zutreffendes ankreuzen.\n\n# A. Angaben zur Person")
    rows(s, f"""Familienname | «family_name:{p.family_name}»
Vornamen | «given_names:{p.given_names}»
Geburtsdatum | «birth_date:{dots(p.birth_date)}»
Geburtsort und -staat | {p.birth_place}, {p.state}
Staatsangehörigkeit(en) | {p.adjective}
Anschrift | {p.address}
Zweck des Aufenthalts | «purpose:§ 26 Abs. 3 AufenthG»""", mode="boxed")
    s.new_page()
    flow(s, "# B. Lebensunterhalt")
    ticks(s, "x Ich bin beschäftigt.\no Ich bin selbständig tätig.\no Ich beziehe Leistungen nach dem SGB II oder SGB XII.")
    s.gap(3)
    rows(s, "Arbeitgeber | Rewe Markt Lindner oHG\nMonatliches Nettoeinkommen | 1.940 EUR\nMonatliche Warmmiete | 720 EUR", mode="boxed")
    s.gap(4)
    flow(s, "# C. Familie")
    grid(s, [56, 56, 40], "Name, Vorname | Verwandtschaft | Geburtsdatum\n | Ehegatte | \n | Kind | \n | Kind | ")
    s.gap(4)
    flow(s, "# D. Sprache und Integration")
    ticks(s, "x Deutsch-Test für Zuwanderer\nx Test „Leben in Deutschland“\no Schulabschluss in Deutschland")
    s.new_page()
    flow(s, "# E. Erklärungen")
    ticks(s, "o Gegen mich wird wegen einer Straftat ermittelt.\nx Gegen mich wird nicht ermittelt; ich bin nicht vorbestraft.")
    s.gap(3)
    flow(s, "Mir ist bekannt, dass falsche oder unvollständige Angaben zur Ablehnung des Antrags und zur Ausweisung führen können (§ 54 Abs. 2 Nr. 8 AufenthG).")
    flow(s, f"Braunschweig, «date:{dots(asked)}»")
    sign(s, 20, s.y + 16, "Unterschrift der Antragstellerin / des Antragstellers", wide=80)
    return {**p.truth(), "purpose": "§ 26 Abs. 3 AufenthG", "signed": True, "date": asked}
