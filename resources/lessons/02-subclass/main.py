# 子类方式：继承 Process，子进程执行它的 run()。
# Subclass style: inherit from Process; a child process runs its run().

import multiprocessing
import os


class MyProcess(multiprocessing.Process):
    def __init__(self, count, **kwargs):
        super().__init__(**kwargs)  # 必须先调用。 Has to come first.
        self.count = count

    def run(self):
        pid, ppid = os.getpid(), os.getppid()
        for i in range(self.count):
            print(f"({pid})子进程（父进程:({ppid})）：{i}")


def main():
    pid = os.getpid()
    for i in range(100):
        print(f"({pid})主进程: {i}")
        if i == 20:
            mp1 = MyProcess(100, name="mp1")
            mp2 = MyProcess(100, name="mp2")
            mp1.start()  # start()，不是 run()！ start(), not run()!
            mp2.start()
            mp2.join()  # 主进程停在这里，直到 mp2 结束。 The main process waits here until mp2 has ended.
    print("主进程执行完成!")


if __name__ == "__main__":
    main()
