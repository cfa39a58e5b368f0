"""Unterhaltsnachweis (title or agreement on maintenance, or the payer's confirmation).

A deed of the Jugendamt ("Urkunde über die Verpflichtung zur Unterhaltsleistung"), an order or settlement of the family
court, a notary's deed, an agreement of the parents, a confirmation that maintenance is paid: who owes whom how much a
month. Not this: advance maintenance (Unterhaltsvorschuss), a lawyer's or the Jugendamt's demand, a request for
information on income, a commitment under § 68 AufenthG, a calculation alone, an acknowledgement of paternity alone, an
application, a leaflet.

The holder is who is entitled, most often a child; who owes stands among the persons as `payer`: for him the paper is an
expense. Of several children the printed total counts; without one the amount is left out. A share of the minimum
maintenance without an amount is no amount.

Source: documents.md F12; §§ 1601, 1612a BGB, §§ 59, 60 SGB VIII.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extractors.reading.dates import date_in
from extractors.reading.flat import flat_head
from extractors.reading.labels import labelled
from extractors.reading.letters import letter_date
from extractors.reading.money import Amount, amount_in
from extractors.reading.names import name_in
from extractors.reading.person_labels import BIRTH
from extractors.reading.persons import date_field, name_fields
from extractors.reading.rubrum import persons_in
from extractors.reading.sentences import running_text
from extractors.reading.spans import Span, lines
from extractors.reading.text import fold
from extractors.reading.told import amount_at, folded_text, told
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset({"judgment", "revocation"})
"""An order of the family court is headed like a judgment."""

_TITLE = re.compile(
    r"urkunde uber die (?:verpflichtung|festsetzung|anerkennung)[^.]{0,60}unterhalt|"
    r"verpflichtung zur (?:zahlung von |leistung von )?"
    r"(?:\w+ ){0,2}\w*unterhalt|unterhaltsverpflichtung|unterhaltsvereinbarung|unterhaltstitel|unterhaltsurkunde|"
    r"vereinbarung uber (?:den |die zahlung von )?(?:\w+ )?\w*unterhalt|bestatigung [^.]{0,40}unterhalt|"
    r"unterhaltsbestatigung|"
    r"unterhaltsbescheinigung|unterhaltsnachweis|festsetzung (?:von|des) (?:\w+ )?\w*unterhalt|unterhaltsbeschluss|"
    r"(?:beschluss|vergleich|urteil|familiensache)\b.{0,200}unterhalt|verpflichtungsurkunde|"
    r"jugendamtsurkunde|\burkunde\b.{0,160}\bunterhalt|"
    r"nachweis [^.]{0,30}unterhalt"
)
_NOT_THIS = re.compile(
    r"unterhaltsvorschuss|uhvorschg|auskunftsersuchen|auskunft uber (?:ihr|das) einkommen|aufforderung|"
    r"\bmahnung|antrag auf|"
    r"ladung|merkblatt|68 (?:abs\S* \d )?aufenthg|lebensunterhalt|berechnung des unterhalts|"
    r"unterhaltsberechnung|zahlungsaufforderung|"
    r"unterhaltsgeld|instandhaltung|wird abgewiesen|zuruckgewiesen|unterhaltsreinigung|unterhaltungskosten"
)
_OWES = re.compile(
    r"\b(?:anerkenne|erkenne)\b[^;]{0,260}(?:schulden|zahlen|leisten)\b|\bzu schulden\b|"
    r"verpflichte(?:t|n)? (?:mich|sich|uns)|verpflichtet,|hat [^.]{0,160}zu zahlen|"
    r"zahlt (?:[^.]|(?<=\d)\.){0,120}(?:unterhalt|monatlich)|zahle (?:[^.]|(?<=\d)\.){0,120}"
    r"unterhalt|unterhalt [^.]{0,120}(?:zahle|zahlt|gezahlt|uberwiesen|uberweise|uberweist|uberwiesen)|"
    r"unterhalt[^.]{0,80}festgesetzt|"
    r"erhalt [^.]{0,100}unterhalt|verpflichtung [^.]{0,60}(?:anerkannt|beurkundet)|mindestunterhalt"
)
_MONTHLY = re.compile(r"monat")
_AMOUNT = (
    r"\b(?:monatlich\w*|monatliche[nrs]? (?:\w+ ){0,2}\w*unterhalt|unterhalts?(?:rente|betrag|zahlung)?)\b"
    r"(?:(?!abzuglich|kindergeld|ruckstand)[^.;]){0,90}?\b(?:von|hohe von|betragt|derzeit|zurzeit|also|mithin|"
    r"insgesamt|mit)\b"
)
_TOTAL = r"\b(?:insgesamt|zusammen|gesamtbetrag)\b(?: monatlich)?(?: von)?"
_LABELS = (
    "Monatlicher Unterhalt", "Unterhalt monatlich", "Unterhaltsbetrag", "Zahlbetrag", "Monatlicher Zahlbetrag",
    "Unterhalt",
    "Unterhaltszahlung", "Monatlicher Betrag", "Kindesunterhalt monatlich", "Höhe des Unterhalts",
    "Zu zahlender Unterhalt",
    "Zahlbetrag monatlich", "Monatlich zu zahlen", "Unterhalt (monatlich)", "Kindesunterhalt", "Betrag monatlich",
)  # fmt: skip
_ENTITLED = (
    "Kind", "Berechtigter", "Berechtigte", "Unterhaltsberechtigter", "Unterhaltsberechtigte", "Name des Kindes",
             "Unterhaltsberechtigtes Kind", "Berechtigte/r", "Unterhaltsempfänger", "Antragsteller",
             "Antragstellerin", "Empfängerin")  # fmt: skip
_PAYER = (
    "Verpflichteter", "Unterhaltsverpflichteter", "Unterhaltspflichtiger", "Unterhaltsschuldner", "Verpflichtete/r",
    "Zahlungspflichtiger",
          "Antragsgegner", "Unterhaltspflichtige", "Schuldner", "Verpflichtete", "Vater", "Zahlender")  # fmt: skip
_LEADS_PAYER = re.compile(
    r"(?:\b(?:erschienen|erschien|schuldner\w*|antragsgegner\w*|verpflichtete[rn]?|der vater|vater|ich,?|"
    r"unterhaltspflichtige[rn]?|anerkennt)\b[^.]{0,60})$"
)
_LEADS_ENTITLED = re.compile(
    r"(?:\b(?:kind(?:es|er)?|tochter|sohn(?:es)?|sohnes|glaubiger\w*|antragsteller\w*|berechtigte[rn]?|ehefrau|"
    r"mutter|fur|an)\b[^.]{0,60})$"
)
_BEFORE = 80


class MaintenanceProof(Fields):
    """What is owed or paid a month to the holder; None where only a share is printed, or several without a total."""

    monthly_amount: Field[Decimal] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that maintenance is owed or paid by this paper."""
    head = flat_head(document, share=0.6)
    if "unterhalt" not in head or not _TITLE.search(head) or _NOT_THIS.search(head):
        return 0.0
    text = folded_text(document).text
    if not _OWES.search(text) or not _MONTHLY.search(text):
        return 0.0
    amount = _amount(document) is not None
    issuer = bool(
        re.search(r"jugendamt|amtsgericht|familiengericht|notar|urkundsperson|beistandschaft", head)
    )
    return min(1.0, 0.62 + 0.16 * amount + 0.12 * issuer + 0.06 * bool(re.search(r"\bkind", head)))


