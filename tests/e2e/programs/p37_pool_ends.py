"""What a Pool says after close(), after terminate(), and as a context manager that has ended."""
# processes: any

import multiprocessing
import time


def shout(word):
    print(f"worker got {word}")
    return word.upper()


if __name__ == "__main__":
    pool = multiprocessing.Pool(1)
    print(pool.map(shout, ["a", "b"]))
    try:
        pool.join()
    except ValueError as error:
        print("ValueError:", error)
    pool.close()
    pool.join()
    try:
        pool.map(shout, ["c"])
    except ValueError as error:
        print("ValueError:", error)
    pool = multiprocessing.Pool(1)
    late = pool.apply_async(time.sleep, (60,))
    pool.terminate()
    pool.join()
    print("ready:", late.ready())
    with multiprocessing.Pool(1) as pool:
        pass
    try:
        pool.apply(shout, ("d",))
    except ValueError as error:
        print("ValueError:", error)
    for wrong in (0, -1):
        try:
            multiprocessing.Pool(wrong)
        except ValueError as error:
            print("ValueError:", error)
