"""Aufenthalt: cards on both sides, stickers, folders, papers of the asylum procedure."""

# ruff: noqa: E501 - wordings stand unbroken
# fmt: off

from __future__ import annotations

from datetime import timedelta

from samples import people

from ._cards import blanks, capitals, face, ground, items, zone
from ._issuers import digits, surname
from ._leaf import Leaf, layouts_of

LAYOUTS, layout = layouts_of()
_GREEN, _BLUE, _ROSE = (0.7, 0.85, 0.75), (0.72, 0.82, 0.92), (0.93, 0.8, 0.82)


def _front(p: Leaf, x: float, y: float, title: tuple[str, ...], remarks: tuple[str, ...]) -> None:
    ground(p, x, y, 86, 54, _BLUE)
    p.s.text(x + 4, y + 5, "AUFENTHALTSTITEL", size=8, bold=True)
    p.s.text(x + 34, y + 5, "RESIDENCE PERMIT", size=5.5)
    p.text(x + 82, y + 5, "{document_number}", size=8, align="right")
    face(p, x + 4, y + 11, 24)
    items(p, x + 32, y + 10, [("NAMEN Vornamen / SURNAMES Forenames", "{family_name}"), ("", "{given_names}")], step=4)
    items(p, x + 32, y + 20.5, [("GESCHLECHT / SEX", p.h.sex)])
    items(p, x + 45, y + 20.5, [("STAATSANGEHÖRIGKEIT / NATIONALITY", "{nationality}")])
    items(p, x + 32, y + 27, [("GEBURTSDATUM / DATE OF BIRTH", "{birth_date}")])
    items(p, x + 58, y + 27, [("KARTE GÜLTIG BIS / CARD EXPIRY", "{valid_until}")])
    p.s.text(x + 32, y + 33.5, "ART DES TITELS / TYPE OF PERMIT", size=4.6, grey=0.2)
    for at, line in enumerate(title):
        p.text(x + 32, y + 36.6 + at * 3.2, line, size=7.5)
    p.s.text(x + 32, y + 43, "ANMERKUNGEN / REMARKS", size=4.6, grey=0.2)
    for at, line in enumerate(remarks):
        p.text(x + 32, y + 46 + at * 3, line, size=6.6)
    p.s.text(x + 83, y + 52, digits(p.rng, 6), size=8, align="right", bold=True)


def _back(p: Leaf, x: float, y: float, remarks: tuple[str, ...], number: str, until: object, kind: str = "AR") -> None:
    ground(p, x, y, 86, 54, _BLUE)
    p.s.text(x + 4, y + 4.5, "1. ANMERKUNGEN / REMARKS", size=4.6)
    for at, line in enumerate(remarks):
        p.text(x + 4, y + 8 + at * 3.1, line, size=6.8)
    items(p, x + 52, y + 4.5, [("AUGENFARBE / EYE COLOUR", "BRAUN"), ("GRÖSSE / HEIGHT", f"{p.h.height_cm} cm")], step=6.5)
    items(p, x + 4, y + 19, [("2. AUSSTELLUNGSDATUM - BEHÖRDE / DATE OF ISSUE - AUTHORITY", "{issued_on}"), ("3. GEBURTSORT / PLACE OF BIRTH", p.h.birth_place.upper())], step=7.2)
    p.s.text(x + 26, y + 22.1, f"{p.town.upper()}"[:22], size=7.5)
    p.s.text(x + 4, y + 33.2, "4. ANSCHRIFT / ADDRESS", size=4.6)
    p.s.text(x + 4, y + 36, f"{p.plz} {p.town.upper()}, {p.h.address.street.upper()}", size=6)
    face(p, x + 72, y + 18, 10)
    lines = people.td1(p.h, kind, number, until, p.known["nationality"][1])  # type: ignore[arg-type]
    zone(p, x + 4, y + 42.5, lines, size=8.6, step=4.3)


