"""Checks a folder against the invariants of domain page section 2, the limits of section 1 and the second persons of section 6.

  check.py FOLDER [--rules 1]; exit 1 when broken. With `--rules 1` beyond a limit is no fault: what an earlier
  version took stays.
"""

import argparse
import sys
from fractions import Fraction

import limits
import persons
import units
from pay import NEWEST, RULES
from scheme import read as read_scheme
from world import World

GRADES = {"chief": range(7, 19), "deputy": range(4, 16), "worker": range(1, 13)}


def breakpoints(world, duties):
  """Days on which the presence of `duties` may change; between two of them nothing does."""
  days = set()
  for duty in duties:
    spans = [(duty.first, duty.last), world.employment(duty.worker), *world.leaves[duty.worker]]
    days.update(day for first, last in spans for day in (first, last + 1) if day <= units.OPEN_END)
  return sorted(days)


def target_problems(world, target, community, duties):
  """Invariants 3 and 4, and the days of covers, for all `duties` of one target."""
  for day in breakpoints(world, duties):
    active = [duty for duty in duties if duty.covers(day)]
    present = [duty for duty in active if world.present(duty.worker, day)]
    total = sum((duty.share for duty in present), Fraction(0))
    where = f"{target} in {community} on {units.day_text(day)}"
    if total > 1:
      yield f"{where}: shares sum to {float(total)}"
    if world.is_grid(target) and len({duty.worker for duty in present}) > 2:
      yield f"{where}: more than two present workers"
    for duty in active:
      own = duty.share if duty in present else 0
      if duty.role == "cover" and total - own >= 1:
        yield f"{where}: cover by {duty.worker} of a target that is fully present"


def worker_problems(world, worker, duties):
  """Invariants 1 and 2: how much one worker holds and covers on a day."""
  for day in breakpoints(world, duties):
    for role in ("held", "cover"):
      active = {(duty.target, duty.community) for duty in duties if duty.role == role and duty.covers(day)}
      grids = sum(world.is_grid(target) for target, _ in active)
      mains = sum(world.is_main(target) for target, _ in active)
      if grids > 1 or mains > 1:
        yield f"{worker} on {units.day_text(day)}: {role} {grids} grids, {mains} main lines"


def duty_problems(world, duty):
  """Invariant 5, versions and streets of one assignment."""
  where = f"{duty.worker} {duty.target} {duty.community} from {units.day_text(duty.first)}"
  first, last = world.employment(duty.worker)
  if duty.first < first or duty.last > last:
    yield f"{where}: outside the employment"
  if duty.last < duty.first:
    yield f"{where}: ends before it begins"
  if duty.role == "cover" and duty.last == units.OPEN_END:
    yield f"{where}: a cover without a last day"
  month = units.month_of(duty.first)
  target = world.grids.get(duty.target) or world.lines[duty.target]
  for versions in (target, world.communities[duty.community], world.workers[duty.worker]):
    if versions.at(month) is None:
      yield f"{where}: no version of {versions.fixed['id']} in {month}"
  if world.is_grid(duty.target):
    if target.fixed["community"] != duty.community:
      yield f"{where}: grid of another community"
  else:
    opening, closing = target.fixed["first_month"], target.fixed["last_month"]
    if opening and month < opening or closing and units.month_of(duty.last) > closing:
      yield f"{where}: outside the months of the line"
  end = units.month_of(duty.last)
  for row in world.workers[duty.worker].rows:
    later = month < row["from_month"] <= end
    if (later or row is world.workers[duty.worker].at(month)) and \
        world.street_of(row["community"]) != world.street_of(duty.community):
      yield f"{where}: another street"


def roster_problems(world):
  for worker, versions in world.workers.items():
    first, last = world.employment(worker)
    if last < first:
      yield f"{worker}: leaves before joining"
    for row in versions.rows:
      if row["grade"] and int(row["grade"]) not in GRADES[row["class"]]:
        yield f"{worker}: grade {row['grade']} of a {row['class']}"
    for start, end in world.leaves[worker]:
      if not first <= start <= end <= last:
        yield f"{worker}: leave outside the employment"
  keys = [(row["worker"], row["target"], row["community"], row["role"] or "held", row["from"])
          for row in world.rows["assignments"]]
  if len(set(keys)) < len(keys):
    yield "assignments: two records with one key"


def problems(world, scheme, rules=NEWEST):
  """Everything broken in the tables and in the keys of scheme.toml, as one line each."""
  if rules > 1:
    yield from limits.problems(world, scheme)
  yield from persons.problems(world)
  yield from roster_problems(world)
  for duty in world.assignments:
    yield from duty_problems(world, duty)
  for target, community in sorted({(duty.target, duty.community) for duty in world.assignments}):
    duties = [duty for duty in world.assignments if (duty.target, duty.community) == (target, community)]
    yield from target_problems(world, target, community, duties)
  for worker in world.workers:
    yield from worker_problems(world, worker, [duty for duty in world.assignments if duty.worker == worker])


if __name__ == "__main__":
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--rules", type=int, choices=RULES, default=NEWEST)
  options = parser.parse_args()
  found = list(problems(World.load(options.folder), read_scheme(options.folder), options.rules))
  print("\n".join(found) or "ok")
  sys.exit(1 if found else 0)
