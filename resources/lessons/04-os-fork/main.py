# 更早的方式：os.fork() 把当前进程复制成两个，从同一行继续往下执行。
# The older way: os.fork() makes two processes of one; both go on from the same line.

import os
import sys

WHY_NOT = """\
Windows 没有 fork 系统调用：CreateProcess 总是从头启动一个新程序，不能复制正在运行的进程。
所以 multiprocessing 在 Windows 上用 spawn：启动新的 Python，再导入你的文件。
Windows has no fork system call: CreateProcess always starts a fresh program and cannot copy a running one.
So multiprocessing uses spawn there: it starts a new Python, which then imports your file."""


def fork_child(exitcode):
    sys.stdout.flush()  # 否则未写出的文字也会被复制。 Or else text not yet written is copied as well.
    pid = os.fork()  # 返回两次：父进程得到子进程号，子进程得到 0。 Returns twice: the child's pid, and 0 in the child.
    if pid == 0:
        print(f"({os.getpid()})子进程（父进程:({os.getppid()})）：exit code {exitcode}")
        sys.stdout.flush()  # os._exit() 不会替你写出。 os._exit() does not do it for you.
        os._exit(exitcode)
    return pid


def main():
    if not hasattr(os, "fork"):
        print(WHY_NOT)
        return
    for exitcode in (0, 7):
        pid = fork_child(exitcode)
        print(f"({os.getpid()})主进程: fork() = {pid}")
        _, status = os.waitpid(pid, 0)
        print(f"({os.getpid()})主进程: status {status} -> exit code {os.waitstatus_to_exitcode(status)}")
    print("主进程执行完成!")


if __name__ == "__main__":
    main()
