"""Mistake 1: set_start_method() and a Process at top level without the main guard."""

import multiprocessing


def work():
    print("working")


multiprocessing.set_start_method("spawn")
process = multiprocessing.Process(target=work)
process.start()
process.join()
print("exit code", process.exitcode)
