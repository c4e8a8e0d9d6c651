"""A large button that carries the very code it will run beneath its name."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from procgui.ui.theme import Theme

_FLAGS = Qt.TextFlag.TextDontClip | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""Chinese characters of another font may be higher than the line that the font asks for."""


class HeroButton(QPushButton):
    """``setText`` is its name; ``set_code`` its statements, wrapped as far as the width asks for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "hero")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._code: list[str] = []
        self._compact = False
        self._theme: Theme | None = None
        self._colour = QColor()
        self._picture = QIcon()

    def code(self) -> str:
        """The statements that a press will send, one a line."""
        return "\n".join(self._code)

    def set_code(self, statements: list[str]) -> None:
        if statements != self._code:
            self._code = statements
            self.setToolTip(self.code())
            self.setAccessibleDescription(self.code())
            self.updateGeometry()
            self.update()

    def set_compact(self, compact: bool) -> None:
        """Show the name alone; the code stands in the tool tip."""
        if compact != self._compact:
            self._compact = compact
            self.updateGeometry()
            self.update()

    def dress(self, theme: Theme, colour: QColor, picture: QIcon) -> None:
        """Fonts and colours; ``colour`` is the bar at the left edge."""
        self._theme, self._colour, self._picture = theme, colour, picture
        self.updateGeometry()
        self.update()

    def _fonts(self) -> tuple[QFont, QFont]:
        name = QFont(self.font())
        name.setWeight(QFont.Weight.DemiBold)
        return name, self._theme.mono if self._theme else self.font()

    def _px(self, pixels: int) -> int:
        return self._theme.px(pixels) if self._theme else pixels

    def _code_lines(self, width: int) -> list[str]:
        """The code in pieces no wider than ``width``, broken after a comma or bracket where possible."""
        metrics = QFontMetrics(self._fonts()[1])
        if self._compact:
            return []
        return [piece for statement in self._code for piece in _broken(statement, metrics, width)]

    def _code_width(self, width: int) -> int:
        return width - self._px(14) - self._px(10)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        name, mono = self._fonts()
        lines = len(self._code_lines(self._code_width(width)))
        code = lines * QFontMetrics(mono).height() + self._px(4) if lines else 0
        return QFontMetrics(name).height() + code + 2 * self._pad()

    def _pad(self) -> int:
        """Room above and below."""
        return self._px(6 if self._compact else 9)

    def sizeHint(self) -> QSize:
        width = self._px(200)
        return QSize(width, self.heightForWidth(max(width, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._px(120), self.heightForWidth(max(self._px(120), self.width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        self._paint_bar(painter)
        self._paint_text(painter)

    def _paint_bar(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour if self.isEnabled() else self.palette().mid())
        painter.setClipRect(0, 0, self._px(4), self.height())
        painter.drawRoundedRect(0, 0, self._px(16), self.height(), self._px(6), self._px(6))
        painter.setClipping(False)

    def _paint_text(self, painter: QPainter) -> None:
        theme = self._theme
        if theme is None:
            return
        name, mono = self._fonts()
        left, top, size = self._px(14), self._pad(), self._px(16)
        height = QFontMetrics(name).height()
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self._picture.paint(painter, QRect(left, top + (height - size) // 2, size, size), mode=mode)
        painter.setFont(name)
        painter.setPen(theme.ink if self.isEnabled() else theme.dim)
        painter.drawText(QRect(left + size + self._px(6), top, self.width(), height), _FLAGS, self.text())
        painter.setFont(mono)
        painter.setPen(theme.dim)
        y = top + height + self._px(4)
        for line in self._code_lines(self._code_width(self.width())):
            painter.drawText(QRect(left, y, self.width(), QFontMetrics(mono).height()), _FLAGS, line)
            y += QFontMetrics(mono).height()


def _broken(statement: str, metrics: QFontMetrics, width: int) -> list[str]:
    """A statement in pieces that fit; later pieces are indented."""
    pieces: list[str] = []
    line = ""
    for word in statement.replace("(", "(\v").replace(", ", ", \v").replace(".", ".\v").split("\v"):
        if line.strip() and metrics.horizontalAdvance((line + word).rstrip()) > width:
            pieces.append(line.rstrip())
            line = "    "
        line += word
    return [*pieces, line]
