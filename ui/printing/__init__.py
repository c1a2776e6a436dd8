"""Printing: what is painted on paper, and where it goes."""

from ui.printing.outputs import (
    DPI,
    ask_and_print,
    picture,
    picture_at,
    png_paths,
    print_to,
    safe_name,
    write_pdf,
    write_pngs,
)
from ui.printing.paper import A4, A4_LYING, A5, Paper, Sheet
from ui.printing.poster import Poster, PosterCode, PosterWords, TableCard
from ui.printing.roll import Line, Pair, Roll, Stroke
from ui.printing.table_sheet import SheetColumn, TableSheet

__all__ = [
    "A4",
    "A4_LYING",
    "A5",
    "DPI",
    "Line",
    "Pair",
    "Paper",
    "Poster",
    "PosterCode",
    "PosterWords",
    "Roll",
    "Sheet",
    "SheetColumn",
    "Stroke",
    "TableCard",
    "TableSheet",
    "ask_and_print",
    "picture",
    "picture_at",
    "png_paths",
    "print_to",
    "safe_name",
    "write_pdf",
    "write_pngs",
]
