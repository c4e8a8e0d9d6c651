"""procgui shows, live and truthfully, what multiprocessing.Process does."""

__version__ = "0.1.0"
