"""Papers that a hasty reader takes for the paper that counts: letters that quote, forms, receipts, registrations, other status papers.

Each layout is a paper of its own; its kind is what the vocabulary calls it, or `unknown`.
"""

# ruff: noqa: E501 - wordings and tables of drawing calls stand on one line each

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Sheet
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _firm(rng: Random, names: str, unit: str, logo: str = "none") -> letter.Issuer:
    place = people.town(rng)
    return letter.Issuer(pick(rng, names), unit, str(people.address(rng, place)), place, logo)


def _dear(who: Person) -> str:
    return (
        f"Sehr geehrte Frau {who.family_name},"
        if who.sex == "F"
        else f"Sehr geehrter Herr {who.family_name},"
    )


def _lawyer_letter(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    issuer = _firm(
        rng,
        "Rechtsanwälte Overbeck & Sommer|Kanzlei Dr. Aksoy|Rechtsanwältin Miriam Thaler",
        "Fachanwältin für Migrationsrecht",
    )
    body = [
        _dear(who),
        f"in Ihrer Asylsache (Bundesamt, Gesch.-Z.: {who.asylum_number}) freue ich mich, Ihnen mitteilen zu können, dass das Bundesamt mit Bescheid vom {say(recent(rng, as_of, 120, 30))} wie folgt entschieden hat:",
        "„1. Die Flüchtlingseigenschaft wird zuerkannt. 2. Im Übrigen wird der Asylantrag abgelehnt.“",
        "Sobald mir die Ausfertigung des Bescheides vorliegt, übersende ich sie Ihnen. Bitte überweisen Sie den noch offenen Betrag der anliegenden Rechnung.",
        "Mit freundlichen Grüßen",
    ]
    return Text(
        "unknown",
        issuer,
        f"Asylverfahren {who.given_names} {who.family_name}",
        body,
        info=[
            ("Unser Zeichen", f"{rng.randint(100, 999)}/25", None),
            ("Datum", say(recent(rng, as_of, 60)), None),
        ],
        closing="Rechtsanwältin",
        names_person=False,
    )


def _leaflet(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    body = [
        "Dieses Merkblatt informiert Sie über die Rechtsfolgen einer positiven Entscheidung des Bundesamtes für Migration und Flüchtlinge.",
        "1. Aufenthaltserlaubnis: Wird Ihnen die Flüchtlingseigenschaft zuerkannt, erteilt Ihnen die Ausländerbehörde eine Aufenthaltserlaubnis nach § 25 Abs. 2 AufenthG für drei Jahre.",
        "2. Wird Ihnen der subsidiäre Schutzstatus zuerkannt, erhalten Sie ebenfalls eine Aufenthaltserlaubnis.",
        "3. Reiseausweis: Der Reiseausweis für Flüchtlinge wird auf Antrag ausgestellt.",
        "4. Familiennachzug: Stellen Sie den Antrag innerhalb von drei Monaten nach unanfechtbarer Zuerkennung.",
        "5. Widerruf: Die Zuerkennung kann widerrufen werden, wenn die Voraussetzungen nicht mehr vorliegen.",
    ]
    return Text(
        "unknown",
        letter.bamf(rng, who.address.town),
        rng.choice(["Hinweise für Schutzberechtigte", "Wichtige Informationen - bitte aufbewahren"]),
        body,
        title="Merkblatt",
        closing="",
        names_person=False,
    )


def _asylum_receipt(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    day = recent(rng, as_of, 900, 300)
    body = [
        f"hiermit wird bestätigt, dass {who.given_names} {who.family_name}, geb. am {say(who.birth_date)}, am {say(day)} einen Asylantrag gestellt hat. Der Antrag ist unter dem Geschäftszeichen {who.asylum_number} eingegangen.",
        "Mit dem Asylantrag wird sowohl die Anerkennung als Asylberechtigter als auch die Zuerkennung der Flüchtlingseigenschaft und des subsidiären Schutzes beantragt (§ 13 AsylG).",
        "Über Ihren Antrag wird nach der persönlichen Anhörung entschieden.",
    ]
    return Text(
        "unknown",
        letter.bamf(rng, who.address.town),
        rng.choice(["Mitteilung über die Antragstellung", "Bestätigung des Eingangs Ihres Asylantrages"]),
        body,
        info=[("Gesch.-Z.", who.asylum_number, None), ("Datum", say(day), None)],
        names_person=False,
    )


_SCHOOLS = "Volkshochschule Magdeburg|VHS Landkreis Weiden|inlingua Sprachcenter|Euro-Schulen Jena|Internationaler Bund, Sprachschule"


def _exam_invitation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    exam, level = as_of + timedelta(days=rng.randint(5, 60)), rng.choice(["A2", "B1", "B2"])
    name = rng.choice([f"telc Deutsch {level}", f"Goethe-Zertifikat {level}", "Deutsch-Test für Zuwanderer"])
    body = [
        _dear(who),
        f"wir laden Sie zur Prüfung {name} ein. Bitte erscheinen Sie am {say(exam)} um {rng.randint(8, 10)}:00 Uhr, Prüfungsort: Raum {rng.randint(1, 30)}.",
        "Bringen Sie einen gültigen Lichtbildausweis mit. Ohne Ausweis ist eine Teilnahme nicht möglich.",
    ]
    return Text(
        "exam_invitation",
        _firm(rng, _SCHOOLS, "Prüfungszentrum", "bars"),
        rng.choice(["Einladung zur Prüfung", "Prüfungseinladung"]),
        body,
        info=[("Datum", say(recent(rng, as_of, 30)), None)],
        closing="Ihr Prüfungsteam",
        fields={
            "exam": name,
            "exam_date": exam,
            "family_name": who.family_name,
            "given_names": who.given_names,
        },
        names_person=False,
        marks={"exam_date": say(exam)},
    )


def _language_registration(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    exam, level = as_of + timedelta(days=rng.randint(20, 80)), rng.choice(["A2", "B1", "B2"])
    rows = [
        ("Name, Vorname", f"{who.family_name}, {who.given_names}", "family_name"),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Prüfung", f"telc Deutsch {level}", "exam"),
        ("Prüfungstermin", say(exam), "exam_date"),
        ("Prüfungsgebühr", f"{rng.randint(120, 210)},00 EUR", None),
    ]
    return Text(
        "exam_invitation",
        _firm(rng, _SCHOOLS, "Anmeldung", "circle"),
        "Hiermit bestätigen wir Ihre verbindliche Anmeldung:",
        [
            "Die Anmeldung ist verbindlich. Sie erhalten etwa zwei Wochen vor dem Termin eine Einladung zur Prüfung."
        ],
        rows=rows,
        title=rng.choice(["Anmeldebestätigung", "Bestätigung der Prüfungsanmeldung"]),
        closing="",
        fields={"exam": f"telc Deutsch {level}", "exam_date": exam},
    )


def _course_attendance(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, end = rng.choice(["A2.1", "B1.1", "B1.2", "B2"]), recent(rng, as_of, 400, 30)
    body = [
        f"{who.given_names} {who.family_name}, geboren am {say(who.birth_date)}, hat vom {say(end - timedelta(days=90))} bis {say(end)} am Kurs Deutsch {level} mit {rng.choice([100, 200, 300])} Unterrichtseinheiten regelmäßig teilgenommen.",
        "Diese Bescheinigung ist kein Nachweis über eine bestandene Prüfung."
        if rng.random() < 0.3
        else "Die Teilnahme erfolgte mit gutem Erfolg.",
    ]
    return Text(
        "course_attendance",
        _firm(rng, _SCHOOLS, "Fachbereich Deutsch als Fremdsprache", "bars"),
        "",
        body,
        title=rng.choice(["Teilnahmebescheinigung", "TEILNAHMEBESTÄTIGUNG"]),
        closing="Kursleitung",
        fields={"course": f"Deutsch {level}", "level": level[:2]},
        seal="VHS",
    )


def _practice_test(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["B1", "B2", "C1"])
    body = [
        "Lesen Sie den Text und lösen Sie die Aufgaben 1 bis 5. Sie haben 20 Minuten Zeit.",
        "1. Herr Klein möchte ... a) umziehen. b) verreisen. c) arbeiten.",
        "2. Die Wohnung liegt ... a) am Stadtrand. b) im Zentrum. c) auf dem Land.",
        "3. Warum ruft Frau Stein an? a) Sie ist krank. b) Sie sucht Arbeit. c) Sie hat eine Frage.",
        "Punkte: ____ / 100     bestanden ab 60 Punkten",
    ]
    return Text(
        "unknown",
        _firm(rng, "Goethe-Institut|telc", "Übungsmaterial", "circle"),
        f"Deutsch {level}, Modul Lesen",
        body,
        title=rng.choice([f"Übungssatz Zertifikat {level}", f"Modelltest {level}"]),
        closing="",
        names_person=False,
    )


def _result_failed(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level, exam = rng.choice(["B1", "B2", "C1"]), recent(rng, as_of, 300, 30)
    scores = [rng.randint(30, 58) for _ in range(4)]
    rows = [
        ["Prüfungsteil", "Punkte", ""],
        *[
            [name, f"{got} / 100", "nicht bestanden"]
            for name, got in zip(["Lesen", "Hören", "Schreiben", "Sprechen"], scores, strict=True)
        ],
    ]
    body = [
        f"Name: {who.family_name}, {who.given_names}",
        f"Geburtsdatum: {say(who.birth_date)}",
        f"Prüfung: telc Deutsch {level}, Prüfungsdatum {say(exam)}",
        "Leider haben Sie die Prüfung nicht bestanden. Ein Zertifikat wird nicht ausgestellt. Sie können die Prüfung wiederholen.",
    ]
    return Text(
        "unknown",
        _firm(rng, _SCHOOLS, "Prüfungszentrum", "bars"),
        "",
        body,
        title=rng.choice(["Ergebnisbogen", "Mitteilung über das Prüfungsergebnis"]),
        table=([70, 40, 50], rows),
        closing="",
        names_person=False,
        also=["language_certificate"],
    )


def _english_certificate(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    level = rng.choice(["B1", "B2", "C1"])
    body = [
        f"{who.given_names} {who.family_name}",
        f"born on {who.birth_date:%d %B %Y}",
        f"has passed the examination telc English {level} with the grade {rng.choice(['good', 'satisfactory'])}.",
        f"Total: {rng.randint(180, 290)} / 300     Date of examination: {recent(rng, as_of, 900, 90):%d %B %Y}",
        f"hat die Prüfung Englisch {level} bestanden.",
    ]
    return Text(
        "unknown",
        letter.Issuer(
            "telc", "language tests", "Bleichstraße 1, 60313 Frankfurt am Main", "Frankfurt", "bars"
        ),
        f"English {level}",
        body,
        title="CERTIFICATE / ZERTIFIKAT",
        closing="",
        seal="TELC",
        names_person=False,
    )


def _social_security_notice(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Name", who.family_name, None),
        ("Vorname", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
        ("Grund der Abgabe", rng.choice(["10 Anmeldung", "50 Jahresmeldung", "30 Abmeldung"]), None),
        ("Beschäftigungszeit", f"01.01.{as_of.year - 1} - 31.12.{as_of.year - 1}", None),
        ("Beitragspflichtiges Entgelt", f"{rng.randint(18000, 34000)} EUR", None),
        ("Betriebsnummer", f"{rng.randint(10**7, 10**8 - 1)}", None),
    ]
    return Text(
        "unknown",
        _firm(rng, "Großbäckerei Lindner GmbH|Logistik Nord AG|Pflegedienst Sonnenhof", "Personalabteilung"),
        "Meldebescheinigung nach § 25 DEÜV",
        [
            "Die Daten wurden elektronisch an die Einzugsstelle übermittelt. Bitte bewahren Sie diese Bescheinigung wie einen Ausweis auf."
        ],
        rows=rows,
        title=rng.choice(["Meldebescheinigung zur Sozialversicherung", "Meldung zur Sozialversicherung"]),
        closing="",
        names_person=False,
    )


def _landlord_confirmation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    moved = recent(rng, as_of, 600, 20)
    owner = people.german(rng)
    rows = [
        ("Anschrift der Wohnung", str(who.address), "address"),
        ("Einzugsdatum", say(moved), "moved_in_on"),
        ("Einziehende Person(en)", f"{who.given_names} {who.family_name}", None),
        ("Wohnungsgeber", f"{owner.given_names} {owner.family_name}, {owner.address}", None),
    ]
    return Text(
        "landlord_confirmation",
        _firm(rng, "Vordruck der Meldebehörde|Wohnungsgenossenschaft Einheit eG|Hausverwaltung Petersen", ""),
        "Hiermit wird ein Einzug in folgende Wohnung bestätigt:",
        [
            "Der Wohnungsgeber ist gleichzeitig Eigentümer der Wohnung.",
            "Es ist verboten, eine Wohnanschrift anzubieten, obwohl ein tatsächlicher Bezug der Wohnung nicht stattfindet.",
        ],
        rows=rows,
        title=rng.choice(
            [
                "Wohnungsgeberbestätigung nach § 19 des Bundesmeldegesetzes (BMG)",
                "Wohnungsgeberbestätigung",
                "Einzugsbestätigung des Wohnungsgebers (§ 19 BMG)",
            ]
        ),
        closing="Unterschrift des Wohnungsgebers",
        fields={"address": str(who.address), "moved_in_on": moved},
        names_person=False,
    )


def _moved_out(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Familienname", who.family_name, None),
        ("Vornamen", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
        ("Bisherige Wohnung", str(who.address), None),
        ("Tag des Auszugs", say(recent(rng, as_of, 90)), None),
        ("Zukünftige Wohnung", "unbekannt / Ausland", None),
    ]
    return Text(
        "unknown",
        letter.registry(rng, who.address.town),
        "Die Abmeldung wurde heute im Melderegister eingetragen.",
        [],
        rows=rows,
        title=rng.choice(["Abmeldebestätigung", "Amtliche Abmeldebestätigung"]),
        names_person=False,
        seal=who.address.town[:12].upper(),
    )


def _registered_on_the_day(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Familienname", who.family_name, None),
        ("Vornamen", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
        ("Neue Wohnung", str(who.address), None),
        ("Einzugsdatum", say(recent(rng, as_of, 300)), None),
        ("Bisherige Wohnung", str(people.address(rng)), None),
    ]
    return Text(
        "unknown",
        letter.registry(rng, who.address.town),
        "Hiermit wird die Anmeldung gemäß § 24 Abs. 2 Bundesmeldegesetz bestätigt.",
        [],
        rows=rows,
        title=rng.choice(["Amtliche Meldebestätigung", "Amtliche Meldebestätigung für die Anmeldung"]),
        names_person=False,
        also=["registration_certificate"],
        seal=who.address.town[:12].upper(),
    )


def _naturalisation(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("Familienname", who.family_name, None),
        ("Vorname(n)", who.given_names, None),
        ("Geburtsdatum", say(who.birth_date), None),
        ("Derzeitige Staatsangehörigkeit", who.adjective, None),
        ("Aufenthaltstitel", "Aufenthaltserlaubnis § 25 Abs. 2 AufenthG", None),
        ("Rechtmäßiger Aufenthalt seit", say(recent(rng, as_of, 3000, 2000)), None),
    ]
    return Text(
        "unknown",
        letter.authority(rng, who.address.town),
        "Ich beantrage die Einbürgerung in den deutschen Staatsverband nach § 10 StAG.",
        [
            "Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland.",
            f"{who.address.town}, {say(recent(rng, as_of, 30))}",
        ],
        rows=rows,
        title="Antrag auf Einbürgerung",
        closing="Unterschrift",
        names_person=False,
    )


def _visa_application(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    rows = [
        ("1. Familienname / Surname", who.family_name, None),
        ("2. Vorname(n) / First name(s)", who.given_names, None),
        ("3. Geburtsdatum / Date of birth", say(who.birth_date), None),
        ("4. Staatsangehörigkeit", who.adjective, None),
        ("5. Reisepass Nr.", f"N{rng.randint(10**8, 10**9)}", None),
        ("6. Zweck des Aufenthalts", "Familiennachzug", None),
    ]
    return Text(
        "unknown",
        letter.Issuer(
            "Auswärtiges Amt", "Botschaft der Bundesrepublik Deutschland", "Beirut", "Beirut", "eagle"
        ),
        "Dieses Antragsformular ist unentgeltlich / Application for a national visa",
        [
            "Mir ist bekannt, dass falsche Angaben zur Ablehnung des Antrags führen (§ 54 Abs. 2 Nr. 8 AufenthG).",
            f"Beirut, {say(recent(rng, as_of, 400))}",
        ],
        rows=rows,
        title=rng.choice(
            ["Antrag auf Erteilung eines nationalen Visums", "Antrag auf Erteilung eines Visums"]
        ),
        closing="Unterschrift",
        names_person=False,
    )


def _status(
    kind: str,
    rng: Random,
    who: Person,
    as_of: date,
    say: Say,
    asked: date | None = None,
    until: date | None = None,
) -> Text:
    by_lot = as_of + timedelta(days=rng.randint(20, 170))
    until = until or by_lot
    letter_code = {"toleration": "T", "asylum_permission": "V", "fiction_certificate": "F"}[kind]
    number = f"{letter_code} {rng.randint(10**6, 10**7 - 1)}"
    person = [
        ("Name", who.family_name, "family_name"),
        ("Vorname(n)", who.given_names, "given_names"),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Staatsangehörigkeit", who.adjective, None),
    ]
    issuer = letter.authority(rng, who.address.town)

    def red_bar(sheet: Sheet) -> None:
        sheet.rule(20, 110, 190, 40, colour=(0.85, 0.1, 0.1), thick=9)

    if kind == "toleration":
        return Text(
            kind,
            issuer,
            "Kein Aufenthaltstitel! Der Inhaber ist ausreisepflichtig!",
            [
                "Die Abschiebung ist nach § 60a Abs. 2 Satz 3 AufenthG ausgesetzt.",
                "Nebenbestimmungen: Erlischt mit Bekanntgabe des Abschiebungstermins. Erwerbstätigkeit: nur mit Erlaubnis der Ausländerbehörde.",
            ],
            rows=[
                *person,
                ("gültig bis", say(until), "valid_until"),
                ("Dokumenten-Nr.", number, None),
                ("Der Aufenthalt ist beschränkt auf", people.TOWNS[who.address.town][1], None),
            ],
            title="Aussetzung der Abschiebung (Duldung)",
            fields={
                "valid_until": until,
                "basis": "§ 60a Abs. 2 Satz 3 AufenthG",
                "identity_unclarified_60b": False,
            },
            seal="ABH",
            decorate=red_bar,
        )
    if kind == "asylum_permission":
        lot_day = recent(rng, as_of, 700, 100)
        asked = asked or lot_day
        return Text(
            kind,
            letter.bamf(rng, who.address.town),
            "zur Durchführung des Asylverfahrens (§ 63 AsylG)",
            [
                "Der Ausländer genügt mit dieser Bescheinigung nicht der Passpflicht. Die Angaben zur Person beruhen auf den eigenen Angaben der Inhaberin/des Inhabers."
            ],
            rows=[
                *person,
                ("AZR-Nummer", who.azr_number, "azr_number"),
                ("Tag der Asylantragstellung", say(asked), "asylum_application_on"),
                ("längstens gültig bis", say(until), "valid_until"),
                ("Serien-Nr.", number, None),
            ],
            title=rng.choice(["Aufenthaltsgestattung", "Bescheinigung über die Aufenthaltsgestattung"]),
            fields={"valid_until": until, "asylum_application_on": asked, "azr_number": who.azr_number},
            seal="BAMF",
        )

    def tick(sheet: Sheet) -> None:
        sheet.scribble(12, sheet.size[1] - 30, 8, 4)

    chosen = rng.choice(["81_3_1", "81_4"])
    one, four = ("[X]", "[  ]") if chosen == "81_3_1" else ("[  ]", "[X]")
    body = [
        "Die Inhaberin/der Inhaber dieser Bescheinigung hat bei der unten genannten Behörde die Erteilung/Verlängerung eines Aufenthaltstitels beantragt. Bis zur Entscheidung der Ausländerbehörde über diesen Antrag gilt",
        f"{one} der Aufenthalt als erlaubt (§ 81 Abs. 3 Satz 1 AufenthG)",
        "[  ] die Abschiebung als ausgesetzt (§ 81 Abs. 3 Satz 2 AufenthG)",
        f"{four} der Aufenthaltstitel als fortbestehend (§ 81 Abs. 4 AufenthG)",
        "Nicht Zutreffendes bitte streichen.",
    ]
    return Text(
        kind,
        issuer,
        "",
        body,
        rows=[
            *person,
            ("gültig bis", say(until), "valid_until"),
            ("Dokumenten-Nr.", number, "document_number"),
        ],
        title="Fiktionsbescheinigung",
        fields={"basis": chosen, "valid_until": until, "document_number": number},
        seal="ABH",
        decorate=tick if rng.random() < 0.2 else None,
    )


def _payslip(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    month = as_of.replace(day=1) - timedelta(days=rng.choice([3, 40, 70]))
    gross = rng.randint(1600, 3400)
    tax, social = round(gross * 0.08, 2), round(gross * 0.205, 2)
    net = round(gross - tax - social, 2)

    def money(value: float) -> str:
        return f"{value:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")

    rows = [
        ["Lohnart", "Bezeichnung", "Betrag EUR"],
        ["2000", "Gehalt", money(gross)],
        ["", "Gesamtbrutto", money(gross)],
        ["", "Steuerrechtliche Abzüge", money(tax)],
        ["", "SV-rechtliche Abzüge", money(social)],
        ["", "Nettoverdienst", money(net)],
        ["", "Auszahlungsbetrag", money(net)],
    ]
    issuer = _firm(
        rng, "Großbäckerei Lindner GmbH|Logistik Nord AG|Gebäudereinigung Blank & Söhne", "Lohnbuchhaltung"
    )
    from samples.typesetting import MONTHS

    return Text(
        "payslip",
        issuer,
        f"Abrechnung der Brutto/Netto-Bezüge für {MONTHS[month.month - 1]} {month.year}",
        [
            f"Personal-Nr. {rng.randint(1000, 99999)}   Geburtsdatum {say(who.birth_date)}   Steuerklasse I   Eintritt 01.03.2023"
        ],
        table=([25, 90, 45], rows),
        closing="",
        fields={
            "month": f"{month:%Y-%m}",
            "employer": issuer.name,
            "gross": f"{gross}.00",
            "statutory_net": f"{net:.2f}",
            "payout": f"{net:.2f}",
        },
    )


def _tenancy(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    area, cold, start = rng.randint(32, 94), rng.randint(310, 720), recent(rng, as_of, 900, 60)
    rent = f"{cold + 150},00 EUR"
    body = [
        f"zwischen {people.german(rng).full_name} (Vermieter) und {who.given_names} {who.family_name} (Mieter)",
        f"§ 1 Mieträume: Vermietet wird die Wohnung {who.address}, bestehend aus {rng.choice([2, 3])} Zimmern, Küche, Bad. Die Wohnfläche beträgt {area} m².",
        f"§ 2 Mietzeit: Das Mietverhältnis beginnt am {say(start)} und läuft auf unbestimmte Zeit.",
        f"§ 3 Miete: Die Kaltmiete beträgt monatlich {cold},00 EUR, die Vorauszahlung auf Betriebs- und Heizkosten 150,00 EUR, zusammen {rent}.",
        "§ 4 Kaution: drei Monatskaltmieten.",
    ]
    return Text(
        "rental_contract",
        letter.Issuer("Mietvertrag über Wohnraum", "", "", ""),
        "",
        body,
        title="Mietvertrag",
        closing="Vermieter          Mieter",
        fields={
            "address": str(who.address),
            "floor_area_m2": str(area),
            "rent_cold": f"{cold}.00",
            "rent_warm": f"{cold + 150}.00",
            "start": start,
        },
        names_person=False,
    )


_WRITERS: dict[str, Callable[..., Text]] = {
    "lawyer_letter": _lawyer_letter, "leaflet": _leaflet, "asylum_receipt": _asylum_receipt, "exam_invitation": _exam_invitation, "language_registration": _language_registration,
    "course_attendance": _course_attendance, "practice_test": _practice_test, "result_failed": _result_failed, "english_certificate": _english_certificate,
    "social_security_notice": _social_security_notice, "landlord_confirmation": _landlord_confirmation, "moved_out": _moved_out, "registered_on_the_day": _registered_on_the_day,
    "naturalisation_application": _naturalisation, "visa_application": _visa_application, "toleration": partial(_status, "toleration"),
    "asylum_permission": partial(_status, "asylum_permission"), "fiction_certificate": partial(_status, "fiction_certificate"), "payslip": _payslip, "tenancy": _tenancy,
}  # fmt: skip
LAYOUTS = {name: partial(paper, name, writer) for name, writer in _WRITERS.items()}
