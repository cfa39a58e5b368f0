"""Box, Word, Line, Page, Document: paper as it lies on the table (Seite, Zeile, Wort, Dokument).

One coordinate system: every box is in fractions of the *upright* page, origin top left, y downwards,
so it survives a change of resolution and is a CSS percentage as it stands.

Source: hOCR and ALTO for the names; the form of a box is that of the report contract.
"""

from __future__ import annotations

from functools import cached_property
from typing import Literal, NamedTuple, Self

import pydantic

from .frozen import Frozen


class Box(NamedTuple):
    """A rectangle on the upright page: fractions 0.0 to 1.0, origin top left."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """Share of the page's width."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Share of the page's height."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """The centre as (x, y)."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def union(self, *others: Self) -> Box:
        """Return the smallest box that holds all.

        >>> Box(0.1, 0.1, 0.2, 0.2).union(Box(0.15, 0.0, 0.3, 0.1))
        Box(left=0.1, top=0.0, right=0.3, bottom=0.2)
        """
        boxes = (self, *others)
        return Box(
            min(b.left for b in boxes),
            min(b.top for b in boxes),
            max(b.right for b in boxes),
            max(b.bottom for b in boxes),
        )

    def overlap_x(self, other: Box) -> float:
        """Return the shared width as a share of the narrower box; 0.0 where they stand apart.

        >>> Box(0.0, 0, 0.4, 1).overlap_x(Box(0.2, 0, 1.0, 1))
        0.5
        """
        shared = min(self.right, other.right) - max(self.left, other.left)
        return max(0.0, shared) / max(min(self.width, other.width), 1e-9)

    def overlap_y(self, other: Box) -> float:
        """Return the shared height as a share of the lower box; 0.0 where they stand apart."""
        shared = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, shared) / max(min(self.height, other.height), 1e-9)


class Word(Frozen):
    """One word as printed. `confidence` 0 to 1: the reader's own, not a probability; 1.0 from a text layer.

    Where a second engine read it too, `agreed` says that both read the same, `other` is what the one saw that was not
    believed; None where there is no such reading.
    """

    text: str = pydantic.Field(repr=False, min_length=1)
    box: Box
    confidence: float = pydantic.Field(ge=0, le=1)
    agreed: bool = False
    other: str | None = pydantic.Field(default=None, repr=False)


class Line(Frozen):
    """Words that share a baseline and stand close enough to be read in one go, left to right.

    Two columns of a letterhead or two cells of a form are two lines, even at the same height.
    """

    words: tuple[Word, ...] = pydantic.Field(repr=False, min_length=1)

    @cached_property
    def text(self) -> str:
        """The words joined by one blank."""
        return " ".join(word.text for word in self.words)

    @cached_property
    def box(self) -> Box:
        """The smallest box around the words."""
        first, *rest = (word.box for word in self.words)
        return first.union(*rest)


class Mark(Frozen):
    """Ink on a page that is no word (Zeichen): see `pipeline.marks`.

    `ink` is a scribble (signature, initials, loose strokes), `box` an empty tick box, `ticked_box` one with a
    cross or tick in it, `rule` a long horizontal line, `stamp` a round or framed stamp.
    """

    box: Box
    kind: Literal["ink", "box", "ticked_box", "rule", "stamp"]


class Check(Frozen):
    """One thing looked at on a photo (Prüfpunkt): what was measured, and whether it is within its limit.

    `result`: `pass`; `fail` only where all that the measurement leaves possible lies outside; else `look`: a person
    must. `value` is None where it could not be measured; `low` and `high` bound it (95 %), None where nothing says how
    far it may be off. `limit` is the limit as printed, `source` the rule that it is from.
    """

    check: str
    result: Literal["pass", "fail", "look"]
    value: float | None = None
    low: float | None = None
    high: float | None = None
    limit: str = ""
    unit: str = ""
    source: str = ""


class Level(Frozen):
    """A level on a photo (Höhenlinie): `mm` above its lower edge; `box` is the line across it on the page, thin."""

    box: Box
    mm: float


class Portrait(Frozen):
    """What was measured on the head of a photo (Kopfmaße) and how the photo was made.

    Millimetres hold for the print; of a picture without a size they are those of a print 45 mm high (`sized` False).
    The three levels are None where no landmarks were seen.
    """

    checks: tuple[Check, ...]
    sized: bool
    crown: Level | None = None
    eye_line: Level | None = None
    chin: Level | None = None


