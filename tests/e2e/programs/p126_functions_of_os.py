"""Functions of os as values: pickled, as class attributes, as targets, and what they say to wrong arguments."""

import copy
import inspect
import multiprocessing
import os
import pickle


class Files:
    shut = os.close
    double = os.dup2


def tell(function, *args, **kwargs):
    try:
        print(function, function(*args, **kwargs))
    except (OSError, TypeError) as error:
        print(function, type(error).__name__, error)


if __name__ == "__main__":
    print(pickle.loads(pickle.dumps(os.close)) is os.close, copy.copy(os.dup2) is os.dup2)
    print(inspect.isbuiltin(os.close), inspect.signature(os.close), inspect.signature(os.dup2), os.close.__self__)
    number = Files().double(1, os.dup(2))
    Files().shut(number)
    tell(os.close, number)
    for arguments in ((), (1, 2, 3, 4), ("one",), ([],)):
        tell(os.close, *arguments)
        tell(os.dup2, *arguments)
        tell(os.closerange, *arguments)
        tell(getattr(os, "waitid", os.waitpid), *arguments)
    tell(os.waitpid, number=1)
    tell(os.close, file=1)
    process = multiprocessing.Process(target=os.close, args=(2,))
    process.start()
    process.join()
    print("exit code", process.exitcode)
