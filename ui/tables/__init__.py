"""Tables: item models, their view and painter, and the frame with its states."""

from ui.tables.base import Table
from ui.tables.columns import Cell, Column, Kind, Lines, Marked, Role, Tag, worded
from ui.tables.frame import TableFrame
from ui.tables.listing import ListColumn, ListTable
from ui.tables.paged import PagedTable, State, TableSource
from ui.tables.view import TableView
from ui.tables.whole_rows import WholeRows

__all__ = [
    "Cell",
    "Column",
    "Kind",
    "Lines",
    "ListColumn",
    "ListTable",
    "Marked",
    "PagedTable",
    "Role",
    "State",
    "Table",
    "TableFrame",
    "TableSource",
    "TableView",
    "Tag",
    "WholeRows",
    "worded",
]
