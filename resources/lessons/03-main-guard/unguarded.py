# 错误的写法：没有 if __name__ == "__main__"。
# The mistake: no if __name__ == "__main__".

import multiprocessing
import os

print(f"({os.getpid()}) unguarded.py: __name__ = {__name__!r}")


def action():
    print(f"({os.getpid()}) 子进程在工作。 The child works.")


# spawn 的子进程会重新执行本文件，于是又来到这里。
# A spawned child executes this file again, and so arrives here again.
context = multiprocessing.get_context("spawn")
child = context.Process(target=action, name="unguarded")
child.start()
child.join()
print(f"({os.getpid()}) 退出码 exit code: {child.exitcode}")
