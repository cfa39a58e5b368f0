"""Licence to practise a profession, information on a country of origin."""

# ruff: noqa: E501 - the words of a paper stand on one line

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import country_report, professional_licence
from pipeline.document import Document
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of


def licence(
    *body: Row, title: str = "# Approbationsurkunde", head: Row = "Regierungspräsidium Kassel"
) -> Document:
    return document([head, None, title, None, *body, None, "Kassel, den 04.02.2026", "Im Auftrag", "Siegel"])


APPROBATION = paragraph(
    "Frau Rana Al-Hassan, geboren am 12.04.1988 in Aleppo, erfüllt die Voraussetzungen des § 3 der Bundesärzteordnung. "
    "Mit Wirkung vom heutigen Tage wird ihr die Approbation als Ärztin erteilt. Die Approbation berechtigt zur Ausübung des ärztlichen Berufs."
)
LEAVE = paragraph(
    "Herrn Omar Al-Hassan, geboren am 12.04.1988, wird gemäß § 10 Abs. 1 der Bundesärzteordnung die Erlaubnis zur vorübergehenden "
    "Ausübung des ärztlichen Berufs im Klinikum Kassel für die Zeit vom 01.03.2026 bis 28.02.2028 widerruflich erteilt."
)
NURSE = paragraph(
    "Frau Rana Al-Hassan, geboren am 12.04.1988, erhält auf Grund des Pflegeberufegesetzes mit Wirkung vom heutigen Tage die "
    "Erlaubnis, die Berufsbezeichnung „Pflegefachfrau“ zu führen. Die Erlaubnis wird hiermit erteilt."
)
MASTER = paragraph(
    "Herr Omar Al-Hassan, geboren am 12.04.1988, hat vor dem Meisterprüfungsausschuss der Handwerkskammer Kassel die Meisterprüfung im "
    "Elektrotechniker-Handwerk bestanden und ist berechtigt, den Meistertitel zu führen."
)


@pytest.mark.parametrize(
    ("title", "body", "profession", "unlimited", "until"),
    [
        ("# Approbationsurkunde", APPROBATION, "Ärztin", True, None),
        ("# Berufserlaubnis", LEAVE, "ärztlichen Berufs", False, dt.date(2028, 2, 28)),
        ("# Erlaubnis", LEAVE, "ärztlichen Berufs", False, dt.date(2028, 2, 28)),
        ("# Urkunde", NURSE, "Pflegefachfrau", True, None),
        ("# Meisterbrief", MASTER, "Elektrotechniker-Handwerk", True, None),
    ],
)
def test_licences_for_good_and_for_now(
    title: str, body: list[Row], profession: str, unlimited: bool, until: dt.date | None
) -> None:
    paper = licence(*body, title=title)
    assert named(paper).kind == "professional_licence"
    read = professional_licence.extract(paper)
    assert value_of(read.profession) == profession
    assert value_of(read.unlimited) is unlimited
    assert (read.valid_until.value if read.valid_until else None) == until
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.issued_on) == dt.date(2026, 2, 4)


def test_permanent_leave_that_says_so() -> None:
    text = paragraph(
        "Herrn Omar Al-Hassan, geboren am 12.04.1988, wird die Erlaubnis zum Betrieb der Gaststätte nach § 2 des Gaststättengesetzes unbefristet erteilt."
    )
    read = professional_licence.extract(
        licence(*text, title="# Gaststättenerlaubnis", head="Stadt Kassel - Ordnungsamt")
    )
    assert value_of(read.unlimited) is True


def test_leave_that_says_nothing_of_its_end_is_open() -> None:
    text = paragraph(
        "Herrn Omar Al-Hassan, geboren am 12.04.1988, wird die Erlaubnis zum Betrieb der Gaststätte nach § 2 des Gaststättengesetzes erteilt."
    )
    paper = licence(*text, title="# Gaststättenerlaubnis", head="Stadt Kassel - Ordnungsamt")
    assert named(paper).kind == "professional_licence"
    assert professional_licence.extract(paper).unlimited is None


