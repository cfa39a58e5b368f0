"""The catalogue: permits, requirements, reasons and profiles, loaded strictly (Katalog).

A key that nobody knows, a key that stands twice, a requirement without citation, dates out of order, an
unknown kind, field, reason or condition: refused with file and line before any folder is read.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from functools import cache
from importlib.abc import Traversable
from importlib.resources import files
from typing import Any, NamedTuple, TypeVar

import pydantic

from pipeline.errors import CatalogueError, UsageError
from pipeline.frozen import Frozen
from pipeline.vocabulary import kinds, vocabulary

from . import parameters, strict_yaml
from .case import Purpose
from .conditions import CONDITIONS
from .finding import Text
from .nearest import meant
from .requirement import Conflict, Exception_, Law, Permit, Profile, Requirement

Root = TypeVar("Root")

COMMON_FIELDS = ("family_name", "given_names", "birth_date", "nationality", "issued_on", "issuer", "language")
ADDED_FIELDS = {
    "application_form": ("filled", "received_on", "heading", "sort"),
    "bamf_admission": ("legal_basis",),
    "medical_opinion": ("signed",),
    "photo": ("checks", "crown_mm", "eye_line_mm", "chin_mm"),
}
"""Fields that a kind carries beyond the vocabulary; additive."""


class Catalogue(Frozen):
    """Everything that is data. `version` is a short hash of all files: same hash, same rules."""

    permits: dict[str, Permit]
    profiles: dict[str, Profile]
    reasons: dict[str, Text]
    questions: dict[str, Text]
    waivers: dict[str, Exception_]
    conflicts: dict[int, Conflict]
    law: Law
    version: str

    def permit(self, permit: str, purpose: Purpose = "issue", profile: str = "default") -> Permit:
        """Return the permit with the rows of the purpose and the practice of the authority laid over it.

        Raises:
            UsageError: the permit or profile is not in the catalogue; the message says which are.
        """
        self.known_permit(permit)
        self.known_profile(profile)
        overlay = self.profiles[profile].overlay
        rows = tuple(
            _laid_over(_laid_over(row, overlay.get(row.id, {})), overlay.get(f"{permit}:{row.id}", {}))
            for row in self.permits[permit].requirements
            if row.purposes is None or purpose in row.purposes
        )
        return self.permits[permit].model_copy(update={"requirements": rows})

    def known_permit(self, permit: str) -> None:
        """Refuse a permit that is not here.

        Raises:
            UsageError: names the nearest and those that are here.
        """
        if permit in self.permits:
            return
        here = ", ".join(self.permits)
        en, de = meant(permit, self.permits)
        raise UsageError(
            f"permit {permit} is unknown{en}; available: {here}",
            de=f"Den Titel {permit} gibt es nicht{de}; vorhanden: {here}.",
        )

    def known_profile(self, profile: str) -> None:
        """Refuse a profile of an authority that is not here.

        Raises:
            UsageError: names the nearest and those that are here.
        """
        if profile in self.profiles:
            return
        here = ", ".join(self.profiles)
        en, de = meant(profile, self.profiles)
        raise UsageError(
            f"profile {profile} is unknown{en}; available: {here}",
            de=f"Das Profil {profile} gibt es nicht{de}; vorhanden: {here}.",
        )


def _laid_over(row: Requirement, overlay: Mapping[str, Any]) -> Requirement:
    if not overlay:
        return row
    return _with_asked(row.model_copy(update={"with_": {**row.with_, **overlay.get("with", {})}}))


_ASKED = {
    "id", "title", "condition", "with_", "evidence", "fields", "look_alikes", "waivers", "unnamed", "assumption",
    "citation", "parameters", "modality", "mandatory_",
}  # fmt: skip
"""All of a row that a condition may look at; what is left out is told beside the outcome."""


def _with_asked(row: Requirement) -> Requirement:
    return row.model_copy(update={"asked": row.model_dump_json(include=_ASKED)})


@cache
def catalogue() -> Catalogue:
    """Return the catalogue that the program carries."""
    return load(files("validators"))


def load(root: Traversable) -> Catalogue:
    """Return the catalogue of a folder with `law.yaml`, `reasons.yaml`, `questions.yaml`, `waivers.yaml`,
    `conflicts.yaml`, `requirements`, `permits`, `parameters`, `profiles`.

    Raises:
        CatalogueError: a file is not as it must be; the message names file and line.
    """
    digest = hashlib.sha256()

    def read(file: Traversable) -> strict_yaml.Node:
        text = file.read_text(encoding="utf-8")
        digest.update(f"{file.name}\0{text}\0".encode())
        return strict_yaml.parse(text, file.name, CatalogueError)

    law_file = read(root / "law.yaml")
    law = strict_yaml.build(Law, law_file.data, law_file, "law.yaml", CatalogueError)
    reasons = _listed(_Texts, read(root / "reasons.yaml"), "reasons.yaml")
    questions = _listed(_Texts, read(root / "questions.yaml"), "questions.yaml")
    every = {"in_force": law.compared_from}
    shared = _shared_rows({file.name: read(file) for file in _yaml_files(root / "requirements")}, every)
    conflicts = _listed(_Conflicts, read(root / "conflicts.yaml"), "conflicts.yaml")
    lists = _Lists(
        reasons,
        _listed(_Waivers, read(root / "waivers.yaml"), "waivers.yaml"),
        {int(number): told for number, told in conflicts.items()},
    )
    permits = [_permit(read(file), file.name, shared, every, lists) for file in _yaml_files(root / "permits")]
    for file in _yaml_files(root / "parameters"):
        parameters.table_of(read(file), file.name)
    known = {permit.permit for permit in permits}
    profiles = [_profile(read(file), file.name, known) for file in _yaml_files(root / "profiles")]
    return Catalogue(
        permits={permit.permit: permit for permit in sorted(permits, key=_rank)},
        profiles={profile.profile: profile for profile in profiles},
        reasons=reasons,
        questions=questions,
        waivers=lists.waivers,
        conflicts=lists.conflicts,
        law=law,
        version=digest.hexdigest()[:12],
    )


def _rank(permit: Permit) -> int:
    """Return where the permit stands in the vocabulary's list, which is the catalogue's order; others come last."""
    listed = [*vocabulary()["permits"], permit.permit]
    return listed.index(permit.permit)


def _yaml_files(folder: Traversable) -> Iterator[Traversable]:
    if not folder.is_dir():
        return
    yield from sorted((f for f in folder.iterdir() if f.name.endswith(".yaml")), key=lambda f: f.name)


class _Texts(pydantic.RootModel[dict[str, Text]]):
    pass


class _Waivers(pydantic.RootModel[dict[str, Exception_]]):
    pass


class _Conflicts(pydantic.RootModel[dict[str, Conflict]]):
    pass


class _Lists(NamedTuple):
    """The lists whose entries rows name."""

    reasons: dict[str, Text]
    waivers: dict[str, Exception_]
    conflicts: dict[int, Conflict]


def _listed(model: type[pydantic.RootModel[Root]], node: strict_yaml.Node, name: str) -> Root:
    return strict_yaml.build(model, node.data, node, name, CatalogueError).root


def _shared_rows(
    read: Mapping[str, strict_yaml.Node], every: Mapping[str, Any]
) -> dict[str, tuple[strict_yaml.Node, str]]:
    """Return every shared row by id, with the name of its file; `every` is what holds where a row says nothing."""
    rows: dict[str, tuple[strict_yaml.Node, str]] = {}
    for name, node in read.items():
        for key in node.data:
            if key in rows:
                raise CatalogueError(f"{name}:{node.line([key])}: {key} also in {rows[key][1]}")
            # each row is checked by itself too, so that a mistake is told in the file where it stands
            data = {"id": key, **every, **node.data[key]}
            strict_yaml.build(Requirement, data, node.at(key), name, CatalogueError)
            rows[key] = (node.at(key), name)
    return rows


def _permit(
    node: strict_yaml.Node,
    name: str,
    shared: Mapping[str, tuple[strict_yaml.Node, str]],
    every: Mapping[str, Any],
    lists: _Lists,
) -> Permit:
    data = node.data
    rows = []
    for number, use in enumerate(data.get("requirements", ())):
        place = node.at("requirements", number)
        if not isinstance(use, dict) or use.get("use") not in shared:
            raise CatalogueError(
                f"{name}:{place.line()}: requirements.{number}: no shared requirement of this id"
            )
        base = shared[use["use"]][0].data
        own = {key: value for key, value in use.items() if key != "use"}
        merged = {
            "id": use["use"],
            **every,
            **base,
            **own,
            "with": {**base.get("with", {}), **own.get("with", {})},
        }
        row = strict_yaml.build(Requirement, merged, place, f"{name} ({use['use']})", CatalogueError)
        if (fault := _fault(row, lists)) is not None:
            raise CatalogueError(f"{name}:{place.line()}: {row.id}: {fault}")
        rows.append(_with_asked(row))
    ids = [row.id for row in rows]
    if len(set(ids)) < len(ids):
        raise CatalogueError(f"{name}:1: a requirement is listed twice")
    permit = strict_yaml.build(
        Permit, {**data, "requirements": tuple(rows)} if rows else data, node, name, CatalogueError
    )
    told = [number for info in permit.information for number in info.conflicts]
    if wrong := [number for number in told if number not in lists.conflicts]:
        raise CatalogueError(f"{name}:1: information: unknown conflict {wrong[0]}: conflicts.yaml lists them")
    if f"{permit.permit}.yaml" != name:
        line = node.line(["permit"])
        raise CatalogueError(f"{name}:{line}: permit: {permit.permit} is not the name of the file")
    return permit


def _profile(node: strict_yaml.Node, name: str, known: Collection[str]) -> Profile:
    profile = strict_yaml.build(Profile, node.data, node, name, CatalogueError)
    for key, change in profile.overlay.items():
        permit, _, _ = key.rpartition(":")
        if permit and permit not in known:
            line = node.line(["overlay", key])
            raise CatalogueError(f"{name}:{line}: overlay.{key}: unknown permit {permit}")
        if set(change) - {"with"}:
            line = node.line(["overlay", key])
            raise CatalogueError(f"{name}:{line}: overlay.{key}: only `with` can be laid over")
    return profile


def fields_of(kind: str) -> set[str]:
    """Return the names of the fields that a kind of paper may carry."""
    return {*kinds()[kind]["fields"], *COMMON_FIELDS, *ADDED_FIELDS.get(kind, ())}


def _fault(row: Requirement, lists: _Lists) -> str | None:
    """Return what is wrong with a row that names what does not exist, or whose dates are out of order."""
    named = {*row.evidence, *row.fields, *(look.kind for look in row.look_alikes)}
    if unknown := sorted(named - set(kinds())):
        return f"unknown kind {unknown[0]}"
    for kind, names in row.fields.items():
        if unknown := sorted(set(names) - fields_of(kind)):
            return f"unknown field {kind}.{unknown[0]}"
    if row.condition not in CONDITIONS:
        return f"unknown condition {row.condition}; known: {', '.join(CONDITIONS)}"
    if unknown := sorted(set(row.parameters) - set(parameters.tables())):
        return f"unknown table {unknown[0]}"
    if (reason := row.with_.get("reason")) is not None and reason not in lists.reasons:
        return f"unknown reason {reason}"
    if unknown := [name for name in row.waivers if name not in lists.waivers]:
        return f"unknown exception {unknown[0]}: waivers.yaml lists them"
    if numbers := [number for number in row.conflicts if number not in lists.conflicts]:
        return f"unknown conflict {numbers[0]}: conflicts.yaml lists them"
    days = [version.from_ for version in row.versions]
    if days != sorted(set(days)):
        return "versions: dates out of order"
    if row.quote is not None and len(row.quote) < 20:
        return "quote: no sentence"
    return None
