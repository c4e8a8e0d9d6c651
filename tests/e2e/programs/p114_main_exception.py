"""Main ends with an exception that was raised from another one, while a daemon child runs."""
# processes: any

import multiprocessing
import time


def open_door(key):
    try:
        return {"house": 1}[key]
    except KeyError as error:
        raise RuntimeError(f"no door for {key}") from error


if __name__ == "__main__":
    multiprocessing.Process(target=time.sleep, args=(60,), daemon=True).start()
    print("opening")
    open_door("car")
