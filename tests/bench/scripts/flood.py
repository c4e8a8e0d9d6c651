"""Three children print LINES lines each, exactly as the Lab's children do, without a delay.

With a second argument each line leaves at once, as on a terminal.
"""

import sys
from multiprocessing import Process
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3] / "resources" / "lab"))
from lab import action

if __name__ == "__main__":
    if sys.argv[2:]:
        sys.stdout.reconfigure(line_buffering=True)
    children = [Process(target=action, args=(int(sys.argv[1]),)) for _ in range(3)]
    for child in children:
        child.start()
    for child in children:
        child.join()
