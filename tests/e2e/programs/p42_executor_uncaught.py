"""An exception in a worker of a ProcessPoolExecutor that nobody catches ends the program with two tracebacks."""

from concurrent.futures import ProcessPoolExecutor


def fail(number):
    raise ValueError(f"cannot do {number}")


if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(executor.submit(abs, -5).result())
        executor.submit(fail, 6).result()
    print("never printed")
