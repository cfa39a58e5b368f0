"""A translation stands for the one paper that it translates: of that language, about that person, counted once."""

from __future__ import annotations

import datetime as dt
from typing import Any

from extractors.kind import Paper
from extractors.kinds.birth_certificate import BirthCertificate
from extractors.kinds.translation import Translation
from pipeline.document import Box, Document, Page
from pipeline.field import Field, Person
from validators.case import Case, Name
from validators.judge import folder_of
from validators.translations import untranslated

CASE = Case(applicant=Name(family_name="Saber", given_names="Idris", birth_date=dt.date(1990, 2, 3)))


def read(value: Any, *, sure: bool = True) -> Field[Any]:
    return Field(
        value=value,
        printed=str(value),
        page=1,
        box=Box(0.1, 0.1, 0.2, 0.2),
        confidence=0.97 if sure else 0.4,
        method="label",
    )


def paper(number: int, kind: str, model: Any, holder: str = "Idris", **more: Any) -> Paper:
    copy_of, specimen = more.pop("copy_of", None), more.pop("specimen", False)
    fields = {name: read(value) if not isinstance(value, Field) else value for name, value in more.items()}
    person = Person(family_name=read("Saber"), given_names=read(holder)) if holder else Person()
    document = Document(
        pages=(Page(file=f"{number}.pdf", number=1, method="ocr"),),
        kind=kind,
        sureness=0.95,
        specimen=specimen,
    )
    persons = (person,) if holder else ()
    return Paper(
        id=f"d{number}", document=document, fields=model(**fields, persons=persons), duplicate_of=copy_of
    )


def birth(number: int, holder: str = "Idris", **more: Any) -> Paper:
    return paper(number, "birth_certificate", BirthCertificate, holder, **{"language": "ar", **more})


def translated(number: int, holder: str = "Idris", **more: Any) -> Paper:
    return paper(number, "translation", Translation, holder, **{"source_language": "ar", **more})


def lacking(*papers: Paper) -> list[str]:
    return [paper.id for paper in untranslated(folder_of(papers, CASE, dt.date(2026, 11, 21)))]


def test_a_foreign_paper_with_its_translation_lacks_nothing() -> None:
    assert lacking(birth(1), translated(2)) == []
    assert lacking(birth(1)) == ["d1"]


def test_a_second_scan_of_a_translation_serves_no_other_paper() -> None:
    other = birth(2, language="ar")
    assert lacking(birth(1), other, translated(3), translated(4, copy_of="d3")) == ["d1", "d2"]
    assert lacking(birth(1), other, translated(3), translated(4)) == []


def test_a_specimen_translates_nothing() -> None:
    assert lacking(birth(1), translated(2, specimen=True)) == ["d1"]


def test_a_translation_from_another_language_does_not_fit() -> None:
    assert lacking(birth(1), translated(2, source_language="ti")) == ["d1"]
    assert lacking(birth(1), translated(2, source_language=read("ti", sure=False))) == []


def test_a_translation_about_somebody_else_does_not_fit() -> None:
    assert lacking(birth(1), translated(2, holder="Farida")) == ["d1"]
    assert lacking(birth(1), translated(2, holder="")) == []


def test_each_paper_finds_its_own_translation_whatever_the_order() -> None:
    papers = [birth(1), birth(2, "Farida"), translated(3, "Farida"), translated(4, holder="")]
    assert lacking(*papers) == []
    assert lacking(*papers[:3]) == ["d1"]
