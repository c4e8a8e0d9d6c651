"""Mistake 16: input() in a child finds the end of the file at once."""

import multiprocessing
import sys


def ask():
    print("standard input:", repr(sys.stdin.read()))
    input()


if __name__ == "__main__":
    process = multiprocessing.Process(target=ask)
    process.start()
    process.join()
    print("exit code", process.exitcode)
