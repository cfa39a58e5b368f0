"""The two networks, and a photo measured whole; faces are painted ones and, where installed, two public ones."""

import hashlib
from importlib.resources import files
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from pipeline.document import Portrait
from pipeline.faces import faces_in
from pipeline.photo.geometry import head_of
from pipeline.photo.ground import person_on
from pipeline.photo.landmarks import mesh_of
from pipeline.photo.measured import Place, portrait_on
from samples.photos import _paint

SUMS = {
    "face_landmark.tflite": "1055cb9d4a9ca8b8c688902a3a5194311138ba256bcc94e336d8373a5f30c814",
    "selfie_segmentation.tflite": "9ee168ec7c8f2a16c56fe8e1cfbc514974cbbb7e434051b455635f1bd1462f5c",
}
HEAD_MM = 34.0
CHIN, CROWN = 680, 138  # rows of the painting of 700 x 900 px; the crown half way between skin and hair


@pytest.mark.parametrize("file", SUMS)
def test_model_is_the_one_named_in_the_third_party_list(file: str) -> None:
    data = (files("pipeline") / "data" / "models" / file).read_bytes()
    assert hashlib.sha256(data).hexdigest() == SUMS[file]
    assert SUMS[file] in Path("docs/third-party.md").read_text(encoding="utf-8")


def mesh(image: Any) -> Any:
    (face, *_) = faces_in(image)
    found = mesh_of(image, face)
    assert found
    return found.points


PUBLIC = [
    ("skimage", "data/astronaut.png", (225.4, 104.1), (219.9, 176.8)),
    ("matplotlib", "mpl-data/sample_data/grace_hopper.jpg", (264.0, 190.2), (270.2, 334.0)),
]


@pytest.mark.parametrize(("package", "file", "eyes", "chin"), PUBLIC)
def test_landmarks_of_a_public_face_are_those_of_the_first_measurement(
    package: str, file: str, eyes: tuple[float, float], chin: tuple[float, float]
) -> None:
    spec = find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        pytest.skip(f"{package} is installed for benchmarks alone")
    picture = cv2.imread(str(Path(next(iter(spec.submodule_search_locations)), file)))[..., ::-1]
    head = head_of(mesh(np.ascontiguousarray(picture)))
    assert head.eyes == pytest.approx(eyes, abs=0.01 * head.eye_distance)
    assert head.chin == pytest.approx(chin, abs=0.01 * head.eye_distance)


def test_landmarks_of_a_painted_face_lie_where_it_was_painted() -> None:
    head = head_of(mesh(_paint(3, 0.3, "M")))
    assert head.chin[1] == pytest.approx(CHIN, abs=18)
    assert head.eyes[1] == pytest.approx(413, abs=18)
    assert head.height[1] == pytest.approx(CHIN - CROWN, rel=0.06)


def test_plain_picture_is_no_face_to_the_mesh() -> None:
    painted = _paint(3, 0.3, "M")
    (face, *_) = faces_in(painted)
    assert mesh_of(np.full_like(painted, 200), face) is None


def test_person_is_told_from_the_ground() -> None:
    person = person_on(_paint(5, 0.5, "M"))
    assert person[450, 350] > 0.9
    assert person[:60].max() < 0.3
    assert person[200:500, :40].max() < 0.3


def photo(*, head: float = HEAD_MM, height: int = 1063, seed: int = 3, across: float = 0.5) -> Any:
    """A painted photo of 35 x 45 mm, the head so many mm high, the chin 5.4 mm above the edge."""
    painted, unit = _paint(seed, 0.3, "M"), height / 45
    scale = head * unit / (CHIN - CROWN)
    move = np.array(
        [[scale, 0, across * unit * 35 - 350 * scale], [0, scale, height - 5.4 * unit - CHIN * scale]]
    )
    size = (round(35 * unit), height)
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_CUBIC
    fine = painted + 1.6 * (
        painted.astype(np.float32) - cv2.GaussianBlur(painted.astype(np.float32), (0, 0), 1.6)
    )
    image = cv2.warpAffine(fine, move, size, flags=how, borderMode=cv2.BORDER_REPLICATE)
    return np.clip(image, 0, 255).astype(np.uint8)


