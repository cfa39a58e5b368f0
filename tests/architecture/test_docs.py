"""Pages made from the code are fresh; every command stands in the README."""

from pathlib import Path

import pytest

from docs.pages import PAGES, ROOT, groups
from extractors.kind import known_kinds
from flows.cli import cli
from pipeline.vocabulary import kinds
from samples.papers import catalogue


@pytest.mark.parametrize("name", sorted(PAGES))
def test_generated_page_is_fresh(name: str) -> None:
    assert (ROOT / name).read_text(encoding="utf-8") == PAGES[name](), "run `python -m docs`"


@pytest.mark.parametrize("name", sorted(cli.commands))
def test_command_has_help_and_stands_in_the_readme(name: str) -> None:
    assert cli.commands[name].help
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"`aktencheck {name} " in readme or f" `{name} " in readme or f"/ `{name}" in readme


def test_number_of_kinds_in_the_readme_is_that_of_the_modules() -> None:
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert f"the {len(known_kinds())} kinds of paper" in readme


def test_every_kind_of_the_vocabulary_has_a_module_and_stands_in_one_group_of_the_page() -> None:
    assert set(known_kinds()) == set(kinds()) - {"unknown"}
    listed = [name for names in groups().values() for name in names]
    assert sorted(listed) == sorted(known_kinds())


def test_every_module_of_made_papers_stands_in_the_readme_of_the_samples() -> None:
    readme = (Path(__file__).parents[2] / "samples" / "README.md").read_text(encoding="utf-8")
    assert [name for name in catalogue() if f"`{name}`" not in readme] == []
