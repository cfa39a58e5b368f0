"""A real browser for the pages: one Chromium a session, no network, every complaint kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from reports.html import to_html
from tests.reports.conftest import case, made

__all__ = ["case", "made"]

_HARMLESS = re.compile(r"^(?:file|data|about|blob):")


class Watched:
    """A page with what it asked for and complained about."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on(
            "console",
            lambda said: self.complaints.append(said.text) if said.type in ("error", "warning") else None,
        )

    def check(self) -> None:
        """Fail where the page asked for anything but itself or complained."""
        assert [url for url in self.asked if not _HARMLESS.match(url)] == []
        assert len([url for url in self.asked if url.startswith("file:")]) <= 1
        assert self.complaints == []


@pytest.fixture
def open_page(browser: Browser) -> Iterator[object]:
    """Open a file at a width, light or dark; at the end every page is asked for what it did."""
    opened: list[Watched] = []

    def open_(
        place: Path, *, width: int = 1280, height: int = 900, dark: bool = False, scale: int = 1
    ) -> Page:
        context = browser.new_context(
            viewport={"width": width, "height": height},
            color_scheme="dark" if dark else "light",
            device_scale_factor=scale,
            offline=True,
        )
        watched = Watched(context.new_page())
        opened.append(watched)
        watched.page.goto(place.as_uri())
        return watched.page

    yield open_
    for one in opened:
        one.check()
        one.page.context.close()


@pytest.fixture(scope="session")
def report_page(case: object, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """report.html of the made case."""
    place = tmp_path_factory.mktemp("bericht") / "report.html"
    place.write_text(to_html(*case), encoding="utf-8")  # type: ignore[misc]
    return place
