"""Krankenversicherung: confirmations of statutory and private insurers, the card."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from ._issuers import close, digits, german, house, insured_number, letter
from ._leaf import Leaf, cents, euro, layouts_of

LAYOUTS, layout = layouts_of()


def _insured(p: Leaf, insurer: str, kind: str) -> None:
    p.say("insurer", insurer)
    p.say("issued_on", p.ago(2, 60))
    p.say("insured_since", p.ago(200, 2600).replace(day=1))
    p.know(insurance_type=kind)


@layout("health_insurance_confirmation__company_fund_data_lines", body="open", footer="")
def _gkv(p: Leaf) -> None:
    _insured(p, "Mobil Krankenkasse", "gkv")
    p.say("insurance_number", insured_number(p.rng))
    p.know(unterminated=True)
    letter(p, house(p, "Mobil Krankenkasse", "Körperschaft des öffentlichen Rechts", colour=(0.0, 0.45, 0.65), town="20095 Hamburg"), "Mitgliedsbescheinigung", form="word", info=[("Datum", "{issued_on}"), ("Vers.-Nr.", "{insurance_number}")])
    p.text(25, 40, "{insurer}", size=7)
    p.par("gern bestätigen wir Ihnen die folgenden Daten zu Ihrer Versicherung:")
    p.pairs([("Versicherte Person", "{name}"), ("Geburtsdatum", "{birth_date}"), ("Versichert seit", "{insured_since}"), ("Art der Versicherung", "Pflichtmitglied als Arbeitnehmer"), ("Ende der Mitgliedschaft", "laufend, nicht gekündigt"), ("Pflegeversicherung", "ja, soziale Pflegeversicherung")])
    p.y += 5
    p.par("Der Versicherungsschutz umfasst die Leistungen der gesetzlichen Krankenversicherung nach dem SGB V. Dieses Schreiben wurde elektronisch erstellt und ist ohne Unterschrift gültig.")


@layout("health_insurance_confirmation__family_insured_spouse_table", body="arial", footer="")
def _family(p: Leaf) -> None:
    _insured(p, "BARMER", "gkv_family")
    p.say("insurance_number", insured_number(p.rng))
    letter(p, house(p, "BARMER", f"Geschäftsstelle {p.town}", colour=(0.0, 0.55, 0.2)), "Bescheinigung über die Familienversicherung nach § 10 SGB V", form="foot", info=[("Datum", "{issued_on}"), ("KV-Nr.", "{insurance_number}")])
    p.pars("wir bestätigen, dass Sie bei der {insurer} familienversichert sind. Die Versicherung besteht über die Mitgliedschaft Ihres Ehegatten.")
    p.table((62, 34, 34, 36), [("Name", "geboren", "versichert seit", "versichert bis"), ("{name}", "{birth_date}", "{insured_since}", "laufend")], tall=2.2)
    p.par("Die beitragsfreie Versicherung endet, wenn die gesetzlichen Voraussetzungen nicht mehr vorliegen, z. B. wenn Ihr Einkommen die Grenze übersteigt. Bitte melden Sie jede Änderung.")
    close(p, f"Ihre BARMER, {german(p.rng)}", signed=False)


@layout("health_insurance_confirmation__private_full_cover_with_ticks", body="cambria", footer="")
def _pkv(p: Leaf) -> None:
    _insured(p, "Hallesche Krankenversicherung a. G.", "pkv")
    p.say("monthly_premium", cents(p.rng.randint(280, 690)), "")
    p.known["monthly_premium"] = (p.known["monthly_premium"][0], f"{euro(p.known['monthly_premium'][0])} EUR")
    p.know(comparable_to_statutory=True, unterminated=True)
    letter(p, house(p, "Hallesche Krankenversicherung a. G.", "Vertragsservice", town="70173 Stuttgart"), "Versicherungsbescheinigung für die Ausländerbehörde", form="right", info=[("Datum", "{issued_on}"), ("Vertrag", digits(p.rng, 9))])
    p.par("für {name}, geboren am {birth_date}, besteht bei der {insurer} seit dem {insured_since} eine private Krankheitskosten-Vollversicherung. Der Monatsbeitrag beträgt {monthly_premium}.")
    p.ticks([(True, "Der Versicherungsschutz entspricht nach Art und Umfang dem der gesetzlichen Krankenversicherung."), (False, "Der Versicherungsschutz ist zeitlich begrenzt."), (False, "Es bestehen Leistungsausschlüsse."), (True, "Der Vertrag ist ungekündigt; Beitragsrückstände bestehen nicht.")], size=9.5)
    p.y += 4
    close(p, german(p.rng))


@layout("health_insurance_card__both_sides_copied", body="arial", footer="")
def _card(p: Leaf) -> None:
    p.say("insurer", "IKK Südwest")
    p.say("insurance_number", insured_number(p.rng))
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(200, 1500)), None)
    until = p.known["valid_until"][0]
    p.known["valid_until"] = (until, p.d(until))  # type: ignore[arg-type]
    p.s.rect(40, 40, 86, 54, fill=(0.93, 0.96, 0.93), radius=3)
    p.text(45, 50, "{insurer}", size=13, bold=True, colour=(0.0, 0.4, 0.3))
    p.s.text(122, 50, "Gesundheitskarte", size=8, align="right")
    p.s.rect(46, 58, 12, 10, fill=(0.85, 0.75, 0.3))
    p.text(45, 78, "{name}", size=9)
    p.text(45, 84, "109519005", size=8)
    p.text(75, 84, "{insurance_number}", size=9)
    p.s.text(45, 90, "Versicherung", size=5)
    p.s.text(75, 90, "Versichertennummer", size=5)
    p.s.rect(40, 110, 86, 54, fill=(0.93, 0.96, 0.93), radius=3)
    p.s.text(45, 117, "EUROPÄISCHE KRANKENVERSICHERUNGSKARTE", size=7)
    rows = [("3 Name", "{family_name}"), ("4 Vornamen", "{given_names}"), ("5 Geburtsdatum", "{birth_date}"), ("8 Kennnummer der Karte", f"80276{digits(p.rng, 15)}"), ("9 Ablaufdatum", "{valid_until}")]
    for at, (name, value) in enumerate(rows):
        p.s.text(45, 124 + at * 7.6, name, size=5)
        p.text(45, 127.4 + at * 7.6, value, size=8)
