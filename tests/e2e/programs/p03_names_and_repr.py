"""Names that multiprocessing gives by itself, and how a Process describes itself in each of its states."""

import multiprocessing


def tell(event):
    print("child is called", multiprocessing.current_process().name)
    inner = multiprocessing.Process(target=print, args=("grandchild printed this",))
    print("its child is called", inner.name)
    inner.start()
    inner.join()
    event.wait()


if __name__ == "__main__":
    event = multiprocessing.Event()
    process = multiprocessing.Process(target=tell, args=(event,))
    print(repr(process))
    process.start()
    print(repr(process))
    event.set()
    process.join()
    print(repr(process))
    process.close()
    print(repr(process))
    failing = multiprocessing.Process(target=exit, args=(3,), daemon=True)
    print(repr(failing))
    failing.name = "renamed"
    failing.start()
    failing.join()
    print(repr(failing))
    print(repr(multiprocessing.current_process()))
