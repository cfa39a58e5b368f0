"""The base of every value that walks through the house: immutable, closed, comparable."""

from __future__ import annotations

import pydantic


class Frozen(pydantic.BaseModel):
    """A value that never changes and knows no key but its own."""

    # an error must not carry what stood on the paper, so inputs are left out of messages
    model_config = pydantic.ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)
