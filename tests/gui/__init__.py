"""Tests with Qt, offscreen."""
