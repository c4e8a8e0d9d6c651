"""Main ends with sys.exit() and a text."""

import sys

if __name__ == "__main__":
    print("before")
    sys.exit("a text for stderr")
