"""Compares reports of registers of a built program with the reference on random folders: sweep_registers.py PROGRAM [FIRST [COUNT]].

Each folder is a random street with random counts of its grids. What differs keeps its folder, whose name is printed.
"""

import json
import os
import random

import compare
import place
import random_street
import units
from sweep import parser, run, sweep
from tables import read_all
from world import World


def write_counts(seed, tables, months):
  """Random counts on days of the months; returns the last of these days, as an ordinal."""
  chance = random.Random(seed)
  world = World(read_all(tables))
  last = units.bounds(months[-1])[0] + chance.randrange(28)
  # A month comes as scored only when it is over.
  over = [row["month"] for row in world.rows["months"] if row["state"] not in ("planning", "open")]
  last = max([last, *(units.bounds(month)[1] + 1 for month in over)])
  lines = ["grid,day," + ",".join(place.SUMS)]
  for grid, versions in sorted(world.grids.items()):
    days = set()
    for month in months:
      first, end = units.bounds(month)
      if versions.at(month) and chance.random() < 0.6:
        days.add(chance.randint(first, min(end, last)) if first <= last else first)
    for day in sorted(days):
      if day <= last:
        counts = [str(chance.choice((0, 1, chance.randrange(2000)))) for _ in place.SUMS]
        lines.append(",".join([grid, units.day_text(day), *counts]))
  with open(os.path.join(tables, "places.csv"), "w", encoding="utf-8") as file:
    file.write("\n".join(lines) + "\n")
  return last


def sweep_folder(program, seed, folder):
  """Differences of one folder, as lines."""
  tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
  months, streets = random_street.make(seed, tables)
  today = write_counts(seed, tables, months)
  shown = units.day_text(today)
  run(program, database, "init", "--rehearsal")
  run(program, database, "import", tables, "--today", shown)
  places = place.Places(tables, today)
  scopes = [("district", name) for name in sorted(set(places.district_of.values()))]
  scopes += [("street", name) for name in streets] + [("community", name) for name in sorted(places.world.communities)]
  periods = [("--month", month, place.period(today, month)) for month in months]
  periods += [("--year", year, place.period(today, None, year)) for year in sorted({month[:4] for month in months})]
  for scope in scopes:
    for option, name, days in periods:
      if not days or (scope[0] == "community" and not places.communities(scope, place.month_of(days[1]))):
        continue
      printed = json.loads(run(program, database, "place", "report", "--" + scope[0], scope[1], option, name,
                               "--today", shown, "--format", "json"))
      for line in compare.differences(places.report(scope, *days), printed):
        yield f"{scope[0]} {scope[1]} {name} {line}"


def main():
  options = parser(__doc__).parse_args()
  sweep(options, "folder", lambda seed, folder: sweep_folder(options.program, seed, folder))


if __name__ == "__main__":
  main()
