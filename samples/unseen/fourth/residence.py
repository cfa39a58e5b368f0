"""Aufenthaltspapiere: cards, labels, folders and supplements."""

# ruff: noqa: E501 - drawing calls stand unbroken
# fmt: off

from __future__ import annotations

from datetime import date, timedelta

from samples import people
from samples.people import upper
from samples.unseen.third._cards import blanks, capitals, face, ground, items, zone

from ._bogen import Bogen, layouts_of
from ._briefe import end, letter, org
from ._namen import digits

LAYOUTS, layout = layouts_of()
_GREEN, _ROSE, _BLUE, _GREY = (0.62, 0.8, 0.68), (0.9, 0.72, 0.74), (0.68, 0.78, 0.92), (0.78, 0.78, 0.72)


def _front(p: Bogen, x: float, y: float, kind: tuple[str, ...], basis: str, remarks: tuple[str, ...], until: date, tint: tuple[float, float, float] = _ROSE, form: str = "blanks") -> str:
    """The front of a card; return its number."""
    capitals(p)
    number = people.serial(p.rng, "Y")
    p.say("document_number", number)
    p.say("valid_until", until, blanks(until) if form == "blanks" else f"{until:%d.%m.%Y}")
    p.known["birth_date"] = (p.h.birth_date, blanks(p.h.birth_date) if form == "blanks" else f"{p.h.birth_date:%d.%m.%Y}")
    p.say("legal_basis", basis)
    ground(p, x, y, 85.6, 54, tint)
    p.s.text(x + 30, y + 5.4, "AUFENTHALTSTITEL", size=9.5, bold=True)
    p.s.text(x + 30, y + 8.6, "RESIDENCE PERMIT", size=5)
    p.text(x + 83.5, y + 5.4, "{document_number}", size=8, align="right", font="OCRB")
    face(p, x + 2.5, y + 10, 24)
    p.s.text(x + 30, y + 12, "NAMEN Vornamen/SURNAMES Forenames", size=4)
    p.text(x + 30, y + 15.4, "{family_name}", size=8, bold=True)
    p.text(x + 30, y + 18.8, "{given_names}", size=8)
    for at, (label, value) in enumerate((("GESCHLECHT/SEX", p.h.sex), ("STAATSANGEHÖRIGKEIT/NATIONALITY", "{nationality}"), ("GEBURTSDATUM/DATE OF BIRTH", "{birth_date}"))):
        p.s.text(x + (30, 41, 63)[at], y + 22, label[:31], size=3.4)
        p.text(x + (30, 41, 63)[at], y + 25.2, value, size=7.2)
    p.s.text(x + 30, y + 28, "ART DES TITELS/TYPE OF PERMIT", size=4)
    for at, line in enumerate(kind):
        p.s.text(x + 30, y + 31.3 + at * 3, line, size=7.6, bold=True)
    p.s.text(x + 62, y + 36, "KARTE GÜLTIG BIS/CARD EXPIRY", size=3.6)
    p.text(x + 62, y + 39.2, "{valid_until}", size=7.6)
    p.s.text(x + 30, y + 38, "ANMERKUNGEN/REMARKS", size=4)
    for at, line in enumerate(("{legal_basis}", *remarks)):
        p.text(x + 30, y + 41.2 + at * 3, line, size=6.6)
    p.s.scribble(x + 33, y + 51, 22, 4)
    p.s.text(x + 83, y + 51.5, digits(p.rng, 6), size=8, align="right")
    return number


