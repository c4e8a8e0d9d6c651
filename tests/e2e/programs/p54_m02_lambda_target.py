"""Mistake 2: a lambda as target works under fork only."""

import multiprocessing

if __name__ == "__main__":
    process = multiprocessing.Process(target=lambda: print("a lambda"))
    process.start()
    process.join()
    print("exit code", process.exitcode)
