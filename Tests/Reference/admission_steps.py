"""The steps of a matter (registers page, section 10): what each one does, which may follow, and the months it covers."""

import persons
import units
from lamp import lamp
from units import month_of

PENDING = ("applied", "assessed")

# Step: the states that it may follow, the state that it makes, and the columns that it needs.
STEPS = {
  "assess": (("applied",), "assessed", ("points", "reason")), "admit": (("assessed",), "admitted", ()),
  "refuse": (("assessed",), "refused", ("reason",)), "revoke": (("admitted",), "revoked", ("reason",)),
  "withdraw": (PENDING, "withdrawn", ()),
}


class Matter:
  """One matter and what its steps have made of it."""

  def __init__(self, row, parameters, workdays):
    self.row, self.parameters, self.workdays = row, parameters, workdays
    self.day, self.state = units.day(row["day"]), "applied"
    self.points = units.number(row["points"], 2)
    self.admitted = self.revoked = None  # Months.
    self.steps = []  # (day, step) of those taken.

  def take(self, row):
    day, step = units.day(row["day"]), row["step"]
    self.steps.append((day, step))
    self.state = STEPS[step][1]
    if step == "assess":
      self.points = units.number(row["points"], 2)
    elif step == "admit":
      self.admitted = month_of(day)
    elif step == "revoke":
      self.revoked = month_of(day)

  def possible(self):
    """The steps that may follow, in the order of the page."""
    return [step for step, (states, _, _) in STEPS.items() if self.state in states]

  def fault(self, row):
    """The refusal that a step meets by file as by command; None when it may follow."""
    step = row["step"]
    if step not in self.possible():
      return "stepNotPossible"
    needs = STEPS[step][2]
    if not all(row[column] for column in needs):
      return "stepNeeds"
    if row["points"] and "points" not in needs:
      return "stepHasNo"
    second = step in ("assess", "admit", "refuse")
    return "secondPersonNeeded" if second and persons.plain(row["by"]) == persons.plain(self.row["by"]) else None

  def covers(self, month):
    """Whether it is in force in a month, as far as its steps tell."""
    if self.admitted is None:
      return False
    ends = [end for end in (self.row["end"], self.revoked) if end]
    return max(self.row["start"], self.admitted) <= month and all(month <= end for end in ends)

  def due(self, e):
    """The day on which a decision is due, by the parameter of month(e)."""
    return self.workdays.after(int(self.parameters.number("admission_decide_days", month_of(e))), self.day)

  def lamp(self, e):
    """The lamp at e; None when it is decided."""
    if self.state not in PENDING:
      return None
    yellow = int(self.parameters.number("lamp_yellow", month_of(e)))
    return lamp("decide", self.day, self.due(e), e, yellow, self.workdays)
