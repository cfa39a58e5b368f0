from __future__ import annotations

import datetime as dt
import re
import shutil
from importlib.resources import files
from pathlib import Path

import pytest

from pipeline.errors import CatalogueError, UsageError
from pipeline.vocabulary import vocabulary
from validators.catalogue import catalogue, load
from validators.conditions import CONDITIONS
from validators.explain import as_text, explain, permits

ROOT = Path(str(files("validators")))
SEEDS = {f"S{path.name[:3]}": path.read_text(encoding="utf-8") for path in (ROOT / "seeds").glob("*.txt")}
PERMIT = catalogue().permits["ae_25_2_refugee"]
PERMITS = catalogue().permits.values()
ROWS = {f"{permit.permit}:{row.id}": row for permit in PERMITS for row in permit.requirements}
IDS = [
    "application.form",
    "bamf.decision",
    "bamf.finality",
    "photo.biometric",
    "photo.paper",
    "identity.evidence_if_available",
    "registration.address",
    "appearance.personal",
    "security.expulsion_53_3a",
    "security.absolute_bar",
    "livelihood.coverage",
    "passport.obligation",
    "visa.entry",
    "health_insurance.sufficient",
    "housing.sufficient",
    "language.level",
    "integration_course.info",
    "residence_rule.info",
]


def squeezed(text):
    return " ".join(text.split())


def sources():
    for permit in PERMITS:
        for row in permit.requirements:
            yield from ((f"{permit.permit}:{row.id}", source) for source in row.sources)
        for info in permit.information:
            yield from ((f"{permit.permit}:{info.id}", source) for source in info.sources)


@pytest.mark.parametrize(("where", "source"), list(sources()), ids=lambda part: str(part)[:40])
def test_every_sentence_said_to_come_from_a_seed_stands_there(where, source):
    assert squeezed(source.says) in squeezed(SEEDS[source.seed]), where


def test_the_permit_has_the_rows_of_the_reference_in_its_own_ids():
    assert sorted(row.id for row in catalogue().permit("ae_25_2_refugee").requirements) == sorted(IDS)


SETTLEMENT = [
    "application.form",
    "application.timely",
    "application.lead_time",
    "title.current",
    "time.months",
    "bamf.no_revocation_notice",
    "livelihood.coverage",
    "livelihood.income_proof",
    "livelihood.stability",
    "health_insurance.sufficient",
    "language.level",
    "civics.basic_knowledge",
    "housing.sufficient",
    "employment.permitted",
    "licence.professional",
    "security.public_order",
    "security.absolute_bar",
    "identity.clarified",
    "passport.obligation",
    "visa.entry",
    "pension.contributions",
    "integration_course.obligation",
    "photo.biometric",
    "photo.paper",
    "registration.address",
    "appearance.personal",
]
TRACKS = ("ne_26_3_3y", "ne_26_3_5y")


@pytest.mark.parametrize("permit", TRACKS)
def test_both_tracks_of_the_settlement_permit_have_the_rows_of_the_reference(permit):
    assert [row.id for row in catalogue().permit(permit).requirements] == SETTLEMENT


def test_the_tracks_differ_in_months_level_threshold_and_exceptions():
    three, five = ({row.id: row for row in catalogue().permits[permit].requirements} for permit in TRACKS)
    assert (three["time.months"].with_["months"], five["time.months"].with_["months"]) == (36, 60)
    assert (three["language.level"].with_["level"], five["language.level"].with_["level"]) == ("C1", "A2")
    shares = [rows["livelihood.coverage"].with_["threshold"] for rows in (three, five)]
    assert shares == ["0.75", "0.50"]
    assert {waiver for row in three.values() for waiver in row.waivers} == {"waiver.spouse"}
    assert {"waiver.illness", "waiver.retirement_age"} == set(five["livelihood.coverage"].waivers)
    assert "waiver.retirement_age" not in five["language.level"].waivers


@pytest.mark.parametrize("permit", TRACKS)
def test_what_a_settlement_permit_asks_for_is_quoted(permit):
    quoted = {row.id: row for row in catalogue().permits[permit].requirements if row.quote}
    asked = {
        "title.current",
        "time.months",
        "livelihood.coverage",
        "language.level",
        "civics.basic_knowledge",
    }
    assert asked | {"housing.sufficient", "identity.clarified", "passport.obligation"} <= set(quoted)


def test_an_extension_asks_for_the_title_the_time_and_the_course_as_well():
    extension = {row.id for row in catalogue().permit("ae_25_2_refugee", "extension").requirements}
    assert extension - set(IDS) == {
        "bamf.no_revocation_notice",
        "title.current",
        "application.timely",
        "application.lead_time",
        "integration_course.obligation",
    }


@pytest.mark.parametrize("row", ROWS.values(), ids=ROWS)
def test_a_row_cites_the_law_or_says_that_it_is_practice(row):
    assert "§" in row.citation or (row.basis != "statute" and "praxis" in row.citation)
    assert not (row.modality == "S" and row.mandatory)
    assert row.ask is not None or row.condition in ("authority", "not_required", "no_revocation")
    assert row.quote is None or row.quote_as_of is not None
    assert all(version.quote is None or version.quote_as_of for version in row.versions)


