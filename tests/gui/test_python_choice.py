"""Which Python runs a script: found on a thread, chosen, remembered, and told when it lacks a package."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QFileDialog
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.model.configuration import Configuration
from procgui.protocol.batch import STDERR_LINE
from procgui.pythons import NotPython, Python
from procgui.ui.main_window import MainWindow
from procgui.ui.memory import Memory
from tests.gui.conftest import CreationLog
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window

OTHERS = {
    "/new/bin/python": Python("/new/bin/python", (3, 13, 1), "/new"),
    "/old/bin/python": NotPython("interpreter-old", "/old/bin/python", "Python 3.8.18"),
    "/project/.venv/bin/python": Python("/project/.venv/bin/python", (3, 12, 4), "/project/.venv"),
}


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The threads on which files were asked what they are; none is executed."""
    threads: list[str] = []

    def probe(path: Path) -> Python:
        threads.append(threading.current_thread().name)
        answer = OTHERS[path.as_posix()]
        if isinstance(answer, NotPython):
            raise answer
        return answer

    monkeypatch.setattr("procgui.controller.python_search.candidates", lambda script: map(Path, OTHERS))
    monkeypatch.setattr("procgui.controller.python_search.probe", probe)
    return threads


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine, asked: list[str], tmp_path: Path) -> Iterator[MainWindow]:
    (tmp_path / "a.py").write_text("print(1)\n", "utf-8")
    (tmp_path / "b.py").write_text("print(2)\n", "utf-8")
    with make_window(qtbot, engine) as window:
        yield window


def texts(choice: QComboBox) -> list[str]:
    return [choice.itemText(row) for row in range(choice.count())]


def used(engine: FakeEngine) -> str | None:
    """Which Python the last run was given."""
    python: str | None = [call[1] for call in engine.asked if call[0] == "launch"][-1].python
    return python


def pick(window: MainWindow, words: str) -> None:
    choice = window.workbench.scripts.door.form.python
    row = next(row for row, text in enumerate(texts(choice)) if words in text)
    choice.setCurrentIndex(row)
    choice.activated.emit(row)


def run_again(window: MainWindow, engine: FakeEngine) -> None:
    Story(engine, max(engine.runs)).ends()
    window.workbench.refresh()
    window.workbench.bar.run.click()


def test_our_own_unless_another_is_chosen(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, tmp_path: Path, asked: list[str]
) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    choice = window.workbench.scripts.door.form.python
    assert used(engine) is None and asked == []
    assert choice.count() == 2 and "own" in texts(choice)[0]
    choice.showPopup()
    qtbot.waitUntil(lambda: choice.count() == 4)
    assert texts(choice)[1:3] == ["3.13.1  /new", "3.12.4  /project/.venv"]
    assert set(asked) == {"pythons"}
    choice.hidePopup()
    pick(window, "3.12.4")
    run_again(window, engine)
    assert used(engine) == "/project/.venv/bin/python"
    assert "/project/.venv/bin/python" in choice.toolTip()


