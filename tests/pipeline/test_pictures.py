"""Sheets with photo prints, drawn with known sizes, and papers that carry a portrait of their own."""

from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.document import Picture
from pipeline.pictures import pictures_on

SKINS = ((235, 200, 175), (190, 140, 105), (120, 80, 55))


def portrait(seed: int = 0, ground: tuple[int, int, int] = (195, 203, 212), face: bool = True) -> Any:
    """A drawn portrait, 700 x 900 px; without `face` a head of one tone with no features."""
    rng = np.random.default_rng(seed)
    skin, hair = np.array(SKINS[seed % 3]), np.array([(40, 30, 25), (120, 80, 40)][seed % 2])
    picture = np.ones((900, 700, 3)) * ground
    y, x = np.mgrid[:900, :700]

    def put(cx: float, cy: float, a: float, b: float, colour: Any, fall: float = 0.0) -> None:
        far = ((x - cx) / a) ** 2 + ((y - cy) / b) ** 2
        inside = cv2.GaussianBlur((far < 1).astype(np.float64), (0, 0), 2)[..., None]
        picture[:] = picture * (1 - inside) + np.array(colour) * (1.05 - fall * far)[..., None] * inside

    put(350, 980, 330, 280, (50 + rng.integers(80), 60, 90), 0.3)
    put(350, 400, 235, 310, hair, 0.4)
    put(350, 680, 90, 110, skin * 0.8)
    put(350, 430, 190, 265, skin, 0.35)
    for side in (-80, 80) if face else ():
        put(350 + side, 370, 58, 14, skin * 0.75)
        put(350 + side, 395, 40, 19, (240, 238, 235))
        put(350 + side, 395, 18, 18, (40, 30, 25))
        put(350 + side, 345, 60, 10, hair)
    if face:
        put(360, 470, 20, 70, skin * 0.85)
        put(350, 525, 45, 16, skin * 0.78)
        put(350, 590, 72, 17, (170, 80, 80))
    return np.clip(picture + rng.normal(0, 3, picture.shape), 0, 255).astype(np.uint8)


def sheet(dpi: int, tone: int = 245, size: tuple[float, float] = (210, 297)) -> Any:
    return np.full((round(size[1] / 25.4 * dpi), round(size[0] / 25.4 * dpi), 3), tone, np.uint8)


def lay(
    page: Any, photo: Any, at: tuple[float, float], size: tuple[float, float], dpi: int, turn: float = 0.0
) -> None:
    """Lay a photo with its middle `at` (mm) on the page, `size` in mm, turned by degrees, edges antialiased."""
    k, fine = dpi / 25.4, 3
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    half = np.array([[-size[0], -size[1]], [size[0], -size[1]], [size[0], size[1]]]) / 2
    corners = (half @ np.array([[c, s], [-s, c]]) + at) * k
    reach = int(np.hypot(*size) * k / 2) + 4
    x0, y0 = int(at[0] * k) - reach, int(at[1] * k) - reach
    side = 2 * reach
    print_ = cv2.resize(
        photo, (round(size[0] * k * fine), round(size[1] * k * fine)), interpolation=cv2.INTER_AREA
    )
    height, width = print_.shape[:2]
    source = np.array([[0, 0], [width, 0], [width, height]], np.float32) - 0.5
    target = ((corners - (x0, y0)) * fine - 0.5).astype(np.float32)
    move = cv2.getAffineTransform(source, target)
    big = (side * fine, side * fine)
    laid = cv2.warpAffine(print_, move, big, borderMode=cv2.BORDER_REPLICATE)
    cover = cv2.warpAffine(np.full((height, width), 255, np.uint8), move, big)
    laid = cv2.resize(laid, (side, side), interpolation=cv2.INTER_AREA).astype(float)
    share = cv2.resize(cover, (side, side), interpolation=cv2.INTER_AREA)[..., None] / 255
    # What reaches over the page's rim is cut off there.
    left, top = max(0, -x0), max(0, -y0)
    below = page[y0 + top : y0 + side, x0 + left : x0 + side]
    here = (slice(top, top + below.shape[0]), slice(left, left + below.shape[1]))
    below[:] = np.rint(below * (1 - share[here]) + laid[here] * share[here]).astype(np.uint8)


def write(page: Any, text: str, at: tuple[float, float], dpi: int, mm: float = 3.0) -> None:
    k = dpi / 25.4
    place = (int(at[0] * k), int(at[1] * k))
    cv2.putText(page, text, place, cv2.FONT_HERSHEY_SIMPLEX, mm * k / 22, (30, 30, 30), 2, cv2.LINE_AA)


