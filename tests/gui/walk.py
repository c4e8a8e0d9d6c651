"""Walks a window and collects what a person reads in it, hears from it, or can reach in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QWidget,
)

from tests.gui.menus import entries

_TAGS = re.compile("<[^>]*>")


class Text(NamedTuple):
    """A text, what it is (``text``, ``tooltip``...), and the widget it belongs to."""

    text: str
    what: str
    owner: QWidget


def texts(root: QWidget) -> Iterator[Text]:
    """Every text of the visible widgets below ``root``."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            for what, text in _of(widget):
                if text.strip():
                    yield Text(text, what, widget)


def _of(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "tooltip", widget.toolTip()
    yield "name", widget.accessibleName()
    yield "description", widget.accessibleDescription()
    if widget.isWindow():
        yield "title", widget.windowTitle()
    if isinstance(widget, QLabel):
        yield "text", _TAGS.sub(" ", widget.text())
    if isinstance(widget, QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholder", widget.placeholderText()
    if isinstance(widget, QComboBox):
        for row in range(widget.count()):
            yield "item", widget.itemText(row)
    if isinstance(widget, QMenu):
        for action in entries(widget):
            yield from _of_action(action)
    if isinstance(widget, QAbstractItemView) and not isinstance(widget, QHeaderView):
        yield from _of_model(widget)


def _of_action(action: QAction) -> Iterator[tuple[str, str]]:
    yield "entry", action.text()
    yield "tooltip", action.toolTip()


def _of_model(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    model: QAbstractItemModel | None = view.model()
    if model is None:
        return
    columns = 1 if isinstance(view, QListView) else model.columnCount(view.rootIndex())
    for column in range(columns if not isinstance(view, QListView) else 0):
        yield "header", str(model.headerData(column, Qt.Orientation.Horizontal) or "")
    for index in _indexes(model, columns, view.rootIndex()):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            data = index.data(role)
            if isinstance(data, str):
                yield f"cell of column {index.column()}", data


def _indexes(model: QAbstractItemModel, columns: int, parent: QModelIndex) -> Iterator[QModelIndex]:
    for row in range(model.rowCount(parent)):
        yield from (model.index(row, column, parent) for column in range(columns))
        yield from _indexes(model, columns, model.index(row, 0, parent))


def controls(root: QWidget) -> list[QWidget]:
    """Everything visible and enabled that a person acts on: buttons, fields, lists, sliders, texts."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.isEnabled() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
