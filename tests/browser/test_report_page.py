"""report.html in a real browser: links land on marks over the right words, keys work, rules of accessibility hold."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2 as pdfium
import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Page
from rapidfuzz import fuzz

from tests.reports.paper import pages_of, squashed
from validators.finding import Evidence

pytestmark = pytest.mark.slow
Open = Callable[..., Page]

A4 = (595, 842)
WIDTHS = (360, 1024, 1920)
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
"""Groups of axe's rules: WCAG 2.0 to 2.2 up to AA, and good practice."""

# where a mark stands, in pixels of the window, and whether anything lies over it
_MARK = """
(sheet) => {
  const mark = sheet.querySelector(".mark"), box = mark.getBoundingClientRect();
  const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const image = sheet.querySelector("svg svg").getBoundingClientRect();
  return {x: box.x, y: box.y, width: box.width, height: box.height, top: sheet.contains(top),
          left: (box.x - image.x) / image.width, upper: (box.y - image.y) / image.height,
          right: (box.right - image.x) / image.width, lower: (box.bottom - image.y) / image.height};
}
"""


def read(page: Page, clip: dict[str, float]) -> str:
    """Return the words that a person sees in a piece of the window."""
    import pytesseract

    shot = page.screenshot(
        clip={
            "x": clip["x"] - 2,
            "y": clip["y"] - 2,
            "width": clip["width"] + 4,
            "height": clip["height"] + 4,
        }
    )
    picture = Image.open(BytesIO(shot)).convert("L")
    large = picture.resize((picture.width * 2, picture.height * 2), Image.Resampling.LANCZOS)
    return str(pytesseract.image_to_string(large, lang="deu", config="--psm 7 --dpi 300")).strip()


def proofs(report: Any) -> list[Evidence]:
    """Return the evidence of the checklist that has a place on a page, each place once."""
    found = {
        (one.document, one.page, one.box): one
        for finding in report.requirements
        for one in finding.evidence
        if one.box and one.printed and one.page
    }
    return list(found.values())


