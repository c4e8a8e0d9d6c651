"""Main raises SystemExit with -1 inside try and finally."""

if __name__ == "__main__":
    try:
        raise SystemExit(-1)
    finally:
        print("finally runs")
