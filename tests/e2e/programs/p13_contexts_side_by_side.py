"""One child of each start method in the same program, with the names that the contexts give."""

import multiprocessing

number = 10


def tell(queue):
    process = multiprocessing.current_process()
    queue.put((process.name, type(process).__name__, multiprocessing.get_start_method(), number))


if __name__ == "__main__":
    number = 11
    for method in sorted(multiprocessing.get_all_start_methods()):
        context = multiprocessing.get_context(method)
        queue = context.SimpleQueue()
        process = context.Process(target=tell, args=(queue,))
        process.start()
        print(method, queue.get())
        process.join()
