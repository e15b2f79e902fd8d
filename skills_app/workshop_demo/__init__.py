"""Robots that take seats of a workshop through HTTP, as people would, so that one can lead or play it alone."""