def _back(p: Bogen, x: float, y: float, remarks: tuple[str, ...], issued: date, number: str, until: date, tint: tuple[float, float, float] = _ROSE, *, annotations: bool = True) -> None:
    p.say("issued_on", issued, blanks(issued))
    ground(p, x, y, 85.6, 54, tint)
    p.s.text(x + 3, y + 4, "1. ANMERKUNGEN/REMARKS", size=3.8)
    if annotations:
        p.say("annotations", " ".join(remarks), remarks[0] if len(remarks) == 1 else None)
    for at, line in enumerate(remarks):
        p.text(x + 3, y + 7.2 + at * 3, "{annotations}" if annotations and len(remarks) == 1 else line, size=6.4)
    if annotations and len(remarks) > 1:
        p.know(annotations=" ".join(remarks))
    p.s.text(x + 45, y + 4, "AUGENFARBE/EYE COLOUR  GRÖSSE/HEIGHT", size=3.6)
    p.s.text(x + 45, y + 7.2, f"BRAUN        {p.h.height_cm} CM", size=6.4)
    p.s.text(x + 3, y + 15, "2. AUSSTELLUNGSDATUM-BEHÖRDE/DATE OF ISSUE - AUTHORITY", size=3.4)
    p.text(x + 3, y + 18.2, "{issued_on}", size=6.8)
    p.plain(x + 22, y + 18.2, f"STADT {upper(p.town)}"[:28], size=6.4)
    p.s.text(x + 3, y + 22, "3. GEBURTSORT/PLACE OF BIRTH", size=3.6)
    p.s.text(x + 3, y + 25, upper(p.h.birth_place), size=6.6)
    p.s.text(x + 45, y + 22, "4. ANSCHRIFT/ADDRESS", size=3.6)
    p.s.text(x + 45, y + 25, f"{p.plz} {upper(p.town)}"[:24], size=6.2)
    p.s.text(x + 45, y + 28, upper(p.h.address.street), size=6.2)
    zone(p, x + 4, y + 41, people.td1(p.h, "AR", number, until, p.h.nationality), size=9.6, step=4.4)


@layout("residence_title__permit_card_subsidiary_both_sides_on_copy", body="arial", footer="")
def _card_a(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(100, 900))
    p.know(title_type="aufenthaltserlaubnis")
    number = _front(p, 60, 30, ("AUFENTHALTSERLAUBNIS",), "25 ABS.2 S.1 ALT.2", (), until)
    _back(p, 60, 96, ("ERWERBSTÄTIGKEIT", "ERLAUBT"), until - timedelta(days=1095), number, until)
    p.s.text(25, 20, "Kopie für die Akte", size=9, grey=0.4)


@layout("residence_title__settlement_after_protection_front_top_back_below", body="arial", footer="")
def _card_b(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(900, 3300))
    p.know(title_type="niederlassungserlaubnis")
    number = _front(p, 20, 20, ("NIEDERLASSUNGS", "ERLAUBNIS"), "26 ABS.3", (), until, _BLUE)
    _back(p, 105, 200, ("ERWERBSTÄTIGKEIT ERLAUBT",), until - timedelta(days=3650), number, until, _BLUE)


@layout("residence_title__blue_card_scan_with_supplement_hint", body="arial", footer="")
def _card_c(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(200, 1300))
    p.know(title_type="blaue_karte_eu")
    number = _front(p, 62, 60, ("BLAUE KARTE EU",), "18G ABS.1 S.1", ("SIEHE ZUSATZBLATT",), until, _GREEN)
    _back(p, 62, 125, ("BESCHÄFTIGUNG", "SIEHE ZUSATZBLATT"), until - timedelta(days=1400), number, until, _GREEN)


@layout("residence_title__family_card_expired_front_only", body="arial", footer="")
def _card_d(p: Bogen) -> None:
    until = p.as_of - timedelta(days=p.rng.randint(10, 700))
    p.know(title_type="aufenthaltserlaubnis")
    _front(p, 55, 100, ("AUFENTHALTSERLAUBNIS", "(FAMILIENANGEHÖRIGER)"), "36A ABS.1", ("AUSWEISERSATZ",), until, _ROSE)


