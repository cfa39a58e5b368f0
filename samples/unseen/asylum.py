"""Asylakte: decisions and letters of the Bundesamt and of courts."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import TOWNS, Person, day_between, relative

from ._kit import Fields, Maker, flow, paper, put, rows
from ._look import dots, eagle, heads, long, side, sign, to

LAYOUTS: dict[str, Maker] = {}
_OFFICE = "Bundesamt für Migration und Flüchtlinge"


def _bamf_head(s: Sheet, place: str, left: float = 25) -> None:
    eagle(s, left, 12, 13)
    heads(s, f"Bundesamt\nfür Migration\nund Flüchtlinge\n{place}", x=left + 18, y=16, size=10, bold=3)


def _court(p: Person) -> str:
    return TOWNS[p.address.town][3]


@paper(LAYOUTS, "bamf_decision", "anker_two_persons", body="arial", size=10, left=25, right=22, footer="Seite {page} von {total}")
def _anker(s: Sheet, p: Person, day: date) -> Fields:
    rng = s.rng
    decided = day_between(rng, date(2018, 9, 1), date(2022, 6, 1))
    child = relative(rng, p, child=True)
    _bamf_head(s, "Außenstelle im AnkER-Zentrum")
    side(s, f"Ihr Zeichen |\nMein Zeichen | «file_number:{p.asylum_number}»\nBearbeitet von | Ref. 62B\nDatum | «decided_on:{dots(decided)}»", x=128, y=34)
    to(s, p, 52, sender=f"{_OFFICE}, 90343 Nürnberg")
    s.y = 84
    flow(s, f"""= Bescheid

In den Asylverfahren der

1. Person: «family_name:{p.family_name}», «given_names:{p.given_names}», geb. «birth_date:{dots(p.birth_date)}» in {p.birth_place} / {p.state}, AZR-Nr. «azr_number:{p.azr_number}»

2. Person: {child.family_name}, {child.given_names}, geb. {dots(child.birth_date)} in {p.birth_place} / {p.state}, vertreten durch die Person zu 1.

wohnhaft: {p.address}

hat das Bundesamt am «decided_on:{dots(decided)}» entschieden:

1. Den Antragstellenden wird der subsidiäre Schutzstatus zuerkannt.

2. Die Asylanträge werden im Übrigen abgelehnt.

# Gründe

Die Antragstellenden sind {p.adjective}e Staatsangehörige. Sie reisten nach eigenen Angaben im Frühjahr in die Bundesrepublik Deutschland ein und stellten förmlich Asylanträge. Zur Begründung trugen sie vor, in ihrer Heimat herrsche Krieg. Sie begehren vorrangig die Zuerkennung der Flüchtlingseigenschaft.

1. Die Voraussetzungen für die Zuerkennung subsidiären Schutzes nach § 4 Abs. 1 Satz 2 Nr. 3 AsylG liegen vor. Stichhaltige Gründe sprechen dafür, dass den Antragstellenden in ihrem Herkunftsland ein ernsthafter Schaden droht.

2. Die Voraussetzungen des § 3 AsylG sind dagegen nicht erfüllt. Eine Verfolgungshandlung, die an ein flüchtlingsrechtlich erhebliches Merkmal anknüpft, wurde nicht vorgetragen. Die Zuerkennung der Flüchtlingseigenschaft scheidet daher aus. Aus denselben Gründen kommt auch eine Anerkennung als Asylberechtigter nicht in Betracht.

# Rechtsbehelfsbelehrung

Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung beim Verwaltungsgericht {_court(p)} Klage erhoben werden. Die Klage muss den Kläger, die Beklagte und den Streitgegenstand bezeichnen.

