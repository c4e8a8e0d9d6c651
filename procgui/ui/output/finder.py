"""Going from match to match while the counting still goes on."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from procgui.model.log import LogView
from procgui.model.search import Hit, Search
from procgui.ui.find_bar import FindState


class Wanted(NamedTuple):
    """Where to look next; ``around``: the end was passed already."""

    start: Hit
    backwards: bool
    around: bool = False


class Finder:
    """One search at a time. ``found`` is called with each hit that is gone to, and with None when there is none."""

    def __init__(self, found: Callable[[Hit | None], None]) -> None:
        self.search: Search | None = None
        self.hit: Hit | None = None
        self._found = found
        self._wanted: Wanted | None = None
        self._ordinal: int | None = None

    def begin(self, view: LogView, text: str, case: bool, start: int | None) -> None:
        """Look for a text, going to the first match from row ``start`` on (None: stay)."""
        near = self.hit if start is not None else None
        self.search = Search(view, text, case) if text else None
        self.hit = self._ordinal = self._wanted = None
        if self.search is not None and start is not None:
            self._wanted = Wanted(near or Hit(start, 0), backwards=False)

    def go(self, backwards: bool, start: int) -> None:
        """To the next or previous match, from the current one or from row ``start``."""
        hit = self.hit
        if hit is None:
            self._wanted = Wanted(Hit(start, 0), backwards)
        elif backwards:
            self._wanted = Wanted(hit, backwards=True)
        else:
            self._wanted = Wanted(hit._replace(nth=hit.nth + 1), backwards=False)

    def work(self, budget: float) -> bool:
        """Search for about ``budget`` seconds; True when there is nothing left to do."""
        if self.search is None:
            return True
        while self._wanted is not None:
            answer = self.search.find(self._wanted.start, budget, self._wanted.backwards)
            if not answer.known:
                return False
            if answer.hit is None and not self._wanted.around:
                self._wanted = self._from_other_end(self._wanted.backwards)
                continue
            self._wanted = self._ordinal = None
            self.hit = answer.hit
            self._found(self.hit)
        return self.search.work(budget)

    def _from_other_end(self, backwards: bool) -> Wanted:
        assert self.search is not None
        view = self.search.view
        return Wanted(Hit(view.end if backwards else view.first, 0), backwards, around=True)

    @property
    def ordinal(self) -> int | None:
        """Number of the current match among all, from 1; None while that is not known."""
        if self.search is None or self.hit is None:
            return None
        if self.hit.position < self.search.view.first:
            # The row was cleared or dropped.
            self.hit = self._ordinal = None
        elif self._ordinal is None:
            self._ordinal = self.search.ordinal(self.hit)
        return self._ordinal

    @property
    def state(self) -> FindState | None:
        """How far the search is; None while nothing is looked for."""
        search = self.search
        if search is None:
            return None
        return FindState(search.total, self.ordinal, search.fraction, search.complete)
