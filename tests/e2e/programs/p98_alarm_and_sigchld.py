"""A timer signal interrupts main, and SIGCHLD tells of a child's end."""
# methods: fork spawn
# systems: posix

import multiprocessing
import signal
import time


class TimeIsUp(Exception):
    pass


def raise_it(number, frame):
    raise TimeIsUp(signal.Signals(number).name)


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, raise_it)
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        time.sleep(5)
    except TimeIsUp as error:
        print("interrupted by", error)
    told = []
    signal.signal(signal.SIGCHLD, lambda number, frame: told.append(number))
    process = multiprocessing.Process(target=int)
    process.start()
    process.join()
    print("children that ended:", len(told), process.exitcode)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
