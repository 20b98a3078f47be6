"""A sample corpus: two bodies that do not exist, drawn from one source that is also the truth of the tests."""
