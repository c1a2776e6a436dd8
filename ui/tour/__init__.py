"""The tour: every page and dialog drawn as PNG, and what is wrong with them."""

from __future__ import annotations

from argparse import Namespace
from typing import Any


def draw(options: Namespace) -> dict[str, Any]:
    """Draw the scenes into `options.folder`; what was drawn and found, `ok` false where anything was found."""
    from ui.tour.run import run

    return run(options)
