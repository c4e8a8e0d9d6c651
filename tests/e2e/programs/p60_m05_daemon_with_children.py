"""Mistake 5: a daemon child must not have children, and neither must a worker of a Pool."""

import multiprocessing


def have_a_child():
    child = multiprocessing.Process(target=print, args=("never printed",))
    child.start()


if __name__ == "__main__":
    process = multiprocessing.Process(target=have_a_child, daemon=True)
    process.start()
    process.join()
    print("exit code", process.exitcode)
    with multiprocessing.Pool(1) as pool:
        try:
            pool.apply(have_a_child)
        except AssertionError as error:
            print("AssertionError:", error)
