"""Main ends with sys.exit() and a list, which is printed to stderr."""

import sys

if __name__ == "__main__":
    sys.exit([1, "two"])
