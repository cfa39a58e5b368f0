"""Asylakte, Schreiben: revocation and review, finality, admission, courts."""

# ruff: noqa: E501 - wordings stand on one line each
# a page is written down as it is printed
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples.draw import Sheet
from samples.people import TOWNS, Person, day_between

from ._kit import Fields, Maker, flow, grid, paper, put, rows
from ._look import dots, eagle, heads, long, names, side, sign, to

LAYOUTS: dict[str, Maker] = {}
_OFFICE = "Bundesamt für Migration und Flüchtlinge"


def _bamf_head(s: Sheet, place: str, left: float = 25) -> None:
    eagle(s, left, 12, 13)
    heads(s, f"Bundesamt\nfür Migration\nund Flüchtlinge\n{place}", x=left + 18, y=16, size=10, bold=3)


def _court(p: Person) -> str:
    return TOWNS[p.address.town][3]


@paper(LAYOUTS, "bamf_revocation_notice", "withdrawal_2026", body="open", size=9.5, left=24, footer="Seite {page} von {total}")
def _withdrawal(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2026, 7, 1), day - timedelta(days=5))
    _bamf_head(s, "Gruppe 61 - Aufhebungsverfahren", 24)
    side(s, f"Gesch.-Z.: | «file_number:{p.asylum_number}»\nDatum: | «decided_on:{dots(decided)}»\nTelefon: | 0911 943-0", y=46)
    to(s, p, 52)
    s.y = 86
    flow(s, f"""= Bescheid

> im Verfahren über den Entzug des internationalen Schutzes betreffend

{p.salutation} «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}», {p.adjective}

Es ergeht folgende Entscheidung:

1. Die mit Bescheid vom {dots(decided - timedelta(days=2900))} zuerkannte Flüchtlingseigenschaft wird entzogen.

2. Der Status subsidiären Schutzes wird nicht zuerkannt.

3. Abschiebungsverbote nach § 60 Abs. 5 und 7 AufenthG liegen nicht vor.

# Begründung

Die Umstände, die zur Zuerkennung geführt haben, sind nachträglich weggefallen. Ihnen wurde mit Schreiben vom {dots(decided - timedelta(days=90))} Gelegenheit zur Stellungnahme gegeben. Die vorgetragenen Gründe rechtfertigen keine andere Entscheidung.

# Rechtsbehelfsbelehrung

Innerhalb von zwei Wochen nach Zustellung kann Klage beim Verwaltungsgericht {_court(p)} erhoben werden.

Im Auftrag""")
    return {**p.truth(), "file_number": p.asylum_number, "stage": "revoked", "decided_on": decided}


@paper(LAYOUTS, "bamf_revocation_notice", "review_without_result", body="arial", size=10.5, left=25)
def _review(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2019, 1, 1), date(2025, 12, 1))
    _bamf_head(s, "Referat 61C")
    put(s, 25, 48, "Landratsamt, Ausländerbehörde")
    put(s, 25, 53, "nachrichtlich an die betroffene Person")
    side(s, f"Aktenzeichen | «file_number:{p.asylum_number}»\nvom | «decided_on:{dots(decided)}»\nAZR-Nr. | {p.azr_number}", y=46)
    s.y = 74
    flow(s, f"""# Ergebnis der Regelüberprüfung gemäß § 73b AsylG

Betroffene Person: «family_name:{p.family_name}», «given_names:{p.given_names}», *«birth_date:{dots(p.birth_date)}»

Sehr geehrte Damen und Herren,

die Prüfung, ob Gründe für die Aufhebung der mit Bescheid vom {dots(decided - timedelta(days=1100))} zuerkannten Flüchtlingseigenschaft bestehen, ist abgeschlossen. Die Voraussetzungen für einen Widerruf oder eine Rücknahme liegen derzeit nicht vor. Ein Aufhebungsverfahren wird nicht eingeleitet.

Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.""")
    return {**p.truth(), "file_number": p.asylum_number, "stage": "no_grounds", "decided_on": decided}


@paper(LAYOUTS, "bamf_finality_notice", "fax_form", body="courier", size=10, left=22)
def _final(s: Sheet, p: Person, day: date) -> Fields:
    sent = day_between(s.rng, date(2019, 1, 1), day - timedelta(days=40))
    since = sent - timedelta(days=s.rng.randint(10, 40))
    put(s, 22, 12, f"{dots(sent)} 09:14    BAMF NUERNBERG    S. 01/01", size=8)
    heads(s, f"{_OFFICE}\nDokumentenservice", x=22, y=26, size=10)
    s.y = 40
    flow(s, "# ABSCHLUSSMITTEILUNG an die Ausländerbehörde")
    rows(s, f"""Aktenzeichen | «file_number:{p.asylum_number}»
Name | «family_name:{p.family_name}»
Vorname | «given_names:{p.given_names}»
geb. | «birth_date:{dots(p.birth_date)}»
Herkunftsland | {p.state}
Bescheid vom | {dots(since - timedelta(days=20))}
Verfahrensstand | abgeschlossen
bestandskräftig seit | «final_since:{dots(since)}»
Rechtsmittel | keine""", mode="colon", label=55)
    s.gap(6)
    flow(s, f"""Die Entscheidung des Bundesamtes ist damit unanfechtbar. Um Rückgabe der Aufenthaltsgestattung wird gebeten.

Nürnberg, «issued_on:{dots(sent)}»""")
    return {**p.truth(), "file_number": p.asylum_number, "final_since": since, "issued_on": sent}


