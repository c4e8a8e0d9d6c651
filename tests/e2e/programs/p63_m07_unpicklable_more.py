"""Mistake 7: a file, a generator and a module as arguments or through a Queue."""

import multiprocessing
import sys


def receive(thing):
    print("received", type(thing).__name__)


if __name__ == "__main__":
    for thing in (sys.stdin, (number for number in range(3)), sys):
        process = multiprocessing.Process(target=receive, args=(thing,))
        try:
            process.start()
            process.join()
        except (TypeError, AttributeError) as error:
            print(f"{type(error).__name__}: {error}")
    queue = multiprocessing.Queue()
    queue.put(number for number in range(3))
    queue.close()
    queue.join_thread()
