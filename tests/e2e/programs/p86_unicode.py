"""Chinese, accents and an emoji in names and output of parent and child, after reconfigure() to UTF-8."""

import multiprocessing
import sys


def child(text):
    sys.stdout.reconfigure(encoding="utf-8")
    print(text, multiprocessing.current_process().name)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    print("你好, café, \U0001f40d, \u2028, \udc80")
    process = multiprocessing.Process(target=child, args=("子进程",), name="工人")
    process.start()
    process.join()
    print("é", file=sys.stderr)
    sys.stdout.reconfigure(encoding="ascii", errors="xmlcharrefreplace")
    print("你")
