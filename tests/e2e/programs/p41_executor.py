"""ProcessPoolExecutor: map, submit, as_completed, exceptions, cancel and shutdown."""

import concurrent.futures
import math


def is_prime(number):
    return number > 1 and all(number % divisor for divisor in range(2, math.isqrt(number) + 1))


def fail(text):
    raise LookupError(text)


if __name__ == "__main__":
    with concurrent.futures.ProcessPoolExecutor(max_workers=2) as executor:
        print(list(executor.map(is_prime, [2, 4, 97, 1001], chunksize=2)))
        futures = [executor.submit(pow, base, 2) for base in range(4)]
        print(sorted(future.result() for future in concurrent.futures.as_completed(futures)))
        failing = executor.submit(fail, "not here")
        print(repr(failing.exception()), type(failing.exception().__cause__).__name__)
        try:
            failing.result()
        except LookupError as error:
            print("LookupError:", error)
        done, waiting = concurrent.futures.wait([executor.submit(abs, -1)], timeout=5)
        print(len(done), len(waiting), done.pop().done())
        calls = []
        executor.submit(max, 3, 9).add_done_callback(lambda future: calls.append(future.result()))
    print(calls)
    try:
        executor.submit(abs, -1)
    except RuntimeError as error:
        print("RuntimeError:", error)
