"""Mistake 4: join() before a large Queue is drained would wait for ever."""

import multiprocessing


def produce(queue):
    queue.put("x" * 1_000_000)


if __name__ == "__main__":
    queue = multiprocessing.Queue()
    process = multiprocessing.Process(target=produce, args=(queue,))
    process.start()
    process.join(0.3)
    print("after join:", process.is_alive(), process.exitcode)
    print("drained:", len(queue.get()))
    process.join()
    print("after the second join:", process.is_alive(), process.exitcode)
