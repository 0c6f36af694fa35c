"""How often the linter judges as an editor would, beside a plain list matcher."""