def measured(image: Any, **keys: Any) -> Portrait:
    height, width = image.shape[:2]
    corners = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    return portrait_on(image, Place(corners, (width, height)), **{"printed": False, "px_per_mm": None} | keys)


def head_mm(portrait: Portrait) -> float:
    assert portrait.crown
    assert portrait.chin
    return portrait.crown.mm - portrait.chin.mm


def results(portrait: Portrait) -> dict[str, str]:
    return {check.check: check.result for check in portrait.checks}


def test_right_photo_passes_every_check_but_what_is_painted_too_softly() -> None:
    portrait = measured(photo())
    assert {name for name, result in results(portrait).items() if result != "pass"} <= {"sharpness"}
    assert head_mm(portrait) == pytest.approx(HEAD_MM, abs=1.5)
    assert portrait.eye_line
    assert 22 < portrait.eye_line.mm < 32


@pytest.mark.parametrize(("head", "result"), [(22.0, "fail"), (29.0, "look"), (34.0, "pass"), (39.5, "look")])
def test_head_height_follows_the_photo(head: float, result: str) -> None:
    portrait = measured(photo(head=head))
    assert head_mm(portrait) == pytest.approx(head, abs=0.045 * head)
    assert results(portrait)["head_height"] == result


def test_levels_lie_on_the_photo_in_their_order() -> None:
    portrait = measured(photo())
    assert portrait.crown
    assert portrait.eye_line
    assert portrait.chin
    assert portrait.crown.box.bottom < portrait.eye_line.box.top < portrait.chin.box.top
    assert portrait.chin.box.middle[1] == pytest.approx(1 - portrait.chin.mm / 45, abs=0.002)
    assert portrait.chin.box.height < 0.005
    assert portrait.chin.box.width > 0.95


@pytest.mark.parametrize("turn", [1, 2, 3])
def test_photo_that_is_turned_is_measured_as_the_person_stands(turn: int) -> None:
    upright, turned = measured(photo()), measured(np.ascontiguousarray(np.rot90(photo(), turn)))
    assert results(turned) == results(upright)
    assert head_mm(turned) == pytest.approx(head_mm(upright), abs=0.2)
    assert turned.chin
    low = turned.chin.box
    assert (low.width < low.height) == (turn % 2 == 1)
    side = {1: low.left, 2: 1 - low.top, 3: 1 - low.left}[turn]
    assert side > 0.8, "where the photo's foot lies now"


def test_mirror_size_and_fine_coding_change_no_verdict() -> None:
    plain = results(measured(photo()))
    coded = cv2.imdecode(cv2.imencode(".jpg", photo(), [cv2.IMWRITE_JPEG_QUALITY, 90])[1], cv2.IMREAD_COLOR)
    for other in (photo()[:, ::-1], photo(height=800), coded):
        got = results(measured(np.ascontiguousarray(other)))
        assert {k: v for k, v in got.items() if k != "sharpness"} == {
            k: v for k, v in plain.items() if k != "sharpness"
        }


def test_print_is_measured_in_the_millimetres_of_its_page() -> None:
    portrait = measured(photo(height=531), printed=True, px_per_mm=531 / 50)
    checks = {check.check: check for check in portrait.checks}
    assert portrait.sized
    assert (checks["height"].value, checks["height"].result) == (pytest.approx(50, abs=0.1), "fail")
    assert "shape" not in checks
    assert "compression" not in checks
    assert head_mm(portrait) == pytest.approx(HEAD_MM * 50 / 45, abs=1.7)


def test_picture_without_a_face_is_to_be_looked_at() -> None:
    portrait = measured(np.full((531, 413, 3), 200, np.uint8))
    assert [(check.check, check.result) for check in portrait.checks] == [("faces", "look")]
    assert portrait.crown is None
