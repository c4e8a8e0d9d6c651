"""set_start_method() works once, and a second time only with force=True."""

import multiprocessing


def tell():
    print("child:", multiprocessing.get_start_method(), __name__)


if __name__ == "__main__":
    multiprocessing.set_start_method("spawn")
    print(multiprocessing.get_start_method())
    process = multiprocessing.Process(target=tell)
    process.start()
    process.join()
    try:
        multiprocessing.set_start_method("spawn")
    except RuntimeError as error:
        print("RuntimeError:", error)
    multiprocessing.set_start_method("spawn", force=True)
    multiprocessing.set_start_method(None, force=True)
    print(multiprocessing.get_start_method(allow_none=True))