def test_every_proof_opens_on_a_mark_that_stands_over_the_words_it_names(
    open_page: Open, report_page: Path, case: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OMP_THREAD_LIMIT", "1")
    page = open_page(report_page, scale=3)
    page.locator("[data-all=open]").click()
    page.add_style_tag(content=".mark { opacity: 0 }")  # whoever reads is not to be helped or hindered by it
    health = page.locator(".checklist details.ondemand > summary")
    for at in range(health.count()):
        health.nth(at).click()
    seen: list[tuple[str, dict[str, Any], str]] = []
    buttons = page.locator(".checklist button.pair")
    assert buttons.count() >= 7
    for at in range(buttons.count()):
        button = buttons.nth(at)
        button.click()
        sheet = page.locator(f"#{button.get_attribute('popovertarget')}")
        page.wait_for_function(
            "(id) => document.getElementById(id).matches(':popover-open')", arg=sheet.get_attribute("id")
        )
        page.wait_for_timeout(60)  # the scroll to the mark follows the opening
        mark = sheet.evaluate(_MARK)
        size = page.viewport_size or {}
        assert mark["top"], "something lies over the mark"
        assert mark["x"] >= 0
        assert mark["x"] + mark["width"] <= size["width"]
        assert mark["y"] >= 0
        assert mark["y"] + mark["height"] <= size["height"]
        seen.append((button.get_attribute("aria-label") or "", mark, read(page, mark)))
        page.keyboard.press("Escape")
        assert not sheet.evaluate("(sheet) => sheet.matches(':popover-open')")
    met = 0
    for proof in proofs(case[0]):
        hits = [
            words
            for label, mark, words in seen
            if str(proof.printed) in label.replace("\u00a0", " ") and _is_at(mark, proof)
        ]
        # a figure with several marks opens at the first of them; the others lie on the same page
        assert hits or any(str(proof.printed) in label.replace("\u00a0", " ") for label, _, _ in seen), (
            proof.field
        )
        if hits:
            assert max(fuzz.partial_ratio(proof.printed, words) for words in hits) > 70, (proof, hits)
            met += 1
    assert met >= 5


def _is_at(mark: dict[str, Any], proof: Evidence) -> bool:
    """Whether the mark on the screen is where the report says, to a hundredth of the page."""
    box = proof.box
    return box is not None and abs(mark["left"] - box.left) < 0.01 and abs(mark["upper"] - box.top) < 0.01


def test_every_link_leads_to_something_that_can_be_seen(open_page: Open, report_page: Path) -> None:
    page = open_page(report_page)
    targets = page.evaluate(
        "[...new Set([...document.querySelectorAll('a[href]')].map((a) => a.getAttribute('href')))]"
    )
    assert len(targets) > 15
    lost = []
    for target in targets:
        assert target.startswith("#")
        ok = page.evaluate(
            """async (target) => {
                 location.hash = target;
                 await new Promise(requestAnimationFrame);
                 await new Promise(requestAnimationFrame);
                 const found = document.getElementById(decodeURIComponent(target.slice(1)));
                 if (!found || !found.checkVisibility()) return false;
                 const inside = found.querySelector(':scope > details');
                 return !inside || inside.open;
               }""",
            target,
        )
        if not ok:
            lost.append(target)
    assert lost == []


def test_the_checklist_can_be_worked_by_the_keyboard_alone(open_page: Open, report_page: Path) -> None:
    page = open_page(report_page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "checklist"
    page.locator(".checklist .line summary").first.focus()
    first = page.evaluate("document.activeElement.closest('li').id")
    page.keyboard.press("ArrowDown")
    second = page.evaluate("document.activeElement.closest('li').id")
    assert second != first
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.closest('li').id") == first
    page.keyboard.press("End")
    was = page.evaluate("document.activeElement.parentElement.open")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.open") != was
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.closest('li').id") == first


def test_an_enlarged_page_gives_the_focus_back(open_page: Open, report_page: Path) -> None:
    page = open_page(report_page)
    page.locator("[data-all=open]").click()
    button = page.locator(".checklist button.pair").first
    button.focus()
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('[popover]') !== null")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "pair"


def test_a_paper_on_health_shows_no_picture_before_it_is_asked_for(
    open_page: Open, report_page: Path
) -> None:
    page = open_page(report_page)
    page.locator("[data-all=open]").click()
    page.evaluate(
        "document.querySelectorAll('.documents details:not(.ondemand)').forEach((d) => { d.open = true })"
    )
    covered = page.locator("details.ondemand")
    assert covered.count() > 0
    assert covered.locator("button:visible").count() == 0
    covered.first.locator("summary").click()
    assert covered.first.locator("button:visible").count() == 1


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", WIDTHS)
def test_no_rule_of_accessibility_is_broken_and_nothing_runs_over_the_edge(
    open_page: Open, report_page: Path, width: int, dark: bool
) -> None:
    page = open_page(report_page, width=width, dark=dark)
    page.evaluate("document.querySelectorAll('details:not(.ondemand)').forEach((d) => { d.open = true })")
    over = page.evaluate("document.scrollingElement.scrollWidth - document.documentElement.clientWidth")
    assert over <= 0
    # what depends on width or colours is asked at every width in both schemes, everything else once
    asked = RULES if (width, dark) == (1024, False) else ["color-contrast", "target-size"]
    found = Axe().run(page, options={"runOnly": asked, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()


def test_an_enlarged_page_breaks_no_rule_of_accessibility(open_page: Open, report_page: Path) -> None:
    page = open_page(report_page, dark=True)
    page.locator("[data-all=open]").click()
    page.locator(".checklist button.pair").first.click()
    found = Axe().run(page, context=".sheet:popover-open")
    assert found.violations_count == 0, found.generate_report()


def test_the_printed_page_cuts_no_line_and_loses_none(open_page: Open, report_page: Path, case: Any) -> None:
    page = open_page(report_page)
    made = page.pdf(format="A4", print_background=True)
    text = squashed("".join(pages_of(made)))
    for finding in case[0].requirements:
        assert squashed(finding.title.de) in text
        assert squashed(finding.reason.de) in text
    pdf = pdfium.PdfDocument(made)
    try:
        assert len(pdf) < 12
        for number, sheet in enumerate(pdf):
            assert abs(sheet.get_width() - A4[0]) < 2
            assert abs(sheet.get_height() - A4[1]) < 2
            words = sheet.get_textpage()
            boxes = [words.get_rect(at) for at in range(words.count_rects())]
            assert all(left > 5 and right < A4[0] - 5 for left, _, right, _ in boxes), number
            assert all(bottom > 5 and top < A4[1] - 5 for _, bottom, _, top in boxes), number
    finally:
        pdf.close()


def test_without_the_script_every_line_still_opens(browser: Any, report_page: Path) -> None:
    context = browser.new_context(java_script_enabled=False, offline=True)
    page = context.new_page()
    page.goto(report_page.as_uri())
    assert page.locator(".tools").is_hidden()
    closed = page.locator(".checklist .line:has(> details:not([open]))").first
    line = page.locator(f"[id='{closed.get_attribute('id')}']")
    assert not line.locator(".body").is_visible()
    line.locator("summary").first.click()
    assert line.locator(".body").is_visible()
    context.close()
