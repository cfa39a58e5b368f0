"""What is taken for a decision, a title, a certificate of exam (Doppelgänger), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._kit import Pen, group
from ._letter import close, dear, greet, letter, to
from ._numbers import later
from ._unlike import unlike

LAYOUTS, layout = group()
_BAMF = ("Bundesamt für Migration und Flüchtlinge",)

unlike(
    layout, "lawyer_reports_success", ("Rechtsanwältin Miriam Achterberg", "Fachanwältin für Migrationsrecht", "Kaiserstraße 50", "60329 Frankfurt am Main"), "Ihr Asylverfahren",
    "heute kann ich Ihnen mitteilen, dass das Bundesamt mit Bescheid vom {before} entschieden hat: „Die Flüchtlingseigenschaft wird zuerkannt. Im Übrigen wird der Asylantrag abgelehnt.“",
    "Bitte heben Sie den Bescheid gut auf. Meine Kostennote füge ich bei.", body="times",
)  # fmt: skip
unlike(
    layout, "hearing_record_page_one", (*_BAMF, "Außenstelle Zirndorf", "Rothenburger Straße 29", "90513 Zirndorf"), "Niederschrift über die Anhörung nach § 25 AsylG",
    "Zur Anhörung erscheint {who}, geb. {born}. Der Dolmetscher übersetzt in die Muttersprache.",
    "Frage: Haben Sie noch Personalpapiere? Antwort: Nein, mein Pass ist unterwegs verloren gegangen.",
    "Frage: Was befürchten Sie bei einer Rückkehr nach {state}? Antwort: Ich habe Angst vor Verfolgung. Ich möchte als Flüchtling anerkannt werden.",
    form="left", greets=False, signs=False,
)  # fmt: skip
unlike(
    layout, "receipt_of_application_mail", ("Ausländerbehörde Stadt Solingen", "Online-Dienst", "Rathausplatz 1", "42651 Solingen"), "Ihre Online-Antragstellung ist eingegangen",
    "vielen Dank. Ihr Antrag auf Verlängerung der Aufenthaltserlaubnis ist am {day} bei uns eingegangen und trägt die Vorgangsnummer 26-118834.",
    "Diese Nachricht ist keine Fiktionsbescheinigung. Wir melden uns, sobald wir Ihren Antrag bearbeiten.", form="line", signs=False, also=("authority_letter",), body="open",
)  # fmt: skip
unlike(
    layout, "must_leave_sheet", ("Landratsamt Bautzen", "Ausländeramt", "Bahnhofstraße 9", "02625 Bautzen"), "Grenzübertrittsbescheinigung",
    "Die nachstehend genannte Person ist verpflichtet, das Bundesgebiet bis zum {soon} zu verlassen.", "Dieses Blatt ist bei der Ausreise der Grenzbehörde zu übergeben.",
    rows=(("Name, Vorname", "{family}, {given}"), ("Geburtsdatum", "{born}"), ("Staatsangehörigkeit", "{nation}")), form="left", greets=False, body="arial",
)  # fmt: skip
unlike(
    layout, "free_movement_card_letter", ("Stadt Trier", "Ausländerbehörde", "Am Augustinerhof", "54290 Trier"), "Bescheinigung über das Daueraufenthaltsrecht nach § 5 Abs. 5 FreizügG/EU",
    "es wird bescheinigt, dass {who}, geb. {born}, das Recht auf Daueraufenthalt als Familienangehörige/r eines Unionsbürgers erworben hat.", form="centre", greets=False, also=("authority_letter",),
)  # fmt: skip
unlike(
    layout, "naturalisation_assurance", ("Regierungspräsidium Darmstadt", "Dezernat II 21", "Luisenplatz 2", "64283 Darmstadt"), "Einbürgerungszusicherung",
    "Ihnen wird die Einbürgerung in den deutschen Staatsverband für den Fall zugesichert, dass sich die maßgebenden Verhältnisse nicht ändern. Die Zusicherung gilt bis {soon}.", form="right", body="cambria",
)  # fmt: skip
unlike(
    layout, "english_exam_certificate", ("telc language tests", "Prüfungszentrum VHS Bamberg", "Tränkgasse 4", "96052 Bamberg"), "telc English B2 – Certificate",
    "This is to certify that the candidate has passed the examination telc English B2.", rows=(("Surname, first name", "{family}, {given}"), ("Date of birth", "{born}"), ("Result", "Good – 244 / 300")),
    form="centre", greets=False, signs=False, body="arial", rows_as="dotted",
)  # fmt: skip
unlike(
    layout, "practice_test_b1_marks", ("Sprachschule Babylon", "Kurs B1-17", "Schützenstraße 3", "76137 Karlsruhe"), "Modelltest Deutsch-Test für Zuwanderer – Auswertung",
    "Dies ist die Auswertung eines Übungstests im Unterricht, kein Prüfungszeugnis.", "Du bist auf gutem Weg!", rows=(("Teilnehmer/in", "{who}"), ("Hören/Lesen", "34/45 Punkte"), ("Schreiben", "14/20 Punkte"), ("Sprechen", "79/100 Punkte")),
    form="left", greets=False, body="calibri",
)  # fmt: skip
unlike(
    layout, "naturalisation_fee_receipt", ("Volkshochschule Ahlen", "Kasse", "Markt 15", "59227 Ahlen"), "Quittung Nr. 3318", "Prüfungsgebühr Einbürgerungstest 25,00 EUR bar erhalten von {who}. Die Anmeldung ist verbindlich.",
    form="left", greets=False, also=("exam_invitation",), body="courier",
)  # fmt: skip
unlike(
    layout, "place_to_study", ("Technische Universität Ilmenau", "Akademisches Service Center", "Ehrenbergstraße 29", "98693 Ilmenau"), "Zulassungsbescheid für das Wintersemester 2026/27",
    "auf Ihre Bewerbung lasse ich Sie zum Studiengang Elektrotechnik (Bachelor) zu. Bitte immatrikulieren Sie sich bis {soon}, sonst verfällt der Studienplatz.", form="line",
)  # fmt: skip
unlike(
    layout, "removed_from_register", ("Universität Rostock", "Student Service Center", "Parkstraße 6", "18057 Rostock"), "Exmatrikulationsbescheinigung",
    "{title} {who}, geb. {born}, wurde zum Ende des Sommersemesters {year} auf eigenen Antrag exmatrikuliert.", form="centre", greets=False, body="times",
)  # fmt: skip
unlike(
    layout, "doctors_deficit_notice", ("Regierung von Oberbayern", "Sachgebiet Heilberufe", "Maximilianstraße 39", "80538 München"), "Ihr Antrag auf Erteilung der Approbation als Arzt/Ärztin; Feststellung wesentlicher Unterschiede",
    "die Gleichwertigkeit Ihres Ausbildungsstandes kann nicht festgestellt werden. Die wesentlichen Unterschiede können Sie durch eine Kenntnisprüfung ausgleichen. Die Approbation wird derzeit nicht erteilt.", form="right", body="verdana",
)  # fmt: skip
unlike(
    layout, "joinery_internship", ("Tischlerei Holm", "Inhaber Arne Holm", "Gewerbering 2", "24976 Handewitt"), "Praktikumsvertrag", "Zwischen der Tischlerei Holm und {who}, geb. {born}, wird ein unentgeltliches Praktikum vereinbart.",
    "Das Praktikum dauert vier Wochen. Es dient der Berufsorientierung und begründet kein Arbeits- oder Ausbildungsverhältnis.", form="centre", greets=False, body="calibri",
)  # fmt: skip
unlike(
    layout, "penal_order", ("Amtsgericht Itzehoe", "Strafabteilung", "Bergstraße 5-7", "25524 Itzehoe"), "Strafbefehl", "Die Staatsanwaltschaft beschuldigt Sie, ohne gültigen Fahrausweis gefahren zu sein. Gegen Sie wird eine Geldstrafe von 20 Tagessätzen zu je 15,00 EUR festgesetzt.", form="left", body="courier", hello=False,
)  # fmt: skip
unlike(
    layout, "guest_invitation", ("Familie Sommer", "", "Am Anger 12", "99310 Arnstadt"), "Einladung", "hiermit laden wir {who}, geb. {born}, für vier Wochen zu uns ein. Unser Gast wohnt bei uns und wir sorgen für alles.", form="left", greets=False, also=("commitment_declaration",), body="cambria",
)  # fmt: skip
unlike(
    layout, "kindergarten_contract", ("Ev. Kindertagesstätte Arche", "Kirchenkreis Stormarn", "Pastorenweg 2", "22926 Ahrensburg"), "Betreuungsvertrag", "Zwischen dem Träger und den Sorgeberechtigten {who} wird für das Kind ein Platz in der Elementargruppe ab dem {soon} vereinbart. Der Elternbeitrag beträgt 141,50 EUR monatlich.", form="centre", greets=False,
)  # fmt: skip


@layout("bamf_decision__dublin_inadmissible", body="arial", dates="dots")
def _dublin(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 900)
    letter(
        pen,
        (*_BAMF, "Dublinzentrum Bochum", "Bessemerstraße 95", "44793 Bochum"),
        to(someone),
        [("Gesch.-Z.", pen("file_number", someone.asylum_number)), ("Datum", pen.day("decided_on", day))],
        "",
        form="left",
    )
    pen.title("BESCHEID", size=14, align="centre")
    pen.para(
        f"In dem Asylverfahren {pen.who('{family}, {given}')}, geb. am {pen.born()}, AZR-Nummer {pen('azr_number', someone.azr_number)}, ergeht folgende Entscheidung:"
    )
    pen("outcomes", ["inadmissible"])
    pen.para("1. Der Antrag wird als unzulässig abgelehnt.", bold=True, after=0.2)
    pen.para(
        "2. Abschiebungsverbote nach § 60 Abs. 5 und 7 Satz 1 des Aufenthaltsgesetzes liegen nicht vor.",
        bold=True,
        after=0.2,
    )
    pen.para("3. Die Abschiebung nach Kroatien wird angeordnet.", bold=True)
    pen.para(
        "Begründung: Nach der Verordnung (EU) Nr. 604/2013 ist Kroatien für die Prüfung zuständig. Ob die Flüchtlingseigenschaft zuerkannt wird, entscheidet dieser Staat."
    )
    close(pen, phrase="Im Auftrag")


@layout("bamf_revocation_notice__nothing_to_revoke", body="calibri", dates="long")
def _nothing(pen: Pen) -> None:
    someone, day = pen.holder, pen.ago(100, 1200)
    letter(
        pen,
        (*_BAMF, "Referat 62C", "Frankenstraße 210", "90461 Nürnberg"),
        ["Stadt Herne", "Ausländerbehörde", "44623 Herne"],
        [("Gesch.-Z.", pen("file_number", someone.asylum_number)), ("Datum", pen.day("decided_on", day))],
        "Mitteilung nach § 73b AsylG",
        names=False,
    )
    pen("stage", "no_grounds")
    pen.para(f"Betroffen: {pen.who('{family}, {given}')}, geb. {pen.born()}")
    pen.para(
        "Die Regelüberprüfung hat ergeben, dass die Voraussetzungen für einen Widerruf oder eine Rücknahme nicht vorliegen."
    )
    close(pen, phrase="Im Auftrag", signed=False)


@layout("authority_letter__card_ready_to_fetch", also=("unknown",), body="verdana", dates="dots")
def _fetch(pen: Pen) -> None:
    day = pen.ago(5, 90)
    letter(
        pen,
        ("Stadt Krefeld", "Fachbereich Migration", "Oberschlesienstraße 16", "47807 Krefeld"),
        to(pen.holder),
        [("Datum", pen.day("date", day))],
        "Ihr elektronischer Aufenthaltstitel",
        form="line",
    )
    greet(pen)
    pen.para(
        "Ihr Aufenthaltstitel liegt zur Abholung bereit. Bitte bringen Sie die Mitteilung, Ihren alten Aufenthaltstitel und Ihren Pass mit. Die Abholung ist nur mit Termin möglich."
    )
    close(pen)


@layout("exam_invitation__goethe_registration", body="open", dates="dots")
def _registration(pen: Pen) -> None:
    day = pen.ago(3, 30)
    letter(
        pen,
        ("Goethe-Institut Mannheim", "Prüfungsbüro", "Steubenstraße 44", "68163 Mannheim"),
        to(pen.holder),
        [("Datum", pen.issued(day))],
        f"Anmeldebestätigung: {pen('exam', 'Goethe-Zertifikat C1')}",
    )
    pen.para(dear(pen.holder))
    pen.para(
        f"Sie sind zur Prüfung am {pen.day('exam_date', later(pen.as_of, days=33))} angemeldet. Geburtsdatum laut Anmeldung: {pen.born()}. Beginn 9:00 Uhr, bitte seien Sie 30 Minuten vorher da."
    )
    close(pen, signed=False)
