"""Mistake 7: a lock of threading as an argument cannot be pickled."""

import multiprocessing
import threading


def work(lock):
    with lock:
        print("fork needs no pickle")


if __name__ == "__main__":
    process = multiprocessing.Process(target=work, args=(threading.Lock(),))
    process.start()
    process.join()
    print("exit code", process.exitcode)
