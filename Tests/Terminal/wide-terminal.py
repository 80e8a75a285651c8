"""Runs a program in a pseudo-terminal that draws ambiguous characters two cells wide.

Answers the program's probe in three pieces, a moment after the first picture, and then presses keys.
Prints what the program wrote, with the probe's answer marked.

Usage: wide-terminal.py ROWS COLUMNS command [argument ...]
"""
import fcntl
import os
import pty
import select
import struct
import sys
import termios
import time

rows, columns = int(sys.argv[1]), int(sys.argv[2])
pid, terminal = pty.fork()
if pid == 0:
    time.sleep(0.05)
    os.execv(sys.argv[3], sys.argv[3:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def read(quiet):
    """What the program writes until it was silent for so long."""
    data = b""
    while select.select([terminal], [], [], quiet)[0]:
        try:
            part = os.read(terminal, 65536)
        except OSError:
            break
        if not part:
            break
        data += part
    return data


deadline = time.time() + 20
first = b""
while "云河街道".encode() not in first and time.time() < deadline:
    first += read(0.3)
for piece in (b"\x1b", b"[1", b";3R"):
    os.write(terminal, piece)
    time.sleep(0.03)
second = read(1.0)
os.write(terminal, b"q")
rest = read(0.5)
_, status = os.waitpid(pid, 0)
sys.stdout.buffer.write(first + b"\n<ANSWERED>\n" + second + b"\n<QUIT>\n" + rest)
sys.exit(os.waitstatus_to_exitcode(status))
