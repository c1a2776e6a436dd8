"""Faults at random for as long as there is time: `python -m tests.soak --minutes 30 --seed 1`.

Each trial that holds is added to docs/reliability.json; a row is complete when its sum reaches the full set's number.
A seed goes on where it ended: no trial counts twice. One that does not hold stops the run; it is the next one's first.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import shutil
import sys
import tempfile
import time
import traceback
from datetime import UTC, datetime
from itertools import cycle
from pathlib import Path
from random import Random

from tests.faults.trials import FULL, TRIALS
from tests.states import demo_shop

RECORD = Path(__file__).resolve().parents[2] / "docs" / "reliability.json"


def main() -> int:
    """Run the trials in turn, but those whose row is complete while others are not; the exit code."""
    parser = argparse.ArgumentParser(prog="tests.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=30.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=sorted(TRIALS), action="append")
    arguments = parser.parse_args()
    record = json.loads(RECORD.read_text(encoding="utf-8")) if RECORD.exists() else {"rows": {}}
    rows, seed = record["rows"], str(arguments.seed)
    names = arguments.only or list(TRIALS)
    names = [name for name in names if rows.get(name, {"held": 0})["held"] < FULL[name]] or names
    until = time.monotonic() + arguments.minutes * 60
    done = {name: rows.get(name, {"seeds": {}})["seeds"].get(seed, 0) for name in names}
    held = dict.fromkeys(names, 0)
    code = 0
    with tempfile.TemporaryDirectory(prefix="hudie-soak-") as folder:
        template = demo_shop()
        for name in cycle(names):
            if time.monotonic() >= until:
                break
            own, number = Path(folder) / "trial", done[name] + held[name]
            own.mkdir()
            try:
                TRIALS[name](own, template, Random(f"soak {seed} {name} {number}"))
            except Exception as error:  # noqa: BLE001 - whatever it is, it is the finding
                print(f"{name} --seed {seed} number {number}", file=sys.stderr)
                traceback.print_exception(error)
                code = 1
                break
            shutil.rmtree(own)
            held[name] += 1
    _write(record, held, seed)
    for name in names:
        row = rows.get(name, {"held": 0})
        print(f"{name:16}{held[name]:6} now {row['held']:6} of {FULL[name]}")
    return code


def _write(record: dict[str, object], held: dict[str, int], seed: str) -> None:
    rows = record["rows"]
    assert isinstance(rows, dict)
    for name, count in held.items():
        if count:
            row = rows.setdefault(name, {"held": 0, "of": FULL[name], "seeds": {}})
            row["held"] += count
            row["of"] = FULL[name]
            row["seeds"][seed] = row["seeds"].get(seed, 0) + count
    record["machine"] = f"{platform.system()} {platform.machine()}, Python {platform.python_version()}"
    record["day"] = datetime.now(UTC).date().isoformat()
    record["not_shown_here"] = ["locks of Windows", "a disk that lies about fsync"]
    RECORD.parent.mkdir(exist_ok=True)
    partial = RECORD.with_suffix(".partial")
    partial.write_text(json.dumps(record, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    os.replace(partial, RECORD)


if __name__ == "__main__":
    sys.exit(main())
