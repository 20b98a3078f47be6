"""What minesearch keeps: the catalogue (system of record) and the search engine derived from it."""
