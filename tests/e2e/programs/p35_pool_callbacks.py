"""apply_async(), map_async() and starmap_async() with callback and error_callback, then close() and join()."""

import multiprocessing
import threading


def check(number):
    if number < 0:
        raise ValueError(f"{number} is negative")
    return number


def add(a, b):
    return a + b


if __name__ == "__main__":
    lines = []

    def good(result):
        lines.append(f"good {result} in a thread other than main: {threading.current_thread().name != 'MainThread'}")

    def bad(error):
        lines.append(f"bad {error!r}")

    pool = multiprocessing.Pool(processes=2)
    pool.apply_async(check, (1,), callback=good, error_callback=bad).wait()
    pool.apply_async(check, (-1,), callback=good, error_callback=bad).wait()
    pool.map_async(check, [1, 2, 3], callback=good, error_callback=bad).wait()
    pool.map_async(check, [1, -2], callback=good, error_callback=bad).wait()
    pool.starmap_async(add, [(1, 2), (3, 4)], callback=good, error_callback=bad).wait()
    pool.close()
    pool.join()
    print("\n".join(lines))
