"""What is measured, and run at length: not part of the tests."""
