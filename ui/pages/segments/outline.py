"""What of a tree the builder can draw: conditions that must all hold or of which any may, boxes of them, exclusions."""

from __future__ import annotations

from dataclasses import dataclass, field

from services.segments.tree import Condition, Group, Nested, Tree

Leaf = Condition | Nested


@dataclass
class Box:
    """Conditions in a box, of which any (or all) must hold."""

    how: str = "any"
    leaves: list[Leaf | None] = field(default_factory=list)


@dataclass
class Outline:
    """`how` all | any joins the lines; None stands for a condition that is not finished; nobody excluded may stay."""

    how: str = "all"
    lines: list[Leaf | Box | None] = field(default_factory=list)
    excluded: list[Leaf | None] = field(default_factory=list)

    def tree(self) -> Tree | None:
        """The tree of what is finished; None = there is nothing yet, which finds everybody."""
        parts = [part for part in map(_part, self.lines) if part is not None]
        out = [leaf for leaf in self.excluded if leaf is not None]
        if out:
            if self.how == "any" and len(parts) > 1:
                parts = [Group("any", tuple(parts))]
            return Group("all", (*parts, Group("none", tuple(out))))
        return Group(self.how, tuple(parts)) if parts else None

    def finished(self) -> bool:
        """Whether no condition waits for its value."""
        boxed = [leaf for line in self.lines if isinstance(line, Box) for leaf in (line.leaves or [None])]
        return None not in (*self.lines, *self.excluded, *boxed)


def _part(line: Leaf | Box | None) -> Tree | None:
    if not isinstance(line, Box):
        return line
    leaves = tuple(leaf for leaf in line.leaves if leaf is not None)
    return Group(line.how, leaves) if leaves else None


def outline(tree: Tree | None) -> Outline | None:
    """How the builder draws a tree; None for one that goes deeper than it can."""
    if tree is None:
        return Outline()
    if not isinstance(tree, Group):
        return Outline("all", [tree])
    if tree.how == "none":
        excluded = _leaves(tree)
        return None if excluded is None else Outline("all", [], list(excluded))
    if tree.how == "any":
        lines = _lines(tree.parts)
        return None if lines is None else Outline("any", lines)
    kept = [part for part in tree.parts if not (isinstance(part, Group) and part.how == "none")]
    out: list[Leaf | None] = []
    for part in tree.parts:
        if isinstance(part, Group) and part.how == "none":
            leaves = _leaves(part)
            if leaves is None:
                return None
            out.extend(leaves)
    if (lines := _lines(kept)) is not None:
        return Outline("all", lines, out)
    if out and len(kept) == 1 and (inner := outline(kept[0])) is not None and not inner.excluded:
        return Outline(inner.how, inner.lines, out)
    return None


def _lines(parts: tuple[Tree, ...] | list[Tree]) -> list[Leaf | Box | None] | None:
    found: list[Leaf | Box | None] = []
    for part in parts:
        if not isinstance(part, Group):
            found.append(part)
        elif part.how != "none" and (leaves := _leaves(part)) is not None:
            found.append(Box(part.how, list(leaves)))
        else:
            return None
    return found


def _leaves(group: Group) -> list[Leaf] | None:
    leaves = [part for part in group.parts if not isinstance(part, Group)]
    return leaves if len(leaves) == len(group.parts) else None