@layout("residence_title__label_of_exception_with_two_line_zone", body="arial", footer="")
def _label(p: Bogen) -> None:
    first = p.ago(5, 20)
    until = p.say("valid_until", first + timedelta(days=30), f"{first + timedelta(days=30):%d-%m-%y}")
    p.say("valid_from", first, f"{first:%d-%m-%y}")
    p.say("document_number", digits(p.rng, 9))
    p.say("legal_basis", "25 Abs. 3")
    p.know(title_type="aufenthaltserlaubnis")
    capitals(p)
    p.known["birth_date"] = (p.h.birth_date, f"{p.h.birth_date:%d-%m-%y}")
    ground(p, 45, 60, 120, 80, _GREEN)
    p.s.text(50, 67, "AUFENTHALTSTITEL", size=10, bold=True)
    p.s.text(95, 67, "DEUTSCHLAND", size=10)
    p.s.text(50, 70.5, "RESIDENCE PERMIT / TITRE DE SÉJOUR", size=5)
    p.text(160, 67, "{document_number}", size=9, align="right", font="OCRB")
    face(p, 49, 75, 26)
    items(p, 80, 77, [("NAME, VORNAME / SURNAME, FIRST NAME", "{family_name}, {given_names}"), ("GÜLTIG AB / VALID FROM", "{valid_from}"), ("GÜLTIG BIS / VALID UNTIL", "{valid_until}"), ("GEBURTSDATUM", "{birth_date}"), ("ART DES TITELS / TYPE OF PERMIT", "AUFENTHALTSERLAUBNIS"), ("ANMERKUNGEN / REMARKS", "{legal_basis}  ERWERBSTÄTIGKEIT ERLAUBT")], step=7.4)
    items(p, 132, 84.4, [("AUSSTELLUNGSORT", p.town), ("STAATSANGEHÖRIGKEIT", "{nationality}")], step=7.4)
    zone(p, 49, 130, people.td2(p.h, "AT", "D", p.truth["document_number"], until, p.h.nationality), size=9.4, step=5)  # type: ignore[arg-type]


@layout("residence_title_supplement__green_sheet_conditions_lines", body="arial", footer="", sheet=(210.0, 152.0))
def _supplement(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(100, 900))
    p.say("valid_until", until)
    p.say("title_number", people.serial(p.rng, "Y"))
    text = p.say("annotations", "Beschäftigung nur mit Erlaubnis der Ausländerbehörde gestattet.")
    p.s.guilloche(5, 5, 200, 138, _GREEN, lines=40)
    p.s.text(15, 18, "Zusatzblatt", size=15, bold=True)
    p.s.text(15, 24, "zum Aufenthaltstitel   zur Aufenthaltskarte   zur Aufenthaltserlaubnis*", size=9)
    p.s.rule(51, 23, 120, 23, thick=0.8)
    p.s.text(195, 18, f"W{digits(p.rng, 7)}", size=11, align="right", font="OCRB")
    p.text(15, 31, "Nr. {title_number}", size=10)
    p.y = 36
    p.flush([("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}")], edge=50)
    p.s.text(15, 68, "Nebenbestimmungen:", size=9, bold=True)
    assert text
    p.text(15, 74, "{annotations}", size=10)
    p.plain(15, 80, "Wohnsitznahme im Land, in dem [town] liegt, bis auf Weiteres erforderlich.", size=10)
    p.text(15, 96, "Dieses Dokument gilt als Zusatzblatt bis zum {valid_until}.", size=9)
    p.plain(15, 112, "Stadt [town], Ausländerbehörde", size=9)
    p.s.scribble(80, 118, 30, 7)
    p.s.text(80, 123, "Im Auftrag", size=7)
    p.s.stamp(160, 110, ["Stadt", p.town[:12]], round_=True, size=6)
    p.s.text(15, 138, "*Nicht Zutreffendes bitte streichen        Bundesdruckerei Art.-Nr. 3101344", size=6)


