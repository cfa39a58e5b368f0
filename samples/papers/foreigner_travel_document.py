"""Reiseausweis für Ausländer: data page, with and without the page of official remarks."""

from __future__ import annotations

from functools import partial

from ._travel import travel_document

LAYOUTS = {
    name: partial(travel_document, "foreigner_travel_document", name)
    for name in ("plain", "with_remarks", "photo_right")
}
