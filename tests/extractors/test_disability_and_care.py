"""Disability card, notice on a care level, placement in a home."""

# ruff: noqa: E501 - the words of a paper stand on one line

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import care_level_notice, disability_card, institution_placement
from extractors.split import documents_in
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, page, paragraph
from tests.extractors.values import value_of

FRONT: list[Row] = [
    "# Schwerbehindertenausweis", "The holder of this card is severely disabled.", None,
    [(0.1, "Name")], [(0.1, "Al-Hassan")], [(0.1, "Vorname")], [(0.1, "Omar")], None,
    [(0.1, "Gültig bis: 06/2029")], "Geschäftszeichen: 55-1234-8",
]  # fmt: skip
BACK: list[Row] = [
    [(0.1, "Merkzeichen"), (0.3, "aG H RF"), (0.6, "GdB 90")], None,
    [(0.1, "Name, Vorname"), (0.4, "Al-Hassan, Omar")], [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
    [(0.1, "Gültig ab"), (0.4, "01.07.2024")], "Ausstellungsbehörde: Versorgungsamt Kassel",
]  # fmt: skip


def test_both_sides_on_one_page() -> None:
    paper = document([*FRONT, None, None, None, *BACK])
    assert named(paper).kind == "disability_card"
    read = disability_card.extract(paper)
    assert value_of(read.degree) == 90
    assert value_of(read.marks) == ("aG", "H", "RF")
    assert value_of(read.valid_until) == dt.date(2029, 6, 30)
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)


@pytest.mark.parametrize("pages", [(FRONT, BACK), (BACK, FRONT)])
def test_sides_scanned_apart_are_one_card(pages: tuple[list[Row], list[Row]]) -> None:
    found = documents_in([page(rows, number=at) for at, rows in enumerate(pages, 1)])
    assert [(one.kind, len(one.pages)) for one in found] == [("disability_card", 2)]
    assert value_of(disability_card.extract(found[0]).degree) == 90


def test_card_of_somebody_else_is_another_paper() -> None:
    other = [[(0.1, "Name, Vorname"), (0.4, "Rahimi, Zahra")] if row == BACK[2] else row for row in BACK]
    found = documents_in([page(FRONT, number=1), page(other, number=2)])
    assert len(found) == 2


def test_old_sheet_without_an_end() -> None:
    paper = document(
        ["Land Hessen", "Versorgungsamt Kassel", "# Schwerbehindertenausweis", None,
         [(0.1, "Name:"), (0.3, "Rahimi")], [(0.1, "Vorname:"), (0.3, "Zahra")], [(0.1, "geboren am:"), (0.3, "03.05.1960")],
         "Grad der Behinderung (GdB): 100", [(0.1, "Merkzeichen:"), (0.3, "G B Bl 1. Kl.")], "Gültig bis: unbefristet"]
    )  # fmt: skip
    assert named(paper).kind == "disability_card"
    read = disability_card.extract(paper)
    assert value_of(read.degree) == 100
    assert value_of(read.marks) == ("G", "B", "Bl", "1. Kl.")
    assert read.valid_until is None


@pytest.mark.parametrize(
    ("printed", "marks", "sure"),
    [
        ("G", ("G",), True),
        ("Gl", ("Gl",), True),
        ("aG", ("aG",), True),
        ("BI H", ("Bl", "H"), False),
        ("6 B", ("G", "B"), False),
    ],
)
def test_marks_that_begin_alike_are_kept_apart(printed: str, marks: tuple[str, ...], sure: bool) -> None:
    read = disability_card.extract(document([*FRONT, "GdB 80", [(0.1, "Merkzeichen"), (0.3, printed)]]))
    assert value_of(read.marks) == marks
    assert read.marks is not None
    assert read.marks.sure is sure


def test_escort_is_mark_b() -> None:
    paper = document([*FRONT, "B", "Die Berechtigung zur Mitnahme einer Begleitperson ist nachgewiesen."])
    assert value_of(disability_card.extract(paper).marks) == ("B",)


@pytest.mark.parametrize("seed", range(5))
def test_card_is_known_in_a_poor_scan(seed: int) -> None:
    assert named(noisy(document([*FRONT, None, None, *BACK]), seed=seed)).kind == "disability_card"


