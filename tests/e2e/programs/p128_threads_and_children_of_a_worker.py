"""Threads, those of the system too, and active children: in main, in a child with a child, and in workers."""

import concurrent.futures
import multiprocessing
import os
import threading


def threads_of_the_system():
    """Only Linux tells."""
    return len(os.listdir("/proc/self/task")) if os.path.isdir("/proc/self/task") else None


def tell(title):
    names = sorted((thread.name, thread.daemon, thread.is_alive()) for thread in threading.enumerate())
    print(title, names, threading.active_count(), threads_of_the_system())
    print(title, threading.current_thread() is threading.main_thread(), multiprocessing.active_children())


def with_child(event):
    process = multiprocessing.Process(target=event.wait, name="grandchild")
    process.start()
    print("child has", [child.name for child in multiprocessing.active_children()], threading.active_count())
    event.set()
    process.join()
    tell("child")


if __name__ == "__main__":
    tell("main")
    process = multiprocessing.Process(target=with_child, args=(multiprocessing.Event(),))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker of a Pool",))
        print(len(multiprocessing.active_children()), sorted(thread.daemon for thread in threading.enumerate()))
    with concurrent.futures.ProcessPoolExecutor(1) as executor:
        executor.submit(tell, "worker of an executor").result()
