"""The command line and the flags that Python itself was started with."""
# packed: command line and flags

import os
import sys

if __name__ == "__main__":
    print([os.path.basename(word) for word in getattr(sys, "orig_argv", sys.argv)[1:]])
    print(sys.flags)
    print(sys.warnoptions, sys._xoptions, sys.dont_write_bytecode)
    print(sorted(name for name in os.environ if name.startswith("PYTHON")))
