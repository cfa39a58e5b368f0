"""The parts of a rent (Miete): cold rent, ancillary and heating costs, and what they come to.

    Nettokaltmiete 612,40 + Betriebskosten 120,00 + Heizkosten 85,00 = Gesamtmiete 817,40

The parts must make the whole; where they do not, every one of them is doubted, because nothing tells which is wrong.

Source: documents.md H1, 1.3.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.document import Document
from pipeline.field import Field

from .label_patterns import labels_saying
from .labels import Label, labels, places
from .money import Amount, adds_up, amount_in, amounts_in
from .spans import span_of
from .text import fold
from .told import folded_text, told

_COLD = (
    "Nettokaltmiete", "Kaltmiete", "Grundmiete", "Nettomiete", "Netto-Kaltmiete", "Grundmiete (netto kalt)",
    "Miete (netto, kalt)", "Miete netto kalt", "Monatliche Grundmiete", "Monatliche Kaltmiete",
    "Monatliche Nettokaltmiete", "Nettokaltmiete monatlich", "Kaltmiete monatlich", "Miete (netto)",
    "Grundnutzungsgebühr", "Nutzungsgebühr", "Miete ohne Betriebskosten", "Miete kalt", "Miete (kalt)",
    "Wohnungsmiete", "Kaltmiete (netto)",
)  # fmt: skip
_RUNNING = (
    "Vorauszahlung Betriebskosten", "Betriebskostenvorauszahlung", "Nebenkostenvorauszahlung", "Betriebskosten",
    "Nebenkosten", "Vorauszahlung auf Betriebskosten", "Vorauszahlung auf die Betriebskosten",
    "Vorauszahlung für Betriebskosten", "Kalte Betriebskosten", "Betriebskostenpauschale", "Nebenkostenpauschale",
    "Kalte Nebenkosten", "Vorauszahlung Nebenkosten", "Betriebskosten (Vorauszahlung)",
    "Nebenkosten (Vorauszahlung)", "Betriebskosten-Vorauszahlung", "Betriebs- und Heizkosten",
    "Vorauszahlung kalte Betriebskosten", "Vorauszahlung auf Betriebs- und Heizkosten",
    "Vorauszahlung Betriebs- und Heizkosten", "Umlagen", "Umlagenvorauszahlung",
)  # fmt: skip
_HEAT = (
    "Heizkosten", "Heizkostenvorauszahlung", "Vorauszahlung Heizkosten", "Vorauszahlung auf Heizkosten",
    "Heizung und Warmwasser", "Vorauszahlung auf die Heizkosten", "Vorauszahlung für Heizkosten",
    "Heizkosten (Vorauszahlung)", "Heiz- und Warmwasserkosten", "Heizkosten-Vorauszahlung",
    "Vorauszahlung Heizung/Warmwasser", "Heizkosten und Warmwasser", "Warme Betriebskosten",
    "Vorauszahlung Heiz- und Warmwasserkosten", "Heizkostenpauschale",
)  # fmt: skip
_EXTRA = (
    "Stellplatz", "Garage", "Tiefgaragenstellplatz", "Garagenmiete", "Stellplatzmiete", "Kabelgebühr",
    "Möblierungszuschlag", "Kabelanschluss", "Zuschlag", "Miete für Garage", "Miete Stellplatz", "Einbauküche",
    "Sonstiges", "Untermietzuschlag", "Küchenmiete", "Zuschläge",
)  # fmt: skip
_WARM = (
    "Gesamtmiete", "Warmmiete", "Bruttomiete", "Bruttowarmmiete", "Gesamtmiete monatlich", "Miete gesamt",
    "Monatliche Gesamtmiete", "Gesamtbetrag", "Gesamtbetrag monatlich", "Monatlich insgesamt", "Summe", "Gesamt",
    "Zu zahlende Miete", "Miete insgesamt", "Monatliche Gesamtzahlung", "Insgesamt", "Monatliche Miete insgesamt",
    "Gesamtnutzungsgebühr", "Monatlich zu zahlen", "Zusammen", "Gesamtmiete (warm)", "Monatliche Zahlung gesamt",
    "Gesamtmiete brutto warm", "Inklusivmiete", "Pauschalmiete",
)  # fmt: skip
_SAID = {
    "cold": (
        r"(?:kaltmiete|grundmiete|nettomiete|miete netto kalt|miete ohne (?:neben|betriebs)kosten|kaltmietzins|"
        r"nettomietzins|miete \(ohne (?:neben|betriebs)kosten\))"
    ),
    "running": (
        r"\b(?:betriebskosten|nebenkosten|betriebs- und heizkosten|betriebs- und nebenkosten|neben- und heizkosten)\w*"
    ),
    "heat": r"(?<!betriebs- und )(?<!neben- und )\bheiz(?:ung|kosten|- und warmwasser)\w*\b",
    "warm": r"\b(?:gesamtmiete|warmmiete|bruttomiete|gesamtbetrag|insgesamt|zusammen|somit|damit|mithin|gesamte miete|"
    r"pauschalmiete|inklusivmiete|monatlich pauschal|pauschal monatlich|pauschalmietzins)\b",
}
_PREPAID = r"(?:(?:die )?\w*vorauszahlung(?:en)? )?(?:auf |fur )?(?:die )?"
_SAYS = {
    "cold": (
        r"(?:die )?(?:monatliche )?(?:netto-?)?(?:kalt|grund|netto)-?miete\b|"
        r"(?:die )?miete \(?(?:ohne|netto|kalt|exkl)|grundnutzungsgebuhr\b"
    ),
    "running": rf"{_PREPAID}(?:kalte[nr]? )?(?:neben|betriebs)kosten",
    "heat": rf"{_PREPAID}(?:heiz(?:ung|kosten|- ?und)|warmen? (?:betriebs|neben)kosten)",
    "warm": (
        r"(?:monatliche? )?(?:zusammen|insgesamt|gesamt(?:miete|betrag|zahlung)?|warm(?:miete)?|"
        r"brutto(?:warm)?miete|zu zahlender? betrag|summe)\b"
    ),
}
"""How the labels of the parts begin, whatever is added to them."""
_OWN = {
    "cold": r"^(?!.*(?:neben|betriebs|heiz|vorauszahl)).*(?:miete|gebuhr)",
    "running": r"neben|betriebs|umlage|kalt",
    "heat": r"heiz|warm",
    "warm": r"^(?!.*\bkalt)",
}
"""What the label of a part must say: long compounds of rents are alike to a reader of letters."""
_OTHER_SUM = re.compile(
    r"kaution|sicherheit|kleinreparatur|jahres|mahn|\bje m|\bpro m[²2?]|/ ?m[²2]|wohnflache|ruckstand"
)
_RENT = (
    r"\b(?:(?:monats|gesamt|unter|zimmer|pauschal)?miete|mietzins|(?:miet|nutzungs)?entgelt|nutzungsgebuhr)\b"
)
_ALL_IN = re.compile(
    r"\bpauschal|\b(?:einschliesslich|inklusive|inkl\b|incl\b)[^.;:]{0,50}(?:kosten|umlagen|heizung|strom|wasser)|"
    r"\ball-?in\b|alles (?:inklusive|inbegriffen)|kosten[^.;:]{0,50}(?:enthalten|inbegriffen|abgegolten)|"
    r"\bwarm\b|warmmiete"
)
_HELD_IN_IT = re.compile(r"kosten[^.;:]{0,50} (?<!nicht )(?:enthalten|inbegriffen|abgegolten)")
"""That nothing is to be paid beside a rent."""
_PARTS = re.compile(
    r"\bzuzuglich|\bzzgl|\bohne\b|\bkalt|\bnetto|\bexkl|\bnicht enthalten|vorauszahl|abschlag"
)
_FILLERS = (
    "eur|euro|monatlich|mtl|in hohe von|betragt|von|derzeit|netto|kalt|vorauszahlung|pauschale?|im monat|zzgl|"
    "warm|brutto"
)


@dataclass(frozen=True)
class Rent:
    """What is to be paid a month; a part that is not printed is None."""

    cold: Field[Decimal] | None = None
    running: Field[Decimal] | None = None
    heat: Field[Decimal] | None = None
    warm: Field[Decimal] | None = None
    extras: tuple[Decimal, ...] = field(default=())


def rent_in(document: Document) -> Rent:
    """Return the rent and its parts, doubted where the parts do not make the whole."""
    cold, running = _part(document, _COLD, "cold"), _part(document, _RUNNING, "running")
    heat, warm = _part(document, _HEAT, "heat"), _part(document, _WARM, "warm")
    if running and heat and heat.span.words[0] is running.span.words[0]:
        heat = None
    warm = warm or _all_in(document)
    if cold and warm and cold.span.words[0] is warm.span.words[0]:
        cold = None
    if cold is None and warm:
        cold = _plain(document, [hit.value for hit in (running, heat) if hit], warm.value)
    parts = [hit for hit in (cold, running, heat) if hit]
    extras = tuple(hit.value for _, hit in _labelled(document, _EXTRA) if _beside(hit, parts))
    doubt = _doubt(cold, running, heat, warm, extras)

    def as_field(hit: Amount | None) -> Field[Decimal] | None:
        return hit.field(doubt=doubt) if hit else None

    return Rent(as_field(cold), as_field(running), as_field(heat), as_field(warm), extras)


def _plain(document: Document, beside: list[Decimal], warm: Decimal) -> Amount | None:
    """Return what a contract calls "die Miete" where costs beside it make the whole ("Die Miete beträgt 520,-")."""
    for _, hit in told(document, r"\b(?:die|der) (?:\w+ )?(?:miete|mietzins) betragt\b", amount_in, reach=60):
        if beside and adds_up(warm, [hit.value, *beside]):
            return hit
    return None


def _all_in(document: Document) -> Amount | None:
    """Return a rent of which its sentence says that all costs are in it: "520 Euro mit allen Nebenkosten"."""
    text = folded_text(document)
    for match, hit in told(document, _RENT, amount_in, reach=90):
        end = text.sentence_end(match.end())
        said, then = text.text[match.start() : end], text.text[end : text.sentence_end(end + 1)]
        if _PARTS.search(said) or _OTHER_SUM.search(said):
            continue
        if _ALL_IN.search(said) or _HELD_IN_IT.search(then):
            return hit
    return None


def _doubt(
    cold: Amount | None,
    running: Amount | None,
    heat: Amount | None,
    warm: Amount | None,
    extras: tuple[Decimal, ...],
) -> str | None:
    """What the equation of the paper says against its amounts; None where it holds or cannot be made up."""
    if warm is None or cold is None:
        return None
    parts = [hit.value for hit in (cold, running, heat) if hit]
    if adds_up(warm.value, parts) or adds_up(warm.value, [*parts, *extras]):
        return None
    if len(parts) == 1 and warm.value >= cold.value:
        return None
    return "ambiguous"


def _part(document: Document, phrases: tuple[str, ...], name: str) -> Amount | None:
    """The part at its label in a table or form, else in a sentence."""
    at_label = next((hit for _, hit in _labelled(document, phrases, name)), None)
    if at_label:
        return at_label
    for label in labels_saying(document, _SAYS[name]):
        hit = None if _OTHER_SUM.search(fold(label.line.text)) else _cell(label, document)
        if hit and re.search(_OWN[name], fold(label.span.text)):
            return hit
    for match, hit in told(document, _SAID[name], amount_in, reach=110):
        between = fold(_before(hit, document, match))
        if not _OTHER_SUM.search(between) and not _names_another(between, name):
            return hit
    return _before_its_name(document, name) if name in ("running", "heat") else None


def _before_its_name(document: Document, name: str) -> Amount | None:
    """Return the amount that its name follows: "zuzüglich 120,00 EUR Nebenkosten"."""
    text = folded_text(document)
    for match, hit in told(document, r"\b(?:zuzuglich|zzgl\.?|plus|nebst|sowie|und)", amount_in, reach=24):
        start = text.text.find(fold(hit.span.text), match.end())
        behind = text.text[start + len(fold(hit.span.text)) :] if start >= 0 else ""
        if re.match(rf"\W*(?:eur|euro)?\W*(?:(?:fur|als|an|monatlich\w*)\W+){{0,2}}{_SAYS[name]}", behind):
            return hit
    return None


def _labelled(document: Document, phrases: tuple[str, ...], name: str = "") -> list[tuple[Label, Amount]]:
    found = []
    for label in labels(document, *phrases):
        own = fold(label.span.text)
        if _OTHER_SUM.search(fold(label.line.text)) or not re.search(_OWN.get(name, ""), own):
            continue
        hit = _cell(label, document)
        if hit:
            found.append((label, hit))
    return found


def _cell(label: Label, document: Document) -> Amount | None:
    """The amount of a label's row: nothing but the amount stands at its place, or it ends the label's own line.

    Below a line that holds amounts of its own stands the next line of a sentence or table.
    """
    page = document.pages[label.span.page - 1]
    told_here = any(True for _ in amounts_in(span_of(label.line, label.span.page)))
    for place, span in places(label, page, ("behind", "right", "below")):
        if place == "below" and told_here:
            continue
        hits = list(amounts_in(span))
        rest = re.sub(r"[\d.,]+", "", fold(span.text))
        words = re.sub(rf"\b(?:{_FILLERS})\b|[^a-z]", "", rest)
        if len(hits) == 1 and len(words) <= (12 if place != "below" else 0):
            return hits[0]
    return None


def _before(hit: Amount, document: Document, match: re.Match[str]) -> str:
    """What stands between the words and the amount."""
    text = folded_text(document)
    start = text.span(match.end(), match.end() + 130)
    if start is None:
        return ""
    words = start.words
    at = next((i for i, word in enumerate(words) if word is hit.span.words[0]), len(words))
    return " ".join(word.text for word in words[:at])


def _names_another(between: str, name: str) -> bool:
    """Whether another part is named between the words and the amount, so that the amount is that part's."""
    others = (pattern for other, pattern in _SAID.items() if other != name and name != "warm")
    return any(re.search(pattern, between) for pattern in others)


def _beside(hit: Amount, parts: list[Amount]) -> bool:
    """Whether an amount stands in the table of the rent's parts."""
    return any(
        hit.span.page == part.span.page
        and abs(hit.span.box.top - part.span.box.top) < 0.12
        and hit.span is not part.span
        for part in parts
    )