def scanned(page: Any, seed: int = 0, grey: bool = False, quality: int = 75) -> Any:
    soft = cv2.GaussianBlur(page.astype(np.float32), (0, 0), 0.7)
    noisy = np.clip(soft + np.random.default_rng(seed).normal(0, 2, page.shape), 0, 255).astype(np.uint8)
    if grey:
        noisy = np.repeat(cv2.cvtColor(noisy, cv2.COLOR_RGB2GRAY)[..., None], 3, axis=2)
    return cv2.imdecode(cv2.imencode(".jpg", noisy, [cv2.IMWRITE_JPEG_QUALITY, quality])[1], cv2.IMREAD_COLOR)


def measured(picture: Picture) -> tuple[float, float]:
    assert picture.width_mm is not None
    assert picture.height_mm is not None
    return picture.width_mm, picture.height_mm


@pytest.mark.parametrize("size", [(35, 45), (40, 50), (35, 35), (50, 70)])
@pytest.mark.parametrize(("dpi", "turn", "tone", "grey"), [(200, -7.5, 252, False), (300, 4.0, 238, True)])
def test_print_on_a_sheet_is_measured_to_half_a_millimetre(
    size: tuple[int, int], dpi: int, turn: float, tone: int, grey: bool
) -> None:
    page = sheet(dpi, tone)
    photo = portrait(1)
    photo = photo[: round(700 * size[1] / size[0])]
    lay(page, photo, (80, 120), size, dpi, turn)
    (found,) = pictures_on(scanned(page, grey=grey), dpi=dpi, word_count=0)
    assert measured(found) == pytest.approx(size, abs=0.5)
    assert found.edges > 0.6
    assert len(found.faces) == 1
    assert found.box.middle == pytest.approx((80 / 210, 120 / 297), abs=0.01)
    assert not found.fills_page


def test_face_lies_inside_its_photo() -> None:
    page = sheet(200)
    lay(page, portrait(2), (120, 200), (35, 45), 200)
    (found,) = pictures_on(scanned(page), dpi=200, word_count=0)
    (face,) = found.faces
    assert found.box.left < face.left < face.right < found.box.right
    assert found.box.top < face.top < face.bottom < found.box.bottom


def test_print_that_lies_on_its_side_is_measured_as_the_person_stands() -> None:
    page = sheet(200)
    lay(page, np.rot90(portrait(1)), (90, 120), (45, 35), 200, 3)
    (found,) = pictures_on(scanned(page), dpi=200, word_count=0)
    assert measured(found) == pytest.approx((35, 45), abs=0.5)


def test_print_with_some_words_beside_it_on_the_sheet_is_found() -> None:
    page = sheet(200)
    lay(page, portrait(0), (60, 70), (35, 45), 200, -2)
    write(page, "Lichtbild zum Antrag", (42, 102), 200)
    for row in range(4):
        write(page, "Beratungsstelle Eingang Passbild", (20, 220 + 7 * row), 200)
    (found,) = pictures_on(scanned(page), dpi=200, word_count=15)
    assert measured(found) == pytest.approx((35, 45), abs=0.5)


def test_two_prints_are_two() -> None:
    page = sheet(200)
    lay(page, portrait(0), (60, 70), (35, 45), 200, 3)
    lay(page, portrait(0), (130, 80), (35, 45), 200, -4)
    assert len(pictures_on(scanned(page), dpi=200, word_count=0)) == 2


def test_without_resolution_a_print_has_a_place_but_no_size() -> None:
    page = sheet(200)
    lay(page, portrait(1), (90, 120), (35, 45), 200)
    (found,) = pictures_on(scanned(page), dpi=None, word_count=0)
    assert (found.width_mm, found.height_mm) == (None, None)
    assert len(found.faces) == 1


def test_picture_file_that_is_the_photo_fills_its_page() -> None:
    (found,) = pictures_on(cv2.resize(portrait(2), (413, 531)), dpi=None, word_count=0)
    assert found.fills_page
    assert tuple(found.box) == (0, 0, 1, 1)
    assert len(found.faces) == 1
    assert found.width_mm is None


def test_picture_file_with_a_resolution_has_a_size() -> None:
    (found,) = pictures_on(cv2.resize(portrait(2), (413, 531)), dpi=300, word_count=0)
    assert measured(found) == pytest.approx((35, 45), abs=0.1)


