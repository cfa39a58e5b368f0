from __future__ import annotations

import pytest

from extractors.classify import named
from extractors.reading.tenancy_end import ends_tenancy
from tests.extractors.papers import document

NOTICE = [
    "Hausverwaltung Lindner GmbH",
    "# Kündigung des Mietverhältnisses",
    "hiermit kündigen wir das Mietverhältnis über die Wohnung Bergweg 4 zum 31.10.2026.",
]
RAISED = [
    "Hausverwaltung Lindner GmbH",
    "# Erhöhung der Miete",
    "die Grundmiete der Wohnung Bergweg 4 beträgt ab dem 01.10.2026 480,00 Euro.",
]
JOB = [
    "Lindner Bau GmbH",
    "# Kündigung des Arbeitsverhältnisses",
    "hiermit kündigen wir das Arbeitsverhältnis ordentlich zum 31.10.2026.",
]


@pytest.mark.parametrize(("rows", "ends"), [(NOTICE, True), (RAISED, False), (JOB, False)])
def test_a_letter_ends_a_tenancy_by_its_act_and_its_subject(rows: list[str], ends: bool) -> None:
    assert ends_tenancy(named(document(rows))) is ends
