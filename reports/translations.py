"""The languages of the letter beyond German and English (Übersetzungen): gettext catalogues, read by Babel.

`reports/locale/<language>/LC_MESSAGES/letter.po` holds, for a language by its ISO 639-1 code, the translation of each
German sentence that a letter can contain (`reports.messages`). A message that no speaker of the language has read is
marked `fuzzy`, gettext's own word for it; whoever proof-reads it takes the mark away. As long as one message is
marked, the language is a draft: it is written only where somebody has asked for drafts, and the letter says so.

Source: https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path
from typing import Literal

from babel import Locale
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).parent / "locale"

# whose months the readers in Germany know: Syria's and Iraq's rather than Egypt's
_REGIONS = {"ar": "ar_SY", "de": "de", "en": "en_GB"}


def place_of(lang: str) -> Path:
    """Return where the catalogue of a language lies, whether it is there or not."""
    return ROOT / lang / "LC_MESSAGES" / "letter.po"


@cache
def translated_languages() -> tuple[str, ...]:
    """Return the languages that have a catalogue, by their codes."""
    return tuple(sorted(place.parts[-3] for place in ROOT.glob("*/LC_MESSAGES/letter.po")))


@cache
def catalogue_of(lang: str) -> Catalog:
    """Return the catalogue of a language with its marks and comments."""
    with place_of(lang).open("rb") as file:
        return read_po(file, locale=lang, abort_invalid=True)


@cache
def is_draft(lang: str) -> bool:
    """Whether a speaker still has to read some of the language; German and English have been read."""
    if lang not in translated_languages():
        return False
    return any(message.fuzzy for message in catalogue_of(lang) if message.id)


def translated(german: str, lang: str, several: str = "", n: int = 1) -> str | None:
    """Return the translation of a German sentence; None where the language has none.

    Args:
        german: the sentence, with its places to fill in braces; of two forms the one for a single thing.
        lang: a language that has a catalogue.
        several: the German form for several things, where there are two.
        n: how many there are; the language picks the form that it uses for that number.
    """
    if lang not in translated_languages():
        return None
    if several:
        found = _compiled(lang).ngettext(german, several, n)
        return None if found in (german, several) else found
    found = _compiled(lang).gettext(german)
    return None if found == german else found


def locale_of(lang: str) -> str:
    """Return the locale whose dates the readers of a language know, as Babel names it."""
    return _REGIONS.get(lang, lang)


def direction(lang: str) -> Literal["ltr", "rtl"]:
    """Return in which direction a language is written.

    >>> direction("fa"), direction("de")
    ('rtl', 'ltr')
    """
    return "rtl" if Locale.parse(lang).text_direction == "rtl" else "ltr"


def language_name(of: str, lang: str) -> str:
    """Return the name of a language in a language.

    >>> language_name("ar", "de")
    'Arabisch'
    """
    return Locale.parse(of).get_language_name(lang) or of


@cache
def _compiled(lang: str) -> GNUTranslations:
    held = BytesIO()
    write_mo(held, catalogue_of(lang), use_fuzzy=True)
    held.seek(0)
    return GNUTranslations(held)
