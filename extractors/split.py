"""Cutting a stack of pages into documents (Trennen und Zusammenführen).

A page begins a document when a kind claims it, when its number says so ("Seite 1 von 3"), or when it looks like
the first page of something (letterhead, title, address field). It goes on with the one before when its number or
its reference number says so, when the sentence goes on, or when nothing on it begins anew; a letter of counsel always
begins anew, because it quotes the numbers of others. Pages that lie elsewhere, in any order or in another file, come
together where enough speaks for it (`following`); a pile whose backs were scanned behind its fronts is laid in order
first (`collating`). Blank pages stand for themselves and part nothing.

What it gets wrong: a paper without title, number or letterhead behind another one in the same file is taken for
its continuation.

Source: documents.md 1.1, 12.1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.document import Claim, Document, Page

from .classify import FLOOR, named
from .collating import collated
from .following import Links, alike, alike_in_size, numbered_by_others, same_head, text_goes_on
from .kind import known_kinds
from .outline import goes_on_from, lacks_its_start
from .second_look import looked_again
from .sheets import Sheet

_CARDS = frozenset(
    {"passport", "national_id", "residence_title", "refugee_travel_document", "foreigner_travel_document"}
)
"""Kinds whose further pages bear remarks and stamps, and never a sender's address."""
_ADDRESS = re.compile(r"(?:^|[·•,|-] ?)(?:D-)?\d{5} [A-ZÄÖÜ][a-zäöüß]+", re.MULTILINE)
_DECIDES = re.compile(r"bescheid|entscheidung|verfugung|beschluss|urteil|festsetzung")


def goes_on(
    current: Sequence[Sheet], sheet: Sheet, *, disputed: bool = False, same_words: bool = False
) -> bool:
    """Return whether the sheet continues the document whose sheets are given.

    `disputed`: another document has as good a claim to it, and where it lies proves nothing. `same_words`: it shares
    words with the document that hardly any other page has.
    """
    last = current[-1]
    same_file = last.lot == sheet.lot
    shared = any(before.references & sheet.references for before in current)
    if not disputed and _set_alike(last, sheet) and _belongs(current, sheet):
        return True
    if sheet.number and last.number:
        (k, n, form), (before, count, last_form) = sheet.number, last.number
        if k == 1 or (not shared and numbered_by_others(last, sheet)):
            return False
        if k == before + 1 and (n == count or ((n is None or count is None) and form != last_form)):
            if disputed and not shared:
                return False
            return same_file or shared or (n is not None and n == count and not sheet.claims)
        if n is not None and count is not None and (n != count or k in _pages_of(current)):
            return False
    if not same_file:
        return shared and bool(sheet.number and sheet.number.page > 1)
    if text_goes_on(last, sheet) and _set_alike(last, sheet) and not _strange(current, sheet):
        return not disputed
    if sheet.references and not shared and not any(before.references for before in current):
        # a page of somebody's file behind a paper that belongs to none
        return False
    if sheet.number:
        if sheet.number.page == 1 or disputed:
            return False
        return shared or (not sheet.is_claimed and (same_head(last, sheet) or _set_alike(last, sheet)))
    if sheet.is_claimed or sheet.is_of_counsel or not alike_in_size(last, sheet):
        return False
    if shared:
        return True
    if sheet.begins or disputed or _lacks_its_number(current, sheet) or _is_of_another(current, sheet):
        return False
    return same_words or sheet.ends or _expects_more(last, sheet)


def _pages_of(sheets: Sequence[Sheet]) -> set[int]:
    return {sheet.number.page for sheet in sheets if sheet.number}


