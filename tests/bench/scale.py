"""How much is measured: the real amounts, and small ones that only show that a bench still works."""

from __future__ import annotations

from typing import Final, NamedTuple


class Scale(NamedTuple):
    """Counts of one whole run of the benches."""

    lines: int
    """Printed by three children together."""
    repeats: int
    """Of a long measurement; the median is taken."""
    starts: int
    """Of a child, one after the other."""
    children: int
    """Of a whole program, one after the other."""
    tasks: int
    """Of a Pool, each some hundredths of a second of arithmetic."""
    windows: int
    """Opened one after the other."""
    kept: tuple[int, ...]
    """Sizes of the logs of which the memory is measured."""
    quiet: float
    """Seconds of nothing before idling is measured."""
    idle: float
    """Seconds of idling."""
    silent: tuple[int, ...]
    """Numbers of silent children beside which idling is measured."""


FULL: Final = Scale(
    lines=900_000,
    repeats=3,
    starts=40,
    children=200,
    tasks=120,
    windows=7,
    kept=(1_000_000, 10_000_000),
    quiet=4.0,
    idle=10.0,
    silent=(3, 100),
)
QUICK: Final = Scale(
    lines=3_000,
    repeats=1,
    starts=2,
    children=2,
    tasks=2,
    windows=1,
    kept=(20_000,),
    quiet=0.1,
    idle=0.3,
    silent=(1,),
)
