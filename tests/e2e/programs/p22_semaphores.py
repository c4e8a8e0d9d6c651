"""A Semaphore lets only two in at a time, and a BoundedSemaphore must not be released too often."""

import multiprocessing
import time


def visit(semaphore, inside, most):
    with semaphore:
        with inside.get_lock():
            inside.value += 1
            most.value = max(most.value, inside.value)
        time.sleep(0.05)
        with inside.get_lock():
            inside.value -= 1


if __name__ == "__main__":
    semaphore = multiprocessing.Semaphore(2)
    inside = multiprocessing.Value("i", 0)
    most = multiprocessing.Value("i", 0)
    visitors = [multiprocessing.Process(target=visit, args=(semaphore, inside, most)) for _ in range(4)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    print("never more than two:", most.value <= 2, "inside now:", inside.value)
    print([semaphore.acquire(block=False) for _ in range(3)])
    semaphore.release()
    print(semaphore)
    bounded = multiprocessing.BoundedSemaphore(1)
    bounded.acquire()
    bounded.release()
    print(bounded)
    try:
        bounded.release()
    except ValueError as error:
        print("ValueError:", error)
