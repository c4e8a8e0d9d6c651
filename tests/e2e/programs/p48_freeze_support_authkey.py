"""freeze_support() does nothing in a script, and a child has the authkey of its parent, which must not be pickled."""

import multiprocessing
import pickle


def compare(key):
    mine = multiprocessing.current_process().authkey
    print("child:", mine == key, type(mine).__name__, len(mine))


if __name__ == "__main__":
    print(multiprocessing.freeze_support())
    for _ in range(2):
        key = multiprocessing.current_process().authkey
        process = multiprocessing.Process(target=compare, args=(bytes(key),))
        process.start()
        process.join()
        print(process.authkey == key, process.exitcode)
        multiprocessing.current_process().authkey = b"a new key"
    try:
        pickle.dumps(multiprocessing.current_process().authkey)
    except TypeError as error:
        print("TypeError:", error)
