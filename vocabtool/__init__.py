"""Manage terminology and lint drafts against it."""

__version__ = "0.1.0"
