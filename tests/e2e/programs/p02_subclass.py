"""A subclass of Process overrides run() and brings results back through a queue."""

import multiprocessing


class Square(multiprocessing.Process):
    def __init__(self, number, results):
        super().__init__(name=f"square-{number}")
        self.number = number
        self.results = results

    def run(self):
        self.results.put((self.number, self.number**2, self.name, type(self).__name__))


if __name__ == "__main__":
    results = multiprocessing.SimpleQueue()
    processes = [Square(number, results) for number in range(3)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    for line in sorted(results.get() for _ in processes):
        print(*line)
    print([process.number for process in processes])
