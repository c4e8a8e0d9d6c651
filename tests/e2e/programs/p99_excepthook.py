"""sys.excepthook and threading.excepthook replaced: main fails in its own words."""

import multiprocessing
import sys
import threading


def hook(kind, error, trace):
    print(f"my hook: {kind.__name__}: {error}, line known: {trace.tb_lineno > 0}", file=sys.stderr)


def child():
    print("child has the normal hook:", sys.excepthook is sys.__excepthook__)
    raise ValueError("multiprocessing does not ask the hook")


if __name__ == "__main__":
    print(sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__)
    print(sys.displayhook is sys.__displayhook__, sys.breakpointhook is sys.__breakpointhook__)
    sys.excepthook = hook
    threading.excepthook = lambda args: print("thread hook:", args.exc_type.__name__, args.exc_value)
    thread = threading.Thread(target=int, args=("x",))
    thread.start()
    thread.join()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print("exit code", process.exitcode)
    raise LookupError("main fails")
