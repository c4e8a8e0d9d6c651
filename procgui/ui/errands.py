"""What each command does in the window; dialogs are made when somebody asks for them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from procgui.ui.bar import DOORS

if TYPE_CHECKING:
    from procgui.ui.workbench import Workbench


class Errands:
    """Knows the workbench and its panes, and nothing else."""

    def __init__(self, workbench: Workbench) -> None:
        self._bench, self._window = workbench, workbench.window

    def slots(self) -> dict[str, Callable[[], object]]:
        """For :class:`Commands`, by a command's name."""
        bench = self._bench
        look, output, find = bench.look, bench.output, bench.output.find_bar
        return {
            **{name: partial(bench.open_door, name) for name in DOORS},
            "run": bench.run,
            "pause": bench.desk.pause_or_resume,
            "stop": bench.desk.stop,
            "stop-all": bench.stop_all,
            "restart": bench.restart_main,
            "open": bench.scripts.choose,
            "new-tab": self.add_tab,
            "next-tab": partial(self.go_to_tab, 1),
            "previous-tab": partial(self.go_to_tab, -1),
            "close-tab": self.close_tab,
            "export": bench.lab_runs.export,
            "save-output": output.ask_and_save,
            "quit": self._window.close,
            "console": self.go_to_console,
            "output": output.view.setFocus,
            "processes": bench.processes.tree.setFocus,
            "find": find.focus_field,
            "find-next": find.go_next,
            "find-previous": find.go_previous,
            "zoom-in": look.zoom_in,
            "zoom-out": look.zoom_out,
            "zoom-reset": look.zoom_reset,
            "scheme": look.switch_scheme,
            "language": bench.speech.switch,
            "menu": self.show_menu,
            "shortcuts": self.show_shortcuts,
            "about": self.show_about,
            "log-folder": self.open_log_folder,
            "forget": self.ask_and_forget,
        }

    def go_to_console(self) -> None:
        self._bench.open_door("lab")
        self._bench.console.input.setFocus()

    def add_tab(self) -> None:
        self._bench.open_door("script")
        self._bench.scripts.tabs.add()

    def go_to_tab(self, step: int) -> None:
        if self._bench.desk.door == "script":
            self._bench.scripts.tabs.go_on(step)

    def close_tab(self) -> None:
        if self._bench.desk.door == "script":
            self._bench.scripts.tabs.close_present()

    def show_menu(self) -> None:
        from procgui.ui.menu import MainMenu

        MainMenu(self._bench, self._window).show_below(self._bench.bar.menu)

    def show_shortcuts(self) -> None:
        from procgui.ui.shortcuts import ShortcutsDialog

        ShortcutsDialog(self._bench.commands, self._bench.look, self._window).open()

    def show_about(self) -> None:
        from procgui.ui.about import AboutDialog

        AboutDialog(self._window.log, self._bench.look, self._window).open()

    def open_log_folder(self) -> None:
        from procgui.ui.log_place import open_folder

        open_folder(self._window.log)

    def ask_and_forget(self) -> None:
        question = QCoreApplication.translate(
            "Sentences", "Forget language, scheme, zoom, recent files and the window's size, and begin anew?"
        )
        if self._bench.confirm(question):
            self._window.forgetting.emit()
