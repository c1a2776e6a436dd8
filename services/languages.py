"""Which language the program speaks where none was chosen: the same rule for window, commands and exported files."""

from __future__ import annotations

import locale
import os
import sys
from collections.abc import Iterable


def first_spoken(names: Iterable[str]) -> str:
    """`zh_CN` or `en`: the first of these languages (zh-Hans-CN, en_GB.UTF-8) that the program speaks, else `en`."""
    for name in names:
        if name.lower().startswith("zh"):
            return "zh_CN"
        if name.lower().startswith("en"):
            return "en"
    return "en"


def of_system() -> list[str]:
    """The languages of the system, without Qt; Chinese where it tells none."""
    told = [os.environ[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(v)]
    if not told and sys.platform == "win32":
        import ctypes

        told = [locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")]
    return [name for name in told[:1] if name] or ["zh_CN"]
