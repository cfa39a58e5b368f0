"""Work and training once more, as other issuers set it: contracts of training and of work, confirmations, notices, attendance."""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from datetime import date, timedelta

from samples import people
from samples.draw import Sheet
from samples.people import Person, pick

from ._forms import cells, heading, layout, signatures, ticks
from ._pay import employer, job
from ._school import occupation

Fields = dict[str, object]


def _times(sheet: Sheet, as_of: date) -> tuple[date, date]:
    """First and last day of a training."""
    start = date(as_of.year - sheet.rng.randint(0, 2), sheet.rng.choice([8, 9]), 1)
    return start, date(start.year + 3, start.month, 1) - timedelta(days=1)


def _chamber_form(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A chamber's form in two columns of cells, lettered items, captions inside the cells."""
    firm, trade, (start, end) = (
        employer(sheet.rng, who.address.town),
        occupation(sheet.rng),
        _times(sheet, as_of),
    )
    heading(sheet, "Berufsausbildungsvertrag", size=15)
    sheet.paragraph("(§§ 10, 11 des Berufsbildungsgesetzes)", size=8)
    sheet.paragraph("Zwischen dem/der Ausbildenden (Unternehmen) und der/dem Auszubildenden", size=9)
    cells(sheet, [
        [(0.3, "KNR", "0", None), (0.3, "Firmenident-Nr.", str(sheet.rng.randint(10**5, 10**6)), None), (0.4, "Telefonnummer", "0561 70730", None)],
        [(1, "Name und Anschrift des/der Ausbildenden (Ausbildungsbetrieb)", f"{firm.name}, {firm.address}", None)],
        [(0.5, "Name", who.family_name, "family_name"), (0.5, "Vorname", who.given_names, "given_names")],
        [(1, "Straße, Haus-Nr.", who.address.street, None)],
        [(0.2, "PLZ", who.address.postcode, None), (0.4, "Ort", who.address.town, None), (0.2, "Geburtsdatum", sheet.date(who.birth_date), "birth_date"), (0.2, "Staatsangehörigkeit", who.adjective, None)],
        [(1, "Gesetzliche/r Vertreter/in (Eltern, Vormund)", "", None)],
    ])  # fmt: skip
    sheet.gap(2)
    sheet.paragraph("wird nachstehender Vertrag zur Ausbildung im folgenden Beruf", size=9)
    cells(
        sheet,
        [
            [
                (0.5, "Ausbildungsberuf", trade, "occupation"),
                (0.3, "mit der Fachrichtung / dem Schwerpunkt", "", None),
                (0.2, "Zuständige Berufsschule", "BS 2", None),
            ]
        ],
    )
    sheet.paragraph("nach Maßgabe der Ausbildungsordnung geschlossen.", size=9)
    sheet.paragraph(
        "A  Die Ausbildungszeit beträgt nach der Ausbildungsordnung 36 Monate. Diese Ausbildungszeit verringert sich durch: entfällt",
        size=9,
    )
    cells(
        sheet,
        [
            [
                (0.5, "Das Berufsausbildungsverhältnis beginnt am", sheet.date(start), "start"),
                (0.5, "und endet am", sheet.date(end), "end"),
            ]
        ],
    )
    sheet.paragraph("B  Die Probezeit (§ 1 Nr. 2) beträgt 4 Monate.", size=9)
    sheet.paragraph(
        "E  Der/Die Ausbildende zahlt eine angemessene Vergütung (§ 5); diese beträgt zur Zeit monatlich brutto",
        size=9,
    )
    sheet.table(
        [40, 30, 30, 30],
        [["Ausbildungsjahr", "erstes", "zweites", "drittes"], ["EUR", "1.020,00", "1.080,00", "1.150,00"]],
    )
    sheet.paragraph("H  Die beigefügten Vereinbarungen sind Gegenstand dieses Vertrages.", size=9)
    signatures(
        sheet,
        ["Der/Die Ausbildende: Stempel und Unterschrift", "Der/Die Auszubildende: Vor- und Familienname"],
    )
    sheet.paragraph(
        "Dieser Vertrag ist in das Verzeichnis der Berufsausbildungsverhältnisse eingetragen am "
        + sheet.date(start - timedelta(days=30))
        + " unter Nr. "
        + str(sheet.rng.randint(10000, 99999)),
        size=8,
    )
    return {
        **who.truth(nationality=True),
        "occupation": trade,
        "employer": firm.name,
        "start": start,
        "end": end,
        "registered": True,
    }


def _craft_form(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A craft chamber's electronic form: numbered items, labels at the left."""
    firm, trade, (start, end) = (
        employer(sheet.rng, who.address.town),
        occupation(sheet.rng),
        _times(sheet, as_of),
    )
    sheet.text(sheet.style.left, 16, f"Handwerkskammer {people.town(sheet.rng)}", size=9)
    heading(sheet, "Ausbildungsvertrag (BBiG/HwO)", size=14)
    sheet.rows([
        ("1. Ausbildungsstätte / Betrieb", f"{firm.name}\n{firm.address}", "employer"), ("Betriebsnummer", str(sheet.rng.randint(10**6, 10**7)), None),
        ("Verantwortlicher Ausbilder", firm.boss, None), ("2. Lehrling / Auszubildende/r", f"{who.given_names} {who.family_name}", None),
        ("geb. am", sheet.date(who.birth_date), "birth_date"), ("wohnhaft", str(who.address), None), ("3. Beruf", trade, "occupation"),
        ("4. Ausbildungsdauer", "36 Monate", None), ("Beginn der Ausbildung", sheet.date(start), "start"), ("Voraussichtliches Ende", sheet.date(end), "end"),
        ("5. Probezeit", "3 Monate", None), ("6. Ausbildungsvergütung (brutto)", "1. Lj. 850 EUR, 2. Lj. 950 EUR, 3. Lj. 1.050 EUR", None), ("7. Urlaub", "30 Werktage", None),
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph(
        "Der Lehrling verpflichtet sich, die Berufsschule zu besuchen und den Ausbildungsnachweis zu führen. Änderungen dieses Vertrages sind der Handwerkskammer unverzüglich anzuzeigen."
    )
    signatures(sheet, ["Ort, Datum", "Betrieb", "Lehrling"])
    return {**who.truth(), "occupation": trade, "employer": firm.name, "start": start, "end": end}


def _school_training(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A hospital's contract for nursing, all in prose, firm as carrier of the practical training."""
    start, end = _times(sheet, as_of)
    carrier = pick(
        sheet.rng, "Klinikum Nordwest gGmbH|Seniorenzentrum Lindenhof GmbH|Kreiskliniken Oberland gGmbH"
    )
    heading(sheet, "Ausbildungsvertrag", centre=True)
    sheet.paragraph("für die Ausbildung zum Pflegefachmann nach dem Pflegeberufegesetz")
    sheet.paragraph(
        f"Die {carrier}, {people.address(sheet.rng, who.address.town)}, vertreten durch die Pflegedirektion, im Folgenden „Träger“, und"
    )
    sheet.paragraph(
        f"{who.given_names} {who.family_name}, geb. {sheet.date(who.birth_date)}, {who.address}, im Folgenden „Auszubildende/r“, vereinbaren:"
    )
    sheet.paragraph(
        "§ 1 Ausbildungsziel: Die Ausbildung führt zum Abschluss als Pflegefachmann (m/w/d). Sie gliedert sich in theoretischen und praktischen Unterricht und eine praktische Ausbildung."
    )
    sheet.paragraph(
        f"§ 2 Die Ausbildung dauert drei Jahre, und zwar vom {sheet.date(start)} bis zum {sheet.date(end)}. Die ersten sechs Monate gelten als Probezeit."
    )
    sheet.paragraph("§ 3 Die regelmäßige wöchentliche Ausbildungszeit beträgt 38,5 Stunden.")
    sheet.paragraph(
        "§ 4 Die monatliche Ausbildungsvergütung richtet sich nach dem TVAöD-Pflege; im ersten Ausbildungsjahr 1.340,69 EUR brutto."
    )
    signatures(sheet, ["Träger der praktischen Ausbildung", "Auszubildende/r"])
    return {**who.truth(), "occupation": "Pflegefachmann", "employer": carrier, "start": start, "end": end}


def _begin(sheet: Sheet, as_of: date) -> date:
    return people.day_between(sheet.rng, as_of - timedelta(days=1500), as_of - timedelta(days=60)).replace(
        day=1
    )


def _contract_cells(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A printed form of a stationer: cells and tick boxes."""
    firm, start = employer(sheet.rng, who.address.town), _begin(sheet, as_of)
    limited = sheet.rng.random() < 0.4
    end = date(start.year + 2, start.month, 1) - timedelta(days=1)
    wage = f"{sheet.rng.randint(1320, 1990) / 100:.2f}"
    hours = sheet.rng.choice([20, 30, 38, 40])
    heading(sheet, "Arbeitsvertrag für gewerbliche Arbeitnehmer")
    cells(sheet, [
        [(1, "Arbeitgeber (Firma, Anschrift)", f"{firm.name}, {firm.address}", None)],
        [(0.4, "Arbeitnehmer/in: Familienname", who.family_name, "family_name"), (0.35, "Vorname", who.given_names, "given_names"), (0.25, "geb. am", sheet.date(who.birth_date), "birth_date")],
        [(1, "Anschrift", str(who.address), None)],
        [(0.5, "Tätigkeit als", job(sheet.rng), None), (0.5, "Einsatzort", firm.address.town, None)],
        [(0.5, "Eintrittstermin", sheet.date(start), "start"), (0.5, "Wochenarbeitszeit (Stunden)", str(hours), "weekly_hours")],
        [(0.5, "Stundenlohn brutto EUR", wage.replace(".", ","), "hourly_wage"), (0.5, "Fälligkeit", "letzter Werktag des Monats", None)],
    ])  # fmt: skip
    sheet.gap(2)
    sheet.paragraph("Dauer des Arbeitsverhältnisses", bold=True, after=0)
    ticks(
        sheet,
        [
            (not limited, "Der Vertrag wird auf unbestimmte Zeit geschlossen."),
            (limited, f"Der Vertrag ist befristet bis zum {sheet.date(end) if limited else '____________'}."),
        ],
    )
    sheet.gap(4)
    sheet.paragraph(
        "Die ersten sechs Monate gelten als Probezeit. Das Arbeitsverhältnis kann während dieser Zeit mit einer Frist von zwei Wochen gekündigt werden. Danach gelten die gesetzlichen Kündigungsfristen. Das Arbeitsverhältnis endet spätestens mit Ablauf des Monats, in dem die Regelaltersgrenze erreicht wird."
    )
    signatures(sheet, ["Ort, Datum", "Arbeitgeber", "Arbeitnehmer"])
    fields: Fields = {
        **who.truth(),
        "employer": firm.name,
        "start": start,
        "unlimited": not limited,
        "weekly_hours": str(hours),
        "hourly_wage": wage,
        "signed": True,
    }
    return fields | ({"end": end} if limited else {})


def _contract_public(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Public service: numbered clauses, no amount but a pay group."""
    start = _begin(sheet, as_of)
    end = date(start.year + 1, start.month, 1) - timedelta(days=1)
    body = f"{pick(sheet.rng, 'Stadt|Landkreis')} {who.address.town}"
    heading(sheet, "Arbeitsvertrag", centre=True)
    sheet.paragraph("Zwischen", after=0.2)
    sheet.paragraph(
        f"der {body.replace('Landkreis', 'Gebietskörperschaft Landkreis')}"
        if body.startswith("Stadt")
        else f"dem {body}",
        after=0.2,
    )
    sheet.paragraph("vertreten durch den Fachbereich Personal und Organisation (Arbeitgeber)")
    sheet.paragraph("und", after=0.2)
    sheet.paragraph(
        f"{who.salutation if who.sex == 'F' else 'Herrn'} {who.full_name}, geboren am {sheet.date(who.birth_date)}, Anschrift: {who.address} (Beschäftigte/r)"
    )
    sheet.paragraph("wird - vorbehaltlich der Zustimmung des Personalrats - folgender Vertrag geschlossen:")
    sheet.paragraph(
        f"§ 1  {'Frau' if who.sex == 'F' else 'Herr'} {who.family_name} wird ab {sheet.date(start)} als Vollbeschäftigte/r eingestellt, und zwar befristet nach § 14 Abs. 2 TzBfG für die Zeit bis {sheet.date(end)}."
    )
    sheet.paragraph(
        "§ 2  Das Arbeitsverhältnis bestimmt sich nach dem Tarifvertrag für den öffentlichen Dienst (TVöD). Die durchschnittliche regelmäßige wöchentliche Arbeitszeit beträgt 39 Stunden."
    )
    sheet.paragraph("§ 3  Die Probezeit beträgt sechs Monate (§ 2 Abs. 4 TVöD).")
    sheet.paragraph("§ 4  Die/Der Beschäftigte ist in Entgeltgruppe 5, Stufe 1 eingruppiert.")
    signatures(sheet, ["Für den Arbeitgeber", "Beschäftigte/r"])
    return {
        **who.truth(),
        "employer": body,
        "start": start,
        "end": end,
        "unlimited": False,
        "weekly_hours": "39",
        "signed": True,
    }


def _contract_mini(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A short typed contract of a small firm, paragraphs with headings."""
    firm, start = employer(sheet.rng, who.address.town), _begin(sheet, as_of)
    salary = f"{sheet.rng.randint(1700, 3400)}.00"
    heading(sheet, "Anstellungsvertrag")
    sheet.rows(
        [
            ("Firma", f"{firm.name}, {firm.address}", None),
            ("Name", f"{who.salutation} {who.full_name}", None),
            ("Geburtstag", sheet.date(who.birth_date), "birth_date"),
        ],
        layout="colon",
    )
    for title, words in (
        (
            "1. Beginn",
            f"Das Anstellungsverhältnis beginnt mit Wirkung vom {sheet.date(start)} und läuft auf unbestimmte Zeit.",
        ),
        ("2. Aufgaben", f"Die Einstellung erfolgt als {job(sheet.rng)}."),
        (
            "3. Vergütung",
            f"Die Vergütung beträgt {salary.split('.')[0]},-- Euro brutto im Monat und wird jeweils am Monatsende gezahlt.",
        ),
        ("4. Arbeitszeit", "Die Arbeitszeit beträgt 160 Stunden im Monat (37,5 Std./Woche)."),
        ("5. Urlaub", "Der Urlaub beträgt 26 Arbeitstage."),
        ("6. Kündigung", "Es gelten die gesetzlichen Fristen; die Kündigung bedarf der Schriftform."),
    ):
        sheet.paragraph(title, bold=True, after=0.1)
        sheet.paragraph(words)
    sheet.paragraph(f"{firm.address.town}, {sheet.date(start - timedelta(days=12))}")
    signatures(sheet, ["(Geschäftsleitung)", "(Mitarbeiter/in)"])
    return {
        **who.truth(),
        "employer": firm.name,
        "start": start,
        "unlimited": True,
        "weekly_hours": "37.5",
        "gross_monthly": salary,
        "signed": True,
    }


def _confirm_office(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """The form of a foreigners authority that the employer fills in: numbered questions and tick boxes."""
    firm, start = employer(sheet.rng, who.address.town), _begin(sheet, as_of)
    gross, day = f"{sheet.rng.randint(1500, 3300)}.50", as_of - timedelta(days=sheet.rng.randint(3, 60))
    limited = sheet.rng.random() < 0.4
    end = date(as_of.year + 1, 6, 30)
    sheet.text(
        sheet.style.left, 16, f"Ausländerbehörde {who.address.town} - vom Arbeitgeber auszufüllen", size=8
    )
    heading(sheet, "Bescheinigung des Arbeitgebers")
    sheet.paragraph("zur Vorlage bei der Ausländerbehörde")
    cells(sheet, [
        [(1, "1. Arbeitgeber / Firma, Sitz", f"{firm.name}, {firm.address}", None)],
        [(0.6, "2. Arbeitnehmer/in (Name, Vorname)", f"{who.family_name}, {who.given_names}", None), (0.4, "Geburtsdatum", sheet.date(who.birth_date), "birth_date")],
        [(0.5, "3. Beschäftigt seit", sheet.date(start), "start"), (0.5, "als", job(sheet.rng), None)],
        [(0.5, "4. Wöchentliche Arbeitszeit", "35 Stunden", None), (0.5, "5. Bruttoarbeitsentgelt monatlich", f"{gross.replace('.', ',')} EUR", None)],
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph("6. Das Beschäftigungsverhältnis ist", after=0)
    ticks(
        sheet,
        [
            (not limited, "unbefristet"),
            (limited, f"befristet bis {sheet.date(end) if limited else '________'}"),
        ],
    )
    sheet.gap(3)
    sheet.paragraph("7. Ist das Arbeitsverhältnis gekündigt?", after=0)
    ticks(sheet, [(True, "nein"), (False, "ja, zum ________")])
    sheet.gap(3)
    sheet.paragraph("8. Besteht noch Probezeit?", after=0)
    ticks(sheet, [(True, "nein"), (False, "ja, bis ________")])
    sheet.gap(4)
    sheet.paragraph(f"{firm.address.town}, den {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Stempel und Unterschrift des Arbeitgebers"])
    fields: Fields = {
        **who.truth(),
        "employer": firm.name,
        "issued_on": day,
        "start": start,
        "unlimited": not limited,
        "unterminated": True,
        "weekly_hours": "35",
        "gross_monthly": gross,
        "signed": True,
    }
    return fields | ({"end": end} if limited else {})


def _confirm_short(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """Two sentences on a firm's sheet, to whom it may concern."""
    firm, start = employer(sheet.rng, who.address.town), _begin(sheet, as_of)
    day = as_of - timedelta(days=sheet.rng.randint(3, 60))
    him = "Frau" if who.sex == "F" else "Herr"
    sheet.text(sheet.style.left, 18, firm.name, size=13, bold=True)
    sheet.text(sheet.style.left, 23, str(firm.address), size=8)
    sheet.text(sheet.size[0] - sheet.style.right, 40, sheet.date(day), align="right", mark="issued_on")
    sheet.y = 55
    heading(sheet, "Beschäftigungsnachweis")
    sheet.paragraph("Zur Vorlage bei Behörden")
    sheet.paragraph(
        f"Wir bestätigen hiermit, dass {him} {who.full_name}, geb. {sheet.date(who.birth_date)}, wohnhaft {who.address}, seit {sheet.date(start)} in unserem Hause als {job(sheet.rng)} angestellt ist. Der Arbeitsvertrag wurde unbefristet geschlossen und ist von keiner Seite gekündigt worden."
    )
    sheet.paragraph(
        "Das monatliche Bruttogehalt beläuft sich derzeit auf 2.480,00 € bei 38,5 Wochenstunden. Die Probezeit ist abgelaufen."
    )
    sheet.paragraph("Mit freundlichen Grüßen")
    signatures(sheet, [f"{firm.boss}, Personalleitung"])
    return {
        **who.truth(),
        "employer": firm.name,
        "issued_on": day,
        "start": start,
        "unlimited": True,
        "unterminated": True,
        "weekly_hours": "38.5",
        "gross_monthly": "2480.00",
        "signed": True,
    }


def _notice_probation(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A notice within the probation, the sender in the head."""
    firm = employer(sheet.rng, who.address.town)
    day = as_of - timedelta(days=sheet.rng.randint(10, 200))
    end = day + timedelta(days=14)
    sheet.text(sheet.style.left, 18, firm.name, size=13, bold=True)
    sheet.text(sheet.style.left, 23, str(firm.address), size=8)
    for number, line in enumerate(
        [
            "Persönlich / per Boten",
            who.salutation + ("n" if who.sex == "M" else ""),
            who.full_name,
            who.address.street,
            f"{who.address.postcode} {who.address.town}",
        ]
    ):
        sheet.text(sheet.style.left, 45 + number * 5, line)
    sheet.text(
        sheet.size[0] - sheet.style.right,
        80,
        f"{firm.address.town}, {sheet.date(day)}",
        align="right",
        marks={"issued_on": sheet.date(day)},
    )
    sheet.y = 90
    sheet.paragraph("Beendigung Ihres Arbeitsverhältnisses in der Probezeit", bold=True)
    sheet.paragraph(f"Sehr geehrte{'r Herr' if who.sex == 'M' else ' Frau'} {who.family_name},")
    sheet.paragraph(
        f"leider müssen wir Ihnen mitteilen, dass wir das zwischen uns bestehende Arbeitsverhältnis unter Einhaltung der zweiwöchigen Frist zum {sheet.date(end)} kündigen. Bitte geben Sie Schlüssel und Arbeitskleidung zurück."
    )
    sheet.paragraph(
        "Wir weisen Sie darauf hin, dass Sie sich unverzüglich bei der Agentur für Arbeit arbeitsuchend melden müssen (§ 38 SGB III)."
    )
    sheet.paragraph("Freundliche Grüße")
    signatures(sheet, [firm.boss])
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "employer": firm.name,
        "issued_on": day,
        "ends_on": end,
    }


def _notice_formal(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """An extraordinary notice with an ordinary one in reserve and personnel number."""
    firm = employer(sheet.rng, who.address.town)
    day = as_of - timedelta(days=sheet.rng.randint(10, 200))
    end = (day + timedelta(days=62)).replace(day=1) - timedelta(days=1)
    sheet.y = 20
    sheet.rows(
        [
            ("Arbeitgeber", f"{firm.name}, {firm.address}", "employer"),
            ("Mitarbeiter/in", f"{who.full_name}", None),
            ("Personal-Nr.", "20481", None),
            ("Datum", sheet.date(day), "issued_on"),
        ]
    )
    heading(sheet, "Ordentliche betriebsbedingte Kündigung")
    sheet.paragraph(
        f"Hiermit kündigen wir Ihren Anstellungsvertrag vom {sheet.date(day - timedelta(days=900))} fristgemäß. Ihr letzter Arbeitstag ist der {sheet.date(end)}. Der Betriebsrat wurde angehört; die Stellungnahme liegt bei."
    )
    sheet.paragraph(
        "Ihren Resturlaub nehmen Sie bitte bis zum Ausscheiden. Ein qualifiziertes Zeugnis erhalten Sie gesondert."
    )
    signatures(sheet, [f"ppa. {firm.boss}", "Empfang bestätigt: Datum, Unterschrift"], [True, False])
    return {
        "family_name": who.family_name,
        "given_names": who.given_names,
        "employer": firm.name,
        "issued_on": day,
        "ends_on": end,
    }


def _attend_rows(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A job course: rows, an attendance share in per cent."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 250))
    level = sheet.rng.choice(["B1", "B2", "C1"])
    sheet.text(
        sheet.style.left,
        18,
        pick(sheet.rng, "Sprachakademie Süd GmbH|Kolping Bildung gGmbH|DAA Deutsche Angestellten-Akademie"),
        size=13,
        bold=True,
    )
    sheet.y = 30
    heading(sheet, "Bescheinigung über die Kursteilnahme")
    sheet.rows([
        ("Teilnehmer/in", f"{who.family_name}, {who.given_names}", None), ("geb.", sheet.date(who.birth_date), "birth_date"), ("Maßnahme", f"Berufssprachkurs {level} (DeuFöV)", "course"),
        ("Niveaustufe (GER)", level, "level"), ("Zeitraum", f"{sheet.date(day - timedelta(days=130))} - {sheet.date(day)}", None), ("Unterrichtseinheiten", "400", None), ("Anwesenheit", "91 %", None),
    ])  # fmt: skip
    sheet.gap(3)
    sheet.paragraph("Diese Bescheinigung ist kein Sprachzertifikat.")
    sheet.paragraph(f"Ausgestellt am {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Lehrgangsleitung"])
    return {**who.truth(), "course": f"Berufssprachkurs {level} (DeuFöV)", "level": level, "issued_on": day}


def _attend_federal(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """The federal form on present attendance: cells and ticks."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 250))
    heading(sheet, "Teilnahmebestätigung Integrationskurs")
    sheet.paragraph("zur Vorlage beim Jobcenter / bei der Ausländerbehörde", size=9)
    cells(sheet, [
        [(0.4, "Name", who.family_name, "family_name"), (0.35, "Vorname", who.given_names, "given_names"), (0.25, "Geburtsdatum", sheet.date(who.birth_date), "birth_date")],
        [(0.5, "Kursträger", "Volkshochschule", None), (0.5, "Kurs-/Maßnahmenummer", "NRW-4711-2-AL", None)],
        [(0.5, "Kursart", "Alphabetisierungskurs", "course"), (0.5, "Kursbeginn", sheet.date(day - timedelta(days=60)), None)],
    ])  # fmt: skip
    sheet.gap(3)
    ticks(
        sheet,
        [
            (True, "nimmt derzeit regelmäßig teil"),
            (False, "hat den Kurs abgebrochen"),
            (False, "hat den Kurs beendet"),
        ],
    )
    sheet.gap(4)
    sheet.paragraph(f"Datum: {sheet.date(day)}", marks={"issued_on": sheet.date(day)})
    signatures(sheet, ["Stempel, Unterschrift Kursträger"])
    return {**who.truth(), "course": "Alphabetisierungskurs", "issued_on": day}


def _attend_prose(sheet: Sheet, who: Person, as_of: date) -> Fields:
    """A volunteer association's course, all in one sentence."""
    day = as_of - timedelta(days=sheet.rng.randint(5, 250))
    level = sheet.rng.choice(["A1", "A2", "B1"])
    heading(sheet, "Teilnahmebescheinigung", centre=True, size=20)
    sheet.gap(8)
    sheet.text(sheet.size[0] / 2, sheet.y, who.full_name, size=16, align="centre")
    sheet.gap(7)
    sheet.text(
        sheet.size[0] / 2,
        sheet.y,
        f"geboren am {sheet.date(who.birth_date)} in {who.birth_place}",
        align="centre",
    )
    sheet.gap(8)
    sheet.paragraph(
        f"hat in der Zeit vom {sheet.date(day - timedelta(days=90))} bis {sheet.date(day)} den Sprachkurs „Deutsch als Fremdsprache {level}“ mit 120 Unterrichtsstunden regelmäßig besucht."
    )
    sheet.paragraph(
        "Inhalte: Wortschatz und Grammatik, Alltagsgespräche, Hörverstehen, Schreiben kurzer Texte."
    )
    sheet.paragraph(f"{who.address.town}, {sheet.date(day)}")
    signatures(sheet, ["Kursleiterin", "Vereinsvorstand"])
    return {**who.truth(), "course": f"Deutsch als Fremdsprache {level}", "level": level, "issued_on": day}


_DRAWN = {
    "training_contract": {"cells": _chamber_form, "craft": _craft_form, "nursing": _school_training},
    "employment_contract": {
        "cells": _contract_cells,
        "public": _contract_public,
        "small_firm": _contract_mini,
    },
    "employer_confirmation": {"office_form": _confirm_office, "two_sentences": _confirm_short},
    "termination_letter": {"probation": _notice_probation, "ordinary": _notice_formal},
    "course_attendance": {"rows": _attend_rows, "cells": _attend_federal, "prose": _attend_prose},
}
LAYOUTS = {
    f"{kind}__{name}": layout(kind, f"{kind}__{name}", draw)
    for kind, drawn in _DRAWN.items()
    for name, draw in drawn.items()
}
