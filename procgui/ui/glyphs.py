"""The few small pictures that a style sheet can only take from files: they are written tinted to a private folder."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from procgui.ui.theme import Theme

_SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path d="{path}" fill="none" stroke="{colour}" '
    'stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>'
)
_GLYPHS = {
    "chevron": ("M4 6l4 4 4-4", "dim"),
    "chevron_left": ("M10 4l-4 4 4 4", "dim"),
    "chevron_right": ("M6 4l4 4-4 4", "dim"),
    "cross": ("M4.5 4.5l7 7M11.5 4.5l-7 7", "dim"),
    "cross_hover": ("M4.5 4.5l7 7M11.5 4.5l-7 7", "ink"),
    "check": ("M3.5 8.5l3 3 6-7", "on_accent"),
}


class Glyphs:
    """Writes the pictures once for each scheme; the folder goes when this object goes."""

    def __init__(self) -> None:
        self._folder = QTemporaryDir()

    def files(self, theme: Theme) -> dict[str, str]:
        """Name to file, with forward slashes as style sheets want them; empty when nothing can be written."""
        if not self._folder.isValid():
            return {}
        result = {}
        for name, (path, token) in _GLYPHS.items():
            file = Path(self._folder.path()) / f"{name}-{'dark' if theme.dark else 'light'}.svg"
            if not file.exists():
                file.write_text(_SVG.format(path=path, colour=getattr(theme.palette, token)), "utf-8")
            result[name] = file.as_posix()
        return result
