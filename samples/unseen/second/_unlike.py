"""Doppelgänger (look-alikes): papers of no kind of the vocabulary, each with its head, rows and sentences."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from samples.people import Person

from ._kit import Maker, Pen
from ._letter import close, dear, letter, to
from ._numbers import later

Layout = Callable[..., Callable[[Callable[[Pen], None]], Maker]]


def filled(pen: Pen, text: str, day: date) -> str:
    """Put the holder and days into a sentence: {who}, {family}, {born}, {place}, {day}, {soon}, {before}, {home}."""
    someone: Person = pen.holder
    soon = later(day, days=30)
    return text.format(
        who=someone.full_name, family=someone.family_name, given=someone.given_names, born=pen.on(someone.birth_date), place=someone.birth_place,
        day=pen.on(later(day, days=-3)), soon=pen.on(soon), before=pen.on(later(day, years=-1)), home=someone.address, nation=someone.adjective, state=someone.state,
        title=someone.salutation, year=pen.as_of.year,
    )  # fmt: skip


def unlike(
    layout: Layout, name: str, sender: Sequence[str], subject: str, *texts: str, form: str = "right", rows: Sequence[tuple[str, str]] = (),
    greets: bool = True, hello: bool = True, signs: bool = True, rows_as: str | None = None, also: Sequence[str] = (), **look: object,
) -> None:  # fmt: skip
    """Enter a letter that only looks like a paper of the vocabulary: its truth is `unknown` without fields."""

    @layout(f"unknown__{name}", also=also, **look)
    def _draw(pen: Pen) -> None:
        day = pen.ago(5, 200)
        letter(
            pen,
            sender,
            to(pen.holder) if greets else [],
            [("Datum", pen.on(day))],
            filled(pen, subject, day),
            form=form,
            names=greets,
        )
        if greets and hello:
            pen.para(dear(pen.holder))
        for text in texts[:1] if rows else texts:
            pen.para(filled(pen, text, day))
        if rows:
            pen.rows(*[(label, filled(pen, value, day)) for label, value in rows], layout=rows_as)
            pen.gap(4)
            for text in texts[1:]:
                pen.para(filled(pen, text, day))
        if signs:
            close(pen, phrase="Mit freundlichen Grüßen" if greets and hello else "")
        pen.told.clear()
