"""Which foreign papers have their translation beside them (Übersetzungen).

A translation is a paper of its own and names no file of its original, so both are held together by what they say: the
language, and the person whom they are about. What one of them does not tell speaks against nothing; what both surely
tell must be the same. Each translation serves one original; a second scan of it, and a specimen, serves none.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extractors.kind import Paper

from .folder import Folder, sure_value, value
from .identity import same_person
from .persons import mentioned_on, named_on

MULTILINGUAL = frozenset(
    {
        "passport",
        "national_id",
        "residence_title",
        "refugee_travel_document",
        "foreigner_travel_document",
        "language_certificate",
        "photo",
        "photo_code",
        "translation",
        "blank",
        "unknown",
    }
)
"""Kinds that need no translation: forms of international law, or not asked for by their words."""


def untranslated(folder: Folder) -> tuple[Paper, ...]:
    """Return the papers in another language than German for which no sworn translation is left.

    Where fewer translations fit than there are foreign papers, all are named for which one of the fitting lacks.
    """
    foreign = [
        paper
        for paper in folder.papers
        if paper.kind not in MULTILINGUAL
        and not paper.document.specimen
        and paper.duplicate_of is None
        and value(paper, "language") not in (None, "de")
    ]
    fitting = {paper.id: _fitting(folder, paper) for paper in foreign}
    served = _served(fitting)
    lacking = [paper for paper in foreign if paper.id not in served]
    rivals = {name for paper in lacking for name in fitting[paper.id]}
    # which of several originals a translation serves is not told: all that it fits are in doubt
    return tuple(paper for paper in foreign if paper in lacking or rivals & set(fitting[paper.id]))


def _fitting(folder: Folder, paper: Paper) -> tuple[str, ...]:
    return tuple(
        other.id
        for other in folder.papers
        if other.kind == "translation"
        and other.duplicate_of is None
        and not other.document.specimen
        and folder.doubt(other) not in ("kind_unsure", "marked_void")
        and not _of_another(paper, other)
    )


def _of_another(paper: Paper, translation: Paper) -> bool:
    """Whether a translation is surely made from another language, or about somebody else."""
    language, source = sure_value(paper, "language"), sure_value(translation, "source_language")
    if language and source and language != source:
        return True
    persons, others = (*named_on(paper), *mentioned_on(paper)), named_on(translation)
    if not persons or not others:
        return False
    return all(same_person(one, other).same is False for one in persons for other in others)


def _served(fitting: Mapping[str, Sequence[str]]) -> frozenset[str]:
    """Return the papers that get a translation each, as many as can."""
    taken: dict[str, str] = {}

    def finds(paper: str, asked: set[str]) -> bool:
        for name in fitting[paper]:
            if name not in asked:
                asked.add(name)
                if name not in taken or finds(taken[name], asked):
                    taken[name] = paper
                    return True
        return False

    return frozenset(paper for paper in fitting if finds(paper, set())) & frozenset(taken.values())
