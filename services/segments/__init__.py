"""Segments: groups of contacts that are described by conditions instead of listed (docs/segments.md)."""
