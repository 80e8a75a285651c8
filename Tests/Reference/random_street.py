"""Writes a random folder of tables that keeps every rule: random_street.py SEED FOLDER [--rules 1].

The same seed gives the same folder; with `--rules 1` one without the columns and keys that a program of rules 1 does
not know. It covers two or three months that begin with the one named on standard output.
"""

import argparse
import random

import check
import units
from pay import NEWEST, RULES
from random_duties import Duties, full
from random_month import MonthMaker
from random_places import Places, random_scheme
from scheme import Scheme, parse, read
from tables import COLUMNS
from world import World
from writing import write_all


def choose_months(rng):
  """Two or three months in a row of 2023-2026; February is frequent."""
  first = rng.choice(["2023-02", "2024-01", "2024-02", "2025-01", "2025-02", f"202{rng.randint(3, 5)}-{rng.randint(1, 12):02d}"])
  return [units.month_after(first, step) for step in range(rng.choice([2, 3]))]


def choose_states(rng, places):
  """State by (street, month): never a later state in a later month."""
  states = {}
  for street in places.streets:
    walk = rng.choice([["scoring", "open", "planning"], ["scoring", "scoring", "open"], ["open", "planning", "planning"],
                       ["scoring", "open", "open"]])
    for month, state in zip(places.months, walk):
      states[street, month] = state
      if state != "planning" or rng.random() < 0.5:
        places.rows.setdefault("months", []).append({"street": street, "month": month, "state": state})
  return states


def make(seed, folder, rules=NEWEST):
  """Writes the folder of `seed`; returns its months and streets."""
  rng = random.Random(seed)
  months = choose_months(rng)
  places = Places(rng, months)
  Duties(rng, places)
  world = World({name: [full(name, row) for row in places.rows.get(name, [])] for name in COLUMNS})
  states = choose_states(rng, places)
  scheme = random_scheme(rng, months, places.approved, rules)
  for month in months:
    if "planning" in [states[street, month] for street in places.streets] and rng.random() < 0.8:
      continue
    MonthMaker(rng, places, world, month, {street: states[street, month] for street in places.streets},
               Scheme(parse(scheme or ""), month))
  places.rows["holidays"] = [{"day": months[0] + "-05", "kind": "holiday"}, {"day": months[0] + "-08", "kind": "workday"}]
  if rules == 1:
    places.rows["waivers"] = [row for row in places.rows.get("waivers", []) if row["source"] != "survey"]
  write_all(folder, places.rows, scheme, rng, rules)
  broken = list(check.problems(World.load(folder), read(folder)))
  if broken:
    raise AssertionError(f"seed {seed}: {broken[:5]}")
  return months, places.streets


if __name__ == "__main__":
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("seed", type=int)
  parser.add_argument("folder")
  parser.add_argument("--rules", type=int, choices=RULES, default=NEWEST)
  options = parser.parse_args()
  made_months, made_streets = make(options.seed, options.folder, options.rules)
  print(*made_months, "streets", *made_streets)
