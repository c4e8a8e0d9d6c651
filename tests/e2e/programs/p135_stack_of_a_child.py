"""The frames below the functions that a new child and a worker of a Pool call."""
# packed: frames below the script's
# methods: spawn forkserver

import multiprocessing
import os
import traceback


def tell(title):
    print(title, [(os.path.basename(frame.filename), frame.name) for frame in traceback.extract_stack()])


if __name__ == "__main__":
    tell("main")
    process = multiprocessing.Process(target=tell, args=("child",))
    process.start()
    process.join()
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
