"""Mitgliedsbescheinigung (confirmation of health insurance), statutory, of the family, or private.

Issued by a Krankenkasse (AOK, TK, BARMER, BKK, IKK ...): a letter or a sheet without signature that says since when
somebody is a member or covered by the family insurance; by a private insurer: since when full cover exists and whether
it is as wide as the statutory one. Not this: the insurance card, a confirmation of notice (Kündigungsbestätigung) or of
an application, the declaration of joining (Beitrittserklärung), an assessment of contributions (Beitragsbescheid),
travel and supplementary insurance, an offer, vouchers for treatment under the AsylbLG (§ 264 SGB V is no insurance), a
blank form.

Source: documents.md G1, G2, 1.5 (insurance number); § 2 Abs. 3 AufenthG; § 10, § 175 SGB V; § 193 VVG.
"""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal
from typing import Literal

from extractors.reading.cover_terms import comparable, insurance_number, premium, unterminated
from extractors.reading.holder import holder_of, recipient
from extractors.reading.insured import insured_since, insured_until, made_on, your_birth
from extractors.reading.insurers import insurer, is_private, names_a_fund, names_a_statutory_fund
from extractors.reading.label_patterns import is_headed_so
from extractors.reading.labels import labelled, labels, places
from extractors.reading.letters import has_title, head_text, letter_date
from extractors.reading.names import Name, name_in
from extractors.reading.person_table import persons_in_table
from extractors.reading.persons import name_fields
from extractors.reading.spans import Span
from extractors.reading.text import fold, has
from extractors.reading.told import folded_text
from pipeline.document import Document
from pipeline.field import Field, Fields, Person

ACTS: frozenset[str] = frozenset()

InsuranceType = Literal["gkv", "gkv_family", "pkv"]