def test_every_reason_is_used_and_every_used_reason_is_listed():
    code = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("*.py"))
    data = "\n".join(path.read_text(encoding="utf-8") for path in ROOT.glob("*/*.yaml"))
    named = set(re.findall(r'"([a-z0-9_]+)"', code)) | set(re.findall(r": ([a-z0-9_]+)", data))
    assert set(catalogue().reasons) <= named, set(catalogue().reasons) - named
    used = set(re.findall(r'code="([a-z0-9_]+)"', code)) - set(vocabulary()["warnings"])
    assert used <= set(catalogue().reasons), used - set(catalogue().reasons)


@pytest.mark.parametrize("reason", catalogue().reasons.items(), ids=lambda reason: reason[0])
def test_a_reason_needs_the_same_words_in_both_languages(reason):
    assert set(re.findall(r"{(\w+)}", reason[1].de)) == set(re.findall(r"{(\w+)}", reason[1].en))


@pytest.mark.parametrize("condition", CONDITIONS.values(), ids=lambda condition: condition.__name__)
def test_every_condition_explains_itself(condition):
    assert condition.__doc__


def test_another_byte_in_the_data_is_another_version(tmp_path):
    copy = copied(tmp_path)
    law = copy / "law.yaml"
    law.write_text(law.read_text(encoding="utf-8") + "# another day\n", encoding="utf-8")
    assert load(copy).version != catalogue().version
    assert load(ROOT).version == catalogue().version


def test_another_number_of_the_law_is_another_version(tmp_path):
    table = copied(tmp_path) / "parameters" / "standard_rates.yaml"
    table.write_text(table.read_text(encoding="utf-8").replace("563", "564"), encoding="utf-8")
    assert load(tmp_path).version != catalogue().version


def copied(tmp_path):
    for name in ("permits", "requirements", "parameters", "profiles"):
        shutil.copytree(ROOT / name, tmp_path / name)
    for name in ("law.yaml", "reasons.yaml", "questions.yaml", "waivers.yaml", "conflicts.yaml"):
        shutil.copy(ROOT / name, tmp_path / name)
    return tmp_path


