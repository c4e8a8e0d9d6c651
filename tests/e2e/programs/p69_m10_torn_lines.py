"""Mistake 10: two children that write pieces of lines in turn tear each other's lines."""

import multiprocessing


def write(mine, other):
    for word in ("one", "two", "three"):
        mine.acquire()
        print(multiprocessing.current_process().name, word, end=" ", flush=True)
        other.release()
    mine.acquire()
    print(flush=True)
    other.release()


if __name__ == "__main__":
    left = multiprocessing.Semaphore(1)
    right = multiprocessing.Semaphore(0)
    processes = [
        multiprocessing.Process(target=write, args=(left, right), name="A"),
        multiprocessing.Process(target=write, args=(right, left), name="B"),
    ]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
