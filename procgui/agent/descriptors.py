"""What a program does with descriptors 1 and 2, and with ours.

``os.dup2`` and ``os.close`` may point standard output elsewhere (to a file, to nothing): the streams follow. A
program that closes every number it does not know, as daemons do, must not close our private ones: for it they do
not exist.
"""

from __future__ import annotations

import os

from .channel import Channel
from .hooks import forget_frame, replace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable

    from .streams import RawStream


def hook_descriptors(channel: Channel, streams: list[RawStream]) -> None:
    """Put the hooks in place; ``streams`` look again when what they write to may have changed."""

    def look() -> None:
        for raw in streams:
            raw.look()

    replace(os, "dup2", _dup2(os.dup2, look))
    replace(os, "close", _close(os.close, channel, look))
    replace(os, "closerange", _closerange(os.closerange, channel, look))


def _dup2(original: Callable[..., Any], look: Callable[[], None]) -> Callable[..., Any]:
    def dup2(*args: Any, **kwargs: Any) -> Any:
        try:
            number = original(*args, **kwargs)
        except BaseException as error:
            forget_frame(error)
            raise
        if number in (1, 2):
            look()
        return number

    return dup2


def _close(original: Callable[..., Any], channel: Channel, look: Callable[[], None]) -> Callable[..., Any]:
    def close(*args: Any, **kwargs: Any) -> None:
        fd = args[0] if args else kwargs.get("fd")
        try:
            if fd in (channel.out, channel.err):
                original(-1)
            original(*args, **kwargs)
        except BaseException as error:
            forget_frame(error)
            raise
        if fd in (1, 2):
            look()

    return close


def _closerange(original: Callable[..., Any], channel: Channel, look: Callable[[], None]) -> Callable[..., Any]:
    def closerange(*args: Any) -> None:
        try:
            if [type(arg) for arg in args] == [int, int]:
                fd_low, fd_high = args
                for ours in sorted((channel.out, channel.err)):
                    if fd_low <= ours < fd_high:
                        original(fd_low, ours)
                        fd_low = ours + 1
                args = (fd_low, fd_high)
            original(*args)
        except BaseException as error:
            forget_frame(error)
            raise
        look()

    return closerange
