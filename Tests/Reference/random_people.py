"""Random changes of a street's roster: who comes, goes and moves between communities and streets, without any duty.

The days are those on which figures turn: the ends of months, a year, a week, a 29 February.
"""

import units
from random_places import GIVEN, GRADES, SURNAMES
from workdays import add_months

REASONS = ["retired", "resigned", "resigned", "dismissed", "recruited", "moved", "other", "", ""]
LEAP_DAYS = [units.day(day) for day in ("2012-02-29", "2016-02-29", "2020-02-29", "2024-02-29")]


class RandomPeople:
  """Alters `workers` of `rows`; `ends` are the days at which reports look, the last one is today."""

  def __init__(self, rng, rows, parameters, ends):
    self.rng, self.rows, self.parameters, self.ends = rng, rows, parameters, ends
    self.edges = sorted({day for end in ends for day in (end, end + 1, units.bounds(units.month_of(end))[0])})
    self.forget_reasons()
    begins = {}
    for row in rows["communities"]:
      begins[row["id"]] = min(begins.get(row["id"], row["from_month"]), row["from_month"])
    self.begins = begins
    for number in range(rng.choice([0, 3, 8, 14])):
      rows["workers"] += self.worker(number)

  def forget_reasons(self):
    """Some left for a reason that nobody wrote down."""
    unknown = {row["id"] for row in self.rows["workers"] if row["exit_reason"] and self.rng.random() < 0.2}
    for row in self.rows["workers"]:
      if row["id"] in unknown:
        row["exit_reason"] = ""

  def worker(self, number):
    rng, start = self.rng, self.start()
    end = self.end(start)
    row = {**dict.fromkeys(self.rows["workers"][0], ""), "id": rng.choice([f"N{number:03d}", f"n-{number}", f"新人{number}"]),
           "name": rng.choice(SURNAMES) + rng.choice(GIVEN), "employed_from": units.day_text(start),
           "employed_to": units.day_text(end) if end else "", "exit_reason": rng.choice(REASONS) if end else "",
           "certificate": rng.choice(["", "none", "assistant", "social_worker", "senior"]),
           "gender": rng.choice(["", "female", "female", "male"])}
    return self.versions(row, start)

  def start(self):
    rng, today = self.rng, self.ends[-1]
    years = rng.choice([1, 1, 2, 3, 4, 5, 6, 9, 10, 11])
    newcomer = int(self.parameters.number("newcomer_months", units.month_of(today)))
    return rng.choice([
      rng.choice(self.edges), rng.randint(self.ends[0] - 60, today), self.ends[0] - rng.randint(15, 6000), rng.choice(LEAP_DAYS),
      add_months(rng.choice(self.ends), -12 * years) + rng.choice([-1, 0, 0, 1]),
      add_months(rng.choice(self.ends), -newcomer) + rng.choice([-1, 0, 0, 1]), today + rng.randint(1, 40)])

  def end(self, start):
    """The last day, None for who stays: within a week, on an edge, some day."""
    rng = self.rng
    return rng.choice([None, None, None, start + rng.choice([0, 1, 5, 6, 6, 7, 7, 8]), max(start, rng.choice(self.edges)),
                       max(start, rng.choice(self.edges) - 1), max(start, rng.randint(self.ends[0] - 60, self.ends[-1]))])

  def versions(self, row, start):
    """One to four versions; at times the first one comes after the first day, or lies ahead."""
    rng, months = self.rng, [units.month_of(end) for end in self.ends]
    near = [units.month_of(start), units.month_after(units.month_of(start)), *months, units.month_after(months[-1])]
    begins = {rng.choice(["", "", "", near[0], rng.choice(near)])} | {rng.choice(near) for _ in range(rng.choice([0, 0, 1, 1, 2, 3]))}
    made, rank = [], self.rank()
    for month in sorted(begins):
      homes = [name for name, first in self.begins.items() if first <= month]
      if homes:
        made.append({**row, "community": rng.choice(homes), **rank, "from_month": month})
      rank = rank if rng.random() < 0.5 else self.rank()
    return made

  def rank(self):
    klass = self.rng.choice(["chief", "deputy", "worker", "worker"])
    least, top = GRADES[klass]
    return {"class": klass, "grade": self.rng.choice(["", str(self.rng.randint(least, top)), str(least), str(top)])}
