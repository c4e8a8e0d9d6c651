"""Main ends with KeyboardInterrupt, as Ctrl-C would end it."""

import signal

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        signal.raise_signal(signal.SIGINT)
    finally:
        print("finally runs")
