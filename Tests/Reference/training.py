"""The report of trainings (registers page, sections 0 and 9) as JSON, computed from a folder of tables.

  training.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
import units
from register import Fraction, Register, month_of, ratio
from workdays import add_months

TIERS = "lead secretary reserve all newcomer".split()


class Trainings(Register):
  code = "training"
  headline = ("tiers",)
  has_grids = False

  def __init__(self, world):
    super().__init__(world)
    self.trainings = {row["id"]: row for row in world.rows["trainings"]}
    self.days = {name: units.day(row["day"]) for name, row in self.trainings.items()}
    self.attended = {}
    for row in world.rows["attendances"]:
      hours = units.number(row["hours"] or self.trainings[row["training"]]["hours"], 2)
      self.attended.setdefault(row["worker"], []).append((row["training"], hours))

  # Who is in a tier, and what he has of it

  def tiers(self, worker, e):
    """The tiers of somebody on the roll at e, in the order of the page."""
    months = int(self.parameters.number("newcomer_months", month_of(e)))
    named = {row["tier"] for row in self.world.rows["tiers"] if row["worker"] == worker
             and units.day(row["from"]) <= e <= (units.day(row["to"]) if row["to"] else units.OPEN_END)}
    found = {*named, "all"}
    if self.world.workers[worker].at(month_of(e))["class"] == "chief":
      found.add("secretary")
    if e < add_months(self.world.employment(worker)[0], months):
      found.add("newcomer")
    return [tier for tier in TIERS if tier in found]

  def hours(self, worker, tier, e):
    """Hours attended from the beginning of the year to e, wherever the training was."""
    first = units.bounds(month_of(e)[:4] + "-01")[0]
    return sum((hours for name, hours in self.attended.get(worker, ()) if first <= self.days[name] <= e
                and tier in ("all", self.trainings[name]["tier"])), Fraction(0))

  def required(self, tier, e):
    return self.parameters.number("hours_" + tier, month_of(e))

  def reached(self, worker, tier, e):
    return self.hours(worker, tier, e) >= self.required(tier, e)

  # Figures

  def figures(self, scope, first, e):
    roll, members = self.roll(scope, e), {tier: [] for tier in TIERS}
    for worker in roll:
      for tier in self.tiers(worker, e):
        members[tier].append(worker)
    streets = self.streets(scope)
    held = {name for name, row in self.trainings.items() if first <= self.days[name] <= e and row["street"] in streets}
    whole = self.held(held, scope)
    return {**whole, "tiers": [self.tier_row(tier, held, workers, scope, e) for tier, workers in members.items()]}

  def held(self, names, scope):
    """How much was held; a community holds nothing of its own."""
    if scope[0] == "community":
      return dict.fromkeys(("sessions", "attendances", "hours"))
    hours = [hours for rows in self.attended.values() for name, hours in rows if name in names]
    return {"sessions": len(names), "attendances": len(hours), "hours": units.text(sum(hours, Fraction(0)))}

  def tier_row(self, tier, held, members, scope, e):
    """Sessions of the trainings for this tier alone, also for `all`."""
    own = self.held({name for name in held if self.trainings[name]["tier"] == tier}, scope)
    return {"tier": tier, "sessions": own["sessions"], "hours": own["hours"], "members": len(members),
            "reached": ratio(sum(self.reached(worker, tier, e) for worker in members), len(members))}

  def people(self, scope, first, e):
    rows = {}
    for worker in self.roll(scope, e):
      tiers = self.tiers(worker, e)
      rows[worker] = {"tiers": tiers, "due": [
        {"tier": tier, "hours": units.text(self.hours(worker, tier, e)), "required": units.text(self.required(tier, e))}
        for tier in tiers if not self.reached(worker, tier, e)]}
    return rows


if __name__ == "__main__":
  register.main(Trainings, __doc__)
