"""The settings of a machine (Einstellungen): all environment variables that count, and every limit with its reason.

A hostile file is held by the limits; they stand here, once, and on docs/limits.md, which is made from this table. A
name that begins with `AKTENCHECK_` and is none of these, or a value that none of them can have, is a mistake that is
told before any folder is read (`refuse_unknown`): a limit that somebody believes to have set must hold.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Final, NamedTuple

from .errors import UsageError

PREFIX: Final = "AKTENCHECK_"


class Place(NamedTuple):
    """A setting that is a text: a folder or file, or a choice; who uses it says what is wrong with it."""

    name: str
    means: str


class Limit(NamedTuple):
    """A number; `name` is its environment variable without the prefix, "" where it cannot be set.

    `usual` holds where nothing else is said; a value below `least` would bar ordinary papers, one above `most` would
    protect from nothing. None: what holds then is said in `means`.
    """

    key: str
    name: str
    usual: int | None
    least: int
    most: int
    unit: str
    means: str
    reason: str


PLACES: Final = (
    Place("HOME", "the data folder; usual: the user's data folder of the system"),
    Place("ROOT", "the folder of clients' folders, for a Prefect worker"),
    Place("OUT", "where a Prefect worker writes reports"),
    Place("PASSPHRASE_FILE", "the file with the passphrase of an encrypted data folder"),
    Place(
        "LETTER_DRAFTS",
        "codes of languages whose letter is written though nobody has proof-read it (ar,fa or all)",
    ),
    Place(
        "KEEP_DAYS", "days after its last check for which a case is kept; usual: until somebody deletes it"
    ),
)

LIMITS: Final = (
    Limit(
        "file_mb",
        "FILE_MB",
        200,
        10,
        2_000,
        "MiB",
        "size of one file",
        "A stack of 300 colour scans stays below; more is a video or an archive.",
    ),
    Limit(
        "file_pages",
        "FILE_PAGES",
        600,
        10,
        5_000,
        "pages",
        "pages of one file",
        "A whole asylum file has 200 to 400 pages.",
    ),
    Limit(
        "page_megapixels",
        "PAGE_MEGAPIXELS",
        80,
        10,
        250,
        "million pixels",
        "one page or picture, asked before it is decoded",
        "A4 at 600 dpi has 35 million pixels, a 64-megapixel telephone picture fits.",
    ),
    Limit(
        "page_cpu_s",
        "PAGE_CPU_SECONDS",
        150,
        2,
        3_600,
        "s",
        "processor time for one page or for opening one file",
        "A hard page takes 20 s on an old machine.",
    ),
    Limit(
        "page_wall_s",
        "PAGE_SECONDS",
        240,
        5,
        7_200,
        "s",
        "time for one page by the clock",
        "Two children on a busy machine.",
    ),
    Limit(
        "open_s",
        "OPEN_SECONDS",
        60,
        5,
        3_600,
        "s",
        "time for opening one file and counting its pages",
        "A PDF of 200 MiB on a slow share opens in a third of it.",
    ),
    Limit(
        "unfold_s",
        "UNFOLD_SECONDS",
        150,
        10,
        3_600,
        "s",
        "time for unpacking an archive or mail, or for LibreOffice to make a PDF",
        "A first start of LibreOffice takes 10 s.",
    ),
    Limit(
        "tesseract_s",
        "TESSERACT_SECONDS",
        100,
        2,
        3_600,
        "s",
        "one call of Tesseract",
        "Below the time of a page, so that it ends before its parent is ended.",
    ),
    Limit(
        "child_address_mb",
        "CHILD_MB",
        4_096,
        3_072,
        65_536,
        "MiB",
        "address space of one reading child",
        "Several copies of the largest page in colour, and the libraries; OpenVINO reserves 2 GiB "
        "that it never touches (0.8 are used).",
    ),
    Limit(
        "output_mb",
        "OUTPUT_MB",
        512,
        64,
        8_192,
        "MiB",
        "largest file that a child may write",
        "An uncompressed working picture in colour and room to spare.",
    ),
    Limit(
        "members",
        "MEMBERS",
        1_000,
        10,
        20_000,
        "files",
        "files in one archive or mail",
        "The papers of a family over ten years are a few hundred.",
    ),
    Limit(
        "unfolded_mb",
        "UNFOLDED_MB",
        1_024,
        10,
        16_384,
        "MiB",
        "what one file may unfold to, all that is nested in it together",
        "Five times the largest file; it lies in the temporary folder.",
    ),
    Limit(
        "depth",
        "DEPTH",
        3,
        1,
        10,
        "levels",
        "archives and mails inside each other",
        "A mail forwarded as an attachment that carries an archive.",
    ),
    Limit(
        "memory_mb",
        "MEMORY_MB",
        None,
        1,
        1 << 24,
        "MiB",
        "memory of all children together; usual: half of the machine's",
        "So many children start as fit, one at least.",
    ),
    Limit(
        "store_mb",
        "STORE_MB",
        None,
        0,
        1 << 24,
        "MiB",
        "size of the store of readings; usual: 8,192",
        "A page takes about 30 kilobytes, so 280,000 pages; the longest unused goes first.",
    ),
    Limit(
        "keep_days",
        "KEEP_DAYS",
        None,
        1,
        36_500,
        "days",
        "cases not checked for longer are forgotten; usual: never",
        "Nothing goes that somebody did not ask to go.",
    ),
    Limit(
        "ratio",
        "",
        200,
        200,
        200,
        "times",
        "unfolded to folded bytes of an archive",
        "Scans hardly shrink, text shrinks to a tenth.",
    ),
    Limit(
        "page_mm",
        "",
        2_000,
        2_000,
        2_000,
        "mm",
        "longest side of a PDF page",
        "Two metres of paper do not lie in a client's folder.",
    ),
    Limit(
        "working_megapixels",
        "",
        24,
        24,
        24,
        "million pixels",
        "size to which a larger picture is reduced before it is read",
        "A4 at 400 dpi has 15.5 million.",
    ),
    Limit(
        "child_used_mb",
        "",
        900,
        900,
        900,
        "MiB",
        "what a child is reckoned to use of the memory",
        "Measured on pages of every day.",
    ),
    Limit(
        "tasks",
        "",
        200,
        200,
        200,
        "pages",
        "pages after which a child is replaced by a fresh one",
        "The libraries leak a little.",
    ),
    Limit(
        "picture_kb",
        "",
        95,
        95,
        95,
        "kB",
        "one page picture of the report",
        "A hundred pages stay below ten megabytes.",
    ),
    Limit(
        "picture_pixels",
        "",
        1_100,
        1_100,
        1_100,
        "pixels",
        "long side of the page picture",
        "A letter's 8 pt small print is legible on it.",
    ),
    Limit(
        "yaml_kb",
        "",
        256,
        256,
        256,
        "kB",
        "case.yaml and the like",
        "The longest sensible case.yaml has four kilobytes.",
    ),
)

_BY_KEY: Final = {limit.key: limit for limit in LIMITS}
NAMES: Final = frozenset({*(place.name for place in PLACES), *(limit.name for limit in LIMITS if limit.name)})


def limit(key: str) -> int:
    """Return a limit as it holds on this machine; the usual one where the environment says nothing it could be."""
    of = _BY_KEY[key]
    if (given := _given(of, os.environ)) is not None:
        return given
    assert of.usual is not None
    return of.usual


def given(key: str) -> int | None:
    """Return what the environment says of a limit; None where it says nothing it could be."""
    return _given(_BY_KEY[key], os.environ)


def changed() -> tuple[str, ...]:
    """Return the limits that the environment sets otherwise than usual, as `FILE_MB=300`: readings depend on them."""
    of_pages = (one for one in LIMITS if one.name and one.usual is not None)
    return tuple(f"{one.name}={found}" for one in of_pages if (found := limit(one.key)) != one.usual)


def refuse_unknown(environment: Mapping[str, str] | None = None) -> None:
    """Refuse settings that there are not, and values that they cannot have.

    Raises:
        UsageError: it names the setting, what was meant and what is allowed, and never repeats the value.
    """
    said = os.environ if environment is None else environment
    for name in sorted(said):
        if name.startswith(PREFIX) and name.removeprefix(PREFIX) not in NAMES:
            raise _no_such(name)
    for one in LIMITS:
        if one.name and said.get(PREFIX + one.name, "").strip() and _given(one, said) is None:
            allowed = f"{one.least}-{one.most} ({one.unit})"
            raise UsageError(
                f"The setting {PREFIX}{one.name} must be a whole number: {allowed}.",
                de=f"Die Einstellung {PREFIX}{one.name} muss eine ganze Zahl sein: {allowed}.",
            )


def _given(of: Limit, environment: Mapping[str, str]) -> int | None:
    text = environment.get(PREFIX + of.name, "").strip() if of.name else ""
    if not (text.isascii() and text.isdecimal() and len(text) < 10):
        return None
    return int(text) if of.least <= int(text) <= of.most else None


def _no_such(name: str) -> UsageError:
    from rapidfuzz.process import extractOne

    near = extractOne(name.removeprefix(PREFIX), sorted(NAMES), score_cutoff=70)
    en, de = (f" Did you mean {PREFIX}{near[0]}?", f" Gemeint: {PREFIX}{near[0]}?") if near else ("", "")
    return UsageError(
        f"There is no setting {name}.{en} All are listed in docs/limits.md.",
        de=f"Die Einstellung {name} gibt es nicht.{de} Alle stehen in docs/limits.md.",
    )
