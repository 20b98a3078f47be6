"""What only the whole archive tells: who is who, and what became of each matter."""

LINK_VERSION = 6  # to be raised whenever the same papers may give other people, bodies or matters than before
