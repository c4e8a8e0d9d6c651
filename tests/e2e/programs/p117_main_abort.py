"""Main ends with os.abort()."""

import os

if __name__ == "__main__":
    print("before", flush=True)
    os.abort()
