"""Personenstand: register certificates, custody, translations."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import Person, day_between, relative

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import dots, heads, long, names, sign

LAYOUTS: dict[str, Maker] = {}


@paper(LAYOUTS, "birth_certificate", "standesamt_2018", body="times", size=11, left=30)
def _birth(s: Sheet, p: Person, day: date) -> Fields:
    child = relative(s.rng, p, child=True)
    number = f"G {s.rng.randint(100, 4999)}/{child.birth_date.year}"
    issued = child.birth_date + timedelta(days=s.rng.randint(20, 200))
    mother = p if p.sex == "F" else relative(s.rng, p)
    s.rect(20, 16, 170, 260, fill=(0.97, 0.97, 0.93), stroke=(0.6, 0.6, 0.5))
    s.y = 26
    flow(s, "= Geburtsurkunde")
    rows(s, f"""Standesamt | {p.address.town}
Registernummer | «register_number:{number}»
 |
Kind |
Geburtsname | «family_name:{child.family_name}»
Vorname(n) | «given_names:{child.given_names}»
Geschlecht | {"weiblich" if child.sex == "F" else "männlich"}
Geburtstag | «birth_date:{dots(child.birth_date)}»
Geburtsort | «birth_place:{p.address.town}»
 |
1. Mutter |
Familienname | {mother.family_name}
Vorname(n) | {mother.given_names}
 |
2. Vater |
Familienname | {p.family_name}
Vorname(n) | {relative(s.rng, mother).given_names if p.sex == "F" else p.given_names}
 |
Weitere Angaben | Die Identität der Mutter ist nicht nachgewiesen.
aus dem Register |""", mode="right", label=60, step=1.55)
    put(s, 30, 240, f"{p.address.town}, «issued_on:{dots(issued)}»")
    sign(s, 110, 256, "Urkundsperson Thalheim, Standesbeamtin", wide=60)
    s.stamp(60, 256, ["STANDESAMT", p.address.town[:12]], round_=True, size=6)
    return {**child.truth(), "register_number": number, "birth_place": p.address.town, "issued_on": issued}


@paper(LAYOUTS, "marriage_certificate", "two_columns", body="cambria", size=10.5, left=26)
def _marriage(s: Sheet, p: Person, day: date) -> Fields:
    spouse = relative(s.rng, p)
    married = day_between(s.rng, date(2010, 1, 1), date(2025, 1, 1))
    s.rect(18, 16, 174, 258, stroke=(0.5, 0.4, 0.3), fill=(0.98, 0.97, 0.94))
    s.y = 24
    flow(s, f"= Eheurkunde\n\n> Standesamt {p.address.town}, Registernummer E {s.rng.randint(10, 900)}/{married.year}")
    put(s, 26, s.y + 4, f"Ort, Tag der Eheschließung: {p.address.town}, «married_on:{dots(married)}»")
    s.gap(10)
    grid(s, [50, 54, 54], f""" | 1. | 2.
Familienname vor der Ehe | «family_name:{p.family_name}» | {"Bozkurt" if p.nationality == "TUR" else "Alhaddad"}
Geburtsname | {p.family_name} | {"Bozkurt" if p.nationality == "TUR" else "Alhaddad"}
Vorname(n) | «given_names:{p.given_names}» | «spouse_given_names:{spouse.given_names}»
Tag der Geburt | «birth_date:{dots(p.birth_date)}» | {dots(spouse.birth_date)}
Ort der Geburt | {p.birth_place} | {spouse.birth_place}
Familienname in der Ehe | {p.family_name} | «spouse_family_name:{spouse.family_name}»""", lines="rows", size=10, step=2.2)
    put(s, 26, 200, f"{p.address.town}, «issued_on:{dots(married)}»")
    sign(s, 110, 216, "Urkundsperson")
    s.stamp(60, 216, ["STANDESAMT"], round_=True)
    return {
        **p.truth(), "married_on": married, "spouse_family_name": spouse.family_name, "spouse_given_names": spouse.given_names, "issued_on": married,
    }


@paper(LAYOUTS, "custody_proof", "negative_statement", body="arial", size=11, left=25)
def _custody(s: Sheet, p: Person, day: date) -> Fields:
    child, issued = relative(s.rng, p, child=True), day - timedelta(days=s.rng.randint(10, 300))
    mother = p if p.sex == "F" else relative(s.rng, p)
    heads(s, f"Stadt {p.address.town}\nJugendamt - Beistandschaften, Beurkundungen", x=25, y=20)
    s.y = 60
    flow(s, f"""= Bescheinigung über die alleinige Sorge

> (Negativbescheinigung gemäß § 58 Abs. 2 SGB VIII)

Frau «given_names:{mother.given_names}» «family_name:{mother.family_name}», geboren am «birth_date:{dots(mother.birth_date)}», ist Mutter des Kindes {child.full_name}, geboren am {dots(child.birth_date)}.

Im Sorgeregister liegen keine Eintragungen über Sorgeerklärungen vor. Eine gerichtliche Entscheidung über die elterliche Sorge ist nicht mitgeteilt worden.

{p.address.town}, «issued_on:{dots(issued)}»

Im Auftrag""")
    sign(s, 25, s.y + 14, "Urkundsperson")
    s.stamp(140, s.y + 10, ["JUGENDAMT"], round_=True)
    return {**mother.truth(), "issued_on": issued}


@paper(LAYOUTS, "translation", "sworn_birth_extract", body="courier", size=10.5, left=28, also=("birth_certificate",))
def _translation(s: Sheet, p: Person, day: date) -> Fields:
    done = day - timedelta(days=s.rng.randint(20, 900))
    s.y = 16
    flow(s, f"""Beglaubigte Übersetzung aus der Landessprache

~ [Anmerkungen der Übersetzerin in eckigen Klammern]

= AUSZUG AUS DEM PERSONENSTANDSREGISTER

[Staatswappen]

Name: «given_names:{p.given_names}»

Familienname: «family_name:{p.family_name}»

Geburtsort und -datum: {p.birth_place}, «birth_date:{dots(p.birth_date)}»

Eintragungsnummer: 417

[Rundstempel, unleserlich]

Die Richtigkeit und Vollständigkeit der vorstehenden Übersetzung der mir in Kopie vorgelegten Urkunde wird bescheinigt.

{p.address.town}, «issued_on:{long(done)}»""")
    sign(s, 28, s.y + 14, "Ruth Engelbrecht, allgemein beeidigte Übersetzerin")
    s.stamp(150, s.y + 10, ["R. Engelbrecht", "Übersetzerin"], round_=True, size=6)
    return {**names(p), "birth_date": p.birth_date, "issued_on": done}
