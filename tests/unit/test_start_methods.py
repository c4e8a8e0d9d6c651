"""The start methods that the window offers are the ones that multiprocessing has."""

from __future__ import annotations

import multiprocessing

from procgui.model.start_methods import start_methods


def test_they_are_those_of_multiprocessing() -> None:
    assert start_methods() == multiprocessing.get_all_start_methods()
