"""The Qt models over a run that changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QAbstractItemModel, QByteArray, QLocale, QModelIndex, QSettings, Qt
from PySide6.QtTest import QAbstractItemModelTester

from procgui.controller import words
from procgui.controller.process_columns import Column
from procgui.controller.process_model import ProcessRole, ProcessTreeModel
from procgui.controller.settings import Settings
from procgui.model.log import OutputLog
from procgui.model.outcome import Outcome
from procgui.model.run import Run
from procgui.protocol.events import Event, RunState, Style
from procgui.protocol.messages import LaunchSpec, ProcessSample, Sample
from tests.streams import (
    BEGAN,
    Line,
    Stream,
    call,
    child_process,
    created,
    exited,
    main_process,
    running,
    state,
)
from tests.unit.test_run_fold import batches

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale.c())


class Shown:
    """A run, its stream, its process model with Qt's own tester, and what the model told."""

    def __init__(self) -> None:
        self.run = Run(1, LaunchSpec("lab", "lab.py"), OutputLog(), clock=lambda: BEGAN + 3 * 10**9, windows=False)
        self.stream = Stream()
        self.model = ProcessTreeModel(self.run)
        self.tester = QAbstractItemModelTester(self.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
        self.ranges: list[tuple[int, int]] = []
        self.model.dataChanged.connect(lambda first, last, roles: self.ranges.append((first.row(), last.row())))

    def tell(self, *items: Event | Line) -> None:
        self.run.apply(self.stream.batch(*items))
        self.model.refresh()

    def text(self, key: int, column: Column, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.model.index_of(key, column).data(role)


@pytest.fixture
def shown() -> Shown:
    return Shown()


def names(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[Any]:
    """The tree as nested lists."""
    up = QModelIndex() if parent is None else parent
    rows = [model.index(row, 0, up) for row in range(model.rowCount(up))]
    return [[row.data(), *names(model, row)] for row in rows]


def test_the_tree_grows_and_rows_stay(shown: Shown) -> None:
    shown.tell(running(), main_process(), child_process(101, "mp1", 2), child_process(102, "mp2", 3))
    shown.tell(child_process(103, "inner", 4, ppid=101), exited(102, 0), child_process(104, "mp3", 5))
    shown.tell(exited(101, 0))
    assert names(shown.model) == [["MainProcess", ["mp1", ["inner"]], ["mp2"], ["mp3"]]]


def test_the_words_of_a_row(shown: Shown) -> None:
    shown.tell(running(), main_process(), created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    shown.tell(
        child_process(101, "mp1", 2, object="0xa"), Line(2, "line"), call("join", "begin", "mp1", "0xa", child=101)
    )
    shown.run.sample(Sample(1, (ProcessSample(101, "sleeping", 12.4, 5 * 1024 * 1024),)))
    shown.model.refresh()
    texts = [shown.text(1, column) for column in Column]
    assert texts[:6] == ["mp1", "target", "101", "100", "started · sleeping", "yes"]
    assert texts[6:10] == ["", "no", "spawn", "1"]
    assert texts[10:] == ["0.300 s", "2.700 s", "12 %", "5.0 MB"]
    assert shown.text(0, Column.STATE) == "started · running · waits: mp1.join()"
    shown.tell(state(101, "ended"))
    assert shown.text(1, Column.EXIT) == "ended, exit code not collected yet (zombie)"
    assert (shown.text(1, Column.STATE), shown.text(1, Column.ALIVE)) == ("started · zombie", "no")
    shown.tell(exited(101, -15))
    assert shown.text(1, Column.EXIT) == "-15: ended by SIGTERM"
    assert shown.text(1, Column.STATE) == "stopped"


def test_roles(shown: Shown) -> None:
    shown.tell(running(), main_process(), child_process(101, "mp1", 2), exited(101, 1))
    assert [shown.text(key, Column.NAME, ProcessRole.COLOUR) for key in (0, 1)] == [0, 1]
    assert [shown.text(key, Column.PID, ProcessRole.DIMMED) for key in (0, 1)] == [False, True]
    assert shown.text(1, Column.EXIT, ProcessRole.RAW) == 1
    assert shown.text(1, Column.EXIT, ProcessRole.KEY) == 1
    assert "Process.exitcode" in shown.text(1, Column.EXIT, Qt.ItemDataRole.ToolTipRole)


def test_headers_name_the_python_behind(shown: Shown) -> None:
    across = Qt.Orientation.Horizontal
    assert [shown.model.headerData(column, across) for column in Column][:3] == ["Name", "Style", "PID"]
    assert shown.model.headerData(Column.ALIVE, across, Qt.ItemDataRole.ToolTipRole) == "Process.is_alive()"
    assert shown.model.headerData(0, Qt.Orientation.Vertical) is None


def test_neighbours_are_told_in_one_range(shown: Shown) -> None:
    children = [child_process(101 + number, f"mp{number}", 2 + number) for number in range(50)]
    shown.tell(running(), main_process(), *children)
    shown.ranges.clear()
    shown.tell(*(Line(2 + number, "line") for number in range(50) if number != 20))
    assert shown.ranges == [(0, 19), (21, 49)]


def test_nothing_is_told_when_nothing_changed(shown: Shown) -> None:
    shown.tell(running(), main_process())
    shown.ranges.clear()
    shown.model.refresh()
    assert shown.ranges == []


def test_durations_of_the_living_advance(shown: Shown) -> None:
    shown.tell(running(), main_process(), child_process(101, "mp1", 2), child_process(102, "mp2", 3), exited(101, 0))
    shown.ranges.clear()
    shown.model.advance()
    assert shown.ranges == [(0, 0), (1, 1)]  # main, and the second of its children


def test_another_language_asks_for_everything_again(shown: Shown) -> None:
    shown.tell(running(), main_process(), child_process(101, "mp1", 2))
    shown.ranges.clear()
    shown.model.retranslate()
    assert shown.ranges == [(0, 0), (0, 0)]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(batches, max_size=8))
def test_any_stream_keeps_the_models_valid(stream: list[Any]) -> None:
    shown = Shown()
    for items in stream:
        shown.tell(*items)
    assert shown.model.index_of(len(shown.run.processes) - 1).isValid() == bool(len(shown.run.processes))


def test_the_model_passes_the_model_tester(shown: Shown, qtmodeltester: Any) -> None:
    shown.tell(running(), main_process(), child_process(101, "mp1", 2), child_process(102, "inner", 3, ppid=101))
    qtmodeltester.check(shown.model)


@pytest.mark.parametrize(
    ("outcome", "text"),
    [
        (Outcome(0), "0: finished"),
        (Outcome(1), "1: ended with exit code 1 (an unhandled exception, or sys.exit(1))"),
        (Outcome(7), "7: ended with exit code 7"),
        (Outcome(-15), "-15: ended by SIGTERM"),
        (Outcome(-100), "-100: ended by signal 100"),
        (Outcome(None), "ended, exit code never collected"),
        (Outcome(-15, "terminate", True), "-15: ended by terminate()"),
        (Outcome(-15, "kill", True), "-15: ended by kill()"),
        (
            Outcome(3221225477, None, True),
            "3221225477 (0xC0000005): crashed: access violation (memory that is not its own)",
        ),
        (
            Outcome(3221225786, None, True),
            "3221225786 (0xC000013A): ended by Ctrl-C, or its console was closed",
        ),
        (Outcome(0xC0000BAD, None, True), "3221228461 (0xC0000BAD): crashed"),
        (Outcome(3, None, True), "3: ended with exit code 3 (sys.exit(3), or os.abort())"),
    ],
)
def test_exit_codes_in_words(outcome: Outcome, text: str) -> None:
    assert words.outcome(outcome) == text


def test_everything_has_a_word() -> None:
    assert all(words.style(each) for each in Style)
    assert all(words.run_state(each) for each in RunState)
    assert words.run_state(RunState.STOPPING, "kill") == "stopping: killing"
    assert (words.yes_no(None), words.seconds(None), words.memory(None), words.percent(None)) == ("", "", "", "")


def test_settings_come_back_with_their_types(tmp_path: Path) -> None:
    path = str(tmp_path / "settings.ini")
    first = Settings(QSettings(path, QSettings.Format.IniFormat))
    values: dict[str, Any] = {"t": "text", "n": 0.5, "i": 7, "yes": True, "no": False, "one": ["a"], "two": ["a", "b"]}
    for key, value in values.items():
        first.put(key, value)
    first.put("data", QByteArray(b"\0\1"))
    first.save()
    again = Settings(QSettings(path, QSettings.Format.IniFormat))
    assert (again.text("t"), again.number("n"), again.integer("i")) == ("text", 0.5, 7)
    assert (again.flag("yes"), again.flag("no", True), again.texts("one"), again.texts("two")) == (
        True,
        False,
        ["a"],
        ["a", "b"],
    )
    assert again.data("data") == QByteArray(b"\0\1")


def test_settings_that_are_missing_or_spoiled_give_the_default(tmp_path: Path) -> None:
    store = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    store.put("n", "many")
    assert (store.number("n", 2.0), store.flag("n", True), store.text("none", "d")) == (2.0, True, "d")
    assert (store.texts("none"), store.data("none").isEmpty()) == ([], True)
