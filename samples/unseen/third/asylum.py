"""Asylakte: decisions of several pages, finality, revocation, admission, a court's judgment."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples.people import TOWNS, relative

from ._issuers import House, close, letter, surname
from ._leaf import Leaf, layouts_of
from ._texts import ASYLUM_BAN, ASYLUM_FACTS, ASYLUM_LAW, REMEDY_COURT

LAYOUTS, layout = layouts_of()


def _bamf(p: Leaf) -> House:
    office = TOWNS[p.town][2]
    return House("Bundesamt für Migration und Flüchtlinge", f"Außenstelle {office}", "Frankenstraße 210", "90461 Nürnberg", "Telefon 0911 943-0", (0.0, 0.3, 0.55))


def _reasons(p: Leaf, *parts: tuple[str, tuple[str, ...]]) -> None:
    for title, texts in parts:
        p.head(title, size=p.s.style.size + 0.5, after=0.4)
        for text in texts:
            p.par(text.replace("{state}", p.h.state).replace("{who}", "Die antragstellende Person").replace("{adjective}", p.h.adjective + "er"), justify=True, after=0.6)


def _remedy(p: Leaf) -> None:
    p.head("Rechtsbehelfsbelehrung", size=p.s.style.size + 1, after=0.4)
    for text in REMEDY_COURT:
        p.par(text.replace("{court}", TOWNS[p.town][3]), justify=True)


def _numbered(p: Leaf, tenor: tuple[str, ...]) -> None:
    for at, text in enumerate(tenor, 1):
        p.par(text, first=f"{at}.", hanging=8, after=0.6)


@layout("bamf_decision__refugee_with_long_reasons", footer="{page}/{total}", body="arial", size=11.5, leading=1.5)
def _refugee(p: Leaf) -> None:
    p.say("decided_on", p.ago(250, 1500))
    p.say("file_number", p.h.asylum_number, p.h.asylum_number.replace("-", " - "))
    p.say("azr_number", p.h.azr_number)
    letter(p, _bamf(p), "", form="split", to=[p.h.salutation, "{name}", p.h.address.street, f"{p.plz} {p.town}"], greeting=False,
           info=[("Gesch.-Z.:", "{file_number}"), ("bitte unbedingt angeben", ""), ("Nürnberg, den", "{decided_on}"), ("AZR-Nr.:", "{azr_number}"), ("Anlagen:", "Rechtsbehelfsbelehrung")])
    p.s.spaced(85, p.y, "BESCHEID", size=15, bold=True)
    p.y += 8
    p.par("In dem Asylverfahren der/des", after=0.5)
    p.pairs([("Name, Vorname", "{names}"), ("geboren am", "{birth_date} in " + f"{p.h.birth_place} / {p.h.state}"), ("Staatsangehörigkeit", "{nationality}"), ("wohnhaft", str(p.h.address))])
    p.y += 6
    p.par("ergeht folgende Entscheidung:", after=1)
    p.know(outcomes=["refugee"])
    _numbered(p, ("Die Flüchtlingseigenschaft wird zuerkannt.", "Im Übrigen wird der Asylantrag abgelehnt."))
    p.s.new_page()
    _reasons(p, ("Begründung:", ASYLUM_FACTS), ("I. Zuerkennung der Flüchtlingseigenschaft", ASYLUM_LAW), ("II. Asylberechtigung", (
        "Die Voraussetzungen für die Anerkennung als Asylberechtigte/r im Sinne des Art. 16a Abs. 1 GG liegen dagegen nicht vor. Wer aus einem Mitgliedstaat der Europäischen Gemeinschaften oder aus einem anderen sicheren Drittstaat einreist, kann sich nicht auf das Asylgrundrecht berufen.",
        "Da alle an die Bundesrepublik Deutschland angrenzenden Staaten sichere Drittstaaten sind, schließt die Einreise auf dem Landweg die Anerkennung aus, auch wenn der genaue Reiseweg nicht bekannt ist.")),
        ("III. Subsidiärer Schutz, Abschiebungsverbote", ("Von Feststellungen zum subsidiären Schutz und zu den Abschiebungsverboten nach § 60 Abs. 5 und 7 Satz 1 AufenthG wird gemäß § 31 Abs. 3 AsylG abgesehen.",)))
    close(p, f"{surname(p.rng)}, Regierungsinspektorin", phrase="Im Auftrag", seal="BAMF")
    p.s.new_page()
    _remedy(p)


@layout("bamf_decision__ban_on_return_after_long_denial", footer="Seite {page}", body="times", size=12, leading=1.5)
def _ban(p: Leaf) -> None:
    p.say("decided_on", p.ago(120, 1200))
    p.say("file_number", p.h.asylum_number)
    letter(p, _bamf(p), "", form="centre", greeting=False, info=[("Geschäftszeichen", "{file_number}"), ("Datum", "{decided_on}"), ("Referat", f"{p.rng.randint(31, 75)}B")])
    p.head("Bescheid", size=16)
    p.say("azr_number", p.h.azr_number)
    p.par("Auf den Asylantrag von", after=0.3)
    p.par("{name}, geboren am {birth_date}" + f" in {p.h.birth_place}, Staatsangehörigkeit: {p.h.state}, AZR-Nummer {{azr_number}},", bold=True, hanging=10)
    p.par("wird entschieden:", after=0.8)
    p.say("target_state", p.h.state)
    p.know(outcomes=["ban_60_5"], nationality=p.h.nationality)
    _numbered(p, (
        "Die Flüchtlingseigenschaft wird nicht zuerkannt.", "Der Antrag auf Asylanerkennung wird abgelehnt.", "Der subsidiäre Schutzstatus wird nicht zuerkannt.",
        "Das Abschiebungsverbot des § 60 Abs. 5 des Aufenthaltsgesetzes liegt hinsichtlich {target_state} vor."))
    p.y += 4
    _reasons(p, ("Sachverhalt", ASYLUM_FACTS), ("1. Flüchtlingsschutz", (ASYLUM_LAW[0], ASYLUM_LAW[1], ASYLUM_BAN[3])), ("2. Subsidiärer Schutz", (
        "Ein Ausländer ist subsidiär Schutzberechtigter, wenn er stichhaltige Gründe für die Annahme vorgebracht hat, dass ihm in seinem Herkunftsland ein ernsthafter Schaden droht. Hierfür fehlt es an hinreichenden Anhaltspunkten.",
        "Die Intensität des bewaffneten Konflikts erreicht in der Herkunftsregion nicht ein Maß, bei dem praktisch jede Zivilperson allein durch ihre Anwesenheit einer Gefahr ausgesetzt wäre.")), ("3. Abschiebungsverbot", ASYLUM_BAN))
    p.par("Eine Abschiebungsandrohung ergeht nicht, da ein Abschiebungsverbot festgestellt wurde.", justify=True)
    close(p, surname(p.rng), phrase="Im Auftrag")
    _remedy(p)


@layout("bamf_decision__family_three_persons_subsidiary", footer="- {page} -", body="open", size=11, leading=1.45)
def _family(p: Leaf) -> None:
    p.say("decided_on", p.ago(100, 1400))
    p.say("file_number", p.h.asylum_number)
    others = [relative(p.rng, p.h), relative(p.rng, p.h, child=True)]
    p.others += others
    letter(p, _bamf(p), "", form="plain", greeting=False, to=["Familie", "{name}", p.h.address.street, f"{p.plz} {p.town}"],
           info=[("Unser Zeichen", "{file_number}"), ("Datum", "{decided_on}"), ("Zustellung", "mit Postzustellungsurkunde")])
    p.head("B E S C H E I D", size=14)
    p.par("In dem Asylverfahren der", after=0.4)
    for at, one in enumerate((p.h, *others), 1):
        who = "{names}, geb. am {birth_date}" if at == 1 else f"{one.family_name}, {one.given_names}, geb. am {p.d(one.birth_date)}"
        p.par(who + f" in {one.birth_place}", first=f"{at}.", hanging=8, after=0.3)
    p.par(f"alle Staatsangehörigkeit: {p.h.adjective}, alle wohnhaft {p.h.address}", after=0.6)
    p.par("trifft das Bundesamt folgende Entscheidung:", after=0.8)
    p.know(outcomes=["subsidiary"], nationality=p.h.nationality)
    _numbered(p, ("Den Antragstellern wird der subsidiäre Schutzstatus zuerkannt.", "Im Übrigen werden die Asylanträge abgelehnt."))
    p.y += 3
    _reasons(p, ("Begründung", ASYLUM_FACTS), ("Zur Flüchtlingseigenschaft", (*ASYLUM_LAW[:3], ASYLUM_BAN[3])), ("Zum subsidiären Schutz", (
        "Als ernsthafter Schaden gilt die Verhängung oder Vollstreckung der Todesstrafe, Folter oder unmenschliche Behandlung sowie eine ernsthafte individuelle Bedrohung des Lebens infolge willkürlicher Gewalt im Rahmen eines innerstaatlichen Konflikts.",
        "Nach Würdigung aller Umstände ist davon auszugehen, dass den Antragstellern bei Rückkehr eine unmenschliche Behandlung droht. Ausschlusstatbestände nach § 4 Abs. 2 AsylG sind nicht ersichtlich.", ASYLUM_LAW[4])))
    p.par("Dieser Bescheid ergeht kostenfrei.", after=1)
    close(p, surname(p.rng), phrase="Im Auftrag")
    _remedy(p)


@layout("bamf_revocation_notice__letter_announces_check", body="calibri")
def _check(p: Leaf) -> None:
    p.say("decided_on", p.ago(10, 90))
    p.say("file_number", p.h.asylum_number)
    p.know(stage="initiated")
    letter(p, _bamf(p), "Asylverfahren; Einleitung eines Widerrufs- und Rücknahmeverfahrens nach §§ 73 ff. AsylG\nhier: Gelegenheit zur Stellungnahme", form="split",
           info=[("Gesch.-Z.:", "{file_number}"), ("Datum:", "{decided_on}"), ("geb. am:", "{birth_date}")])
    p.pars(
        f"mit Bescheid vom {p.d(p.ago(1200, 2400))} wurde Ihnen die Flüchtlingseigenschaft zuerkannt. Das Bundesamt hat Anlass zu prüfen, ob die Voraussetzungen hierfür noch vorliegen, und hat deshalb ein Verfahren zum Widerruf dieser Entscheidung eröffnet.",
        f"Nach einer Mitteilung der Bundespolizei sind Sie im vergangenen Jahr über den Flughafen Leipzig/Halle nach {p.h.birth_place} gereist und haben sich dort mehrere Wochen aufgehalten. Dies kann dafür sprechen, dass eine Furcht vor Verfolgung nicht mehr besteht.",
        "Es ist beabsichtigt, die Flüchtlingseigenschaft zu widerrufen. Sie erhalten hiermit Gelegenheit, sich innerhalb eines Monats nach Zugang dieses Schreibens schriftlich zu äußern. Dabei können Sie auch Gründe vortragen, die einer Rückkehr in Ihr Herkunftsland entgegenstehen.",
        "Sollten Sie sich nicht äußern, wird nach Aktenlage entschieden. Bis zu einer bestandskräftigen Entscheidung bleibt Ihr bisheriger Status bestehen. Die für Sie zuständige Ausländerbehörde erhält einen Abdruck dieses Schreibens.", after=0.8, justify=True)
    close(p, surname(p.rng), phrase="Mit freundlichen Grüßen\nIm Auftrag")


@layout("bamf_revocation_notice__no_grounds_to_authority", body="arial", also=("bamf_finality_notice",))
def _no_grounds(p: Leaf) -> None:
    p.say("decided_on", p.ago(30, 400))
    p.say("file_number", p.h.asylum_number, p.h.asylum_number.replace("-", " - "))
    p.know(stage="no_grounds")
    letter(p, _bamf(p), "Mitteilung nach § 73b Abs. 3 AsylG", form="foot", to=[f"Ausländerbehörde {p.town}", "Postfach 10 02 20", f"{p.plz} {p.town}"], greeting=False,
           info=[("Mein Zeichen", "{file_number}"), ("Ihr Zeichen", f"33.2-{p.rng.randint(100, 999)}"), ("Datum", "{decided_on}")])
    p.pairs([("Betroffene Person", "{names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Az. der Ausgangsentscheidung", p.h.asylum_number)], form="numbered", label=68)
    p.y += 5
    p.pars("Die Regelüberprüfung der zugunsten der vorgenannten Person getroffenen Entscheidung ist abgeschlossen.",
           "Die Voraussetzungen für einen Widerruf oder eine Rücknahme liegen nicht vor. Ein förmliches Verfahren wurde nicht eingeleitet.",
           "Dieses Schreiben ist maschinell erstellt und wird nicht unterschrieben. Die Mitteilung an die betroffene Person ist durch die Ausländerbehörde zu veranlassen.", after=0.9)


@layout("bamf_finality_notice__closing_letter", body="narrow")
def _final(p: Leaf) -> None:
    day = p.say("issued_on", p.ago(60, 900))
    p.say("final_since", day - timedelta(days=p.rng.randint(20, 60)))
    p.say("file_number", p.h.asylum_number)
    letter(p, _bamf(p), "Abschlussmitteilung", form="band", to=["Landratsamt", "Sachgebiet Ausländerwesen", f"{p.plz} {p.town}"], greeting=False,
           info=[("Az.", "{file_number}"), ("Datum", "{issued_on}")])
    p.table((60, 45, 45), [("Name, Vorname", "geb. am", "Staatsangehörigkeit"), ("{names}", "{birth_date}", "{nationality}")])
    p.y += 4
    p.pars("Sehr geehrte Damen und Herren,", "das Asylverfahren der oben genannten Person ist abgeschlossen.", "Die Entscheidung des Bundesamtes ist seit dem {final_since} unanfechtbar.",
           "Der Bescheid wurde am vierten Tag nach Aufgabe zur Post zugestellt; Klage wurde nicht erhoben. Eine Ausfertigung des Bescheides liegt Ihnen bereits vor. Ich bitte um weitere ausländerrechtliche Veranlassung in eigener Zuständigkeit.", after=0.8)
    close(p, surname(p.rng), phrase="Im Auftrag")


@layout("bamf_admission__state_programme_letter", body="cambria")
def _admission(p: Leaf) -> None:
    p.say("decided_on", p.ago(300, 1600))
    p.say("programme", "Bundesaufnahmeprogramm für besonders gefährdete Personen")
    p.say("legal_basis", "§ 23 Abs. 2 AufenthG")
    p.say("file_number", f"91F-{p.rng.randint(100, 999)}/{p.rng.randint(1000, 9999)}")
    letter(p, _bamf(p), "Aufnahmezusage", form="split", info=[("Gesch.-Z.", "{file_number}"), ("Datum", "{decided_on}")])
    p.pars("das Bundesamt für Migration und Flüchtlinge erteilt Ihnen auf Grundlage von {legal_basis} die Zusage, in der Bundesrepublik Deutschland aufgenommen zu werden. Die Aufnahme erfolgt im Rahmen des Programms", )
    p.par("{programme}.", bold=True)
    p.pairs([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], form="cells")
    p.y += 5
    p.pars("Die Aufnahmezusage berechtigt noch nicht zur Einreise. Das Visum ist bei der zuständigen deutschen Auslandsvertretung zu beantragen. Nach der Einreise werden Sie nach einem Schlüssel auf die Länder verteilt; die Ausländerbehörde am Ort der Verteilung erteilt die Aufenthaltserlaubnis.",
           "Die Zusage steht unter dem Vorbehalt, dass sich keine Sicherheitsbedenken ergeben. Sie erlischt, wenn die Einreise nicht binnen sechs Monaten erfolgt.", after=0.8, justify=True)
    close(p, surname(p.rng), phrase="Im Auftrag", seal="BAMF")


@layout("court_judgment__obliges_federal_office", body="times", size=12.5, leading=1.5, footer="- {page} -")
def _judgment(p: Leaf) -> None:
    court = TOWNS[p.town][3]
    p.say("court", f"Verwaltungsgericht {court}")
    day = p.say("decided_on", p.ago(200, 1500))
    p.say("file_number", f"{p.rng.randint(1, 9)} A {p.rng.randint(100, 4999)}/{day.year - 2000 - 1}")
    p.text(25, 22, "Az.: {file_number}", size=11)
    p.s.rect(98, 26, 14, 11)
    p.text(105, 46, "{court}", size=14, align="centre", bold=True)
    p.s.spaced(78, 58, "IM NAMEN DES VOLKES", size=12, bold=True)
    p.s.spaced(93, 68, "URTEIL", size=13, bold=True)
    p.y = 76
    p.par("In der Verwaltungsrechtssache", after=0.8)
    p.par("{given_names} {family_name}, " + str(p.h.address) + f", Staatsangehörigkeit: {p.h.adjective},", x=45)
    p.know(nationality=p.h.nationality)
    p.par("- Kläger" + ("in" if p.h.sex == "F" else "") + " -", x=130)
    p.par(f"Proz.-Bev.: Rechtsanwälte {surname(p.rng)} & {surname(p.rng)}, {p.town}", x=45, after=1)
    p.par("gegen", x=100)
    p.par(f"Bundesrepublik Deutschland, vertreten durch das Bundesamt für Migration und Flüchtlinge, Frankenstraße 210, 90461 Nürnberg, Gz.: {p.h.asylum_number},", x=45)
    p.par("- Beklagte -", x=130)
    p.par("Streitgegenstand: Asylrecht", after=0.6)
    p.par(f"hat das Verwaltungsgericht {court} - {p.rng.randint(2, 9)}. Kammer - auf die mündliche Verhandlung vom {{decided_on}} durch die Richterin am Verwaltungsgericht {surname(p.rng)} als Einzelrichterin für Recht erkannt:", after=1)
    for text in ("Die Beklagte wird unter Aufhebung von Ziffer 1 und der Ziffern 3 bis 6 ihres Bescheides verpflichtet, der Klägerseite die Flüchtlingseigenschaft zuzuerkennen.", "Die Beklagte trägt die Kosten des Verfahrens. Gerichtskosten werden nicht erhoben.", "Die Kostenentscheidung ist vorläufig vollstreckbar."):
        p.par(text, x=40, after=0.7)
    _reasons(p, ("Tatbestand", ASYLUM_FACTS), ("Entscheidungsgründe", ("Die zulässige Klage ist begründet. Der angefochtene Bescheid des Bundesamtes ist rechtswidrig und verletzt die Klägerseite in ihren Rechten (§ 113 Abs. 5 Satz 1 VwGO).", *ASYLUM_LAW, ASYLUM_BAN[1])), ("Rechtsmittelbelehrung", (
        "Gegen dieses Urteil steht den Beteiligten die Berufung zu, wenn sie von dem Oberverwaltungsgericht zugelassen wird. Die Zulassung ist innerhalb eines Monats nach Zustellung des vollständigen Urteils zu beantragen.",)))
    p.s.stamp(150, p.y + 16, ["Beglaubigt", court, "Urkundsbeamtin"], size=7)
    p.s.scribble(40, p.y + 16, 38, 8)
