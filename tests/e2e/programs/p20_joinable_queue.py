"""A JoinableQueue whose join() waits for every task_done(), and one task_done() too many."""

import multiprocessing


def work(tasks, done):
    for _ in range(2):
        task = tasks.get()
        with done.get_lock():
            done.value += task
        tasks.task_done()


if __name__ == "__main__":
    tasks = multiprocessing.JoinableQueue()
    done = multiprocessing.Value("i", 0)
    processes = [multiprocessing.Process(target=work, args=(tasks, done)) for _ in range(2)]
    for process in processes:
        process.start()
    for task in (1, 10, 100, 1000):
        tasks.put(task)
    tasks.join()
    print("sum when all tasks are done:", done.value)
    for process in processes:
        process.join()
        print(process.name, process.exitcode)
    try:
        tasks.task_done()
    except ValueError as error:
        print("ValueError:", error)
