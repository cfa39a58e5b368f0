"""The desk in a browser: what a caseworker does in a day, by mouse and by keys alone, on a desk and on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.desk.conftest import HOSTILE, Running
from tests.flows.command import write_letter
from validators.decision_log import decisions_of

pytestmark = pytest.mark.slow
PAGES = ("/", "/new", "/law", "/law/ae_25_2_refugee", "/law/ae_25_2_refugee/bamf.decision")
TABS = ("", "/papers", "/facts", "/what-if", "/send", "/history")


@pytest.fixture(scope="module")
def made(running: Running) -> str:
    """The case whose report was made."""
    return running.made("Made")


@pytest.fixture
def quiet(page: Page) -> Iterator[Page]:
    """The page, on which no script fails and which is refused nothing by its policy."""
    said: list[str] = []

    def hear(message: object) -> None:
        said.append(str(message))

    page.on("pageerror", hear)
    page.on("console", lambda message: hear(message.text) if message.type == "error" else None)
    page.set_viewport_size({"width": 1440, "height": 900})
    yield page
    page.remove_listener("pageerror", hear)
    assert [one for one in said if "404" not in one and "409" not in one] == []


@pytest.mark.parametrize("width", [1440, 390])
def test_every_page_is_accessible_and_no_wider_than_the_window(
    running: Running, quiet: Page, made: str, width: int
) -> None:
    quiet.set_viewport_size({"width": width, "height": 844})
    found = []
    for path in (*PAGES, *(f"/cases/{made}{tab}" for tab in TABS)):
        quiet.goto(running.url + path)
        results = Axe().run(quiet, options={"resultTypes": ["violations"]})
        found += [
            (path, rule["id"], rule["nodes"][0]["html"][:120]) for rule in results.response["violations"]
        ]
        if quiet.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((path, "wider than the window", str(width)))
    assert found == []


def test_dark_pages_have_enough_contrast(running: Running, quiet: Page, made: str) -> None:
    quiet.emulate_media(color_scheme="dark")
    quiet.goto(f"{running.url}/cases/{made}")
    quiet.keyboard.press("n")
    results = Axe().run(quiet, options={"runOnly": ["color-contrast"]})
    quiet.emulate_media(color_scheme="light")
    assert results.response["violations"] == []


def test_text_of_papers_is_shown_and_never_run(running: Running, quiet: Page, made: str) -> None:
    opened: list[str] = []
    quiet.on("dialog", lambda dialog: (opened.append(dialog.message), dialog.dismiss()))
    for path in ("/", f"/cases/{made}", f"/cases/{made}/send", f"/cases/{made}/papers"):
        quiet.goto(running.url + path)
        assert quiet.locator("img[src=x]").count() == 0
    quiet.goto(running.url)
    expect(quiet.get_by_text(HOSTILE).first).to_be_visible()
    assert opened == []


def test_a_value_leads_to_its_spot_on_the_page(running: Running, quiet: Page, made: str) -> None:
    quiet.goto(f"{running.url}/cases/{made}")
    line = quiet.locator(".point:has(.spot[data-box])").first
    line.locator("summary").first.click()
    spot = line.locator(".spot[data-box]").first
    spot.click()
    place = f'[data-doc="{spot.get_attribute("data-doc")}"][data-at="{spot.get_attribute("data-at")}"]'
    mark = quiet.locator(f".viewer{place} .mark.here")
    expect(mark).to_have_count(1)
    left, top, _, _ = map(float, (spot.get_attribute("data-box") or "").split(","))
    assert float(mark.get_attribute("x") or -1) == pytest.approx(left * 100, abs=0.2)
    assert float(mark.get_attribute("y") or -1) == pytest.approx(top * 100, abs=0.2)
    quiet.keyboard.press("z")
    box, area = mark.bounding_box(), quiet.locator(".scroller").bounding_box()
    assert box is not None
    assert area is not None
    assert area["y"] <= box["y"] <= area["y"] + area["height"]


def test_a_medical_paper_is_shown_on_demand_and_who_saw_it_is_written_down(
    running: Running, quiet: Page, made: str
) -> None:
    report = running.desk.case(made).report
    medical = next(one for one in report.documents if one.kind.startswith("medical"))
    client, _ = running.signed()
    place = f"/cases/{made}/pages/{medical.id}/1"
    assert client.get(place).status_code == 403
    assert running.desk.book.views(made) == ()
    quiet.goto(f"{running.url}/cases/{made}?doc={medical.id}")
    quiet.locator("[data-act=medical]").click()
    expect(quiet.locator(".canvas img")).to_be_visible()
    seen = running.desk.book.views(made)
    assert [(view.user, view.document) for view in seen] == [("M. Weber", medical.digest[:16])]
    quiet.goto(f"{running.url}/cases/{made}/history")
    expect(quiet.get_by_text("Ansichten von Gesundheitsunterlagen")).to_be_visible()


def test_papers_become_a_case_and_a_decision_by_keys_alone_becomes_its_report(
    running: Running, quiet: Page, tmp_path: Path
) -> None:
    write_letter(tmp_path / "brief.pdf")
    quiet.goto(f"{running.url}/new")
    quiet.fill("#name", "Neu, Anna")
    quiet.select_option("#permit", "ae_25_2_refugee")
    quiet.set_input_files("#files", tmp_path / "brief.pdf")
    quiet.get_by_role("button", name="Fall anlegen").click()
    quiet.locator("#checklist").wait_for(timeout=120_000)
    assert (running.settings.root / "Neu, Anna" / "brief.pdf").exists()
    case = quiet.url.rsplit("/", 1)[1].split("?")[0]

    quiet.keyboard.press("n")
    point = quiet.locator(".point.now")
    target = (point.get_attribute("id") or "").removeprefix("r-")
    quiet.keyboard.press("a")
    quiet.keyboard.type("Erf")  # a list is chosen from by its letters
    quiet.keyboard.press("Tab")
    quiet.keyboard.type("Original gesehen")
    quiet.keyboard.press("Enter")
    quiet.locator("#toast").wait_for(timeout=120_000)
    (entry,) = decisions_of(case).entries
    assert (entry.decision.name, entry.decision.status) == (target, "met")
    assert (entry.decision.author, entry.decision.reason) == ("M. Weber", "Original gesehen")
    expect(quiet.locator(f'[id="r-{target}"]')).not_to_have_attribute("data-open", "", timeout=120_000)

    quiet.goto(f"{running.url}/cases/{case}/history")
    expect(quiet.locator("#decision-1")).to_contain_text("Gilt")
    quiet.goto(f"{running.url}/cases/{case}")
    quiet.keyboard.press("?")
    expect(quiet.locator("#keys")).to_be_visible()


def test_two_people_on_one_case_do_not_overwrite_each_other(running: Running, quiet: Page) -> None:
    case = running.made("Zwei")
    quiet.goto(f"{running.url}/cases/{case}")
    other, csrf = running.signed()
    version = running.desk.case(case).version
    form = {"csrf": csrf, "version": version, "target": "stranger_papers", "reason": "Bruder"}
    assert other.post(f"/cases/{case}/decide", data=form).status_code == 303

    line = quiet.locator("#w-stranger_papers")
    line.locator("summary").first.click()
    line.locator(".decide summary").click()
    line.locator("[name=reason]").fill("Gehört nicht dazu")
    line.get_by_role("button", name="Eintragen").click()
    expect(quiet.get_by_role("heading", name="Nicht eingetragen")).to_be_visible()
    assert [entry.decision.reason for entry in decisions_of(case).entries] == ["Bruder"]
    expect(quiet.get_by_role("button", name="Trotzdem eintragen")).to_be_visible()
    assert quiet.locator("#reason").input_value() == "Gehört nicht dazu"


def test_what_if_reckons_and_changes_nothing_but_the_view(running: Running, made: str) -> None:
    loaded = running.desk.case(made)
    before = loaded.place.read_bytes()
    client, _ = running.signed()
    as_it_is = client.get(f"/cases/{made}/what-if").text
    supposed = client.get(f"/cases/{made}/what-if?on=2027-06-01", timeout=200).text
    assert "Dann wäre die Akte" in supposed
    assert "Dann wäre die Akte" not in as_it_is
    assert "Das ist kein Datum" in client.get(f"/cases/{made}/what-if?on=morgen").text
    assert loaded.place.read_bytes() == before
    assert decisions_of(made).entries == ()