@paper(LAYOUTS, "bamf_admission", "resettlement", body="cambria", size=11, left=25)
def _admission(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2019, 1, 1), date(2025, 12, 1))
    _bamf_head(s, "Referat Humanitäre Aufnahme")
    put(s, 185, 48, f"Nürnberg, «decided_on:{long(decided)}»", align="right")
    s.y = 56
    flow(s, f"""= Aufnahmezusage

Auf der Grundlage der Anordnung des Bundesministeriums des Innern vom {long(decided - timedelta(days=220))} für das «programme:Resettlement-Programm» der Vereinten Nationen wird nach § 23 Abs. 4 des Aufenthaltsgesetzes folgenden Personen die Aufnahme in die Bundesrepublik Deutschland zugesagt:""")
    grid(s, [12, 60, 50, 32], f"""Nr. | Name | Vorname | geboren
1 | «family_name:{p.family_name}» | «given_names:{p.given_names}» | «birth_date:{dots(p.birth_date)}»""", lines="rows")
    s.gap(5)
    flow(s, """Die Aufnahme setzt voraus, dass keine Ausschlussgründe bekannt werden. Das Visum wird durch die deutsche Auslandsvertretung erteilt. Die Zusage berechtigt nicht zur selbstständigen Einreise.

# Rechtsbehelfsbelehrung

Gegen diesen Bescheid kann innerhalb eines Monats Widerspruch eingelegt werden.

Im Auftrag""")
    sign(s, 25, s.y + 12, "Feldhusen", rule=False)
    return {**p.truth(), "programme": "Resettlement-Programm", "decided_on": decided}


@paper(LAYOUTS, "court_judgment", "gerichtsbescheid_bavaria", body="arial", size=11, left=30, right=28, footer="- {page} -", leading=1.38)
def _court_order(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2017, 1, 1), date(2026, 3, 1))
    number = f"B {s.rng.randint(1, 9)} K {decided:%y}.{s.rng.randint(30000, 39999)}"
    put(s, 105, 28, "Bayerisches Verwaltungsgericht Bayreuth", bold=True, size=14, align="centre")
    put(s, 30, 40, f"«file_number:{number}»")
    s.y = 48
    flow(s, f"""= Im Namen des Volkes

In der Verwaltungsstreitsache

! «given_names:{p.given_names}» «family_name:{p.family_name}», geb. «birth_date:{dots(p.birth_date)}»

! {p.address}

> - Kläger -

bevollmächtigt: Rechtsanwältin Hella Brunnengräber, Hofer Str. 9, 95444 Bayreuth

> gegen

! Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge

> - Beklagte -

wegen Asylrechts

erlässt das Bayerische Verwaltungsgericht Bayreuth, 8. Kammer, durch den Richter am Verwaltungsgericht Stadelmayr als Einzelrichter ohne mündliche Verhandlung am «decided_on:{long(decided)}» folgenden

= Gerichtsbescheid:

1. Die Klage wird abgewiesen.

2. Der Kläger trägt die Kosten des gerichtskostenfreien Verfahrens.

# Tatbestand:

1. Der Kläger wendet sich gegen den Bescheid vom {long(decided - timedelta(days=400))} (Az. {p.asylum_number}), mit dem das Bundesamt die Flüchtlingseigenschaft nicht zuerkannt, ihm aber den subsidiären Schutzstatus zuerkannt hat. Er beantragt, die Beklagte zu verpflichten, ihm die Flüchtlingseigenschaft zuzuerkennen.

# Entscheidungsgründe:

2. Die zulässige Klage ist unbegründet. Der angefochtene Bescheid ist rechtmäßig und verletzt den Kläger nicht in seinen Rechten, § 113 Abs. 5 VwGO.""", justify=True)
    return {**p.truth(), "court": "Bayerisches Verwaltungsgericht Bayreuth", "file_number": number, "decided_on": decided}


@paper(LAYOUTS, "court_judgment", "beschluss_urgent", body="times", size=12, left=28, right=25)
def _urgent(s: Sheet, p: Person, day: date) -> Fields:
    decided = day_between(s.rng, date(2018, 1, 1), date(2026, 3, 1))
    number = f"{s.rng.randint(1, 29)} L {s.rng.randint(100, 3999)}/{decided:%y}.A"
    court = f"Verwaltungsgericht {_court(p)}"
    put(s, 105, 26, court.upper(), size=15, align="centre", bold=True)
    put(s, 28, 38, f"Aktenzeichen: «file_number:{number}»")
    s.y = 44
    flow(s, f"""= BESCHLUSS

> In dem verwaltungsgerichtlichen Verfahren

{p.salutation} {p.full_name}, {p.address}, Antragsteller,

> gegen

die Bundesrepublik Deutschland, Antragsgegnerin,

hat die {s.rng.randint(2, 12)}. Kammer am «decided_on:{long(decided)}» beschlossen:

Die aufschiebende Wirkung der Klage gegen die Abschiebungsandrohung im Bescheid des Bundesamtes für Migration und Flüchtlinge vom {long(decided - timedelta(days=12))} wird angeordnet.

> Gründe

Der Antrag nach § 80 Abs. 5 VwGO hat Erfolg, weil ernstliche Zweifel an der Rechtmäßigkeit der Ablehnung als offensichtlich unbegründet bestehen. Der Beschluss ist unanfechtbar (§ 80 AsylG).""")
    return {**names(p), "court": court.upper(), "file_number": number, "decided_on": decided}
