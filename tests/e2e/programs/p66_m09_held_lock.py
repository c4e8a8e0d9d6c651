"""Mistake 9: a Lock that a terminated child held stays held."""

import multiprocessing
import time


def hold(lock, ready):
    with lock:
        ready.set()
        time.sleep(60)


if __name__ == "__main__":
    lock = multiprocessing.Lock()
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=hold, args=(lock, ready))
    process.start()
    ready.wait()
    process.terminate()
    process.join()
    print("the lock is free:", lock.acquire(timeout=0.2))
    print(lock)
