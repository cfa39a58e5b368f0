"""What a folder for the settlement permit (§ 26 Abs. 3 AufenthG) is put together from: titles, work, dwelling, exams.

Each function adds papers to the story and writes down what they show.
"""

# ruff: noqa: E501 - one paper's line is read as one

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from dateutil.relativedelta import relativedelta

from . import people, reckoning
from .papers import _pay
from .people import Person
from .story import Story

THRESHOLD = {"ne_26_3_3y": Decimal("0.75"), "ne_26_3_5y": Decimal("0.50")}
_IMPRINTS = ("25 ABS.2 S.1 ALT.1", "25 ABS. 2 SATZ 1 1. ALT.")
_MARGIN = Decimal("0.015")
"""How far a clear case stays away from the share on which it hangs."""

Wanted = Callable[[Decimal, Decimal], bool]


def client(story: Story) -> None:
    """State what the papers cannot say: employed, nothing regulated, no obligation to a course, nobody else at home."""
    story.facts |= {
        "employed": True,
        "self_employed": False,
        "regulated_profession": False,
        "obliged_to_integration_course": False,
    }
    if story.household is None:
        story.household = []


def application(
    story: Story, *, on: date | None = None, settlement: bool = True, stamped: bool = False
) -> None:
    """The application; with a stamp of receipt where the day matters."""
    kin = [one for _, one in story.household or []]
    layout = story.rng.choice(["long", "short", "bilingual", "columns", "online", "informal"])
    if stamped and layout == "informal":
        layout = "long"
    received = True if stamped else None
    form = story.add(f"application_form:{layout}", settlement=settlement, extension=not settlement, on=on, kin=kin, received=received)  # fmt: skip
    if not settlement:
        story.says("application.form", "unclear", "missing")
    elif form.layout == "informal":
        # not every Land takes a letter instead of its form
        story.says("application.form", "met", "unclear")
    else:
        story.says("application.form", "met")
    story.says("application.timely", "met")


def title(story: Story, issued: date, until: date | None = None, basis: str | None = None) -> date:
    """One residence title, three years long. Returns its last day."""
    until = until or issued + relativedelta(years=3) - timedelta(days=1)
    story.add(
        "residence_title",
        basis=basis or story.rng.choice(_IMPRINTS),
        issued=issued,
        until=until,
        own_statement=False,
    )
    return until


def asylum(story: Story, asked: date, until: date) -> None:
    """The permission to stay during the asylum procedure."""
    story.add("lookalike:asylum_permission", asked=asked, until=until)


def in_possession(story: Story) -> None:
    """A title is held and the months are full."""
    for row in ("title.current", "time.months", "application.lead_time", "employment.permitted"):
        story.says(row, "met")


def held_three_years(story: Story) -> None:
    """Two titles one after the other, or the asylum procedure and one title; 36 to 50 months."""
    lot = story.rng
    if lot.random() < 0.5:
        first = people.day_between(lot, date(2023, 1, 10), date(2023, 5, 30))
        title(story, title(story, first) - timedelta(days=lot.randint(5, 40)))
    else:
        asked = people.day_between(lot, date(2022, 9, 1), date(2023, 9, 30))
        issued = asked + timedelta(days=lot.randint(200, 420))
        asylum(story, asked, issued + timedelta(days=lot.randint(5, 60)))
        title(story, issued)
        if issued + relativedelta(years=3) < story.as_of + timedelta(days=90):
            title(story, issued + relativedelta(years=3) - timedelta(days=lot.randint(160, 175)))
    in_possession(story)


def held_five_years(story: Story, basis: str | None = None) -> date:
    """Two titles one after the other, sometimes the asylum procedure before them; more than 60 months. Returns the last day."""
    lot = story.rng
    first = people.day_between(lot, date(2021, 4, 1), date(2021, 10, 30))
    if lot.random() < 0.4:
        asylum(
            story,
            first - timedelta(days=lot.randint(200, 600)),
            first + timedelta(days=lot.randint(5, 60)),
        )
    last = title(story, title(story, first, basis=basis) - timedelta(days=lot.randint(5, 40)), basis=basis)
    in_possession(story)
    return last


def identity(story: Story, *, own_statement: bool = False) -> None:
    """The refugee travel document; with the remark on own statements identity is open."""
    layout = "with_remarks" if own_statement else story.rng.choice(["plain", "photo_right", "with_remarks"])
    story.add(f"refugee_travel_document:{layout}", own_statement=own_statement)
    story.says("identity.clarified", "unclear" if own_statement else "met")
    story.says("passport.obligation", "met")


def insured(story: Story, *, ended: bool = False) -> None:
    story.add(f"health_insurance_confirmation:{story.rng.choice(['letter', 'form', 'table'])}", ended=ended)
    if ended:
        story.says("health_insurance.sufficient", "not_met", "missing", "unclear")
    else:
        story.says("health_insurance.sufficient", "met")


