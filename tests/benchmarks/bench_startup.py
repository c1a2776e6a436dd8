"""How long it takes until the window is on the screen, with very many contacts, against a bare window with a tab widget.

HUDIE_BENCH_STORE names a store to open instead of one made for it; HUDIE_BENCH_CONTACTS says how many it shall hold.
"""

from __future__ import annotations

import os
import statistics
from pathlib import Path

from tests.benchmarks.big_store import open_big
from tests.benchmarks.first_paint import BARE, HUDIE, first_paint, machine, noise

CONTACTS = int(os.environ.get("HUDIE_BENCH_CONTACTS", "1000000"))
ROUNDS, MOST = 6, 4.0


def test_first_paint(tmp_path: Path) -> None:
    given = os.environ.get("HUDIE_BENCH_STORE")
    if given:
        store = Path(given)
    else:
        opened = open_big(CONTACTS)
        store = Path(opened.path)
        opened.close()
    times: dict[str, list[float]] = {"bare": [], "hudie": []}
    for _round in range(ROUNDS):
        times["bare"].append(first_paint(BARE, store, tmp_path)[0])
        times["hudie"].append(first_paint(HUDIE, store, tmp_path)[0])
    for found in times.values():
        del found[0]  # the first warms the disk cache
    bare, hudie = (statistics.median(times[name]) for name in ("bare", "hudie"))
    print(f"\n{machine()}\nfirst paint: bare {bare:.3f} s (± {noise(times['bare']):.0%}), Hudie {hudie:.3f} s"
          f" (± {noise(times['hudie']):.0%}) with {store.stat().st_size >> 20} MiB: {hudie / bare:.2f} x, at most {MOST} x")  # fmt: skip
    assert hudie <= MOST * bare
