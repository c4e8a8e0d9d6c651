"""Tests: ``unit`` (no Qt), ``process`` (real processes), ``gui`` (pytest-qt), ``e2e``, ``bench``."""
