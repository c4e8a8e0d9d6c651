"""Tests without Qt and without processes."""