_TITLES = (
    "Mitgliedsbescheinigung", "Mitgliedschaftsbescheinigung", "Versicherungsbescheinigung",
    "Mitgliedschaftsbestätigung", "Bescheinigung über die Mitgliedschaft", "Bestätigung über die Mitgliedschaft",
    "Bestätigung der Mitgliedschaft", "Bescheinigung über die Familienversicherung",
    "Bestätigung über die Familienversicherung", "Bestätigung der Familienversicherung",
    "Familienversicherungsbescheinigung", "Versicherungsbestätigung", "Bescheinigung über Ihre Mitgliedschaft",
    "Bestätigung Ihrer Mitgliedschaft", "Ihre Mitgliedsbescheinigung", "Bescheinigung über die Krankenversicherung",
    "Bescheinigung über Ihre Krankenversicherung", "Bescheinigung über Ihren Versicherungsschutz",
    "Nachweis über die Krankenversicherung", "Bestätigung über Ihren Krankenversicherungsschutz",
    "Bescheinigung über Ihre private Krankenversicherung",
    "Bescheinigung über einen privaten Krankenversicherungsschutz", "Bestätigung des Versicherungsschutzes",
    "Bescheinigung für die Erteilung von Aufenthaltstiteln", "Bestätigung Ihres Versicherungsschutzes",
    "Versicherungsnachweis", "Nachweis über Ihren Krankenversicherungsschutz",
    "Bescheinigung zur Krankenversicherung", "Bescheinigung über den Versicherungsschutz",
    "Bescheinigung Ihrer Mitgliedschaft", "Ihre Familienversicherung", "Bescheinigung über Versicherungszeiten",
    "Bescheinigung über Ihre Versicherungszeiten", "Bescheinigung der Versicherungszeiten",
)  # fmt: skip
_TITLE = (
    r"(?:ihre? )?(?:(?:mitglied\w*|versicherungs|krankenversicherungs|familienversicherungs|versicherten|"
    r"versicherungszeiten)-?"
    r"(?:bescheinigung|bestatigung|nachweis)\b|"
    r"(?:bescheinigung|bestatigung|nachweis)\b[^.:]{0,60}?\b(?:mitglied(?:schaft|s\w*)?|kranken(?:voll)?versicher\w*|"
    r"krankenversicherungs\w+|versicherungs(?:schutz\w*|zeiten|verhaltnis\w*)|familienversicher\w*|\w*versicherte\w*|"
    r"familienangehorige\w*)|familienversicherung$)"
)
_CERTIFICATE = r"(?:ihre? )?(?:bescheinigung|bestatigung|nachweis)\b"
"""A title that does not say of what; a sentence must say it."""
_COVER = (
    r"(?:ihre?n? )?(?:versicherung|versicherungsschutz|krankenversicherung|versicherungsverhaltnis|"
    r"mitgliedschaft)\b"
)
_ALONE = r"(?!.*(?:beitrag|angebot|rechnung|mahnung|kundig|antrag|wechsel|ende))"
"""A title that names the cover alone; a sentence must say that it is there."""
_STATES = re.compile(
    r"\b(?:sie|herrn?|frau)\b.{0,140}\b(?:seit|ab)\b(?: dem)? \d.{0,90}(?:\bmitglied\b|versichert\b)|"
    r"\b(?:sie|herrn?|frau)\b.{0,120}(?:\bmitglied\b|versichert\b).{0,50}\b(?:seit|ab)\b(?: dem)? \d|"
    r"\b(?:fur sie|fur (?:herrn|frau))\b.{0,90}\bbesteht\b.{0,90}\b\w*(?:versicherung|versicherungsschutz|"
    r"mitgliedschaft)\b|"
    r"\bbesteht\b.{0,40}\b(?:fur sie|fur (?:herrn|frau))\b.{0,90}\b\w*(?:versicherung|versicherungsschutz|"
    r"mitgliedschaft)\b"
)
_OTHERS = (
    "Kündigungsbestätigung", "Bestätigung Ihrer Kündigung", "Kündigung", "Beitrittserklärung", "Mitgliedserklärung",
    "Aufnahmeantrag", "Antrag", "Mitgliedsantrag", "Beitragsbescheid", "Beitragsbescheinigung", "Beitragsrechnung",
    "Beitragsanpassung", "Gesundheitskarte", "Krankenversicherungskarte", "Elektronische Gesundheitskarte",
    "Versichertenkarte", "Krankenversichertenkarte", "Europäische Krankenversicherungskarte", "Ersatzbescheinigung",
    "Angebot", "Versicherungsangebot", "Unverbindliches Angebot", "Leistungsübersicht", "Mahnung",
    "Behandlungsschein", "Krankenbehandlungsschein", "Krankenschein", "Auslandskrankenschein",
    "Reisekrankenversicherung", "Incoming", "Auslandsreisekrankenversicherung", "Reiseversicherung",
    "Meldung zur Sozialversicherung", "Willkommen",
    "Bescheinigung über gezahlte Beiträge", "Fragebogen", "Ruhen der Leistungen", "Bescheid über Beiträge",
    "Beendigung der Familienversicherung", "Ende der Familienversicherung", "Krankengeld",
    "Ablehnung der Familienversicherung", "Zahnzusatzversicherung", "Bescheid über die Beiträge",
)  # fmt: skip
_ENDS = (
    "Ende Ihrer Mitgliedschaft", "Ende der Mitgliedschaft", "Ihre Mitgliedschaft endet",
    "Beendigung der Mitgliedschaft",
)  # fmt: skip
"""Titles of another letter; under the title of a confirmation they are captions of the period."""
_NO_FULL_COVER = re.compile(
    r"reisekranken|auslandskranken|incoming|reiseversicherung|notfallbehandlung|schutzbrief|zusatzversicherung|"
    r"krankentagegeldversicherung besteht|264 (?:abs\S* \d )?sgb v\b|asylbewerberleistungsgesetz|asylblg"
)
_MEMBER = re.compile(r"\b\w*(?:mitglied|versicher)\w*")
_BEGINS = re.compile(
    r"\b(?:seit|ab|vom|von|beginn\w*|\w*beginn|versicherungszeit\w*)\b"
    r".{0,170}?\d{1,2}\. ?(?:\d{1,2}\.|[a-z]{3,9}) ?(?:19|20)?\d\d"
)
_PERSON = re.compile(r"\bgeb(?:\.|oren)|\bgeburtsdatum|\bfrau\b|\bherrn?\b|\bversicherte person\b|\bname\b")
_ADDRESSED = re.compile(r"\bsie\b.{0,160}\b(?:mitglied|\w*versichert\w*)\b")
_IS_MEMBER = re.compile(
    r"\bmitglied seit\b|\bsind sie\b.{0,60}\bmitglied\b|\bsie\b.{0,160}\bmitglied\b|"
    r"\bist\b[^.]{0,60}\bmitglied der\b|\bmitglied (?:der|bei|unserer)\b[^.]{0,60}\bist\b|"
    r"\bpflichtversichertes mitglied\b|\bfreiwilliges mitglied\b"
)
_FAMILY = re.compile(
    r"\b(?:familienversicher\w*|(?:beitragsfrei |kostenfrei )?mitversichert|familienangehorige\w* .{0,20}versichert)\b"
)
_FAMILY_TABLE = re.compile(r"mitversichert|familienversichert|familienversicherung")
_INSURED_PERSON = (
    "Versicherte Person", "Mitglied", "Versicherter", "Versicherte", "Name der versicherten Person",
    "Versicherungsnehmer", "Name des Mitglieds", "Versicherte/r", "Versicherungsnehmer/in", "Zu versichernde Person",
    "Versicherungsnehmer/versicherte Person", "Person", "Für", "Bescheinigung für", "Name der/des Versicherten",
)  # fmt: skip
_OWN_STATUS = (
    "Art der Versicherung", "Versicherungsart", "Versicherungsstatus", "Status", "Versicherungsverhältnis",
    "Art der Mitgliedschaft", "Mitgliedsart", "Versichertenstatus", "Versichert als", "Art des Versicherungsschutzes",
    "Mitgliedsstatus", "Mitgliedschaft", "Personengruppe", "Versichertengruppe",
)  # fmt: skip