ROW = "requirements/asylum.yaml"
PERMIT_FILE = "permits/ae_25_2_refugee.yaml"
MISTAKES = {
    "unknown key of a row": (
        ROW,
        "  modality: M\n",
        "  modality: M\n  colour: red\n",
        r"asylum.yaml:\d+: colour",
    ),
    "no citation": (
        ROW,
        "  citation: § 25 Abs. 1 bis 3 AufenthG\n",
        "",
        r"asylum.yaml:1: citation: Field required",
    ),
    "empty citation": (
        ROW,
        "  citation: § 25 Abs. 1 bis 3 AufenthG\n",
        "  citation: ''\n",
        r"asylum.yaml:5: citation",
    ),
    "key twice": (ROW, "  modality: M\n", "  modality: M\n  modality: S\n", r"asylum.yaml:\d+: .*duplicate"),
    "row twice": (
        ROW,
        "bamf.finality:\n",
        "photo.paper:\n",
        r"photo.yaml:\d+: photo.paper also in asylum.yaml",
    ),
    "unknown kind": (
        ROW,
        "evidence: [bamf_decision]",
        "evidence: [bamf_desicion]",
        "unknown kind bamf_desicion",
    ),
    "unknown field": (
        ROW,
        "bamf_decision: [outcomes,",
        "bamf_decision: [outcome,",
        "unknown field bamf_decision.outcome",
    ),
    "unknown condition": (
        ROW,
        "condition: status_granted",
        "condition: status_grnted",
        "unknown condition status_grnted",
    ),
    "unknown reason": (
        ROW,
        "reason: authority_is_informed",
        "reason: authority_informed",
        "unknown reason authority_informed",
    ),
    "no modality": (ROW, "  modality: M\n", "  modality: X\n", "modality"),
    "a day that is no day": (
        ROW,
        "  modality: M\n",
        "  modality: M\n  in_force: soon\n",
        r"asylum.yaml:\d+: in_force",
    ),
    "dates out of order": (
        PERMIT_FILE,
        "{from: 2026-06-12,",
        "{from: 2022-06-12,",
        r"refugee.yaml:\d+: bamf.decision: versions: dates out of order",
    ),
    "no such shared row": (
        PERMIT_FILE,
        "- use: photo.paper",
        "- use: photo.papr",
        r"refugee.yaml:\d+: requirements.\d+: no shared",
    ),
    "row listed twice": (PERMIT_FILE, "- use: photo.paper", "- use: photo.biometric", "listed twice"),
    "unknown permit": (
        PERMIT_FILE,
        "permit: ae_25_2_refugee",
        "permit: ae_25_2_refuge",
        r"refugee.yaml:1: permit: ae_25_2_refuge is not the name of the file",
    ),
    "one language only": (
        "reasons.yaml",
        ', en: "The evidence is there."',
        "",
        r"reasons.yaml:\d+: document_shown.en",
    ),
    "no YAML": (ROW, "bamf.decision:\n", "bamf.decision: [\n", r"asylum.yaml:\d+"),
    "no mapping": (
        "law.yaml",
        "compared_from: 2023-01-01\nlaw_as_of: 2026-08-19\ngrace_days: 180",
        "- 1",
        "law.yaml:1: must be a mapping",
    ),
    "negative days": ("law.yaml", "grace_days: 180", "grace_days: -1", r"law.yaml:5: grace_days"),
    "profile with another change": (
        "profiles/paper_photo.yaml",
        "    with: {demanded: true}",
        "    mandatory: true",
        r"paper_photo.yaml:4: overlay.photo.paper",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_in_the_catalogue_is_told_with_file_and_line(tmp_path, mistake):
    name, old, new, message = mistake
    file = copied(tmp_path) / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(CatalogueError, match=message):
        load(tmp_path)


def test_an_unknown_permit_or_profile_is_refused_with_the_ones_there_are():
    without = catalogue().model_copy(update={"permits": {PERMIT.permit: PERMIT}})
    with pytest.raises(UsageError, match="permit ne_9 is unknown; available: ae_25_2_refugee"):
        without.permit("ne_9")
    with pytest.raises(UsageError, match="profile bremen is unknown"):
        catalogue().permit("ae_25_2_refugee", "issue", "bremen")


def test_explain_tells_a_permit_and_a_row_in_both_languages():
    assert [permit["permit"] for permit in permits()] == list(catalogue().permits)
    assert len(explain("ae_25_2_refugee")["requirements"]) == len(PERMIT.requirements)
    row = explain("ae_25_2_refugee:bamf.decision")["requirements"][0]
    assert row["citation"] == "§ 25 Abs. 2 Satz 1 AufenthG"
    assert "Federal Office" in row["checked"]
    assert "Flüchtlingseigenschaft" in as_text("ae_25_2_refugee:bamf.decision")
    assert "refugee status" in as_text("ae_25_2_refugee", "en")


def test_explain_refuses_a_row_that_the_permit_does_not_have():
    with pytest.raises(
        UsageError, match=r"has no requirement pension.contributions; it has application.form"
    ):
        explain("ae_25_2_refugee:pension.contributions")


def test_every_permit_of_the_vocabulary_is_in_the_catalogue():
    assert set(vocabulary()["permits"]) <= set(catalogue().permits)


@pytest.mark.parametrize("permit", catalogue().permits.values(), ids=lambda permit: permit.permit)
def test_a_permit_that_a_rule_names_is_there(permit):
    named = [*permit.tracks]
    for row in permit.requirements:
        instead = row.with_.get("instead", ())
        named += instead.values() if isinstance(instead, dict) else [instead] if instead else []
    assert set(named) <= set(catalogue().permits)


def test_every_decided_conflict_of_the_sources_is_named_by_what_decides_it():
    rows = [
        row for permit in catalogue().permits.values() for row in (*permit.requirements, *permit.information)
    ]
    assert {number for row in rows for number in row.conflicts} == set(catalogue().conflicts)


LATER = {
    # stages of the Fachkräfteeinwanderungsgesetz, the means of students' statutory rates, the digital photo,
    # the last day on which § 104c was open
    dt.date(2024, 3, 1): {"ae_16a", "ae_16b", "ae_38a", "ae_employment", "ae_west_balkan"},
    dt.date(2024, 6, 1): {"ae_west_balkan"},
    dt.date(2025, 1, 1): {"ae_16a", "ae_16b"},
    dt.date(2025, 12, 31): {"ae_104c"},
}


def test_rows_of_a_later_law_hold_from_its_first_day_and_all_others_from_the_catalogues():
    days = {
        permit.permit: {row.in_force for row in permit.requirements if row.id != "photo.biometric"}
        for permit in catalogue().permits.values()
    }
    found = {
        day: {permit for permit, own in days.items() if day in own} for day in set().union(*days.values())
    }
    assert found.pop(dt.date(2023, 1, 1)) == set(catalogue().permits)
    assert found == LATER
    photos = {
        row.in_force
        for permit in catalogue().permits.values()
        for row in permit.requirements
        if row.id == "photo.biometric"
    }
    assert photos == {dt.date(2025, 5, 1)}


def test_wordings_change_with_the_acts_that_changed_them():
    """BGBl. 2024 I Nr. 54 (27 February 2024) and the reform of 12 June 2026; before stands what held at first."""
    versions = {
        (permit.permit, row.id): [version.from_ for version in row.versions]
        for permit in catalogue().permits.values()
        for row in permit.requirements
        if row.versions
    }
    reform = dt.date(2026, 6, 12)
    for (permit, row), days in versions.items():
        if row == "security.expulsion_53_3a":
            assert days == [dt.date(2024, 2, 27), reform]
        elif (permit, row) in (("ae_25_2_refugee", "bamf.decision"), ("ae_25_2_subsidiary", "bamf.decision")):
            assert days == [dt.date(2023, 1, 1), reform]
        else:
            assert days == [reform], (permit, row)
