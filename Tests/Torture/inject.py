#!/usr/bin/env python3
"""Makes each system call of a command fail, or kills the command in it, at every place where it writes,
syncs, renames, opens to write, links or removes a file; then looks whether anything was lost, is half
done or was left behind.

Usage: inject.py PROGRAM [STEP [COMMAND...]]
STEP: every how many places (1 = all). COMMAND: init import settle backup restore publish export command.
Needs strace.
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

CALLS = "write,pwrite64,fdatasync,fsync,ftruncate,rename,renameat2,link,unlink,unlinkat,openat,mkdir,chmod,fchmod"
FAULTS = ["signal=KILL", "error=EIO", "error=ENOSPC"]
DAY = "2026-11-05"


class World:
    """A folder with a database, and the program on it."""

    def __init__(self, program, template):
        self.program = program
        self.folder = tempfile.mkdtemp(prefix="tiaokuai-inject-")
        shutil.copytree(template, self.folder, dirs_exist_ok=True)
        self.db = self.folder + "/a.db"
        self.environment = {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": self.folder + "/home",
            "XDG_STATE_HOME": self.folder + "/state", "XDG_CONFIG_HOME": self.folder + "/config",
            "XDG_DATA_HOME": self.folder + "/data", "TMPDIR": self.folder + "/tmp",
        }

    def run(self, *words, under=()):
        return subprocess.run(
            list(under) + [self.program, "--db", self.db, "--lang", "en", *words],
            env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def head(self, db=None):
        """Sequence of the journal's last row; None where there is no sound database."""
        # What somebody saw before a restore is no part of the question.
        shutil.rmtree(self.folder + "/state", ignore_errors=True)
        said = self.run(*(["--db", db] if db else []), "verify")
        if said.returncode != 0:
            return None
        return int(said.stdout.decode().split("journal is sound: ")[1].split(" ")[0])

    def leftovers(self):
        """Files that are neither the database's own nor what a command was asked to make."""
        own = {"a.db", "a.db-wal", "a.db-shm", "a.db.lock", "b.db", "b.db.lock", "b.db-wal", "b.db-shm",
               "public.json", "tables", "out", "home", "state", "config", "data", "tmp", "kept.db"}
        return sorted(n for n in os.listdir(self.folder)
                      if n not in own and not n.startswith("a.db.before-"))

    def remove(self):
        shutil.rmtree(self.folder)


def prepare(program, folder):
    """Templates: nothing, tables beside an empty database, a month that can be settled."""
    def run(db, *words):
        said = subprocess.run([program, "--db", db, "--lang", "en", *words], capture_output=True,
                              stdin=subprocess.DEVNULL)
        assert said.returncode == 0, (words, said.stderr.decode())

    # A small street, so that every place can be tried: two communities have all kinds of rows.
    empty = folder + "/empty"
    os.makedirs(empty + "/tmp")
    shutil.copytree(os.path.join(os.path.dirname(os.path.abspath(__file__)), "inject-street"),
                    empty + "/tables")
    ready = folder + "/ready"
    shutil.copytree(empty, ready)
    run(ready + "/a.db", "init", "--rehearsal")
    run(ready + "/a.db", "import", ready + "/tables", "--today", DAY)
    run(ready + "/a.db", "holiday", "add", "2040-01-01", "holiday")
    run(ready + "/a.db", "backup", ready + "/kept.db")
    run(ready + "/a.db", "holiday", "add", "2040-01-02", "holiday")
    settling = folder + "/settling"
    shutil.copytree(ready, settling)
    advance(program, settling + "/a.db")
    return {"empty": empty, "ready": ready, "settling": settling}


def advance(program, db):
    """Brings the small street of two communities as far as the last step."""
    def run(*words):
        return subprocess.run([program, "--db", db, "--lang", "en", *words], capture_output=True,
                              stdin=subprocess.DEVNULL)
    for name in os.listdir(os.path.dirname(db)):
        if name.startswith("a.db"):
            os.unlink(os.path.dirname(db) + "/" + name)
    run("init", "--rehearsal")
    street = os.path.join(os.path.dirname(__file__), "inject-street")
    said = run("import", street, "--today", DAY)
    assert said.returncode == 0, said.stderr.decode()
    month = ["--month", "2026-10"]
    for words in [
            ["submit", "C1", *month, "--today", DAY, "--as", "secretary:C1"],
            ["waive", "C1", "survey", "--reason", "none", *month, "--today", DAY],
            ["advance", "S1", *month, "--today", DAY],
            ["advance", "S1", *month, "--today", DAY]]:
        said = run(*words)
        assert said.returncode == 0, (words, said.stderr.decode())


