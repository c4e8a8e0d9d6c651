# 函数方式：把一个函数交给 Process，子进程执行它。
# Function style: hand a function to Process; a child process runs it.

import multiprocessing
import os


def action(count):
    pid, ppid = os.getpid(), os.getppid()
    for i in range(count):
        print(f"({pid})子进程（父进程:({ppid})）：{i}")


def main():
    pid = os.getpid()
    for i in range(100):
        print(f"({pid})主进程: {i}")
        if i == 20:
            mp1 = multiprocessing.Process(target=action, args=(100,), name="mp1")
            mp2 = multiprocessing.Process(target=action, args=(100,), name="mp2")
            mp1.start()
            mp2.start()
            mp2.join()  # 主进程停在这里，直到 mp2 结束。 The main process waits here until mp2 has ended.
    print("主进程执行完成!")


if __name__ == "__main__":
    main()