@pytest.mark.parametrize(
    "rows",
    [
        ["Versorgungsamt Kassel", "# Feststellungsbescheid", "Sehr geehrter Herr Al-Hassan,", "Der Grad der Behinderung (GdB) beträgt 60.", "Merkzeichen: G", "Ein Schwerbehindertenausweis wird Ihnen zugesandt.", "Rechtsbehelfsbelehrung"],
        ["Agentur für Arbeit Kassel", "# Bescheid", "Gleichstellung mit einem schwerbehinderten Menschen", "GdB 30"],
        ["# Beiblatt zum Schwerbehindertenausweis", "mit Wertmarke", "Gültig bis 06/2026", "Name Al-Hassan"],
        ["# Parkausweis für Menschen mit Behinderungen", "Gültig bis 01.06.2028", "Stadt Kassel"],
        ["# Antrag auf Ausstellung eines Schwerbehindertenausweises", "Name", "Geburtsdatum", "GdB 80", "Merkzeichen"],
        ["Versorgungsamt", "Ihr Schwerbehindertenausweis", "Sehr geehrte Frau Rahimi,", "bitte senden Sie uns ein Lichtbild."],
        ["Sozialministeriumservice", "# Behindertenpass", "Grad der Behinderung: 70 %", "Republik Österreich"],
        ["Dr. med. Elena Petrow", "# Ärztliche Bescheinigung", "Der Patient hat einen Schwerbehindertenausweis, GdB 80, Merkzeichen G.", "Hiermit bestätigt"],
    ],
)  # fmt: skip
def test_look_alikes_of_the_card_are_refused(rows: list[Row]) -> None:
    assert disability_card.identify(document(rows)) < 0.5


def care(
    *body: str,
    subject: str = "Ihr Antrag auf Leistungen der Pflegeversicherung",
    sender: str = "Pflegekasse bei der Musterland Krankenkasse",
) -> Document:
    rows: list[Row] = [
        sender, "Postfach 12, 34117 Kassel", None, None, "Frau", "Zahra Rahimi", "Lindenweg 3", "34117 Kassel", [(0.62, "Datum 04.02.2026")], None,
        f"# {subject}", None, "Sehr geehrte Frau Rahimi,",
    ]  # fmt: skip
    for part in body:
        rows += paragraph(part)
    return document(
        [
            *rows,
            None,
            "Mit freundlichen Grüßen",
            "Ihre Pflegekasse",
            None,
            "Rechtsbehelfsbelehrung",
            "Gegen diesen Bescheid können Sie Widerspruch erheben.",
        ]
    )


@pytest.mark.parametrize(
    ("body", "level"),
    [
        (["wir haben über Ihren Antrag entschieden: Sie erfüllen ab dem 01.01.2026 die Voraussetzungen für den Pflegegrad 3."], 3),
        (["Sie werden ab 01.01.2026 in Pflegegrad 2 eingestuft."], 2),
        (["bisher waren Sie in Pflegegrad 2 eingestuft. Ab dem 01.01.2026 liegt Pflegegrad 4 vor."], 4),
        (["Ihrem Antrag auf Höherstufung entsprechen wir. Sie wechseln von Pflegegrad 2 in Pflegegrad 3; die Leistungen bewilligen wir ab 01.01.2026."], 3),
        (["Ihren Antrag auf Höherstufung in Pflegegrad 4 lehnen wir ab. Es bleibt bei Pflegegrad 3."], 3),
        (["der Medizinische Dienst hat Pflegebedürftigkeit festgestellt. Wir erkennen Pflegegrad fünf an.", "Ihr monatliches Pflegegeld beträgt 990,00 EUR."], 5),
    ],
)  # fmt: skip
def test_level_that_is_decided(body: list[str], level: int) -> None:
    paper = care(*body)
    assert named(paper).kind == "care_level_notice"
    read = care_level_notice.extract(paper)
    assert value_of(read.level) == level
    assert read.level is not None
    assert read.level.sure
    assert value_of(read.family_name) == "Rahimi"
    assert value_of(read.issued_on) == dt.date(2026, 2, 4)


@pytest.mark.parametrize(
    "body",
    [
        "leider müssen wir Ihren Antrag ablehnen. Die Voraussetzungen für einen Pflegegrad sind nicht erfüllt.",
        "Ihr Antrag auf Pflegegrad 2 wird abgelehnt. Die Voraussetzungen für Pflegegrad 1 liegen nicht vor.",
    ],
)
def test_refusal_grants_no_level(body: str) -> None:
    assert care_level_notice.extract(care(body)).level is None


