# 先运行没有保护的 unguarded.py（它会失败），再运行本文件里有保护的写法。
# First runs unguarded.py, which lacks the guard and fails; then does the same work with the guard.

import multiprocessing
import os
import runpy

print(f"({os.getpid()}) main.py: __name__ = {__name__!r}")


def action():
    print(f"({os.getpid()}) 子进程在工作。 The child works.")


def run_unguarded():
    folder = os.path.dirname(os.path.abspath(__file__))
    # 如同 python unguarded.py。 The same as: python unguarded.py
    runpy.run_path(os.path.join(folder, "unguarded.py"), run_name="__main__")


def run_guarded():
    context = multiprocessing.get_context("spawn")
    child = context.Process(target=action, name="guarded")
    child.start()
    child.join()
    print(f"({os.getpid()}) 退出码 exit code: {child.exitcode}")


if __name__ == "__main__":  # 子进程里 __name__ 是 "__mp_main__"。 In the child it is "__mp_main__".
    print("--- 1. 没有保护 without the guard")
    run_unguarded()
    print("--- 2. 有保护 with the guard")
    run_guarded()
