"""The report of admissions (registers page, sections 0 and 10) as JSON, computed from a folder of tables.

  admission.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --district ID)

A community has no report: exit 64.
"""

from collections import defaultdict

import register
import units
from admission_steps import PENDING, Matter
from register import Fraction, Register, decimal, in_force, month_of, ratio
from workdays import Workdays

# Member of `decided` and its step.
DECIDED = {"admitted": "admit", "refused": "refuse", "withdrawn": "withdraw", "revoked": "revoke"}
# Whose waiting list the pending ones stand on.
DECIDING = ("street", "department")


def communities_named(row):
  """The communities of a matter as they are listed; [] means all of the street."""
  return [name for name in row["communities"].replace("；", ";").split(";") if name]


class Admissions(Register):
  code = "admission"
  headline = ("matters", "pending")
  of_communities = False

  def __init__(self, world):
    super().__init__(world)
    self.workdays = Workdays(world.rows["holidays"])
    self.steps = defaultdict(list)
    for row in sorted(world.rows["admission_steps"], key=lambda row: int(row["no"])):
      self.steps[row["admission"]].append(row)
    self.known_matters = {}

  def matters(self, e):
    """Every matter as at e."""
    if e not in self.known_matters:
      self.known_matters[e] = [self.matter(row, e) for row in self.world.rows["admissions"] if units.day(row["day"]) <= e]
    return self.known_matters[e]

  def matter(self, row, e):
    matter = Matter(row, self.parameters, self.workdays)
    for step in self.steps[row["id"]]:
      if units.day(step["day"]) <= e:
        matter.take(step)
    return matter

  def inside(self, scope, e):
    streets = self.streets(scope)
    return [matter for matter in self.matters(e) if matter.row["street"] in streets]

  # Figures

  def figures(self, scope, first, e):
    month, inside = month_of(e), self.inside(scope, e)
    held = [matter for matter in inside if matter.covers(month)]
    pending = [matter for matter in inside if matter.state in PENDING]
    steps = [(matter, day, step) for matter in inside for day, step in matter.steps if first <= day <= e]
    departments = [matter.row["department"] for matter in held]
    return {
      "matters": len(held), "government": ratio(sum(matter.row["nature"] == "government" for matter in held), len(held)),
      "by_department": [{"id": name, "matters": departments.count(name)} for name in sorted({*departments}, key=units.by_bytes)],
      "systems": sum(in_force(row, month) for row in self.world.rows["systems"]), "pending": len(pending),
      "overdue": sum(matter.lamp(e).colour == "red" for matter in pending),
      "decided": {member: sum(step == name for _, _, step in steps) for member, name in DECIDED.items()},
      "days": self.days(steps), "load": self.load(held, month), "pending_load": self.load(pending, month),
      "uncovered": len(self.uncovered(held, month))}

  def days(self, steps):
    """Mean working days from the application to the decision."""
    spent = [self.workdays.between(matter.day, day) for matter, day, step in steps if step in ("admit", "refuse")]
    return decimal(Fraction(sum(spent), len(spent)), 1) if spent else None

  def load(self, matters, month):
    """Points a month over all communities concerned."""
    return units.text(sum((matter.points * self.concerned(matter.row, month) for matter in matters), Fraction(0)))

  def concerned(self, row, month):
    return len(communities_named(row) or self.communities(("street", row["street"]), month))

  def uncovered(self, held, month):
    """Auxiliary government lines that run in the month and are no use of a matter in force."""
    held = {matter.row["id"] for matter in held}
    covered = {row["id"] for row in self.world.rows["admission_uses"] if row["use"] == "line" and row["admission"] in held}
    return [line for line in self.lines(month, "auxiliary")
            if self.world.lines[line].fixed["nature"] == "government" and line not in covered]

  def parts(self, scope, month):
    return super().parts(scope, month) if scope[0] == "district" else []

  # The index

  def index_row(self, scope, first, e, role="administrator", today=None):
    """Of a community that of its street. What is pending waits for the street and the departments."""
    place = ("street", self.world.street_of(scope[1])) if scope[0] == "community" else scope
    row = super().index_row(place, first, e, role, today)
    return row if role in DECIDING else {**row, "waiting": 0}

  def waiting(self, figures):
    return figures["pending"]


if __name__ == "__main__":
  register.main(Admissions, __doc__)
