"""Briefköpfe (letterheads) of this series."""

# ruff: noqa: E501 - what a paper says stands unbroken

from __future__ import annotations

from collections.abc import Sequence

from samples.people import Person, pick

from ._kit import Pen

TITLES = {"F": "Frau", "M": "Herrn"}


def to(person: Person, *, title: bool = True) -> list[str]:
    """The address window's lines."""
    lines = [person.full_name, person.address.street, f"{person.address.postcode} {person.address.town}"]
    return [TITLES[person.sex], *lines] if title else lines


def dear(person: Person) -> str:
    """How the letter begins."""
    return f"Sehr geehrte{'' if person.sex == 'F' else 'r'} {person.salutation} {person.family_name},"


def officer(pen: Pen) -> str:
    """An officer's surname."""
    return pick(pen.rng, "Hartwig|Brandl|Özdemir|Stamm|Kowalczyk|Feldkamp|Mutschler|Quast|Seeger|Tiedemann")


def letter(
    pen: Pen, sender: Sequence[str], lines: Sequence[str], info: Sequence[tuple[str, str]], subject: str = "", *,
    form: str = "right", names: bool = True,
) -> None:  # fmt: skip
    """Head, address, block of references and subject.

    Args:
        pen: what draws.
        sender: name, unit, street, town.
        lines: whom it is addressed to.
        info: label and value of the block.
        subject: the line in bold above the text.
        form: where head and block stand: right, left, centre or line.
        names: whether the address tells the holder's names.
    """
    sheet, width = pen.sheet, pen.sheet.size[0]
    if form == "centre":
        pen.text(width / 2, 17, sender[0], size=16, bold=True, align="centre", head=True)
        pen.text(width / 2, 23, " · ".join(sender[1:]), size=8.5, align="centre", head=True)
        sheet.rule(pen.left, 26, pen.right, 26, thick=0.8)
    elif form == "left":
        sheet.rect(0, 0, 6, 30, fill=(0.45, 0.5, 0.55), stroke=None)
        pen.text(pen.left, 16, sender[0], size=14, bold=True, head=True)
        pen.text(pen.left, 21.5, sender[1], size=9.5, head=True)
    else:
        pen.text(pen.right, 16, sender[0], size=13, bold=True, align="right", head=True)
        pen.text(pen.right, 21, sender[1], size=9, align="right", head=True)
    pen.text(
        pen.left, 46, " · ".join([sender[0], *sender[2:]]), size=5.5, font="LiberationSansNarrow-Regular"
    )
    if names:
        pen.person()
    for number, line in enumerate(lines):
        told = pen.who() if names and line == pen.holder.full_name else line
        pen.text(pen.left, 52.5 + 4.8 * number, told)
    if form == "line":
        step = (pen.right - pen.left) / max(1, len(info))
        for number, (label, value) in enumerate(info):
            pen.text(pen.left + number * step, 84, label, size=7)
            pen.text(pen.left + number * step, 88.5, value, size=9)
        sheet.y = 94
    else:
        for number, (label, value) in enumerate(info):
            pen.text(pen.right - 66, 40 + number * 5.2, label, size=7.5)
            pen.text(pen.right - 34, 40 + number * 5.2, value, size=9)
        sheet.y = max(84.0, 44 + 5.2 * len(info))
    if subject:
        pen.para(subject, bold=True, after=0.9)


def greet(pen: Pen) -> None:
    """Sehr geehrte ..."""
    pen.para(dear(pen.holder), after=0.8)


def close(pen: Pen, name: str = "", *, phrase: str = "Mit freundlichen Grüßen", signed: bool = True) -> None:
    """The end of a letter."""
    pen.gap(3)
    pen.sheet.need(26)
    pen.lines(phrase)
    if signed:
        pen.sheet.scribble(pen.left + 2, pen.sheet.y + 10, 28, 8)
    pen.gap(11)
    pen.lines(name or officer(pen))


def appeal(pen: Pen, office: str, *, months: str = "eines Monats") -> None:
    """Rechtsbehelfsbelehrung."""
    pen.para("Rechtsbehelfsbelehrung", bold=True, after=0.1)
    pen.para(
        f"Gegen diesen Bescheid kann innerhalb {months} nach Bekanntgabe Widerspruch erhoben werden. Der Widerspruch ist "
        f"schriftlich oder zur Niederschrift bei {office} einzulegen."
    )
