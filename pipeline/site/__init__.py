"""The site beyond single pages: parts of long questions, the search, its files, and what templates are checked with."""