class Case:
    def __init__(self, template, words, check):
        self.template, self.words, self.check = template, words, check


def either(world, before, done):
    """The journal is that of before, or one row longer if it was done or not told of."""
    head = world.head()
    assert head in (before, before + 1), f"head {head}, before {before}"
    assert not done or head == before + 1, f"acknowledged and lost: {head}"


def made(world, before, done):
    there = os.path.exists(world.db)
    assert not done or there, "acknowledged and not there"
    assert not there or world.head() is not None, "half made"


def copied(world, before, done):
    assert world.head() in (before, before + 1)
    there = os.path.exists(world.folder + "/b.db")
    assert not done or there, "acknowledged and not there"
    assert not there or world.head(world.folder + "/b.db") is not None, "half made"


def restored(world, before, done):
    head = world.head()
    assert head in (before, before - 2), f"head {head}, before {before}"
    assert not done or head == before - 2, f"acknowledged and not done: {head}"


def published(world, before, done):
    path = world.folder + "/public.json"
    assert not done or os.path.exists(path), "acknowledged and not there"
    if os.path.exists(path):
        json.load(open(path))


def exported(world, before, done):
    path = world.folder + "/out"
    assert not done or os.path.exists(path), "acknowledged and not there"
    if os.path.exists(path):
        assert world.run("import", path, "--dry-run").returncode == 0, "half an export"


CASES = {
    "init": Case("empty", ["init"], made),
    "command": Case("ready", ["holiday", "add", "2040-01-03", "holiday"], either),
    "import": Case("ready", ["import", "tables2"], either),
    "settle": Case("settling", ["advance", "S1", "--month", "2026-10", "--today", "2026-11-30"], either),
    "backup": Case("ready", ["backup", "b.db"], copied),
    "restore": Case("ready", ["restore", "kept.db", "--force"], restored),
    "publish": Case("ready", ["publish", "public.json"], published),
    "export": Case("ready", ["export", "out"], exported),
}


def words_of(case, world):
    places = {"tables2", "b.db", "kept.db", "public.json", "out"}
    return [world.folder + "/" + w if w in places else w for w in case.words]


def change_tables(world):
    """The same tables with one name changed, so that an import has something to write."""
    if os.path.exists(world.folder + "/tables"):
        shutil.copytree(world.folder + "/tables", world.folder + "/tables2", dirs_exist_ok=True)
        path = world.folder + "/tables2/streets.csv"
        text = open(path, encoding="utf-8-sig").read()
        changed = text.replace("长桥", "云川")
        assert changed != text
        text = changed
        open(path, "w", encoding="utf-8").write(text)


def trial(program, case, template, fault, place):
    world = World(program, template)
    try:
        change_tables(world)
        before = world.head() or 0
        strace = ["strace", "-f", "-qq", "-o", world.folder + "/trace", "-e", "trace=" + CALLS,
                  "-e", f"inject={CALLS}:{fault}:when={place}"]
        said = world.run(*words_of(case, world), under=strace)
        trace = open(world.folder + "/trace").read()
        os.unlink(world.folder + "/trace")
        done = said.returncode == 0
        case.check(world, before, done)
        # The same again, undisturbed: it finds its way, and clears up.
        again = world.run(*words_of(case, world), *(["--force"] if case.words[0] == "backup" else []))
        shutil.rmtree(world.folder + "/tables2", ignore_errors=True)
        assert not world.leftovers(), f"left behind: {world.leftovers()} ({again.stderr.decode()})"
        return ("(INJECTED)" in trace or "+++ killed" in trace), None
    except AssertionError as error:
        return True, f"{case.words[0]} {fault} at {place}: {error}; {said.stdout.decode()}{said.stderr.decode()}"
    finally:
        world.remove()


def main():
    program = os.path.abspath(sys.argv[1])
    step = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    names = sys.argv[3:] or list(CASES)
    folder = tempfile.mkdtemp(prefix="tiaokuai-inject-templates-")
    failures = 0
    try:
        templates = prepare(program, folder)
        for name in names:
            case = CASES[name]
            for fault in FAULTS:
                place, count = 1, 0
                while True:
                    happened, failure = trial(program, case, templates[case.template], fault, place)
                    if failure:
                        failures += 1
                        print(failure, flush=True)
                    if not happened:
                        break
                    count += 1
                    place += step
                print(f"{name} {fault}: {count} places", flush=True)
    finally:
        shutil.rmtree(folder)
    print(f"{failures} failures")
    sys.exit(1 if failures else 0)


main()
