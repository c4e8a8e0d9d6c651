"""Every colour of the program, once for a light and once for a dark screen, and the sizes before zoom.

Text keeps a contrast of at least 4.5 to each ground it stands on; :data:`TEXT_ON_GROUND` lists the pairs and a test
computes them. The process colours are text too (a process's name is written in its colour).
"""

from __future__ import annotations

from typing import Final, NamedTuple


class Palette(NamedTuple):
    """The colours of one scheme as ``#rrggbb``."""

    page: str
    card: str
    field: str
    """Inside of inputs and code areas."""
    line: str
    control_line: str
    """Outline of things one can press or type into."""
    hover: str
    ink: str
    dim: str
    accent: str
    on_accent: str
    accent_hover: str
    error: str
    warn: str
    warn_ground: str
    selection: str
    match: str
    match_current: str
    stderr_ground: str
    keyword: str
    string: str
    number: str
    comment: str
    definition: str
    processes: tuple[str, ...]
    """The main process first, then the children in order of appearance, over and over."""


LIGHT: Final = Palette(
    page="#f4f5f7",
    card="#ffffff",
    field="#fbfbfc",
    line="#e1e4e9",
    control_line="#d3d8df",
    hover="#eef1f5",
    ink="#1b1f24",
    dim="#5e6771",
    accent="#1f64d6",
    on_accent="#ffffff",
    accent_hover="#1a57bd",
    error="#b42318",
    warn="#7a4f00",
    warn_ground="#fff3d1",
    selection="#e6effd",
    match="#ffe9a8",
    match_current="#ffb84d",
    stderr_ground="#fdf1f0",
    keyword="#7a3fc4",
    string="#1b7436",
    number="#0b5cad",
    comment="#5e6771",
    definition="#0b5cad",
    processes=(
        "#626b78", "#096da3", "#9a5800", "#067553", "#a8477f", "#6d55c4", "#b3452c", "#5c6b00", "#00708a", "#8a4fa8",
    ),
)  # fmt: skip

DARK: Final = Palette(
    page="#15181d",
    card="#1c2027",
    field="#181c22",
    line="#2c323b",
    control_line="#3a424d",
    hover="#262c35",
    ink="#e7eaef",
    dim="#98a1ad",
    accent="#5b9bff",
    on_accent="#0d1117",
    accent_hover="#7bb0ff",
    error="#ff8f85",
    warn="#f2c14e",
    warn_ground="#352b14",
    selection="#22314f",
    match="#54450f",
    match_current="#8a5a00",
    stderr_ground="#2e2023",
    keyword="#c99bf5",
    string="#8fcf9b",
    number="#7db8ff",
    comment="#98a1ad",
    definition="#7db8ff",
    processes=(
        "#98a1ad", "#4db3ee", "#f0a63a", "#3fc79a", "#e08fbf", "#a99bff", "#ff8f73", "#b9c94a", "#4fc6d8", "#cf9be6",
    ),
)  # fmt: skip

TEXT_ON_GROUND: Final = {
    "ink": ("page", "card", "field", "hover", "selection", "match", "match_current", "stderr_ground", "warn_ground"),
    "dim": ("page", "card", "field", "hover", "selection", "stderr_ground"),
    "accent": ("page", "card", "selection"),
    "on_accent": ("accent", "accent_hover"),
    "error": ("page", "card", "field", "hover", "stderr_ground", "selection"),
    "warn": ("card", "warn_ground"),
    "keyword": ("card", "field", "hover", "selection", "stderr_ground"),
    "string": ("card", "field", "hover", "selection", "stderr_ground"),
    "number": ("card", "field", "hover", "selection", "stderr_ground"),
    "comment": ("card", "field", "hover", "selection", "stderr_ground"),
    "definition": ("card", "field", "hover", "selection", "stderr_ground"),
    "processes": ("card", "selection", "stderr_ground"),
}

ZOOM_STEPS: Final = (0.5, 0.67, 0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0)
POINT_SIZE: Final = 10.0
GAP: Final = 10
"""Pixels between cards."""
INSET: Final = 12
"""Pixels inside a card."""
STEP: Final = 8
"""Pixels between controls."""
CARD_RADIUS: Final = 8
CONTROL_RADIUS: Final = 6
CONTROL_HEIGHT: Final = 30
