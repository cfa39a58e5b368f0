"""Certificate of conduct and declaration of loyalty."""

# ruff: noqa: E501 - the words of a paper stand on one line

from __future__ import annotations

import datetime as dt

import pytest

from extractors.classify import named
from extractors.kinds import criminal_record, loyalty_declaration
from pipeline.document import Box, Document, Mark
from tests.extractors.papers import Row, document, noisy, paragraph
from tests.extractors.values import value_of

OFFICE: list[Row] = ["Bundesamt für Justiz", "Adenauerallee 99-103, 53113 Bonn", None]
PERSON: list[Row] = [
    [(0.1, "Geburtsname"), (0.4, "KHALIL")],
    [(0.1, "Familienname"), (0.4, "AL-HASSAN")],
    [(0.1, "Vorname(n)"), (0.4, "RANA")],
    [(0.1, "Geburtstag"), (0.4, "12.04.1988")],
    [(0.1, "Geburtsort"), (0.4, "Aleppo")],
    [(0.1, "Staatsangehörigkeit"), (0.4, "syrisch")],
]


def record(*content: Row, title: str = "# FÜHRUNGSZEUGNIS", person: list[Row] | None = None) -> Document:
    return document(
        [*OFFICE, [(0.1, "Datum: 04.02.2026")], None, title, "über", None, *(PERSON if person is None else person), None,
         *content]
    )  # fmt: skip


@pytest.mark.parametrize(
    "title", ["# FÜHRUNGSZEUGNIS", "# Erweitertes Führungszeugnis", "# Führungszeugnis nach § 30 BZRG"]
)
def test_certificate_without_an_entry(title: str) -> None:
    paper = record([(0.1, "Inhalt:"), (0.4, "Keine Eintragung")], title=title)
    assert named(paper).kind == "criminal_record"
    read = criminal_record.extract(paper)
    assert value_of(read.entries) is False
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.given_names) == "Rana"
    assert value_of(read.birth_date) == dt.date(1988, 4, 12)
    assert value_of(read.issued_on) == dt.date(2026, 2, 4)
    assert value_of(read.nationality) == "SYR"


@pytest.mark.parametrize("seed", range(6))
def test_certificate_is_known_in_a_poor_scan(seed: int) -> None:
    paper = record("Inhalt: Keine Eintragung")
    read = noisy(paper, seed=seed, share=0.03)
    assert named(read).kind == "criminal_record"
    entries = criminal_record.extract(read).entries
    assert entries is None or entries.value is False


def test_name_at_birth_stands_for_a_family_name_that_is_not_repeated() -> None:
    rows: list[Row] = [
        [(0.1, "Geburtsname"), (0.4, "KHALIL")],
        [(0.1, "Vorname(n)"), (0.4, "RANA")],
        [(0.1, "Geburtstag"), (0.4, "12.04.1988")],
    ]
    assert (
        value_of(criminal_record.extract(record("Inhalt: Keine Eintragung", person=rows)).family_name)
        == "Khalil"
    )


CONVICTION: list[Row] = [
    "Inhalt:",
    "1. 14.03.2023 AG Kassel 242 Cs 1620 Js 4711/22",
    "Rechtskräftig seit 05.04.2023",
    "Tatbezeichnung: Diebstahl",
    "Datum der (letzten) Tat: 02.11.2022",
    "Angewandte Vorschriften: StGB § 242 Abs. 1",
    "100 Tagessätze zu je 15,00 EUR Geldstrafe",
]


def test_convictions_are_entries() -> None:
    paper = record(*CONVICTION)
    assert named(paper).kind == "criminal_record"
    assert value_of(criminal_record.extract(paper).entries) is True


@pytest.mark.parametrize(
    "content", ["Inhalt:", "Eine Eintragung", "Inhalt: Keine Ein", "", "Inhalt: Eine Eintragung"]
)
def test_without_the_sentence_nothing_is_said_of_entries(content: str) -> None:
    assert criminal_record.extract(record(content)).entries is None


def test_hint_on_what_is_not_listed_is_no_entry() -> None:
    hint = "Geldstrafen von nicht mehr als 90 Tagessätzen werden nach § 32 BZRG nicht aufgenommen."
    read = criminal_record.extract(record("Inhalt: Keine Eintragung", None, *paragraph(hint)))
    assert value_of(read.entries) is False
    assert read.entries is not None
    assert read.entries.sure


def test_sentence_beside_convictions_is_doubtful() -> None:
    entries = criminal_record.extract(record("Keine Eintragung", *CONVICTION)).entries
    assert entries is not None
    assert not entries.sure


