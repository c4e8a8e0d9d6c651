"""Mistake 17: fork in a process with threads is warned of since Python 3.12, and not without threads."""
# methods: fork
# systems: posix

import multiprocessing
import threading
import warnings


def work(text):
    print(text, threading.active_count())


if __name__ == "__main__":
    warnings.simplefilter("always")
    process = multiprocessing.Process(target=work, args=("forked without threads",))
    process.start()
    process.join()
    event = threading.Event()
    thread = threading.Thread(target=event.wait, name="waiting")
    thread.start()
    process = multiprocessing.Process(target=work, args=("forked with a thread",))
    process.start()
    process.join()
    event.set()
    thread.join()
    print(process.exitcode)
