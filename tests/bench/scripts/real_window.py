"""The real program, told to note its first paint."""

import sys

from first_paint import FirstPaint

from procgui import cli

if __name__ == "__main__":
    from procgui.ui.main_window import MainWindow

    show = MainWindow.open_at_size

    def open_at_size(window):
        """As ever; and nothing is asked when it closes."""
        show(window)
        window.ask = False
        window.first = FirstPaint(window)

    MainWindow.open_at_size = open_at_size
    sys.exit(cli.main([]))
