"""Children that open a window, say `painted` when it is on the screen, and end: Hudie's and the barest there is."""

from __future__ import annotations

import os
import platform
import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

_SAYS = """
import os, sys

def said(window):
    extra = " ".join(name for name in sys.argv[2:] if name in sys.modules)
    print("painted", extra, flush=True)
    sys.stdin.readline()
    if hasattr(window, "stop"):
        window.stop()
    os._exit(0)

def watcher(window):
    from PySide6.QtCore import QEvent, QObject, QTimer

    class Watcher(QObject):
        def eventFilter(self, watched, event):
            if event.type() == QEvent.Type.Paint:
                window.removeEventFilter(self)
                # The whole window is painted before the loop turns again.
                QTimer.singleShot(0, lambda: said(window))
            return False

    made = Watcher(window)
    window.installEventFilter(made)
"""

BARE = (
    _SAYS
    + """
from PySide6.QtWidgets import QApplication, QLabel, QMainWindow, QTabWidget

app = QApplication(sys.argv[:1])
window = QMainWindow()
tabs = QTabWidget()
tabs.addTab(QLabel("1"), "Contacts")
window.setCentralWidget(tabs)
window.resize(1440, 900)
window.show()
watcher(window)
app.exec()
"""
)

HUDIE = (
    _SAYS
    + """
import main
import ui.app

class App(ui.app.QApplication):
    def exec(self):
        watcher(next(one for one in self.topLevelWidgets() if hasattr(one, "raise_window")))
        return super().exec()

ui.app.QApplication = App
main.main(["--store", sys.argv[1], "--lang", "zh_CN", "--theme", "light"])
"""
)
"""The program from its first line, as `main.py --store …` runs it."""


def first_paint(program: str, store: Path, home: Path, *watched: str) -> tuple[float, list[str]]:
    """Seconds from the start of the process to the first paint of its window, and which `watched` modules it had
    imported by then. The user's own files are not touched: `home` takes their place."""
    env = {
        **os.environ,
        "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        "PYTHONPATH": str(ROOT),
    }
    # As with any user, what was compiled at the first start is there at the next.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    env["PYTHONPYCACHEPREFIX"] = str(home / "compiled")
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
        env[name] = str(home / name.lower())
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", program, str(store), *watched],
        env=env, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout is not None
        line = child.stdout.readline()
        took = time.perf_counter() - began
        _, errors = child.communicate("\n", timeout=60)
    assert line.startswith("painted"), errors
    return took, line.split()[1:]


def machine() -> str:
    """What it was measured on."""
    load = f", load {os.getloadavg()[0]:.2f}" if hasattr(os, "getloadavg") else ""
    return f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores{load}"


def noise(times: list[float]) -> float:
    """Share of the median that half of the measurements lie apart."""
    low, _, high = statistics.quantiles(times, n=4)
    return (high - low) / statistics.median(times)
