"""The few sentences that the command line says itself, in Chinese and English (no Qt here)."""

from __future__ import annotations

import locale
import os

_REFUSALS = {
    "missing-script": ("there is no such file: {}", "没有这个文件：{}"),
    "unreadable-script": ("the file cannot be read: {}", "无法读取文件：{}"),
    "not-utf8": ("the file is no Python source in UTF-8: {}", "文件不是 UTF-8 编码的 Python 源代码：{}"),
    "syntax": ("the script has a syntax error:\n{}", "脚本有语法错误：\n{}"),
    "start-method": ("this system has no such start method: {}", "本系统没有这种启动方式：{}"),
    "record": ("the recording cannot be written: {}", "无法写入记录文件：{}"),
    "interpreter": ("this Python cannot be started: {}", "无法启动这个 Python：{}"),
    "limit": ("the system gives no further process: {}", "系统无法再创建进程：{}"),
}


def chinese() -> bool:
    """Whether this person reads Chinese, by the system's settings."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value.startswith("zh")
    return (locale.getlocale()[0] or "").lower().startswith(("zh", "chinese"))


def refusal(code: str, detail: str) -> str:
    """Why nothing ran."""
    english, translated = _REFUSALS[code]
    return (translated if chinese() else english).format(detail)
