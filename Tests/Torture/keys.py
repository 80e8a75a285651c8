#!/usr/bin/env python3
"""Presses random keys in the real program: keys.py PROGRAM [COUNT] [SEED] [ROLE] [SECONDS]

Keys, pastes, mouse events and resizes (1x1 to 500x200) go to the dashboard on a made-up street while a
second writer is at work. It must not crash, must answer 50 events within SECONDS (1) of its own processor time,
so that a busy machine is no fault, and within ten times as many on the clock; it must not grow, and must
send nothing to the terminal but text and the sequences a terminal expects. At the end the journal
must verify and what is paid must equal the pools. Prints a line for every tenth of the run and one at the
end; the exit status is 0 when all held.
"""
import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

DAY = "2026-10-14"
TICKS = os.sysconf("SC_CLK_TCK")
KEYS = [c.encode() for c in "abcdefghijklmnoprstuvwxyzABCDEFGHIJKLMNOPRSTUVXYZ0123456789/:?=[]+-.* "]
KEYS += [c.encode() for c in "王小军桂花ａ：／？。、\u202e\u200b\u0301🙂"]
# Ctrl-Z is left out: while a program is away the terminal itself echoes what is typed.
KEYS += [b"\r", b"\x1b", b"\t", b"\x1b[Z", b"\x7f", b"\x08", b"\x1b[3~", b"\x1b[2~", b"\x1b[H", b"\x1b[F",
         b"\x1b[5~", b"\x1b[6~", b"\x1bOP", b"\x1b[15~", b"\x12", b"\x0c", b"\x06", b"\x02", b"\x00",
         b"\xff\xfe", b"\x1b[999;999;999Q", b"\x1b]11;rgb:ffff/ffff/ffff\x1b\\", b"\x1b[1;3R", b"\x1bx"]
KEYS += [b"\x1b[A", b"\x1b[B", b"\x1b[C", b"\x1b[D"] * 12
PASTES = [b"wxj", "赵国强\n第二行\t尾".encode(), b"\x1b[2J\x1b]0;x\x07\x9b31m", b"2026-10-19", b"x" * 3000]
# What may reach a terminal besides text: the sequences that terminfo and the program know of.
EXPECTED = re.compile(
    rb"[\r\n\b\x07\x0e\x0f\t]|\x1b\[[0-9;?<=>]*[ -/]*[@-~]|\x1b[()][0AB]|\x1b[=>78MDEHc]"
    rb"|\x1b\]11;\?\x1b\\|\x1b\]104\x07|\x1b\]52;[a-z]*;[A-Za-z0-9+/=]*(?:\x1b\\|\x07)|\x1bP[^\x1b]*\x1b\\")