def test_two_decided_levels_are_doubtful() -> None:
    level = care_level_notice.extract(
        care("Sie erfüllen die Voraussetzungen für Pflegegrad 2. Es besteht Pflegegrad 3.")
    ).level
    assert level is not None
    assert not level.sure


@pytest.mark.parametrize("seed", range(5))
def test_notice_is_known_in_a_poor_scan(seed: int) -> None:
    paper = care(
        "wir haben entschieden: Sie erfüllen ab dem 01.01.2026 die Voraussetzungen für den Pflegegrad 3."
    )
    level = care_level_notice.extract(noisy(paper, seed=seed)).level
    assert level is None or level.value == 3
    assert named(noisy(paper, seed=seed)).kind in ("care_level_notice", "unknown")


@pytest.mark.parametrize(
    "paper",
    [
        care("Wir empfehlen Pflegegrad 3.", sender="Medizinischer Dienst Hessen", subject="Gutachten zur Feststellung der Pflegebedürftigkeit"),
        care("Wir haben Ihren Antrag erhalten und den Medizinischen Dienst mit der Begutachtung beauftragt.", subject="Ihr Antrag auf einen Pflegegrad"),
        care("Hiermit bestätigen wir den Beratungsbesuch bei Pflegegrad 2.", sender="Pflegedienst Sonnenhof", subject="Nachweis über einen Beratungseinsatz nach § 37 Abs. 3 SGB XI"),
        care("Mit Pflegegrad 2 erhalten Sie 347 Euro Pflegegeld, mit Pflegegrad 3 599 Euro.", subject="Merkblatt: Leistungen der Pflegeversicherung"),
        care("Sie haben in der Pflegestufe II Anspruch auf Pflegegeld.", subject="Leistungen der Pflegeversicherung"),
        care("Hilfe zur Pflege bei Pflegegrad 3 wird bewilligt.", sender="Stadt Kassel - Sozialamt", subject="Bescheid über Hilfe zur Pflege"),
        care("Wir beabsichtigen, Pflegegrad 3 in Pflegegrad 2 zu ändern und geben Gelegenheit zur Stellungnahme.", subject="Anhörung zum Pflegegrad"),
    ],
)  # fmt: skip
def test_look_alikes_of_the_care_notice_are_refused(paper: Document) -> None:
    assert named(paper).kind != "care_level_notice"


def home(*body: Row, title: str = "# Heimbescheinigung", head: list[Row] | None = None) -> Document:
    return document(
        [*(head or ["Seniorenzentrum St. Anna gGmbH", "Vollstationäre Pflege", "Parkweg 2, 34117 Kassel"]), None, [(0.62, "Kassel, 04.02.2026")], None,
         title, None, *body, None, "Mit freundlichen Grüßen", None, "Heimleitung"]
    )  # fmt: skip


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("# Heimbescheinigung", paragraph("Herr Omar Al-Hassan, geboren am 12.04.1948, wohnt seit dem 01.03.2024 in unserem Pflegeheim.")),
        ("# Bestätigung der Heimaufnahme", ["Name: Al-Hassan", "Vorname: Omar", "Geburtsdatum: 12.04.1948", "Heimaufnahme am: 01.03.2024", "Der Bewohner wird vollstationär gepflegt."]),
        ("# Bescheinigung", paragraph("Hiermit bestätigen wir, dass Herr Omar Al-Hassan, geb. 12.04.1948, am 01.03.2024 in unserer Einrichtung der Eingliederungshilfe (besondere Wohnform) aufgenommen wurde und hier dauerhaft lebt.")),
        ("# Bescheinigung über die Heimunterbringung", paragraph("Herr Omar Al-Hassan, geb. am 12.04.1948, ist seit 01.03.2024 im Wohnheim für psychisch kranke Menschen untergebracht.")),
    ],
)  # fmt: skip
def test_placement_and_its_first_day(title: str, body: list[Row]) -> None:
    paper = home(*body, title=title)
    assert named(paper).kind == "institution_placement"
    read = institution_placement.extract(paper)
    assert value_of(read.since) == dt.date(2024, 3, 1)
    assert read.since is not None
    assert read.since.sure
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.birth_date) == dt.date(1948, 4, 12)


