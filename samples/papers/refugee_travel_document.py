"""Reiseausweis für Flüchtlinge: data page with "51" and XXB, with and without the page of official remarks."""

from __future__ import annotations

from functools import partial

from ._travel import travel_document

LAYOUTS = {
    name: partial(travel_document, "refugee_travel_document", name)
    for name in ("plain", "with_remarks", "photo_right")
}
