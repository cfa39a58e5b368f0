"""Papers of the Federal Office and the courts (BAMF, Verwaltungsgerichte), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._boiler import REASONS
from ._kit import Pen, group
from ._letter import close, greet, letter, officer, to
from ._numbers import later

LAYOUTS, layout = group()

_BAMF = ("Bundesamt für Migration und Flüchtlinge",)


def _rubrum(pen: Pen, *, azr: bool = True) -> None:
    someone = pen.holder
    article = "der" if someone.sex == "F" else "des"
    pen.para(f"In dem Asylverfahren {article}", after=0.4)
    pen.lines(
        pen.who("{family}, {given}"),
        f"geb. am {pen.born()} in {someone.birth_place} / {someone.state}",
        f"Staatsangehörigkeit: {pen('nationality', someone.nationality, someone.adjective)}",
        x=pen.left + 22,
    )
    if azr:
        pen.lines(f"AZR-Nummer(n): {pen('azr_number', someone.azr_number)}", x=pen.left + 22)
    pen.lines(f"wohnhaft: {someone.address}", x=pen.left + 22)


@layout("bamf_decision__bavarian_branch_refugee", body="arial", size=10.5, dates="dots")
def _refugee(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(300, 1500)
    letter(
        pen, (*_BAMF, "Außenstelle Deggendorf", "Stadtfeldstraße 11", "94469 Deggendorf"), [],
        [("Ihr Zeichen", ""), ("Gesch.-Z.", pen("file_number", someone.asylum_number)), ("Datum", pen.day("decided_on", day))],
        form="left", names=False,
    )  # fmt: skip
    pen.title("B E S C H E I D", align="centre", size=14)
    _rubrum(pen)
    pen.gap(3)
    pen.para("ergeht folgende", after=0.2)
    pen.para("Entscheidung:", bold=True)
    pen("outcomes", ["refugee"])
    pen.para("1.", after=-1)
    article = "Der Antragstellerin" if someone.sex == "F" else "Dem Antragsteller"
    pen.para(f"{article} wird die Flüchtlingseigenschaft zuerkannt.", x=pen.left + 10)
    pen.para("2.", after=-1)
    pen.para("Im Übrigen wird der Asylantrag abgelehnt.", x=pen.left + 10)
    pen.title("Begründung:", size=11)
    pen.para(
        f"Die antragstellende Person ist {someone.adjective}e Staatsangehörige und reiste auf dem Landweg in das Bundesgebiet ein. "
        "Bei der persönlichen Anhörung beantragte sie, ihr die Flüchtlingseigenschaft, hilfsweise den subsidiären Schutz, "
        "weiter hilfsweise Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 AufenthG zuzuerkennen bzw. festzustellen."
    )
    pen.para(
        "Von einer weiteren Begründung der Entscheidung zu Ziffer 1 wird gemäß § 31 Abs. 3 AsylG abgesehen. Die Anerkennung als "
        "Asylberechtigte scheidet aus, weil die Einreise über einen sicheren Drittstaat erfolgte (§ 26a AsylG)."
    )
    close(pen, f"{officer(pen)}", phrase="Im Auftrag")


@layout("bamf_decision__ban_after_three_refusals", size=12, leading=1.38, body="times", dates="long")
def _ban(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(200, 1200)
    letter(
        pen, (*_BAMF, "Ankunftszentrum Heidelberg", "Grasweg 101", "69124 Heidelberg"), to(someone),
        [("Az.:", pen("file_number", someone.asylum_number)), ("Datum:", pen.day("decided_on", day)), ("bearbeitet von:", officer(pen))],
        form="right",
    )  # fmt: skip
    pen.title("Bescheid", align="left", size=16)
    _rubrum(pen)
    pen.gap(3)
    pen.para("entscheidet das Bundesamt für Migration und Flüchtlinge wie folgt:")
    pen("outcomes", ["ban_60_5"])
    for number, sentence in enumerate(
        (
            "Die Flüchtlingseigenschaft wird nicht zuerkannt.",
            "Der Antrag auf Asylanerkennung wird abgelehnt.",
            "Der subsidiäre Schutzstatus wird nicht zuerkannt.",
            f"Das Abschiebungsverbot des § 60 Abs. 5 des Aufenthaltsgesetzes liegt hinsichtlich {pen('target_state', someone.state)} vor.",
        ),
        1,
    ):
        pen.para(sentence, x=pen.left + 6, hanging=8, first=f"{number}.", after=0.3, bold=True)
    pen.gap(3)
    pen.para("Gründe", bold=True)
    for reason in REASONS:
        pen.para(reason)
    pen.para("Rechtsbehelfsbelehrung", bold=True)
    pen.para(
        "Gegen diesen Bescheid kann innerhalb von zwei Wochen nach Zustellung Klage beim Verwaltungsgericht Karlsruhe erhoben werden."
    )
    close(pen, phrase="Im Auftrag")


@layout("bamf_decision__subsidiary_by_new_law", body="calibri", dates="dots", footer="{page}/{total}")
def _subsidiary(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(20, 150)
    letter(
        pen, (*_BAMF, "Referat 54D", "Frankenstraße 210", "90461 Nürnberg"), to(someone),
        [("Aktenzeichen", pen("file_number", someone.asylum_number)), ("AZR-Nummer", pen("azr_number", someone.azr_number)), ("Nürnberg,", pen.day("decided_on", day))],
        form="line",
    )  # fmt: skip
    pen.para("Entscheidung über Ihren Asylantrag", bold=True)
    pen.para(
        f"Bescheid in dem Verfahren {pen.who('{family}, {given}')}, geboren am {pen.born()} in {someone.birth_place}:"
    )
    pen("outcomes", ["subsidiary"])
    pen.para(
        "1. Der Status subsidiären Schutzes im Sinne des Artikels 18 der Verordnung (EU) 2024/1347 wird zuerkannt.",
        x=pen.left + 8,
        bold=True,
    )
    pen.para("2. Im Übrigen wird der Antrag auf internationalen Schutz abgelehnt.", x=pen.left + 8, bold=True)
    pen.para("Begründung", bold=True)
    pen.para(
        "Der Antrag umfasst auch die Flüchtlingseigenschaft. Eine begründete Furcht vor Verfolgung wegen eines der Gründe des Artikels 10 "
        "der Verordnung (EU) 2024/1347 ist nicht glaubhaft gemacht worden. Die Flüchtlingseigenschaft war daher nicht zuzuerkennen."
    )
    pen.para(
        "Stichhaltige Gründe sprechen dafür, dass bei einer Rückkehr ein ernsthafter Schaden droht. Die Zuerkennung gilt unbeschadet eines "
        "späteren Entzugs."
    )
    close(pen, phrase="Im Auftrag")


@layout("bamf_revocation_notice__hearing_by_branch", body="open")
def _hearing(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(10, 90)
    letter(
        pen, (*_BAMF, "Referat 61F – Widerruf", "Frankenstraße 210", "90461 Nürnberg"), to(someone),
        [("Mein Zeichen", pen("file_number", someone.asylum_number)), ("Datum", pen.day("decided_on", day))],
        f"Anhörung zum beabsichtigten Widerruf Ihres Schutzstatus; geb. {pen.born()}",
    )  # fmt: skip
    pen("stage", "initiated")
    greet(pen)
    pen.para(
        f"mit Bescheid vom {pen.on(later(day, years=-4))} wurde Ihnen die Flüchtlingseigenschaft zuerkannt. Die Überprüfung hat ergeben, dass "
        "die Voraussetzungen hierfür möglicherweise nicht mehr vorliegen. Gegen Sie wurde deshalb ein Verfahren nach § 73b AsylG eingeleitet."
    )
    pen.para(
        "Es ist beabsichtigt, die Zuerkennung zu widerrufen. Sie erhalten hiermit Gelegenheit, sich binnen eines Monats schriftlich zu äußern."
    )
    close(pen)


@layout("bamf_finality_notice__to_town_by_fax", body="courier", dates="dots")
def _final(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 900)
    letter(
        pen, (*_BAMF, "Außenstelle Trier", "Dasbachstraße 15 b", "54292 Trier"), ["Kreisverwaltung Mayen-Koblenz", "Ausländerbehörde", "Postfach 20 09 51", "56009 Koblenz"],
        [("Gesch.-Z.:", pen("file_number", someone.asylum_number)), ("Datum:", pen.issued(day))],
        "Abschlussmitteilung", form="left", names=False,
    )  # fmt: skip
    pen.rows(
        ("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names)), ("geboren am", pen.born()),
        ("Bescheid vom", pen.on(later(day, months=-2))), ("Entscheidung", "Flüchtlingseigenschaft zuerkannt"),
        ("unanfechtbar seit", pen.day("final_since", later(day, days=-12))), layout="colon",
    )  # fmt: skip
    pen.gap(4)
    pen.para(
        "Die Akte wird hier geschlossen. Um Kenntnisnahme und weitere Veranlassung in eigener Zuständigkeit wird gebeten."
    )
    close(pen, phrase="Im Auftrag", signed=False)
    pen.lines("Dieses Schreiben wurde maschinell erstellt und ist ohne Unterschrift gültig.", size=7.5)


@layout("bamf_admission__land_programme", body="cambria", dates="long")
def _admission(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(200, 700)
    letter(
        pen, (*_BAMF, "Referat 81B – Humanitäre Aufnahme", "Frankenstraße 210", "90461 Nürnberg"), to(someone),
        [("Az.", pen("file_number", someone.asylum_number)), ("Datum", pen.day("decided_on", day))], "Aufnahmezusage",
    )  # fmt: skip
    greet(pen)
    pen.para(
        f"gemäß {pen('legal_basis', '§ 23 Abs. 2 AufenthG')} in Verbindung mit der Anordnung des Bundesministeriums des Innern erteile ich im Rahmen des Programms"
    )
    pen.para(str(pen("programme", "Humanitäres Aufnahmeprogramm Ägypten 2024")), bold=True, x=pen.left + 15)
    pen.para(f"{pen.who()}, geb. {pen.born()} in {someone.birth_place},", x=pen.left + 15)
    pen.para(
        "die Zusage, in der Bundesrepublik Deutschland aufgenommen zu werden. Die Zusage steht unter dem Vorbehalt, dass das Visumverfahren erfolgreich abgeschlossen wird."
    )
    close(pen, phrase="Im Auftrag")


@layout("court_judgment__hesse_obliges", body="times", dates="long", size=11.5)
def _judgment(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(100, 900), pen.rng
    pen.lines(
        f"Az.: {pen('file_number', f'{rng.randint(1, 9)} K {rng.randint(100, 4999)}/{day.year % 100 - 1}.GI.A')}",
        x=120,
    )
    pen.title(pen("court", "Verwaltungsgericht Gießen", "VERWALTUNGSGERICHT GIESSEN"), align="centre", gap=8)
    pen.title("IM NAMEN DES VOLKES", align="centre", size=12, gap=2)
    pen.title("URTEIL", align="centre", size=14)
    pen.para("In dem Verwaltungsstreitverfahren")
    role = "Klägerin" if someone.sex == "F" else "Kläger"
    pen.para(
        f"{'der Frau' if someone.sex == 'F' else 'des Herrn'} {pen.who()}, {someone.address}, Staatsangehörigkeit: {pen('nationality', someone.nationality, someone.adjective)},",
        x=pen.left + 20,
    )
    pen.text(170, pen.sheet.y, f"{role},", size=10)
    pen.para("gegen")
    pen.para(
        "die Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge, Frankenstraße 210, 90461 Nürnberg, Beklagte,",
        x=pen.left + 20,
    )
    pen.para("wegen Asylrechts", after=1)
    pen.para(
        f"hat das Verwaltungsgericht Gießen – 5. Kammer – durch die Richterin am VG {officer(pen)} als Einzelrichterin auf Grund der mündlichen Verhandlung vom {pen.day('decided_on', day, 'long')} für Recht erkannt:"
    )
    pen.para(
        f"1. Die Beklagte wird unter Aufhebung der Ziffern 1 und 3 bis 6 des Bescheides vom {pen.on(later(day, years=-1), 'long')} verpflichtet, {'der Klägerin' if someone.sex == 'F' else 'dem Kläger'} die Flüchtlingseigenschaft zuzuerkennen.",
        x=pen.left + 12,
    )
    pen.para(
        "2. Die Beklagte trägt die Kosten des Verfahrens. Gerichtskosten werden nicht erhoben.",
        x=pen.left + 12,
    )
    pen.title("Tatbestand", align="centre", size=12)
    pen.para(
        "Die Beteiligten streiten um die Zuerkennung internationalen Schutzes. Mit dem angefochtenen Bescheid lehnte das Bundesamt die Anträge ab und drohte die Abschiebung an."
    )
