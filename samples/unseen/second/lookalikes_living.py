"""What is taken for pay, insurance, housing, health (Doppelgänger), second series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from ._kit import Pen, group
from ._letter import close, greet, letter, to
from ._numbers import later
from ._unlike import unlike

LAYOUTS, layout = group()

unlike(
    layout, "deuev_yearly_notice", ("Gebäudeservice Reinhold KG", "Lohnbüro", "Talweg 8", "57072 Siegen"), "Meldebescheinigung zur Sozialversicherung nach § 25 DEÜV", "Folgende Daten wurden der Einzugsstelle gemeldet:",
    "Bitte bewahren Sie diesen Nachweis für die Rentenversicherung auf.", rows=(("Name", "{who}"), ("Geburtsdatum", "{born}"), ("Grund der Abgabe", "50 Jahresmeldung"), ("Beschäftigt vom / bis", "01.01. - 31.12.2025"), ("Beitragspflichtiges Bruttoarbeitsentgelt", "28.114 EUR")),
    form="left", greets=False, signs=False, body="courier", rows_as="colon",
)  # fmt: skip
unlike(layout, "job_offer", ("Hotel Seeblick Waren", "Personalleitung", "Kietzstraße 7", "17192 Waren (Müritz)"), "Einstellungszusage", "gern möchten wir Sie ab {soon} als Servicekraft einstellen. Den Arbeitsvertrag schließen wir, sobald Sie uns die Arbeitserlaubnis vorlegen. Vorgesehen sind 30 Wochenstunden.", form="centre", also=("employer_confirmation",))  # fmt: skip
unlike(layout, "praise_from_factory", ("Fahrradmanufaktur Leine GmbH", "Geschäftsführung", "Am Werder 3", "31137 Hildesheim"), "Arbeitszeugnis", "{title} {who}, geb. am {born}, war vom {before} bis {day} in unserem Lager tätig. Alle Aufgaben wurden stets zu unserer vollen Zufriedenheit erledigt.", "Wir bedauern das Ausscheiden und wünschen alles Gute.", form="right", greets=False, also=("employer_confirmation",), body="times")  # fmt: skip
unlike(
    layout, "section_312_certificate", ("Bundesagentur für Arbeit", "Vordruck – vom Arbeitgeber auszufüllen", "Regensburger Straße 104", "90478 Nürnberg"), "Arbeitsbescheinigung nach § 312 SGB III", "Angaben des Arbeitgebers zum beendeten Beschäftigungsverhältnis:",
    rows=(("1 Arbeitnehmer/in", "{who}, geb. {born}"), ("2 beschäftigt von - bis", "{before} - {day}"), ("3 beendet durch", "Kündigung des Arbeitgebers"), ("4 Arbeitsentgelt letzter Monat", "2.104,00 EUR")), form="left", greets=False, also=("employer_confirmation",), rows_as="grid",
)  # fmt: skip
unlike(
    layout, "hours_sheet", ("Café Morgenrot", "Stundenzettel", "Kirchgasse 1", "06108 Halle (Saale)"), "Stundennachweis {who}", "Geleistete Stunden im laufenden Monat:", "Datum / Unterschrift", rows=(("01. - 07.", "24,5 Std."), ("08. - 14.", "19,0 Std."), ("15. - 21.", "22,0 Std.")), form="centre", greets=False, rows_as="dotted",
)  # fmt: skip
unlike(layout, "advance_tax_notice", ("Finanzamt Schwerin", "Festsetzungsstelle", "Johannes-Stelling-Straße 9-11", "19053 Schwerin"), "Bescheid für 2026 über Vorauszahlungen zur Einkommensteuer", "die Vorauszahlungen zur Einkommensteuer werden ab dem dritten Quartal 2026 auf vierteljährlich 312,00 Euro festgesetzt.", form="line", body="courier", signs=False)  # fmt: skip
unlike(layout, "jobcenter_overpaid_hearing", ("Jobcenter Oberallgäu", "Team Rückforderung", "Grüntenstraße 14", "87527 Sonthofen"), "Anhörung zu einer möglichen Überzahlung", "nach meinen Unterlagen haben Sie für zwei Monate Bürgergeld in Höhe von 418,60 Euro zu Unrecht erhalten. Sie haben Gelegenheit, sich bis {soon} zu äußern (§ 24 SGB X).", also=("authority_letter",))  # fmt: skip
unlike(layout, "child_benefit_questionnaire", ("Familienkasse Sachsen-Anhalt – Thüringen", "Bundesagentur für Arbeit", "Hegelstraße 4", "39104 Magdeburg"), "Überprüfung des Anspruchs auf Kindergeld", "bitte füllen Sie den beigefügten Fragebogen aus und senden Sie ihn mit einer Schulbescheinigung zurück. Ohne Ihre Antwort kann Kindergeld nicht weitergezahlt werden.", form="left", also=("authority_letter",))  # fmt: skip
unlike(layout, "pension_claim_received", ("Deutsche Rentenversicherung Mitteldeutschland", "Antragsbearbeitung", "Georg-Schumann-Straße 146", "04159 Leipzig"), "Ihr Rentenantrag", "Ihr Antrag auf Rente wegen Erwerbsminderung ist am {day} eingegangen. Die Bearbeitung kann mehrere Monate dauern. Über die Höhe einer Rente können wir noch nichts sagen.", signs=False)  # fmt: skip
unlike(layout, "health_fund_cancellation", ("Heimat Krankenkasse", "Mitgliederservice", "Herforder Straße 23", "33602 Bielefeld"), "Kündigungsbestätigung", "wir bestätigen den Eingang Ihrer Kündigung. Ihre Mitgliedschaft endet zum {soon}, sofern Sie eine neue Krankenkasse gewählt haben.", form="line", also=("health_insurance_confirmation",))  # fmt: skip
unlike(layout, "incoming_policy", ("Reiseschutz Union Versicherung AG", "Incoming", "Heidenkampsweg 102", "20097 Hamburg"), "Versicherungsschein Incoming-Schutz", "Krankenversicherung für ausländische Gäste, Höchstdauer 365 Tage. Versichert sind akute, unerwartete Erkrankungen; Vorsorge und chronische Leiden sind ausgeschlossen.", rows=(("Versicherte Person", "{who}"), ("geboren am", "{born}"), ("Beitrag je Tag", "1,35 EUR")), form="centre", greets=False, signs=False)  # fmt: skip
unlike(layout, "dental_supplement", ("Concordia Zusatz Versicherung", "Kundenbetreuung", "Riehler Straße 190", "50735 Köln"), "Ihr Zahnzusatztarif DentBest", "vielen Dank für den Abschluss. Der Tarif ergänzt Ihre gesetzliche Krankenversicherung. Der Monatsbeitrag beträgt 18,90 Euro.", form="left")  # fmt: skip
unlike(layout, "rent_increase", ("Wohnungsgenossenschaft Aufbau eG", "Vermietung", "Gartenstraße 30", "02977 Hoyerswerda"), "Mieterhöhung bis zur ortsüblichen Vergleichsmiete", "wir bitten Sie, der Erhöhung Ihrer Nettokaltmiete von 338,10 EUR auf 361,00 EUR ab dem übernächsten Monat zuzustimmen (§ 558 BGB). Ihre Wohnung hat 59,2 m².", form="line")  # fmt: skip
unlike(layout, "flat_handover", ("Hausverwaltung Kirsch", "Abnahmen", "Bismarckstraße 66", "45128 Essen"), "Wohnungsübergabeprotokoll", "Wohnung {home}. Anwesend: {who}.", "Alle Räume wurden besenrein übergeben, keine Mängel. Schlüssel: 3.", rows=(("Zählerstand Strom", "18.442 kWh"), ("Zählerstand Wasser", "211,4 m³"), ("Wohnungsschlüssel", "3")), greets=False, form="left", rows_as="grid")  # fmt: skip
unlike(layout, "tenancy_terminated", ("Vermietung Dr. Hagemeister", "", "Am Kurpark 5", "32105 Bad Salzuflen"), "Kündigung des Mietverhältnisses", "hiermit kündige ich das Mietverhältnis über die Wohnung {home} wegen Eigenbedarfs fristgerecht zum {soon}.", form="left", body="times")  # fmt: skip
unlike(layout, "parking_lease", ("Parkraum Nord GmbH", "Stellplätze", "Speicherstraße 4", "24103 Kiel"), "Mietvertrag über einen Tiefgaragenstellplatz", "Vermietet wird der Stellplatz Nr. 37 an {who}. Die Miete beträgt 65,00 EUR im Monat. Der Vertrag läuft auf unbestimmte Zeit.", form="centre", greets=False)  # fmt: skip
unlike(layout, "moved_away", ("Stadt Gera", "Einwohnermeldeamt", "Kornmarkt 12", "07545 Gera"), "Abmeldebestätigung nach § 24 Abs. 2 BMG", "Die Abmeldung der folgenden Person wurde entgegengenommen:", rows=(("Familienname", "{family}"), ("Vorname", "{given}"), ("Geburtsdatum", "{born}"), ("abgemeldet von", "{home}"), ("Auszug am", "{day}")), form="left", greets=False, also=("registration_certificate",), rows_as="colon")  # fmt: skip
unlike(layout, "prescription_print", ("Praxis Dr. med. Imke Lürssen", "Hausärztin", "Markt 3", "26603 Aurich"), "Ausdruck zur Einlösung Ihres E-Rezepts", "für {who}, geboren am {born}", "Ibuprofen 600 mg, 20 Filmtabletten; Pantoprazol 20 mg, 28 Tabletten. Bitte in der Apotheke vorlegen.", form="left", greets=False, signs=False)  # fmt: skip
unlike(layout, "disability_thirty", ("Versorgungsamt Hannover", "Feststellung", "Gustav-Bratke-Allee 2", "30169 Hannover"), "Feststellungsbescheid nach § 152 SGB IX", "der Grad der Behinderung (GdB) beträgt 30. Die Voraussetzungen für einen Schwerbehindertenausweis liegen nicht vor. Merkzeichen stehen Ihnen nicht zu.", form="line")  # fmt: skip
unlike(layout, "equal_status", ("Agentur für Arbeit Suhl", "Team Reha/SB", "Werner-Seelenbinder-Straße 8", "98529 Suhl"), "Gleichstellung mit schwerbehinderten Menschen (§ 2 Abs. 3 SGB IX)", "auf Ihren Antrag stelle ich Sie mit einem GdB von 40 schwerbehinderten Menschen gleich. Ein Ausweis wird nicht ausgestellt.", form="right")  # fmt: skip
unlike(layout, "therapy_waiting_list", ("Psychosoziales Zentrum Refugio", "Beratung", "Parkstraße 2-8", "28209 Bremen"), "Bescheinigung über einen Platz auf der Warteliste", "{title} {who}, geb. {born}, hat sich bei uns zur Beratung gemeldet und steht auf der Warteliste für eine Psychotherapie. Eine Diagnose wurde noch nicht gestellt.", form="centre", greets=False)  # fmt: skip


@layout("authority_letter__invites_to_talk", body="calibri", dates="dots")
def _talk(pen: Pen) -> None:
    day = pen.ago(4, 40)
    letter(
        pen,
        (
            "Kreis Herzogtum Lauenburg",
            "Fachdienst Ausländerangelegenheiten",
            "Barlachstraße 2",
            "23909 Ratzeburg",
        ),
        to(pen.holder),
        [("Az.", "222-41"), ("Datum", pen.day("date", day))],
        "Vorsprache wegen Ihres Aufenthaltstitels und Ihres Mietvertrages",
        form="left",
    )
    greet(pen)
    pen.para(
        f"bitte sprechen Sie am {pen.on(later(day, days=20))} um 10:30 Uhr in Zimmer 118 vor. Bringen Sie Ihre Meldebescheinigung, den Arbeitsvertrag und den Nachweis der Krankenversicherung mit."
    )
    close(pen)
