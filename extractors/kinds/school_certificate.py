"""Schulzeugnis, Abschlusszeugnis (school report or leaving certificate).

Issued by a school: marks in subjects, school year, class; at the end of school the degree that was reached, under the
names of sixteen Länder. Told from other "Zeugnisse" by its subjects or its degree: not the employer's reference
(Arbeitszeugnis, Zwischenzeugnis of a job), the certificate of good conduct (Führungszeugnis), that of a language exam,
of a chamber (Prüfungszeugnis) or of a university, the recognition of a foreign school report, the mere confirmation of
attendance. An Abgangszeugnis has no degree unless it says so.

Source: documents.md E1; AVwV-AufenthG 9.2.1.7.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from extractors.reading.exams import issue_date
from extractors.reading.flat import flat_text
from extractors.reading.holder import holder_of, of_person
from extractors.reading.labels import labelled
from extractors.reading.letters import head_lines, is_title
from extractors.reading.schooling import SCHOOL, front_text, school_name
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines, span_of
from extractors.reading.statements import as_span, statements
from extractors.reading.text import close_letters, fold, may_deny
from pipeline.document import Document, Line
from pipeline.field import Field, Fields

ACTS: frozenset[str] = frozenset({"refusal"})
"""A report may say that somebody has not passed."""

_TITLE = re.compile(
    r"^\W*(?:\w{0,30}-?zeugnis(?:ses)?\b|zeugnis\b|schulzeugnis|\w+bericht zum ende des schul\w+)|"
    r"^\W*(?:halbjahres|jahres|abschluss|abgangs|zwischen|versetzungs|lernentwicklungs)\W?(?:zeugnis|"
    r"information|bericht)\b"
)
_TITLES = ("Halbjahreszeugnis", "Jahreszeugnis", "Abschlusszeugnis", "Abgangszeugnis", "Zwischenzeugnis")
_SUBJECTS = (
    "deutsch", "mathematik", "englisch", "sport", "biologie", "physik", "chemie", "geschichte", "erdkunde",
    "geographie",
    "geografie", "kunst", "musik", "religion", "religionslehre", "ethik", "politik", "sozialkunde",
    "gemeinschaftskunde",
    "gesellschaftslehre", "naturwissenschaften", "sachunterricht", "informatik", "franzosisch", "technik",
    "hauswirtschaft", "wirtschaftskunde", "arbeitslehre", "werken", "philosophie", "wirtschaft", "latein",
)  # fmt: skip
_SUBJECT = re.compile(rf"\b(?:{'|'.join(_SUBJECTS)})\b")
_MARK = re.compile(
    r"\b(?:sehr gut|gut|befriedigend|ausreichend|mangelhaft|ungenugend)\b|\b(?:note|punkte|leistungen|zensur)\b"
)
_OTHER = re.compile(
    r"arbeitszeugnis|unserem? unternehmen|arbeitgeber|zu unserer (?:vollsten|vollen)|fuhrungszeugnis|"
    r"gesundheitszeugnis|"
    r"bundeszentralregister|test\s?daf|\bdsh\b|sprachdiplom|goethe-?\s?(?:institut|zertifikat)|\btelc\b|"
    r"\b(?:industrie- und handels|handwerks|rechtsanwalts|arzte|landwirtschafts)kammer\b.{0,400}\bprufung|"
    r"berufsbildungsgesetz.{0,120}\babschlussprufung|bbig|gesellenprufung|"
    r"anerkennung auslandischer|auslandischen? (?:bildungs|schul)\w*|gleichwertig|gleichgestellt|"
    r"zeugnisanerkennung|"
    r"bachelor|master of|akademischen? grad|diplomprufung|staatsexamen|\bects\b|vordiplom|"
    r"besucht (?:derzeit|zurzeit|zur zeit|seit|im schuljahr).{0,120}(?:bescheinig|vorlage)|schulbescheinigung|"
    r"anmeldung zur schule|ausbildungszeugnis|staatliche prufung|berufsbezeichnung"
)
_DEGREES = re.compile(
    r"(?:(?:qualifizierende[rnms]?|erweiterte[rnms]?|"
    r"einfache[rnms]?) )?(?:erste[rnms]? allgemeinbildende[rnms]? schulabschluss\w*|"
    r"hauptschulabschluss\w*(?: nach klasse (?:9|10))?|"
    r"sekundarabschluss\w* i\b(?: ?[-–] ?(?:realschulabschluss|hauptschulabschluss))?|realschulabschluss\w*|"
    r"mittlere[rnms]? (?:schulabschluss|bildungsabschluss|abschluss)\w*|mittlere[rn]? (?:reife|schulreife)|"
    r"fachoberschulreife|"
    r"berufsbildungsreife|berufsreife|(?:allgemeine[rn]?|fachgebundene[rn]?) (?:fach)?hochschulreife|"
    r"fachhochschulreife|"
    r"abitur(?:prufung)?\b)(?: \((?:fachoberschulreife|realschulabschluss|mittlere reife|sekundarabschluss i)\))?"
    r"(?: mit qualifikationsvermerk)?"
)
_REACHED = re.compile(
    r"erworben|erreicht|bestanden|erlangt|zuerkannt|zuerkennung|verliehen|erhalt\b|erhalten\b|besitzt|"
    r"schliesst .{0,30}ein|"
    r"abgeschlossen|nachgewiesen|abgelegt"
)
_HEDGED = re.compile(
    r"\bkann\b|konnte|\bwurde\b.{0,30}werden|anstreb|angestrebt|voraussichtlich|gleichbleibend|\bsofern\b|"
    r"\bwenn\b|\bum\b.{0,40}"
    r"\bzu\b|noch nicht|\bziel\b|gefahrdet|vorbereit|\bnicht\b|\bkein|\bohne\b|teilnahme|zugelassen|zulassung"
)
_YEAR = re.compile(r"(?<![\d.])(?:19|20)\d\d\s?[/–-]\s?(?:(?:19|20)?\d\d)(?!\d|\.\d)")
_CLASS = re.compile(
    r"(?:(?:klasse|klassenstufe|jahrgangsstufe|jahrgang|schuljahrgang|schulstufe|schulbesuchsjahr|stufe|"
    r"kl\.)\W{0,3}"
    r"(?P<behind>1[0-3]|[1-9])(?![\d./])\s?[a-z]?\b|\b(?P<before>1[0-3]|[1-9])\. ?(?:klasse|klassenstufe|"
    r"jahrgangsstufe|"
    r"schuljahrgang|jahrgang|schuljahr\b))"
)
_CLASS_LABELS = (
    "Klasse", "Klassenstufe", "Jahrgangsstufe", "Jahrgang", "Schuljahrgang", "Klasse/Jahrgangsstufe", "Schulstufe",
    "Jahrgangsstufe/Klasse", "Klasse / Jahrgangsstufe", "Klasse (Stufe)",
)  # fmt: skip
_NEXT_CLASS = re.compile(r"versetz|vorruck|ruckt|ubergang|geht .{0,20}uber|steigt|aufstieg|nachste")
_PROMOTED = re.compile(
    r"versetzt\b|versetzung\W+(?:ja|erfolgt|versetzt)|ruckt .{0,60}\bvor\b|vorrucken .{0,60}(?:erhalten|erteilt|"
    r"gestattet)|"
    r"steigt .{0,60}\bauf\b|geht .{0,60}klasse .{0,20}uber"
)
_NOT = re.compile(r"\bnicht\b|\bkein\w*|\bnein\b")
_OPEN = re.compile(
    r"gefahrdet|\bwenn\b|\bsofern\b|\bkann\b|voraussichtlich|auf probe|probeweise|versetzungsordnung|gemass|"
    r"[□☐]|bestimmungen|konferenz vom"
)


class SchoolCertificate(Fields):
    """What the report says. `degree` only where it was awarded; `grade_level` is the class that was attended."""

    school_year: Field[str] | None = None
    grade_level: Field[int] | None = None
    degree: Field[str] | None = None
    promoted: Field[bool] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that this is a school's report or leaving certificate."""
    text = front_text(document)
    if "zeugnis" not in text and "lernentwicklung" not in text and "abiturprufung" not in text:
        return 0.0
    whole = flat_text(document) if len(document.pages) > 1 else text
    if _OTHER.search(text):
        return 0.0
    title = next((line for line in head_lines(document, share=0.6) if _is_headed(line)), None)
    if title is None:
        return 0.0
    subjects = len({match.group() for match in _SUBJECT.finditer(whole)})
    school = bool(re.search(SCHOOL, text))
    degree = bool(_DEGREES.search(text))
    if not (school or "schuler" in text or "schuljahr" in text or degree):
        return 0.0
    if subjects < 3 and not (degree and (school or "schuler" in text)):
        return 0.0
    marks = bool(_MARK.search(whole))
    year = "schuljahr" in text or "halbjahr" in text or "schulhalbjahr" in text
    return min(0.97, 0.55 + 0.12 * (subjects >= 3) + 0.1 * marks + 0.1 * (year or degree) + 0.1 * school)


