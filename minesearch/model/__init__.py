"""The nouns of the field as frozen dataclasses. Nothing in here reads or writes anything."""
