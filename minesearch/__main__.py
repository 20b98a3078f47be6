"""`python -m minesearch`, where the command itself is not on the path."""

from minesearch.cli import main

if __name__ == "__main__":
    main()
