"""The verbs of the command line, by subject; each module imports what it needs when its verb runs."""
