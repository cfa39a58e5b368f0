"""overview.html in a real browser: search, filter and order by hand and by the keyboard, rules of accessibility."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from reports.overview import Made, NotChecked, overview_of, row_of
from reports.overview_html import to_html
from tests.browser.test_report_page import RULES
from tests.reports.conftest import AS_OF, Maker
from validators.finding import Text

pytestmark = pytest.mark.slow
Open = Callable[..., Page]
CLIENTS = (
    ("Al-Hassan", "incomplete"),
    ("Zeman", "complete"),
    ("Öztürk", "needs_review"),
    ("Berger", "incomplete"),
)


@pytest.fixture(scope="module")
def overview_page(made: Maker, tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = [
        row_of(made(family=family)[0], f"{family}/report.html").model_copy(update={"verdict": verdict})
        for family, verdict in CLIENTS
    ]
    overview = overview_of(
        rows,
        [
            NotChecked(
                case=None, folder="Kaputt", code="no_permission", message=Text(de="Gesperrt.", en="Locked.")
            )
        ],
        as_of=AS_OF,
        produced=Made(at=dt.datetime(2026, 11, 21, 10, tzinfo=dt.UTC), version="0.1.0"),
        left_over=("lose.pdf",),
    )
    place = tmp_path_factory.mktemp("uebersicht") / "overview.html"
    place.write_text(to_html(overview), encoding="utf-8")
    return place


def shown(page: Page) -> list[str]:
    """Return the family names in the rows that can be seen, from the top."""
    names = page.locator(".overview tbody tr:visible th a").all_inner_texts()
    return [name.split(",")[0] for name in names]


def test_search_filter_and_order_change_what_is_shown_and_say_how_many(
    open_page: Open, overview_page: Path
) -> None:
    page = open_page(overview_page)
    assert len(shown(page)) == len(CLIENTS)
    page.get_by_role("searchbox").fill("öztürk")
    assert shown(page) == ["Öztürk"]
    assert "1" in page.get_by_role("status").inner_text()
    page.get_by_role("searchbox").fill("")
    page.locator("#verdict").select_option("incomplete")
    assert set(shown(page)) == {"Al-Hassan", "Berger"}
    page.locator("#verdict").select_option("")
    page.locator("#order").select_option("name")
    assert shown(page) == ["Al-Hassan", "Berger", "Öztürk", "Zeman"]
    page.locator("[data-verdict=complete]").first.click()
    assert shown(page) == ["Zeman"]


def test_filters_work_by_the_keyboard_alone(open_page: Open, overview_page: Path) -> None:
    page = open_page(overview_page)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "cases"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "search"
    page.keyboard.type("berger")
    assert shown(page) == ["Berger"]
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "verdict"
    page.keyboard.press("End")
    assert shown(page) == []
    page.keyboard.press("Home")
    assert shown(page) == ["Berger"]


@pytest.mark.parametrize(("width", "dark"), [(360, True), (1024, False), (1920, True)])
def test_no_rule_of_accessibility_is_broken_and_nothing_runs_over_the_edge(
    open_page: Open, overview_page: Path, width: int, dark: bool
) -> None:
    page = open_page(overview_page, width=width, dark=dark)
    over = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
    options: dict[str, Any] = {"runOnly": RULES, "resultTypes": ["violations"]}
    found = Axe().run(page, options=options)
    assert found.violations_count == 0, found.generate_report()