def dwelling(
    story: Story,
    whose: Person | None = None,
    *,
    rent: Decimal | None = None,
    small: bool = False,
    layout: str | None = None,
) -> Decimal:
    """The rental contract of the family (or of `whose`). Returns the warm rent."""
    lot, members = story.rng, story.household or []
    partner = next((one for relation, one in members if relation == "spouse"), None)
    kids = [one.birth_date for relation, one in members if relation == "child"]
    least = reckoning.space(story.as_of, 2 if partner else 1, kids)
    area = Decimal(lot.randint(60, 85)) / 100 * least if small else least + lot.randint(2, 40)
    rent = rent or Decimal(lot.randint(40000, 62000 + 15000 * len(members))) / 100
    options = {} if whose is not None else {"alone": partner is None, "partner": partner}
    story.add(
        f"rental_contract:{layout or lot.choice(['form', 'form', 'hand', 'prose', 'company'])}",
        whose, rent=rent, area=area.quantize(Decimal("0.1")), occupants=1 + len(members), limited=False, **options,
    )  # fmt: skip
    story.says("housing.sufficient", "unclear" if small else "met")
    return rent


def needed(story: Story, rent: Decimal) -> Decimal:
    """What the household needs a month."""
    members = story.household or []
    kids = [one.birth_date for relation, one in members if relation == "child"]
    return reckoning.need(rent, story.as_of, partner=any(r == "spouse" for r, _ in members), children=kids)


def clearly(story: Story, rent: Decimal, status: reckoning.Reading, *, other: Decimal = Decimal(0)) -> Wanted:
    """A test of (gross, net): whether the share gives the status, and not by a hair."""
    threshold, need = THRESHOLD[story.permit], needed(story, rent)
    minor = any(relation == "child" for relation, _ in story.household or [])

    def wanted(gross: Decimal, net: Decimal) -> bool:
        low, high = reckoning.shares(need, gross, net, other=other, minor=minor)
        near = any(abs(share - threshold) < _MARGIN for share in (low, high))
        return not near and reckoning.covered(low, high, threshold) == status

    return wanted


def work(
    story: Story,
    wanted: Wanted,
    *,
    who: Person | None = None,
    months: Sequence[int] = (8, 9, 10),
    left_out: int | None = None,
    tax_class: int = 1,
    layout: str | None = None,
    confirmed: bool = True,
) -> None:
    """A job without end: payslips of the months, the contract, the employer's confirmation. Pay is drawn until `wanted`."""
    lot, whom = story.rng, who or story.holder
    begun = people.day_between(lot, date(2023, 6, 1), date(2025, 12, 1)).replace(day=1)
    form = f"payslip:{layout or lot.choice(['datev', 'sap', 'lexware', 'portal', 'hand_made'])}"
    first = _pay.slip(lot, whom, story.as_of)
    base, slips = _drawn(story, whom, wanted, months)
    for one in slips:
        if one.month.month == left_out:
            continue
        same = replace(
            one, employer=first.employer, entry=begun, tax_class=tax_class, personnel=first.personnel, insurance=first.insurance,
            social_number=first.social_number, tax_id=first.tax_id, iban=first.iban,
        )  # fmt: skip
        story.add(form, whom, slip=same)
    story.add("employment_contract", whom, limited=False, hourly=False, start=begun, gross=base, firm=first.employer)  # fmt: skip
    if confirmed:
        story.add("employer_confirmation", whom, limited=False, start=begun, gross=base, firm=first.employer)
    for row in ("livelihood.coverage", "livelihood.income_proof", "livelihood.stability"):
        story.says(row, "met")


def _drawn(
    story: Story, whom: Person, wanted: Wanted, months: Sequence[int]
) -> tuple[Decimal, list[_pay.Slip]]:
    """Draw a base pay and each month's slip until the averages are as wanted."""
    lot = story.rng
    for _ in range(4000):
        base = Decimal(lot.randint(45, 420) * 10)
        slips = [
            _pay.slip(
                lot, whom, story.as_of,
                month=date(2026, month, 1), gross=base + lot.choice([0, 0, 0, lot.randint(0, 60)]),
            )
            for month in months
        ]  # fmt: skip
        gross = sum((one.gross for one in slips), Decimal(0)) / len(slips)
        net = sum((one.net for one in slips), Decimal(0)) / len(slips)
        if wanted(gross, net):
            return base, slips
    raise ValueError("no pay gives the share that the situation asks for")


def civics(story: Story, points: int | None = None) -> None:
    points = points if points is not None else story.rng.randint(15, 33)
    story.add("lid_result", points=points)
    story.says("civics.basic_knowledge", "met" if points >= 15 else "not_met")


def certificate(story: Story, level: str, *, enough: bool = True) -> None:
    story.add("language_certificate", level=level, failed=False)
    story.says("language.level", "met" if enough else "not_met")


def photo(story: Story) -> None:
    """Now and then a code for the digital photo, a registration."""
    if story.rng.random() < 0.4:
        story.add("photo_code")
        story.says("photo.biometric", "met", "authority")
    if story.rng.random() < 0.4:
        story.add("registration_certificate:simple")
        story.says("registration.address", "met")