def test_portrait_without_a_recognisable_face_alone_on_a_sheet_is_a_photo_without_faces() -> None:
    page = sheet(200)
    lay(page, portrait(1, face=False), (90, 120), (35, 45), 200, 2)
    (found,) = pictures_on(scanned(page), dpi=200, word_count=0)
    assert found.faces == ()
    assert measured(found) == pytest.approx((35, 45), abs=0.5)


def test_portrait_without_a_recognisable_face_among_words_is_nothing() -> None:
    page = sheet(200)
    lay(page, portrait(1, face=False), (90, 120), (35, 45), 200, 2)
    assert pictures_on(scanned(page), dpi=200, word_count=40) == ()


def card(size: tuple[float, float], photo: tuple[float, float], dpi: int, tint: int) -> Any:
    """An ID card or a passport page: fine waves, a portrait at the left, rows of words at its right."""
    made = sheet(dpi, 245, size)
    y, x = np.mgrid[: made.shape[0], : made.shape[1]] / dpi * 25.4
    for phase in range(3):
        wave = np.abs(np.sin((y + 5 * np.sin(x / 5 + phase)) / 1.2)) < 0.15
        made[wave] -= np.array((tint, tint + tint // 2, tint // 2), np.uint8)
    lay(made, portrait(0), (6 + photo[0] / 2, size[1] * 0.53), photo, dpi)
    for row in range(int((size[1] - 12) / 5)):
        text = ("AUFENTHALTSTITEL", "MUSTER ERIKA", "12.04.1988", "YZ7H3K2L1")[row % 4]
        write(made, text, (photo[0] + 11, 10 + 5 * row), dpi, 2)
    return made


@pytest.mark.parametrize("dpi", [200, 300])
@pytest.mark.parametrize("tint", [2, 8, 16])
@pytest.mark.parametrize(("size", "photo"), [((85.6, 54.0), (24, 31)), ((125.0, 88.0), (35, 45))])
def test_portrait_of_a_card_or_passport_is_no_photo(
    dpi: int, tint: int, size: tuple[float, float], photo: tuple[float, float]
) -> None:
    page = sheet(dpi, 245)
    made = card(size, photo, dpi, tint)
    page[200 : 200 + made.shape[0], 150 : 150 + made.shape[1]] = made
    assert pictures_on(scanned(page), dpi=dpi, word_count=5) == ()
    assert pictures_on(scanned(made), dpi=dpi, word_count=5) == ()
    assert pictures_on(scanned(made), dpi=None, word_count=5) == ()


def test_portrait_on_a_certificate_is_no_photo() -> None:
    page = sheet(200)
    lay(page, portrait(0), (165, 50), (35, 45), 200)
    for row in range(16):
        write(page, "hat die Pruefung mit Erfolg abgelegt und bestanden", (20, 90 + 8 * row), 200)
    assert pictures_on(scanned(page), dpi=200, word_count=130) == ()


def code(seed: int) -> Any:
    modules = np.random.default_rng(seed).integers(0, 2, (29, 29)).astype(np.uint8) * 255
    return np.repeat(cv2.resize(modules, (290, 290), interpolation=cv2.INTER_NEAREST)[..., None], 3, axis=2)


def test_codes_logos_stamps_and_plain_pages_are_no_photos() -> None:
    dpi, k = 200, 200 / 25.4
    blank, codes, logo, stamp, words = (sheet(dpi) for _ in range(5))
    lay(codes, code(1), (60, 60), (35, 35), dpi)
    lay(codes, code(2), (60, 150), (35, 45), dpi, 3)
    cv2.rectangle(logo, (200, 200), (200 + int(35 * k), 200 + int(45 * k)), (20, 60, 150), cv2.FILLED)
    cv2.circle(logo, (200 + int(17 * k), 200 + int(20 * k)), int(11 * k), (255, 255, 255), cv2.FILLED)
    for radius in (17, 12):
        cv2.circle(stamp, (800, 900), int(radius * k), (40, 60, 150), 4)
    cv2.ellipse(stamp, (800, 900), (50, 70), 20, 0, 360, (40, 60, 150), cv2.FILLED)
    for row in range(6):
        write(words, "Sehr geehrte Damen und Herren", (20, 60 + 8 * row), dpi)
    for page in (blank, codes, logo, stamp, words):
        assert pictures_on(scanned(page), dpi=dpi, word_count=4) == ()
