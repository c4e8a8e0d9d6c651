"""In a language that marks every translated text, nothing unmarked is left to read in the window."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from procgui.applog import AppLog
from procgui.faults import Fault
from procgui.model.comparison import Line, Result, Stage
from procgui.model.outcome import Outcome
from procgui.protocol.events import ExitEvent
from procgui.ui.about import AboutDialog
from procgui.ui.compare.window import CompareWindow
from procgui.ui.crash_dialog import CrashDialog
from procgui.ui.main_window import MainWindow
from procgui.ui.menu import MainMenu
from procgui.ui.shortcuts import ShortcutsDialog
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.walk import Text, texts
from tests.gui.windows import make_window

_MARKED = re.compile(r"\[!!((?!\[!!).)*?!!\]", re.DOTALL)
_PLAIN = re.compile(
    r"""
    [\W\d_]+                                          # numbers, signs
    | \d+\.\d+.* | .*\(\w+\ \d.*                      # versions
    | fork | spawn | forkserver                       # start methods: the arguments of get_context()
    | (>>>\ )?(\w+\ =\ )?(\w+\.)*\w+\(.*\)            # calls and statements
    | (>>>\ )?(Process|mp1)\.\w+                      # attributes
    | Process\.pid,\ os\.getpid\(\)
    | Process\(target=\.\.\.\)\ /\ class\ MyProcess\(Process\)
    | (psutil\.)?Process(\.\w+\(\))?\.\w+
    | name | daemon | pid | ident | exitcode | sentinel | authkey | timeout  # attributes of a Process
    | Process\.daemon\ =\ True,\ False
    | psutil\.Process:\ .*
    | MainProcess | mp\d+ | MyProcess-\d+             # names of processes
    | stdout | stderr | PID | PPID | CPU              # called so everywhere
    | procgui | Python | PySide6 | Qt                 # names of programs
    | English | 中文                                  # languages are called by themselves
    | ((Ctrl|Shift|Alt|Tab|End|PgUp|PgDown|F\d+|[A-Z]|[+,\ =\-\d])(?![a-z]))+   # keys
    | \S*\.(py|log|ini)                               # files
    """,
    re.VERBOSE,
)
"""What is the same in every language."""


class _Pseudo(QTranslator):
    """Marks what it is given, except what Qt says by itself."""

    def translate(self, context: str, text: str, comment: str | None = None, count: int = -1) -> str | None:  # type: ignore[override]
        return None if context.startswith("Q") else f"[!! {text} !!]"

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    translator = _Pseudo()
    application = QApplication.instance()
    assert application is not None
    application.installTranslator(translator)
    try:
        with make_window(qtbot, engine) as window:
            QLocale.setDefault(QLocale.c())
            yield window
    finally:
        application.removeTranslator(translator)
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)


def _is_marked(text: Text) -> bool:
    """Marked, put together from marked parts, or one of those that stay as they are."""
    rest = text.text
    while _MARKED.search(rest):
        rest = _MARKED.sub("", rest)
    parts = [part.strip() for part in re.split(r"[·\n]", rest)]
    return all(_PLAIN.fullmatch(part) or _PLAIN.fullmatch(part.strip("() ")) for part in parts if part)


def _check(root: QWidget, *contents: QWidget) -> None:
    """Nothing is unmarked, except in widgets whose contents are Python or come from files in two languages."""
    found = {
        f"{each.what} of {type(each.owner).__name__}: {each.text!r}"
        for each in texts(root)
        if not _is_marked(each) and not (each.owner in contents and each.what.startswith("cell"))
    }
    assert not found, "\n".join(sorted(found))


def test_the_lab(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lab")
    Story(engine, 1).believable(lab=True)
    window.workbench.refresh()
    assert len(list(texts(window))) > 60
    for row in range(5):
        window.workbench.processes.select(row)
        _check(window, window.workbench.console.transcript)
    Story(engine, 1).tell(ExitEvent(41207, 3), ExitEvent(41208, 0))
    Story(engine, 1).ends()
    window.workbench.lab.creation.fields["max"].setText("-1")
    window.workbench.output.find_bar.field.setText("nowhere")
    window.workbench.refresh()
    _check(window, window.workbench.console.transcript)


@pytest.mark.parametrize("door", ["lessons", "script"])
def test_the_other_doors(window: MainWindow, engine: FakeEngine, door: str, tmp_path: Path) -> None:
    window.workbench.open_door(door)
    _check(window, *([window.workbench.lessons.list] if door == "lessons" else []))
    if door == "script":
        (tmp_path / "x.py").write_text("pass\n", "utf-8")
        window.workbench.scripts.run(tmp_path / "x.py")
        window.workbench.scripts.door.form.arguments.setText("'")
        _check(window)


def test_the_menu(window: MainWindow) -> None:
    window.workbench.open_door("lab")
    window.workbench.bar.menu.click()
    [menu] = window.findChildren(MainMenu)
    _check(menu)
    menu.close()


@pytest.mark.parametrize("kind", [AboutDialog, ShortcutsDialog, CrashDialog])
def test_the_dialogs(window: MainWindow, kind: type[QWidget], tmp_path: Path) -> None:
    if kind is AboutDialog:
        dialog: QWidget = AboutDialog(window.log, window.look, window)
    elif kind is ShortcutsDialog:
        dialog = ShortcutsDialog(window.workbench.commands, window.look, window)
    else:
        dialog = CrashDialog(AppLog(tmp_path), window)
        dialog.show_faults({Fault("x.py", ""): 1})
    dialog.show()
    _check(dialog)
    dialog.close()


def test_the_comparison(window: MainWindow) -> None:
    methods = ("fork", "spawn", "forkserver")
    view = CompareWindow(methods, window.look, window)
    view.begin("x.py")
    view.show()
    for stage in Stage:
        results = [Result(method, stage, Outcome(0), 2, (0.1, 0.2), 1.0, used=("spawn",)) for method in methods]
        view.show_results(results, active=True)
        _check(view)
    line = Line("stderr", "__name__")
    results = [Result("fork", Stage.ENDED, output=(line,), longer=True, wider=True), Result("spawn", Stage.STOPPED)]
    view.show_results([*results, Result("forkserver", Stage.MULTIPLIED, unguarded=True)], active=False)
    _check(view, view.differences.view)
    view.close()


def test_the_walk_finds_what_is_not_translated(window: MainWindow) -> None:
    window.workbench.open_door("lab")
    window.workbench.bar.run.setToolTip("Not translated (F5)")
    with pytest.raises(AssertionError, match="tooltip of QPushButton: 'Not translated"):
        _check(window)
