"""A Barrier of three with an action, then one that breaks because a party never comes."""

import multiprocessing
import threading


def arrive(barrier, places):
    places.put(barrier.wait())


def announce():
    print("everybody is here", flush=True)


if __name__ == "__main__":
    barrier = multiprocessing.Barrier(3, action=announce)
    places = multiprocessing.SimpleQueue()
    processes = [multiprocessing.Process(target=arrive, args=(barrier, places)) for _ in range(2)]
    for process in processes:
        process.start()
    place = barrier.wait()
    for process in processes:
        process.join()
    print(sorted([place, places.get(), places.get()]), barrier.parties, barrier.n_waiting, barrier.broken)
    lonely = multiprocessing.Barrier(2, timeout=0.1)
    try:
        lonely.wait()
    except threading.BrokenBarrierError:
        print("broken:", lonely.broken)
    lonely.reset()
    print("broken after reset:", lonely.broken)
    lonely.abort()
    print("broken after abort:", lonely.broken)
