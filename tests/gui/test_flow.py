"""The flowing layout: PySide hears of the end of its items."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from shiboken6 import delete, isValid

from procgui.ui.flow import FlowLayout


def test_an_item_ends_with_its_widget(qapp: QApplication) -> None:
    """Else whatever comes to lie at the same address would be taken for it."""
    owner = QWidget()
    flow, button = FlowLayout(owner), QPushButton()
    flow.addWidget(button)
    item = flow.itemAt(0)
    assert isValid(item)
    delete(button)
    assert not isValid(item) and flow.count() == 0
