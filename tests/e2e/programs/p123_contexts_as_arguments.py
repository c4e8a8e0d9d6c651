"""mp_context of a ProcessPoolExecutor, and Pool, Queue and Lock that come from a context."""

import multiprocessing
from concurrent.futures import ProcessPoolExecutor


def kind_of_process():
    return type(multiprocessing.current_process()).__name__


def put(queue, lock):
    with lock:
        queue.put(kind_of_process())


if __name__ == "__main__":
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        with ProcessPoolExecutor(1, mp_context=context) as executor:
            print(method, executor.submit(kind_of_process).result())
        with context.Pool(1) as pool:
            print(method, pool.apply(kind_of_process))
        queue = context.Queue()
        lock = context.Lock()
        process = context.Process(target=put, args=(queue, lock))
        process.start()
        print(method, queue.get())
        process.join()
