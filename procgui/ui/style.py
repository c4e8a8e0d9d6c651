"""The style sheet: the tokens as Qt wants to read them. Roles are dynamic properties (``role="primary"``)."""

from __future__ import annotations

from string import Template

from procgui.ui import tokens
from procgui.ui.theme import Theme

_SHEET = Template("""
* { outline: none; }
QMainWindow, QDialog, QMessageBox { background: $page; }
QLabel, QCheckBox { background: transparent; color: $ink; }
QLabel[role="dim"], QLabel[role="side"] { color: $dim; }
QLabel[role="heading"] { font-weight: 600; }
QLabel[role="error"] { color: $error; }
QLabel[role="mono"] { font-family: $mono; }
QToolTip { background: $card; color: $ink; border: 1px solid $control_line; padding: ${p4}px; }

QFrame[role="card"] { background: $card; border: 1px solid $line; border-radius: ${card_radius}px; }
QFrame[role="card"][docked="true"] { border-top: none; border-top-left-radius: 0; border-top-right-radius: 0; }
QFrame[role="pane-head"] {
    background: $card; border: 1px solid $line; border-bottom: none;
    border-top-left-radius: ${card_radius}px; border-top-right-radius: ${card_radius}px;
}
QDockWidget { background: $page; }
QMainWindow::separator { background: transparent; width: ${p10}px; height: ${p10}px; }
QMainWindow::separator:hover { background: $line; }
QTabBar { background: transparent; qproperty-drawBase: 0; qproperty-elideMode: ElideNone; }
QTabBar::tab {
    background: transparent; color: $dim; border: none; border-bottom: 2px solid transparent;
    padding: ${p4}px ${p6}px; margin-bottom: ${p4}px;
}
QTabBar::tab:hover { color: $ink; background: $hover; }
QTabBar::close-button { image: url("$cross"); width: ${p14}px; height: ${p14}px; }
QTabBar::close-button:hover { image: url("$cross_hover"); }
QTabBar#run-tabs { margin: ${p6}px ${p6}px 0 ${p6}px; }
QTabBar#run-tabs::scroller { width: ${p48}px; }
QTabBar#run-tabs::tear { width: ${p10}px; image: none; border: none; border-left: 2px dotted $dim; }
QTabBar#run-tabs QToolButton { background: $page; border-color: transparent; padding: 0; min-height: 0; }
QTabBar#run-tabs QToolButton:hover:enabled { background: $hover; border-color: $control_line; }
QTabBar#run-tabs QToolButton::left-arrow { image: url("$chevron_left"); width: ${p14}px; height: ${p14}px; }
QTabBar#run-tabs QToolButton::right-arrow { image: url("$chevron_right"); width: ${p14}px; height: ${p14}px; }
QTabBar#run-tabs QToolButton::left-arrow:disabled, QTabBar#run-tabs QToolButton::right-arrow:disabled { image: none; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; }
QTabBar#run-tabs::tab:selected:focus { background: $selection; }
QWidget[role="bar"] { background: $card; border: none; border-bottom: 1px solid $line; }
QWidget[role="page"], QScrollArea, QWidget[role="clear"] { background: transparent; border: none; }
QStatusBar { background: $card; border-top: 1px solid $line; color: $dim; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: $dim; padding: ${p3}px ${p10}px; }

QPushButton, QToolButton {
    background: $card; color: $ink; border: 1px solid $control_line; border-radius: ${control_radius}px;
    min-height: ${inner_height}px; padding: 0 ${p10}px;
}
QToolButton { padding: 0 ${p6}px; max-height: ${inner_height}px; }
QPushButton:hover, QToolButton:hover { background: $hover; }
QPushButton:pressed, QToolButton:pressed { background: $line; }
QPushButton:focus, QToolButton:focus { border-color: $accent; }
QPushButton:disabled, QToolButton:disabled { color: $dim; background: $page; border-color: $line; }
QPushButton:checked, QToolButton:checked { background: $selection; border-color: $accent; color: $accent; }
QPushButton[role="primary"] {
    background: $accent; border-color: $accent; color: $on_accent; font-weight: 600; padding: 0 ${p16}px;
}
QPushButton[role="primary"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[role="primary"]:disabled { background: $page; color: $dim; border-color: $line; }
QPushButton[role="code"], QPushButton[role="danger-code"] { font-family: $mono; padding: 0 ${p4}px; }
QPushButton[role="danger"], QPushButton[role="danger-code"] { color: $error; }
QPushButton[role="danger-code"]:disabled { color: $dim; }
QPushButton[role="danger"]:disabled { color: $dim; }
QPushButton[role="door"] { border-radius: 0; margin-left: -1px; padding: 0 ${p16}px; }
QPushButton[role="door"][first="true"] { margin-left: 0; }
QPushButton[role="flat"], QToolButton[role="flat"] { border-color: transparent; background: transparent; }
QPushButton[role="flat"]:hover, QToolButton[role="flat"]:hover { background: $hover; }
QPushButton[role="link"] {
    color: $accent; background: transparent; border: none; padding: 0; min-height: 0; text-decoration: underline;
}
QPushButton[role="link"]:hover, QPushButton[role="link"]:focus { color: $accent_hover; font-weight: 600; }
QPushButton[role="quiet"] {
    color: $accent; background: transparent; border: 1px solid transparent; min-height: 0; padding: 0 ${p4}px;
}
QPushButton[role="quiet"]:hover { background: $hover; }
QPushButton[role="quiet"]:focus { border-color: $accent; }
QPushButton[role="quiet"]:disabled { color: $dim; }
QPushButton[role="hero"] { padding: 0; color: transparent; }

QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox {
    background: $field; color: $ink; border: 1px solid $control_line; border-radius: ${control_radius}px;
    min-height: ${inner_height}px; padding: 0 ${p8}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus { border-color: $accent; }
QLineEdit[wrong="true"], QSpinBox[wrong="true"], QDoubleSpinBox[wrong="true"] { border-color: $error; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $dim; background: $page; }
QAbstractSpinBox QLineEdit { border: none; padding: 0; min-height: 0; background: transparent; }
QLineEdit[role="mono"] { font-family: $mono; }
QLineEdit[role="value"] {
    background: transparent; border: 1px solid transparent; min-height: ${p20}px; max-height: ${p20}px;
    padding: 0 ${p2}px; font-family: $mono;
}
QLineEdit[role="value"][editable="true"] { border-bottom-color: $control_line; border-radius: 0; }
QLineEdit[role="value"][editable="true"]:hover { background: $hover; }
QLineEdit[role="value"][editable="true"]:focus { border-color: $accent; border-radius: ${control_radius}px; }
QLineEdit[role="value"][wrong="true"] { color: $error; }
QComboBox::drop-down { border: none; width: ${p20}px; }
QComboBox::down-arrow { image: url("$chevron"); width: ${p12}px; height: ${p12}px; }
QComboBox QAbstractItemView {
    background: $card; color: $ink; border: 1px solid $control_line; padding: ${p4}px;
    selection-background-color: $selection; selection-color: $ink;
}
QCheckBox { spacing: ${p6}px; }
QCheckBox::indicator {
    width: ${p14}px; height: ${p14}px; border: 1px solid $dim; border-radius: ${p3}px; background: $card;
}
QCheckBox::indicator:checked { background: $accent; border-color: $accent; image: url("$check"); }
QCheckBox::indicator:focus { border-color: $accent; }

QSlider::groove:horizontal { height: ${p4}px; background: $line; border-radius: ${p2}px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: ${p2}px; }
QSlider::handle:horizontal {
    width: ${p14}px; height: ${p14}px; margin: -${p5}px 0; border-radius: ${p7}px; background: $accent;
    border: none;
}
QSlider::handle:horizontal:hover { background: $accent_hover; }

QTreeView, QListView, QTextBrowser, QPlainTextEdit {
    background: transparent; color: $ink; border: none; selection-background-color: $selection;
    selection-color: $ink; alternate-background-color: transparent;
}
QPlainTextEdit { font-family: $mono; placeholder-text-color: $dim; }
QPlainTextEdit[role="entry"] {
    background: $field; border: 1px solid $control_line; border-radius: ${control_radius}px;
    selection-background-color: $accent; selection-color: $on_accent;
}
QPlainTextEdit[role="entry"]:focus { border-color: $accent; }
QPlainTextEdit[role="entry"][asking="true"] { background: $selection; border-color: $accent; }
QListView[role="popup"] { background: $card; border: 1px solid $control_line; }
QPlainTextEdit[role="result"] {
    background: $field; border: 1px solid $line; border-radius: ${control_radius}px; padding: ${p2}px;
}
QPlainTextEdit[role="result"]:focus { border-color: $accent; }
QTreeView::item, QListView::item { min-height: ${row}px; padding: 0 ${p4}px; border: none; }
QTreeView::item:selected, QListView::item:selected { background: $selection; color: $ink; }
QTreeView::item:hover:!selected, QListView::item:hover:!selected { background: $hover; }
QTreeView::branch { background: transparent; }
QTreeView::branch:selected { background: $selection; }
QTreeView::branch:has-children:open { image: url("$chevron"); }
QTreeView::branch:has-children:closed { image: url("$chevron_right"); }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; color: $dim; border: none; border-bottom: 1px solid $line;
    padding: ${p3}px ${p4}px; font-weight: normal;
}

QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: ${p10}px; }
QScrollBar:horizontal { height: ${p10}px; }
QScrollBar::handle { background: $control_line; border-radius: ${p3}px; margin: ${p2}px; }
QScrollBar::handle:hover { background: $dim; }
QScrollBar::handle:vertical { min-height: ${p24}px; }
QScrollBar::handle:horizontal { min-width: ${p24}px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QSplitter::handle { background: transparent; }

QMenu { background: $card; color: $ink; border: 1px solid $control_line; padding: ${p4}px; }
QMenu::item { padding: ${p4}px ${p20}px; border-radius: ${p4}px; }
QMenu::item:selected { background: $selection; }
QMenu::item:disabled { color: $dim; background: transparent; }
QMenu::separator { height: 1px; background: $line; margin: ${p4}px; }

QFrame[role="message"] {
    background: $warn_ground; border: 1px solid $warn; border-radius: ${control_radius}px;
}
QFrame[role="message"] QLabel { color: $ink; }
QFrame[role="message"][kind="info"] { background: $selection; border-color: $accent; }
QFrame[role="message"][kind="error"] { background: $stderr_ground; border-color: $error; }
QFrame[role="message"] QToolButton { background: transparent; border: none; }
""")


def style_sheet(theme: Theme, glyphs: dict[str, str] | None = None) -> str:
    """The whole style sheet. ``glyphs`` are files of tinted pictures, by their names."""
    sizes = {f"p{size}": theme.px(size) for size in (2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20, 24, 48)}
    mono = ", ".join(f'"{family}"' for family in theme.mono.families())
    return _SHEET.substitute(
        {name: value for name, value in theme.palette._asdict().items() if isinstance(value, str)},
        mono=mono,
        card_radius=theme.px(tokens.CARD_RADIUS),
        control_radius=theme.px(tokens.CONTROL_RADIUS),
        inner_height=theme.px(tokens.CONTROL_HEIGHT) - 2,
        row=theme.px(22),
        **{
            "chevron": "",
            "chevron_left": "",
            "chevron_right": "",
            "cross": "",
            "cross_hover": "",
            "check": "",
            **(glyphs or {}),
        },
        **sizes,
    )