def test_each_script_keeps_its_own_also_when_the_window_is_opened_again(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    window.workbench.scripts.door.form.python.look()
    qtbot.waitUntil(lambda: window.workbench.scripts.door.form.python.count() == 4)
    pick(window, "3.13.1")
    window.workbench.scripts.door.open(tmp_path / "b.py")
    assert window.workbench.scripts.door.spec().python is None
    window.workbench.scripts.door.open(tmp_path / "a.py")
    assert window.workbench.scripts.door.spec().python == "/new/bin/python"
    memory = Memory(Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    memory.keep(window)
    with make_window(qtbot, FakeEngine()) as later:
        memory.give_back(later)
        later.workbench.open_door("script")
        later.workbench.scripts.door.open(tmp_path / "a.py")
        assert later.workbench.scripts.door.spec().python == "/new/bin/python"
        choice = later.workbench.scripts.door.form.python
        qtbot.waitUntil(lambda: choice.currentText() == "3.13.1  /new")


def choose_by_hand(window: MainWindow, path: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (path, ""))
    pick(window, "Choose")


def test_one_chosen_by_hand(window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    choice = window.workbench.scripts.door.form.python
    choose_by_hand(window, "/new/bin/python", monkeypatch)
    qtbot.waitUntil(lambda: choice.currentText() == "3.13.1  /new")
    assert Path(choice.chosen or "") == Path("/new/bin/python")


def test_one_that_is_too_old_is_named_and_changes_nothing(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    choose_by_hand(window, "/old/bin/python", monkeypatch)
    message = window.workbench.message.text
    qtbot.waitUntil(lambda: "too old" in message.text())
    assert "/old/bin/python (Python 3.8.18)" in message.text() and "Choose another" in message.text()
    assert window.workbench.scripts.door.form.python.chosen is None


def test_a_file_that_was_mended_is_asked_again(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    choose_by_hand(window, "/old/bin/python", monkeypatch)
    qtbot.waitUntil(lambda: "too old" in window.workbench.message.text.text())
    monkeypatch.setitem(OTHERS, "/old/bin/python", Python("/old/bin/python", (3, 9, 1), "/old"))
    choose_by_hand(window, "/old/bin/python", monkeypatch)
    qtbot.waitUntil(lambda: window.workbench.scripts.door.form.python.chosen == "/old/bin/python")


def test_a_package_that_our_own_lacks_is_named_with_what_to_do(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot, tmp_path: Path
) -> None:
    window.workbench.scripts.run(tmp_path / "a.py")
    story = Story(engine, 1)
    story.main()
    story.prints(1, "ModuleNotFoundError: No module named 'numpy.linalg'", kind=STDERR_LINE)
    story.ends(1)
    window.workbench.refresh()
    text = window.workbench.message.text.text()
    assert "needs numpy, which procgui's own Python does not have" in text and "Choose a Python" in text
    qtbot.waitUntil(lambda: window.workbench.scripts.door.form.python.count() == 4)  # they are looked for by then


def test_nothing_is_executed_by_the_gui_thread(
    engine: FakeEngine,
    qtbot: QtBot,
    tmp_path: Path,
    process_creation_threads: CreationLog,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("procgui.controller.python_search.candidates", lambda script: iter([Path(sys.executable)]))
    (tmp_path / "a.py").write_text("print(1)\n", "utf-8")
    with make_window(qtbot, engine) as window:
        window.workbench.scripts.run(tmp_path / "a.py")
        choice = window.workbench.scripts.door.form.python
        choice.look()
        qtbot.waitUntil(lambda: not choice.search.busy)
        assert choice.count() == 2  # it is our own
    assert process_creation_threads.on_gui_thread == []


@pytest.mark.parametrize("slow", ["/new/bin/python", "/old/bin/python"])
def test_a_late_answer_changes_nothing_for_another_script(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slow: str
) -> None:
    may_answer, quick = threading.Event(), "/project/.venv/bin/python"

    def probe(path: Path) -> Python:
        if path.as_posix() == slow:
            assert may_answer.wait(30)
        answer = OTHERS[path.as_posix()]
        if isinstance(answer, NotPython):
            raise answer
        return answer

    monkeypatch.setattr("procgui.controller.python_search.probe", probe)
    bench = window.workbench
    bench.scripts.configurations[str(tmp_path / "a.py")] = Configuration(python=slow)
    bench.scripts.configurations[str(tmp_path / "b.py")] = Configuration(python=quick)
    bench.scripts.show(tmp_path / "a.py")
    bench.scripts.show(tmp_path / "b.py")
    may_answer.set()
    choice = bench.scripts.door.form.python
    qtbot.waitUntil(lambda: not choice.search.busy)
    assert choice.chosen == quick and not bench.message.isVisible()
    assert bench.scripts.configurations[str(tmp_path / "b.py")].python == quick
    assert bench.scripts.configurations[str(tmp_path / "a.py")].python == slow
