"""Pieces of lines in parent and child: print with end and sep, write, writelines, carriage returns, no last newline."""

import multiprocessing
import sys


def child():
    print("child starts", end="... ")
    sys.stdout.write("and ")
    sys.stdout.writelines(["ends", ".\n"])


if __name__ == "__main__":
    print("a", "b", sep="-", end="|")
    print(end="")
    print()
    sys.stdout.write("before the child: ")
    sys.stdout.flush()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    for percent in (0, 50, 100):
        print(f"\rprogress {percent:3} %", end="", flush=True)
    print("\n\n\ttab\x0bvertical tab\x1b[31mred\x1b[0m\r")
    print(sys.stdout.write("no newline at the end"), end="")
