"""Pages in another script are told as such; nothing on them is read as German, and their Latin words stay."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont, features

from pipeline import scripts, tesseract
from pipeline.document import Box, Page, Word
from pipeline.lines import lines_of
from pipeline.read import read_page

FACE = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
CYRILLIC = (
    "УКРАЇНА",
    "СВІДОЦТВО ПРО НАРОДЖЕННЯ",
    "Шевченко Марія Іванівна",
    "народилася 7 травня 1991 року",
    "місце народження місто Одеса",
    "ПРО ЩО В КНИЗІ РЕЄСТРАЦІЇ АКТІВ",
    "зроблено запис за номером 281",
    "Батько Шевченко Іван Петрович",
)
CAPITALS = (
    "ПАСПОРТ",
    "НОМЕР ПАСПОРТА",
    "МЕСТО РОЖДЕНИЯ МОСКВА",
    "ТЕСТОВАЯ СТРОКА",
    "ВЫДАН ОТДЕЛОМ",
    "СРОК ДЕЙСТВИЯ",
)
GREEK = ("ΕΛΛΗΝΙΚΗ ΔΗΜΟΚΡΑΤΙΑ", "ΑΔΕΙΑ ΔΙΑΜΟΝΗΣ", "Ονοματεπώνυμο του κατόχου", "ημερομηνία γέννησης",
         "η παρούσα απόφαση",
         "για την υπηρεσία ασύλου")  # fmt: skip
ARABIC = ("الجمهورية العربية السورية", "وزارة الداخلية الشؤون المدنية", "بيان قيد فردي", "مكان الولادة دمشق",
          "الجنسية عربي سوري", "نشهد أن المعلومات مطابقة للأصل")  # fmt: skip
HEBREW = ("מדינת ישראל משרד הפנים", "תעודת לידה של הילד", "שם משפחה לוי שם פרטי", "מקום לידה תל אביב",
          "אישור זה ניתן לבקשה", "חתימת הפקיד המוסמך")  # fmt: skip
GERMAN = ("Übersetzung aus dem Ukrainischen", "Geburtsurkunde", "Familienname: Schewtschenko", "geboren am 07.05.1991",
          "Geburtsort: Odessa", "Die Richtigkeit wird bescheinigt")  # fmt: skip


def sheet(path: Path, *lines: str, turned: int = 0) -> Path:
    page = Image.new("L", (1654, 2339), 250)
    draw = ImageDraw.Draw(page)
    for row, text in enumerate(lines):
        draw.text((180, 220 + 88 * row), text, fill=20, font=ImageFont.truetype(FACE, 34))
    page.rotate(turned, expand=True).save(path, dpi=(200, 200))
    return path


@pytest.mark.slow
@pytest.mark.parametrize(
    ("lines", "code"),
    [(CYRILLIC, "Cyrl"), (CAPITALS, "Cyrl"), (GREEK, "Grek"), (ARABIC, "Arab"), (HEBREW, "Hebr")],
)
def test_page_in_another_script_is_told_and_not_read_as_latin(
    tmp_path: Path, lines: tuple[str, ...], code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    if code == "Arab" and not features.check("raqm"):
        pytest.fail("Pillow cannot join Arabic letters here")
    monkeypatch.setattr(tesseract, "languages", lambda: frozenset({"deu", "eng", "osd"}))
    page, _ = read_page(sheet(tmp_path / "a.png", *lines), 1)
    assert page.script == code
    assert not page.script_read
    assert not any(char.isalpha() for char in page.text)


@pytest.mark.slow
@pytest.mark.parametrize("count", [3, 6])
def test_latin_words_on_a_page_in_two_scripts_stay(tmp_path: Path, count: int) -> None:
    page, _ = read_page(sheet(tmp_path / "a.png", *CYRILLIC, *GERMAN[:count]), 1)
    for line in GERMAN[:count]:
        assert line in page.text
    others = [word for line in page.lines if line.text not in GERMAN for word in line.words]
    assert not any(word.confidence > 0.9 and word.text.isalpha() for word in others)


@pytest.mark.slow
def test_german_page_is_not_asked_for_its_script(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tesseract, "script_of", None)
    page, _ = read_page(sheet(tmp_path / "a.png", *GERMAN), 1)
    assert page.script is None
    assert page.script_read


@pytest.mark.slow
def test_page_in_another_script_that_lies_sideways_is_turned(tmp_path: Path) -> None:
    page, _ = read_page(sheet(tmp_path / "a.png", *CYRILLIC, turned=90), 1)
    assert (page.script, page.turned) == ("Cyrl", 90)


def words(*texts: str, confidence: float = 0.97) -> tuple[Word, ...]:
    places = (Box(0.1 * i, 0.1, 0.1 * i + 0.08, 0.12) for i in range(len(texts)))
    return tuple(Word(text=t, box=b, confidence=confidence) for t, b in zip(texts, places, strict=True))


def test_capitals_that_look_latin_are_not_kept_of_a_cyrillic_page() -> None:
    foreign = scripts.Foreign("Cyrl", 0, ())
    kept = scripts.latin_words(foreign, words("CTPOKA", "HOMEP", "12.04.1988", "Deutschland"))
    assert [word.text for word in kept] == ["12.04.1988", "Deutschland"]


def test_words_of_installed_language_data_are_the_page_s(monkeypatch: pytest.MonkeyPatch) -> None:
    import numpy as np

    asked: list[str] = []

    def read(grey: object, dpi: float, /, *, languages: str) -> tuple[Word, ...]:
        asked.append(languages)
        return words("УКРАЇНА", "СВІДОЦТВО", "ПРО", "НАРОДЖЕННЯ", "Одеса")

    monkeypatch.setattr(tesseract, "read_words", read)
    found = scripts.words_in(
        scripts.Foreign("Cyrl", 0, ("ukr", "rus")), (), np.full((900, 600), 255, np.uint8), 100.0
    )
    assert asked == ["ukr+rus"]
    assert found is not None
    assert found[1].text == "СВІДОЦТВО"


def test_language_data_of_another_script_that_read_badly_are_no_reading(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    import numpy as np

    monkeypatch.setattr(tesseract, "read_words", lambda *_, **__: words(*"абвгдеж", confidence=0.3))
    assert (
        scripts.words_in(scripts.Foreign("Cyrl", 0, ("ukr",)), (), np.full((900, 600), 255, np.uint8), 100.0)
        is None
    )


def test_arabic_line_is_read_from_the_right() -> None:
    lines = lines_of(words("السورية", "العربية", "الجمهورية"), aspect=0.7)
    assert [line.text for line in lines] == ["الجمهورية العربية السورية"]


def test_unread_script_is_a_problem_of_its_page(tmp_path: Path) -> None:
    from pipeline.answer import Answer
    from pipeline.files import scan_file
    from pipeline.scans import Place, gathered

    file = scan_file(sheet(tmp_path / "a.png", "a"), "a.png")
    page = Page(file="a.png", number=1, method="ocr", script="Arab", script_read=False)
    place = Place(file, 1, 1)
    scans = gathered([place], {place: Answer(page=page)}, [])
    assert scans.pages == (page,)
    assert [trouble.code for trouble in scans.problems] == ["language_data_missing"]


def test_every_script_has_a_name_in_the_report() -> None:
    from reports.words import script_name

    assert all(script_name(script.code).de for script in scripts.SCRIPTS)
