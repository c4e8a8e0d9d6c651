"""log_to_stderr() shows what multiprocessing does, and get_logger() writes into the same log."""

import logging
import multiprocessing


def work():
    multiprocessing.get_logger().warning("careful, says the child")


if __name__ == "__main__":
    silent = multiprocessing.Process(target=int)
    silent.start()
    silent.join()
    logger = multiprocessing.log_to_stderr()
    logger.setLevel(logging.INFO)
    logger.warning("doomed, says the parent")
    process = multiprocessing.Process(target=work, name="logged")
    process.start()
    process.join()
    print(logger.name, logger is multiprocessing.get_logger(), logger.propagate, len(logger.handlers))
