"""Mistake 8: args without the comma, args that is no sequence, and a target that is called at once."""

import multiprocessing


def greet(name):
    print("hello", name, "from", multiprocessing.current_process().name)


if __name__ == "__main__":
    process = multiprocessing.Process(target=greet, args=("bob"))
    process.start()
    process.join()
    print("exit code", process.exitcode)
    process = multiprocessing.Process(target=greet("bob"))
    process.start()
    process.join()
    print("exit code", process.exitcode)
    process = multiprocessing.Process(target=greet, kwargs={"nmae": "bob"})
    process.start()
    process.join()
    print("exit code", process.exitcode)
    multiprocessing.Process(target=greet, args=(5))
