"""What was typed, the oldest first, to walk through with Up and Down."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

MOST: Final = 200
LONGEST: Final = 20_000
"""Characters; a longer text is not remembered."""


class History:
    """A list and a place in it. Behind its end stands what is being typed."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self.texts: list[str] = []
        self.replace(texts)

    def replace(self, texts: Iterable[str]) -> None:
        """Remember others instead."""
        self.texts[:] = [text for text in texts if text and len(text) <= LONGEST][-MOST:]
        self._place, self._draft = len(self.texts), ""

    def add(self, text: str) -> None:
        """Something was sent; the same twice stands here once."""
        again = self.texts[-1:] == [text]
        self.replace(self.texts if again else [*self.texts, text])

    def earlier(self, now: str) -> str | None:
        """What was typed before; ``now`` is what stands there. None at the begin."""
        if self._place == 0:
            return None
        self._note(now)
        self._place -= 1
        return self.texts[self._place]

    def later(self, now: str) -> str | None:
        """What was typed after that, at last the draft. None at the end."""
        if self._place >= len(self.texts):
            return None
        self._place += 1
        return self._draft if self._place == len(self.texts) else self.texts[self._place]

    def _note(self, now: str) -> None:
        if self._place == len(self.texts):
            self._draft = now
