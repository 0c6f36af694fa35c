"""Run ``python -m vocabtool`` as ``vocabtool``."""

from vocabtool.cli import main

if __name__ == "__main__":
    main()
