"""Who of a run lives, and what reaches those who come while it is paused or has just been let go on."""

from __future__ import annotations

from dataclasses import dataclass, field

import pytest

from procgui.protocol.events import CallEvent, Event, ExitEvent, StateEvent, dump
from procgui.supervisor import census as census_module
from procgui.supervisor import platform
from procgui.supervisor.census import AFTER_RESUME, Census
from procgui.supervisor.runaway import Runaway

MAIN, CHILD = 100, 101


@dataclass
class Scene:
    """A census without processes: what was sent, said and passed on to the guard."""

    time: float = 1_000.0
    sent: list[tuple[int, int]] = field(default_factory=list)
    said: list[Event] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    descriptors: int | None = None
    """How many more there are; None: enough."""

    def tell(self, line: str) -> None:
        self.told.append(line)

    def add(self, fd: int, item: object) -> None: ...

    def remove(self, fd: int) -> None: ...


@pytest.fixture
def scene(monkeypatch: pytest.MonkeyPatch) -> Scene:
    scene = Scene()

    class Watch:
        def __init__(self, pid: int) -> None:
            if scene.descriptors == 0:
                raise OSError(24, "Too many open files")
            self.fd = pid

        def send(self, number: int) -> None:
            scene.sent.append((self.fd, number))

        def close(self) -> None: ...

    monkeypatch.setattr(platform, "EndWatch", Watch)
    monkeypatch.setattr(census_module, "monotonic", lambda: scene.time)
    return scene


@pytest.fixture
def census(scene: Scene) -> Census:
    census = Census(scene, scene, scene.said.append, Runaway(None), own_group=False)  # type: ignore[arg-type]
    census.begin(MAIN)
    return census


def started(pid: int) -> bytes:
    return dump(CallEvent(MAIN, "start", "child", "0", pid, "end", "script.py", 1))


def test_a_child_is_watched_from_its_start_until_its_end_is_told(census: Census, scene: Scene) -> None:
    census.heed(started(CHILD))
    assert set(census.living) == {MAIN, CHILD}
    census.ended(census.living[CHILD])
    assert scene.said == [] and not census.is_empty
    assert census.tell_ends() is False
    assert scene.said == [StateEvent(CHILD, "ended")]
    census.ended(census.living[MAIN])
    assert census.tell_ends() is True
    assert census.is_empty


def test_one_whose_parent_has_its_exit_code_waits_no_more(census: Census, scene: Scene) -> None:
    census.heed(started(CHILD))
    census.heed(dump(ExitEvent(CHILD, 0)))
    census.ended(census.living[CHILD])
    census.tell_ends()
    assert scene.said == []


def test_one_that_comes_while_the_run_is_paused_is_stopped(census: Census, scene: Scene) -> None:
    census.pause(True)
    census.heed(started(CHILD))
    assert scene.sent == [(MAIN, platform.PAUSE), (CHILD, platform.PAUSE)]


def test_one_that_was_being_forked_meanwhile_is_let_go_on(census: Census, scene: Scene) -> None:
    census.pause(True)
    census.pause(False)
    scene.sent.clear()
    census.heed(started(CHILD))
    assert scene.sent == [(CHILD, platform.RESUME)]
    scene.time += AFTER_RESUME
    census.heed(started(CHILD + 1))
    assert len(scene.sent) == 1


def test_without_a_descriptor_it_is_watched_later(census: Census, scene: Scene) -> None:
    scene.descriptors = 0
    census.heed(started(CHILD))
    census.watch_the_rest()
    assert CHILD not in census.living and not census.is_empty
    scene.descriptors = None
    census.watch_the_rest()
    assert CHILD in census.living


@pytest.mark.parametrize("event", [b"", b"[]", b'{"type":"process"}', b'{"type":"process","pid":-1}', b"[" * 100_000])
def test_what_a_program_writes_itself_does_no_harm(census: Census, event: bytes) -> None:
    census.heed(event)
    assert set(census.living) == {MAIN}