@layout("residence_title_supplement__label_for_permit_in_capitals", body="arial", footer="")
def _supplement_label(p: Bogen) -> None:
    capitals(p)
    p.say("title_number", people.serial(p.rng, "Y"))
    until = p.as_of + timedelta(days=p.rng.randint(60, 700))
    p.say("valid_until", until, f"{until:%d-%m-%y}")
    p.say("annotations", "ERWERBSTÄTIGKEIT GESTATTET")
    ground(p, 40, 40, 120, 80, _ROSE)
    p.s.text(45, 48, "ZUSATZBLATT / SUPPLEMENTARY SHEET", size=9.5, bold=True)
    p.s.text(156, 48, digits(p.rng, 9), size=9, align="right", font="OCRB")
    items(p, 45, 56, [("FÜR", "AUFENTHALTSERLAUBNIS NR. {title_number}"), ("NAME, VORNAMEN", "{family_name}, {given_names}"), ("GÜLTIG BIS", "{valid_until}"), ("NEBENBESTIMMUNGEN", "{annotations}"), ("", "SELBSTÄNDIGE TÄTIGKEIT EINGESCHLOSSEN"), ("BEHÖRDE", f"LANDKREIS {upper(p.town)}")], step=9.5, size=8.6, label=5)
    p.s.stamp(140, 108, ["Landkreis", "12"], round_=True, size=6)


_OPTIONS = ("der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG),*", "die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG),*", "der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG).*")


def _fiction(p: Bogen, chosen: int, *, struck: bool, pen: bool, label: bool = True) -> None:
    p.know(basis=("81_3_1", "81_3_2", "81_4")[chosen])
    until = p.as_of + timedelta(days=p.rng.randint(10, 170))
    p.say("valid_until", until)
    p.say("document_number", f"F{digits(p.rng, 7)}")
    p.say("issued_on", until - timedelta(days=180))


