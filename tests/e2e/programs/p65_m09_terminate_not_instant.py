"""Mistake 9: a child may take its time to end after terminate()."""
# order: any
# systems: posix

import multiprocessing
import signal
import time

asked = False


def note(number, frame):
    global asked
    asked = True


def stay(ready):
    signal.signal(signal.SIGTERM, note)
    ready.set()
    while not asked:
        time.sleep(0.02)
    time.sleep(0.3)
    print("asked to end, and ends when it wants")


if __name__ == "__main__":
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=stay, args=(ready,))
    process.start()
    ready.wait()
    process.terminate()
    print("alive right after terminate():", process.is_alive(), process.exitcode)
    process.join()
    print("then:", process.is_alive(), process.exitcode)
