#!/usr/bin/env python3
"""Leaves the screen in the hall alone for a month: kiosk.py PROGRAM [COUNT] [SEED] [KILLS] [SECONDS]

A month passes in SECONDS (600) while COUNT (1,000,000) keys, pastes, mouse events and resizes come in and
the snapshot is replaced, written over, broken and taken away. The screen must go on turning its pages and
keep its date, send nothing to the terminal but text and the sequences a terminal expects, ask it for no
mouse and no paste, and not grow by more than a tenth. Then the system is asked what it did in a shorter run
(strace): no program started and no file written once it has locked itself in. Then the one who draws is
killed KILLS (100) times and must be back within a second each time, the terminal never anybody else's.
Last it is held still, and must be killed and back after the 20 seconds that no picture came.
Prints a line for each; the exit status is 0 when all held.
"""
import datetime
import json
import os
import random
import re
import select
import shutil
import signal
import sys
import tempfile
import termios
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "Terminal"))
from freeze import freeze, wait_for_death  # noqa: E402
from keys import EXPECTED, Failed, KEYS, PASTES, Program, children  # noqa: E402

MONTH = 30 * 86_400
TITLE = "社区工作公示".encode()
PAGE = re.compile(r"第\s*(\d+)/(\d+)\s*页")
DATE = re.compile(r"(\d{4}-\d\d-\d\d)\s*星期")
ZONE = datetime.timezone(datetime.timedelta(hours=8))
# Modes that would make a key more than a byte, and what no screen for all asks for.
SIGNALS = termios.ISIG | termios.ICANON | termios.ECHO
ASKS = (b"\x1b[?1000h", b"\x1b[?1002h", b"\x1b[?1003h", b"\x1b[?1006h", b"\x1b[?2004h", b"\x1b[6n", b"\x1b]11;?")
MORE_KEYS = [bytes([code]) for code in range(1, 0x20)] + [
    b"\r~.", b"~C", b":q\r", b"!sh\r", "：！sh\r".encode(), "｜sh\r".encode(), b"exit\r", b"\x02d", b"\x01d",
    b"\x1b[200~:!sh\r", b"\x1b[201~", b"\x1b[99;5u", b"\x1bP1$r0m\x1b\\", b"\x1b[200~\x1b[201~\x03\x1b[201~"]
BROKEN = [b"", b"{", b"[" * 100_000, b"\x00" * 4096, b'{"version":2}', b"\xff\xfe", b"x" * 9_000_000]


