"""Main ends with a SyntaxError of code that it compiles."""

if __name__ == "__main__":
    print(eval(compile("1 + 1", "fine.py", "eval")))
    exec("if True\n    print('never')")
