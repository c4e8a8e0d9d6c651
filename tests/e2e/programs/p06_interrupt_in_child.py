"""KeyboardInterrupt in a child gives a traceback and the exit code 1."""

import multiprocessing
import signal


def interrupted():
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.raise_signal(signal.SIGINT)


if __name__ == "__main__":
    process = multiprocessing.Process(target=interrupted)
    process.start()
    process.join()
    print("exit code", process.exitcode)
