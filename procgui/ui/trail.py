"""Source beside output: shows which lines call ``start()``, ``join()`` and the like, and follows the calls.

A click at a line chooses its processes; choosing a process shows the line that started it.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from procgui.model.calls import LineCalls, Place, same_file
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.source_text import SourceText, read_source
from procgui.ui.editor.trail_view import MOST_DOTS, Called, TrailView

_MOST_NAMED = 8
_STAY_MS = 500
"""A file is shown at least so long before the calls lead to another one."""


class Trail(QObject):
    """Between a run and a view. Call :meth:`refresh` after each fold."""

    chosen = Signal(object)
    """Rows of the processes whose methods the clicked line has called."""
    fileShown = Signal(object)
    """The Path of the file whose text is shown now; :attr:`whole` says whether all of it is."""

    def __init__(self, view: TrailView, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._run: Run | None = None
        self._seen: tuple[object, ...] = ()
        self._followed = 0
        """So many calls have led to where the text stands, or the person has chosen another place since."""
        self._script: Path | None = None
        self.file: Path | None = None
        self.following = True
        self.whole = True
        self._staying = QTimer(self)
        self._staying.setSingleShot(True)
        self._staying.setInterval(_STAY_MS)
        self._staying.timeout.connect(self.refresh)
        view.explain = self._explain
        view.pointed.connect(self._pointed)
        view.look.changed.connect(self._colour_anew)

    # what is shown

    def show_script(self, path: Path | None) -> str | None:
        """Show the text of a script as it is on disk; gives what is wrong when it cannot be read."""
        self._script = path
        return self._show_file(path)

    def _show_file(self, path: Path | None) -> str | None:
        trouble, source = None, SourceText("", whole=True)
        if path is not None:
            try:
                source = read_source(path)
            except OSError as error:
                trouble = str(error)
        self.file, self.whole, self._seen = path, source.whole, ()
        self._view.show_called({})
        self._view.mark_line(None)
        self._view.show_source(source.text)
        self.fileShown.emit(path)
        return trouble

    def show_run(self, run: Run | None) -> None:
        """From now on these calls; the script itself is shown until they lead elsewhere."""
        if run is self._run:
            return
        self._run, self._seen, self._followed = run, (), 0
        if self.file != self._script:
            self._show_file(self._script)
        self._view.mark_line(None)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show the calls that were folded since."""
        run = self._run
        if run is None:
            self._view.show_called({})
            return
        waits = self._waits(run)
        latest, changes = run.calls.latest, run.calls.changes
        if self.following and changes != self._followed and latest is not None and not self._leaves_too_soon(latest):
            self._followed = changes
            self._go(latest)
        seen = (changes, frozenset(waits), len(run.processes))
        if seen != self._seen:
            self._seen = seen
            self._show_called(run, waits)

    def _leaves_too_soon(self, place: Place) -> bool:
        """Whether this is another file than one that was shown a moment ago; the calls are followed a moment later."""
        return self._staying.isActive() and same_file(str(self.file)) != same_file(place.file)

    @Slot(bool)
    def follow(self, following: bool) -> None:
        """Whether the calls are followed."""
        self.following, self._followed = following, 0
        self.refresh()

    @Slot()
    def _colour_anew(self) -> None:
        self._seen = ()
        self.refresh()

    @staticmethod
    def _waits(run: Run) -> set[Place]:
        """Lines whose ``join()`` has not returned."""
        return {place for process in run.processes if process.waiting for place in _places(process)}

    def _show_called(self, run: Run, waits: set[Place]) -> None:
        if self.file is None:
            return
        theme, file = self._view.look.theme, same_file(str(self.file))
        shown = {
            number: Called(
                [theme.process(run.processes[row].colour) for row in line.last(MOST_DOTS)],
                Place(file, number) in waits,
            )
            for number, line in run.calls.lines(file).items()
        }
        self._view.show_called(shown)

    def _go(self, place: Place) -> None:
        """Show a place, in another file if it lies there."""
        if self.file is None or same_file(str(self.file)) != same_file(place.file):
            path = Path(place.file)
            if not path.is_file():
                return
            self._show_file(path)
            self._staying.start()
        self._view.bring(place.line)

    # from the processes to the text, and back

    def show_start_of(self, process: ProcessInfo) -> None:
        """The line that started a process."""
        place = None if self._run is None else self._run.calls.start_of(process)
        if place is not None and self._run is not None:
            self._followed = self._run.calls.changes
            self._go(place)
            self.refresh()

    @Slot(int)
    def _pointed(self, number: int) -> None:
        line = self._line(number)
        if line is not None:
            self.chosen.emit(list(line.rows))

    def _line(self, number: int) -> LineCalls | None:
        if self._run is None or self.file is None:
            return None
        return self._run.calls.lines(str(self.file)).get(number)

    def _explain(self, number: int) -> str:
        """What a line has called, such as ``start(): Process-1, Process-2``."""
        line, run = self._line(number), self._run
        if line is None or run is None or self.file is None:
            return ""
        words = [f"{call}(): {self._names(run, list(rows))}" for call, rows in line.calls.items()]
        place = Place(same_file(str(self.file)), number)
        waiting = [process.row for process in run.processes if place in _places(process)]
        if waiting:
            words.append(self.tr("waits here: {names}").format(names=self._names(run, waiting)))
        return "\n".join(words)

    @staticmethod
    def _names(run: Run, rows: list[int]) -> str:
        names = [run.processes[row].name for row in rows[:_MOST_NAMED]]
        return ", ".join(names) + (f" … ({len(rows):,})" if len(rows) > _MOST_NAMED else "")


def _places(process: ProcessInfo) -> set[Place]:
    """Where a process waits in ``join()``."""
    return {Place(same_file(waiting.file), waiting.line) for waiting in process.waiting}
