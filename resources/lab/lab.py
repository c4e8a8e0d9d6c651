# 实验室主进程的源文件：按钮和语句都在这里的 __main__ 中执行；子进程也要能导入这个文件。
# The source of the Lab's main process: buttons and statements run in its __main__; children import this file too.

import multiprocessing
import os
import sys
import time


def action(max, delay=0.0):
    """函数方式：子进程执行这个函数。 Function style: a child runs this function."""
    pid, ppid = os.getpid(), os.getppid()
    for i in range(max):
        print(f"({pid})子进程（父进程:({ppid})）：{i}")
        if delay:
            time.sleep(delay)


class MyProcess(multiprocessing.Process):
    """子类方式：子进程执行 run()。 Subclass style: a child runs run()."""

    def __init__(self, max, delay=0.0, **kwargs):
        super().__init__(**kwargs)
        self.max = max
        self.delay = delay

    def run(self):
        pid, ppid = os.getpid(), os.getppid()
        for i in range(self.max):
            print(f"({pid})子进程（父进程:({ppid})）：{i}")
            if self.delay:
                time.sleep(self.delay)
