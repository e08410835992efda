"""Word links: which words of a sentence translate which of its English, and which words a stretch answers to."""
