"""Mistake 1: a Process started at top level without the main guard."""

import multiprocessing


def work():
    print("working")


process = multiprocessing.Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