@pytest.mark.parametrize(
    "rows",
    [
        ["Stadt Kassel", "Bürgerbüro", "# Quittung", "Führungszeugnis (Belegart N)", "Gebühr 13,00 EUR",
         "Das Führungszeugnis wird vom Bundesamt für Justiz übersandt."],
        ["Stadt Kassel", "# Antrag auf Erteilung eines Führungszeugnisses", "Familienname: Al-Hassan",
         "Bundesamt für Justiz, 53094 Bonn"],
        ["Stadt Kassel", "# Führungszeugnis", "Sie haben am 02.02.2026 ein Führungszeugnis beantragt. Bundesamt für Justiz"],
        ["Bundesamt für Justiz", "# Auszug aus dem Gewerbezentralregister", "Inhalt: Keine Eintragung"],
        ["Kraftfahrt-Bundesamt", "# Auskunft aus dem Fahreignungsregister", "Keine Eintragung"],
        ["Polizeipräsidium Nordhessen", "# Auskunft über gespeicherte Daten", "Es liegen keine Erkenntnisse vor."],
        ["Amtsgericht Kassel", "# Strafbefehl", "Gegen Sie wird eine Geldstrafe von 90 Tagessätzen festgesetzt.",
         "Bundeszentralregister"],
        ["Staatsanwaltschaft Kassel", "# Einstellung des Ermittlungsverfahrens", "gemäß § 170 Abs. 2 StPO"],
        ["Lagerhaus GmbH", "# Arbeitszeugnis", "Sein Führungszeugnis war ohne Eintragung."],
        ["Syrian Arab Republic", "Ministry of Interior", "# Führungszeugnis", "Keine Vorstrafen"],
        ["Stadt Kassel", "Jugendamt", "# Aufforderung zur Vorlage eines erweiterten Führungszeugnisses",
         "Bitte legen Sie ein Führungszeugnis des Bundesamtes für Justiz vor."],
    ],
)  # fmt: skip
def test_look_alikes_of_the_certificate_are_refused(rows: list[Row]) -> None:
    assert criminal_record.identify(document(rows)) < 0.5


DECLARATION = (
    "Ich bekenne mich zur freiheitlichen demokratischen Grundordnung des Grundgesetzes für die Bundesrepublik Deutschland. "
    "Ich erkläre, dass ich keine Bestrebungen verfolge oder unterstütze, die gegen die freiheitliche demokratische "
    "Grundordnung gerichtet sind."
)
TITLE: list[Row] = ["# Bekenntnis zur freiheitlichen", "# demokratischen Grundordnung"]
BY_WHOM: list[Row] = [
    [(0.1, "Name"), (0.4, "Al-Hassan")],
    [(0.1, "Vorname"), (0.4, "Omar")],
    [(0.1, "Geburtsdatum"), (0.4, "12.04.1988")],
]


def declaration(*body: Row, title: list[Row] | None = None, signed: bool | None = None) -> Document:
    foot: list[Row] = [None, "Kassel, 04.02.2026", None, None, None, (0.5, "Unterschrift")]
    paper = document(
        ["Stadt Kassel", "Ausländerbehörde", None, *(TITLE if title is None else title), None, *BY_WHOM, None,
         *(body or paragraph(DECLARATION)), *foot]
    )  # fmt: skip
    if signed is None:
        return paper
    caption = next(line.box for line in paper.pages[0].lines if line.text == "Unterschrift")
    rule = Mark(kind="rule", box=Box(0.48, caption.top - 0.004, 0.85, caption.top - 0.003))
    ink = Mark(kind="ink", box=Box(0.5, caption.top - 0.035, 0.7, caption.top - 0.008))
    page = paper.pages[0].model_copy(update={"marks": (rule, ink) if signed else (rule,)})
    return Document(pages=(page,))


@pytest.mark.parametrize(
    "title",
    [
        TITLE,
        ["# Loyalitätserklärung"],
        ["# Bekenntnis und Loyalitätserklärung", "nach § 25b AufenthG"],
        ["# Erklärung über das Bekenntnis zur", "# freiheitlichen demokratischen Grundordnung"],
        ["# Anlage zum Antrag: Bekenntnis zur freiheitlichen demokratischen Grundordnung"],
    ],
)
@pytest.mark.parametrize("signed", [True, False])
def test_declaration_signed_or_not(title: list[Row], signed: bool) -> None:
    paper = declaration(title=title, signed=signed)
    assert named(paper).kind == "loyalty_declaration"
    read = loyalty_declaration.extract(paper)
    assert value_of(read.signed) is signed
    assert value_of(read.family_name) == "Al-Hassan"
    assert value_of(read.issued_on) == dt.date(2026, 2, 4)


@pytest.mark.parametrize("seed", range(6))
def test_declaration_is_known_in_a_poor_scan(seed: int) -> None:
    assert named(noisy(declaration(), seed=seed)).kind == "loyalty_declaration"


@pytest.mark.parametrize(
    "rows",
    [
        ["# Merkblatt zur freiheitlichen demokratischen Grundordnung", *paragraph("Wer eingebürgert wird, bekennt sich zur "
         "freiheitlichen demokratischen Grundordnung.")],
        ["Land Hessen", "# Erklärung zur Verfassungstreue", *paragraph(DECLARATION),
         "Einstellung in den öffentlichen Dienst", "Unterschrift"],
        ["Stadt Kassel", "# Bekenntnis", "# zur Grundordnung", *paragraph(DECLARATION), "als Beamter im Dienstverhältnis"],
        ["Stadt Kassel", "# Feierliches Bekenntnis", *paragraph("Ich erkläre feierlich, dass ich das Grundgesetz und die Gesetze "
         "der Bundesrepublik Deutschland achten und alles unterlassen werde, was ihr schaden könnte.")],
        ["Stadt Kassel", "# Sicherheitsbefragung", "Gehören Sie einer Vereinigung an, die den Terrorismus unterstützt?"],
        ["Stadt Kassel", "# Einbürgerungsantrag", *BY_WHOM, *paragraph(DECLARATION), "Unterschrift"],
        ["Stadt Kassel", "# Loyalitätserklärung", "Sehr geehrter Herr Al-Hassan,", *paragraph("bitte kommen Sie zur Abgabe der "
         "Loyalitätserklärung am 03.03.2026 zu uns. Dort erklären Sie: Ich bekenne mich zur freiheitlichen Grundordnung.")],
    ],
)  # fmt: skip
def test_look_alikes_of_the_declaration_are_refused(rows: list[Row]) -> None:
    assert loyalty_declaration.identify(document(rows)) < 0.5