class HealthInsuranceConfirmation(Fields):
    """What the insurer confirms of the holder.

    `insured_until` None: no end is printed. `comparable_to_statutory` and `unterminated` are what a private insurer
    says of its contract; None where it says nothing.
    """

    insurer: Field[str] | None = None
    insurance_type: Field[InsuranceType] | None = None
    insured_since: Field[dt.date] | None = None
    insured_until: Field[dt.date] | None = None
    insurance_number: Field[str] | None = None
    comparable_to_statutory: Field[bool] | None = None
    unterminated: Field[bool] | None = None
    monthly_premium: Field[Decimal] | None = None


def identify(document: Document, /) -> float:
    """Return how sure it is that an insurer confirms full health cover."""
    text = folded_text(document).text
    if not _MEMBER.search(text) or not names_a_fund(document):
        return 0.0
    titled = has_title(document, *_TITLES) or is_headed_so(document, _TITLE, share=0.45)
    others = _OTHERS if titled else (*_OTHERS, *_ENDS, "Versicherungsschein")
    if has_title(document, *others, share=0.45) or _NO_FULL_COVER.search(text):
        return 0.0
    confirms = re.search(
        r"(?:bestatigen wir|bescheinigen wir|wir (?:hiermit |gerne )?(?:bestatigen|bescheinigen)|"
        r"wird (?:hiermit )?(?:bestatigt|bescheinigt)).{0,220}"
        r"(?:versichert|mitglied|versicherung)",
        text,
    )
    states = _STATES.search(text) and is_headed_so(document, rf"{_CERTIFICATE}|{_COVER}{_ALONE}", share=0.45)
    if not (titled or confirms or states):
        return 0.0
    if not _BEGINS.search(text):
        return 0.0
    person = bool(_PERSON.search(text))
    return min(
        1.0,
        0.45 + 0.25 * titled + 0.15 * bool(confirms or states) + 0.15 * person + 0.05 * has(text, "SGB V"),
    )


def extract(document: Document, /) -> HealthInsuranceConfirmation:
    """Return what the insurer confirms."""
    person, private = _person(document), is_private(document)
    others = [
        other.model_copy(update={"role": "member"})
        for other in persons_in_table(document)
        if other.birth_date and person.birth_date and other.birth_date.value != person.birth_date.value
    ]
    return HealthInsuranceConfirmation(
        family_name=person.family_name,
        given_names=person.given_names,
        birth_date=person.birth_date,
        nationality=person.nationality,
        persons=((person, *others) if person.family_name or person.given_names else ()),
        issued_on=letter_date(document) or made_on(document),
        insurer=insurer(document),
        insurance_type=_type(document, private=private),
        insured_since=insured_since(document, person),
        insured_until=insured_until(document),
        insurance_number=insurance_number(document, private=private, holder=person),
        comparable_to_statutory=comparable(document) if private else None,
        unterminated=unterminated(document),
        monthly_premium=premium(document),
    )


