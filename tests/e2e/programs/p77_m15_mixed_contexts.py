"""Mistake 15: a lock of one start method in a process of another, and a start method that is not there."""
# systems: posix

import multiprocessing


def work(lock):
    print("never printed", lock)


if __name__ == "__main__":
    lock = multiprocessing.get_context("fork").Lock()
    process = multiprocessing.get_context("spawn").Process(target=work, args=(lock,))
    try:
        process.start()
    except RuntimeError as error:
        print("RuntimeError:", error)
    multiprocessing.get_context("spoon")
