"""How fast it is: figures beside a yardstick that was measured in the same run.

::

    python -m tests.bench [NAME...] [--json FILE] [--quick]

One module a bench, each with ``measure(scale) -> list[Figure]``. What needs a window runs in a fresh process
(``inside``), so that no bench inherits the memory or the timers of another. Nothing here fails for being slow: the
table says "over", a person judges. On a busy machine the ratios hold, the absolute times do not.
"""

from __future__ import annotations

from typing import Final

NAMES: Final = ("output", "gap", "first", "start", "idle", "memory", "attach", "run", "wall")
"""The benches, in the order of the table; each is a module here."""
