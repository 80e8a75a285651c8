"""The report of grade pay (registers page, sections 0 and 7) as JSON, computed from a folder of tables.

  grade.py FOLDER --today YYYY-MM-DD --month YYYY-MM (--street ID | --community ID | --district ID)

A year has no report: exit 64.
"""

import board
import check
import pay
import register
import units
from register import Fraction, Register, decimal, month_of, ratio
from scheme import CLASSES, Scheme
from score import Inputs
from world import grouped

YEARS = 3  # How many years of incomes are shown.
FEN = 100


def amount(versions, key, month):
  """The amount that holds in a month; None without a row."""
  row = versions[key].at(month) if key in versions else None
  return units.number(row["amount"], 2) if row else None


class Grades(Register):
  code = "grade"
  headline = ("classes",)
  has_grids = False
  takes_years = False

  def __init__(self, world):
    super().__init__(world)
    self.grades = grouped(world.rows["pay_grades"], "class", "grade")
    self.allowances = grouped(world.rows["allowances"], "kind", "level")
    self.degrees = grouped(world.rows["degrees"], "worker")
    self.known_boards = {}

  # Who is paid

  def scores(self, scope, month):
    """Everybody of a scope on the boards of a month, with what he is paid there."""
    found = [score for street in self.streets(scope) for score in self.street_scores(street, month)]
    return sorted((score for score in found if self.contains(scope, score.home)), key=lambda score: units.by_bytes(score.worker))

  def street_scores(self, street, month):
    """The projected board of a street."""
    if (street, month) not in self.known_boards:
      world, scheme, communities = self.world, Scheme(self.world.scheme, month), self.communities(("street", street), month)
      scores = board.board_scores(world, scheme, Inputs(world, scheme, month), month, communities, units.bounds(month)[1])
      pay.pools(world, scheme, month, street, communities, scores, pay.NEWEST)
      self.known_boards[street, month] = scores
    return self.known_boards[street, month]

  # Grade pay

  def allowance(self, score, month, kind):
    """An allowance in full; None for who has none."""
    if kind == "certificate":
      level = score.version["certificate"]
    else:
      row = self.degrees[score.worker].at(month) if score.worker in self.degrees else None
      level = row["degree"] if row else ""
    return amount(self.allowances, (kind, level), month)

  def grade_pay(self, score, month):
    """By the days employed, rounded once; None without a grade or its row."""
    own = amount(self.grades, (score.klass, score.version["grade"]), month)
    if own is None:
      return None
    whole = own + sum((self.allowance(score, month, kind) or Fraction(0) for kind in ("degree", "certificate")), Fraction(0))
    return units.half_up(whole * score.employed_days / len(score.month_days), 2)

  def since(self, score, month):
    """The month from which on class and grade are as they are; None without a grade."""
    if not score.version["grade"]:
      return None
    begins, own = month, (score.klass, score.version["grade"])
    for row in reversed([row for row in self.world.workers[score.worker].rows if row["from_month"] <= month]):
      if (row["class"], row["grade"]) != own:
        break
      begins = row["from_month"]
    return max(begins, month_of(self.world.employment(score.worker)[0]))

  def next_step(self, score, month):
    """When the next grade may be thought of; None at the top."""
    since = self.since(score, month)
    if since is None or int(score.version["grade"]) == check.GRADES[score.klass][-1]:
      return None
    return units.month_after(since, int(self.parameters.number("grade_step_months", month)))

  # Figures

  def figures(self, scope, first, e):
    month = month_of(e)
    scores = self.scores(scope, month)
    return {"classes": [self.class_row(klass, [score for score in scores if score.klass == klass], month) for klass in CLASSES],
            "incomes": self.incomes(int(month[:4]))}

  def class_row(self, klass, scores, month):
    priced = [own for own in (self.grade_pay(score, month) for score in scores) if own is not None]
    bill = sum(priced, Fraction(0))
    return {"class": klass, "workers": len(scores), "priced": len(priced), "missing": len(scores) - len(priced), "bill": units.text(bill),
            "mean": decimal(bill / len(priced), 2) if priced else None,
            "differential": units.text(sum((score.pay for score in scores), Fraction(0)))}

  def incomes(self, year):
    """Published figures of the last years of each class, and what they grew by in fen."""
    rows = {(row["class"], int(row["year"])): units.number(row["amount"], 2) for row in self.world.rows["incomes"]}
    return [self.income(klass, each, rows) for klass in CLASSES for each in range(year - YEARS + 1, year + 1)]

  def income(self, klass, year, rows):
    own, last = rows.get((klass, year)), rows.get((klass, year - 1))
    growth = None if own is None or last is None else ratio(int((own - last) * FEN), int(last * FEN))
    return {"class": klass, "year": year, "amount": decimal(own, 2), "growth": growth}

  def people(self, scope, first, e):
    month = month_of(e)
    return {score.worker: self.person(score, month) for score in self.scores(scope, month)}

  def person(self, score, month):
    grade = score.version["grade"]
    return {"grade": int(grade) if grade else None, "pay": decimal(self.grade_pay(score, month), 2),
            **{kind: decimal(self.allowance(score, month, kind), 2) for kind in ("degree", "certificate")},
            "since": self.since(score, month), "next": self.next_step(score, month)}

  def waiting(self, figures):
    """Those without a grade pay."""
    return sum(row["missing"] for row in figures["classes"])


if __name__ == "__main__":
  register.main(Grades, __doc__)
