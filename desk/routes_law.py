"""The law that is checked (Recht): permits, their requirements, the practice of authorities."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Request
from fastapi.responses import HTMLResponse, Response

from pipeline.errors import UsageError
from validators.catalogue import catalogue
from validators.explain import BASIS, MODALITY, explain, permits, plain_values, profiles

from .templating import page

router = APIRouter()
Id = Annotated[str, Path(pattern=r"^[a-z0-9_]{1,60}$")]
RequirementId = Annotated[str, Path(pattern=r"^[a-z0-9_.]{1,80}$")]


@router.get("/law", response_class=HTMLResponse)
def law(request: Request) -> Response:
    """Show every permit of the catalogue and the practice of authorities."""
    return page(
        request, "law.html.j2", permits=permits(), profiles=profiles(), law_as_of=catalogue().law.law_as_of
    )


@router.get("/law/{permit}", response_class=HTMLResponse)
def permit(request: Request, permit: Id) -> Response:
    """Show a permit with all its requirements."""
    return _page(request, permit, None)


@router.get("/law/{permit}/{requirement}", response_class=HTMLResponse)
def requirement(request: Request, permit: Id, requirement: RequirementId) -> Response:
    """Show one requirement: citation, wording, what proves it, what does not."""
    return _page(request, permit, requirement)


def _page(request: Request, permit: str, requirement: str | None) -> Response:
    try:
        told = explain(f"{permit}:{requirement}" if requirement else permit)
    except UsageError:
        raise HTTPException(404) from None
    rows = {row.id: row for row in catalogue().permits[permit].requirements}
    values = {name: plain_values(rows[name]) for name in rows}
    sources = {name: [source.cited() for source in rows[name].sources] for name in rows}
    return page(
        request,
        "requirement.html.j2" if requirement else "permit.html.j2",
        told=told,
        permit=permit,
        modality=MODALITY,
        basis=BASIS,
        values=values,
        sources=sources,
    )
