"""What contracts and confirmations say of a job: beginning, end, hours, pay, probation (Arbeitsverhältnis).

The same things stand in sentences ("wird ab dem 01.03.2026 unbefristet eingestellt"), at labels of a form, and beside
tick boxes; each reader here asks all of them. The clause that a job ends with retirement age limits nothing;
"unbefristet" holds the word "befristet".

Source: documents.md F3, F4; § 2 NachwG.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.document import Document, Line, Page
from pipeline.field import Field

from .boxes import ticked_lines
from .dates import DateHit, dates_in
from .job_pay import hourly_pay, monthly_pay, weekly_hours
from .job_text import said, span_of_passage
from .labels import labelled
from .sentences import Passage
from .spans import Span
from .text import fold

_START_LABELS = (
    "Beginn", "Vertragsbeginn", "Beginn des Arbeitsverhältnisses", "Eintritt", "Eintrittsdatum", "Arbeitsbeginn",
    "beschäftigt seit", "Beginn der Beschäftigung", "Beginn der Tätigkeit", "Beschäftigt seit",
    "Beschäftigungsbeginn", "seit", "Tätig seit", "Beginn des Beschäftigungsverhältnisses", "Arbeitsverhältnis seit",
    "Eintrittstermin", "Dienstantritt", "Tag der Einstellung", "Arbeitsantritt", "Beginn der Anstellung",
    "Datum des Eintritts", "Tag des Arbeitsbeginns", "Beginn am", "Beschäftigt ab", "angestellt seit",
    "im Betrieb seit", "Beschäftigung seit", "Eintritt am", "Eingestellt am", "Eingestellt seit", "Vertragsbeginn am",
)  # fmt: skip
_END_LABELS = (
    "befristet bis", "befristet bis zum", "Befristung bis", "Ende", "Vertragsende", "Ende des Arbeitsverhältnisses",
    "Ende der Befristung", "befristet, bis", "befristet zum", "Ende der Beschäftigung", "Befristet bis",
)  # fmt: skip
_PROBATION_LABELS = (
    "Probezeit bis", "Probezeit bis zum", "Ende der Probezeit", "Probezeit endet am", "Probezeitende",
)  # fmt: skip

_STARTS = re.compile(
    r"beginnt|beginn\b|beginnend|eingestellt|stellt .{0,80}\bein\b|\btritt\b|treten sie|eintritt|"
    r"mit wirkung (?:vom|zum|ab)|aufgenommen|"
    r"nimmt .{0,40}auf|(?:ist|sind|steht) .{0,120}\bseit\b|"
    r"\bseit (?:dem )?\W*\d.{0,160}(?:beschaftigt|tatig|angestellt|arbeitsverhaltnis)|fur die zeit vom|"
    r"(?:beschaftigt|tatig|angestellt).{0,40}\bseit\b|\bab (?:dem )?\d|arbeitsaufnahme|befristet .{0,40}\bvom\b|"
    r"employed .{0,100}\bsince\b|\bsince\b.{0,60}employed"
)
_ENDS = re.compile(
    r"(?<!un)befristet\b|\bendet\b|\blauft\b .{0,60}\bbis\b|\bbis (?:zum|einschliesslich)\b|auslauf|befristung"
)
_NO_TERM = re.compile(
    r"probezeit|regelaltersgrenze|altersgrenze|rente|urlaub|wettbewerb|geboren|aufenthaltstitel|aufenthaltserlaubnis|"
    r"arbeitserlaubnis|bewilligungszeitraum|krankheit|arbeitsunfahig|kundigungsfrist|monatsende|ausschluss|verfall"
)
_UNLIMITED = re.compile(
    r"\bun-? ?befristet|auf unbestimmte (?:zeit|dauer)|nicht befristet|ohne befristung|"
    r"contract is permanent|permanent (?:contract|employment|position|basis)|\bindefinite|"
    r"unlimited (?:contract|period|duration)"
)
_LIMITED = re.compile(
    r"(?<!un)(?<!un-)(?<!un )(?<!nicht )\bbefristet|auf bestimmte zeit|zeitbefristet|zweckbefristet"
)
_ENDS_IN_BOX = re.compile(r"(?<!un)befristet|\bendet\b|\bbis (?:zum )?\d")
_OTHER_LIMIT = re.compile(
    r"(?:aufenthalt\w*|erlaubnis|titel) .{0,20}befristet|befristet\w* (?:aufenthalt|arbeitserlaubnis|erlaubnis|"
    r"titel|vertretung der)|unbefristet\w* (?:aufenthalt|"
    r"niederlassung)|anschluss|entfrist|ubernahme|"
    r"wird .{0,60}in ein unbefristetes|ubergeht|geht .{0,40}unbefristet"
)
_WITHOUT_NOTICE = re.compile(
    r",?\s*(?:automatisch|ohne (?:dass )?(?:es )?(?:dazu )?(?:einer )?(?:gesonderten |besonderen |vorherigen )?"
    r"kundigung(?: bedarf| bedurfte)?|von selbst)\b,?"
)
"""What contracts put between "endet" and the day: "endet, ohne dass es einer Kündigung bedarf, am ..."."""
_IS_PROBATION = re.compile(r"\W*(?:gilt|gelten|ist|wird|dient|vereinbaren)\b[^.]{0,40}\bprobezeit")
_MARGIN = 0.68
_JOB_ENDS = re.compile(
    r"(?:arbeits|beschaftigungs|vertrags)\w*verhaltnis.{0,80}\bendet\b|vertrag .{0,40}\bendet\b|"
    r"\bes endet\b|vom .{0,30}\bbis\b"
)
_NUMBERS = {
    "ein": 1, "einen": 1, "eines": 1, "zwei": 2, "drei": 3, "vier": 4, "funf": 5, "sechs": 6, "neun": 9, "zwolf": 12,
}  # fmt: skip
_MONTH_COUNT = re.compile(r"\b(\d{1,2}|" + "|".join(_NUMBERS) + r")\)?(?: \(\w+\))? ?-?mona[tl]")


@dataclass(frozen=True)
class Terms:
    """What a paper says of a job; None where it does not. `unlimited` False: for a limited time."""

    start: Field[dt.date] | None = None
    end: Field[dt.date] | None = None
    unlimited: Field[bool] | None = None
    weekly_hours: Field[Decimal] | None = None
    gross_monthly: Field[Decimal] | None = None
    hourly_wage: Field[Decimal] | None = None
    probation_until: Field[dt.date] | None = None


def terms(document: Document) -> Terms:
    """Return the terms of a job that a contract or a confirmation names."""
    start, end = _start(document), _end(document)
    return Terms(
        start=start,
        end=end,
        unlimited=_unlimited(document, end),
        weekly_hours=weekly_hours(document),
        gross_monthly=monthly_pay(document),
        hourly_wage=hourly_pay(document),
        probation_until=_probation(document, start),
    )


def _dates(passage: Passage) -> list[tuple[str, DateHit]]:
    """The dates of a sentence with the folded text before each."""
    span = span_of_passage(passage)
    found, at = [], 0
    for hit in dates_in(span):
        at = span.text.find(hit.span.text, at)
        found.append((fold(span.text[:at]), hit))
    return found


def _field(hit: DateHit) -> Field[dt.date]:
    return hit.span.field(hit.value, method="sentence", doubt=hit.doubt)


def _labelled_date(document: Document, phrases: Sequence[str]) -> Field[dt.date] | None:
    for label, hit in labelled(document, *phrases, shape=_leading_date, order=("behind", "right", "below")):
        if not _goes_on_from_above(label.line, document.pages[label.span.page - 1]):
            return hit.span.field(hit.value, method="label", doubt=hit.doubt)
    return None


def _goes_on_from_above(line: Line, page: Page) -> bool:
    """Whether a line goes on with a sentence whose row before ran to the margin: then it begins with no label."""
    return any(
        0 < line.box.middle[1] - other.box.middle[1] < 2.4 * line.box.height
        and abs(other.box.left - line.box.left) < 0.01
        and other.box.right > _MARGIN
        and not re.search(r"[.:;]\W*$", other.text)
        for other in page.lines
    )


def _leading_date(span: Span) -> DateHit | None:
    """The date with which a cell begins; dates further on belong to other things."""
    hit = next(dates_in(span), None)
    if hit is None:
        return None
    before = fold(span.text[: span.text.find(hit.span.text)])
    return (
        hit
        if re.fullmatch(r"\W*(?:am|ab|zum|dem|den|vom|seit|bis|der|ist)?(?: dem| der)?\W*", before)
        else None
    )


def _start(document: Document) -> Field[dt.date] | None:
    labelled_as = _labelled_date(document, _START_LABELS)
    if labelled_as:
        return labelled_as
    for passage in said(document):
        text = fold(passage.text)
        for before, hit in _dates(passage):
            lead = before[-140:]
            own = re.search(
                r"(?:\bab|\bseit|\bam|\bzum|\bvom|mit wirkung|beginn\w*|ist(?= der))(?: dem| den| der)?\W*$",
                lead,
            )
            born = re.search(r"ge[bh](?:oren|\.)?(?: am)?\W*$", lead)
            if (
                own
                and not born
                and _STARTS.search(text)
                and not _NO_START.search(re.split(r"[,;)]\s", lead[-60:])[-1])
            ):
                return _field(hit)
    return None


_NO_START = re.compile(
    r"geboren|ge[bh]\. |geburt|probezeit|endet|bis zum|kundig|tarifvertrag|unterzeichn|vom antrag|in der fassung|"
    r"schreiben vom|"
    r"arbeitsvertrag vom|vertrag vom|gesetz"
)


def _end(document: Document) -> Field[dt.date] | None:
    for passage in said(document):
        text = fold(passage.text)
        if not _ENDS.search(text):
            continue
        for before, hit in _dates(passage):
            lead = _WITHOUT_NOTICE.sub("", before[-170:])[-110:]
            own = re.search(
                r"(?:\bbis(?: zum| einschliesslich(?: zum)?)?|\bendet .{0,60}?(?:am|zum|mit ablauf des|mit dem)|"
                r"mit ablauf des|"
                r"\d\s?-)\W*$",
                lead,
            )
            # what another clause of the sentence ends
            clause = re.split(r"[.;:]\s|,\s(?:die|der|das)\s", lead)[-1]
            if own and not _NO_TERM.search(clause) and _is_limit(text, before):
                return _field(hit)
    ticked = {fold(span.text): ticked for span, ticked in ticked_lines(document)}
    if any("befristet" in text and _LIMITED.search(text) and not on for text, on in ticked.items()):
        return None
    return _labelled_date(document, _END_LABELS)


def _is_limit(text: str, before: str) -> bool:
    """Whether the job itself ends at a date: limited, or "endet am", in the same sentence."""
    return bool(_LIMITED.search(text) or _JOB_ENDS.search(before))


def _unlimited(document: Document, end: Field[dt.date] | None) -> Field[bool] | None:
    """Whether the job is for an unlimited time; ticks decide over words, and both said leave it open."""
    boxes = list(ticked_lines(document))
    if any(_UNLIMITED.search(fold(s.text)) or _LIMITED.search(fold(s.text)) for s, _ in boxes):
        on = [s for s, ticked in boxes if ticked]
        yes = [s for s in on if _UNLIMITED.search(fold(" ".join(s.text.split()[:2])))]
        no = [s for s in on if _LIMITED.search(fold(" ".join(s.text.split()[:2])))]
        if not yes and not no:
            # a box before the whole clause: "[x] beginnt am ... und ist unbefristet"
            yes = [s for s in on if _UNLIMITED.search(fold(s.text)) and not _ENDS_IN_BOX.search(fold(s.text))]
            no = [s for s in on if _ENDS_IN_BOX.search(fold(s.text)) and not _UNLIMITED.search(fold(s.text))]
        if bool(yes) != bool(no):
            return (yes or no)[0].field(bool(yes), method="picture", confidence=0.9)
        return None
    yes_said = list(_said_of_term(document, _UNLIMITED))
    no_said = list(_said_of_term(document, _LIMITED))
    doubt = "ambiguous" if yes_said and (no_said or end) else None
    if no_said or end:
        if no_said:
            return no_said[0].field(False, method="sentence", doubt=doubt)
        return _limited_by(end, doubt) if end else None
    return yes_said[0].field(True, method="sentence", doubt=doubt) if yes_said else None


def _limited_by(end: Field[dt.date], doubt: str | None) -> Field[bool]:
    """The term of a contract says that it is limited, at the same place."""
    return Field(
        value=False,
        printed=end.printed,
        page=end.page,
        box=end.box,
        confidence=end.confidence,
        method=end.method,
        doubt=doubt or end.doubt,
    )


def _said_of_term(document: Document, pattern: re.Pattern[str]) -> Iterator[Span]:
    for passage in said(document):
        text = fold(passage.text)
        if len(text) != len(passage.text):
            # folding "ß" moves what follows; the sentence as a whole then is the place
            if pattern.search(text) and not _OTHER_LIMIT.search(text) and not _probation_only(text):
                yield span_of_passage(passage)
            continue
        for match in pattern.finditer(text):
            near = text[max(0, match.start() - 30) : match.end() + 60]
            part = passage.between(*match.span())
            if part and not _OTHER_LIMIT.search(near) and not _probation_only(text):
                yield span_of_passage(part)


def _probation_only(text: str) -> bool:
    return bool(
        re.search(r"befristung .{0,30}bedarf|befristete\w* (?:vertrage|arbeitsvertrage|verlangerung)", text)
    )


def _probation(document: Document, start: Field[dt.date] | None) -> Field[dt.date] | None:
    """Return the last day of probation: printed, or so many months from a sure beginning."""
    for passage in said(document):
        text = fold(passage.text)
        if "probezeit" not in text:
            continue
        for before, hit in _dates(passage):
            if re.search(r"\bbis(?: zum)?\W*$", before) and _IS_PROBATION.match(_behind(text, hit)):
                return _field(hit)
            lead = before[-60:]
            own = re.search(
                r"(?:\bbis(?: zum)?|\bendet(?: am| mit ablauf des)?|ablauf des|\bende|am)\W{0,3}$", lead
            )
            since = lead.rpartition("probezeit")[2]
            begins = re.search(r"\bbeginnt?\b|\bab dem\b|eintritt|eingestellt", since)
            if own and "probezeit" in lead and not begins and "?" not in lead and "befristet" not in lead:
                return _field(hit)
        count = _MONTH_COUNT.search(text)
        agreed = re.search(
            r"erste[nr]?\b|probezeit .{0,40}(?:betragt|von|vereinbart|dauer)|gelten als probezeit|dauer", text
        )
        if count and agreed and start is not None and start.sure:
            months = _NUMBERS.get(count[1]) or int(count[1])
            if 1 <= months <= 12:
                return passage.field(_after(start.value, months), method="sentence", printed=passage.text)
    return _labelled_date(document, _PROBATION_LABELS)


def _behind(text: str, hit: DateHit) -> str:
    """Return what the folded sentence says behind a date."""
    return text.partition(fold(hit.span.text))[2]


def _after(day: dt.date, months: int) -> dt.date:
    """The last day of so many months from a day on."""
    index = day.month - 1 + months
    year, month = day.year + index // 12, index % 12 + 1
    return dt.date(year, month, min(day.day, calendar.monthrange(year, month)[1])) - dt.timedelta(days=1)
