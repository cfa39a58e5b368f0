"""A folder is due once everything in it is at rest and there to its end, and again only when something has changed."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from flows.watch_settling import Settling, Stamp, Times

TIMES = Times(quiet=10, patience=100, longest=1000)
A, B = Stamp(1, 1, 1), Stamp(2, 2, 2)


def whole(unit: str, name: str, stamp: Stamp) -> bool:
    return not name.endswith(".part")


def names(settling: Settling, now: float) -> list[str]:
    return [due.unit for due in settling.due(now)]


def test_a_folder_is_due_when_it_has_been_quiet_for_long_enough():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1": A}, 0)
    assert names(settling, 9.9) == []
    assert names(settling, 10) == ["a"]


def test_one_file_that_is_written_holds_the_whole_folder():
    settling = Settling(TIMES, whole)
    for now in range(0, 30, 5):
        settling.seen("a", {"1": A, "2": Stamp(now)}, now)
        assert names(settling, now) == []
    settling.seen("a", {"1": A, "2": Stamp(25)}, 34)
    assert names(settling, 34) == []
    assert names(settling, 35) == ["a"]


def test_a_file_that_goes_away_is_a_change_like_one_that_comes():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1": A, "2": A}, 0)
    settling.seen("a", {"1": A}, 8)
    assert names(settling, 10) == []
    assert names(settling, 18) == ["a"]


def test_an_unfinished_file_is_waited_for_and_then_handed_over_as_it_is():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1.part": A}, 0)
    assert names(settling, 99) == []
    assert names(settling, 100) == ["a"]


def test_what_never_rests_is_handed_over_in_the_end_and_said_to_be_restless():
    settling = Settling(TIMES, whole)
    for now in range(0, 1000, 5):
        settling.seen("a", {"log": Stamp(now)}, now)
        assert settling.due(now) == []
    [due] = settling.due(1000)
    assert due.forced
    settling.begin(due)
    settling.done("a", 1001)
    settling.seen("a", {"log": Stamp(5000)}, 1002)
    assert settling.due(1500) == settling.due(1500) != []
    assert not settling.due(1500)[0].forced, "the next hour has begun anew; now it was quiet"


def test_nothing_is_due_twice_without_a_change_and_never_while_it_is_checked():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1": A}, 0)
    [due] = settling.due(10)
    settling.begin(due)
    assert names(settling, 20) == []
    settling.seen("a", {"1": B}, 20)
    assert names(settling, 60) == []
    settling.done("a", 60)
    assert names(settling, 60) == ["a"], "it changed while it was checked"
    [due] = settling.due(60)
    settling.begin(due)
    settling.done("a", 61)
    settling.seen("a", {"1": B}, 70)
    assert names(settling, 500) == []


def test_a_check_that_does_not_count_is_made_again_after_its_wait():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1": A}, 0)
    settling.begin(settling.due(10)[0])
    settling.done("a", 11, counts=False, wait=300)
    assert names(settling, 310) == []
    assert names(settling, 311) == ["a"]


def test_a_folder_that_is_gone_is_not_due_and_a_new_one_of_its_name_waits_for_its_run():
    settling = Settling(TIMES, whole)
    settling.seen("a", {"1": A}, 0)
    settling.begin(settling.due(10)[0])
    settling.gone("a")
    settling.seen("a", {"1": B}, 11)
    assert names(settling, 50) == []
    settling.done("a", 50)
    assert names(settling, 50) == ["a"]
    settling.gone("a")
    assert names(settling, 60) == []


def test_a_lock_that_is_given_back_needs_no_change_of_the_file():
    locked = True
    settling = Settling(TIMES, lambda *_: not locked)
    settling.seen("a", {"1": A}, 0)
    assert names(settling, 10) == []
    locked = False
    assert names(settling, 15) == [], "asked again only after another quiet time"
    assert names(settling, 20) == ["a"]


def test_no_file_is_opened_before_all_are_quiet():
    asked: list[str] = []
    settling = Settling(TIMES, lambda unit, name, stamp: bool(asked.append(name)) or True)
    settling.seen("a", {"1": A, "2": A}, 0)
    settling.seen("a", {"1": A, "2": B}, 9)
    settling.due(12)
    assert asked == []
    settling.due(19)
    assert asked == ["1", "2"]


class Folders(RuleBasedStateMachine):
    """Somebody writes, moves and deletes in two folders while they are looked at and checked."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.disk: dict[str, dict[str, Stamp]] = {"a": {}, "b": {}}
        self.unfinished: set[tuple[str, str]] = set()
        self.touched = dict.fromkeys(self.disk, 0.0)
        self.seen_from = dict.fromkeys(self.disk, 0.0)
        self.checked: dict[str, dict[str, Stamp]] = {}
        self.running: dict[str, dict[str, Stamp]] = {}
        self.number = 0
        self.settling = Settling(TIMES, lambda unit, name, stamp: (unit, name) not in self.unfinished)
        self._look()

    def _look(self) -> None:
        for unit, files in self.disk.items():
            self.settling.seen(unit, dict(files), self.now)

    @rule(unit=st.sampled_from("ab"), name=st.sampled_from("xyz"), unfinished=st.booleans())
    def write(self, unit: str, name: str, unfinished: bool) -> None:
        self.number += 1
        self.disk[unit][name] = Stamp(self.number)
        (self.unfinished.add if unfinished else self.unfinished.discard)((unit, name))
        self.touched[unit] = self.now

    @rule(unit=st.sampled_from("ab"), name=st.sampled_from("xyz"))
    def delete(self, unit: str, name: str) -> None:
        if self.disk[unit].pop(name, None):
            self.touched[unit] = self.now

    @rule(seconds=st.sampled_from((1.0, 4.0, 11.0, 120.0)))
    def wait(self, seconds: float) -> None:
        self._look()
        self.now += seconds
        self._look()

    @rule()
    def begin_what_is_due(self) -> None:
        self._look()
        for due in self.settling.due(self.now):
            assert due.look == self.disk[due.unit]
            assert due.unit not in self.running
            assert self.now - self.touched[due.unit] >= TIMES.quiet or due.forced
            for name in due.look:
                waited = self.now - self.touched[due.unit] >= TIMES.patience or due.forced
                assert (due.unit, name) not in self.unfinished or waited
            assert self.checked.get(due.unit) != due.look, "nothing has changed since it was checked"
            self.settling.begin(due)
            self.running[due.unit] = dict(due.look)

    @precondition(lambda self: self.running)
    @rule(counts=st.booleans())
    def end(self, counts: bool) -> None:
        unit, look = self.running.popitem()
        self.settling.done(unit, self.now, counts=counts)
        if counts:
            self.checked[unit] = look

    @invariant()
    def nothing_is_ever_lost(self) -> None:
        for unit, files in self.disk.items():
            if unit not in self.running and self.checked.get(unit) != files:
                self._look()
                assert unit in self.settling.pending()


Folders.TestCase.settings = settings(
    max_examples=60, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
TestFolders = Folders.TestCase
