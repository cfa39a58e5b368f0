"""Situations of a client for the settlement permit of § 26 Abs. 3 AufenthG, both tracks, and what a careful caseworker says.

The answers follow from the law (reckoned in `reckoning.py`) and the situation, never from running the product.
"""

# ruff: noqa: E501 - one situation's line is read as one

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from . import people, reckoning
from .people import Person
from .settlement_papers import (
    application,
    asylum,
    certificate,
    civics,
    clearly,
    client,
    dwelling,
    held_five_years,
    held_three_years,
    identity,
    in_possession,
    insured,
    needed,
    photo,
    title,
    work,
)
from .story import Story

THREE, FIVE = "ne_26_3_3y", "ne_26_3_5y"
_DTZ = ("table", "columns", "grid")


def _around(story: Story) -> None:
    """What is the same in most folders: application, travel document, insurance, odds and ends."""
    application(story)
    identity(story)
    insured(story)
    photo(story)


def _home_and_work(story: Story) -> None:
    rent = dwelling(story)
    work(story, clearly(story, rent, "met"))


def _dtz(story: Story, overall: str = "A2") -> None:
    story.add(f"dtz_result:{story.rng.choice(_DTZ)}", overall=overall)
    story.says("language.level", "not_met" if overall == "below_A2" else "met")


def _course(story: Story) -> None:
    """The certificate of the integration course shows German, civics and that the course was attended."""
    story.facts["obliged_to_integration_course"] = True
    story.add("integration_course_certificate")
    for row in ("language.level", "civics.basic_knowledge", "integration_course.obligation"):
        story.says(row, "met")


def _five_years(story: Story, *, exams: bool = True, livelihood: bool = True) -> None:
    client(story)
    _around(story)
    if exams:
        _dtz(story)
        civics(story)
    if livelihood:
        _home_and_work(story)


def three_years_c1(story: Story) -> None:
    client(story)
    _around(story)
    held_three_years(story)
    certificate(story, story.rng.choice(["C1", "C1", "C2"]))
    civics(story)
    _home_and_work(story)


def five_years_course(story: Story) -> None:
    _five_years(story, exams=False)
    held_five_years(story)
    _course(story)


def five_years_dtz(story: Story) -> None:
    _five_years(story)
    held_five_years(story)


def illness(story: Story) -> None:
    """A specialist says that German and the civics test are out of reach for good."""
    _five_years(story, exams=False)
    held_five_years(story)
    layout = story.rng.choice(["letter", "practice", "clinic"])
    story.add(f"medical_opinion:{layout}", affects="both", permanent=True, illness=story.rng.choice([0, 3]))
    story.says("language.level", "waived")
    story.says("civics.basic_knowledge", "waived")


def illness_for_now(story: Story) -> None:
    _five_years(story, exams=False)
    held_five_years(story)
    story.add("medical_opinion:letter", affects="both", permanent=False, illness=0)
    story.says("language.level", "unclear", "missing")
    story.says("civics.basic_knowledge", "unclear", "missing")


def between_readings(story: Story) -> None:
    """Net pay covers more than 75 % of the need, less the allowance of § 11b SGB II it does not."""
    client(story)
    _around(story)
    held_three_years(story)
    certificate(story, "C1")
    civics(story)
    work(story, clearly(story, dwelling(story), "unclear"))
    story.says("livelihood.coverage", "unclear")


def bridged(story: Story) -> None:
    """The months are full only with the weeks between two titles, for which a certificate under § 81 Abs. 4 is there."""
    _five_years(story)
    first = story.as_of - relativedelta(months=61) + timedelta(days=story.rng.randint(0, 20))
    last = title(story, first)
    story.add(
        f"fiction_certificate:{story.rng.choice(['pen', 'struck', 'software'])}",
        basis="81_4", until=last + timedelta(days=180), previous_until=last,
    )  # fmt: skip
    title(story, last + timedelta(days=story.rng.randint(75, 130)))
    in_possession(story)


def short_of_time(story: Story) -> None:
    """59 months and 20 days since the asylum application."""
    _five_years(story)
    asked = date(2021, 12, 2)
    first = asked + timedelta(days=story.rng.randint(210, 300))
    asylum(story, asked, first + timedelta(days=30))
    title(story, title(story, first) - timedelta(days=story.rng.randint(10, 40)))
    in_possession(story)
    story.says("time.months", "not_met")