@pytest.mark.parametrize("signed", [True, False])
def test_contract_proves_only_when_signed(signed: bool) -> None:
    paper = document(
        ["# Wohn- und Betreuungsvertrag", "für vollstationäre Pflege nach dem WBVG", "zwischen der Seniorenheim am Park GmbH und",
         "Frau Zahra Rahimi, geboren am 03.05.1950,", *paragraph("Der Vertrag beginnt am 01.03.2024. Der Bewohnerin wird ein Einzelzimmer überlassen."),
         None, None, None, "Kassel, den 20.02.2024", None, None, None, [(0.5, "Unterschrift der Bewohnerin")]]
    )  # fmt: skip
    caption = next(line.box for line in paper.pages[0].lines if line.text.startswith("Unterschrift"))
    rule = Mark(kind="rule", box=Box(0.48, caption.top - 0.004, 0.85, caption.top - 0.003))
    ink = Mark(kind="ink", box=Box(0.5, caption.top - 0.035, 0.7, caption.top - 0.008))
    marks = (rule, ink) if signed else (rule,)
    paper = Document(pages=(paper.pages[0].model_copy(update={"marks": marks}),))
    assert named(paper).kind == "institution_placement"
    since = institution_placement.extract(paper).since
    assert value_of(since) == dt.date(2024, 3, 1)
    assert since is not None
    assert since.sure is signed


def test_stay_that_has_ended_is_doubtful() -> None:
    text = "Frau Zahra Rahimi, geboren am 03.05.1950, wohnte seit dem 01.03.2023 in unserem Pflegeheim und ist am 30.06.2025 ausgezogen."
    since = institution_placement.extract(home(*paragraph(text))).since
    assert since is None or not since.sure


@pytest.mark.parametrize(
    "paper",
    [
        home(*paragraph("Herr Omar Al-Hassan wohnt seit dem 01.03.2024 in der Gemeinschaftsunterkunft."), title="# Bescheinigung über die Unterbringung", head=["Landkreis Kassel", "Unterbringung von Asylbewerbern"]),
        home(*paragraph("Frau Rahimi ist vom 01.02.2026 bis 20.02.2026 in Kurzzeitpflege im Pflegeheim aufgenommen."), title="# Bestätigung"),
        home("Frau Rahimi ist seit dem 01.02.2026 im Pflegeheim in der Kurz-", "zeitpflege aufgenommen.", title="# Bestätigung"),
        home(*paragraph("Frau Rahimi, geb. am 03.05.1985, ist seit dem 01.03.2024 als Pflegehelferin in unserem Pflegeheim beschäftigt."), title="# Bescheinigung"),
        home(*paragraph("Frau Rahimi steht auf der Warteliste für einen Platz in unserem Pflegeheim."), title="# Bestätigung"),
        home("Heimentgelt Januar 2026", "Pflegekosten 2.410,00 EUR", title="# Heimkostenrechnung"),
        home(*paragraph("Der Jugendliche Omar Al-Hassan lebt seit dem 01.03.2024 in unserer Wohngruppe (§ 34 SGB VIII, Jugendhilfe, stationäre Einrichtung)."), title="# Bescheinigung"),
        home(*paragraph("Frau Rahimi bewohnt seit dem 01.03.2024 ein Zimmer im Studierendenwohnheim."), title="# Wohnbescheinigung", head=["Studierendenwerk Kassel"]),
        home(*paragraph("Herr Al-Hassan wurde vom 03.01.2026 bis 12.01.2026 in unserer Klinik behandelt."), title="# Aufenthaltsbescheinigung", head=["Klinikum Kassel"]),
        home(*paragraph("Frau Rahimi mietet seit dem 01.03.2024 eine Wohnung (Betreutes Wohnen) im Seniorenzentrum."), title="# Bescheinigung"),
        home(*paragraph("Frau Rahimi kann ab dem 01.05.2026 aufgenommen werden, sobald ein Platz im Pflegeheim frei wird."), title="# Bestätigung"),
    ],
)  # fmt: skip
def test_look_alikes_of_the_placement_are_refused(paper: Document) -> None:
    assert institution_placement.identify(paper) < 0.5
