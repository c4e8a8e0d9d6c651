"""The real program, told to note when all that lies in the Lab was painted for the first time."""

import sys

from first_paint import FirstPaint
from PySide6.QtCore import QObject, QTimer

from procgui import cli


class Whole(QObject):
    """Told by the output view's first paint, which comes when everything has its place."""

    def __init__(self, window):
        super().__init__(window)
        self.window = window
        self.seen = False

    def paint(self):
        """The rest of the same paint goes before any timer."""
        if not self.seen:
            self.seen = True
            QTimer.singleShot(0, self.note)

    def note(self):
        """Say so and go."""
        FirstPaint.customEvent(self, None)


if __name__ == "__main__":
    from procgui.ui.main_window import MainWindow

    furnish = MainWindow.furnish

    def furnish_and_watch(window, engine, language):
        """As ever; and nothing is asked when it closes."""
        from procgui.ui.output.view import OutputView

        window.ask, whole, paint = False, Whole(window), OutputView.paintEvent

        def paint_event(view, event):
            paint(view, event)
            whole.paint()

        OutputView.paintEvent = paint_event
        return furnish(window, engine, language)

    MainWindow.furnish = furnish_and_watch
    sys.exit(cli.main([]))
