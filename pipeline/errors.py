"""The errors Calco raises on purpose. Each message says what, where, and what to do next."""


class CalcoError(Exception):
    """Base of every deliberate error; faces print its message as one line and exit with status 2."""


class SourceError(CalcoError):
    """A source text that cannot be read or added: wrong language, encoding, empty, duplicate."""


class OutputError(CalcoError):
    """A place for results that cannot be written: no space, no permission, a store that does not answer."""


class WorkerError(CalcoError):
    """Workers that cannot do any work: other code than ours, or not enough memory."""


class CorpusError(CalcoError):
    """A corpus folder or one of its files that is missing or malformed."""


class LexiconError(CalcoError):
    """A lexicon or rule file that does not load, named with file, entry and example."""


class SettingsError(CalcoError):
    """A setting that is unknown or out of range."""


class ReviewError(CalcoError):
    """A decision file that is malformed, or a decision about an edit that does not exist."""


class SheetError(CalcoError):
    """A comparison sheet that is missing or cannot be read."""


class TemplateError(CalcoError):
    """A template that is missing or does not render, named with file and line."""