def extract(document: Document, /) -> MaintenanceProof:
    """Return to whom how much a month is owed, and by whom."""
    holders, payers = _persons(document)
    first = holders[0] if holders else Person()
    several = len(holders) > 1
    amount = _amount(document, several=several)
    return MaintenanceProof(
        family_name=first.family_name,
        given_names=first.given_names,
        birth_date=first.birth_date,
        persons=(*holders, *payers),
        issued_on=letter_date(document),
        monthly_amount=amount.field() if amount else None,
    )


def _amount(document: Document, *, several: bool = False) -> Amount | None:
    """The amount a month; of several entitled only a printed total. Two different ones leave it doubted."""
    total = next((hit for _, hit in told(document, _TOTAL, amount_in, reach=30)), None)
    total = total or amount_at(document, "Gesamtbetrag", "Insgesamt", "Summe", says=r"gesamt|summe")
    if several:
        return total
    at_label = amount_at(document, *_LABELS, says=r"unterhalt|zahl|betrag")
    said = [hit for _, hit in told(document, _AMOUNT, amount_in, reach=34)]
    found = [*([at_label] if at_label else []), *said]
    if not found:
        return total
    values = {hit.value for hit in found}
    return found[0] if len(values) == 1 else Amount(found[0].value, found[0].span, "two_readings")