def _person(document: Document) -> Person:
    """The insured person: by labels or the sentence that confirms, else the addressee."""
    person, named = holder_of(document), recipient(document)
    listed = tuple(persons_in_table(document))
    if (
        listed
        and _FAMILY_TABLE.search(folded_text(document).text)
        and not any(_born_alike(p, person) for p in listed)
    ):
        # the member stands over the table of those who are insured through it
        return next((p for p in listed if _same(p, named)), listed[0])
    if named.given_names:
        named = named.model_copy(update={"birth_date": your_birth(document)})
    if named.given_names and _ADDRESSED.search(folded_text(document).text) and not _same(person, named):
        # "Sie sind Mitglied. Mitversichert ist: ...": the letter speaks to the member and names others
        return named
    if person.family_name:
        return person
    for label, name in labelled(document, *_INSURED_PERSON, shape=_name_at):
        if label.line.box.top > 0.1:
            family, given = name_fields(name)
            return person.model_copy(update={"family_name": family, "given_names": given})
    table = tuple(persons_in_table(document))
    own = next((p for p in table if _same(p, named)), None) or (table[0] if table else None)
    if own:
        return own
    return named.model_copy(
        update={"birth_date": person.birth_date or named.birth_date, "nationality": person.nationality}
    )


def _born_alike(one: Person, other: Person) -> bool:
    return bool(one.birth_date and other.birth_date and one.birth_date.value == other.birth_date.value)


def _name_at(span: Span) -> Name | None:
    name = name_in(span)
    return name if name and name.family and name.given else None


def _same(one: Person, other: Person) -> bool:
    names = [p.given_names.value.split()[0] for p in (one, other) if p.given_names]
    return len(names) == 2 and names[0] == names[1]


def _type(document: Document, *, private: bool) -> Field[InsuranceType] | None:
    """Whose insurance it is; of a family where a heading or label says so; a mention in running text may be doubted."""
    text = folded_text(document)
    for label in labels(document, *_OWN_STATUS):
        for _, span in places(label, document.pages[label.span.page - 1], ("behind", "right", "below")):
            value = _status(fold(span.text))
            if value:
                return span.field(value, method="label")
    kind: InsuranceType = "pkv" if private else "gkv"
    family = None if private else _FAMILY.search(text.text)
    place = family or _MEMBER.search(text.text)
    words = text.touching(*place.span()) if place else None
    if words is None:
        return None
    if family is None:
        known = private or names_a_statutory_fund(document)
        return words.field(kind, method="sentence", doubt=None if known else "ambiguous")
    lead = text.text[max(0, family.start() - 50) : family.start()]
    negated = re.search(r"\b(?:nicht|keine?)\b[^.]*$", lead) or re.match(
        r"\W{0,3}\s*(?:besteht |ist )?nicht\b", text.text[family.end() :]
    )
    heads = (line for line in head_text(document).splitlines() if not re.search(r"[.:]$|\. ", line))
    headed = has(fold("\n".join(heads)), "Familienversicherung", "familienversichert")
    member = _IS_MEMBER.search(text.text)
    if member and not headed and not negated and member.start() < family.start():
        own = text.touching(*member.span())
        return own.field(kind, method="sentence") if own else None
    doubt = "ambiguous" if negated or (member and not headed) else None
    return words.field("gkv_family", method="sentence", doubt=doubt)


def _status(text: str) -> InsuranceType | None:
    if "famil" in text:
        return "gkv_family"
    if re.search(r"\bprivat|vollversicherung|\bpkv\b", text):
        return "pkv"
    return (
        "gkv"
        if re.search(r"pflicht|freiwillig|mitglied|kvdr|rentner|student|gesetzlich|\bgkv\b", text)
        else None
    )
