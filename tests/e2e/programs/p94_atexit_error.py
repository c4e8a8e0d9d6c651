"""An exception in an atexit function, and in __del__, is printed but does not change the exit code."""

import atexit


class Noisy:
    def __del__(self):
        raise ValueError("in __del__")


def fail():
    raise RuntimeError("in atexit")


if __name__ == "__main__":
    atexit.register(fail)
    noisy = Noisy()
    del noisy
    print("main ends")
