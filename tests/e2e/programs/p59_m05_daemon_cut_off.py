"""Mistake 5: a daemon child is cut off when the main process ends, without finally and without atexit."""

import atexit
import multiprocessing
import time


def count(started):
    atexit.register(print, "never printed: atexit")
    try:
        print("daemon is counting", flush=True)
        started.set()
        time.sleep(60)
    finally:
        print("never printed: finally")


if __name__ == "__main__":
    started = multiprocessing.Event()
    process = multiprocessing.Process(target=count, args=(started,), daemon=True)
    process.start()
    started.wait()
    print("main ends")
