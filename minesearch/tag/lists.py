"""Word lists as they are easiest to read and to add to: running text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, which white space separates."""
    return frozenset(text.split())
