"""Mistake 10: children that print at the same time do so in any order."""
# order: any

import multiprocessing


def write(name):
    for number in range(3):
        print(f"{name} line {number}\n", end="", flush=True)


if __name__ == "__main__":
    processes = [multiprocessing.Process(target=write, args=(name,)) for name in "ABC"]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
