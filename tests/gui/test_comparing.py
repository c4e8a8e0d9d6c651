"""One run a start method, one after the other: what comes next, and what ends it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from procgui.controller.comparing import Comparing
from procgui.controller.controller import NoticeRecord
from procgui.model.comparison import Stage
from procgui.protocol.batch import STDERR_LINE
from procgui.protocol.events import RunEvent, RunState
from procgui.protocol.messages import LaunchSpec
from tests.gui.fake_engine import FakeEngine, Story

METHODS = ("fork", "spawn", "forkserver")
SPEC = LaunchSpec("script", "main.py", ("x",), pace=0.5, most=7)


class Told(Story):
    """The latest run, whose news the window hears of."""

    def __init__(self, engine: FakeEngine) -> None:
        super().__init__(engine, max(engine.runs))

    def ends(self, exitcode: int = 0) -> None:
        super().ends(exitcode)
        self.engine.runChanged.emit(self.run)


@pytest.fixture
def comparing(qtbot: QtBot, engine: FakeEngine) -> Comparing:
    comparing = Comparing(engine, METHODS, engine)
    comparing.begin(SPEC)
    return comparing


def launched(engine: FakeEngine) -> list[LaunchSpec]:
    return [call[1] for call in engine.asked if call[0] == "launch"]


def stages(comparing: Comparing) -> list[Stage]:
    return [result.stage for result in comparing.results]


def test_each_method_has_its_turn_and_no_two_run_at_once(comparing: Comparing, engine: FakeEngine) -> None:
    for number, method in enumerate(METHODS, 1):
        assert launched(engine)[-1] == SPEC._replace(start_method=method, pace=0.0)
        assert len(launched(engine)) == number and comparing.active
        story = Told(engine)
        story.main()
        assert comparing.results[number - 1].stage is Stage.RUNNING
        story.prints(1, method)
        story.ends(number)
    assert not comparing.active and stages(comparing) == [Stage.ENDED] * 3
    assert [result.output[0].text for result in comparing.results] == list(METHODS)
    assert [result.outcome.exitcode for result in comparing.results if result.outcome] == [1, 2, 3]


def test_a_second_one_does_not_begin_while_one_is_under_way(comparing: Comparing, engine: FakeEngine) -> None:
    comparing.begin(SPEC._replace(script="other.py"))
    assert [spec.script for spec in launched(engine)] == ["main.py"]


def test_stopping_leaves_out_what_has_not_run(comparing: Comparing, engine: FakeEngine) -> None:
    story = Told(engine)
    story.main()
    comparing.stop()
    assert engine.asked[-1] == ("stop", story.run.id) and comparing.active
    story.tell(RunEvent(RunState.STOPPING, stage="interrupt"))
    assert comparing.results[0].stage is Stage.STOPPING
    story.ends(-2)
    assert stages(comparing) == [Stage.STOPPED, Stage.LEFT_OUT, Stage.LEFT_OUT] and not comparing.active
    comparing.stop()
    assert engine.asked.count(("stop", story.run.id)) == 1
    comparing.begin(SPEC)
    assert stages(comparing) == [Stage.WAITING] * 3, "and it can begin anew"


def test_stop_all_of_the_bar_ends_it_too(comparing: Comparing, engine: FakeEngine) -> None:
    story = Told(engine)
    story.main()
    story.tell(RunEvent(RunState.STOPPING, stage="interrupt"))
    story.ends(-2)
    assert stages(comparing) == [Stage.STOPPED, Stage.LEFT_OUT, Stage.LEFT_OUT]


def test_when_processes_multiply_that_run_is_stopped_and_the_next_one_begins(
    comparing: Comparing, engine: FakeEngine
) -> None:
    story = Told(engine)
    story.main()
    raised = ("Traceback (most recent call last):", "  x")
    story.prints(1, *raised, "RuntimeError: why", kind=STDERR_LINE)
    engine.noticed.emit(NoticeRecord("runaway-living", "65", story.run))
    assert engine.asked[-1] == ("stop", story.run.id)
    story.tell(RunEvent(RunState.STOPPING, stage="interrupt"))
    story.prints(1, *raised, "EOFError", kind=STDERR_LINE)
    story.ends(-2)
    assert comparing.results[0].error == "RuntimeError: why", "what stopping brought about is no reason"
    assert stages(comparing) == [Stage.MULTIPLIED, Stage.WAITING, Stage.WAITING] and comparing.active
    assert launched(engine)[-1].start_method == "spawn"


def test_what_others_multiply_is_not_its_business(comparing: Comparing, engine: FakeEngine) -> None:
    other = engine.runs[engine.launch(SPEC)]
    engine.noticed.emit(NoticeRecord("runaway-living", "65", other))
    assert engine.asked[-1][0] == "launch"


def test_a_refusal_ends_it(comparing: Comparing, engine: FakeEngine) -> None:
    run = Told(engine).run
    run.end("missing-script", "main.py")
    engine.runChanged.emit(run)
    assert stages(comparing) == [Stage.FAILED, Stage.LEFT_OUT, Stage.LEFT_OUT] and not comparing.active
    assert comparing.results[0].trouble == ("missing-script", "main.py")
    assert len(launched(engine)) == 1
