"""Pack -> Reading: pages into parts, each part into what a clerk would name in it.

Layout is the first evidence (column edges, indents, weight, rulings), numbering followed as a sequence the second,
words the last.
"""

SEGMENT_VERSION = 10  # to be raised whenever a Pack may give another Reading or other segments than before