@layout("fiction_certificate__folder_page_ticked_with_label_right", body="arial", size=8.6, footer="", sheet=(297.0, 210.0))
def _fiction_a(p: Bogen) -> None:
    _fiction(p, 2, struck=False, pen=True)
    p.s.guilloche(5, 5, 287, 200, _GREY, lines=50)
    p.s.text(20, 20, "Fiktionsbescheinigung", size=15, bold=True)
    p.s.text(90, 20, f"L {digits(p.rng, 7)}", font="OCRB", size=10)
    p.y = 24
    p.beneath([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}")], x=20, wide=105, columns=2)
    p.par("Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung/Verlängerung eines Aufenthaltstitels beantragt.* Bis zur Entscheidung der Ausländerbehörde über diesen Antrag gilt", x=20, wide=110)
    p.ticks([(at == 2, text) for at, text in enumerate(_OPTIONS)], x=20, size=8.6)
    p.y += 6
    p.par("Diese Bescheinigung wird mit Ablauf des im Klebeetikett (Seite 5) genannten Gültigkeitsdatums ungültig. *Nicht Zutreffendes bitte streichen", x=20, wide=110, size=7)
    face(p, 100, 120, 28)
    p.s.stamp(126, 150, ["Ausländer-", "behörde"], round_=True, size=6)
    ground(p, 160, 40, 115, 80, _GREEN)
    p.s.text(165, 48, "Fiktionsbescheinigung", size=11, bold=True)
    p.text(270, 48, "{document_number}", font="OCRB", size=10, align="right")
    items(p, 165, 55, [("für", "{family_name}, {given_names}"), ("gültig bis", "{valid_until}"), ("Bezeichnung des vorgelegten Identitätsdokuments:", "Aufenthaltstitel / Reiseausweis"), ("Ausländerbehörde:", f"Stadt {p.town}"), ("Ort, Datum", f"{p.town}, " + "{issued_on}")], size=9, label=5.6, step=10)
    p.s.text(165, 117, "Art.-Nr. 163 412", size=5)


@layout("fiction_certificate__sheet_with_two_options_crossed_by_pen", body="times", size=10.6, footer="")
def _fiction_b(p: Bogen) -> None:
    _fiction(p, 0, struck=True, pen=False)
    p.say("previous_title", "Visum")
    p.s.text(25, 24, "Fiktionsbescheinigung", size=18, bold=True)
    p.text(190, 24, "{document_number}", align="right", font="OCRB")
    p.y = 32
    p.pairs([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Bisheriger Titel", "{previous_title}")], label=45)
    p.y += 6
    p.par("Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung eines Aufenthaltstitels beantragt. Bis zur Entscheidung über diesen Antrag gilt")
    for at, text in enumerate(_OPTIONS):
        p.y += 7
        wide = p.s.text(30, p.y, text)
        if at != 0:
            p.s.rule(29, p.y - 1.2, wide + 1, p.y - 1.8, thick=1.2, colour=(0.05, 0.1, 0.4))
    p.y += 12
    p.par("Gültig bis: {valid_until}", bold=True, size=13)
    p.par("Die Inhaberin/der Inhaber genügt mit dieser Bescheinigung nicht der Passpflicht. Erwerbstätigkeit: gestattet.")
    p.par("[town], {issued_on}")
    end(p, "Landratsamt - Ausländerwesen -", phrase="Im Auftrag", seal="Landratsamt")


@layout("fiction_certificate__label_on_carrier_extended_once", body="arial", size=9, footer="")
def _fiction_c(p: Bogen) -> None:
    _fiction(p, 2, struck=False, pen=True)
    old = p.as_of - timedelta(days=20)
    ground(p, 30, 25, 110, 68, _GREEN)
    p.s.text(34, 33, "Fiktionsbescheinigung", size=11, bold=True)
    p.s.text(136, 33, f"F{digits(p.rng, 7)}", size=9, align="right", font="OCRB")
    items(p, 34, 40, [("für", f"{p.h.family_name}, {p.h.given_names}"), ("gültig bis", f"{old:%d.%m.%Y}"), ("Ausländerbehörde:", p.town)], size=8.6, label=5.6, step=10)
    p.s.stamp(90, 70, ["UNGÜLTIG"], size=16, colour=(0.7, 0.1, 0.1))
    ground(p, 30, 100, 110, 68, _GREEN)
    p.s.text(34, 108, "Fiktionsbescheinigung", size=11, bold=True)
    p.text(136, 108, "{document_number}", size=9, align="right", font="OCRB")
    items(p, 34, 115, [("für", "{family_name}, {given_names}"), ("gültig bis", "{valid_until}"), ("Ausländerbehörde:", p.town), ("Ort, Datum", f"{p.town}, " + "{issued_on}")], size=8.6, label=5.6, step=10)
    p.y = 178
    p.par("Bis zur Entscheidung der Ausländerbehörde über diesen Antrag gilt", after=0)
    p.ticks([(at == 2, text) for at, text in enumerate(_OPTIONS)])
    p.y += 8
    p.par("Seriennummer des Klebeetiketts: siehe oben (1. Verlängerung). Geburtsdatum {birth_date}, Staatsangehörigkeit {nationality}")


@layout("fiction_certificate__suspension_of_removal_option_typed_cross", body="courier", size=9.6, footer="")
def _fiction_d(p: Bogen) -> None:
    _fiction(p, 1, struck=False, pen=False)
    letter(p, "typed", org(p, "Kreisverwaltung [town]", "Ausländerbehörde"), "", to=(), info=(), greet=False)
    p.par("Fiktionsbescheinigung Nr. {document_number}", bold=True, size=13)
    p.boxes([("Familienname", "{family_name}", 0.5), ("Vornamen", "{given_names}", 0.5), ("Geburtsdatum", "{birth_date}", 0.5), ("Staatsangehörigkeit", "{nationality}", 0.5)])
    p.y += 5
    p.par("hat die Erteilung eines Aufenthaltstitels beantragt. Bis zur Entscheidung über diesen Antrag gilt:", after=0.5)
    for at, text in enumerate(_OPTIONS):
        p.par(f"[ {'X' if at == 1 else ' '} ]  {text}".replace("[ X ]", "(X)").replace("[   ]", "( )"), after=0.3)
    p.y += 4
    p.pars("Diese Bescheinigung ist gültig bis {valid_until}.", "Ausgestellt am {issued_on}.")
    end(p, phrase="Im Auftrag", seal="Kreis")


@layout("asylum_permission__folder_inside_with_label_and_residence_duty", body="arial", size=9, footer="", sheet=(297.0, 210.0))
def _gestattung(p: Bogen) -> None:
    _gestattet(p)
    p.s.guilloche(5, 5, 287, 200, _GREEN, lines=50)
    p.s.text(20, 20, "Bescheinigung über die Aufenthaltsgestattung", size=13, bold=True)
    p.s.text(20, 26, "zur Durchführung des Asylverfahrens (§ 63 AsylG)", size=9)
    face(p, 20, 34, 30)
    p.y = 32
    p.flush([("Name", "{family_name}"), ("Vornamen", "{given_names}"), ("geboren am", "{birth_date}"), ("in", "[place]"), ("Staatsangehörigkeit", "{nationality}"), ("AZR-Nummer", "{azr_number}"), ("Asylantrag gestellt am", "{asylum_application_on}")], edge=92)
    ground(p, 160, 40, 115, 85, _GREEN)
    p.s.text(165, 48, "Aufenthaltsgestattung", size=11, bold=True)
    p.s.text(270, 48, f"V {digits(p.rng, 7)}", size=10, font="OCRB", align="right")
    items(p, 165, 56, [("für", f"{p.h.family_name}, {p.h.given_names}"), ("längstens gültig bis:", "{valid_until}")], size=9.5, label=6, step=10)
    p.column(165, 105, 76, ["Die Inhaberin/der Inhaber ist verpflichtet, in der nachfolgend genannten Einrichtung zu wohnen:", "Erstaufnahme [town], [street]", "[town], {issued_on}"], size=7.6)
    p.s.tick_box(165, 112, True)
    p.column(170, 98, 107, ["Die Angaben zur Person beruhen auf den eigenen Angaben der Inhaberin/des Inhabers."], size=7.2)


def _gestattet(p: Bogen) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(20, 160))
    p.say("valid_until", until)
    p.say("asylum_application_on", p.ago(100, 700))
    p.say("azr_number", p.h.azr_number)
    p.say("issued_on", until - timedelta(days=180))


@layout("asylum_permission__portrait_sheet_extension_lines", body="times", size=10.5, footer="")
def _gestattung_b(p: Bogen) -> None:
    _gestattet(p)
    p.s.text(105, 22, "AUFENTHALTSGESTATTUNG", size=16, bold=True, align="centre")
    p.plain(105, 28, "Landkreis [town] - Amt für Migration", size=9.5, align="centre")
    face(p, 150, 36, 32)
    p.y = 34
    p.beneath([("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum und -ort", "{birth_date}, [place]"), ("Staatsangehörigkeit (nach eigenen Angaben)", "{nationality}"), ("AZR-Nr.", "{azr_number}"), ("Tag der Asylantragstellung", "{asylum_application_on}")], columns=1, wide=110)
    p.y += 6
    p.pars("Dem/der Vorgenannten ist der Aufenthalt im Bundesgebiet zur Durchführung des Asylverfahrens gestattet.", "Beschäftigung nur mit Genehmigung der Ausländerbehörde gestattet. Wohnsitzauflage: [plz] [town].")
    p.s.rect(25, p.y, 165, 26)
    p.text(28, p.y + 7, "Ausgestellt am {issued_on}", size=10)
    p.text(28, p.y + 16, "Verlängert bis {valid_until}", size=11, bold=True)
    p.s.stamp(160, p.y + 13, ["Landkreis", p.town[:12]], round_=True, size=6)


@layout("arrival_certificate__sheet_with_bars_and_zone", body="arial", size=9.4, footer="")
def _arrival(p: Bogen) -> None:
    p.say("azr_number", p.h.azr_number)
    until = p.as_of + timedelta(days=p.rng.randint(10, 150))
    p.say("valid_until", until)
    p.say("document_number", f"A{digits(p.rng, 8)}")
    p.say("issued_on", until - timedelta(days=183))
    p.s.text(25, 20, "Bescheinigung über die Meldung als Asylsuchender", size=14, bold=True)
    p.s.text(25, 26, "(Ankunftsnachweis gemäß § 63a AsylG)", size=10)
    p.s.rect(25, 32, 165, 92)
    face(p, 29, 37, 30)
    for at in range(26):
        p.s.rect(150 + (at % 13) * 2.5, 40 + (at // 13) * 12, p.rng.uniform(0.5, 2), 11, fill=(0, 0, 0), stroke=None)
    p.y = 33
    p.beneath([("Familienname / Surname", "{family_name}"), ("Vornamen / Given names", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Geburtsort", "[place]"), ("Staatsangehörigkeit", "{nationality}"), ("Geschlecht", p.h.sex)], x=65, wide=80, columns=2)
    p.y = 78
    p.beneath([("AKN-Nummer", "{document_number}"), ("AZR-Nummer", "{azr_number}"), ("Gültig bis", "{valid_until}"), ("Ausstellungsdatum", "{issued_on}"), ("Aufnahmeeinrichtung", "EAE [town]"), ("Größe / Augenfarbe", f"{p.h.height_cm} cm / braun")], x=65, wide=120, columns=2)
    zone(p, 30, 118, people.td2(p.h, "AD", "D", str(p.known["document_number"][0]), until, p.h.nationality)[:1], size=9)
    p.y = 132
    p.par("Die Angaben beruhen auf den eigenen Angaben der Person. Der Inhaber genügt mit dieser Bescheinigung nicht der Pass- und Ausweispflicht.", size=8.5)


@layout("arrival_certificate__plain_form_extended_by_stamp", body="courier", size=10, footer="")
def _arrival_b(p: Bogen) -> None:
    p.say("azr_number", p.h.azr_number)
    until = p.as_of + timedelta(days=p.rng.randint(10, 80))
    p.say("issued_on", until - timedelta(days=270))
    p.say("valid_until", until)
    p.y = 18
    p.pars("Bundesamt für Migration und Flüchtlinge", "Ankunftszentrum [town]", after=0)
    p.y += 6
    p.par("ANKUNFTSNACHWEIS", bold=True, size=15)
    face(p, 155, 20, 28)
    p.leaders([("Name", "{family_name}"), ("Vorname(n)", "{given_names}"), ("geb.", "{birth_date}"), ("Staatsang.", "{nationality}"), ("AZR-Nummer", "{azr_number}"), ("Ausgestellt", "{issued_on}")], edge=145)
    p.y += 8
    p.par("Begleitende Minderjährige: keine. Zuständige Aufnahmeeinrichtung: [town].")
    p.s.stamp(80, p.y + 14, ["verlängert bis", p.fill("{valid_until}")[0], "BAMF"], size=11)
    p.s.mark("valid_until", 70, p.y + 15, 25, 11)


_RED = (0.85, 0.15, 0.15)


def _tolerated(p: Bogen, basis: str, *, unclear: bool = False) -> None:
    until = p.as_of + timedelta(days=p.rng.randint(15, 170))
    p.say("valid_until", until)
    p.say("basis", basis)
    p.say("issued_on", until - timedelta(days=182))
    p.know(identity_unclarified_60b=unclear)


@layout("toleration__label_with_red_bar_on_landscape_folder", body="arial", size=9, footer="", sheet=(297.0, 210.0))
def _duldung(p: Bogen) -> None:
    _tolerated(p, "§ 60a Abs. 2 Satz 1 AufenthG")
    p.s.guilloche(5, 5, 287, 200, _GREY, lines=40)
    p.s.text(20, 25, "Bescheinigung über die Aussetzung der Abschiebung", size=11, bold=True)
    p.y = 28
    p.beneath([("Name", "{family_name}"), ("Vorname", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("Größe", f"{p.h.height_cm} cm"), ("Augenfarbe", "dunkel")], x=20, wide=100)
    face(p, 20, 72, 30)
    ground(p, 155, 30, 122, 100, _GREY)
    p.s.rule(155, 128, 277, 32, thick=7, colour=_RED)
    p.s.text(160, 38, "Aussetzung der Abschiebung (Duldung)", size=11, bold=True)
    p.s.text(160, 43, "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", size=8)
    p.s.text(272, 122, f"T {digits(p.rng, 7)}", font="OCRB", size=9, align="right")
    items(p, 160, 50, [("für", f"{p.h.family_name}, {p.h.given_names}"), ("gültig bis", "{valid_until}"), ("Der Aufenthalt ist beschränkt auf:", "das Land"), ("Erwerbstätigkeit:", "Beschäftigung nur mit Erlaubnis der Ausländerbehörde"), ("Nebenbestimmungen:", "{basis}; erlischt mit der Ausreise"), ("Im Auftrag", f"{p.town}, " + "{issued_on}")], size=8.8, label=5.6, step=11)


@layout("toleration__for_persons_of_unclarified_identity", body="arial", size=10, footer="")
def _duldung_b(p: Bogen) -> None:
    _tolerated(p, "§ 60b Abs. 1 AufenthG", unclear=True)
    ground(p, 30, 25, 150, 150, _GREY)
    p.s.rule(30, 172, 180, 28, thick=8, colour=_RED)
    p.s.text(36, 35, "Aussetzung der Abschiebung (Duldung)", size=13, bold=True)
    p.s.text(36, 41, "für Personen mit ungeklärter Identität", size=11, bold=True)
    p.s.text(36, 47, "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!", size=9)
    items(p, 36, 55, [("Familienname", "{family_name}"), ("Vornamen", "{given_names}"), ("Geburtsdatum", "{birth_date}"), ("Staatsangehörigkeit", "{nationality}"), ("gültig bis", "{valid_until}"), ("Rechtsgrundlage", "{basis}"), ("Erwerbstätigkeit", "nicht gestattet"), ("Ausgestellt", f"{p.town}, " + "{issued_on}")], size=10, label=6, step=12.5)
    face(p, 142, 60, 30)
    p.s.stamp(155, 150, ["Stadt", p.town[:12]], round_=True, size=6)


@layout("toleration__for_training_typed_inside_of_form", body="times", size=10.8, footer="")
def _duldung_c(p: Bogen) -> None:
    _tolerated(p, "§ 60c AufenthG")
    p.s.text(25, 20, "Ausländerbehörde", size=10)
    p.plain(25, 25, "[town]", size=10)
    p.y = 36
    p.par("Bescheinigung über die Aussetzung der Abschiebung", bold=True, size=14, after=0.1)
    p.par("(Ausbildungsduldung nach {basis})", size=11, after=0.8)
    p.par("Die Abschiebung von", after=0.3)
    p.par("{name}, geboren am {birth_date}, {nationality},", x=40, bold=True, after=0.3)
    p.par("wird bis zum {valid_until} ausgesetzt. Die Ausbildung zum Anlagenmechaniker bei der Firma [sur] Haustechnik GmbH ist gestattet. Die Wohnsitznahme in [town] ist erforderlich.")
    p.par("Diese Bescheinigung ist kein Aufenthaltstitel; der Inhaber ist ausreisepflichtig.", bold=True)
    p.par("[town], {issued_on}")
    end(p, phrase="Im Auftrag", seal="Stadt")
