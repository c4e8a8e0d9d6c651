"""Fixtures for tests with real processes."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.process.engine import Engine


@pytest.fixture
def engine() -> Iterator[Engine]:
    """A supervisor whose processes are gone after the test."""
    made = Engine()
    yield made
    made.supervisor.end_all()
