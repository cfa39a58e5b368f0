"""What is made ready for this processor once is taken from the disk, unless it is damaged or of something else."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.compiled import Noted, compiled


class Runtime:
    """Stands for the runtime: a model is bytes, compiling and importing are counted."""

    def __init__(self, processor: str = "one") -> None:
        self.processor, self.done = processor, []  # type: tuple[str, list[str]]

    def get_property(self, device: str, name: str) -> str:
        return self.processor

    def compile_model(self, model: bytes, device: str, settings: object) -> Any:
        self.done.append("compiled")
        return _Compiled(model)

    def import_model(self, blob: bytes, device: str, settings: object) -> Any:
        self.done.append("imported")
        if blob == b"refused":
            raise RuntimeError("not mine")
        return _Compiled(blob)


class _Compiled:
    def __init__(self, model: bytes) -> None:
        self.model = model

    def export_model(self) -> Any:
        import io

        return io.BytesIO(self.model)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("AKTENCHECK_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "models"


def _made(runtime: Runtime, model: bytes = b"weights", made_of: str = "a") -> Noted:
    return compiled(runtime, "reader", made_of, lambda: Noted(model, "A\nB"))


def test_second_start_takes_the_kept_model_and_its_note() -> None:
    _made(Runtime())
    second = Runtime()
    found = _made(second, b"never read")
    assert (found.model.model, found.note, second.done) == (b"weights", "A\nB", ["imported"])


def test_damaged_model_is_made_anew(home: Path) -> None:
    _made(Runtime())
    place = next(home.iterdir())
    place.write_bytes(place.read_bytes()[:-1] + b"X")
    again = Runtime()
    assert _made(again).model.model == b"weights"
    assert again.done == ["compiled"]


def test_model_that_the_runtime_refuses_is_made_anew() -> None:
    _made(Runtime(), b"refused")
    again = Runtime()
    _made(again, b"fresh")
    assert again.done == ["imported", "compiled"]


@pytest.mark.parametrize(("processor", "made_of"), [("other", "a"), ("one", "b")])
def test_other_processor_or_weights_are_another_model_and_the_old_one_goes(
    home: Path, processor: str, made_of: str
) -> None:
    _made(Runtime())
    other = Runtime(processor)
    _made(other, made_of=made_of)
    assert other.done == ["compiled"]
    assert len(list(home.iterdir())) == 1


def test_kept_models_are_their_owners_alone(home: Path) -> None:
    _made(Runtime())
    assert [place.stat().st_mode & 0o777 for place in (home, next(home.iterdir()))] == [0o700, 0o600]


def test_without_a_data_folder_the_model_is_compiled_each_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AKTENCHECK_HOME", "/proc/nowhere")
    runtime = Runtime()
    _made(runtime)
    _made(runtime)
    assert runtime.done == ["compiled", "compiled"]
