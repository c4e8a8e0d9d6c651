"""The least window that PySide6 can show, at the size of the real one."""

import sys

from first_paint import FirstPaint
from PySide6.QtWidgets import QApplication, QMainWindow

application = QApplication(sys.argv)
window = QMainWindow()
window.resize(1440, 900)
window.show()
first = FirstPaint(window)
application.exec()