def _is_headed(line: Line) -> bool:
    titled = _TITLE.search(fold(close_letters(line.text)))
    return len(line.words) <= 12 and bool(titled or is_title(line, *_TITLES))


def extract(document: Document, /) -> SchoolCertificate:
    """Return what the report says of class, promotion and degree."""
    return SchoolCertificate(
        **of_person(holder_of(document)),
        issued_on=issue_date(document),
        issuer=school_name(document),
        school_year=_school_year(document),
        grade_level=_grade(document),
        degree=_degree(document),
        promoted=_promoted(document),
    )


def _school_year(document: Document) -> Field[str] | None:
    """Return the first school year of the head ("2023/24")."""
    for span in lines(document, pages=[1]):
        match = _YEAR.search(span.text)
        if match:
            value = re.sub(r"\s", "", match.group()).replace("–", "/").replace("-", "/")
            return span.group(match).field(value, method="pattern")
    text = running_text(document)
    match = _YEAR.search(text.text)
    words = text.between(*match.span()) if match else None
    return (
        words.field(re.sub(r"\s", "", match[0]).replace("–", "/").replace("-", "/"))
        if match and words
        else None
    )


def _grade(document: Document) -> Field[int] | None:
    """Return the class that was attended; the one into which somebody moves up is another."""
    for label, (grade, span) in labelled(document, *_CLASS_LABELS, shape=_class_in):
        if not _NEXT_CLASS.search(fold(label.line.text)):
            return span.field(grade, method="label")
    for span in filter(None, map(as_span, statements(document))):
        folded = fold(span.text)
        for match in _CLASS.finditer(folded):
            near = folded[max(0, match.start() - 30) : match.end() + 30]
            if _NEXT_CLASS.search(near) or re.search(r"abschluss\w* nach $|nach $", folded[: match.start()]):
                continue
            found = span.between(*match.span()) if len(folded) == len(span.text) else span
            if found:
                return found.field(int(match["behind"] or match["before"]), method="pattern")
    return None


