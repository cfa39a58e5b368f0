"""Our folder names are common words; they must belong to this distribution alone."""

from importlib import import_module
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

FLOORS = ("pipeline", "extractors", "validators", "reports", "flows")


def test_floors_lie_side_by_side() -> None:
    homes = {Path(import_module(name).__path__[0]).parent for name in FLOORS}
    assert len(homes) == 1


@pytest.mark.parametrize("name", FLOORS)
def test_no_other_distribution_brings_the_name(name: str) -> None:
    assert set(packages_distributions().get(name, ())) <= {"aktencheck"}
