"""Undoing from the command line."""

from __future__ import annotations

from argparse import ArgumentParser

from services.commands.base import Command, Commands, Context, Outcome


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--operation", type=int, metavar="ID", help=Commands.tr("which one (default: the newest that stands)")
    )


def _run(context: Context) -> Outcome:
    from services.imports.batches import undo_unfinished, unfinished
    from services.undo import undo

    wanted = context.args.operation
    # An import that was cut off is the newest act, whatever was finished before it.
    cut_off = [one.operation for one in unfinished(context.opened) if wanted in (None, one.operation)]
    done = undo_unfinished(context.opened, context.act, cut_off[-1], context.progress) if cut_off else None
    if done is None:
        done = undo(context.opened, context.act, wanted, context.progress)
    reverses = context.opened.value("SELECT root_id FROM operation WHERE id = ?", (done.operation,))
    file = context.opened.value("SELECT file_name FROM import_batch WHERE operation_id = ?", (reverses,))
    return Outcome(
        {
            "operation": done.operation,
            "undone": reverses,
            "kind": done.label.get("of", ""),
            "label": done.label,
            "file": file or "",
            "rows": done.rows,
            "kept_total": done.receipt.get("kept_total", 0),
            "kept": [
                {"table": k.table, "contact": k.contact_id, "reason": k.reason, "columns": list(k.columns)}
                for k in done.kept[:1000]
            ],
        }
    )


COMMANDS = (Command("undo", Commands.tr("turn the newest act back"), _arguments, _run, "write"),)
