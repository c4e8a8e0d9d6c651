"""Texts of tracebacks: chained, suppressed, with notes and groups, from start(), and from workers with their cause."""

import concurrent.futures
import multiprocessing
import traceback


def chained(number):
    try:
        raise KeyError("first")
    except KeyError as error:
        if number == 0:
            raise ValueError("caused") from error
        if number == 1:
            raise ValueError("alone") from None
        raise ValueError("while handling")  # noqa: B904  (this is the text that is asked for)


def many():
    error = ValueError("has notes")
    if hasattr(error, "add_note"):
        error.add_note("a note")
        raise BaseExceptionGroup("several", [error, KeyError("another")])  # noqa: F821  (new in Python 3.11)
    raise error


def tell(function, *args):
    try:
        function(*args)
    except BaseException as error:
        traceback.print_exc()
        print(type(error).__name__, type(error.__cause__).__name__, type(error.__context__).__name__)


if __name__ == "__main__":
    for number in range(3):
        tell(chained, number)
    tell(many)
    unpickled = multiprocessing.Process(target=chained, args=(lambda: 0,))
    tell(unpickled.start)
    tell(unpickled.join)
    with multiprocessing.Pool(1) as pool:
        for number in range(3):
            tell(pool.apply, chained, (number,))
    with concurrent.futures.ProcessPoolExecutor(1) as executor:
        tell(executor.submit(many).result)
    process = multiprocessing.Process(target=many)
    process.start()
    process.join()
    tell(process.start)
