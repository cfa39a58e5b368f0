"""Papers of the Federal Office and the courts (BAMF, Verwaltungsgerichte), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from samples import people
from samples.photos import portrait

from ._boiler import REASONS
from ._kit import Pen, group, later
from ._letter import close, dear, greet, letter, officer, to

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


@layout("arrival_certificate__hessian_reception", body="arial", dates="dots")
def _arrival(pen: Pen) -> None:
    someone, day, rng = pen.holder, pen.ago(400, 1500), pen.rng
    pen.lines("Hessische Erstaufnahmeeinrichtung · Rödgener Straße 59-61 · 35394 Gießen", size=8)
    pen.title("Bescheinigung über die Meldung als Asylsuchender", size=14, gap=0)
    pen.title("(Ankunftsnachweis)", size=12)
    sheet = pen.sheet
    sheet.picture(portrait(someone, (280, 360)), pen.left, 48, 31, 40)
    pen.sheet.y = 44
    pen.cells(
        [("Familienname", pen("family_name", someone.family_name)), ("Vorname(n)", pen("given_names", someone.given_names))],
        [("Geburtsdatum", pen.born()), ("Geburtsort", someone.birth_place)],
        [("Staatsangehörigkeit", pen("nationality", someone.nationality)), ("Geschlecht", "W" if someone.sex == "F" else "M")],
        [("AKN-Nummer", pen("document_number", number := f"A{rng.randrange(10**8):08d}")), ("AZR-Nummer", pen("azr_number", someone.azr_number))],
        x=pen.left + 36,
    )  # fmt: skip
    pen.gap(6)
    until = later(day, months=6)
    pen.rows(
        ("zuständige Aufnahmeeinrichtung", "EAE Gießen"),
        ("ausgestellt am", pen.issued(day)),
        ("gültig bis", pen.day("valid_until", until)),
        layout="colon",
    )
    pen.gap(5)
    pen.para(
        "Die Angaben zur Person beruhen auf den eigenen Angaben der Inhaberin/des Inhabers. Mit dieser Bescheinigung wird der Pass- und Ausweispflicht nicht genügt.",
        size=8,
    )
    for at, line in enumerate(people.td2(someone, "ME", "D", number, until, someone.nationality)):
        pen.text(pen.left, sheet.y + 10 + at * 6, line, font="OCRB", size=12)


@layout("asylum_permission__folder_two_extensions", body="arial", dates="dots")
def _permission(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(60, 170)
    pen.sheet.rect(15, 15, 180, 120, fill=(0.93, 0.97, 0.92))
    pen.sheet.rect(15, 145, 180, 110, fill=(0.97, 0.98, 0.95))
    pen.text(22, 26, "Bescheinigung über die Aufenthaltsgestattung", size=13, bold=True)
    pen.text(22, 32, "zur Durchführung des Asylverfahrens (§ 63 AsylG)", size=10)
    pen.sheet.y = 38
    pen.rows(
        ("Name", pen("family_name", someone.family_name)), ("Vorname", pen("given_names", someone.given_names)), ("Geburtsdatum", pen.born()),
        ("Geburtsort", someone.birth_place), ("Staatsangehörigkeit", pen("nationality", someone.nationality, someone.adjective)),
        ("AZR-Nummer", pen("azr_number", someone.azr_number)), ("Asylantrag gestellt am", pen.day("asylum_application_on", later(day, months=-8))),
        layout="colon", x=22,
    )  # fmt: skip
    pen.text(22, 128, "Kreis Dithmarschen · Ausländerbehörde · Im Auftrag", size=9)
    pen.text(22, 155, "Aufenthaltsgestattung", size=13, bold=True)
    pen.text(150, 155, f"V {pen.rng.randrange(10**7):07d}", size=11)
    pen.text(22, 164, f"für {someone.full_name}", size=10)
    pen.text(22, 172, f"längstens gültig bis: {pen.on(later(day, months=1), 'dots')}", size=10)
    pen.text(
        22,
        180,
        "Die Inhaberin/der Inhaber ist verpflichtet, in der nachfolgend genannten Einrichtung zu wohnen:",
        size=8,
    )
    pen.text(22, 185, f"{someone.address}", size=9)
    pen.text(22, 205, "1. Verlängerung", size=10, bold=True)
    pen.text(
        22,
        212,
        f"längstens gültig bis: {pen.day('valid_until', later(pen.as_of, months=3), 'dots')}",
        size=10,
    )
    pen.sheet.stamp(150, 212, ["KREIS", "DITHMARSCHEN"], round_=True, size=6)


@layout("course_obligation__jobcenter_obliges", body="verdana", dates="dots")
def _obliged(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 900)
    letter(
        pen, ("Jobcenter Landkreis Vechta", "Team Integration", "Rombergstraße 51", "49377 Vechta"), to(someone),
        [("Datum", pen.issued(day)), ("Zimmer", "114")], "Verpflichtung zur Teilnahme am Integrationskurs nach § 44a Abs. 1 Satz 1 Nr. 2 AufenthG", form="line",
    )  # fmt: skip
    pen.para(dear(someone), after=0.8)
    pen("obliged", True)
    pen.para(
        "hiermit verpflichte ich Sie, an einem Integrationskurs teilzunehmen. Sie können sich noch nicht ausreichend auf Deutsch verständigen."
    )
    pen.para(
        f"Bitte melden Sie sich bis {pen.on(later(day, months=1))} bei einem zugelassenen Kursträger an und legen Sie die Anmeldebestätigung vor."
    )
    close(pen)
