"""Which start methods there are, which is the default one, and what an unknown one gives."""

import multiprocessing


def tell():
    print("in the child:", multiprocessing.get_start_method(allow_none=True), multiprocessing.get_start_method())


if __name__ == "__main__":
    print(sorted(multiprocessing.get_all_start_methods()))
    print("not chosen yet:", multiprocessing.get_start_method(allow_none=True))
    print("chosen:", multiprocessing.get_start_method())
    context = multiprocessing.get_context()
    print(type(context).__name__, context.get_start_method(), context.Process.__name__)
    process = multiprocessing.Process(target=tell)
    process.start()
    process.join()
    try:
        multiprocessing.get_context("teleport")
    except ValueError as error:
        print("ValueError:", error)
    try:
        multiprocessing.get_context("spawn").set_start_method("spawn")
    except ValueError as error:
        print("ValueError:", error)
