"""The report of the register of visits (registers page, sections 0 and 2) as JSON, computed from a folder of tables.

  visit.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import math

import register
import units
from register import Fraction, Register, latest, month_of, months_of, ratio

CHANGES = "ownership population vehicles other".split()


def total(visits, column):
  return sum(int(row[column] or 0) for row in visits)


def changes(visits):
  return sum(total(visits, column) for column in CHANGES)


class Visits(Register):
  code = "visit"
  headline = ("fulfilled",)

  def __init__(self, world):
    super().__init__(world)
    self.visits = [(units.day(row["day"]), row) for row in world.rows["visits"]]
    self.known_targets = {}

  def figures(self, scope, first, e):
    grids = self.grids(scope, month_of(e))
    visits = [row for day, row in self.visits if first <= day <= e and row["grid"] in grids]
    counts = {column: total(visits, column) for column in ("households", "key_households", *CHANGES)}
    return {"visits": len(visits), **counts, "changes": changes(visits), "key_people": self.key_people(grids, e),
            "density": ratio(counts["households"], self.grid_households(grids)), **self.fulfilment(scope, first, e)}

  def key_people(self, grids, e):
    """People of level 1 in groups that are key."""
    key = {row["id"] for row in self.world.rows["groups"] if row["key"] == "yes"}
    counts = latest(self.world.rows["group_counts"], ["group", "grid"], e)
    return sum(int(row["level1"]) for (group, grid), row in counts.items() if group in key and grid in grids)

  def fulfilment(self, scope, first, e):
    if scope[0] == "grid":
      return {"fulfilled": None, "short": None}
    pairs = [self.met_and_target(worker, first, e) for worker in self.members(scope, first, e)]
    return {"fulfilled": ratio(sum(met for met, _ in pairs), sum(target for _, target in pairs)),
            "short": sum(met < target for met, target in pairs)}

  def met_and_target(self, worker, first, e):
    """Both summed over the months of the period; a month's surplus mends no other month."""
    met = target = 0
    for month in months_of(first, e):
      start, end = units.bounds(month)
      own = [row for day, row in self.visits if row["worker"] == worker and start <= day <= min(end, e)]
      wanted = self.target(worker, month, e)
      met += min(total(own, "households"), wanted)
      target += wanted
    return met, target

  def target(self, worker, month, e):
    """Households to be visited in a month for the days with a grid up to e."""
    start, end = units.bounds(month)
    key = (worker, month, min(end, e))
    if key not in self.known_targets:
      duties = [duty for duty in self.world.assignments if duty.worker == worker and self.world.is_grid(duty.target)]
      days = sum(self.world.present(worker, day) and any(duty.covers(day) for duty in duties)
                 for day in range(start, min(end, e) + 1))
      wanted = self.parameters.number("visits_target", month) * Fraction(days, end - start + 1)
      self.known_targets[key] = math.ceil(wanted)
    return self.known_targets[key]

  def people(self, scope, first, e):
    rows = {}
    for worker in self.members(scope, first, e):
      visits = [row for day, row in self.visits if row["worker"] == worker and first <= day <= e]
      met, target = self.met_and_target(worker, first, e)
      rows[worker] = {"households": total(visits, "households"), "key_households": total(visits, "key_households"),
                      "changes": changes(visits), "target": target, "met": met}
    return rows

  def waiting(self, figures):
    return figures["short"]


if __name__ == "__main__":
  register.main(Visits, __doc__)
