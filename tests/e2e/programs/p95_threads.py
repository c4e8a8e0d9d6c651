"""Names and numbers of threads in main and in a child, and an exception in a thread."""

import multiprocessing
import threading


def wait_for(event):
    event.wait()


def names():
    return sorted((thread.name, thread.daemon) for thread in threading.enumerate()), threading.active_count()


def fail():
    raise KeyError("in a thread")


def child(title):
    print(title, names(), threading.current_thread() is threading.main_thread())
    event = threading.Event()
    threads = [threading.Thread(target=wait_for, args=(event,)) for _ in range(2)]
    for thread in threads:
        thread.start()
    print(title, names())
    event.set()
    for thread in threads:
        thread.join()
    thread = threading.Thread(target=fail, name="failing")
    thread.start()
    thread.join()


if __name__ == "__main__":
    child("main")
    process = multiprocessing.Process(target=child, args=("child",))
    process.start()
    process.join()
    print(process.exitcode, names())