class Picture(Frozen):
    """A photograph of a person found on a page (Lichtbild): a print laid on paper, or the page itself.

    `width_mm` and `height_mm` are None where the page has no trustworthy physical size (a picture file
    that is the photo itself). `faces` are boxes on the page. `edges` says how surely the photo's own
    edges were seen (0 to 1): below 0.5 its size is not to be trusted. `portrait` is None where nobody measured.
    """

    box: Box
    faces: tuple[Box, ...] = ()
    width_mm: float | None = None
    height_mm: float | None = None
    edges: float = pydantic.Field(default=1.0, ge=0, le=1)
    fills_page: bool = False
    portrait: Portrait | None = None


class Code(Frozen):
    """A code that a machine reads and could read (QR-Code, Data Matrix): where it stands; what it says is not kept."""

    box: Box
    kind: Literal["qr", "data_matrix"]


Advice = Literal["blurred", "too_small", "dark", "cut_off"]
"""Why a picture reads badly: out of focus or shaken, taken from too far away, without light, a side missing."""


class Page(Frozen):
    """One side of paper, upright, with what was read from it.

    `file` is the path below the client folder, as the report prints it; `number` counts from 1 inside
    that file. `turned` is the clockwise turn in degrees that made the scan upright, `skew` the small
    angle that was taken out after it. `ink` is the share of pixels darker than the paper (0 to 1).
    `words` are in reading order; `overprint` are large words that run across the page at a slant (MUSTER), which are
    no part of them. `digest` is the SHA-256 of the picture as it was read.
    `codes` are sought only where words speak of a photo.
    `width_mm`/`height_mm` are None where nothing trustworthy says how large the paper is; `proportion` is the
    picture's width divided by its height, None where nobody took it down. `advice` says what would make a better
    picture of it; not `legible`: for its sake the page must count as unread (see `pipeline.quality`).
    `script` is the code (ISO 15924) of a script other than Latin that the page is written in, wholly or beside Latin;
    None: no such was seen. `script_read` says whether it could be read.
    """

    file: str = pydantic.Field(repr=False)
    number: int = pydantic.Field(ge=1)
    method: Literal["text_layer", "ocr", "unread"]
    words: tuple[Word, ...] = pydantic.Field(default=(), repr=False)
    pictures: tuple[Picture, ...] = ()
    codes: tuple[Code, ...] = ()
    marks: tuple[Mark, ...] = ()
    overprint: tuple[Word, ...] = pydantic.Field(default=(), repr=False)
    width_mm: float | None = None
    height_mm: float | None = None
    dpi: float | None = None
    turned: Literal[0, 90, 180, 270] = 0
    skew: float = 0.0
    ink: float = pydantic.Field(default=0.0, ge=0, le=1)
    digest: str = ""
    reader: str = ""
    proportion: float | None = None
    advice: tuple[Advice, ...] = ()
    legible: bool = True
    script: str | None = None
    script_read: bool = True

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """The words as lines, top to bottom (see `pipeline.lines`)."""
        from .lines import lines_in

        return lines_in(self.rows, aspect=self.aspect)

    @cached_property
    def rows(self) -> tuple[tuple[Word, ...], ...]:
        """The words row by row, whatever gaps there are between them (see `pipeline.lines`)."""
        from .lines import rows_of

        return tuple(tuple(row) for row in rows_of(self.words))

    @cached_property
    def text(self) -> str:
        """The lines, one a row."""
        return "\n".join(line.text for line in self.lines)

    @property
    def aspect(self) -> float:
        """Width divided by height; A4 portrait where nothing is known."""
        if self.width_mm and self.height_mm:
            return self.width_mm / self.height_mm
        return self.proportion or 210 / 297


class Claim(Frozen):
    """A kind of paper that claims a document, with its sureness 0 to 1."""

    kind: str
    sureness: float = pydantic.Field(ge=0, le=1)


class Document(Frozen):
    """Pages that belong together, in order; pages may come from several files.

    `kind` is an id of the vocabulary (`unknown` where nothing, or more than one kind, claims it);
    `claims` are all that spoke up, surest first. `act` is the class of act that the head of the paper
    shows (application, invitation, hearing ...; None where it is the deed itself). `specimen` marks a page
    that says MUSTER or SPECIMEN: it is no evidence. `lacks_first`: these are later pages of a paper of which the first
    one is not there; `claims` says which kind that may be.
    """

    pages: tuple[Page, ...] = pydantic.Field(min_length=1)
    kind: str = "unknown"
    sureness: float = pydantic.Field(default=0.0, ge=0, le=1)
    claims: tuple[Claim, ...] = ()
    act: str | None = None
    specimen: bool = False
    lacks_first: bool = False

    @cached_property
    def text(self) -> str:
        """All pages, one line a row."""
        return "\n".join(page.text for page in self.pages)