def payslip_missing(story: Story) -> None:
    """September is not there, and what August and October show is not enough for three months."""
    _five_years(story, livelihood=False)
    held_five_years(story)
    rent = dwelling(story)
    enough, low = clearly(story, rent, "met"), clearly(story, rent, "not_met")
    need = needed(story, rent)

    def wanted(gross: Decimal, net: Decimal) -> bool:
        thirds = reckoning.shares(need, gross, net * 2 / 3)[0]
        return enough(gross, net) and not low(gross, net) and thirds < Decimal("0.47")

    work(story, wanted, left_out=9, confirmed=False)
    story.says("livelihood.income_proof", "unclear", "missing")
    story.says("livelihood.coverage", "unclear")


def others_rental_contract(story: Story) -> None:
    _five_years(story, livelihood=False)
    held_five_years(story)
    rent = dwelling(story, people.stranger(story.rng, story.holder), layout="form")
    work(story, clearly(story, rent, "met"))
    # the applicant may live there as somebody's subtenant or relative: a question, not an answer
    story.says("housing.sufficient", "unclear", "missing", "not_met")
    story.says("livelihood.coverage", "unclear", "missing")
    story.warnings.append("stranger_papers")


def others_payslips(story: Story) -> None:
    _five_years(story, livelihood=False)
    held_five_years(story)
    rent = dwelling(story)
    work(story, clearly(story, rent, "met"), who=people.stranger(story.rng, story.holder))
    story.says("livelihood.coverage", "missing", "unclear", "not_met")
    story.says("livelihood.income_proof", "missing", "unclear", "not_met")
    story.says("livelihood.stability", "missing", "unclear", "not_met")
    story.warnings.append("stranger_papers")


def on_benefits(story: Story) -> None:
    """The Jobcenter pays everything: benefits are no income."""
    _five_years(story, livelihood=False)
    held_five_years(story)
    story.facts["employed"] = False
    rent = dwelling(story)
    story.add(f"sgb2_notice:{story.rng.choice(['letter', 'months', 'short'])}", alone=True, rent=rent, income=Decimal(0))  # fmt: skip
    story.says("livelihood.coverage", "not_met", "missing")
    story.says("livelihood.income_proof", "missing", "not_met")
    story.says("livelihood.stability", "missing", "not_met", "not_applicable")
    story.says("employment.permitted", "not_applicable")


def too_little_income(story: Story) -> None:
    _five_years(story, livelihood=False)
    held_five_years(story)
    work(story, clearly(story, dwelling(story), "not_met"))
    story.says("livelihood.coverage", "not_met")


def b1_for_three_years(story: Story) -> None:
    client(story)
    _around(story)
    held_three_years(story)
    certificate(story, story.rng.choice(["B1", "B2"]), enough=False)
    civics(story)
    _home_and_work(story)


def a2_failed(story: Story) -> None:
    _five_years(story, exams=False)
    held_five_years(story)
    _dtz(story, "below_A2")
    civics(story)


def civics_failed(story: Story) -> None:
    _five_years(story, exams=False)
    held_five_years(story)
    _dtz(story)
    civics(story, story.rng.randint(8, 14))


def revoked_status(story: Story) -> None:
    """The Bundesamt has revoked the refugee status."""
    _five_years(story)
    held_five_years(story)
    story.add("bamf_revocation_notice:revoked")
    story.says("bamf.no_revocation_notice", "unclear", "not_met")
    story.says("title.current", "met", "unclear")
    story.says("time.months", "met", "unclear")
    story.warnings.append("revocation_letter")


def _run_out(story: Story, days: int) -> date:
    """More than five years of titles, the last one of which ended so many days ago."""
    last = story.as_of - timedelta(days=days)
    begun = last - relativedelta(years=3) + timedelta(days=1)
    title(story, begun - relativedelta(years=3) + timedelta(days=story.rng.randint(10, 30)))
    title(story, begun, last)
    return last


def expired_title(story: Story) -> None:
    """The title ran out before anybody applied."""
    client(story)
    last = _run_out(story, story.rng.randint(40, 100))
    in_possession(story)
    application(story, on=last + timedelta(days=story.rng.randint(8, 30)), stamped=True)
    for row in ("title.current", "application.timely", "application.lead_time"):
        story.says(row, "not_met")
    story.says("time.months", "met", "unclear")
    story.says("employment.permitted", "not_met", "met", "unclear", "missing")
    _expired_rest(story)


def title_runs_on(story: Story) -> None:
    """The title ran out after the application and continues under § 81 Abs. 4."""
    client(story)
    last = _run_out(story, story.rng.randint(5, 30))
    in_possession(story)
    application(story, on=last - timedelta(days=story.rng.randint(65, 90)), stamped=True)
    story.add(
        f"fiction_certificate:{story.rng.choice(['pen', 'struck', 'software'])}",
        basis="81_4", until=story.as_of + timedelta(days=story.rng.randint(40, 150)), previous_until=last,
    )  # fmt: skip
    _expired_rest(story)


