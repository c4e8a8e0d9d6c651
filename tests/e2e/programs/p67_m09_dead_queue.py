"""Mistake 9: a child that is terminated inside get() leaves a Queue from which nobody can read."""

import multiprocessing
import queue
import time


def take(items, ready):
    ready.set()
    items.get()


if __name__ == "__main__":
    items = multiprocessing.Queue()
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=take, args=(items, ready))
    process.start()
    ready.wait()
    time.sleep(0.3)
    process.terminate()
    process.join()
    items.put("lost")
    try:
        print("got", items.get(timeout=0.2))
    except queue.Empty:
        print("Empty, although something was put")
    items.cancel_join_thread()
