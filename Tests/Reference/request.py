"""The report of residents' requests (registers page, sections 0 and 5) as JSON, computed from a folder of tables.

  request.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

from collections import defaultdict

import register
import units
from lamp import COLOURS
from register import Fraction, Register, decimal, month_of, ratio
from request_steps import OPEN, TIERS, Case
from scheme import Scheme
from workdays import Workdays

CHANNELS = ("visit residents_meeting activity minqing inquiry qq wechat weibo linli open_space window hotline").split()
KINDS = "consult help complaint suggestion".split()
NO_LINE = "none"


class Requests(Register):
  code = "request"
  headline = ("open", "lamps")

  def __init__(self, world):
    super().__init__(world)
    self.workdays = Workdays(world.rows["holidays"])
    self.line_of = {row["id"]: row["line"] for row in world.rows["services"]}
    self.steps = defaultdict(list)
    for row in sorted(world.rows["request_steps"], key=lambda row: int(row["no"])):
      self.steps[row["request"]].append(row)
    self.known_cases = {}

  def cases(self, e):
    """Every request as at e."""
    if e not in self.known_cases:
      self.known_cases[e] = [self.case(row, e) for row in self.world.rows["requests"] if units.day(row["day"]) <= e]
    return self.known_cases[e]

  def case(self, row, e):
    case = Case(row, self.parameters, self.workdays)
    for step in self.steps[row["id"]]:
      if units.day(step["day"]) <= e:
        case.take(step)
    return case

  def inside(self, scope, e):
    grids = set(self.grids(scope, month_of(e)))
    return [case for case in self.cases(e) if case.row["grid"] in grids]

  def open_ones(self, scope, e):
    """Open requests and their lamps as they are listed: the worst first."""
    pairs = [(case, case.lamp(e)) for case in self.inside(scope, e) if case.state in OPEN]
    return sorted(pairs, key=lambda pair: (-COLOURS.index(pair[1].colour), pair[1].left, pair[0].urges == 0,
                                           units.by_bytes(pair[0].row["id"])))

  # Figures

  def figures(self, scope, first, e):
    def within(day):
      return day is not None and first <= day <= e

    everything = self.inside(scope, e)
    counted = [case for case in everything if case.state != "voided"]
    received = [case for case in counted if within(case.day)]
    taken = [case for case in received if case.state != "refused"]
    due = [case for case in counted if within(case.due) and case.state != "refused"]
    solved = [case for case in counted if within(case.solved)]

    def steps(name):
      return sum(step == name and within(day) for case in counted for day, step in case.steps)

    return {
      "open_before": sum(case.day < first and not (case.ended and case.ended < first) for case in counted),
      "received": len(received), "closed": sum(within(case.ended) for case in counted),
      "open": sum(case.ended is None for case in counted), "refused": steps("refuse"),
      "voided": sum(step == "void" and within(day) for case in everything for day, step in case.steps),
      "solved": ratio(sum(case.state in ("solved", "confirmed") for case in taken), len(taken)),
      "on_time": ratio(sum(case.solved is not None and case.solved <= case.due for case in due), len(due)),
      "in_station": ratio(sum(TIERS[case.solved_tier] in ("grid", "community") for case in solved), len(solved)),
      "verdicts": self.verdicts([case.verdict for case in counted if case.verdict and within(case.ended)], e),
      "reworks": steps("rework"), "escalated": steps("escalate"), "extended": steps("extend"), "urged": steps("urge"),
      "repeated": sum(case.row["follows"] != "" for case in received), "days": self.days(solved),
      "lamps": self.lamps(counted, e),
      "by_channel": {code: sum(case.row["channel"] == code for case in received) for code in CHANNELS},
      "by_kind": {code: sum(case.row["kind"] == code for case in received) for code in KINDS},
      "by_line": self.by_line(received)}

  def verdicts(self, verdicts, e):
    """How satisfied those were who answered, `basically` as the scheme of the month has it."""
    content = ("satisfied", "basically") if Scheme(self.world.scheme, month_of(e)).count_basically else ("satisfied",)
    valid = [verdict for verdict in verdicts if verdict != "unreached"]
    return units.rate((sum(verdict in content for verdict in valid), len(valid)))

  def days(self, solved):
    """Mean working days from the request to the solved day."""
    spent = sum(self.workdays.between(case.day, case.solved) for case in solved)
    return decimal(Fraction(spent, len(solved)), 1) if solved else None

  def lamps(self, counted, e):
    colours = [case.lamp(e).colour for case in counted if case.state in OPEN]
    return {colour: colours.count(colour) for colour in COLOURS}

  def by_line(self, received):
    lines = [self.line_of.get(case.row["item"]) for case in received]
    found = [{"id": line, "received": lines.count(line)} for line in sorted({*lines} - {None}, key=units.by_bytes)]
    return found + ([{"id": NO_LINE, "received": lines.count(None)}] if None in lines else [])

  def waiting(self, figures):
    """Those with a red or yellow lamp."""
    return figures["lamps"]["red"] + figures["lamps"]["yellow"]


if __name__ == "__main__":
  register.main(Requests, __doc__)