@layout("residence_title__card_humanitarian_front_then_back", body="arial", footer="")
def _card(p: Leaf) -> None:
    capitals(p)
    day = p.say("issued_on", (at := p.ago(100, 700)), blanks(at))
    until = p.say("valid_until", (at := day + timedelta(days=1090)), blanks(at))
    p.known["birth_date"] = (p.h.birth_date, blanks(p.h.birth_date))
    number = p.say("document_number", people.serial(p.rng, "Y"))
    p.say("legal_basis", "25 ABS.2 S.1 ALT.1")
    p.say("annotations", "ERWERBSTÄTIGKEIT ERLAUBT")
    p.say("title_type", "aufenthaltserlaubnis", "AUFENTHALTSERLAUBNIS")
    _front(p, 30, 40, ("{title_type}",), ("{legal_basis}",))
    p.s.new_page()
    _back(p, 38, 52, ("{annotations}",), number, until)


@layout("residence_title__settlement_card_beside_passport_number", body="arial", footer="")
def _settlement(p: Leaf) -> None:
    capitals(p)
    p.say("issued_on", (at := p.ago(60, 1200)), blanks(at))
    until = p.say("valid_until", (at := at + timedelta(days=3650)), blanks(at))
    p.known["birth_date"] = (p.h.birth_date, blanks(p.h.birth_date))
    number = p.say("document_number", people.serial(p.rng, "Y"))
    p.say("legal_basis", "26 ABS.3")
    p.know(title_type="niederlassungserlaubnis")
    p.say("annotations", "ERWERBSTÄTIGKEIT ERLAUBT")
    _front(p, 20, 30, ("NIEDERLASSUNGS", "ERLAUBNIS"), ("{legal_basis}", f"PASS(ERSATZ) {people.serial(p.rng, 'C')} BIS {blanks(until)}"))
    _back(p, 96, 128, ("{annotations}",), number, until)
    p.s.text(20, 215, "Kopie entspricht dem Original.", size=9)
    p.s.scribble(20, 226, 30, 8)


@layout("residence_title__sticker_in_passport_page", body="narrow", footer="")
def _sticker(p: Leaf) -> None:
    capitals(p)
    start = p.say("valid_from", (at := p.ago(1200, 2600)), f"{at:%d-%m-%y}")
    until = p.say("valid_until", (at := start + timedelta(days=364)), f"{at:%d-%m-%y}")
    number = p.say("document_number", f"D{digits(p.rng, 7)}")
    p.say("legal_basis", "§ 25 Abs. 3 AufenthG")
    p.say("annotations", "Erwerbstätigkeit gestattet")
    p.say("title_type", "aufenthaltserlaubnis", "AUFENTHALTSERLAUBNIS")
    p.s.rect(32, 36, 130, 178, fill=(0.96, 0.94, 0.96), stroke=(0.6, 0.6, 0.6))
    p.s.text(97, 44, "SICHTVERMERKE / VISAS", size=9, align="centre", grey=0.3)
    ground(p, 37, 60, 120, 80, _GREEN)
    p.s.text(70, 67, "AUFENTHALTSTITEL", size=11, bold=True)
    p.text(152, 67, "{document_number}", size=11, align="right", colour=(0.6, 0.1, 0.1))
    p.s.text(70, 71, "DEUTSCHLAND", size=7)
    face(p, 40, 66, 26)
    rows = [("GÜLTIG VON / VALID FROM", "{valid_from}"), ("BIS / UNTIL", "{valid_until}"), ("NAME", "{family_name}, {given_names}"), ("ART DES TITELS", "{title_type}"), ("ANMERKUNGEN", "{legal_basis}"), ("", "{annotations}"), ("AUSGESTELLT IN", p.town.upper())]
    for row, (name, value) in enumerate(rows):
        p.s.text(70, 77 + row * 6.2, name, size=5)
        p.text(94, 77 + row * 6.2, value, size=8.5)
    zone(p, 40, 127, people.td2(p.h, "AT", "D", number, until, p.h.nationality), size=9.4, step=6)
    p.know(birth_date=p.h.birth_date, nationality=p.h.nationality)
    p.s.stamp(140, 104, ["AUSLÄNDERBEHÖRDE", p.town.upper()[:16], str(p.rng.randint(1, 40))], round_=True, size=5)


