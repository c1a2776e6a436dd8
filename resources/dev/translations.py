"""The texts of the interface: `update` gathers them, `check` proves them complete, `release` compiles them.

Sources are resources/translations/*.ts (committed); what Qt loads goes to build/translations/*.qm (made again when stale).
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "resources" / "translations"
COMPILED = ROOT / "build" / "translations"
ALWAYS = "zh_CN"
CALLS = {"tr", "translate", "QT_TRANSLATE_NOOP", "QT_TR_NOOP"}
PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%\d")


@dataclass(frozen=True, order=True)
class Text:
    context: str
    source: str
    comment: str
    counted: bool


def code_files() -> list[Path]:
    commands = (ROOT / "services" / "commands").glob("*.py")
    return [ROOT / "main.py", *sorted(commands), *sorted((ROOT / "ui").rglob("*.py"))]


def qt_tool(name: str) -> str:
    """The program itself: the wrapper scripts in .venv/bin break when the folder is moved."""
    package = importlib.util.find_spec("PySide6")
    if package is None or package.origin is None:
        sys.exit("PySide6 is not installed: run `make test` once")
    return str(Path(package.origin).with_name(name + (".exe" if sys.platform == "win32" else "")))


def languages() -> list[str]:
    return sorted({ALWAYS, *(file.stem for file in SOURCES.glob("*.ts"))})


def gather(language: str, target: Path) -> None:
    """Brings `target` up to date with the code; English needs the plurals only."""
    command = [qt_tool("lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-sort-messages"]
    command += ["-disable-heuristic", "similartext", "-source-language", "en", "-target-language", language]
    if language == "en":
        command.append("-pluralonly")
    files = [str(file.relative_to(ROOT)) for file in code_files() if file.exists()]
    subprocess.run([*command, *files, "-ts", str(target)], cwd=ROOT, check=True)


def messages(file: Path) -> Iterator[tuple[Text, ElementTree.Element]]:
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                message.get("numerus") == "yes",
            )
            yield text, message


def faults_of_message(text: Text, message: ElementTree.Element) -> Iterator[str]:
    translation = message.find("translation")
    where = f"{text.context}: {text.source!r}"
    if translation is None or translation.get("type") == "unfinished":
        yield f"{where} has no finished translation"
        return
    forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
    if text.counted and any("(s)" in form for form in forms):
        yield f"{where} leaves the plural to the reader"
    if not all(forms):
        yield f"{where} is translated by nothing"
    wanted = sorted(set(PLACEHOLDER.findall(text.source)) - {"%n"})
    for form in forms:
        if form and sorted(set(PLACEHOLDER.findall(form)) - {"%n"}) != wanted:
            yield f"{where} and {form!r} differ in their placeholders"


def faults_of_file(language: str) -> Iterator[str]:
    file = SOURCES / f"{language}.ts"
    if not file.exists():
        yield f"{file.relative_to(ROOT)} is missing: run `make translations`"
        return
    committed = dict(messages(file))
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / file.name
        shutil.copyfile(file, fresh)
        gather(language, fresh)
        gathered = {text for text, _ in messages(fresh)}
    for text in sorted(gathered - committed.keys()):
        yield f"{file.name}: {text.context}: {text.source!r} is new: run `make translations`"
    for text in sorted(committed.keys() - gathered):
        yield f"{file.name}: {text.context}: {text.source!r} is used no more: run `make translations`"
    for text, message in committed.items():
        for fault in faults_of_message(text, message):
            yield f"{file.name}: {fault}"


def faults_of_code(file: Path) -> Iterator[str]:
    """Calls that work and are yet never translated, because lupdate does not see them."""
    tree = ast.parse(file.read_text(encoding="utf-8"))
    inside = {
        id(part) for whole in ast.walk(tree) if isinstance(whole, ast.JoinedStr) for part in ast.walk(whole)
    }
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call):
            continue
        name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
        if name not in CALLS or not call.args:
            continue
        where = f"{file.relative_to(ROOT)}:{call.lineno}: {name}()"
        if isinstance(call.func, ast.Attribute) and name == "tr" and not _known_context(call.func.value):
            yield f"{where} is filed under a variable's name; ask `self`, or Phrases named like its context"
        literal = len(call.args) > 1 and isinstance(call.args[1], ast.Constant)
        if name == "translate" and len(call.args) > 3 and literal:
            yield f"{where} with a number is not found as a plural; use Phrases"
        if any(isinstance(argument, ast.JoinedStr | ast.BinOp) for argument in call.args[:2]):
            yield f"{where} of a composed text is never found; use placeholders and .format()"
        if id(call) in inside:
            yield f"{where} inside an f-string is never found"
        if any(keyword.arg == "n" for keyword in call.keywords):
            yield f"{where}: give the number as third argument; with n= the plural forms are not found"


def _known_context(owner: ast.expr) -> bool:
    return isinstance(owner, ast.Name) and (owner.id == "self" or owner.id[:1].isupper())


def update() -> int:
    SOURCES.mkdir(parents=True, exist_ok=True)
    for language in languages():
        target = SOURCES / f"{language}.ts"
        gather(language, target)
        open_ones = sum(1 for text, message in messages(target) for _ in faults_of_message(text, message))
        print(f"{target.relative_to(ROOT)}: {open_ones} to translate")
    return 0


def check() -> int:
    faults = [fault for file in code_files() if file.exists() for fault in faults_of_code(file)]
    faults += [fault for language in languages() for fault in faults_of_file(language)]
    for fault in faults:
        print(fault)
    print(f"translations: {len(faults)} faults" if faults else "translations: complete")
    return 1 if faults else 0


def release() -> int:
    COMPILED.mkdir(parents=True, exist_ok=True)
    for source in sorted(SOURCES.glob("*.ts")):
        target = COMPILED / f"{source.stem}.qm"
        # A program that runs has the old file mapped: it is put aside, never written over.
        made = target.with_suffix(".new")
        subprocess.run([qt_tool("lrelease"), "-silent", str(source), "-qm", str(made)], cwd=ROOT, check=True)
        made.replace(target)
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("command", choices=["update", "check", "release"])
    return {"update": update, "check": check, "release": release}[parser.parse_args().command]()


if __name__ == "__main__":
    sys.exit(main())
