"""A Queue between a producer and a consumer, with Full, Empty, a limit and close()."""

import multiprocessing
import queue


def produce(numbers, amount):
    for number in range(amount):
        numbers.put({"number": number})
    numbers.put(None)


if __name__ == "__main__":
    numbers = multiprocessing.Queue(maxsize=2)
    process = multiprocessing.Process(target=produce, args=(numbers, 5))
    process.start()
    for item in iter(numbers.get, None):
        print(item)
    process.join()
    print("empty:", numbers.empty(), "full:", numbers.full())
    try:
        numbers.get(timeout=0.1)
    except queue.Empty as error:
        print("Empty", error.args)
    try:
        numbers.get_nowait()
    except queue.Empty as error:
        print("Empty", error.args)
    numbers.put("a")
    numbers.put("b", timeout=0.1)
    try:
        numbers.put_nowait("c")
    except queue.Full as error:
        print("Full", error.args)
    print(numbers.get(), numbers.get())
    numbers.close()
    numbers.join_thread()
    try:
        numbers.put("d")
    except ValueError as error:
        print("ValueError:", str(error).split(" at ")[0].split(" <")[0], "closed" in str(error))
