"""The query language: text to a tree that knows no search engine, and back."""
