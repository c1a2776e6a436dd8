"""The groups and their tags as a Qt tree, with what a drag of them carries."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, Signal

from services.tag_groups import GroupInfo
from services.tags import TagInfo
from ui.pages.tags import words

COUNT: Final = Qt.ItemDataRole.UserRole + 1
COLOUR: Final = Qt.ItemDataRole.UserRole + 2
MIME: Final = "application/x-hudie-tag"
_TAG_BIT: Final = 1 << 31

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Place:
    """A line of the tree: a tag, or where `tag` is None a group."""

    group: GroupInfo
    tag: TagInfo | None

    @property
    def key(self) -> tuple[str, int]:
        """What finds the line again after a change."""
        return ("tag", self.tag.id) if self.tag else ("group", self.group.id)


class TagTree(QAbstractItemModel):
    """Two levels. `dropped(tag id, group id, before)` and `group_dropped(group id, before)` ask for a move; `before` is
    an id or None (at the end)."""

    dropped = Signal(int, int, object)
    group_dropped = Signal(int, object)

    def __init__(self, parent: Any = None) -> None:
        super().__init__(parent)
        self.groups: Sequence[GroupInfo] = ()
        self._whole: dict[int, GroupInfo] = {}
        self._wanted = ""

    # -- filling ---------------------------------------------------------------------------------

    def fill(self, groups: Iterable[GroupInfo], wanted: str = "") -> None:
        """Show these groups; with `wanted` only the tags that hold this text, or all of a group that does."""
        self.beginResetModel()
        self._wanted = wanted.casefold().strip()
        given = list(groups)
        self._whole = {group.id: group for group in given}
        self.groups = tuple(self._narrowed(given))
        self.endResetModel()

    def _narrowed(self, groups: list[GroupInfo]) -> Iterable[GroupInfo]:
        for group in groups:
            if not self._wanted:
                # The group of the others is shown when it holds something, or when it is all there is.
                if not group.ungrouped or group.tags or len(groups) == 1:
                    yield group
                continue
            if self._wanted in words.group(group).casefold():
                yield group
                continue
            tags = tuple(tag for tag in group.tags if self._wanted in tag.name.casefold())
            if tags:
                yield GroupInfo(group.id, group.name, group.colour, group.exclusive, tags)

    def place(self, index: Index) -> Place | None:
        """What a line is; its group with all its tags, also where the search leaves only some in sight."""
        if not index.isValid():
            return None
        number = index.internalId()
        group = self.groups[number & ~_TAG_BIT if number & _TAG_BIT else index.row()]
        return Place(self._whole[group.id], group.tags[index.row()] if number & _TAG_BIT else None)

    def find(self, key: tuple[str, int]) -> QModelIndex:
        """The line of a key; an invalid index when it is not in sight."""
        for row, group in enumerate(self.groups):
            if key == ("group", group.id):
                return self.index(row, 0)
            for at, tag in enumerate(group.tags):
                if key == ("tag", tag.id):
                    return self.index(at, 0, self.index(row, 0))
        return QModelIndex()

    # -- the tree --------------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, (parent.row() | _TAG_BIT) if parent.isValid() else 0)

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        number = index.internalId() if index.isValid() else 0
        return self.createIndex(number & ~_TAG_BIT, 0, 0) if number & _TAG_BIT else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self.groups)
        if parent.internalId() & _TAG_BIT or parent.column():
            return 0
        return len(self.groups[parent.row()].tags)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        place = self.place(index)
        if place is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return place.tag.name if place.tag else words.group(place.group)
        if role == COUNT:
            return place.tag.count if place.tag else None
        if role == COLOUR:
            return place.tag.colour if place.tag else None
        if role == Qt.ItemDataRole.AccessibleTextRole and place.tag:
            return place.tag.name if place.tag.count < 0 else f"{place.tag.name} {place.tag.count:,}"
        return None

    # -- dragging --------------------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        place = self.place(index)
        if place is None:
            # Between the groups a group can be dropped.
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not self._wanted:
            flags |= Qt.ItemFlag.ItemIsDragEnabled
            if place.tag is None:
                flags |= Qt.ItemFlag.ItemIsDropEnabled
        if place.tag is not None:
            flags |= Qt.ItemFlag.ItemNeverHasChildren
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        data = QMimeData()
        place = self.place(indexes[0]) if indexes else None
        if place is not None:
            data.setData(MIME, "{} {}".format(*place.key).encode())
        return data

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        carried = _carried(data)
        if carried is None or self._wanted:
            return False
        return parent.isValid() if carried[0] == "tag" else not parent.isValid()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Ask for the move; the tree changes when it was done. Answers False lest Qt removes the row itself."""
        carried = _carried(data)
        if carried is None or not self.canDropMimeData(data, action, row, column, parent):
            return False
        kind, number = carried
        if kind == "tag":
            group = self.groups[parent.row()]
            before = group.tags[row].id if 0 <= row < len(group.tags) else None
            if before != number:
                self.dropped.emit(number, group.id, before)
        else:
            before = self.groups[row].id if 0 <= row < len(self.groups) else None
            if before != number:
                self.group_dropped.emit(number, before)
        return False


def _carried(data: QMimeData) -> tuple[str, int] | None:
    if not data.hasFormat(MIME):
        return None
    kind, number = bytes(data.data(MIME).data()).decode().split(" ")
    return kind, int(number)
