"""Sorgerechtsnachweis: a family court's order, a youth office's certificate, a joint declaration, a guardian's certificate."""

# ruff: noqa: E501 - wordings of papers stand on one line each

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from random import Random

from samples import letter, people
from samples.draw import Paper
from samples.people import Person, pick

from ._text import Text, paper, recent

Say = Callable[[date], str]


def _family(rng: Random, child: Person) -> tuple[Person, Person]:
    year = child.birth_date.year
    mother = people.person(
        rng,
        nationality=child.nationality,
        born=(year - 38, year - 20),
        sex="F",
        family_name=child.family_name,
    )
    father = people.person(rng, nationality=child.nationality, born=(year - 42, year - 21), sex="M")
    return mother, father


def _marks(day: str, **more: str) -> dict[str, str]:
    return {"issued_on": day, **more}


def _court(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = who.address.town
    mother, father = _family(rng, who)
    issued = recent(rng, as_of, 1400, 30)
    issuer = letter.Issuer(
        f"Amtsgericht {place}", "- Familiengericht -", str(people.address(rng, place)), place, "none"
    )
    joint = rng.random() < 0.3
    child = f"{who.full_name}, geb. am {say(who.birth_date)}"
    tenor = (
        f"Die elterliche Sorge für das Kind {who.given_names} wird den Eltern gemeinsam übertragen."
        if joint
        else pick(
            rng,
            f"Die elterliche Sorge für das Kind {who.given_names} wird der Mutter, Frau {mother.full_name}, allein übertragen.|Die gemeinsame elterliche Sorge wird aufgehoben. Die elterliche Sorge wird der Kindesmutter {mother.full_name} zur alleinigen Ausübung übertragen.",
        )
    )
    fields: dict[str, object] = {"issued_on": issued, "custody": "joint" if joint else "sole"}
    if not joint:
        fields |= {"custodian_family_name": mother.family_name, "custodian_given_names": mother.given_names}
    return Text(
        "custody_proof", issuer, f"{rng.randint(1, 60)} F {rng.randint(20, 900)}/{issued.year % 100}",
        ["In der Familiensache", f"betreffend die elterliche Sorge für das minderjährige Kind {child}", f"Beteiligte: 1. {mother.full_name}, Mutter; 2. {father.full_name}, Vater; 3. Jugendamt {place}",
         f"hat das Amtsgericht - Familiengericht - {place} durch die Richterin am Amtsgericht {letter.officer(rng)} beschlossen:", f"1. {tenor}", "2. Die Gerichtskosten tragen die Eltern je zur Hälfte.", "Gründe:",
         f"Der Vater begehrte die Aufrechterhaltung der gemeinsamen Sorge. Die Eltern leben seit dem {say(recent(rng, issued, 900, 300))} getrennt. Das Kind lebt bei der Mutter.", f"{place}, den {say(issued)}"],
        title="Beschluss", closing="Richterin am Amtsgericht", seal="AMTSGERICHT", spaced=rng.random() < 0.4, fields=fields, marks=_marks(say(issued)),
    )  # fmt: skip


def _youth_office(rng: Random, who: Person, place: str) -> letter.Issuer:
    return letter.Issuer(
        pick(rng, f"Stadt {place}|Landkreis {place}|Kreis {place}"),
        pick(rng, "Jugendamt|Amt für Kinder, Jugend und Familie|Fachdienst Beistandschaften"),
        str(people.address(rng, place)),
        place,
        "shield",
    )


def _register(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    mother, _ = _family(rng, who)
    issued = recent(rng, as_of, 300)
    issuer = _youth_office(rng, who, who.address.town)
    rows = [
        ("Name des Kindes", who.family_name, "family_name"),
        ("Vorname", who.given_names, "given_names"),
        ("Geburtsdatum", say(who.birth_date), "birth_date"),
        ("Geburtsort", who.birth_place, None),
    ]
    said = f"Der Mutter, Frau {mother.full_name}, wird bescheinigt, dass für das oben genannte Kind keine Eintragungen im Sorgeregister vorliegen. Sorgeerklärungen nach § 1626a Abs. 1 Nr. 1 BGB wurden nicht abgegeben. Eine gerichtliche Entscheidung liegt nicht vor."
    return Text(
        "custody_proof", issuer, "", [said, f"{who.address.town}, {say(issued)}"], rows=rows,
        title=pick(rng, "Bescheinigung nach § 58 SGB VIII|Negativbescheinigung|Auskunft aus dem Sorgeregister"), closing="Im Auftrag", seal="JUGENDAMT", names_person=False,
        fields={**who.truth(), "issued_on": issued, "custody": "sole", "custodian_family_name": mother.family_name, "custodian_given_names": mother.given_names}, marks=_marks(say(issued)),
    )  # fmt: skip


def _declaration(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    mother, father = _family(rng, who)
    issued = recent(rng, as_of, 900)
    place = who.address.town
    body = [
        f"Vor mir, der Urkundsperson beim Jugendamt {place}, erschienen heute:", f"1. {mother.full_name}, geb. am {say(mother.birth_date)} in {mother.birth_place}", f"2. {father.full_name}, geb. am {say(father.birth_date)} in {father.birth_place}",
        f"Die Erschienenen erklären: Wir sind die Eltern des Kindes {who.full_name}, geb. am {say(who.birth_date)}. Wir erklären, dass wir die elterliche Sorge für unser Kind gemeinsam übernehmen wollen.", "Vorgelesen, genehmigt und unterschrieben.", f"{place}, den {say(issued)}",
    ]  # fmt: skip
    return Text(
        "custody_proof",
        _youth_office(rng, who, place),
        "",
        body,
        title=pick(rng, "Gemeinsame Sorgeerklärung|Urkunde über die Abgabe von Sorgeerklärungen"),
        closing="Urkundsperson",
        seal="JUGENDAMT",
        fields={"issued_on": issued, "custody": "joint"},
        marks=_marks(say(issued)),
    )


def _guardian(rng: Random, who: Person, as_of: date, say: Say) -> Text:
    place = who.address.town
    guardian = people.german(rng)
    issued = recent(rng, as_of, 700)
    issuer = letter.Issuer(
        f"Amtsgericht {place}", "- Familiengericht -", str(people.address(rng, place)), place, "none"
    )
    body = [
        f"Für das minderjährige Kind {who.full_name}, geboren am {say(who.birth_date)} in {who.birth_place}, besteht Vormundschaft.", f"Zum Vormund {guardian.full_name} ist bestellt worden, wohnhaft in {guardian.address.town}.",
        "Diese Bescheinigung ist bei Beendigung des Amtes zurückzugeben.", f"{place}, den {say(issued)}",
    ]  # fmt: skip
    return Text(
        "custody_proof", issuer, "", body, title=pick(rng, "Bestallungsurkunde|Bescheinigung über die Bestellung zum Vormund"), closing="Rechtspfleger", seal="AMTSGERICHT",
        fields={"issued_on": issued, "custody": "guardian", "custodian_family_name": guardian.family_name, "custodian_given_names": guardian.given_names}, marks=_marks(say(issued)),
    )  # fmt: skip


_WRITERS: dict[str, Callable[..., Text]] = {
    "court": _court,
    "register": _register,
    "declaration": _declaration,
    "guardian": _guardian,
}


def _of_a_minor(
    layout: str, writer: Callable[..., Text], rng: Random, holder: Person, as_of: date, **facts: object
) -> Paper:
    """Custody is of a child: a grown-up holder is made younger."""
    child = (
        holder
        if holder.birth_date.year > as_of.year - 17
        else replace(
            holder,
            birth_date=date(as_of.year - rng.randint(1, 15), rng.randint(1, 9), rng.randint(1, 28)),
            birth_place=holder.address.town,
        )
    )
    return paper(layout, writer, rng, child, as_of, **facts)  # type: ignore[arg-type]


LAYOUTS = {name: partial(_of_a_minor, name, writer) for name, writer in _WRITERS.items()}
