"""Many lines and one very long line, from parent and child, to both streams."""
# systems: terminal

import multiprocessing
import sys


def write(name):
    for number in range(3000):
        print(f"{name} line {number:05}")
    print(name, "long", "x" * 200_000)
    for number in range(300):
        print(f"{name} error {number:05}", file=sys.stderr)


if __name__ == "__main__":
    write("parent")
    process = multiprocessing.Process(target=write, args=("child",))
    process.start()
    process.join()
    print("exit code", process.exitcode)
