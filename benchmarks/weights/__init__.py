"""Learns what the clues around a word weigh, from labelled texts."""
