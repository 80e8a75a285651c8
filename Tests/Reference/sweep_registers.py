"""Compares registers of a built program with the reference on random folders.

  sweep_registers.py PROGRAM [FIRST [COUNT]] [--registers place,visit,...]

Each folder is a random street with random rows of the registers named (default all that the reference knows). Compared are
the reports of district, streets and communities, by month and year, their index, with `parameter` the boards, which read
one, and with all of them the member `registers` of boards. What differs keeps its folder, whose name is printed.
"""

import json
import os
import subprocess

import board
import compare
import random_street
import register
import registers
import units
from random_registers import TABLES, RandomRegisters
from sweep import parser, run, sweep
from world import World


class Folder:
  """One random folder, its database, and what is to be asked of both."""

  def __init__(self, program, seed, folder, codes):
    self.program, self.codes = program, codes
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
          if not days or scope[0] == "community" and not each.communities(scope, units.month_of(days[1])):
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
        yield from self.compared(" ".join(asked), registers.index(self.registers, scope, *days), printed)

  def boards(self):
    """Boards, whose `required_workers` reads a parameter; with all registers the member that they add."""
    every = set(self.codes) == set(TABLES)
    for street in {versions.fixed["street"] for versions in self.world.communities.values()}:
      for month in self.months:
        asked = ["board", "--street", street, "--month", month, *(["--registers"] if every else [])]
        printed = json.loads(self.run(*asked, "--format", "json"))
        member = printed.pop("registers", {})
        yield from self.compared(" ".join(asked), board.board(self.tables, month, street), printed)
        if every:
          known = {code: figures for code, figures in member.items() if code in registers.REGISTERS}
          days = register.period(self.today, month)
          yield from self.compared(" ".join(asked), registers.board_member(self.registers, ("street", street), *days), known)

  def compared(self, asked, expected, printed):
    return (f"{asked}: {line}" for line in compare.differences(expected, printed))

  def refused(self, asked):
    """What has not begun, or a community that is not there in the month, is wrong usage."""
    done = subprocess.run([self.program, *asked, "--today", units.day_text(self.today), "--db", self.database],
                          capture_output=True, encoding="utf-8")
    if done.returncode != 64:
      yield f"{' '.join(asked)}: exit {done.returncode}, not 64"


def main():
  told = parser(__doc__)
  told.add_argument("--registers", default=",".join(TABLES), type=lambda codes: codes.split(","))
  options = told.parse_args()
  unknown = set(options.registers) - set(TABLES)
  if unknown:
    told.error(f"no such registers: {', '.join(sorted(unknown))}; known: {', '.join(TABLES)}")
  sweep(options, "folder", lambda seed, folder: Folder(options.program, seed, folder, options.registers).differences())


if __name__ == "__main__":
  main()
