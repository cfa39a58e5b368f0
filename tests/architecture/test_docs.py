"""Pages made from the code are fresh; every command stands in the README."""

from pathlib import Path

import pytest

from docs.pages import PAGES, ROOT
from flows.cli import cli


@pytest.mark.parametrize("name", sorted(PAGES))
def test_generated_page_is_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name](), "run `python -m docs`"


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_command_has_help_and_stands_in_the_readme(name: str) -> None:
    assert cli.commands[name].help
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"`aktencheck {name} " in readme or f" `{name} " in readme or f"/ `{name}" in readme
