"""Mistake 4: a child that nobody drains is terminated, and what it had put is not complete."""

import multiprocessing


def produce(queue):
    for _ in range(50):
        queue.put("x" * 10_000)
    print("everything is put")


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=produce, args=(queue,))
    process.start()
    process.join(0.3)
    print("alive:", process.is_alive())
    process.terminate()
    process.join()
    print("ended by the signal:", process.exitcode < 0)