def _lacks_its_number(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Whether a page bears no number behind pages that all do, and nothing else shows that it goes on with them."""
    last = current[-1]
    if not last.number or same_head(last, sheet):
        return False
    if last.number.total == last.number.page > 1:
        return True
    numbered = len(current) > 1 and all(before.number for before in current)
    seen = last.look is not None and sheet.look is not None and alike(last.look, sheet.look)
    return numbered and not seen and not sheet.ends


def _is_of_another(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Whether the sheet shows that it is an inner page, or the end, of another paper than the document."""
    last = current[-1]
    if same_head(last, sheet) or last.feet & sheet.feet:
        return False
    if lacks_its_start(last.outline, sheet.outline):
        return True
    if last.claims and last.claims[0].kind in _CARDS and _ADDRESS.search(sheet.page.text):
        return True
    if sheet.appeals and not any(_DECIDES.search(before.folded) for before in current):
        return True
    if sheet.ends:
        return False
    return (sheet.opens_amid and not last.breaks_off) or not _set_alike(last, sheet) or last.closes


def _expects_more(last: Sheet, sheet: Sheet) -> bool:
    """Whether something on two pages says that the paper goes on; one that stops half way down is at its end."""
    if last.is_full or last.is_unfinished or (last.look and sheet.look):
        return True
    return same_head(last, sheet) or bool(last.feet & sheet.feet) or goes_on_from(last.outline, sheet.outline)


def _set_alike(one: Sheet, other: Sheet) -> bool:
    """Whether nothing in the type of two pages speaks against one paper."""
    return one.look is None or other.look is None or alike(one.look, other.look)


def _strange(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Whether the sheet bears a file number, and another one than the document."""
    known = frozenset[str]().union(*(before.references for before in current))
    return bool(sheet.references) and not sheet.references & known


def _belongs(current: Sequence[Sheet], sheet: Sheet) -> bool:
    """Ask the kind of the document so far, where it knows its own other side (front and back of a card)."""
    belongs = current[0].knows_its_own
    return belongs is not None and belongs(Document(pages=tuple(s.page for s in current)), sheet.page)


def documents_in(pages: Sequence[Page]) -> tuple[Document, ...]:
    """Return the pages as named documents, each page in exactly one, in the order of their first pages."""
    return tuple(_settled(group) for group in groups_of(collated([Sheet(page) for page in pages])))


def groups_of(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """Return the sheets of each document, each sheet in exactly one."""
    links = Links(sheets)
    chains = links.chains()
    head_of = {sheet: head for head, chain in chains.items() for sheet in chain}
    groups: list[list[Sheet]] = []
    where: dict[Sheet, list[Sheet]] = {}
    current: list[Sheet] | None = None
    for sheet in sheets:
        head = head_of.get(sheet, sheet)
        if sheet.stands_alone:
            _lay_alone(groups, sheet)
        elif head in where:
            current = where[head]
        else:
            current = _laid(groups, current, chains.get(head, (sheet,)), links)
            where[head] = current
    return groups


def _laid(
    groups: list[list[Sheet]], current: list[Sheet] | None, chain: Sequence[Sheet], links: Links
) -> list[Sheet]:
    """Lay sheets that belong together to the document that they continue, else as one of their own; return it."""
    head = chain[0]
    found = current
    if current is None or not goes_on(
        current, head, disputed=links.is_disputed(head), same_words=links.share_words(current, head)
    ):
        found = next((group for group in groups if _is_other_side(group, head)), None)
    if found is None:
        groups.append(found := [])
    found.extend(chain)
    return found


def _is_other_side(group: Sequence[Sheet], sheet: Sheet) -> bool:
    if group[0].knows_its_own is None or group[0].stands_alone:
        return False
    kinds = {claim.kind for claim in sheet.claims}
    # what is surely something else needs not be asked for by every card of the folder
    return (not sheet.is_claimed or group[0].claims[0].kind in kinds) and _belongs(group, sheet)


def _lay_alone(groups: list[list[Sheet]], sheet: Sheet) -> None:
    """Lay down a blank or unread page, or a page of a mail, whose pages stay together."""
    last = groups[-1] if groups else None
    if sheet.is_mail and last and last[0].is_mail and last[0].lot == sheet.lot:
        last.append(sheet)
    else:
        groups.append([sheet])


def _settled(group: Sequence[Sheet]) -> Document:
    """Name a group; where its first pages hide what follows (a covering letter), what follows names it."""
    if group[0].is_mail:
        return Document(pages=tuple(sheet.page for sheet in group))
    if len(group) == 1:
        return _with_its_first(named(group[0].document, group[0].claims), group[0])
    pages = tuple(sheet.page for sheet in group)
    whole = named(Document(pages=pages))
    if whole.kind == "unknown":
        starts = [start for start in range(1, len(pages)) if group[start].claims]
        parts = [pages[:1], *(pages[start:] for start in starts)]
        for part in parts:
            known = named(Document(pages=part))
            if known.kind != "unknown":
                return known.model_copy(update={"pages": pages, "specimen": whole.specimen})
    return _with_its_first(whole, group[0])


def _with_its_first(document: Document, first: Sheet) -> Document:
    """Return the document; where nothing claims it, after a second look, or as later pages of what they are of."""
    if document.claims or document.kind != "unknown":
        return document
    if not first.is_later:
        return named(document, looked_again(document))
    sureness = {
        name: kind.goes_on(document) for name, kind in known_kinds().items() if hasattr(kind, "goes_on")
    }
    claims = sorted(
        (Claim(kind=name, sureness=sure) for name, sure in sureness.items() if sure >= FLOOR),
        key=lambda claim: (-claim.sureness, claim.kind),
    )
    return document.model_copy(update={"claims": tuple(claims), "lacks_first": bool(claims)})
