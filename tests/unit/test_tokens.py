"""Every text can be read: a contrast of at least 4.5 on each ground it stands on, in both schemes (WCAG 2.1, 1.4.3)."""

from __future__ import annotations

import pytest

from procgui.ui.tokens import DARK, LIGHT, TEXT_ON_GROUND, Palette

_PAIRS = [(text, ground) for text, grounds in TEXT_ON_GROUND.items() for ground in grounds]


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, bright = sorted((_luminance(one), _luminance(other)))
    return (bright + 0.05) / (dark + 0.05)


def test_the_measure_itself() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") < 4.5


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), _PAIRS)
def test_text_is_readable(palette: Palette, text: str, ground: str) -> None:
    colours = getattr(palette, text)
    for colour in (colours,) if isinstance(colours, str) else colours:
        assert contrast(colour, getattr(palette, ground)) >= 4.5, f"{text} {colour} on {ground}"


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_colour_is_checked(palette: Palette) -> None:
    grounds = {"page", "card", "field", "hover", "selection", "match", "match_current", "stderr_ground", "warn_ground"}
    lines = {"line", "control_line", "accent_hover"}
    assert set(palette._fields) - grounds - lines == set(TEXT_ON_GROUND)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_neighbouring_children_differ(palette: Palette) -> None:
    assert len(set(palette.processes)) == len(palette.processes) >= 5
