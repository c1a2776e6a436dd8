"""Commands as they are run, without a process of their own."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from services.commands.base import error_code
from services.commands.frame import answer
from services.demo import make

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


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "template.hudie"
    make(path, 120, 7, date(2026, 11, 18))
    return path


@pytest.fixture
def shop(tmp_path: Path, template: Path) -> Path:
    """A small demo shop."""
    path = tmp_path / "shop.hudie"
    path.write_bytes(template.read_bytes())
    return path