@layout("residence_title_supplement__green_folded_sheet", body="arial", footer="")
def _supplement(p: Leaf) -> None:
    p.say("title_number", people.serial(p.rng, "Y"))
    p.say("issued_on", p.ago(90, 600))
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(100, 800)))
    p.say("annotations", "Die Wohnsitznahme ist im Landkreis erforderlich. Erwerbstätigkeit gestattet.")
    ground(p, 15, 20, 180, 120, _GREEN)
    for x in (75, 135):
        p.s.rule(x, 20, x, 140, thick=0.3, grey=0.5)
    p.s.text(20, 30, "Zusatzblatt", size=12, bold=True)
    p.s.text(20, 36, "zum Aufenthaltstitel", size=8)
    p.s.text(20, 41, f"W{digits(p.rng, 7)}", size=10, colour=(0.6, 0.1, 0.1))
    items(p, 20, 55, [("Name", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], label=6, size=9, step=11)
    p.y = 28
    p.par("Dieses Dokument gilt als Zusatzblatt zum Aufenthaltstitel Nr.", x=79, wide=52, size=8.5, after=0)
    p.text(79, p.y + 5, "{title_number}", size=10)
    p.text(79, p.y + 12, "bis zum {valid_until}.", size=9)
    items(p, 79, 80, [("Ausstellende Behörde", f"Stadt {p.town}, Ausländerbehörde"), ("Ort, Datum", p.town + ", {issued_on}"), ("Im Auftrag", surname(p.rng))], label=6, size=7.5, step=13)
    p.s.scribble(100, 120, 26, 8)
    p.s.stamp(115, 130, [p.town.upper()[:14], "Siegel"], round_=True, size=5)
    p.s.text(139, 30, "Nebenbestimmungen:", size=9, bold=True)
    p.y = 36
    p.par("{annotations}", x=139, wide=52, size=9)


def _carrier(p: Leaf, ticked: int, *, struck: bool = False) -> None:
    """The inner pages of the folder: all alternatives stand there, one holds."""
    options = ("der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG),*", "die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG),*", "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).*")
    p.y = 158
    p.par("Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung/Verlängerung eines Aufenthaltstitels beantragt.* Bis zur Entscheidung der Ausländerbehörde über diesen Antrag gilt", x=22, wide=165, size=9.5)
    for at, text in enumerate(options):
        p.y += 7
        p.s.tick_box(24, p.y, at == ticked and not struck, pen_mark=not struck)
        end = p.s.text(30, p.y, text, size=9.5)
        if struck and at != ticked:
            p.s.rule(24, p.y - 1.1, end, p.y - 1.3, thick=1.1, colour=(0.1, 0.1, 0.4))
    p.s.text(24, p.y + 8, "*Nicht Zutreffendes bitte streichen", size=7)


def _folder(p: Leaf, days: int) -> None:
    p.say("issued_on", p.ago(5, 60))
    p.say("valid_until", p.as_of + timedelta(days=days))
    p.say("document_number", f"L {digits(p.rng, 7)}")
    ground(p, 15, 18, 180, 120, _ROSE)
    p.s.rule(105, 18, 105, 138, thick=0.3, grey=0.5)
    p.s.text(20, 28, "Fiktionsbescheinigung", size=14, bold=True)
    p.text(20, 34, "{document_number}", size=11, colour=(0.55, 0.1, 0.1))
    face(p, 68, 42, 30)
    items(p, 20, 46, [("Name", "{family_name}"), ("Vorname(n)", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], label=6.5, size=9.5, step=12)
    p.s.text(20, 100, "Die Inhaberin/der Inhaber genügt mit dieser Bescheinigung nicht der Passpflicht.", size=6.2)
    p.s.rect(110, 24, 80, 60, thick=0.6)
    p.s.text(114, 31, "Fiktionsbescheinigung", size=9, bold=True)
    items(p, 114, 37, [("für", "{given_names} {family_name}"), ("gültig bis", "{valid_until}"), ("Ausländerbehörde", f"{p.town}"), ("ausgestellt am", "{issued_on}")], label=6, size=9, step=10.5)
    p.s.stamp(172, 74, [p.town.upper()[:14], "Ausländerbehörde"], round_=True, size=4.5)
    p.s.scribble(130, 84, 25, 7)


@layout("fiction_certificate__folder_continued_others_struck", body="arial", footer="")
def _fiction_struck(p: Leaf) -> None:
    _folder(p, p.rng.randint(60, 170))
    p.say("previous_title", "Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG")
    p.know(basis="81_4")
    _carrier(p, 2, struck=True)
    p.text(24, p.y + 18, "Bisheriger Aufenthaltstitel: {previous_title}", size=9.5)
    p.s.text(24, p.y + 24, "Erwerbstätigkeit gestattet.", size=9.5)


@layout("fiction_certificate__folder_permitted_stay_ticked", body="open", footer="")
def _fiction_ticked(p: Leaf) -> None:
    _folder(p, p.rng.randint(30, 170))
    p.know(basis="81_3_1")
    _carrier(p, 0)


@layout("fiction_certificate__sheet_of_county_software", body="courier", size=9.5, footer="Seite {page}")
def _fiction_sheet(p: Leaf) -> None:
    p.say("issued_on", p.ago(3, 50))
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(30, 150)))
    p.know(basis="81_4")
    p.s.text(25, 22, f"Kreisverwaltung {p.town}", bold=True, size=12)
    p.s.text(25, 28, "Fachdienst Zuwanderung")
    p.y = 44
    p.head("BESCHEINIGUNG", size=15, after=0.1)
    p.par("über die Wirkung der Antragstellung (Fiktionsbescheinigung gemäß § 81 Abs. 5 AufenthG)", after=1.5)
    p.pairs([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren am / in", "{birth_date} / " + p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Anschrift", str(p.h.address))])
    p.y += 6
    p.pars("Die vorgenannte Person hat rechtzeitig vor Ablauf ihrer bisherigen Aufenthaltserlaubnis deren Verlängerung beantragt.", "Der bisherige Aufenthaltstitel gilt vom Zeitpunkt seines Ablaufs bis zur Entscheidung der Ausländerbehörde als fortbestehend (§ 81 Abs. 4 Satz 1 AufenthG).",
           "Eine Erwerbstätigkeit ist weiterhin im bisherigen Umfang gestattet. Reisen in das Ausland mit anschließender Wiedereinreise sind mit dieser Bescheinigung in Verbindung mit einem gültigen Pass oder Passersatz möglich.", "Diese Bescheinigung ist gültig bis zum {valid_until}.", after=1)
    p.sign("Im Auftrag")
    p.s.stamp(150, p.y - 18, ["Kreis", p.town[:14], "12"], round_=True, size=6)


