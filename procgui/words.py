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
    "folder": ("there is no such folder to run it in: {}", "没有这个工作目录：{}"),
    "flag": (
        "a watched Python cannot be given {}; it takes -b -B -O -OO -P -q -R -s -u -W -X",
        "被观察的 Python 不接受 {}；可用 -b -B -O -OO -P -q -R -s -u -W -X",
    ),
    "flags-packed": (
        "the Python inside procgui takes no flags ({}); choose another one with --python",
        "procgui 自带的 Python 不接受解释器选项（{}）；请用 --python 选择另一个",
    ),
    "variables-packed": (
        "the Python inside procgui heeds no variable {}; choose another one with --python",
        "procgui 自带的 Python 不理会变量 {}；请用 --python 选择另一个",
    ),
    "text": ("this cannot be given to a program: {}", "无法传给程序的文本：{}"),
    "record": ("the recording cannot be written: {}", "无法写入记录文件：{}"),
    "report": ("the report cannot be written: {}", "无法写入报告文件：{}"),
    "interpreter": ("this Python cannot be started: {}", "无法启动这个 Python：{}"),
    "interpreter-old": (
        "this Python is too old, 3.9 or newer is needed: {}",
        "这个 Python 太旧，需要 3.9 或更新的版本：{}",
    ),
    "missing-package": (
        "the packaged program has no package {}; a Python that has it can be chosen with --python",
        "打包的程序不含软件包 {}；可用 --python 选择装有它的 Python",
    ),
    "runaway-living": (
        "{} processes lived at the same time, so the run was ended. Is a main guard missing "
        "(if __name__ == '__main__':)?",
        "同时存活的进程达到 {} 个，运行已被结束。是否缺少 if __name__ == '__main__': 保护？",
    ),
    "runaway-starts": (
        "{} processes were started within a second, so the run was ended. Is a main guard missing "
        "(if __name__ == '__main__':)?",
        "一秒内启动了 {} 个进程，运行已被结束。是否缺少 if __name__ == '__main__': 保护？",
    ),
    "runaway-failures": (
        "{} children in a row failed as soon as they were started, so the run was ended. Is a main guard missing "
        "(if __name__ == '__main__':)?",
        "连续 {} 个子进程一启动就失败，运行已被结束。是否缺少 if __name__ == '__main__': 保护？",
    ),
    "limit": ("the system gives no further process: {}", "系统无法再创建进程：{}"),
}

_SELF_TEST = {
    "title": ("procgui {}: self-test", "procgui {}：自检"),
    "packed": ("packaged program: {}", "打包的程序：{}"),
    "source": ("from source, by {}", "从源代码运行，解释器：{}"),
    "streams": ("with standard streams", "有标准流"),
    "no-streams": ("without standard streams", "没有标准流"),
    "ok": ("ok", "通过"),
    "failed": ("FAILED", "失败"),
    "styles": (
        "three children of both styles under {}: 500 lines each, in order, none lost",
        "{} 下两种方式的三个子进程：各 500 行，顺序正确，一行不少",
    ),
    "ends": (
        "terminate, kill, an exception and a crash: exit codes, and what was printed before",
        "terminate、kill、异常和崩溃：退出码，以及之前的输出",
    ),
    "stop": (
        "stop by Ctrl-C, heard by the main process and its child",
        "用 Ctrl-C 停止，主进程和子进程都收到",
    ),
    "pool": ("a Pool under {}", "{} 下的 Pool"),
    "executor": ("a ProcessPoolExecutor under {}", "{} 下的 ProcessPoolExecutor"),
    "library": ("a script that imports most of the standard library", "导入大部分标准库的脚本"),
    "window": (
        "the window under {}: both buttons, lines, join, terminate, stop, close",
        "{} 下的窗口：两个创建按钮、输出、join、terminate、停止、关闭",
    ),
    "nothing-left": ("nothing is left running", "没有留下任何进程"),
    "no-time": ("not done: the {} were used up", "未进行：{} 已用完"),
    "all-passed": ("passed: {}", "全部通过：{}"),
    "some-failed": ("FAILED: {}", "失败：{}"),
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


def self_test(code: str, detail: str = "") -> str:
    """A line of the self-test's report."""
    english, translated = _SELF_TEST[code]
    return (translated if chinese() else english).format(detail)
