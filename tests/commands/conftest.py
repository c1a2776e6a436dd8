"""Commands as they are run, without a process of their own."""

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from services.commands.base import error_code
from services.commands.frame import answer
from tests.states import demo_shop

Run = Callable[..., "Answer"]


@dataclass(frozen=True)
class Answer:
    """The exit code, what stood on stdout (read as JSON where --json was given), and on stderr."""

    code: int
    out: Any
    err: str


class PlainWords:
    """Codes instead of sentences: Qt stays out of these tests."""

    def __init__(self, language: str | None) -> None:
        self.language = language

    def sentence(self, error: BaseException) -> str:
        return f"{error_code(error)} ({self.language})"

    def reading(self, tree: Any) -> str:
        return repr(tree)

    def help(self, text: str) -> str:
        return f"{text} ({self.language})"

    def lines(self, name: str, payload: dict[str, Any]) -> list[str]:
        return [name, *payload]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command: run("search", "王", "--store", path, "--json")."""

    def now(*arguments: object) -> Answer:
        argv = [str(a) for a in arguments]
        code = answer(argv, [], PlainWords, lambda options: 77)
        out, err = capsys.readouterr()
        return Answer(code, json.loads(out) if "--json" in argv and code != 77 else out, err)

    return now


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    """A small demo shop."""
    return Path(shutil.copyfile(demo_shop(), tmp_path / "shop.hudie"))
