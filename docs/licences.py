"""The licences of what is installed with the program (Lizenzen), judged against the program's own: Apache-2.0.

Told from each package's own metadata. Where that is missing, loose or silent on what the built package carries, the
licence file was read by a person and stands here; a licence that is not in the list of those allowed fails the tests.
"""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any, Final, NamedTuple

from license_expression import get_spdx_licensing

LOCK: Final = Path(__file__).parents[1] / "requirements.txt"

PERMISSIVE: Final = frozenset(
    {
        "0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "CNRI-Python", "ISC", "MIT", "MIT-0",
        "MIT-CMU", "PSF-2.0", "Unlicense", "Zlib",
    }
)  # fmt: skip
"""To be named, nothing more."""
WITH_DUTIES: Final = {
    "Artistic-1.0-Perl": "changes to it would have to be marked",
    "LGPL-2.1-only": "stays a library of its own that can be exchanged: pip installs it so",
    "LGPL-3.0-only": "stays a library of its own that can be exchanged: pip installs it so",
    "LGPL-3.0-or-later": "stays a library of its own that can be exchanged: pip installs it so",
    "MPL-2.0": "changes to its files would have to be published",
    "GPL-2.0-or-later": "as GPL-3.0 together with Apache-2.0; whoever hands it on hands on all of it under GPL-3.0",
}
"""Compatible with a program under Apache-2.0 that uses them unchanged, and what they ask of whoever hands them on."""

