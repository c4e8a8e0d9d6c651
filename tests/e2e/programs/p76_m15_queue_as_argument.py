"""Mistake 15: a Queue or a Lock as an argument for a Pool."""

import multiprocessing


def work(thing):
    return type(thing).__name__


if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        for thing in (multiprocessing.Queue(), multiprocessing.Lock(), multiprocessing.Value("i", 1)):
            try:
                pool.apply(work, (thing,))
            except RuntimeError as error:
                print("RuntimeError:", error)
        with multiprocessing.Manager() as manager:
            print(pool.apply(work, (manager.Queue(),)))
