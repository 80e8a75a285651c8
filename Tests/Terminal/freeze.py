#!/usr/bin/env python3
"""Holds a process still until somebody kills it: freeze.py PID

Not by SIGSTOP, which its parent hears of and can undo: by tracing it, as a process looks that waits for
ever for a file server that is gone. Prints `frozen`, and then the signal that killed it.
"""
import ctypes
import os
import sys

SEIZE, INTERRUPT = 0x4206, 0x4207
WALL = 0x40000000


def freeze(pid):
    """Holds it; raises PermissionError where tracing is not allowed."""
    system = ctypes.CDLL(None, use_errno=True)
    system.ptrace.argtypes = [ctypes.c_long, ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p]
    for request in (SEIZE, INTERRUPT):
        if system.ptrace(request, pid, None, None) != 0:
            error = ctypes.get_errno()
            raise OSError(error, os.strerror(error))


def wait_for_death(pid):
    """The signal that killed it; its parent hears of its death only when this has returned."""
    while True:
        _, status = os.waitpid(pid, WALL)
        if os.WIFSIGNALED(status):
            return os.WTERMSIG(status)
        if os.WIFEXITED(status):
            return 0


if __name__ == "__main__":
    freeze(int(sys.argv[1]))
    print("frozen", flush=True)
    print(wait_for_death(int(sys.argv[1])), flush=True)
