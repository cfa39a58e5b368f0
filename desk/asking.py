"""What routes ask of a request (Anfragen): who asks, for which case, and that a page of ours has sent it."""

from __future__ import annotations

import secrets
from typing import Annotated

from fastapi import Depends, Form, Header, HTTPException, Path, Request

from .app import Desk, desk_of
from .book import Visitor

CaseId = Annotated[str, Path(pattern=r"^c-[0-9a-f]{6,32}$")]
DocumentId = Annotated[str, Path(pattern=r"^d[0-9]{1,5}$")]
Ours = Annotated[Desk, Depends(desk_of)]
Reason = Annotated[str, Form(max_length=2000)]


def signed_in(request: Request) -> Visitor:
    """Return who asks; the guard has let nobody else through."""
    visitor: Visitor | None = request.state.visitor
    if visitor is None:
        raise HTTPException(403)
    return visitor


Signed = Annotated[Visitor, Depends(signed_in)]


def by_our_page(
    visitor: Signed,
    csrf: Annotated[str, Form(max_length=200)] = "",
    x_csrf_token: Annotated[str, Header(max_length=200)] = "",
) -> Visitor:
    """Return who asks, by a page that this desk made for them: only such a page knows the word.

    Raises:
        HTTPException: the word is missing or another's.
    """
    if not secrets.compare_digest((csrf or x_csrf_token).encode(), visitor.csrf.encode()):
        raise HTTPException(403)
    return visitor


Sender = Annotated[Visitor, Depends(by_our_page)]
