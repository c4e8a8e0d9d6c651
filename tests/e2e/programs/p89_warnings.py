"""warnings.warn() in parent and child, once per place, and what is hidden by default."""

import multiprocessing
import warnings


def old():
    warnings.warn("old() is old", DeprecationWarning, stacklevel=2)


def child():
    for _ in range(2):
        warnings.warn("from the child", UserWarning, stacklevel=1)
    old()
    warnings.simplefilter("error")
    warnings.warn("an error now", RuntimeWarning, stacklevel=1)


if __name__ == "__main__":
    for _ in range(2):
        warnings.warn("from the parent", UserWarning, stacklevel=1)
    old()
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print("exit code", process.exitcode)
    # Never closed: that is what Python warns of.
    open(__file__, encoding="utf-8")  # noqa: SIM115  (that it is not closed is warned of)
    print(len(warnings.filters) > 0)
