"""Notes when a window has painted itself for the first time: the same for both windows of the bench."""

from time import perf_counter_ns

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt


class FirstPaint(QObject):
    """Prints the time when the first expose event, which paints, has been handled; then closes the window."""

    def __init__(self, window):
        super().__init__(window)
        self.window = window
        self.window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched, event):
        """Painting happens when the event goes on from here; the next thing after it is ``painted``."""
        if event.type() == QEvent.Type.Expose:
            watched.removeEventFilter(self)
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.User), Qt.EventPriority.HighEventPriority.value)
        return False

    def customEvent(self, event):
        """Say so and go."""
        print(perf_counter_ns(), flush=True)
        self.window.close()
