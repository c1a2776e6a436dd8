"""Who of the demo shop's lists are friends, and the days on which the staff asked the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING, Any

from models.store import Store
from services.demo.people import Person
from services.demo.setting_up import Event, channel_words
from services.friend_work import dealing, results
from services.friend_work.days import friend_day
from services.friendships import ENDS
from services.operations import Act
from services.settings import shop_settings

if TYPE_CHECKING:
    from services.demo.lists import ListImport

_SCANNED = "scanned_sign_up"
_KNOWN, _REPLIED, _NUMBERS = 0.52, 0.94, 0.18
"""The share of friends among who never said a word, who did, and who came as numbers on a list."""


def befriend(store: Store, batch: ListImport, number: int, people: Sequence[Person], seed: int) -> None:
    """Friendships, registrations and open add-friend work of people who have just come in batch `number`, in the caller's
    transaction."""
    rng = Random(f"hudie friends {seed} {people[0].number}")
    random = rng.random
    hows = [one.how for one in channel_words()]
    friends: list[tuple[Any, ...]] = []
    tasks: list[tuple[Any, ...]] = []
    registered: list[tuple[Any, ...]] = []
    for one in people:
        contact = one.number + batch.shift
        luck = random()
        if luck < (_REPLIED if one.replied else _NUMBERS if batch.to_add else _KNOWN):
            since = min(one.added + timedelta(days=int(luck * 12)), batch.on)
            until, state = "", "friend"
            if random() < 0.09:
                gone = since + timedelta(days=20 + int(random() * 300))
                if gone < batch.on:
                    until, state = gone.isoformat(), ENDS[int(luck * 100) % 10 * len(ENDS) // 10]
            account = batch.accounts[one.owner] if one.owner else rng.choice(list(batch.accounts.values()))
            how = hows[one.channel] if one.channel >= 0 else ""
            friends.append((contact, account, state, how, since.isoformat(), until, batch.operation))
            is_friend = not until
        else:
            is_friend = False
        if batch.source == _SCANNED and one.channel >= 0:
            at = batch.at - (batch.on - one.added).days * 86_400 - int(luck * 30_000)
            day = one.added.isoformat()
            registered.append(
                (contact, batch.channels[one.channel], one.owner or None, day, at, batch.operation)
            )
        mobile = any(kind == "mobile" for _, kind in one.phones)
        if batch.to_add and mobile and not is_friend and one.consent != "no" and not one.do_not_contact:
            tasks.append((contact, batch.at, f"import:{number}", batch.operation))
    store.execute_many(
        "INSERT INTO friendship (contact_id, account_id, state, how, since_on, until_on, created_op)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        friends,
    )
    store.execute_many(
        "INSERT INTO registration (contact_id, channel_id, staff_id, on_date, at, created_op) VALUES (?, ?, ?, ?, ?, ?)",
        registered,
    )
    store.execute_many(
        "INSERT INTO friend_task (contact_id, account_id, state, due_on, requested_on, answered_on, reminded_on, decided_at,"
        " source, position, created_op) VALUES (?, NULL, 'unassigned', '', '', '', '', ?, ?, 0, ?)",
        tasks,
    )


class Asking:
    """The work of adding friends, day by day. `act` makes a further act at the same moment for one of the staff."""

    def __init__(self, store: Store, seed: int, day: date, act: Callable[[Act, int], Act]) -> None:
        self.store, self.day, self._act = store, day, act
        self.rng = Random(f"hudie asking {seed}")

    def days(self, first: int) -> list[Event]:
        """What is done from `first` days ago until today."""
        waiting = self.store.value("SELECT count(*) FROM friend_task WHERE state = 'unassigned'") or 0
        accounts = [account for (account,) in self.store.rows("SELECT id FROM staff_account ORDER BY id")]
        events: list[Event] = []
        # The list shall last until the next one comes: not everybody asks every day in a small shop.
        desks = max(1, min(len(accounts) * first, -(-waiting // 22)))
        for place in range(desks):
            ago = first - place * first // desks
            events.append((ago, 8, self._deal(accounts[place % len(accounts)])))
        for ago in range(first, -1, -1):
            events += [
                (ago, 7, self._morning),
                (ago, 12, self._answers),
                (ago, 16, self._ask(1.0 if ago else 0.6)),
            ]
        events += [(ago, 8, self._deal_some) for ago in (7, 3, 0)]
        return events

    def _deal_some(self, act: Act) -> None:
        """Not all at once: some of a new list wait for the days to come."""
        accounts = [account for (account,) in self.store.rows("SELECT id FROM staff_account ORDER BY id")]
        waiting = self.store.value("SELECT count(*) FROM friend_task WHERE state = 'unassigned'") or 0
        dealing.deal(self.store, act, accounts[: max(1, waiting // 40)])

    def _morning(self, act: Act) -> None:
        friend_day(self.store, act)

    def _deal(self, *accounts: int) -> Callable[[Act], None]:
        def deal(act: Act) -> None:
            dealing.deal(self.store, act, accounts)

        return deal

    def _ask(self, share: float) -> Callable[[Act], None]:
        def ask(act: Act) -> None:
            today = self._today(act)
            for task, staff in self._tasks("t.state = 'to_add' AND t.due_on <= ?", today):
                chance = self.rng.random() / share
                if chance < 0.05 and self._reachable(task):
                    self._note(act, task, staff, "tomorrow")
                elif chance < 0.13:
                    self._note(act, task, staff, "friend")
                elif chance < 0.24:
                    self._note(act, task, staff, "not_found")
                elif chance < 1 and self._reachable(task):
                    self._note(act, task, staff, "requested")

        return ask

    def _answers(self, act: Act) -> None:
        for task, staff in self._tasks("t.state = 'requested' AND t.requested_on < ?", self._today(act)):
            chance = self.rng.random()
            if chance < 0.24:
                self._note(act, task, staff, "friend")
            elif chance < 0.27:
                self._note(act, task, staff, "refused")

    def _tasks(self, where: str, *params: Any) -> list[tuple[int, int]]:
        return self.store.rows(
            "SELECT t.id, a.staff_id FROM friend_task t JOIN staff_account a ON a.id = t.account_id"
            f" WHERE {where} ORDER BY t.id",
            params,
        )

    def _reachable(self, task: int) -> bool:
        return results.reachable(self.store, results.task_of(self.store, task).contact_id)

    def _note(self, act: Act, task: int, staff: int, result: str) -> None:
        results.note(self.store, self._act(act, staff), task, result)

    def _today(self, act: Act) -> str:
        return shop_settings(self.store).business_date(act.clock.now()).isoformat()
