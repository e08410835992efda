"""What translation engines break mechanically: their own tokens, addresses, code."""

from pipeline.rules.debris import addresses, code, genitives, stops, stutters, tokens, unclosed

# What is read before characters are repaired, and what needs them.
FIRST = (tokens,)
MODULES = (addresses, code, stops, unclosed, genitives, stutters)
