"""The steps of a request (registers page, section 5): what each one does, and which may follow."""

import persons
import units
from lamp import deciding, lamp
from units import month_of

TIERS = ("grid", "community", "street", "district")
REPORTED, IN_WORK, OPEN = ("reported",), ("accepted", "in_hand"), ("reported", "accepted", "in_hand", "solved")

# Step: the states that it may follow, and the columns that it needs.
STEPS = {
  "accept": (REPORTED, ()), "start": (("accepted",), ("worker",)), "solve": (IN_WORK, ("reason",)),
  "confirm": (("solved",), ("verdict",)), "rework": (("solved",), ("reason",)), "refuse": (REPORTED, ("reason",)),
  "escalate": (OPEN[:3], ("reason",)), "return": (REPORTED, ("reason",)), "extend": (IN_WORK, ("days", "reason")),
  "urge": (OPEN, ("reason",)), "void": (OPEN, ("reason",)),
}


class Case:
  """One request and what its steps have made of it. Days are ordinals, None while there is none."""

  def __init__(self, row, parameters, workdays):
    self.row, self.parameters, self.workdays = row, parameters, workdays
    self.day = self.since = units.day(row["day"])
    self.state, self.tier = "reported", 0
    self.accepted = self.due = self.solved = self.solved_tier = self.ended = None
    self.handler = self.solver = self.solved_by = self.verdict = ""
    self.reworks = self.extends = self.urges = 0
    self.steps = []  # (day, step) of those taken.

  def number(self, name, day):
    """A parameter of the month of a step."""
    return int(self.parameters.number(name, month_of(day)))

  # What the steps do

  def take(self, row):
    day, step = units.day(row["day"]), row["step"]
    self.steps.append((day, step))
    getattr(self, step if step != "return" else "send_back")(day, row)

  def accept(self, day, row):
    self.state = "accepted"
    if self.accepted is None:
      name = "due_urgent" if self.row["urgent"] == "yes" else "due_" + self.row["kind"]
      self.accepted, self.due = day, self.workdays.after(self.number(name, day), day)

  def start(self, day, row):
    self.state, self.handler = "in_hand", row["worker"]

  def solve(self, day, row):
    self.solver = self.handler if self.state == "in_hand" else row["worker"]
    self.state, self.solved, self.solved_tier, self.solved_by = "solved", day, self.tier, row["by"]

  def confirm(self, day, row):
    self.state, self.ended, self.verdict = "confirmed", day, row["verdict"]

  def rework(self, day, row):
    self.state, self.reworks = "accepted", self.reworks + 1
    self.due = max(self.due, self.workdays.after(self.number("rework_days", day), day))
    self.handler, self.solver, self.solved, self.solved_tier = "", "", None, None

  def refuse(self, day, row):
    self.state, self.ended = "refused", day

  def escalate(self, day, row):
    self.state, self.tier, self.since, self.handler = "reported", self.tier + 1, day, ""

  def send_back(self, day, row):
    self.tier, self.since = self.tier - 1, day

  def extend(self, day, row):
    self.due, self.extends = self.workdays.after(int(row["days"]), self.due), self.extends + 1

  def urge(self, day, row):
    self.urges += 1

  def void(self, day, row):
    self.state = "voided"

  # What may follow

  def possible(self):
    """The steps that may follow, in the order of the page."""
    outside = {0: "return", len(TIERS) - 1: "escalate"}.get(self.tier)
    return [step for step, (states, _) in STEPS.items() if self.state in states and step != outside]

  def fault(self, row):
    """The refusal that a step meets by file as by command; None when it may follow."""
    step = row["step"]
    if step not in self.possible():
      return "stepNotPossible"
    needs = STEPS[step][1]
    if not all(row[column] for column in needs):
      return "stepNeeds"
    may = {*needs, *(["worker"] if step == "solve" and self.state == "accepted" else [])}
    if any(row[column] for column in ("worker", "days", "verdict") if column not in may):
      return "stepHasNo"
    second = step in ("confirm", "rework") and self.row["kind"] != "consult"
    return "secondPersonNeeded" if second and persons.plain(row["by"]) == persons.plain(self.solved_by) else None

  def beyond(self, row):
    """Whether a step passes a limit of parameters, which only the command asks."""
    day = units.day(row["day"])
    if row["step"] == "extend":
      return int(row["days"]) > self.number("extend_days", day) or self.extends >= self.number("extend_max", day)
    return row["verdict"] == "dissatisfied" and self.reworks < self.number("rework_max", day)

  # The lamp

  def lamp(self, e):
    """The lamp that decides at e, where the steps end; None when nothing is due any more."""
    lamps = []
    if self.state == "reported":
      lamps.append(self.waiting("accept", self.since, e, "accept_days"))
    if self.state == "solved":
      lamps.append(self.waiting("confirm", self.solved, e, "confirm_days"))
    elif self.state in OPEN and self.due is not None:
      lamps.append(lamp("solve", self.accepted, self.due, e, self.number("lamp_yellow", e), self.workdays))
    return deciding(lamps)

  def waiting(self, step, start, e, name):
    due = self.workdays.after(self.number(name, e), start)
    return lamp(step, start, due, e, self.number("lamp_yellow", e), self.workdays)

  def late(self):
    """Working days between the due day and the solved one; 0 in time, None while not solved."""
    return None if self.solved is None else self.workdays.between(self.due, self.solved)
