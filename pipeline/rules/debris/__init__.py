"""What translation engines break mechanically: their own tokens, addresses, code."""

from pipeline.rules.debris import addresses, code, genitives, stops, stutters, tokens, unclosed

MODULES = (tokens, addresses, code, stops, unclosed, genitives, stutters)