def _persons(document: Document) -> tuple[list[Person], list[Person]]:
    """Who is entitled and who owes, by label or by the words before the name and date of birth."""
    holders, payers = (
        list(_at(document, _ENTITLED, "holder")),
        [*_at(document, _PAYER, "payer"), *_opponent(document)],
    )
    text = running_text(document)
    born = {_key(person): person.birth_date for person in persons_in(text)}
    holders, payers = (
        [
            person.model_copy(update={"birth_date": person.birth_date or born.get(_key(person))})
            for person in group
        ]
        for group in (holders, payers)
    )
    known = {_key(person) for person in (*holders, *payers)}
    for person in persons_in(text):
        if _key(person) in known:
            continue
        before = _before(document, person)
        owes, entitled = _LEADS_PAYER.search(before), _LEADS_ENTITLED.search(before)
        # the word nearer to the name decides
        as_payer = owes is not None and (entitled is None or owes.start() > entitled.start())
        (payers if as_payer else holders).append(
            person.model_copy(update={"role": "payer" if as_payer else "holder"})
        )
    return _with_birth(document, _once(holders)), _once(payers)


def _with_birth(document: Document, holders: list[Person]) -> list[Person]:
    """The one entitled person of a form with the only birth date that it labels."""
    days = [hit for _, hit in labelled(document, *BIRTH, shape=date_in)]
    if len(holders) != 1 or holders[0].birth_date or len({hit.value for hit in days}) != 1:
        return holders
    return [holders[0].model_copy(update={"birth_date": date_field(days[0])})]


def _opponent(document: Document) -> Iterator[Person]:
    """The party of a court's order behind "gegen"."""
    for span in lines(document):
        match = re.match(r"\W*gegen\s+(?:den |die |Herrn |Frau )?(?=[A-ZÄÖÜ])", span.text)
        rest = span.after(match.end()) if match else None
        if rest is None:
            continue
        end = next(
            (at for at, word in enumerate(rest.words) if word.text.endswith((",", ";"))), len(rest.words) - 1
        )
        name = name_in(Span(span.page, rest.words[: end + 1]))
        if name and name.given and name.family:
            family, given = name_fields(name)
            yield Person(role="payer", family_name=family, given_names=given)


def _at(document: Document, phrases: tuple[str, ...], role: str) -> Iterator[Person]:
    for _, name in labelled(document, *phrases, shape=name_in):
        if name.given and name.family:
            family, given = name_fields(name)
            yield Person(role=role, family_name=family, given_names=given)


def _key(person: Person) -> tuple[str, str]:
    return (
        person.family_name.value if person.family_name else "",
        person.given_names.value if person.given_names else "",
    )


def _once(persons: list[Person]) -> list[Person]:
    return list({_key(person): person for person in reversed(persons)}.values())[::-1]


def _before(document: Document, person: Person) -> str:
    """The folded text before a person's name."""
    named = fold(person.given_names.printed if person.given_names else "")
    text = folded_text(document).text
    at = text.find(named) if named else -1
    return text[max(0, at - _BEFORE) : at].rstrip() if at > 0 else ""
