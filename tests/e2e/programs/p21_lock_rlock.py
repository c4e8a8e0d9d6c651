"""Lock and RLock protect a counter, and complain when they are released wrongly."""

import multiprocessing


def add(lock, counter):
    for _ in range(200):
        with lock:
            counter.value += 1


def add_twice(lock, counter):
    for _ in range(100):
        with lock, lock:
            counter.value += 1


if __name__ == "__main__":
    for kind, target in ((multiprocessing.Lock, add), (multiprocessing.RLock, add_twice)):
        lock = kind()
        counter = multiprocessing.RawValue("i", 0)
        processes = [multiprocessing.Process(target=target, args=(lock, counter)) for _ in range(2)]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        print(kind.__name__, counter.value, lock)
        print(lock.acquire(), lock.acquire(timeout=0.05), lock.acquire(block=False), lock)
        lock.release()
    try:
        multiprocessing.Lock().release()
    except ValueError as error:
        print("ValueError:", error)
    try:
        multiprocessing.RLock().release()
    except AssertionError as error:
        print("AssertionError:", error)
