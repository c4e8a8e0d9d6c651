"""Demonstration of worker processes that take tasks from one queue, put results into another and stop at STOP."""

from multiprocessing import Process, Queue, current_process, freeze_support


def worker(tasks, results):
    for function, args in iter(tasks.get, "STOP"):
        results.put((f"{function.__name__}{args}", function(*args), current_process().name.startswith("worker")))


def multiply(a, b):
    return a * b


def plus(a, b):
    return a + b


def main():
    tasks = Queue()
    results = Queue()
    for number in range(6):
        tasks.put((multiply, (number, 7)))
    workers = [Process(target=worker, args=(tasks, results), name=f"worker {n}") for n in range(3)]
    for process in workers:
        process.start()
    print("Unordered results, sorted:")
    for line in sorted(results.get() for _ in range(6)):
        print(*line)
    for number in range(4):
        tasks.put((plus, (number, 8)))
    for line in sorted(results.get() for _ in range(4)):
        print(*line)
    for _ in workers:
        tasks.put("STOP")
    for process in workers:
        process.join()
    print([process.exitcode for process in workers])


if __name__ == "__main__":
    freeze_support()
    main()
