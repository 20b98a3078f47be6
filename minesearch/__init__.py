"""minesearch: mine and search the archived minutes of councils, boards and partnerships."""

__version__ = "0.1.0"
