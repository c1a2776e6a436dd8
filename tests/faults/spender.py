"""Many that spend one balance at once: `python -m tests.faults.spender STORE CONTACT PROGRAMS TIMES`.

The lock that lets one program at a time in is set aside: what keeps the balance is the store alone. Each is a process of its
own, forked before it opens the store; all begin together. Tells of each how many of its slips were taken, and the fen it
topped up.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from random import Random

from peewee import OperationalError

from models.store import Store, StoreDatabase
from services.errors import InsufficientBalance
from services.operations import Act
from services.sales.pricing import SaleInput
from services.sales.selling import sell
from services.stored_value.topping_up import top_up

PRICE = 100


def open_without_lock(path: Path) -> Store:
    """The store for writing, whoever else writes."""
    return Store._bound(path, StoreDatabase(path, reader=False), None)


def spend(store: Store, contact: int, times: int, rng: Random) -> tuple[int, int]:
    """So many slips paid with stored value or points, and now and then a top-up of the same: slips taken, fen topped up."""
    taken = added = 0
    for _ in range(times):
        act = Act()
        while True:
            try:
                if rng.random() < 0.02:
                    top_up(store, act, contact, PRICE)
                    added += PRICE
                elif rng.random() < 0.5:
                    sell(store, act, SaleInput(contact, PRICE, stored=PRICE))
                    taken += 1
                else:
                    sell(store, act, SaleInput(contact, PRICE, points=100))
                    taken += 1
            except InsufficientBalance:
                pass
            except OperationalError:  # busy for longer than a writer waits: the same act once more
                time.sleep(rng.random() / 100)
                continue
            break
    return taken, added


def one_program(path: Path, contact: int, times: int, number: int, begin: int, told: int) -> None:
    """What each process does: waits until the pipe `begin` closes, spends, tells it on the pipe `told`, and is gone."""
    shop = open_without_lock(path)
    os.read(begin, 1)
    taken, added = spend(shop, contact, times, Random(number))
    shop.close()
    os.write(told, f"{taken} {added}\n".encode())


def main(path: Path, contact: int, programs: int, times: int) -> int:
    """Fork, let them go, wait for all; how many ended badly."""
    begin, starter = os.pipe()
    children = []
    for number in range(programs):
        child = os.fork()
        if child == 0:
            os.close(starter)
            one_program(path, contact, times, number, begin, sys.stdout.fileno())
            os._exit(0)
        children.append(child)
    os.close(starter)
    return sum(os.waitpid(child, 0)[1] != 0 for child in children)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *map(int, sys.argv[2:])))
