"""Mistake 13: run() instead of start(), starting twice, close() while it runs, daemon after start and more."""

import multiprocessing
import os


class Forgetful(multiprocessing.Process):
    def __init__(self):
        self.number = 1


def compare(pid):
    print("same process:", os.getpid() == pid)


def attempt(what, function):
    try:
        function()
        print(what, "worked")
    except Exception as error:  # each misuse raises one of its own kind, and all are printed
        print(f"{what}: {type(error).__name__}: {error}")


if __name__ == "__main__":
    multiprocessing.Process(target=compare, args=(os.getpid(),)).run()
    process = multiprocessing.Process(target=compare, args=(os.getpid(),))
    attempt("join before start", process.join)
    attempt("terminate before start", process.terminate)
    attempt("sentinel before start", lambda: process.sentinel)
    process.start()
    process.join()
    attempt("start twice", process.start)
    event = multiprocessing.Event()
    process = multiprocessing.Process(target=event.wait)
    process.start()
    attempt("close while running", process.close)
    attempt("daemon after start", lambda: setattr(process, "daemon", True))
    event.set()
    process.join()
    attempt("no super().__init__()", lambda: Forgetful().start())
    attempt("group", lambda: multiprocessing.Process("group"))
    attempt("own start of main", multiprocessing.current_process().start)
