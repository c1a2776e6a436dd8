"""The whole tour: each round in a process of its own, so that language and scale are its own too."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any, Final

from services.errors import environment_fault
from services.stores import open_store
from ui.tour.sets import Look, rounds

_MAIN: Final = Path(__file__).resolve().parents[2] / "main.py"
_DAY: Final = date(2026, 11, 18)
"""The date of the demo shop that the tour makes for itself: pictures stay comparable."""
_PEOPLE: Final = 1200
_AT_ONCE: Final = 2


def run(options: Namespace) -> dict[str, Any]:
    """Go all the rounds that the options ask for. Raises HudieError."""
    folder = Path(options.folder).expanduser().absolute()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise environment_fault(error) or error from error
    if options.here:
        from ui.tour.scenes import chosen
        from ui.tour.show import show

        return show(rounds(options)[0], Path(options.store), folder, chosen(options.scenes))
    began = time.perf_counter()
    looks = rounds(options)
    with tempfile.TemporaryDirectory(prefix="hudie-tour-") as name:
        private = Path(name)
        shop = _shop(options.store, private)
        places = [folder / look.name if len(looks) > 1 else folder for look in looks]
        with ThreadPoolExecutor(_AT_ONCE) as pool:
            further = ["--scenes", options.scenes] if options.scenes else []
            answers = list(
                pool.map(lambda look, place: _child(look, place, shop, private, further), looks, places)
            )
    findings = _together(looks, answers)
    return {
        "ok": not findings,
        "folder": str(folder),
        "rounds": [look.name for look in looks],
        "pictures": sum(answer["pictures"] for answer in answers),
        "sheets": [answer["sheet"] for answer in answers if answer["sheet"]],
        "seconds": round(time.perf_counter() - began, 1),
        "findings": findings,
    }


def _shop(given: Path | None, private: Path) -> Path:
    """A store that may be changed: a copy of the one given, else a demo shop."""
    from ui.tour.shop import enrich

    made = private / "shop.hudie"
    if given is None:
        from services.demo import make

        make(made, _PEOPLE, 1, _DAY)
    else:
        from services import backups

        store = open_store(given, reader=True)
        try:
            backups.backup(store, made)
        finally:
            store.close()
    enrich(made)
    return made


def _child(look: Look, place: Path, shop: Path, private: Path, further: list[str]) -> dict[str, Any]:
    own = private / look.name
    own.mkdir()
    shutil.copyfile(shop, own / "shop.hudie")
    command = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(_MAIN)]
    command += [
        "tour",
        str(place),
        "--here",
        "--json",
        "--store",
        str(own / "shop.hudie"),
        *look.arguments(),
        *further,
    ]
    done = subprocess.run(command, env=_environment(look, own), capture_output=True, check=False)
    try:
        answer: dict[str, Any] = json.loads(done.stdout.decode("utf-8").splitlines()[-1])
        if "findings" in answer:
            return answer
        said = str(answer.get("message", answer))
    except (ValueError, IndexError):
        said = ""
    said_by_qt = done.stderr.decode("utf-8", "replace").splitlines()
    tail = "\n".join(line for line in said_by_qt if "This plugin does not support" not in line)[-2000:]
    failed = {
        "rule": "failed",
        "scene": "",
        "text": said or f"exit {done.returncode}",
        "where": "",
        "detail": tail,
    }
    return {"pictures": 0, "sheet": "", "findings": [failed]}


def _environment(look: Look, own: Path) -> dict[str, str]:
    """A screen of the right size and scale; nothing of the user's own files."""
    environment = dict(os.environ)
    environment["QT_SCALE_FACTOR"] = f"{look.scale:g}"
    environment["QT_LOGGING_RULES"] = "qt.qpa.*=false"
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        environment[name] = str(own / name.lower())
    if sys.platform.startswith("linux"):
        screen = {
            "name": "screen", "x": 0, "y": 0, "dpr": 1, "logicalDpi": 96, "logicalBaseDpi": 96,
            "width": round(look.width * look.scale), "height": round(look.window_height * look.scale),
        }  # fmt: skip
        file = own / "screen.json"
        file.write_text(json.dumps({"screens": [screen]}), encoding="utf-8")
        environment["QT_QPA_PLATFORM"] = f"offscreen:configfile={file}"
    return environment


def _together(looks: list[Look], answers: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The findings of all rounds, the same one once, with the rounds it was found in."""
    found: dict[tuple[str, str, str], dict[str, Any]] = {}
    for look, answer in zip(looks, answers, strict=True):
        for one in answer["findings"]:
            key = (one["rule"], one["text"], one["where"])
            known = found.setdefault(key, {**one, "rounds": []})
            if look.name not in known["rounds"]:
                known["rounds"].append(look.name)
    return list(found.values())
