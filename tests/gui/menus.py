"""What stands in a menu."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu


def entries(menu: QMenu) -> Iterator[QAction]:
    """All entries, those of menus inside too. Not by ``QAction.menu()``, which breaks what it gives in PySide6 6.9."""
    for each in (menu, *menu.findChildren(QMenu)):
        yield from each.actions()
