"""A SimpleQueue with empty(), put(), get() and close()."""

import multiprocessing


def double(tasks, results):
    while not tasks.empty():
        results.put(2 * tasks.get())


if __name__ == "__main__":
    tasks = multiprocessing.SimpleQueue()
    results = multiprocessing.SimpleQueue()
    for number in range(4):
        tasks.put(number)
    process = multiprocessing.Process(target=double, args=(tasks, results))
    process.start()
    process.join()
    print(tasks.empty(), results.empty())
    print([results.get() for _ in range(4)])
    tasks.close()
    results.close()
    print(process.exitcode)
