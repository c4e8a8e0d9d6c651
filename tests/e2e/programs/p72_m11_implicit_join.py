"""Mistake 11: a parent that does not join() waits for its children at its end all the same."""

import multiprocessing


def work(started, may_end):
    started.set()
    may_end.wait()
    print("child is done")


if __name__ == "__main__":
    started = multiprocessing.Event()
    may_end = multiprocessing.Event()
    multiprocessing.Process(target=work, args=(started, may_end)).start()
    started.wait()
    print("last line of main", flush=True)
    may_end.set()
