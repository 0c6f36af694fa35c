"""The data that comes with the package: the shipped vocabularies and the schemas."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from vocabtool.errors import VocabtoolError

_PACKAGE = Path(__file__).resolve().parent


def data_folder(name: Literal["vocab", "schemas"]) -> Path:
    """Return the folder of the shipped vocabularies or of the schemas.

    An installed package carries them in ``_data``; in a checkout they stand beside the package.

    Raises:
        VocabtoolError: the folder is in neither place.
    """
    for parent in (_PACKAGE / "_data", _PACKAGE.parent):
        if (folder := parent / name).is_dir():
            return folder
    message = f"The folder “{name}” that comes with vocabtool is missing."
    raise VocabtoolError(message, path=str(_PACKAGE), hint="Install vocabtool again.")
