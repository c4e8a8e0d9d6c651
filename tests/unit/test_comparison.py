"""Runs of one script under several start methods, compared."""

from __future__ import annotations

import pytest

from procgui.model.alignment import Mark
from procgui.model.comparison import MOST_CHARACTERS, MOST_LINES, Result, Stage, compare, glance, result
from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.protocol.batch import STDERR_LINE, Batch, channel_name, make_record
from procgui.protocol.events import Event, ProcessEvent, RunEvent, RunState, Style
from procgui.protocol.messages import LaunchSpec
from tests.streams import BEGAN, Line, Stream, call, child_process, created, ended, main_process, running


class Scene:
    """A run, and the stream that feeds it."""

    def __init__(self, pid: int = 100) -> None:
        self.run = Run(1, LaunchSpec("script", "main.py"), OutputLog(), clock=lambda: BEGAN + 10**9, windows=False)
        self.stream = Stream()
        self.pid = pid
        self.tell(running(pid), main_process(pid))

    def tell(self, *items: Event | Line) -> None:
        self.run.apply(self.stream.batch(*items))

    def errs(self, chan: int, *lines: str) -> None:
        """A process writes lines to stderr."""
        for line in lines:
            self.stream.stamp += 1
            record = make_record(channel_name(chan), self.stream.stamp, STDERR_LINE, line.encode())
            self.run.apply(Batch(1, record, 1, {chan: 1}, False))

    def child(self, pid: int, chan: int, begun: int = 0) -> None:
        """A child is started; each event comes a tenth of a second after the one before, ``begun`` ones in between."""
        name, object = f"Process-{chan}", f"0x{pid}"
        self.tell(
            created(name, object, self.pid),
            call("start", "begin", name, object, pid=self.pid),
            call("start", "end", name, object, child=pid, pid=self.pid),
            *[Line(1, "main goes on")] * begun,
            child_process(pid, name, chan, object, self.pid),
        )

    def prints(self, chan: int, *lines: str) -> None:
        self.tell(*(Line(chan, line) for line in lines))

    def over(self, method: str = "spawn", exitcode: int = 0, stage: Stage = Stage.ENDED) -> Result:
        self.tell(ended(exitcode))
        return result(method, self.run, stage)


def test_the_figures_of_a_run() -> None:
    scene = Scene()
    scene.child(101, 2)
    scene.child(102, 3, begun=3)
    scene.child(103, 4, begun=1)
    scene.tell(ProcessEvent(99, 1, "resource tracker", Style.HELPER, None, None, None, 9))
    came_to = scene.over(exitcode=3)
    assert (came_to.method, came_to.stage, came_to.processes, came_to.lines) == ("spawn", Stage.ENDED, 4, 4)
    assert came_to.outcome is not None and came_to.outcome.exitcode == 3
    assert came_to.startups == pytest.approx((0.2, 0.5, 0.3))
    assert came_to.median_startup == pytest.approx(0.3) and came_to.longest_startup == pytest.approx(0.5)
    assert came_to.seconds == scene.run.ended
    assert came_to.used == () and came_to.error == ""


def test_the_median_of_an_even_number_lies_between_the_two_in_the_middle() -> None:
    assert Result("fork", startups=(4.0, 1.0, 2.0, 3.0)).median_startup == 2.5
    assert (Result("fork").median_startup, Result("fork").longest_startup) == (None, None)


def test_a_child_that_never_reported_has_no_start_up_time() -> None:
    scene = Scene()
    scene.tell(
        created("Process-1", "0xa"),
        call("start", "begin", "Process-1", "0xa"),
        call("start", "end", "Process-1", "0xa", child=101),
    )
    came_to = scene.over()
    assert (came_to.processes, came_to.startups) == (2, ())


def test_a_glance_while_it_runs() -> None:
    run = Run(1, LaunchSpec("script", "main.py"), OutputLog())
    assert glance("fork", run, Stage.RUNNING).stage is Stage.WAITING
    scene = Scene()
    scene.prints(1, "one", "two")
    seen = glance("fork", scene.run, Stage.RUNNING)
    assert (seen.stage, seen.processes, seen.lines, seen.outcome) == (Stage.RUNNING, 1, 2, None)
    assert seen.begun and not Result("fork").begun


def test_what_was_refused_has_its_reason_and_nothing_to_compare() -> None:
    run = Run(1, LaunchSpec("script", "main.py"), OutputLog())
    run.end("syntax", "main.py, line 3")
    came_to = result("fork", run, Stage.ENDED)
    assert (came_to.stage, came_to.trouble, came_to.begun) == (Stage.FAILED, ("syntax", "main.py, line 3"), False)
    assert compare([came_to]).results == ()


def test_a_script_that_chooses_for_itself_is_found_out() -> None:
    scene = Scene()
    scene.child(101, 2)
    scene.tell(ended())
    assert result("fork", scene.run, Stage.ENDED).used == ("spawn",)
    assert result("spawn", scene.run, Stage.ENDED).used == ()


