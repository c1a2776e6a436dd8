"""Finding who is in the list twice, and merging who certainly is, from the command line."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from services.commands.base import Access, Command, Commands, Context, Outcome


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--merge-exact",
        action="store_true",
        help=Commands.tr(
            "merge who certainly is one person, each into whom the shop has known for longest (can be undone)"
        ),
    )


def _access(args: Namespace) -> Access:
    return "write" if args.merge_exact else "read"


def _run(context: Context) -> Outcome:
    from services.duplicates import find
    from services.merging import merge_exact

    found = find(context.opened, context.act.at, context.progress)
    merged = 0
    if context.args.merge_exact and found.exact:
        done = merge_exact(context.opened, context.act, found.exact, context.progress)
        merged = int(done.receipt["changed"])
    return Outcome(
        {
            "exact": len(found.exact),
            "suggested": len(found.suggested),
            "merged": merged,
            "groups": [
                {"contacts": list(group.contacts), "reason": group.reasons[0]}
                for group in (*found.exact, *found.suggested)
            ],
        }
    )


COMMANDS = (Command("duplicates", Commands.tr("find who is in the list twice"), _arguments, _run, _access),)
