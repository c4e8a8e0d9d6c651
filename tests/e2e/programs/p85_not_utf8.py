"""Bytes that are not UTF-8, a zero byte and a character that is split over two writes."""

import os
import sys

if __name__ == "__main__":
    sys.stdout.buffer.write(b"zero \x00 latin \xe9 never \xff\xfe\n")
    sys.stdout.buffer.flush()
    for piece in (b"\xe4\xbd", b"\xa0\xe5", b"\xa5\xbd\n"):
        os.write(1, piece)
    os.write(2, b"error \xe9\n")