RAISED = ("Traceback (most recent call last):", '  File "main.py", line 1, in <module>', "ValueError: no")
GROUP = (
    "  + Exception Group Traceback (most recent call last):",
    '  |   File "main.py", line 1, in <module>',
    "  | ExceptionGroup: both (2 sub-exceptions)",
    "  +-+---------------- 1 ----------------",
    "    | Traceback (most recent call last):",
    '    |   File "main.py", line 2, in <module>',
    "    | ValueError: 1",
    "    +---------------- 2 ----------------",
    "    | ExceptionGroup: within (1 sub-exception)",
    "    +-+---------------- 1 ----------------",
    "      | KeyError: 2",
    "      +------------------------------------",
)


@pytest.mark.parametrize(
    ("lines", "error"),
    [
        ((), ""),
        (GROUP, "ExceptionGroup: both (2 sub-exceptions)"),
        ((*RAISED, "", "During handling:", "", *GROUP), "ExceptionGroup: both (2 sub-exceptions)"),
        ((*GROUP, "", "During handling:", "", *RAISED), "ValueError: no"),
        (("careful", "very careful", ""), "very careful"),
        (RAISED, "ValueError: no"),
        ((*RAISED, "afterwards"), "ValueError: no"),
        (("Traceback (most recent call last):", "  x", "KeyError: 1", "", "During handling:", "", *RAISED), RAISED[-1]),
        ((*RAISED[:2], "RuntimeError: ", "", "        the", "        reason", "", " more"), "RuntimeError: the reason"),
        (("  File 'main.py'", "    (", "SyntaxError: '(' was never closed"), "SyntaxError: '(' was never closed"),
    ],
)
def test_the_error_is_the_last_line_of_a_traceback_or_of_stderr(lines: tuple[str, ...], error: str) -> None:
    scene = Scene()
    scene.prints(1, "Traceback (most recent call last):", "on stdout")
    scene.errs(1, *lines)
    assert scene.over(exitcode=1).error == error


def test_the_error_of_the_main_process_comes_first_when_it_failed() -> None:
    for exitcode, error in ((1, "OSError: main"), (0, "KeyError: child")):
        scene = Scene()
        scene.child(101, 2)
        scene.errs(1, RAISED[0])
        scene.errs(2, RAISED[0])
        scene.errs(1, "  File", "OSError: main")
        scene.errs(2, "  File", "KeyError: child")
        assert scene.over(exitcode=exitcode).error == error


def test_that_a_stopped_run_was_interrupted_is_no_error() -> None:
    for stopped, error in ((True, "ValueError: no"), (False, "KeyboardInterrupt")):
        scene = Scene()
        scene.errs(1, *RAISED)
        if stopped:
            scene.tell(RunEvent(RunState.STOPPING, stage="interrupt"))
        scene.errs(1, RAISED[0], "  File", "KeyboardInterrupt")
        assert scene.over(exitcode=-2).error == error


def outputs(*columns: tuple[str, ...]) -> list[Result]:
    results = []
    for number, column in enumerate(columns):
        scene = Scene()
        scene.prints(1, *column)
        results.append(scene.over(f"method {number}"))
    return results


def test_equal_moved_and_other_lines_are_told_apart() -> None:
    comparison = compare(outputs(("a", "b", "c"), ("b", "a", "c"), ("b", "a", "c", "only here")))
    assert comparison.count(Mark.OTHER) == 1 and comparison.count(Mark.MOVED) == 2
    assert comparison.count(Mark.SAME) == 2


def test_pids_are_no_difference() -> None:
    results = []
    for pid in (4100, 4200):
        scene = Scene(pid)
        scene.child(pid + 1, 2)
        scene.prints(1, f"main {pid}", "4100 lines", f"{pid}{pid}")
        scene.prints(2, f"child {pid + 1} of {pid}, 7")
        results.append(scene.over(str(pid)))
    comparison = compare(results)
    assert [row.mark for row in comparison.rows] == [Mark.SAME, Mark.SAME, Mark.OTHER, Mark.SAME]
    assert results[1].output[0].text == "main 4200", "it is shown as it was written"


def test_the_same_text_on_the_other_stream_is_another_line() -> None:
    results = outputs(("a",))
    scene = Scene()
    scene.errs(1, "a")
    assert compare([*results, scene.over()]).rows[0].mark is Mark.OTHER


def test_only_runs_that_have_ended_are_compared() -> None:
    first, second = outputs(("a",), ("b",))
    comparison = compare([first, second._replace(stage=Stage.RUNNING), second._replace(stage=Stage.MULTIPLIED)])
    assert [each.stage for each in comparison.results] == [Stage.ENDED, Stage.MULTIPLIED]


def test_of_very_much_output_the_beginning_is_compared_and_that_is_said() -> None:
    (few,) = outputs(tuple(str(number) for number in range(MOST_LINES)))
    (many,) = outputs(tuple(str(number) for number in range(MOST_LINES + 1)))
    assert (len(few.output), few.longer) == (MOST_LINES, False)
    assert (len(many.output), many.longer, many.lines) == (MOST_LINES, True, MOST_LINES + 1)
    assert compare([few, many]).count(Mark.SAME) == MOST_LINES
    long, longer = outputs(("x" * MOST_CHARACTERS,), ("x" * (MOST_CHARACTERS + 1),))
    assert (long.wider, longer.wider, longer.longer) == (False, True, False)
    assert len(longer.output[0].text) == MOST_CHARACTERS + 1