@layout("asylum_permission__folder_with_extension_label", body="arial", footer="")
def _permission(p: Leaf) -> None:
    applied = p.say("asylum_application_on", p.ago(200, 500))
    first = applied + timedelta(days=180)
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(20, 160)))
    p.say("azr_number", p.h.azr_number)
    ground(p, 15, 20, 180, 130, _GREEN)
    p.s.rule(105, 20, 105, 150, thick=0.3, grey=0.5)
    p.y = 24
    p.par("Bescheinigung über die Aufenthaltsgestattung zur Durchführung des Asylverfahrens", x=20, wide=80, bold=True, size=10)
    face(p, 72, 44, 26)
    items(p, 20, 46, [("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren am", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Tag der Asylantragstellung", "{asylum_application_on}"), ("AZR-Nummer", "{azr_number}"), ("BAMF-Aktenzeichen", p.h.asylum_number)], label=6.2, size=9, step=12)
    p.s.rect(110, 26, 80, 52)
    p.s.text(114, 33, "Aufenthaltsgestattung", size=9, bold=True)
    p.s.text(114, 39, f"V {digits(p.rng, 7)}", size=9)
    p.s.text(114, 46, f"längstens gültig bis: {p.d(first)}", size=9)
    p.s.text(114, 53, f"Wohnverpflichtung: {p.town}", size=8)
    p.s.rect(110, 82, 80, 28)
    p.s.text(114, 89, "Verlängert / extended", size=8, bold=True)
    p.text(114, 96, "längstens gültig bis: {valid_until}", size=9)
    p.s.stamp(172, 103, [p.town.upper()[:14], "Siegel"], round_=True, size=5)
    p.s.text(114, 122, "Erwerbstätigkeit nur mit Erlaubnis der Ausländerbehörde", size=7)
    p.s.text(114, 127, f"Räumlich beschränkt auf: {people.TOWNS[p.town][1]}", size=7)


@layout("arrival_certificate__plain_sheet_with_zone", body="arial", footer="")
def _arrival(p: Leaf) -> None:
    day = p.say("issued_on", p.ago(10, 200))
    p.say("valid_until", day + timedelta(days=182))
    p.say("document_number", f"A{digits(p.rng, 8)}")
    p.say("azr_number", p.h.azr_number)
    p.s.text(25, 24, "Bundesrepublik Deutschland", size=9)
    p.s.text(25, 33, "Ankunftsnachweis", size=18, bold=True)
    p.s.text(25, 38, "Bescheinigung über die Meldung als Asylsuchender (§ 63a AsylG)", size=9)
    face(p, 150, 22, 32)
    p.y = 68
    p.pairs([("AKN-Nummer", "{document_number}"), ("AZR-Nummer", "{azr_number}"), ("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", p.h.birth_place), ("Staatsangehörigkeit", "{nationality}"), ("Größe / Augenfarbe", f"{p.h.height_cm} cm / braun"), ("Zuständige Aufnahmeeinrichtung", f"Aufnahmeeinrichtung {people.TOWNS[p.town][2]}"), ("Ausstellungsdatum", "{issued_on}"), ("Gültig bis", "{valid_until}"), ("Ausstellende Behörde", "Bundesamt für Migration und Flüchtlinge")], form="cells")
    p.y += 6
    p.ticks([(True, "Die Personalangaben beruhen auf den eigenen Angaben des Inhabers."), (False, "Mitreisende minderjährige Kinder: siehe Rückseite")])
    zone(p, 30, 250, people.td2(p.h, "ME", "D", p.known["document_number"][1], day + timedelta(days=182), p.h.nationality), size=11, step=7)


@layout("toleration__folder_training_sixty_c", body="arial", footer="")
def _toleration(p: Leaf) -> None:
    p.say("issued_on", p.ago(20, 300))
    p.say("valid_until", p.as_of + timedelta(days=p.rng.randint(30, 500)))
    p.say("basis", "§ 60c Abs. 1 AufenthG")
    p.know(identity_unclarified_60b=False)
    ground(p, 15, 20, 180, 125, _ROSE)
    p.s.rule(105, 20, 105, 145, thick=0.3, grey=0.5)
    p.s.rule(18, 52, 100, 24, thick=4, colour=(0.85, 0.35, 0.35))
    p.y = 24
    p.par("Aussetzung der Abschiebung (Duldung)", x=20, wide=80, bold=True, size=11, after=0.2)
    p.par("Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", x=20, wide=80, bold=True, size=8.5)
    face(p, 72, 56, 26)
    items(p, 20, 60, [("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], label=6.2, size=9, step=12)
    p.s.text(114, 30, f"T {digits(p.rng, 7)}", size=10, colour=(0.6, 0.1, 0.1))
    items(p, 114, 38, [("gültig bis", "{valid_until}"), ("Rechtsgrundlage", "{basis} (Ausbildungsduldung)"), ("Erwerbstätigkeit", "Ausbildung zum Koch gestattet"), ("Nebenbestimmungen", "Erlischt mit Abbruch der Ausbildung."), ("ausgestellt", f"{p.town}, " + "{issued_on}")], label=6.2, size=8.5, step=13)
    p.s.stamp(175, 128, [p.town.upper()[:14], "Siegel"], round_=True, size=5)
