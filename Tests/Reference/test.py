"""The report of the policy test (registers page, sections 0 and 6) as JSON, computed from a folder of tables.

  test.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

from collections import Counter, defaultdict

import register
import units
from register import Register, in_force, month_of, ratio
from workdays import add_months

MISSED = 10  # How many questions are named as missed.
SOON = 30  # Days ahead on which a certificate is looked at.


def ids(text):
  """The ids of a cell; both marks part them."""
  return [name for name in text.replace("；", ";").split(";") if name]


class Tests(Register):
  code = "test"
  headline = ("all_round",)
  has_grids = False

  def __init__(self, world):
    super().__init__(world)
    self.results = [(units.day(row["day"]), row) for row in world.rows["test_results"]]
    self.passes = defaultdict(list)
    for day, row in self.results:
      if self.passed(row):
        self.passes[row["worker"], row["line"]].append(day)

  def passed(self, row):
    """By the parameter of the month of the result."""
    return 100 * int(row["correct"]) >= self.parameters.number("test_pass", row["day"][:7]) * int(row["questions"])

  def certified(self, worker, line, e, day=None):
    """Whether somebody is certified on `day`, e unless given, by the results and the parameter known at e."""
    months, day = int(self.parameters.number("certified_months", month_of(e))), e if day is None else day
    return any(passed <= e and day < add_months(passed, months) for passed in self.passes[worker, line])

  def lines_of(self, worker, e):
    """The main lines of month(e) in which somebody is certified at e."""
    return [line for line in self.lines(month_of(e), "main") if self.certified(worker, line, e)]

  def all_round(self, worker, e):
    lines = self.lines(month_of(e), "main")
    return bool(lines) and self.lines_of(worker, e) == lines

  def figures(self, scope, first, e):
    month, roll = month_of(e), self.roll(scope, e)
    bank = {row["id"] for row in self.world.rows["questions"] if in_force(row, month)}
    results = [row for day, row in self.results if first <= day <= e and row["worker"] in roll]
    certified = {line: [worker for worker in roll if self.certified(worker, line, e)] for line in self.lines(month, "main")}
    return {
      "questions": ratio(len(bank), int(self.parameters.number("questions", month))),
      "attempts": len(results), "passed": sum(map(self.passed, results)),
      "all_round": ratio(sum(self.all_round(worker, e) for worker in roll), len(roll)),
      "by_line": [{"id": line, "certified": ratio(len(workers), len(roll))} for line, workers in certified.items()],
      "expiring": sum(not self.certified(worker, line, e, e + SOON) for line, workers in certified.items() for worker in workers),
      "missed": self.missed(results) if scope[0] != "community" else []}

  def missed(self, results):
    """The questions most often answered wrongly."""
    times = Counter(name for row in results for name in ids(row["wrong"]))
    ranking = sorted(times, key=lambda name: (-times[name], units.by_bytes(name)))
    return [{"id": name, "times": times[name]} for name in ranking[:MISSED]]

  def people(self, scope, first, e):
    return {worker: {"certified": self.lines_of(worker, e), "all_round": self.all_round(worker, e)} for worker in self.roll(scope, e)}

  def waiting(self, figures):
    """Certificates that end within thirty days."""
    return figures["expiring"]


if __name__ == "__main__":
  register.main(Tests, __doc__)
