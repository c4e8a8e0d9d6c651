"""One look of the program at one moment: colours, fonts and sizes, all times the zoom."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QPalette

from procgui.ui import tokens
from procgui.ui.tokens import Palette

_CJK_FAMILIES = ["Noto Sans CJK SC", "Microsoft YaHei UI", "PingFang SC"]
"""Named after the system's own family: else Chinese may be drawn with Japanese forms on Linux."""


class Theme:
    """What a widget needs to draw itself. A new object is made for each change; it never changes itself."""

    def __init__(self, dark: bool, scale: float, chinese: bool = False) -> None:
        self.dark = dark
        self.scale = scale
        self.chinese = chinese
        self.palette: Palette = tokens.DARK if dark else tokens.LIGHT
        self.page = self.colour("page")
        self.card = self.colour("card")
        self.field = self.colour("field")
        self.line = self.colour("line")
        self.control_line = self.colour("control_line")
        self.hover = self.colour("hover")
        self.ink = self.colour("ink")
        self.dim = self.colour("dim")
        self.accent = self.colour("accent")
        self.on_accent = self.colour("on_accent")
        self.error = self.colour("error")
        self.warn = self.colour("warn")
        self.warn_ground = self.colour("warn_ground")
        self.selection = self.colour("selection")
        self.match = self.colour("match")
        self.match_current = self.colour("match_current")
        self.stderr_ground = self.colour("stderr_ground")
        self.ui = self._sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont))
        if chinese and not _writes_chinese(self.ui.family()):
            self.ui.setFamilies([*_CJK_FAMILIES, *self.ui.families()])  # one baseline for both scripts
        self.mono = self._sized(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.mono.setStyleHint(QFont.StyleHint.Monospace)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Theme) and self.key == other.key

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def key(self) -> tuple[bool, float, bool]:
        """What it was made of."""
        return self.dark, self.scale, self.chinese

    def colour(self, token: str) -> QColor:
        """A colour by its token's name; raises AttributeError for an unknown one."""
        return QColor(getattr(self.palette, token))

    def px(self, pixels: float) -> int:
        """A length at zoom 100 % as it is now; never less than one pixel for a visible thing."""
        scaled = round(pixels * self.scale)
        return scaled if scaled or not pixels else 1

    def process(self, index: int) -> QColor:
        """The colour of a process: 0 is the main process; the children's colours are used over and over."""
        colours = self.palette.processes
        return QColor(colours[0] if index <= 0 else colours[1 + (index - 1) % (len(colours) - 1)])

    def _sized(self, font: QFont) -> QFont:
        real = QFontInfo(font).family()  # "monospace" is only an alias, which a list of families passes over
        font.setFamilies([real, *_CJK_FAMILIES])
        font.setPointSizeF(tokens.POINT_SIZE * self.scale)
        return font

    def qt_palette(self) -> QPalette:
        """For what the style sheet does not reach: native parts, links, disabled text."""
        palette = QPalette()
        role = QPalette.ColorRole
        for target, token in (
            (role.Window, "page"), (role.Base, "card"), (role.AlternateBase, "field"), (role.Button, "card"),
            (role.WindowText, "ink"), (role.Text, "ink"), (role.ButtonText, "ink"), (role.PlaceholderText, "dim"),
            (role.Highlight, "selection"), (role.HighlightedText, "ink"), (role.Link, "accent"),
            (role.LinkVisited, "accent"), (role.ToolTipBase, "card"), (role.ToolTipText, "ink"),
            (role.Accent, "accent"), (role.Light, "card"), (role.Midlight, "hover"), (role.Mid, "line"),
            (role.Dark, "control_line"), (role.Shadow, "line"),
        ):  # fmt: skip
            palette.setColor(target, self.colour(token))
        for target in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, target, self.dim)
        return palette


def _writes_chinese(family: str) -> bool:
    return QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems(family)
