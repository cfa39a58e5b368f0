"""`python -m docs.sbom`: the bill of materials of the lock file (CycloneDX, stdin) gets the licences (stdout)."""

from __future__ import annotations

import json
import sys
from typing import Any

from .licences import licence_of


def with_licences(bill: dict[str, Any]) -> dict[str, Any]:
    """Return the bill with each package's licence; lines of the lock file as descriptions go."""
    for component in bill.get("components", ()):
        component.pop("description", None)
        found = licence_of(component["name"])
        if found.own:
            component["licenses"] = [{"expression": found.whole}]
    return bill


if __name__ == "__main__":
    json.dump(with_licences(json.load(sys.stdin)), sys.stdout, indent=2)
    print()