def _class_in(span: Span) -> tuple[int, Span] | None:
    match = re.match(r"\W*(1[0-3]|0?[1-9])(?![\d./]\d)\.?\s?/?\s?[A-Za-z]?\d?\b", span.text)
    return (int(match[1]), span.group(match)) if match else None


def _degree(document: Document) -> Field[str] | None:
    """Return the degree that the title or a sentence awards; hopes, aims and refusals award none."""
    said = list(_awards(document))
    if said:
        return said[0]
    leaves = any(
        "abgangszeugnis" in fold(close_letters(line.text)) for line in head_lines(document, share=0.6)
    )
    failed = re.search(
        r"nicht (?:bestanden|erworben|erreicht)|ohne (?:abschluss|schulabschluss)", front_text(document)
    )
    return None if leaves or failed else _titled_degree(document)


def _awards(document: Document) -> Iterator[Field[str]]:
    for statement in statements(document):
        text = fold(statement.text)
        match = _DEGREES.search(text)
        if match is None or not _REACHED.search(text) or _HEDGED.search(text):
            continue
        part = statement.between(*_unfolded(statement.text, match)) or statement
        doubt = "faint" if may_deny(text) else None
        value = _printed(part.text)
        yield part.field(value, method="sentence", doubt=doubt)


def _titled_degree(document: Document) -> Field[str] | None:
    """Return the degree of "Zeugnis der allgemeinen Hochschulreife", also where it stands under "Zeugnis"."""
    head = list(head_lines(document, share=0.6))
    for number, line in enumerate(head):
        if not _is_headed(line):
            continue
        near = [line, *(other for other in head[number + 1 : number + 4] if len(other.words) <= 9)]
        for index, other in enumerate(near):
            folded = fold(close_letters(other.text))
            match = _DEGREES.search(folded)
            lead = re.match(
                r"\W*(?:\w*zeugnis )?(?:der|des|die|den|das|uber|zum|zur|\W)*(?:erwerb \w+ )?", folded
            )
            if match and lead and (index == 0 or match.start() <= lead.end() + 2):
                span = span_of(other, 1)
                part = span.between(*_unfolded(span.text, match)) or span
                return part.field(_printed(part.text), method="title")
    return None


def _unfolded(text: str, match: re.Match[str]) -> tuple[int, int]:
    """Return the place of a match against the folded text in the printed one ("ß" is two letters there)."""
    places: list[int] = []
    for index, character in enumerate(text):
        places += [index] * (2 if character in "ßẞ" else 1)
    if match.end() > len(places):
        return 0, len(text)
    return places[match.start()], places[match.end() - 1] + 1


def _printed(text: str) -> str:
    bare = text.strip(' .,;:"„“')
    return bare if bare.endswith(")") and "(" in bare else bare.strip("()")


def _promoted(document: Document) -> Field[bool] | None:
    """Return whether the pupil moves up; a warning that this is at risk says neither."""
    for statement in statements(document):
        text = fold(statement.text)
        if not _PROMOTED.search(text) or _OPEN.search(text):
            continue
        if re.search(r"ge?wurde .{0,60}versetzt|nach klasse .{0,20}versetzt worden", text):
            continue
        negated = bool(_NOT.search(text))
        doubt = "faint" if not negated and may_deny(text) else None
        return statement.field(not negated, doubt=doubt)
    return None