Im Auftrag""", justify=True)
    put(s, 25, s.y + 8, "Wintermantel")
    return {**p.truth(), "file_number": p.asylum_number, "decided_on": decided, "outcomes": ["subsidiary"], "azr_number": p.azr_number}


@paper(LAYOUTS, "bamf_decision", "manifestly_unfounded", body="courier", size=10, left=28, footer="- {page} -", leading=1.35)
def _unfounded(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2016, 2, 1), date(2017, 11, 1))
    heads(s, "BUNDESAMT FÜR MIGRATION UND FLÜCHTLINGE\nAnkunftszentrum Heidelberg", x=28, y=22, size=11)
    put(s, 28, 40, f"Gesch.-Z.: «file_number:{p.asylum_number}»")
    put(s, 140, 40, f"«decided_on:{dots(decided)}»")
    s.spaced(78, 56, "BESCHEID", size=13, bold=True)
    s.y = 62
    flow(s, f"""> In dem Asylverfahren {"der" if p.sex == "F" else "des"}

! «family_name:{p.family_name}»

! «given_names:{p.given_names}»

! geb. am «birth_date:{dots(p.birth_date)}»

! Staatsangehörigkeit: {p.adjective}

AZR: «azr_number:{p.azr_number}»

- Antragsteller{"in" if p.sex == "F" else ""} -

ergeht folgende E n t s c h e i d u n g :

1. Die Flüchtlingseigenschaft wird als offensichtlich unbegründet nicht zuerkannt.

2. Der Antrag auf Asylanerkennung wird als offensichtlich unbegründet abgelehnt.

3. Der subsidiäre Schutzstatus wird nicht zuerkannt.

4. Abschiebungsverbote nach § 60 Absatz 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.

5. {"Die Antragstellerin" if p.sex == "F" else "Der Antragsteller"} wird aufgefordert, die Bundesrepublik Deutschland innerhalb einer Woche nach Bekanntgabe dieser Entscheidung zu verlassen. Bei Nichteinhaltung der Ausreisefrist erfolgt die Abschiebung nach «target_state:{p.state}».

6. Das gesetzliche Einreise- und Aufenthaltsverbot wird auf 30 Monate ab dem Tag der Abschiebung befristet.

# Begründung:

Der am {dots(decided - timedelta(days=200))} gestellte Asylantrag ist offensichtlich unbegründet, weil das Vorbringen in wesentlichen Punkten nicht substantiiert ist. Angaben, die zur Zuerkennung der Flüchtlingseigenschaft führen könnten, hat die antragstellende Person auch auf wiederholte Nachfrage nicht gemacht. Der subsidiäre Schutzstatus wird zuerkannt, wenn stichhaltige Gründe für die Annahme eines ernsthaften Schadens vorliegen. Daran fehlt es hier.

Auch Abschiebungsverbote bestehen nicht. Die humanitären Bedingungen im Herkunftsland führen nicht zu der Annahme, dass bei Abschiebung eine Verletzung des Art. 3 EMRK vorliegt.

# Rechtsbehelfsbelehrung

Gegen diesen Bescheid kann binnen einer Woche nach Zustellung Klage bei dem Verwaltungsgericht {_court(p)} erhoben werden. Ein Antrag nach § 80 Abs. 5 VwGO ist innerhalb derselben Frist zu stellen.""")
    put(s, 28, s.y + 8, "Im Auftrag              (Siegel)")
    put(s, 28, s.y + 22, "Regnauer")
    return {
        **p.truth(), "file_number": p.asylum_number, "decided_on": decided,
        "outcomes": ["manifestly_unfounded"], "azr_number": p.azr_number, "target_state": p.state,
    }


@paper(LAYOUTS, "bamf_decision", "new_law_table", body="calibri", size=11, left=22, right=22, colour=(0.0, 0.25, 0.5), footer="{page}/{total}")
def _new_law(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2026, 7, 1), day - timedelta(days=20))
    _bamf_head(s, f"Außenstelle {TOWNS[p.address.town][2]}", 22)
    to(s, p, 50, sender=f"{_OFFICE} · Postfach · 90343 Nürnberg")
    side(s, f"Aktenzeichen: | «file_number:{p.asylum_number}»\nDatum: | «decided_on:{long(decided)}»", x=135, y=48, size=9)
    s.y = 88
    flow(s, "= Entscheidung über Ihren Antrag auf internationalen Schutz")
    rows(s, f"""Familienname | «family_name:{p.family_name}»
