"""The report of the roster flow (registers page, sections 0 and 8) as JSON, computed from a folder of tables.

  flow.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import datetime

import register
import units
from register import Register, month_of, months_of, ratio

REASONS = "retired resigned dismissed recruited moved other unknown".split()
BY_CHOICE = ("resigned", "recruited")
WEEK = 6  # Days between the first day and the last one of who left within a week.

# Member of `service` and the most completed years in it.
SERVICE = {"under_1": 0, "1_to_2": 2, "3_to_4": 4, "5_to_9": 9, "10_up": 9999}


def completed_years(start, day):
  """Whole years from one day to another; a 29 February is completed on 1 March."""
  one, other = datetime.date.fromordinal(start), datetime.date.fromordinal(day)
  return other.year - one.year - ((other.month, other.day) < (one.month, one.day))


class Flow(Register):
  code = "flow"
  headline = ("joined", "left")
  has_grids = False

  def lives(self, worker, day, scope):
    """Whether a worker's home of the month of a day lies in the scope; who has no version lives nowhere."""
    home = self.home(worker, day)
    return home is not None and self.contains(scope, home)

  def figures(self, scope, first, e):
    spans = {worker: self.world.employment(worker) for worker in self.world.workers}

    def count(days, day):
      """Those whose employment is as `days` says and who live in the scope on that day of theirs."""
      return [worker for worker, span in spans.items() if days(*span) and self.lives(worker, day(*span), scope)]

    opening = len(count(lambda start, end: start < first <= end, lambda start, end: first - 1))
    joined = len(count(lambda start, end: first <= start <= e, lambda start, end: start))
    left = count(lambda start, end: first <= end <= e, lambda start, end: end)
    closing = len(count(lambda start, end: start <= e < end, lambda start, end: e))
    moved_in, moved_out = self.moves(scope, first, e)
    reasons = [self.world.workers[worker].fixed["exit_reason"] or "unknown" for worker in left]
    return {
      "opening": opening, "joined": joined, "left": len(left), "moved_in": moved_in, "moved_out": moved_out, "closing": closing,
      "net": joined - len(left), "by_reason": {reason: reasons.count(reason) for reason in REASONS},
      "by_choice": sum(reason in BY_CHOICE for reason in reasons),
      "within_week": sum(spans[worker][1] - spans[worker][0] <= WEEK for worker in left),
      "attrition": ratio(2 * len(left), opening + closing), **self.roster(self.roll(scope, e), e)}

  def moves(self, scope, first, e):
    """How many came in and went out at the beginning of a month, employed on the day before it and on its first."""
    moved_in = moved_out = 0
    for start in (units.bounds(month)[0] for month in months_of(first, e)):
      for worker in self.world.workers:
        if self.world.employed(worker, start - 1) and self.world.employed(worker, start):
          before, after = self.lives(worker, start - 1, scope), self.lives(worker, start, scope)
          moved_in += after and not before
          moved_out += before and not after
    return moved_in, moved_out

  def roster(self, roll, e):
    """What the rows of those on the roll say of them today."""
    rows = {worker: self.world.workers[worker].fixed for worker in roll}
    years = {worker: completed_years(self.world.employment(worker)[0], e) for worker in roll}
    genders = [row["gender"] for row in rows.values()]
    certified = [worker for worker in roll if rows[worker]["certificate"] not in ("", "none")]
    known, longer = len(roll) - genders.count(""), [worker for worker in roll if years[worker] >= 1]
    service, least = {}, 0
    for name, most in SERVICE.items():
      service[name] = sum(least <= number <= most for number in years.values())
      least = most + 1
    return {"workers": len(roll), "women": ratio(genders.count("female"), known), "gender_unknown": len(roll) - known,
            "certified": ratio(len(certified), len(roll)),
            "certified_year": ratio(sum(worker in longer for worker in certified), len(longer)), "service": service}

  def index_row(self, scope, first, e, role="administrator", today=None):
    """Of the year, up to the day of the index."""
    return super().index_row(scope, *register.period(e, None, month_of(e)[:4]), role, today)


if __name__ == "__main__":
  register.main(Flow, __doc__)
