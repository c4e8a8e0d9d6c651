"""An object that pickles well and cannot be unpickled breaks a new child, a Queue and a Pool in three ways."""
# methods: spawn forkserver

import multiprocessing


class Grumpy:
    def __reduce__(self):
        return int, ("not a number",)


def work(thing):
    print("never printed", thing)


if __name__ == "__main__":
    process = multiprocessing.Process(target=work, args=(Grumpy(),))
    process.start()
    process.join()
    print("exit code", process.exitcode)
    queue = multiprocessing.Queue()
    queue.put(Grumpy())
    try:
        queue.get()
    except ValueError as error:
        print("ValueError:", error)
