"""One round: every scene played, drawn and looked over."""

from __future__ import annotations

import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ui.app import application
from ui.tour.inspect import Finding, inspect
from ui.tour.pictures import QUICK, framed, picture, write_sheet
from ui.tour.scenes import Scene
from ui.tour.sets import Look
from ui.tour.stage import Stage


def show(look: Look, store: Path, folder: Path, scenes: Sequence[Scene]) -> dict[str, Any]:
    """Play scenes on a store that may be changed; pictures and their sheet go into `folder`."""
    app = application(["hudie"])
    app.setQuitOnLastWindowClosed(False)
    stage = Stage(look, store.parent)
    found: list[dict[str, Any]] = []
    drawn: list[Path] = []
    for old in folder.glob("[0-9]*-*.png"):
        old.unlink()
    shops = {"shop": store, "empty": store.parent / "new" / "shop.hudie"}
    shops["empty"].parent.mkdir()
    try:
        place = ""
        for scene in scenes:
            if scene.shop != place:
                place = scene.shop
                stage.open(shops[place])
            for name, findings in play_scene(stage, scene, folder, len(drawn)):
                drawn.append(folder / name)
                found += [{**vars(one), "scene": scene.name} for one in findings]
            found += [{**vars(one), "scene": scene.name} for one in faults(stage)]
            stage.clear()
        stage.known.settle()
        found += [
            vars(Finding("untranslated", source, context)) | {"scene": ""}
            for context, source in stage.known.missing
        ]
    finally:
        stage.close()
    sheet = folder / "sheet.png"
    write_sheet(sheet, drawn, look.name)
    unique = {(one["rule"], one["text"], one["where"]): one for one in reversed(found)}
    findings = list(reversed(unique.values()))
    return {"ok": not findings, "pictures": len(drawn), "sheet": str(sheet), "findings": findings}


def play_scene(stage: Stage, scene: Scene, folder: Path, count: int) -> Iterator[tuple[str, list[Finding]]]:
    """The pictures of a scene with what is wrong in them; a scene that fails is a finding of its own."""
    file = f"{count + 1:03}-{scene.name}.png"
    try:
        for shot in scene.play(stage):
            if not shot.live:
                stage.settle()
            file = f"{count + 1:03}-{shot.name}.png"
            above = stage.above()
            drawn = picture(stage.window, above)
            if stage.look.framed:
                drawn = framed(drawn, stage.window.windowTitle())
            drawn.save(str(folder / file), "PNG", QUICK)
            seen = above or [stage.window]
            findings: list[Finding] = []
            for one in seen:
                room = stage.room if one is not stage.window else None
                findings += inspect(one, stage.look.language, stage.known, room)
            count += 1
            yield file, findings
    except Exception as error:  # noqa: BLE001 - a scene that can't be played must not hide the others
        trace = "".join(traceback.format_exception(error)[-4:])
        stage.faults.append(f"{scene.name}: {type(error).__name__}: {error}\n{trace}")


def faults(stage: Stage) -> Iterator[Finding]:
    """What broke since it was asked for last: scenes, slots, and what the window would have reported."""
    for fault in stage.faults:
        yield Finding("failed", fault.strip().splitlines()[0], "", fault)
    stage.faults.clear()
    for error in stage.window.reported:
        trace = "".join(traceback.format_exception(error)[-4:])
        yield Finding("failed", f"{type(error).__name__}: {error}", "", trace)
    stage.window.reported.clear()