class Screen(Program):
    """Remembers what was sent since it was last asked."""

    sent = b""

    def check(self, data):
        for question in ASKS:
            if question in data:
                raise Failed("asked the terminal with %r" % question)
        # Ends a sequence that a death may have cut in the middle.
        data = data.replace(b"\x1b\\", b"")
        super().check(data)
        self.sent = (self.sent + data)[-200_000:]

    def collect(self, seconds, until=None):
        """Reads for so long, or until something was sent; this screen is never silent."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit and not (until and until()):
            select.select([self.fd], [], [], 0.02)
            if self.read(0) < 0:
                return False
        return True

    def starts(self):
        if not self.collect(30, lambda: TITLE in self.sent):
            raise Failed("does not start")

    def picture(self):
        """The text of a whole new picture."""
        self.resize(25, 100)
        self.collect(0.1)
        self.sent = b""
        self.resize(30, 100)
        self.collect(5, lambda: PAGE.search(self.text()))
        return self.text()

    def text(self):
        return EXPECTED.sub(b"", self.sent).decode("utf-8", "ignore")

    def drawing(self):
        found = children(self.pid)
        return found[0] if found else None

    def is_deaf(self):
        return not termios.tcgetattr(self.fd)[3] & SIGNALS


def memory(pid):
    """KiB in memory."""
    with open("/proc/%d/smaps_rollup" % pid) as file:
        return next(int(line.split()[1]) for line in file if line.startswith("Rss"))


def snapshot(now):
    name = {"written": "云河街道", "latin": "Yunhe"}
    community = {"name": {"written": "桂花", "latin": "Guihua"}, "households": 1500, "grids": 6, "vacant_grids": 1,
                 "workers": 9, "present": 8, "required": 6, "answers": 20}
    current = {"month": now.strftime("%Y-%m"), "state": "open", "communities": [community] * 12, "vacancies": []}
    return json.dumps({"version": 1, "made": now.strftime("%Y-%m-%dT%H:%M:%S+08:00"), "street": name,
                       "current": current, "published": None,
                       "journal": {"sequence": 3, "hash": "9f3a51c2" * 8}}, ensure_ascii=False).encode()


def put(path, content, by_rename=True):
    place = path + ".new" if by_rename else path
    with open(place, "wb") as file:
        file.write(content)
    if by_rename:
        os.rename(place, path)


def spoil(chance, path, now):
    """Does something to the snapshot."""
    kind = chance.random()
    if kind < 0.7:
        put(path, snapshot(now), chance.random() < 0.8)
    elif kind < 0.8 and os.path.exists(path):
        os.remove(path)
    else:
        put(path, chance.choice(BROKEN))


def event(chance, screen):
    kind = chance.random()
    if kind < 0.001:
        screen.resize(chance.choice([1, 2, 12, 20, 24, 40, 100]), chance.choice([1, 2, 39, 40, 80, 120, 300]))
        return b""
    if kind < 0.02:
        return b"\x1b[200~" + chance.choice(PASTES) + b"\x1b[201~"
    if kind < 0.06:
        return b"\x1b[<%d;%d;%d%c" % (
            chance.choice([0, 1, 2, 32, 64, 65]), chance.randint(1, 130), chance.randint(1, 50), chance.choice(b"Mm"))
    return chance.choice(KEYS + MORE_KEYS)


def month(command, environment, path, count, chance, seconds):
    speed = max(1, round(MONTH / seconds))
    put(path, snapshot(datetime.datetime.now(ZONE)))
    began, real = time.monotonic(), datetime.datetime.now(ZONE)
    screen = Screen(command + ["--speed", str(speed)], environment)
    screen.starts()
    drawing, pages, first, most, pressed, tenth = screen.drawing(), set(), None, 0, 0, 0
    dates = 0
    while True:
        share = (time.monotonic() - began) / seconds
        if pressed >= count and share >= 1:
            break
        batch = b"".join(event(chance, screen) for _ in range(50))
        # As many in every second, so that the last ones come when the month ends.
        if pressed < count * min(1, share) + 50:
            screen.send(batch, 10)
            pressed += 50
            screen.read(0)
        else:
            screen.collect(0.01)
        now = real + datetime.timedelta(seconds=(time.monotonic() - began) * speed)
        if chance.random() < 0.02:
            spoil(chance, path, now)
        if int(share * 100) > tenth:
            tenth = int(share * 100)
            text = screen.picture()
            found = PAGE.search(text)
            if not found:
                raise Failed("shows no page after %d events: %r" % (pressed, text[-400:]))
            pages.add(found.groups())
            shown = DATE.search(text)
            if shown:
                dates += 1
                day = datetime.date.fromisoformat(shown.group(1))
                now = real + datetime.timedelta(seconds=(time.monotonic() - began) * speed)
                if abs((now.date() - day).days) > 1:
                    raise Failed("shows %s on %s" % (day, now.date()))
            if not screen.is_deaf() or screen.drawing() != drawing:
                raise Failed("the terminal or the one who draws is another after %d events" % pressed)
            if tenth >= 20:
                first = first or memory(drawing)
                most = max(most, memory(drawing))
    os.kill(screen.pid, signal.SIGTERM)
    screen.collect(1.0)
    if not screen.has_left(10) or os.waitstatus_to_exitcode(screen.status) != 143:
        raise Failed("ended with %s" % screen.status)
    count_of_pages = {int(found[1]) for found in pages}
    if len({found[0] for found in pages}) < max(count_of_pages):
        raise Failed("turned only to the pages %s" % sorted(pages))
    if most > first * 1.1:
        raise Failed("grew from %d to %d KiB" % (first, most))
    print("%d events in a month of %.0f s: pages %s, %d dates right, memory %d to %d KiB" % (
        pressed, time.monotonic() - began, " ".join(sorted("/".join(found) for found in pages)), dates, first, most),
        flush=True)


def traced(command, environment, path, chance, folder):
    trace = folder + "/trace"
    put(path, snapshot(datetime.datetime.now(ZONE)))
    screen = Screen(
        ["strace", "-f", "-qq", "-o", trace, "-e", "trace=process,file,network,seccomp,ftruncate,fchmod,fchown"]
        + command, environment)
    screen.starts()
    for _ in range(200):
        screen.send(b"".join(event(chance, screen) for _ in range(50)), 10)
        if chance.random() < 0.1:
            spoil(chance, path, datetime.datetime.now(ZONE))
        screen.collect(0.01)
    for pid in children(screen.pid):
        os.kill(pid, signal.SIGTERM)
    screen.collect(1.0)
    screen.has_left(10)
    with open(trace) as file:
        lines = [line for line in file if "+++" not in line and "---" not in line]
    locked = next((index for index, line in enumerate(lines) if "SECCOMP_SET_MODE_FILTER" in line), None)
    if locked is None:
        raise Failed("never locked itself in")
    programs = [line for line in lines if "execve" in line]
    if len(programs) != 2:
        raise Failed("started %s" % programs)
    writing = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|unlink|rename|mkdir|mknod|link|chmod|chown|truncate|clone|fork"
                         r"|socket|connect|bind")
    for line in lines[locked + 1:]:
        if writing.search(line):
            raise Failed("did %s" % line.strip())
    print("traced with 10000 events: %d calls once locked in, 0 writes, 0 programs" % (len(lines) - locked - 1), flush=True)


def killed(command, environment, path, kills):
    put(path, snapshot(datetime.datetime.now(ZONE)))
    screen = Screen(command, environment)
    screen.starts()
    longest = 0
    for number in range(kills):
        drawing, screen.sent = screen.drawing(), b""
        began = time.monotonic()
        os.kill(drawing, (signal.SIGKILL, signal.SIGSEGV, signal.SIGTRAP, signal.SIGKILL)[number % 4])
        while TITLE not in screen.sent:
            if not screen.is_deaf():
                raise Failed("the terminal was somebody else's after kill %d" % number)
            if not screen.collect(0.01) or time.monotonic() - began > 10:
                raise Failed("not back after kill %d" % number)
        longest = max(longest, time.monotonic() - began)
        if "重启中" not in screen.text() or screen.drawing() == drawing:
            raise Failed("did not say that it starts again, after kill %d" % number)
        put(path, snapshot(datetime.datetime.now(ZONE)))
    if longest > 1:
        raise Failed("was back only after %.2f s" % longest)
    os.kill(screen.pid, signal.SIGTERM)
    screen.collect(1.0)
    screen.has_left(10)
    print("killed %d times: back after %.2f s at the latest" % (kills, longest), flush=True)


def hung(command, environment, path):
    put(path, snapshot(datetime.datetime.now(ZONE)))
    screen = Screen(command, environment)
    screen.starts()
    drawing, screen.sent = screen.drawing(), b""
    began = time.monotonic()
    freeze(drawing)
    end = wait_for_death(drawing)
    waited = time.monotonic() - began
    if end != signal.SIGKILL or not 19 < waited < 24:
        raise Failed("ended by %d after %.1f s without a picture" % (end, waited))
    put(path, snapshot(datetime.datetime.now(ZONE)))
    while TITLE not in screen.sent:
        if not screen.is_deaf() or not screen.collect(0.01) or time.monotonic() - began > waited + 5:
            raise Failed("not back after it hung")
    if "20 秒没有画面" not in screen.text() or screen.drawing() == drawing:
        raise Failed("did not say that it hung")
    back = time.monotonic() - began - waited
    os.kill(screen.pid, signal.SIGTERM)
    screen.collect(1.0)
    screen.has_left(10)
    print("held still: killed after %.1f s without a picture, back after %.2f s" % (waited, back), flush=True)


def main(program, count=1_000_000, seed=1, kills=100, seconds=600):
    chance = random.Random(int(seed))
    folder = tempfile.mkdtemp(prefix="tiaokuai-kiosk-")
    path = folder + "/snapshot.json"
    environment = {"TERM": "xterm-256color", "LANG": "zh_CN.UTF-8", "HOME": folder, "PATH": os.environ["PATH"]}
    command = [program, "kiosk", "--snapshot", path]
    try:
        killed(command, environment, path, int(kills))
        traced(command, environment, path, chance, folder)
        month(command, environment, path, int(count), chance, float(seconds))
        hung(command, environment, path)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    try:
        main(*sys.argv[1:])
    except Failed as failure:
        print("failed: %s (%s)" % (failure, " ".join(sys.argv[2:])), file=sys.stderr)
        sys.exit(1)
