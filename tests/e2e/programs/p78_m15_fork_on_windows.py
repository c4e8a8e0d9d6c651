"""Mistake 15: the start method fork is not there on Windows."""

import multiprocessing


def work():
    print("a forked child")


if __name__ == "__main__":
    multiprocessing.set_start_method("fork")
    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
