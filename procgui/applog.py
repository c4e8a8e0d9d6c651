r"""The program's own log: what went wrong inside procgui, in a file that stays small, and its end in memory.

::

    faults, Qt's messages --> note() --> tail (in memory, from the first moment)
                                    \--> file (once open() was called: the window is painted before that)

No Qt in here; ``logging`` is imported by :meth:`AppLog.open`.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from logging import Logger, LogRecord

FILE_NAME: Final = "procgui.log"
_MOST_BYTES: Final = 512 * 1024
"""Of the file; one older file of that size is kept beside it."""
_TAIL: Final = 200
_LONGEST: Final = 20_000
"""Characters of one entry: a traceback can hold the text of a whole exception."""


def log_folder(
    platform: str = sys.platform, environment: Mapping[str, str] = os.environ, home: Path | None = None
) -> Path:
    """Where this system wants a program's logs: the XDG state folder, ``Library/Logs``, ``LOCALAPPDATA``."""
    base = Path.home() if home is None else home
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return (Path(local) if local else base / "AppData" / "Local") / "procgui"
    if platform == "darwin":
        return base / "Library" / "Logs" / "procgui"
    state = environment.get("XDG_STATE_HOME", "")
    return (Path(state) if os.path.isabs(state) else base / ".local" / "state") / "procgui"


class AppLog:
    """Entries can be noted from any thread. A log that cannot be written is kept in memory and says why."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.problem = ""
        """Why there is no file; empty while there is one or none was asked for."""
        self._tail: deque[str] = deque(maxlen=_TAIL)
        self._logger: Logger | None = None

    @property
    def path(self) -> Path | None:
        """The file, or None while the log is in memory alone."""
        return None if self._logger is None or self.folder is None else self.folder / FILE_NAME

    def note(self, text: str, level: str = "ERROR") -> None:
        """Add an entry; ``level`` is a name of ``logging``. Never raises."""
        entry = f"{time.strftime('%Y-%m-%d %H:%M:%S')} {level} {_shortened(text)}"
        self._tail.append(entry)
        if self._logger is not None:
            self._logger.error("%s", entry)

    def tail(self, lines: int = 40) -> str:
        """The last lines, at most so many."""
        return "\n".join("\n".join(self._tail).splitlines()[-lines:])

    def open(self) -> None:
        """Write into the file from now on, beginning with what was noted so far."""
        if self._logger is not None:
            return
        try:
            self.folder = log_folder() if self.folder is None else self.folder
            self.folder.mkdir(parents=True, exist_ok=True)
            self._logger = _logger(self.folder / FILE_NAME)
        except (OSError, RuntimeError) as error:  # RuntimeError: no home folder
            self.problem = str(error)
            return
        for entry in self._tail:
            self._logger.error("%s", entry)

    def close(self) -> None:
        """Let the file go."""
        logger, self._logger = self._logger, None
        for handler in logger.handlers if logger is not None else ():
            with contextlib.suppress(OSError, ValueError):  # what is still to be written meets a full disk
                handler.close()


def _shortened(text: str) -> str:
    if len(text) <= _LONGEST:
        return text
    half = _LONGEST // 2
    return f"{text[:half]}\n[... {len(text) - _LONGEST:,} characters ...]\n{text[-half:]}"


def _logger(path: Path) -> Logger:
    """A logger of its own: what other packages log does not come in, and nothing of ours reaches their handlers.

    Raises OSError when the file cannot be written.
    """
    import logging
    from logging.handlers import RotatingFileHandler

    class Handler(RotatingFileHandler):
        def handleError(self, record: LogRecord) -> None:
            """The disk is full, or another window holds the file that is to be rotated: memory still has it."""

    options: dict[str, Any] = {"encoding": "utf-8", "errors": "backslashreplace"}
    logger = logging.Logger("procgui")
    logger.addHandler(Handler(path, maxBytes=_MOST_BYTES, backupCount=1, **options))
    return logger