def test_limit_beside_a_lasting_title_is_never_unlimited() -> None:
    body = [*APPROBATION, *paragraph("Die Erlaubnis ist befristet bis zum 28.02.2028.")]
    unlimited = professional_licence.extract(licence(*body)).unlimited
    assert unlimited is not None
    assert unlimited.value is False


def test_limits_that_are_misread_leave_a_doubt() -> None:
    body = paragraph(
        "Frau Rana Al-Hassan, geboren am 12.04.1988, wird die Erlaubnis zur vorubergebenden Ausubunq erteilt, widerruflleh. Sie ist mit der "
        "Approbation als Ärztin nicht zu verwechseln."
    )
    unlimited = professional_licence.extract(licence(*body)).unlimited
    assert unlimited is None or not unlimited.value or not unlimited.sure


def test_leave_to_practise_that_names_the_title_is_not_for_good() -> None:
    body = paragraph(
        "Frau Rana Al-Hassan, geboren am 12.04.1988, wird die Berufserlaubnis zur Ausübung des ärztlichen Berufs erteilt. Sie ist "
        "berechtigt, die Berufsbezeichnung „Ärztin“ zu führen."
    )
    assert professional_licence.extract(licence(*body, title="# Berufserlaubnis")).unlimited is None


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize(("body", "unlimited"), [(APPROBATION, True), (LEAVE, False)])
def test_poor_scan_never_turns_a_leave_into_a_lasting_licence(
    body: list[Row], unlimited: bool, seed: int
) -> None:
    read = professional_licence.extract(noisy(licence(*body), seed=seed, share=0.03))
    assert read.unlimited is None or read.unlimited.value is unlimited or not read.unlimited.sure


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "# Antrag auf Erteilung der Approbation",
            "Hiermit beantrage ich die Erteilung der Approbation als Arzt. Name: Al-Hassan",
        ),
        ("# Eingangsbestätigung", "Ihr Antrag auf Erteilung der Approbation als Arzt ist eingegangen."),
        (
            "# Bescheid",
            "Ihr Antrag auf Erteilung der Approbation als Arzt: Es bestehen wesentliche Unterschiede. Sie haben eine Kenntnisprüfung abzulegen.",
        ),
        (
            "# Bescheid",
            "Die Approbation als Ärztin kann derzeit nicht erteilt werden. Die Defizite sind in der Anlage aufgeführt.",
        ),
        ("# Bescheid", "Die Approbation als Arzt wird widerrufen."),
        (
            "# Einladung zur Kenntnisprüfung",
            "Zur Erteilung der Approbation laden wir Sie zur Kenntnisprüfung ein.",
        ),
        (
            "# Bescheinigung",
            "Herr Al-Hassan hat die Fachsprachprüfung (C1) für die Erteilung der Approbation bestanden.",
        ),
        (
            "# Urkunde",
            "Die Hochschule verleiht Frau Al-Hassan den akademischen Grad Bachelor of Science. Sie ist berechtigt, die Berufsbezeichnung zu führen.",
        ),
        (
            "# Gesellenbrief",
            "Herr Al-Hassan hat die Gesellenprüfung im Tischler-Handwerk bestanden. Handwerkskammer Kassel",
        ),
        (
            "# Urkunde",
            "Ministry of Health, Syrian Arab Republic. Übersetzt aus dem Arabischen: Erlaubnis zur Ausübung der Heilkunde, erteilt.",
        ),
        (
            "# Bescheid über die Gleichwertigkeit",
            "Ihre Berufsqualifikation ist teilweise gleichwertig mit dem Beruf Pflegefachmann.",
        ),
        (
            "# Bescheid",
            "Die Erteilung der Approbation als Arzt wird in Aussicht gestellt, sobald Sie die Kenntnisprüfung bestanden haben.",
        ),
        (
            "# Aufenthaltserlaubnis",
            "Erlaubnis zur Ausübung einer Erwerbstätigkeit ist erteilt. Ausländerbehörde Kassel",
        ),
    ],
)
def test_look_alikes_of_the_licence_are_refused(title: str, text: str) -> None:
    assert named(licence(*paragraph(text), title=title)).kind != "professional_licence"


