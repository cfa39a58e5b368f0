"""What a medical paper says: the elements that the law asks for, and what the patient cannot do (ärztliche Aussagen).

A qualified certificate rests on facts and a method, names the diagnosis, its severity and what follows. Each element is
looked for sentence by sentence; a denied one ("keine Suizidalität", "eine Untersuchung fand nicht statt") does not
count. An element that is not found is None, never False. The patterns are words of the trade, not proofs: what they
find a person reads.

Source: § 60a Abs. 2c Satz 3, 4 AufenthG; § 9 Abs. 2 Satz 3 AufenthG; documents.md I1.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Literal

from pipeline.document import Document
from pipeline.field import Field

from .dates import date_in
from .icd import icd10_of
from .labels import labelled
from .memo import once_a_document
from .sentences import Passage
from .spans import Span, lines
from .statements import statements
from .text import fold
from .ticked_answers import says_itself, ticked_answers

Subject = Literal["language", "civics", "work", "travel"]
Element = Literal["fact_basis", "method", "severity", "consequences"]

_NEGATION = re.compile(r"\b(?:kein\w*|nicht|ohne|weder|fehlt|fehlen|unterblieb\w*)\b")
_ELEMENTS: dict[Element, re.Pattern[str]] = {
    "fact_basis": re.compile(
        r"\b(?:in|unter) (?:meiner|unserer|hiesiger|regelmassiger|fach\w*|psychiatrischer|laufender|standiger|"
        r"arztlicher) (?:\w+ ){0,2}(?:behandlung|betreuung)|behandlung seit|seit .{0,40}(?:behandl|betreut|patient)|"
        r"stellte sich .{0,60}vor\b|vorstellung(?:en)? (?:am|vom)|vorgestellt|\bwurde .{0,60}\buntersucht|"
        r"(?:einschatzung|beurteilung|stellungnahme|diagnose) (?:stutzt|grundet|basiert)|stutzt sich auf|"
        r"tatsachliche\w* umstand|beruht auf|beruhen auf|grundlage (?:dieser|der|meiner|ist|sind|fur)|auf der basis|"
        r"untersuchung(?:en)? (?:am|vom)|anamnestisch|stationar\w* .{0,40}(?:behandl|aufenthalt)|konsultation"
    ),
    "method": re.compile(
        r"anamnese|\bexploration|psychopathologisch|untersuchungsbefund|klinische\w* untersuchung|testpsycholog|"
        r"fragebogen|testverfahren|\bmrt\b|\bct\b|\beeg\b|\bekg\b|laborwert|laboruntersuchung|labordiagnost|bildgebung|"
        r"neurologische\w* untersuchung|korperliche\w* untersuchung|fremdanamnes|\bbdi|\bphq|\bmmst|\bmoca\b|"
        r"klinische\w* interview|sonograph|rontgen|echokardiograph"
    ),
    "severity": re.compile(
        r"schweregrad|\bschwer(?:e|er|es|en|em|ste|sten|gradig\w*|wiegend\w*)?\b|\bmittelgradig|\bmittelschwer|"
        r"\bausgepragt|\bstadium\b|\bnyha\b|\becog\b|\bgdb\b|\bchronisch|\bfortgeschritten|\bleichtgradig|\bhochgradig"
    ),
    "consequences": re.compile(
        r"bei (?:abbruch|unterbrechung|nichtbehandlung|ausbleiben|fehlen\w*|absetzen|wegfall)|verschlechter|"
        r"lebensbedroh|suizid|dekompensation|retraumatisier|\bprognos|hat zur folge|fuhrt dazu|lebensgefahr|"
        r"ist damit zu rechnen|unbehandelt|schreitet .{0,60}\bfort\b|fortschreitend\w*|progredien|"
        r"(?:ist|sind) (?:damit|dadurch|somit|infolgedessen|deshalb) (?:\w+ ){0,2}"
        r"(?:aufgehoben|ausgeschlossen|unmoglich)|"
        r"wesentliche\w* verschlimmer|(?:besserung|genesung) .{0,40}zu erwarten"
    ),
}
_ABILITY = r"(?:erwerbs|arbeits|reise|flug|transport|prufungs|lern)fahigkeit"
_INABLE = re.compile(
    r"nicht (?:mehr )?in der lage|nicht (?:mehr )?moglich|"
    r"\bkeine (?!einwand|bedenken)[^.;]{3,100}\b(?<!nicht )(?:moglich|zumutbar|leistbar)\b|"
    r"unmoglich|ausserstande|nicht imstande|\bunfahig|unzumutbar|"
    r"nicht zu(?:ge)?mut(?:bar|et|en)|nicht (?:zu )?(?:er)?lern|nicht (?:zu )?(?:erreich|erwerb|besteh|ableg|erbring)|"
    r"\bhindern\b|\bhindert\b|verhindert|kann .{0,140}\bnicht\b|konnen .{0,140}\bnicht\b|nicht gewachsen|"
    r"nicht (?:mehr )?(?:erwerbs|arbeits|reise|flug|transport|prufungs)fahig|"
    r"(?:erwerbs|reise|flug|transport|prufungs)unfahig|"
    rf"\bkeine? (?:[\w-]+,? (?:und|oder|bzw\.?) )?{_ABILITY}|"
    rf"{_ABILITY} (?:ist |liegt |besteht )?(?:\w+ ){{0,2}}?"
    r"(?:nicht (?:gegeben|vor|mehr|vorhanden)|aufgehoben|ausgeschlossen|erloschen)|"
    rf"{_ABILITY} (?:\w+ ){{0,2}}besteht (?:\w+ ){{0,2}}nicht|{_ABILITY} besteht (?:\w+ ){{0,2}}(?:nicht|keine)"
)
_LEARNS = r"lern|erwerb|erwirb|pruf|\btests?\b|nachweis|niveau|kurs|kenntnis"
_COURSE = r"integrationskurs\w*"
_SUBJECTS: tuple[tuple[Subject, str], ...] = (
    (
        "language",
        rf"deutsche\w* sprach\w+|deutschkenntnis\w*|sprachkenntnis\w*|spracherwerb\w*|sprachkurs\w*|sprachpruf\w*|"
        rf"sprachtest\w*|sprachniveau\w*|deutschkurs\w*|deutschpruf\w*|deutsch (?:zu )?(?:er)?lern\w*|fremdsprache\w*|"
        rf"(?:die|eine|neue) sprache|deutsch auf dem niveau|{_COURSE}",
    ),
    (
        "civics",
        rf"orientierungskurs\w*|leben in deutschland|gesellschaftsordnung|einburgerungstest\w*|"
        rf"grundkenntnis\w*|{_COURSE}",
    ),
    (
        "work",
        r"erwerbstatig\w*|erwerbsfahig\w*|erwerbsunfahig\w*|arbeitsmarkt\w*|lebensunterhalt\w*|berufstatig\w*|"
        r"einer (?:geregelten )?(?:arbeit|beschaftigung)|zu arbeiten|arbeits(?:un)?fahig\w*|leistungsvermogen|"
        r"stunden (?:taglich|am tag|pro tag|arbeitstaglich)|erwerb nachzugehen|arbeitsleben",
    ),
    (
        "travel",
        r"reise(?:un)?fahig\w*|flug\w*|transport\w*fahig\w*|abschieb\w*|ruckfuhrung\w*|ausreise|ruckkehr",
    ),
)
_CAUSE = re.compile(
    r"aufgrund|auf grund|\bwegen\b|infolge|krankheitsbedingt|bedingt durch|gesundheitlich|\bsicht\b|erkrankung|"
    r"einschrankung|symptomatik|\bdaher\b|\bdeshalb\b|\bdadurch\b|\bsomit\b|\bdeswegen\b|\bdamit\b|storung|behinderung|"
    r"folgen\b|konzentration|gedachtnis|kognitiv"
)
_ABLE = re.compile(
    r"nicht (?:gehindert|beeintrachtigt|eingeschrankt|unmoglich|unzumutbar|ausgeschlossen)|"
    r"kein\w* (?:\w+ ){0,3}(?:einschrankung|hindernis|beeintrachtigung|hinderungsgrund)\w*|keine aussage|"
    r"nicht beurteilt|nicht beurteilen"
)
_ATTENDS = re.compile(
    r"\bam \w*(?:unterricht|kurs)\w*(?: \w+){0,6} teil|teilnahme am \w*(?:unterricht|kurs)|"
    r"(?:unterricht|kurs\w*) (?:nicht )?(?:besuchen|teilnehmen)"
)
_FOR_GOOD = re.compile(
    r"\bdauerhaft\w*|\bauf dauer\b|auf unabsehbare zeit|nicht absehbar|\bunbefristet\b|lebenslang|irreversib\w*|"
    r"nicht nur vorubergehend\w*|langfristig nicht|nicht mehr (?:zu erwarten|zu rechnen)|\bbleibend\w*|\bdauerzustand|"
    r"(?:besserung|anderung|genesung|heilung) .{0,60}nicht (?:mehr )?(?:zu erwarten|zu rechnen|absehbar|in aussicht)"
)
_FOR_NOW = re.compile(
    r"(?<!nur )\bvorubergehend\w*|voraussichtlich bis|\bbis (?:zum|einschliesslich|voraussichtlich)\b|"
    r"\bbis (?=\d{1,2}\.)|"
    r"fur die dauer von|fur (?:die nachsten )?\w+ (?:wochen|monate)\b|\bbefristet\b|\bzeitweise\b|"
    r"nicht dauerhaft|nicht auf dauer|(?:besserung|genesung|heilung) .{0,40}"
    r"(?:ist|wird) (?:zu erwarten|erwartet|moglich|absehbar)"
)
_LACKS = re.compile(r"\bkeine?\b[^.?]{0,80}(?:erwerb|erlern|erlang|nachweis|ableg|erbring)")
_CAN = re.compile(
    r"\W*(?:\d{1,2}[.)]?\s*)?(?:kann|konnen|vermag|"
    r"(?:ist|sind)\b[^?]{0,60}\b(?:in der lage|fahig|imstande|moglich|zumutbar))"
    r"\b[^?]*\?"
)
"""A question whether somebody is able to do something: "Kann die Patientin ... erlernen?"."""
_PURPOSE = re.compile(r"(?:zum|zur|als|fur den) (?:nachweis|vorlage|glaubhaftmachung)[^.]{0,60}unmoglichkeit")
"""What the heading of a form is for; whether it holds is said by the answers."""
_NO_OUTLOOK = re.compile(
    r"nicht (?:dauerhaft\w*|auf dauer|bleibend\w*)|(?:medika\w+|therap\w+|behandlung\w*) dauerhaft|"
    r"dauerhaft\w* (?:medika|therap|behandl|einnahme)\w*"
)
_OUTLOOK = re.compile(
    r"begutachtung|nachuntersuchung|neubeurteilung|wiedervorstell|einschatzung gilt|beurteilung gilt|"
    r"(?:attest|bescheinigung|stellungnahme|einschatzung) (?:ist )?(?:gilt|gultig)|"
    r"besserung|einschrankung|zustand|prognos|unvermogen|dies gilt|genesung|heilung"
)
_AGAINST = re.compile(
    r"(?:rate\w*|raten|wird|ist) .{0,80}(?:\bab\b|abzuraten|abgeraten)|nicht (?:zu )?verantwort|kontraindiziert|"
    r"nicht vertretbar|reiseunfahig|nicht (?:reise|flug|transport)\w*fahig|unverantwortlich"
)
_DRUG_LABELS = (
    "Medikation", "Medikamente", "Medikamente (Wirkstoffe)", "Wirkstoffe", "Aktuelle Medikation",
    "Derzeitige Medikation",
    "Medikamentöse Behandlung", "Medikamentöse Therapie", "Arzneimittel", "Dauermedikation", "Verordnete Medikamente",
    "Bedarfsmedikation", "Notwendige Medikamente", "Erforderliche Medikamente", "Benötigte Medikamente",
)  # fmt: skip
_LISTED_DRUG = re.compile(
    r"([A-ZÄÖÜ][a-zäöü]{4,}(?:-[A-ZÄÖÜ]?[a-zäöü]+)?)(?:\s(?:ret\.?|retard))?"
    r"(?:\s(?:\d+(?:[.,]\d+)?\s?)?(?:mg|µg|mcg|ml|g|I\.?E\.?)\b)?"
    r"(?:\s?\(?[\d½]\s?-\s?[\d½]\s?-\s?[\d½](?:\s?-\s?[\d½])?\)?)?"
    r"(?:\s(?:tgl\.?|täglich|abends|morgens|b\.\s?B\.|bei Bedarf))?\W*"
)
_NO_DRUG = re.compile(
    r"^(?:keine?|derzeit|siehe|aktuell|bekannt|unbekannt|nicht|schmerzmittel|antidepress\w*|insgesamt|"
    r"wirkstoff\w*|medikament\w*|praparat\w*|tabletten?|tropfen|dosis|therapie)$"
)
_DRUG = re.compile(
    r"\b([A-ZÄÖÜ][a-zäöü]{4,}(?:-[A-ZÄÖÜ]?[a-zäöü]+)?)\s(?:ret\.?\s|retard\s)?\d+(?:[.,]\d+)?\s?(?:mg|µg|mcg|ml|g)\b"
)


def _believed(statement: Passage) -> float:
    """A pattern in a sentence is never more than likely, and no less because one of its words is badly read."""
    return max(0.75, min(0.9, statement.confidence))


def element(document: Document, name: Element) -> Field[bool] | None:
    """Return that an element of the law is there; None where it is not found."""
    for statement in statements(document):
        folded = fold(statement.text)
        # a bare caption ("Prognose:") says nothing
        if len(statement.tokens) <= 2:
            continue
        for match in _ELEMENTS[name].finditer(folded):
            before, behind = folded[max(0, match.start() - 28) : match.start()], folded[match.end() :]
            denied = re.match(r"[^.,;]{0,34}\b(?:fand|erfolgte|wurde) (?:bisher )?nicht\b", behind)
            if not denied and not _NEGATION.search(before):
                return statement.field(True, confidence=_believed(statement))
    return None


@once_a_document
def affected(document: Document) -> tuple[tuple[Subject, Passage], ...]:
    """Return what the patient cannot do, with the sentence that says so: language, civics, work, travel.

    A sentence that only excuses from lessons is none; nor is one that denies a hindrance.
    """
    found: list[tuple[Subject, Passage]] = []
    for statement in statements(document):
        folded = fold(statement.text)
        if not _INABLE.search(folded) or _ABLE.search(folded) or _PURPOSE.search(folded):
            continue
        if not says_itself(statement, document):
            continue
        if _ATTENDS.search(folded) and not _FOR_GOOD.search(folded):
            continue
        for name, words in _SUBJECTS:
            learns = name not in ("language", "civics") or re.search(_LEARNS, folded)
            if learns and re.search(rf"\b(?:{words})", folded):
                found.append((name, statement))
    return (*found, *_ticked(document))


def _ticked(document: Document) -> Iterator[tuple[Subject, Passage]]:
    """Yield what a ticked answer says the patient cannot do: the box itself says so, or affirms a question that does.

    "nein" counts where the question is whether the patient can; to any other it is left to the reader, because what it
    denies depends on how the question is put.
    """
    for question, words in ticked_answers(document):
        answer = fold(words.text)
        affirmed = re.match(r"\W*ja\b", answer) and (_INABLE.search(question) or _LACKS.search(question))
        denied = (
            re.fullmatch(r"\W*nein\b\W*", answer) and _CAN.match(question) and not _NEGATION.search(question)
        )
        if not denied and (re.match(r"\W*nein\b", answer) or not (_INABLE.search(answer) or affirmed)):
            continue
        for name, subject in _SUBJECTS:
            if re.search(rf"\b(?:{subject})", f"{question} {answer}"):
                yield name, words


def affects_of(document: Document) -> Field[tuple[Subject, ...]] | None:
    """Return the subjects that the paper says the patient cannot manage; doubtful where it names no cause."""
    said = affected(document)
    if not said:
        return None
    subjects = tuple(name for name, _ in _SUBJECTS if any(name == one for one, _ in said))
    sentence = said[0][1]
    ticked = {id(words) for _, words in ticked_answers(document)}
    told = icd10_of(document) is not None
    # a form asks for the diagnosis in a question of its own
    caused = all(
        any(_CAUSE.search(fold(s.text)) or (told and id(s) in ticked) for n, s in said if n == name)
        for name in subjects
    )
    doubt = None if caused else "ambiguous"
    return sentence.field(subjects, confidence=_believed(sentence), doubt=doubt)


def permanent_of(document: Document) -> tuple[Field[bool] | None, Field[dt.date] | None]:
    """Return whether what the patient cannot do lasts for good, and until when where it does not.

    Only sentences on the inability or the outlook count; where both are said, the answer is doubtful.
    """
    said = [statement for _, statement in affected(document)]
    said += [
        s
        for s in statements(document)
        if _OUTLOOK.search(fold(s.text)) and s not in said and says_itself(s, document)
    ]
    good = next((s for s in said if _FOR_GOOD.search(_NO_OUTLOOK.sub(" ", fold(s.text)))), None)
    now = next((s for s in said if _FOR_NOW.search(fold(s.text))), None)
    until = until_in(now) if now else None
    if good and now:
        return good.field(True, confidence=0.5, doubt="ambiguous"), until
    if now:
        return now.field(False, confidence=_believed(now)), until
    return (good.field(True, confidence=_believed(good)) if good else None), None


def until_in(statement: Passage) -> Field[dt.date] | None:
    """Return the day behind "bis (voraussichtlich, einschließlich)" in a statement; None where there is none."""
    match = re.search(r"\bbis (?:zum |voraussichtlich |einschließlich |zunächst )*(?=\d)", statement.text)
    behind = statement.between(match.end(), match.end() + 20) if match else None
    if behind is None:
        return None
    page = behind.tokens[0].page
    hit = date_in(Span(page, tuple(w for t in behind.tokens if t.page == page for w in t.words)))
    return hit.span.field(hit.value, method="sentence", doubt=hit.doubt) if hit else None


def against_deportation(document: Document) -> Field[bool] | None:
    """Return that the doctor advises against deportation or travel; None where the paper does not."""
    words = next(words for name, words in _SUBJECTS if name == "travel")
    for statement in statements(document):
        folded = fold(statement.text)
        if re.search(rf"\b(?:{words})", folded) and _AGAINST.search(folded) and not _ABLE.search(folded):
            return statement.field(True, confidence=_believed(statement))
    return None


def medication_of(document: Document) -> Field[tuple[str, ...]] | None:
    """Return the drugs that stand with a dose or are listed at a label, each once."""
    found: dict[str, Span] = {}
    for span in lines(document):
        for match in _DRUG.finditer(span.text):
            found.setdefault(match[1], span.group(match, 1))
    for statement in statements(document):
        # the dose on the next line
        for match in _DRUG.finditer(statement.text):
            words = statement.between(*match.span(1))
            if words and match[1] not in found:
                found[match[1]] = Span(words.tokens[0].page, tuple(w for t in words.tokens for w in t.words))
    for drug, span in _listed_drugs(document):
        found.setdefault(drug, span)
    if not found:
        return None
    confidence = min(span.confidence for span in found.values())
    first = next(iter(found.values()))
    return first.field(tuple(found), method="pattern", confidence=confidence, printed=", ".join(found))


def _listed_drugs(document: Document) -> Iterator[tuple[str, Span]]:
    """Yield the drugs of a list at its label: "Medikamente (Wirkstoffe): Bisoprolol, Ramipril"; doses may lack."""
    for _, listed in labelled(document, *_DRUG_LABELS, shape=_list_in, order=("behind", "right", "below")):
        yield from listed
        return


def _list_in(span: Span) -> tuple[tuple[str, Span], ...] | None:
    """Return the drugs of a span that is a list of them; None where one of its parts is anything else."""
    start = re.match(r"\W*(?:\([^)]{0,40}\)?\W*)?", span.text)
    at = start.end() if start else 0
    found = []
    for part in re.finditer(
        r"(?:[^,;/+]|(?<=\d),(?=\d))+?(?=\s*(?:,(?!\d)|[;/+]|\bund\b|$))", span.text[at:]
    ):
        text = re.sub(r"^\s*und\s+", "", part[0])
        if not text.strip(" ."):
            continue
        drug = _LISTED_DRUG.fullmatch(text.strip())
        words = span.between(at + part.start(), at + part.end())
        if drug is None or words is None or _NO_DRUG.search(fold(drug[1])):
            return None
        found.append((drug[1], words))
    return tuple(found) or None
