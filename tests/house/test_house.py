"""The house itself: what a clean clone needs to start, and what must never be committed."""

import ast
import os
import re
import shutil
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = [ROOT / "requirements.lock", ROOT / "resources" / "dev" / "extras.lock"]
INTERNAL_TARGETS = {"env", "env-window", "env-extras", "compiled"}

# Put together here so that this file does not hold what it looks for.
FOREIGN = re.compile(
    "|".join(
        [
            r"(?<![\w.])/(?:" + "work|root|opt/py" + r")" + "/",
            r"/home/" + r"[a-z]\w*/",
            "/Use" + r"rs/[a-z]\w*/",
            r"[A-Z]:\\+Use" + "rs",
            "files\\." + "pythonhosted",
            "pypi\\." + "org",
            r"\bmirrors?\.[a-z]+\.",
            "/sim" + r"ple/?\b",
            "registry\\." + "npmjs",
            "deb\\." + r"debian\.org",
        ]
    )
)


def pins(lock: Path) -> dict[str, list[tuple[Requirement, list[str]]]]:
    found: dict[str, list[tuple[Requirement, list[str]]]] = {}
    text = lock.read_text(encoding="utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        requirement, *hashes = line.split("--hash=")
        pinned = Requirement(requirement.strip())
        found.setdefault(canonicalize_name(pinned.name), []).append((pinned, [one.strip() for one in hashes]))
    return found


def project_texts() -> Iterator[tuple[str, str]]:
    """Every text file that is not ignored; without git, which a bare machine need not have."""
    ignored = {line.strip("/") for line in (ROOT / ".gitignore").read_text(encoding="utf-8").split()} | {
        ".git"
    }
    for folder, folders, names in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in ignored]
        for name in names:
            file = Path(folder, name)
            raw = file.read_bytes() if name not in ignored and file.is_file() else b"\0"
            if b"\0" not in raw:
                yield str(file.relative_to(ROOT)), raw.decode("utf-8", errors="ignore")


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_every_pin_is_exact_and_hashed(lock: Path) -> None:
    assert len(pins(lock)) > 10
    for versions in pins(lock).values():
        for pinned, hashes in versions:
            assert re.fullmatch(r"==[^*,]+", str(pinned.specifier)), pinned
            assert pinned.url is None
            assert hashes
            assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", one) for one in hashes), pinned


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.name)
def test_a_lock_names_no_index(lock: Path) -> None:
    for line in lock.read_text(encoding="utf-8").splitlines():
        assert "://" not in line
        assert not line.lstrip().startswith("-") or line.lstrip().startswith("--hash=sha256:"), line


def test_the_locks_hold_what_pyproject_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    main, extras = (pins(lock) for lock in LOCKS)
    wanted = [(one, main) for one in project["project"]["dependencies"] + groups["dev"]]
    wanted += [(one, extras) for name in ("bench", "dist", "lock") for one in groups[name]]
    for text, lock in wanted:
        requirement = Requirement(text)
        versions = lock[canonicalize_name(requirement.name)]
        for pinned, _ in versions:
            version = str(pinned.specifier).removeprefix("==")
            assert requirement.specifier.contains(version), f"{text}: locked {version}"


def test_both_locks_agree() -> None:
    main, extras = (pins(lock) for lock in LOCKS)
    for name in main.keys() & extras.keys():
        assert {str(one.specifier) for one, _ in main[name]} == {
            str(one.specifier) for one, _ in extras[name]
        }


def test_no_file_names_this_machine_or_a_mirror() -> None:
    found = [
        f"{name}:{number}: {hit[0]}"
        for name, text in project_texts()
        for number, line in enumerate(text.splitlines(), 1)
        if (hit := FOREIGN.search(line))
    ]
    assert found == []


def test_make_help_lists_every_target() -> None:
    make = shutil.which("make")
    if make is None:
        pytest.skip("no make here")
    text = (ROOT / "Makefile").read_text(encoding="utf-8")
    phony = re.search(r"^\.PHONY:(.*)$", text, re.MULTILINE)
    assert phony
    targets = set(phony[1].split()) - INTERNAL_TARGETS
    assert {"run", "test", "check", "bench", "tour", "lock", "soak", "dist", "help"} <= targets
    shown = subprocess.run([make], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    assert {line.split()[1] for line in shown.splitlines() if line.startswith("  make ")} == targets


@pytest.mark.parametrize(
    "script", sorted((ROOT / "resources" / "dev").glob("*.sh")), ids=lambda file: file.name
)
def test_shell_scripts_parse(script: Path) -> None:
    shell = shutil.which("sh")
    if shell is None:
        pytest.skip("no shell here")
    subprocess.run([shell, "-n", str(script)], check=True)
    assert b"\r" not in script.read_bytes()


def test_the_windows_starter_has_windows_line_ends() -> None:
    raw = (ROOT / "run.cmd").read_bytes()
    assert raw.count(b"\n") == raw.count(b"\r\n")
    assert not raw.startswith(b"\xef\xbb\xbf")


def test_resources_import_no_qt() -> None:
    for file in (ROOT / "resources").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            assert not [name for name in names if name.split(".")[0] in {"PySide6", "shiboken6"}], file


def test_every_icon_asked_for_is_there() -> None:
    """Icon names are literals: icon("name"), or a parameter or field called icon."""
    there = {file.stem for file in (ROOT / "resources" / "icons").glob("*.svg")}
    asked = re.compile(r"""\bicon(?:_name)?(?:: str)?(?:\(| ?= ?)["']([a-z][a-z0-9-]*)["']""")
    missing = {
        f"{file.relative_to(ROOT)}: {name}"
        for file in (ROOT / "ui").rglob("*.py")
        for name in asked.findall(file.read_text(encoding="utf-8"))
        if name not in there
    }
    assert missing == set()


def test_icons_carry_their_licence() -> None:
    assert "MIT License" in (ROOT / "resources" / "licenses" / "phosphor.txt").read_text(encoding="utf-8")
