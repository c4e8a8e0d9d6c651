"""Mistake 2: a function inside a function as target works under fork only."""

import multiprocessing


def main():
    def work():
        print("a nested function")

    process = multiprocessing.Process(target=work)
    process.start()
    process.join()
    print("exit code", process.exitcode)


if __name__ == "__main__":
    main()
