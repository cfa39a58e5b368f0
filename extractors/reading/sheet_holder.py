"""Whom a sheet of an authority is about (Inhaber): read as a card, and as a form where that finds nothing.

Folders and stickers print small captions over their values; the same papers from an authority's own software are forms
with labels beside them.

Source: documents.md B3 to B7.
"""

from __future__ import annotations

from dataclasses import replace

from pipeline.document import Document

from .identity import Identity, identity
from .persons import holder_by_labels


def sheet_identity(document: Document, *, latest_expiry: bool = False) -> Identity:
    """Read the personal data of a folder, a sticker or a sheet.

    `latest_expiry`: the paper carries extensions; the latest date counts.
    """
    who = identity(document, latest_expiry=latest_expiry)
    if who.zone is not None and who.family_name and who.given_names and who.birth_date:
        return who
    form = holder_by_labels(document)
    apart = who.birth_date and form.birth_date and who.birth_date.value != form.birth_date.value
    if apart or not (form.family_name or form.birth_date):
        return who
    both = form.family_name and form.given_names and who.zone is None
    return replace(
        who,
        family_name=form.family_name if both else who.family_name or form.family_name,
        given_names=form.given_names if both else who.given_names or form.given_names,
        birth_date=who.birth_date or form.birth_date,
        nationality=who.nationality or form.nationality,
    )
