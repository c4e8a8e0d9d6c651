"""KeyboardInterrupt while main waits: in join(), in get() of a Queue and of a Pool, in wait() of an Event."""
# systems: posix

import multiprocessing
import signal
import time
import traceback


def interrupted(function, *args):
    signal.setitimer(signal.ITIMER_REAL, 0.1)
    try:
        function(*args)
    except KeyboardInterrupt:
        traceback.print_exc()


def rest():
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    time.sleep(60)


if __name__ == "__main__":
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    process = multiprocessing.Process(target=rest, daemon=True)
    process.start()
    interrupted(process.join)
    interrupted(process.join, 50)
    interrupted(multiprocessing.Event().wait)
    interrupted(multiprocessing.Queue().get)
    with multiprocessing.Pool(1) as pool:
        interrupted(pool.apply_async(rest).get)
    process.kill()
    process.join()
    print("exit code", process.exitcode)
