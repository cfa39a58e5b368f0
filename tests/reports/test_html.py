"""report.html: nothing is loaded, nothing is injected, each picture once, each mark where the report says."""

from __future__ import annotations

import itertools
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from reports.html import to_html
from reports.pictures import percent

VOID = {"meta", "image", "use", "rect", "br", "path", "circle"}


class Tags(HTMLParser):
    """Collects tags with their attributes, text, and tags that were opened and never closed."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.open: list[str] = []
        self.crossed: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.crossed.append(tag)

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def named(self, name: str) -> list[dict[str, str | None]]:
        return [attrs for tag, attrs in self.tags if tag == name]

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.texts).split()).replace("\u00a0", " ")


@pytest.fixture(scope="module", params=["de", "en"])
def page(request: Any, case: Any) -> tuple[str, Tags, str]:
    html = to_html(*case, lang=request.param)
    return html, Tags(html), request.param


def test_tags_are_closed_in_order(page: Any) -> None:
    assert page[1].crossed == []
    assert page[1].open == []


def test_nothing_is_loaded_from_anywhere(page: Any) -> None:
    _, tags, _ = page
    loading = ("src", "href", "xlink:href", "action", "poster", "srcset", "data")
    targets = [attrs[name] or "" for _, attrs in tags.tags for name in loading if name in attrs]
    assert targets
    assert all(target.startswith(("#", "data:image/")) for target in targets)
    assert not {"link", "iframe", "object", "embed", "base", "form", "img"} & {tag for tag, _ in tags.tags}
    style = page[0].split("<style>")[1].split("</style>")[0]
    assert "url(" not in style
    assert "@import" not in style


def test_content_policy_admits_the_one_script_by_its_digest(page: Any) -> None:
    html, tags, _ = page
    policy = next(
        m["content"] for m in tags.named("meta") if m.get("http-equiv") == "Content-Security-Policy"
    )
    script = html.split("<script>")[1].split("</script>")[0]
    assert policy is not None
    assert "default-src 'none'" in policy
    assert f"'sha256-{b64encode(sha256(script.encode()).digest()).decode()}'" in policy
    assert html.count("<script") == 1
    assert not [name for _, attrs in tags.tags for name in attrs if name.startswith("on")]


def test_each_picture_is_embedded_once(page: Any, case: Any) -> None:
    html, tags, _ = page
    assert html.count("data:image/") == len(case[1]) == 12
    uses = [attrs["href"] for attrs in tags.named("use")]
    assert all(f"#{symbol}" in uses for symbol in (f"p{n}" for n in range(1, 13)))


def test_marks_stand_where_the_report_says(page: Any, case: Any) -> None:
    marked = {(r["x"], r["y"], r["width"], r["height"]) for r in page[1].named("rect")}
    boxes = [e.box for f in case[0].requirements for e in f.evidence if e.box]
    boxes += [field.box for document in case[0].documents for field in document.fields.values() if field.box]
    assert boxes
    for box in boxes:
        assert (percent(box.left), percent(box.top), percent(box.width), percent(box.height)) in marked


def test_cut_holds_its_marks(case: Any) -> None:
    tags = Tags(to_html(*case))
    window: list[float] = []
    size: list[float] = []
    for tag, attrs in tags.tags:
        if tag == "svg" and attrs.get("viewbox"):
            window = [float(part) for part in (attrs["viewbox"] or "").split()]
        elif tag == "svg" and window:
            size = [float(attrs.get(side) or 0) for side in ("width", "height")]
        elif tag == "rect":
            left, top, across, down = (
                float((attrs[name] or "").rstrip("%")) / 100 for name in ("x", "y", "width", "height")
            )
            assert window[0] - 0.1 <= left * size[0]
            assert (left + across) * size[0] <= window[0] + window[2] + 0.1
            assert window[1] - 0.1 <= top * size[1]
            assert (top + down) * size[1] <= window[1] + window[3] + 0.1


def test_every_requirement_shows_status_title_reason_and_citation(page: Any, case: Any) -> None:
    _, tags, lang = page
    for finding in case[0].requirements:
        for shown in (getattr(finding.title, lang), getattr(finding.reason, lang), finding.citation):
            assert shown in tags.text
    assert {finding.status for finding in case[0].requirements} == {
        "met", "not_met", "missing", "unclear", "waived", "authority", "not_applicable", "not_required",
    }  # fmt: skip


def test_open_points_come_before_settled_ones(case: Any) -> None:
    html = to_html(*case)
    order = [
        html.index(f'id="r-{id_}"') for id_ in ("photo.biometric", "identity.evidence", "application.form")
    ]
    order += [
        html.index(f'id="r-{id_}"') for id_ in ("identity.more", "bamf.decision", "appearance.personal")
    ]
    assert order == sorted(order)


def test_ids_are_unique_and_inner_links_lead_somewhere(page: Any) -> None:
    ids = [attrs["id"] for _, attrs in page[1].tags if "id" in attrs]
    assert len(ids) == len(set(ids))
    targets = [a["href"] for a in (*page[1].named("a"), *page[1].named("use"))]
    targets += [f"#{attrs['popovertarget']}" for _, attrs in page[1].tags if "popovertarget" in attrs]
    assert {(target or "").removeprefix("#") for target in targets} <= set(ids)


def test_headings_descend_without_a_gap(page: Any) -> None:
    levels = [int(tag[1]) for tag, _ in page[1].tags if re.fullmatch("h[1-6]", tag)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))


def test_buttons_and_pictures_have_names(page: Any) -> None:
    html, tags, _ = page
    assert all(attrs.get("aria-label") for attrs in tags.named("svg") if attrs.get("role") == "img")
    bare = re.findall(r"<button(?![^>]*aria-label)[^>]*>\s*</button>", html)
    assert bare == []


def test_disclaimer_and_language_stand_on_the_page(page: Any) -> None:
    _, tags, lang = page
    sentence = {
        "de": "Vollständigkeit nach Aktenlage, keine Prognose der Entscheidung",
        "en": "Completeness of the papers on file, no forecast of the decision",
    }[lang]
    assert sentence in tags.text
    assert tags.named("html") == [{"lang": lang}]


def test_dates_are_written_in_the_language_of_the_page(case: Any) -> None:
    assert "14.12.2026" in Tags(to_html(*case, lang="de")).text
    assert "14 Dec 2026" in Tags(to_html(*case, lang="en")).text


EVIL = "<img src=x onerror=alert(1)>\"'><script>alert(2)</script></style></title>"


@pytest.mark.parametrize("lang", ["de", "en"])
def test_a_name_that_is_markup_stays_text(made: Any, lang: Any) -> None:
    html = to_html(*made(family=EVIL, given="{{ 7 * 7 }}"), lang=lang)
    tags = Tags(html)
    assert html.count("<script") == 1
    assert tags.named("img") == []
    assert EVIL in tags.text
    assert "{{ 7 * 7 }}" in tags.text
    assert tags.crossed == []


def test_a_name_that_turns_the_line_around_is_made_visible(made: Any) -> None:
    html = to_html(*made(family="Al\u202eHassan\u2066", given="O\u0000m\u001b[2Jar"))
    assert not set(html) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\x00\x1b")
    assert "Al‹U+202E›Hassan‹U+2066›" in html


def test_page_without_a_picture_is_told_in_words(case: Any) -> None:
    tags = Tags(to_html(case[0], {}))
    assert "Kein Bild dieser Seite." in tags.text
    assert tags.named("image") == []
    assert tags.crossed == []


def test_bytes_that_are_no_picture_are_not_embedded(case: Any) -> None:
    report, pictures = case
    broken = dict.fromkeys(pictures, b"<svg onload=alert(1)>")
    assert "data:image/" not in to_html(report, broken)


def test_jpeg_and_png_are_taken_as_they_are(case: Any) -> None:
    report, pictures = case
    (first, second, *_) = pictures
    held: dict[tuple[str, int], bytes] = {}
    for key, form in ((first, "JPEG"), (second, "PNG")):
        stream = BytesIO()
        Image.new("RGB", (100, 140), "white").save(stream, form)
        held[key] = stream.getvalue()
    html = to_html(report, held)
    assert "data:image/jpeg;base64," in html
    assert "data:image/png;base64," in html


def test_health_papers_are_shown_on_demand_only(case: Any) -> None:
    html = to_html(*case)
    sheet = next(part for part in html.split('<li class="document"') if part.startswith(' id="d6"'))
    before, _, after = sheet.partition('class="ondemand"')
    assert '<use href="#p' not in before
    assert '<use href="#p' in after
    waived = html.split('id="r-civics.knowledge"')[1].split('class="figure"')[1]
    assert waived.index('class="ondemand"') < waived.index('<use href="#p')


def test_same_report_gives_the_same_page(case: Any, made: Any) -> None:
    assert to_html(*case) == to_html(*made())


def _luminance(colour: str) -> float:
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
def test_colours_keep_the_contrast_of_wcag_aa(case: Any, scheme: int) -> None:
    style = to_html(*case).split("<style>")[1]
    palette = dict(
        re.findall(r"--([a-z-]+): (#[0-9a-f]{6});", re.findall(r":root \{(.*?)\}", style, re.S)[scheme])
    )
    pairs = [(ink, ground) for ink in ("ink", "soft", "link") for ground in ("paper", "surface", "sunk")]
    pairs += [(tone, f"{tone}-tint") for tone in ("missing", "bad", "look", "good", "none")]
    pairs += [
        (tone, ground)
        for tone in ("missing", "bad", "look", "good", "none")
        for ground in ("surface", "paper")
    ]
    pairs += [("on-band", "band"), ("on-band-soft", "band")]
    for ink, ground in pairs:
        light, dark = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5, (ink, ground)
    for ink, ground in (("edge", "surface"), ("focus", "surface"), ("focus", "paper")):
        light, dark = sorted((_luminance(palette[ink]), _luminance(palette[ground])), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 3, (ink, ground)


def changed(finding: Any, **changes: Any) -> Any:
    return finding.model_copy(update={"evidence": (finding.evidence[0].model_copy(update=changes),)})


def test_what_stands_on_no_paper_is_told_as_such(made: Any, case: Any) -> None:
    stated = changed(
        case[0].requirements[0], document=None, page=None, box=None, field="warm_rent", value="780.00"
    )
    tags = Tags(to_html(*made(findings=(stated,))))
    assert "Nicht aus einem Papier im Ordner" in tags.text
    assert "Warmmiete" in tags.text


def test_a_box_without_its_page_is_not_drawn_on_some_page(made: Any, case: Any) -> None:
    lost = changed(case[0].requirements[0], page=None, box=case[0].requirements[0].evidence[0].box)
    line = (
        to_html(*made(findings=(lost,), warnings=()))
        .split('id="r-application.form"')[1]
        .split('id="documents"')[0]
    )
    assert 'class="cut"' in line
    assert "<rect" not in line


def test_what_would_make_a_better_picture_stands_at_the_page(case: Any) -> None:
    report, pictures = case
    first, *others = report.documents
    page, *rest = first.pages
    poor = first.model_copy(update={"pages": (page.model_copy(update={"advice": ("cut_off",)}), *rest)})
    advised = report.model_copy(update={"documents": (poor, *others)})
    assert "Ein Rand des Blattes fehlt" not in Tags(to_html(report, pictures)).text
    assert Tags(to_html(advised, pictures)).text.count("Ein Rand des Blattes fehlt") == 1
