"""What the child process may not exceed: memory, and any network at all."""

from __future__ import annotations

import os
import sys
import threading
import time

MEMORY = 1024 * 1024 * 1024
OUT_OF_MEMORY = 86  # exit code of a child that watched itself


def apply() -> None:
    """Limits this process for the rest of its life."""
    sys.addaudithook(_refuse_network)
    if sys.platform == "win32":
        _job_object()
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    limit = MEMORY if hard == resource.RLIM_INFINITY else min(MEMORY, hard)
    try:
        resource.setrlimit(resource.RLIMIT_AS, (limit, hard))
    except (ValueError, OSError):
        limit = 0
    resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
    if sys.platform == "darwin" or not limit:  # macOS takes the limit and does not keep it
        threading.Thread(target=_watch, name="memory", daemon=True).start()


def _refuse_network(event: str, _: object) -> None:
    if event in ("socket.connect", "socket.bind", "socket.getaddrinfo", "socket.sendto", "socket.__new__"):
        raise PermissionError("the reading process has no network")


def _watch() -> None:
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    while True:
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit > MEMORY:
            os._exit(OUT_OF_MEMORY)
        time.sleep(0.1)


def _job_object() -> None:
    """A Windows job with a memory limit that also ends this process when its last handle closes."""
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = [
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        ]

    class Extended(ctypes.Structure):
        _fields_ = [
            ("Basic", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        ]

    kernel = ctypes.WinDLL("kernel32", use_last_error=True)  # type: ignore[attr-defined,unused-ignore]
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.CreateJobObjectW.argtypes = [ctypes.c_void_p, wintypes.LPCWSTR]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_void_p, wintypes.DWORD]
    kernel.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    job = kernel.CreateJobObjectW(None, None)
    limits = Extended()
    limits.Basic.LimitFlags = (
        0x100 | 0x2000 | 0x400
    )  # process memory, kill on close, die on unhandled exception
    limits.ProcessMemoryLimit = MEMORY
    if not (
        job
        and kernel.SetInformationJobObject(job, 9, ctypes.byref(limits), ctypes.sizeof(limits))
        and kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
    ):
        threading.Thread(target=_watch_windows, name="memory", daemon=True).start()


def _watch_windows() -> None:
    """Where a job can't be joined (some sandboxes): look at the working set."""
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        _fields_ = [("cb", wintypes.DWORD), ("PageFaultCount", wintypes.DWORD)] + [
            (name, ctypes.c_size_t)
            for name in ("PeakWorkingSet", "WorkingSet", "a", "b", "c", "d", "Pagefile", "PeakPagefile")
        ]

    psapi = ctypes.WinDLL("psapi")  # type: ignore[attr-defined,unused-ignore]
    psapi.GetProcessMemoryInfo.argtypes = [wintypes.HANDLE, ctypes.c_void_p, wintypes.DWORD]
    counters = Counters()
    counters.cb = ctypes.sizeof(counters)
    while True:
        if (
            psapi.GetProcessMemoryInfo(wintypes.HANDLE(-1), ctypes.byref(counters), counters.cb)
            and counters.Pagefile > MEMORY
        ):
            os._exit(OUT_OF_MEMORY)
        time.sleep(0.1)
