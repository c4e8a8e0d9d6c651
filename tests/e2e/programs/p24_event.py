"""An Event starts two waiting children, and wait() with a timeout returns False before it."""

import multiprocessing


def run_when(start, finished):
    finished.put((multiprocessing.current_process().name, start.wait(), start.is_set()))


if __name__ == "__main__":
    start = multiprocessing.Event()
    finished = multiprocessing.SimpleQueue()
    runners = [multiprocessing.Process(target=run_when, args=(start, finished), name=name) for name in "ab"]
    for runner in runners:
        runner.start()
    print(start.is_set(), start.wait(0.05))
    start.set()
    for runner in runners:
        runner.join()
    print(sorted(finished.get() for _ in runners))
    start.clear()
    print(start.is_set())
