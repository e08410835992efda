"""Corpora as shards: streamed in, cleaned, streamed out, resumed where a run broke off."""
