"""What papers on work share: invented employers, and the figures of one month's pay."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from samples import people
from samples.people import Address, Person, pick

CENT = Decimal("0.01")
_FIRMS = (
    "Großbäckerei Lindner GmbH|Logistik Nord AG|Gebäudereinigung Blank & Söhne GmbH & Co. KG|"
    "Pflegedienst Sonnenhof gGmbH|"
    "Autohaus Petermann e.K.|Metallbau Kröger GmbH|Restaurant Zur Linde, Inh. Petra Voss|Stadtwerke Elbtal GmbH|"
    "Hotel am Schlosspark KG|Elektro Wiesner OHG|Zimmerei Haubold|Paketlogistik Mitte UG (haftungsbeschränkt)|"
    "Diakonisches Werk Auetal e.V.|Fleischwerke Oldenhof SE|Werkzeugbau Rademacher & Partner GbR"
)
_JOBS = (
    "Bäckereihelfer|Lagermitarbeiter|Reinigungskraft|Pflegehelferin|Kfz-Mechatroniker|Schweißer|Servicekraft|"
    "Elektroniker|Fahrer|Zimmerer|Kommissionierer|Sachbearbeiterin"
)


@dataclass(frozen=True)
class Employer:
    """An invented firm."""

    name: str
    address: Address
    boss: str

    @property
    def sender(self) -> str:
        return f"{self.name}, {self.address}"


def employer(rng: Random, place: str) -> Employer:
    return Employer(pick(rng, _FIRMS), people.address(rng, place), people.german(rng).full_name)


def job(rng: Random) -> str:
    return pick(rng, _JOBS)


def money(value: Decimal, *, minus: str = "behind") -> str:
    """``1.234,56``; below zero ``81,10-`` (behind) or ``-81,10`` (before)."""
    text = f"{abs(value):,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    if value >= 0:
        return text
    return f"{text}-" if minus == "behind" else f"-{text}"


@dataclass(frozen=True)
class Slip:
    """One month's pay; deductions are positive, what is added or taken behind the net has its sign."""

    employer: Employer
    month: date
    entry: date
    tax_class: int
    items: tuple[tuple[str, Decimal], ...]
    taxes: tuple[tuple[str, Decimal], ...]
    social: tuple[tuple[str, Decimal], ...]
    others: tuple[tuple[str, Decimal], ...]
    personnel: str
    insurance: str
    social_number: str
    tax_id: str
    iban: str

    @property
    def gross(self) -> Decimal:
        return sum((a for _, a in self.items), Decimal(0))

    @property
    def tax_total(self) -> Decimal:
        return sum((a for _, a in self.taxes), Decimal(0))

    @property
    def social_total(self) -> Decimal:
        return sum((a for _, a in self.social), Decimal(0))

    @property
    def net(self) -> Decimal:
        return self.gross - self.tax_total - self.social_total

    @property
    def payout(self) -> Decimal:
        return self.net + sum((a for _, a in self.others), Decimal(0))

    def year(self, amount: Decimal) -> Decimal:
        """What the year's column shows for a month's amount."""
        return amount * self.month.month - (
            Decimal("37.11") if self.month.month > 1 and amount else Decimal(0)
        )

    def truth(self) -> dict[str, object]:
        return {
            "employer": self.employer.name,
            "month": f"{self.month:%Y-%m}",
            "gross": f"{self.gross:.2f}",
            "statutory_net": f"{self.net:.2f}",
            "payout": f"{self.payout:.2f}",
        }


def slip(
    rng: Random, holder: Person, as_of: date, *, month: date | None = None, gross: Decimal | None = None
) -> Slip:
    """The figures of a month before `as_of`, by lot where not given."""
    before = (as_of.replace(day=1) - timedelta(days=1)).replace(day=1)
    month = (month or before).replace(day=1)
    base = gross or Decimal(rng.randint(140000, 395000)) / 100
    items = [(rng.choice(["Gehalt", "Lohn", "Festlohn", "Monatslohn"]), base)]
    if gross is None and rng.random() < 0.4:
        items.append(("Überstunden", Decimal(rng.randint(4000, 26000)) / 100))
    if gross is None and rng.random() < 0.3:
        items.append(("VWL Arbeitgeberanteil", Decimal("26.59")))
    total = sum((a for _, a in items), Decimal(0))

    def share(percent: str) -> Decimal:
        return (total * Decimal(percent) / 100).quantize(CENT)

    tax = (max(Decimal(0), total - Decimal(1350)) * Decimal("0.152")).quantize(CENT)
    taxes = (
        ("Lohnsteuer", tax),
        ("Kirchensteuer", Decimal("0.00")),
        ("Solidaritätszuschlag", Decimal("0.00")),
    )
    social = (
        ("Krankenversicherung", share("8.55")),
        ("Pflegeversicherung", share("2.40")),
        ("Rentenversicherung", share("9.30")),
        ("Arbeitslosenversicherung", share("1.30")),
    )
    others = rng.choice(
        [
            (),
            (),
            (("Vorschuss", Decimal("-150.00")),),
            (("VWL Überweisung", Decimal("-40.00")), ("Fahrtkostenzuschuss", Decimal("49.00"))),
            (("Kantine", Decimal("-38.70")),),
            (("Pfändung", Decimal("-81.10")),),
        ]
    )
    entry = people.day_between(rng, month - timedelta(days=2400), month - timedelta(days=40)).replace(day=1)
    born = holder.birth_date
    return Slip(
        employer(rng, holder.address.town),
        month,
        entry,
        rng.choice([1, 1, 3, 4, 5]),
        tuple(items),
        taxes,
        social,
        others,
        f"{rng.randint(10, 99999):05d}",
        pick(rng, "AOK Hessen|Techniker Krankenkasse|BARMER|IKK classic|DAK-Gesundheit|BKK VBU"),
        f"{rng.randint(10, 89)}{born:%d%m%y}{holder.family_name[0].upper()}{rng.randint(100, 999)}",
        f"{rng.randint(10, 99)} {rng.randint(100, 999)} {rng.randint(100, 999)} {rng.randint(100, 999)}",
        f"DE{rng.randint(10, 99)} 5205 0353 {rng.randint(1000, 9999)} {rng.randint(1000, 9999)} {rng.randint(10, 99)}",
    )