_LOOSE: Final = {
    "Apache 2.0": "Apache-2.0",
    "Apache License 2.0": "Apache-2.0",
    "Apache Software License": "Apache-2.0",
    "ISC License": "ISC",
    "ISC License (ISCL)": "ISC",
    "MIT License": "MIT",
    "MIT license": "MIT",
    "Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
_READ: Final = {
    "aiosqlite": "MIT", "colorama": "BSD-3-Clause", "cronsim": "BSD-3-Clause", "hyperframe": "MIT",
    "jinja2": "BSD-3-Clause", "jinja2-humanize-extension": "BSD-3-Clause", "olefile": "BSD-2-Clause",
    "omegaconf": "BSD-3-Clause",
    "pebble": "LGPL-3.0-or-later", "pycryptodomex": "BSD-2-Clause AND Unlicense",
    "pypdfium2": "BSD-3-Clause AND Apache-2.0", "python-dateutil": "Apache-2.0 OR BSD-3-Clause", "readchar": "MIT",
    "text-unidecode": "Artistic-1.0-Perl OR GPL-2.0-or-later",
    # not on every system, or for some releases of Python alone
    "async-timeout": "Apache-2.0", "backports-tarfile": "MIT", "exceptiongroup": "MIT",
    "importlib-metadata": "Apache-2.0", "jeepney": "MIT", "lazy-importer": "Apache-2.0", "pendulum": "MIT",
    "pycparser": "BSD-3-Clause", "pywin32": "PSF-2.0", "pywin32-ctypes": "BSD-3-Clause", "ruamel-yaml-clib": "MIT",
    "secretstorage": "BSD-3-Clause",
    "tzdata": "Apache-2.0", "whenever": "MIT", "zipp": "MIT",
}  # fmt: skip
"""What its licence file says, where the metadata do not say it in SPDX's words."""
_CARRIED: Final = {
    "opencv-python-headless": ("LGPL-2.1-only", "FFmpeg (LGPL-2.1-or-later), OpenBLAS, OpenSSL, libvpx, aom"),
    "pi-heif": ("LGPL-3.0-only", "libheif, libde265 (LGPL-3.0)"),
    "shapely": ("LGPL-2.1-only", "GEOS (LGPL-2.1)"),
}
"""What a built package carries beside its own code under a stricter licence than its own: as SPDX, and in words."""


class Licence(NamedTuple):
    """A package's licence as an SPDX expression ("" where nobody knows it), and what it carries of others."""

    package: str
    own: str
    carried: str = ""
    carries: str = ""

    @property
    def whole(self) -> str:
        """The expression for all of it."""
        return f"({self.own}) AND {self.carried}" if self.carried else self.own


def locked_packages() -> list[str]:
    """Return the names of the packages in the lock file of the product, each once."""
    lines = LOCK.read_text(encoding="utf-8").splitlines()
    return sorted({match[1] for line in lines if (match := re.match(r"([a-z0-9._-]+)==", line))})


def licence_of(package: str) -> Licence:
    """Return what the licence of a package is."""
    carried, carries = _CARRIED.get(package, ("", ""))
    return Licence(package, _READ.get(package) or _told(package), carried, carries)


def duties(expression: str) -> tuple[str, ...] | None:
    """Return what an allowed licence asks for beyond being named; None where it is not allowed, or not known.

    >>> duties("MIT"), duties("MPL-2.0 AND (Apache-2.0 OR MIT)") == (WITH_DUTIES["MPL-2.0"],)
    ((), True)
    >>> duties("AGPL-3.0-only OR LicenseRef-Commercial") is None
    True
    """
    if not expression:
        return None
    return _weighed(get_spdx_licensing().parse(expression))


def _weighed(node: Any) -> tuple[str, ...] | None:
    parts = [_weighed(part) for part in node.args]
    if not parts:
        name = str(node)
        return () if name in PERMISSIVE else (WITH_DUTIES[name],) if name in WITH_DUTIES else None
    possible = [part for part in parts if part is not None]
    if type(node).__name__ == "OR":  # of several offers the one that asks for least is taken
        return min(possible, key=len, default=None)
    if len(possible) < len(parts):
        return None
    return tuple(dict.fromkeys(duty for part in possible for duty in part))


def _told(package: str) -> str:
    """Return what a package's metadata say in SPDX's words, "" where they do not."""
    try:
        told = metadata(package)
    except PackageNotFoundError:
        return ""
    if expression := told.get("License-Expression"):
        return str(expression)
    named = [str(told.get("License") or "").strip()]
    named += [
        line.rpartition(" :: ")[2] for line in told.get_all("Classifier") or () if line.startswith("License")
    ]
    known = get_spdx_licensing()
    for name in named:
        loose = _LOOSE.get(name, name)
        if loose and "\n" not in loose and not known.validate(loose).errors:
            return loose
    return ""


def licences_page() -> str:
    """Return the page: what asks for something first, then all."""
    every = [licence_of(name) for name in locked_packages()]
    lines = list(_HEAD)
    for one in every:
        if asked := duties(one.whole):
            inside = f"carries {one.carries}: " if one.carries else ""
            lines.append(f"| {one.package} | {one.own} | {inside}{'; '.join(asked)} |")
    lines += ["", "## All of them", "", f"{len(every)} packages.", "", "| package | licence |", "|---|---|"]
    lines += [f"| {one.package} | {one.own or '**unknown**'} |" for one in every]
    return "\n".join(lines) + "\n"


_HEAD: Final = (
    "# Licences",
    "",
    "aktencheck is under Apache-2.0 and uses the packages of `requirements.txt` unchanged; pip installs each as a",
    "package of its own, nothing of them is in this repository ([third-party.md](third-party.md) tells what is of",
    "others there). Made from their metadata and licence files by `python -m docs`; a package whose licence is",
    "unknown, or not in the list of `docs/licences.py` that was judged compatible, fails the tests.",
    "",
    "`bin/sbom > sbom.json` writes all of it as a CycloneDX file: packages, versions, SHA-256 sums, licences. Whether",
    "anything is publicly known against one of the versions tells `pip-audit --require-hashes --disable-pip -r",
    "requirements.txt` on a machine with a network (a program of the PyPA, not installed with aktencheck; it sends",
    "names and versions of packages, nothing else).",
    "",
    "## What asks for more than to be named",
    "",
    "It concerns whoever hands on an installed environment (an image, a stick), not whoever uses it.",
    "",
    "| package | licence | what it asks |",
    "|---|---|---|",
)