@pytest.mark.parametrize(
    ("rows", "country"),
    [
        (["ACCORD - Austrian Centre for Country of Origin", "# Anfragebeantwortung zu Afghanistan:", "Verfügbarkeit von Insulin in Herat", "10. Februar 2026", *paragraph("Laut einer Auskunft ist Insulin in Herat nicht durchgehend verfügbar.")], "Afghanistan"),
        (["Schweizerische Flüchtlingshilfe SFH, Bern", "# Irak: Behandlung von Epilepsie", "Schnellrecherche der SFH-Länderanalyse", "Bern, 10. Februar 2026", *paragraph("Medikamente sind in Bagdad erhältlich.")], "Irak"),
        (["European Union Agency for Asylum", "# COI Query Response - Syria", "Availability of dialysis treatment", "10 February 2026", *paragraph("Dialysis treatment is not available in Idlib.")], "Syria"),
        (["Auswärtiges Amt", "# Bericht über die asyl- und abschiebungsrelevante Lage", "in der Islamischen Republik Iran", "Berlin, 10.02.2026"], "Islamischen Republik Iran"),
        (["Auswärtiges Amt", "# Bericht über die asyl- und abschiebungsrelevante", "# Lage", "im Sudan (Stand: 03/2026)", "Berlin, 10.02.2026"], "Sudan"),
        (["Bundesamt für Migration und Flüchtlinge", "# Länderreport 71", "Eritrea", "Stand: 02/2026", *paragraph("Dieser Länderreport informiert über die Lage.")], "Eritrea"),
        (["Internationale Organisation für Migration (IOM)", "# ZIRF-Anfrage", "Somalia: Behandlungsmöglichkeiten bei Schizophrenie", *paragraph("Die Behandlung ist nur in Mogadischu verfügbar.")], "Somalia"),
    ],
)  # fmt: skip
def test_reports_and_their_country(rows: list[Row], country: str) -> None:
    paper = document(rows)
    assert named(paper).kind == "country_report"
    assert value_of(country_report.extract(paper).country) == country


def test_letter_of_a_hospital_abroad_is_known_but_not_surely() -> None:
    rows: list[Row] = [
        "Al-Mouwasat University Hospital",
        "Damascus, Syria",
        "Ministry of Health",
        None,
        None,
        "10 February 2026",
        "To whom it may concern",
        *paragraph(
            "We confirm that treatment with Natalizumab is not available in our hospital nor in other hospitals of the country."
        ),
    ]
    assert 0.5 <= country_report.identify(document(rows)) < 0.7


@pytest.mark.parametrize(
    "rows",
    [
        ["Dr. med. Elena Petrow", "Fachärztin für Psychiatrie", "34117 Kassel", "# Fachärztliche Stellungnahme", *paragraph("Eine Behandlung ist in Afghanistan nicht verfügbar.")],
        ["Bundesamt für Migration und Flüchtlinge", "# BESCHEID", *paragraph("Nach den Herkunftslandinformationen ist die Behandlung in Syrien verfügbar.")],
        ["Verwaltungsgericht Kassel", "# Urteil", "Im Namen des Volkes", *paragraph("Der Lagebericht des Auswärtigen Amtes zu Syrien")],
        ["Auswärtiges Amt", "# Afghanistan: Reise- und Sicherheitshinweise", "Reisewarnung", *paragraph("Vor Reisen nach Afghanistan wird gewarnt. Die Gesundheitsversorgung in Afghanistan ist mangelhaft.")],
        ["Lieber Omar,", *paragraph("hier in Aleppo gibt es keine Medikamente, die Behandlung ist in Syrien nicht verfügbar."), "Dein Onkel"],
        ["Rechtsanwältin Sabine Krüger", "# Klage", *paragraph("Mein Mandant verweist auf die Länderinformation zu Somalia.")],
        ["Klinikum Kassel", "34117 Kassel", "# Entlassungsbericht", *paragraph("In Syrien war die Behandlung nicht verfügbar.")],
        ["Kasseler Tageblatt", "# Krieg in Syrien", *paragraph("Die medizinische Versorgung im Norden bricht zusammen. Foto: Agentur")],
    ],
)  # fmt: skip
def test_look_alikes_of_the_report_are_refused(rows: list[Row]) -> None:
    assert named(document(rows)).kind != "country_report"