KNOWN = re.compile(rb"(?:[^\x00-\x1f\x7f]+|" + EXPECTED.pattern + rb")*")
# The beginning of such a sequence, where what has come so far ends.
CUT = re.compile(rb"\x1b(?:\[[0-9;?<=>]*[ -/]*|[()]|\](?:1?1?;?\??\x1b?|104?)|(?:P|\]52;)[^\x07\x1b]*\x1b?)?\Z")
HIDDEN = re.compile("[\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


class Failed(Exception):
    pass


class Program:
    """The dashboard in a pseudo-terminal of its own."""

    def __init__(self, command, environment):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.execvpe(command[0], command, environment)
        self.tail = b""
        self.status = None
        self.resize(24, 80)

    def resize(self, rows, columns):
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def send(self, data, limit):
        """Sends all of it, reading meanwhile: neither side may wait for the other."""
        while data:
            readable, writable, _ = select.select([self.fd], [self.fd], [], limit)
            if not readable and not writable:
                raise Failed("takes no key for %g s" % limit)
            if readable and self.read(0) < 0:
                return
            if writable:
                data = data[os.write(self.fd, data[:512]):]

    def read(self, wait):
        """Reads what is there; gives how much it was, -1 when the program has gone."""
        total = 0
        while select.select([self.fd], [], [], wait)[0]:
            try:
                data = os.read(self.fd, 1 << 16)
            except OSError:
                return -1
            if not data:
                return -1
            total += len(data)
            self.check(data)
        return total

    def check(self, data):
        text = self.tail + data
        known = KNOWN.match(text).end()
        self.tail = text[known:]
        if self.tail and not CUT.match(self.tail):
            raise Failed("sent the control byte %#x in %r" % (self.tail[0], text[max(0, known - 20):known + 20]))
        rest = text[:known]
        hidden = HIDDEN.search(rest.decode("utf-8", "ignore"))
        if hidden and not self.echoes():
            around = rest.decode("utf-8", "ignore")[max(0, hidden.start() - 20):hidden.end() + 20]
            raise Failed("sent U+%04X in %r" % (ord(hidden.group()), around))

    def echoes(self):
        """Whether the terminal itself shows what is typed: the program has given it back, to a shell or to end."""
        try:
            return bool(termios.tcgetattr(self.fd)[3] & termios.ECHO)
        except termios.error:
            return True

    def answers(self, limit):
        """Whether it draws itself anew within so many seconds, as it must for a new size.

        It is asked again and again: while it has not seen one size, the next may be what it shows already.
        """
        end, rows = time.monotonic() + limit, 24
        while time.monotonic() < end:
            rows = 49 - rows
            self.resize(rows, 80)
            if select.select([self.fd], [], [], 0.5)[0]:
                return self.read(0.05) >= 0
        return False

    def busy(self):
        """Seconds of processor time that the one who draws has had."""
        total = 0
        for pid in [self.pid] + children(self.pid):
            try:
                with open("/proc/%d/task/%d/stat" % (pid, pid)) as file:
                    total += sum(int(field) for field in file.read().rsplit(")", 1)[1].split()[11:13])
            except OSError:
                pass
        return total / TICKS

    def starts(self):
        """Waits for the first picture and for what follows it."""
        select.select([self.fd], [], [], 10.0)
        self.read(0.3)

    def has_left(self, seconds=2.0):
        """Whether it ends within so many seconds; how is in `status` then."""
        limit = time.monotonic() + seconds
        while self.status is None and time.monotonic() < limit:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = status
            else:
                time.sleep(0.02)
        return self.status is not None

    def memory(self):
        """KiB of the program and of what it started."""
        total = 0
        for pid in [self.pid] + children(self.pid):
            try:
                with open("/proc/%d/smaps_rollup" % pid) as file:
                    total += sum(int(line.split()[1]) for line in file if line.startswith("Private_Dirty"))
            except OSError:
                pass
        return total


def children(pid):
    try:
        with open("/proc/%d/task/%d/children" % (pid, pid)) as file:
            return [int(word) for word in file.read().split()]
    except OSError:
        return []


def event(chance, program):
    """One event as bytes; a resize is done at once."""
    kind = chance.random()
    if kind < 0.01:
        program.resize(chance.choice([1, 2, 12, 20, 24, 40, 60, 200]), chance.choice([1, 2, 39, 40, 80, 120, 500]))
        return b""
    if kind < 0.02:
        return b"\x1b[200~" + chance.choice(PASTES) + b"\x1b[201~"
    if kind < 0.06:
        return b"\x1b[<%d;%d;%d%c" % (
            chance.choice([0, 0, 0, 1, 2, 32, 64, 65]), chance.randint(1, 130), chance.randint(1, 50),
            chance.choice(b"Mm"))
    # Rarely: what a program keeps too much of shows only after a long time.
    if kind < 0.06002:
        return b"q"
    return chance.choice(KEYS)


def main(program, count=20_000, seed=1, role="secretary:C03", limit=1.0):
    count, limit, chance = int(count), float(limit), random.Random(int(seed))
    folder = tempfile.mkdtemp(prefix="tiaokuai-keys-")
    environment = dict(os.environ, HOME=folder, TERM="xterm-256color", LANG="C.UTF-8", TIAOKUAI_DB=folder + "/t.db")
    for name in ("XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "LINES", "COLUMNS"):
        environment.pop(name, None)

    def run(*arguments):
        return subprocess.run([program, *arguments, "--today", DAY], env=environment, capture_output=True, text=True)

    for arguments in (("demo", "--write", folder + "/in"), ("init",), ("import", folder + "/in")):
        done = run(*arguments)
        if done.returncode:
            raise Failed(" ".join(arguments) + ": " + done.stderr)
    os.chdir(folder)
    command = [program, "--as", role, "--today", DAY, "--lang", chance.choice(["zh", "en"])]
    screen, starts, first, most = None, 0, 0, 0
    waits, works = [], []
    writer, pressed, born, began = None, 0, 0, time.monotonic()
    try:
        while pressed < count:
            if screen is None:
                screen, starts, born = Program(command, environment), starts + 1, pressed
                screen.starts()
                screen.send(b":mouse\r", 10 * limit)
            batch = b"".join(event(chance, screen) for _ in range(50))
            pressed += 50
            asked, busy = time.monotonic(), screen.busy()
            try:
                screen.send(batch, 10 * limit)
                gone = screen.read(0.002) < 0
            except Failed:
                # After `q` the terminal itself echoes what is still typed.
                if not screen.has_left() or screen.status != 0:
                    raise
                screen = None
                continue
            waits.append(time.monotonic() - asked)
            works.append(screen.busy() - busy)
            if works[-1] > limit:
                raise Failed("worked for %.2f s on %r, after %d events" % (works[-1], batch, pressed))
            if not gone and pressed % 2_000 == 0:
                gone = not screen.answers(10 * limit)
                if gone and not screen.has_left():
                    raise Failed("does not answer within %g s after %d events" % (10 * limit, pressed))
                # One that was left by `q` and started again begins small; a screen of 500x200 leaves room behind
                # that a small one has not needed, so that a while is looked at and not a moment.
                if pressed - born <= max(2_000, min(200_000, count // 5)):
                    first = max(first, screen.memory())
                else:
                    most = max(most, screen.memory())
            if gone:
                if not screen.has_left(10.0) or screen.status != 0:
                    raise Failed("ended with %s after %d events" % (screen.status, pressed))
                screen = None
            if screen is not None and pressed % max(2_000, count // 10) < 50:
                print("%d events as %s: start %d, %d KiB" % (pressed, role, starts, screen.memory()), flush=True)
            if pressed % 5_000 == 0 and (writer is None or writer.poll() is not None):
                writer = subprocess.Popen(
                    [program, *chance.choice([["leave", "W022", "sick", "2026-10-20", "2026-10-22"], ["undo"]]),
                     "--today", DAY], env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if screen is not None:
            os.kill(screen.pid, signal.SIGTERM)
            screen.read(1.0)
            screen.has_left(10.0)
        if writer is not None:
            writer.wait()
        verified = run("verify")
        if verified.returncode:
            raise Failed("verify: " + verified.stderr + verified.stdout)
        board = json.loads(run("board", "--format", "json", "--month", "2026-10").stdout)
        for pool in board["pools"]:
            if pool["mode"] == "pool" and pool["paid"] not in (pool["pool"], "0.00"):
                raise Failed("pays %s of %s" % (pool["paid"], pool["pool"]))
        if first and most > first * 1.5 + 8_192:
            raise Failed("grew from %d to %d KiB" % (first, most))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    late = ", ".join("%d over %g s" % (sum(work > least for work in works), least) for least in (0.1, 0.3, 0.5))
    print("%d events as %s in %.0f s: %d starts; processor time for 50 events: %s, most %.2f s; longest wait"
          " %.2f s; memory %s to %s KiB" % (
              pressed, role, time.monotonic() - began, starts, late, max(works), max(waits), first, most))


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failed as failure:
        print("failed: %s (%s)" % (failure, " ".join(sys.argv[2:])), file=sys.stderr)
        sys.exit(1)