def _expired_rest(story: Story) -> None:
    identity(story)
    insured(story)
    _dtz(story)
    civics(story)
    _home_and_work(story)


def _child(story: Story, spouse: Person, taken: set[str], youngest: int, oldest: int) -> Person:
    while True:
        made = people.relative(story.rng, story.holder, child=True)
        if made.given_names not in taken:
            taken.add(made.given_names)
            return replace(made, birth_date=made.birth_date.replace(year=story.rng.randint(oldest, youngest)))


def _at_home(story: Story) -> None:
    """A spouse and two or three children live with the applicant."""
    born = story.holder.birth_date
    story.holder = replace(story.holder, birth_date=born.replace(year=story.rng.randint(1978, 1990)))
    spouse = people.relative(story.rng, story.holder)
    taken = {story.holder.given_names, spouse.given_names}
    kids = [_child(story, spouse, taken, 2021, 2011) for _ in range(story.rng.choice([2, 2, 3]))]
    story.household = [("spouse", spouse), *(("child", kid) for kid in kids)]


def _family(story: Story) -> None:
    client(story)
    _at_home(story)
    _around(story)
    kids = [one for relation, one in story.household or [] if relation == "child"]
    rent = dwelling(story)
    benefit = reckoning.CHILD_BENEFIT * len(kids)
    work(story, clearly(story, rent, "met", other=benefit), tax_class=3)
    story.add(f"child_benefit_notice:{story.rng.choice(['letter', 'table'])}", family=kids)


def family(story: Story) -> None:
    """Spouse and children at home, one wage and child benefit."""
    _family(story)
    held_five_years(story)
    _dtz(story)
    civics(story)


def family_c1(story: Story) -> None:
    _family(story)
    held_three_years(story)
    certificate(story, "C1")
    civics(story)


def own_statements(story: Story) -> None:
    """The travel document says that the particulars rest on own statements."""
    client(story)
    application(story)
    identity(story, own_statement=True)
    insured(story)
    held_five_years(story)
    _dtz(story)
    civics(story)
    _home_and_work(story)


def imprint_and_decision(story: Story) -> None:
    """The card leaves the kind of protection open, the decision says it."""
    _five_years(story)
    held_five_years(story, basis="25 ABS.2 S.1")
    story.add("bamf_decision", outcome="refugee", decided_on=date(2020, 11, story.rng.randint(2, 27)))


def imprint_alone(story: Story) -> None:
    """The card leaves open whether it is refugee or subsidiary protection, and nothing else tells."""
    _five_years(story)
    held_five_years(story, basis="25 ABS.2 S.1")
    story.says("title.current", "unclear")
    story.says("time.months", "unclear")


def subsidiary(story: Story) -> None:
    _five_years(story)
    held_five_years(story, basis="25 ABS.2 S.1 ALT.2")
    story.says("title.current", "not_met")
    story.says("time.months", "not_met", "unclear")


def small_dwelling(story: Story) -> None:
    _five_years(story, livelihood=False)
    held_five_years(story)
    work(story, clearly(story, dwelling(story, small=True), "met"))


def insurance_ended(story: Story) -> None:
    client(story)
    application(story)
    identity(story)
    insured(story, ended=True)
    held_five_years(story)
    _dtz(story)
    civics(story)
    _home_and_work(story)


def other_title_applied_for(story: Story) -> None:
    """The form asks to extend the residence permit."""
    client(story)
    application(story, settlement=False)
    identity(story)
    insured(story)
    held_five_years(story)
    _dtz(story)
    civics(story)
    _home_and_work(story)


SETTLEMENT: dict[str, tuple[str, Callable[[Story], None]]] = {
    made.__name__: (permit, made)
    for permit, made in (
        (THREE, three_years_c1), (FIVE, payslip_missing), (FIVE, five_years_dtz), (FIVE, others_rental_contract), (THREE, between_readings), (FIVE, family), (FIVE, short_of_time),
        (FIVE, on_benefits), (FIVE, bridged), (THREE, b1_for_three_years), (FIVE, illness), (FIVE, too_little_income), (FIVE, five_years_course), (FIVE, others_payslips),
        (FIVE, revoked_status), (FIVE, expired_title), (THREE, family_c1), (FIVE, imprint_and_decision), (FIVE, title_runs_on), (FIVE, subsidiary), (FIVE, own_statements),
        (FIVE, a2_failed), (FIVE, imprint_alone), (FIVE, small_dwelling), (FIVE, civics_failed), (FIVE, insurance_ended), (FIVE, illness_for_now), (FIVE, other_title_applied_for),
    )
}  # fmt: skip