Vorname(n) | «given_names:{p.given_names}»
Geburtsdatum, -ort | «birth_date:{dots(p.birth_date)}», {p.birth_place}
Staatsangehörigkeit | {p.adjective}
AZR-Nummer | «azr_number:{p.azr_number}»
Anschrift | {p.address}""", mode="bars", label=48)
    s.gap(5)
    flow(s, f"""# Das Bundesamt entscheidet:

1. Ihnen wird die Flüchtlingseigenschaft im Sinne des Artikels 13 der Verordnung (EU) 2024/1347 zuerkannt.

2. Der Asylantrag wird im Übrigen abgelehnt.

# Begründung

Von einer weiteren Darstellung des Sachverhalts und einer Begründung wird abgesehen, soweit Ihrem Antrag entsprochen wurde. Die Voraussetzungen für eine Anerkennung als Asylberechtigter nach Art. 16a Abs. 1 GG liegen nicht vor, da die Einreise über einen sicheren Drittstaat erfolgte. Über den Status subsidiären Schutzes war nicht mehr zu entscheiden.

# Hinweis

Zuständig für die Erteilung Ihres Aufenthaltstitels ist die Ausländerbehörde Ihres Wohnortes. Dieser Bescheid ersetzt keinen Aufenthaltstitel.

# Belehrung über den Rechtsbehelf

Sie können gegen diesen Bescheid innerhalb von zwei Wochen nach Bekanntgabe Klage beim Verwaltungsgericht {_court(p)} erheben.""")
    put(s, 22, s.y + 6, "Im Auftrag")
    sign(s, 22, s.y + 20, "Dr. Haberkamp", rule=False)
    return {**p.truth(), "file_number": p.asylum_number, "decided_on": decided, "outcomes": ["refugee"], "azr_number": p.azr_number}


@paper(LAYOUTS, "bamf_decision", "ban_after_judgment", body="times", size=11, left=25, footer="Seite {page}", dates="long")
def _ban(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2021, 1, 1), date(2025, 6, 1))
    _bamf_head(s, "Referat Prozessführung")
    put(s, 25, 48, f"Az.: «file_number:{p.asylum_number}»", bold=True)
    put(s, 185, 48, f"Nürnberg, den «decided_on:{long(decided)}»", align="right")
    s.y = 58
    flow(s, f"""= B e s c h e i d

{"Frau" if p.sex == "F" else "Herrn"} «given_names:{p.given_names}» «family_name:{p.family_name}», geboren am «birth_date:{long(p.birth_date)}» in {p.birth_place}, {p.adjective}e Staatsangehörigkeit (AZR-Nummer: «azr_number:{p.azr_number}»), wohnhaft {p.address},

wird in Ausführung des rechtskräftigen Urteils des Verwaltungsgerichts {_court(p)} vom {long(decided - timedelta(days=75))} mitgeteilt:

1. Ziffer 4 des Bescheides vom {long(decided - timedelta(days=900))} wird aufgehoben, soweit sie {p.state} betrifft.

2. Es wird festgestellt, dass ein Abschiebungsverbot gemäß § 60 Abs. 5 AufenthG hinsichtlich «target_state:{p.state}» vorliegt.

# Gründe:

Das Gericht hat das Bundesamt verpflichtet, unter Aufhebung entgegenstehender Teile des Bescheides ein Abschiebungsverbot festzustellen. Die Klage auf Zuerkennung der Flüchtlingseigenschaft und des subsidiären Schutzes hat es abgewiesen. Dem war nachzukommen.

# Rechtsbehelfsbelehrung

Gegen diese Entscheidung ist die Klage beim Verwaltungsgericht {_court(p)} innerhalb von zwei Wochen nach Zustellung zulässig.

Im Auftrag""")
    sign(s, 25, s.y + 12, "Sonnleitner", rule=False)
    return {
        **p.truth(), "file_number": p.asylum_number, "decided_on": decided, "outcomes": ["ban_60_5"],
        "azr_number": p.azr_number, "target_state": p.state,
    }
