"""Whatever is installed with the program is under a licence that somebody has judged, and the list of it is whole."""

from __future__ import annotations

import json

import pytest

from docs import licences
from docs.licences import duties, licence_of, locked_packages
from docs.sbom import with_licences


def test_every_locked_package_has_a_licence_that_is_compatible() -> None:
    names = locked_packages()
    assert len(names) > 100
    every = [licence_of(name) for name in names]
    assert [one.package for one in every if duties(one.whole) is None] == []


@pytest.mark.parametrize(
    "expression",
    [
        "",
        "AGPL-3.0-only",
        "GPL-2.0-only",
        "GPL-3.0-only",
        "MIT AND AGPL-3.0-only",
        "LicenseRef-Proprietary",
        "SSPL-1.0",
    ],
)
def test_a_licence_that_nobody_has_judged_is_refused(expression: str) -> None:
    assert duties(expression) is None


def test_of_several_offers_one_is_enough_and_of_several_parts_each_counts() -> None:
    assert duties("GPL-3.0-only OR MIT") == ()
    assert duties("MIT AND MPL-2.0") == (licences.WITH_DUTIES["MPL-2.0"],)
    assert duties("MIT AND (LGPL-3.0-only OR GPL-3.0-only)") == (licences.WITH_DUTIES["LGPL-3.0-only"],)


def test_a_package_that_is_not_there_has_no_licence() -> None:
    assert licence_of("no-such-package").own == ""
    assert duties(licence_of("no-such-package").whole) is None


def test_what_was_read_by_a_person_is_still_installed_with_the_program() -> None:
    assert set(licences._READ) | set(licences._CARRIED) <= {
        *locked_packages(),
        "exceptiongroup",
        "lazy-importer",
    }


def test_the_bill_of_materials_carries_licences() -> None:
    bill = {
        "components": [
            {"name": "pi-heif", "version": "1", "description": "a line"},
            {"name": "nobody-knows"},
        ]
    }
    told = json.loads(json.dumps(with_licences(bill)))
    assert told["components"][0]["licenses"] == [{"expression": "(BSD-3-Clause) AND LGPL-3.0-only"}]
    assert "description" not in told["components"][0]
    assert "licenses" not in told["components"][1]
