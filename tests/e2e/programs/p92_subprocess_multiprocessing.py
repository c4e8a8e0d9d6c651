"""A subprocess that uses multiprocessing itself, run with -c and run with a popen pipe."""

import subprocess
import sys

CODE = """
import multiprocessing
if __name__ == "__main__":
    with multiprocessing.Pool(1) as pool:
        print(pool.map(abs, [-1, -2]))
    process = multiprocessing.Process(target=print, args=("printed by a child of the subprocess",))
    process.start()
    process.join()
"""

if __name__ == "__main__":
    print(subprocess.call([sys.executable, "-c", CODE]), flush=True)
    print(subprocess.check_output([sys.executable, "-c", CODE], text=True).splitlines())
    with subprocess.Popen([sys.executable, "-c", "print(input()[::-1])"], stdin=-1, stdout=-1, text=True) as program:
        print(program.communicate("abc\n")[0].strip(), program.returncode)
