"""Exit codes of children that a signal ends."""
# systems: posix

import multiprocessing
import os
import signal


def signal_myself(number):
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), number)


if __name__ == "__main__":
    for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGINT, signal.SIGUSR1):
        process = multiprocessing.Process(target=signal_myself, args=(number,))
        process.start()
        process.join()
        print(number.name, process.exitcode, process.exitcode == -number)
    process = multiprocessing.Process(target=os.abort)
    process.start()
    process.join()
    print("abort", process.exitcode)
