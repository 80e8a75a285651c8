"""Compares registers of a built program with the reference on random folders.

  sweep_registers.py PROGRAM [FIRST [COUNT]] [--registers place,visit,...]

Each folder is a random street with random rows of the registers named (default all that the reference knows). Compared are
the reports of district, streets and communities, by month and year, their index, with `parameter` the boards, which read
one, and with all of them the member `registers` of boards and the member `life` of the hall's snapshot. What differs keeps
its folder, whose name is printed.

Registers that the program's own index does not name, of those in MAY_LACK, are left out and said to be, unless
--registers names them: then that is an error.
"""

import json
import os
import subprocess
import tempfile

import board
import compare
import life
import random_street
import register
import registers
import units
from random_registers import TABLES, RandomRegisters
from sweep import parser, run, sweep
from world import World


# Registers that a program may lack.
MAY_LACK = ()


class Folder:
  """One random folder, its database, and what is to be asked of both; `every` when these are all registers of the program."""

  def __init__(self, program, seed, folder, codes, every):
    self.program, self.codes, self.every = program, codes, every
    self.tables, self.database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
    self.months, _ = random_street.make(seed, self.tables)
    rows = RandomRegisters(seed, self.tables, self.months)
    rows.write(codes)
    self.today = rows.today
    self.world = World.load(self.tables)
    self.registers = [kind(self.world) for code, kind in registers.REGISTERS.items() if code in codes]

  def run(self, *arguments):
    return run(self.program, self.database, *arguments, "--today", units.day_text(self.today))

  def differences(self):
    run(self.program, self.database, "init", "--rehearsal")
    self.run("import", self.tables)
    yield from self.reports()
    yield from self.indexes()
    if "parameter" in self.codes:
      yield from self.boards()
    if self.every:
      yield from self.lives()

  def scopes(self):
    places = register.Register(self.world)
    yield from (("district", row["id"]) for row in self.world.rows["district"])
    yield from (("street", street) for street in places.district_of)
    yield from (("community", community) for community in self.world.communities)

  def periods(self):
    """Options of the command line and their days, None for what has not begun."""
    ends = [units.month_after(self.months[0], -1), units.month_after(units.month_of(self.today))]
    for month in sorted({*self.months, *ends}):
      yield ("--month", month), register.period(self.today, month)
    for year in sorted({month[:4] for month in [*self.months, ends[0]]}):
      yield ("--year", year), register.period(self.today, None, year)

  def reports(self):
    for each in self.registers:
      for scope in self.scopes():
        for options, days in self.periods():
          asked = [each.code, "report", "--" + scope[0], scope[1], *options, "--format", "json"]
          if not days or not each.has_report(scope, days[1], options[0] == "--year"):
            yield from self.refused(asked)
          else:
            yield from self.compared(" ".join(asked[:-2]), each.report(scope, *days), json.loads(self.run(*asked)))

  def indexes(self):
    for scope in self.scopes():
      for month in self.months:
        if scope[0] == "community" and not register.Register(self.world).communities(scope, month):
          continue
        days = register.period(self.today, month)
        asked = ["registers", "--" + scope[0], scope[1], "--month", month]
        wanted = [each.code for each in self.registers]
        printed = [row for row in json.loads(self.run(*asked, "--format", "json")) if row["code"] in wanted]
        expected = registers.index(self.registers, scope, *days, today=self.today)
        yield from self.compared(" ".join(asked), *(self.for_everybody(rows) for rows in (expected, printed)))
        if "admission" in self.codes:
          yield from self.waiting(asked, scope, days)

  def for_everybody(self, rows):
    """The index without how many matters wait, which goes by the reader."""
    return [{**row, "waiting": None} if row["code"] == "admission" else row for row in rows]

  def waiting(self, asked, scope, days):
    """How many matters wait for the street, for the district and for the secretary of a community."""
    role = {"community": "secretary"}.get(scope[0], scope[0])
    asked = [*asked, "--as", f"{role}:{scope[1]}"]
    printed = [row for row in json.loads(self.run(*asked, "--format", "json")) if row["code"] == "admission"]
    expected = [each.index_row(scope, *days, role) for each in self.registers if each.code == "admission"]
    yield from self.compared(" ".join(asked), expected, printed)

  def boards(self):
    """Boards, whose `required_workers` reads a parameter; with all registers the member that they add."""
    for street in {versions.fixed["street"] for versions in self.world.communities.values()}:
      for month in self.months:
        asked = ["board", "--street", street, "--month", month, *(["--registers"] if self.every else [])]
        printed = json.loads(self.run(*asked, "--format", "json"))
        member = printed.pop("registers", {})
        yield from self.compared(" ".join(asked), board.board(self.tables, month, street), printed)
        if self.every:
          known = {code: figures for code, figures in member.items() if code in registers.REGISTERS}
          days = register.period(self.today, month)
          yield from self.compared(" ".join(asked), registers.board_member(self.registers, ("street", street), *days), known)

  def lives(self):
    """What the hall is told of each street today; its members come sorted."""
    for street in self.world.streets:
      file = os.path.join(os.path.dirname(self.database), "hall.json")
      self.run("publish", file, "--street", street)
      with open(file, encoding="utf-8") as snapshot:
        printed = json.load(snapshot).get("life")
      expected = json.loads(json.dumps(life.life(self.world, street, self.today), sort_keys=True))
      yield from self.compared(f"publish --street {street}", expected, printed)

  def compared(self, asked, expected, printed):
    return (f"{asked}: {line}" for line in compare.differences(expected, printed))

  def refused(self, asked):
    """What has not begun, or a community that is not there in the month, is wrong usage."""
    done = subprocess.run([self.program, *asked, "--today", units.day_text(self.today), "--db", self.database],
                          capture_output=True, encoding="utf-8")
    if done.returncode != 64:
      yield f"{' '.join(asked)}: exit {done.returncode}, not 64"


def lacking(program):
  """Registers of MAY_LACK that the index of the program does not name, asked of a random street without rows of registers."""
  with tempfile.TemporaryDirectory() as folder:
    tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
    months, streets = random_street.make(0, tables)
    today = ["--today", units.day_text(units.bounds(months[-1])[1] + 1)]
    run(program, database, "init", "--rehearsal")
    run(program, database, "import", tables, *today)
    printed = run(program, database, "registers", "--street", streets[0], "--month", months[0], "--format", "json", *today)
  named = {row["code"] for row in json.loads(printed)}
  return [code for code in MAY_LACK if code not in named]


def main():
  told = parser(__doc__)
  told.add_argument("--registers", type=lambda codes: codes.split(","))
  options = told.parse_args()
  unknown = set(options.registers or ()) - set(TABLES)
  if unknown:
    told.error(f"no such registers: {', '.join(sorted(unknown))}; known: {', '.join(TABLES)}")
  lacks = lacking(options.program)
  if set(options.registers or ()) & set(lacks):
    told.error(f"the index of the program does not name: {', '.join(lacks)}")
  if lacks and not options.registers:
    print(f"NOT COMPARED: {', '.join(lacks)}: the index of the program does not name them", flush=True)
  known = [code for code in TABLES if code not in lacks]
  codes = options.registers or known
  every = set(codes) == set(TABLES)
  sweep(options, "folder", lambda seed, folder: Folder(options.program, seed, folder, codes, every).differences())


if __name__ == "__main__":
  main()
