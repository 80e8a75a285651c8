"""Compares the questions that a built program makes with the reference on random folders: sweep_questions.py PROGRAM [FIRST [COUNT]].

Each folder goes through `test build` on two days, on the second one twice, and `export`. Compared are the rows that were
built, but for the wording of questions, notes and of some options (see build_test.py), and all others, which must stay.
"""

import os

import build_test
import compare
import random_street
import units
from random_registers import TABLES, RandomRegisters
from sweep import parser, run, sweep
from tables import read
from world import World

CODES = ("parameter", "service", "group", "test")


def differences(program, seed, folder):
  tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
  months, _ = random_street.make(seed, tables)
  rows = RandomRegisters(seed, tables, months)
  rows.write([code for code in TABLES if code in CODES])
  today = ["--today", units.day_text(rows.today)]
  run(program, database, "init", "--rehearsal")
  run(program, database, "import", tables, *today)
  world = World.load(tables)
  for number, day in enumerate((units.bounds(months[0])[1], rows.today, rows.today)):
    run(program, database, "test", "build", "--today", units.day_text(day))
    out = os.path.join(folder, f"out{number}")
    run(program, database, "export", out, *today)
    yield from compared(f"test build --today {units.day_text(day)}", world.rows["questions"], build_test.build(world, day), read(out, "questions"))


def compared(where, before, expected, printed):
  """Rows of both kinds, told apart by how their ids begin."""
  kept = [row for row in before if not row["id"].startswith(build_test.BUILT)]
  for what, one, other in (
      ("built", expected, [build_test.plain(row) for row in printed if row["id"].startswith(build_test.BUILT)]),
      ("kept", kept, [row for row in printed if not row["id"].startswith(build_test.BUILT)])):
    yield from (f"{where}: {line}" for line in compare.differences({what: by_key(one)}, {what: by_key(other)}))


def by_key(rows):
  """Rows by id and language."""
  named = {f"{row['id']} {row['language'] or 'zh'}": {**row, "language": row["language"] or "zh"} for row in rows}
  return dict(sorted(named.items()))


if __name__ == "__main__":
  options = parser(__doc__).parse_args()
  sweep(options, "folder", lambda seed, folder: differences(options.program, seed, folder))
