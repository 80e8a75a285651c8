"""The four components of one worker's month (domain page, section 3)."""

from collections import defaultdict
from fractions import Fraction

import units
from scheme import SOURCES
from units import by_bytes


class Inputs:
  """The marks, answers and specials of one month."""

  def __init__(self, world, scheme, month):
    rows = {name: [row for row in world.rows[name] if row["month"] == month]
            for name in ("ratings", "waivers", "survey", "batches", "specials", "submissions", "adjustments")}
    self.rows = rows
    self.marks = {}
    for row in rows["ratings"]:
      community = row["community"] if row["source"] == "department" else ""
      self.marks[row["source"], row["ratee"], row["target"], community] = units.number(row["score"], 2)
    self.waived = {(row["source"], row["ratee"]) for row in rows["waivers"]}
    self.batch_status = {row["batch"]: row["status"] or "uploaded" for row in rows["batches"]}
    self.answers = self.count(scheme)
    self.specials = defaultdict(Fraction)
    for row in rows["specials"]:
      if row["status"] == "verified":
        self.specials[row["worker"]] += units.number(row["points"], 2)

  def count(self, scheme):
    """Satisfied and valid answers by grid, void batches left out."""
    answers = defaultdict(lambda: [0, 0])
    for row in self.rows["survey"]:
      if self.batch_status.get(row["batch"]) == "void":
        continue
      content = row["level"] == "satisfied" or row["level"] == "basically" and scheme.count_basically
      valid = row["level"] in ("satisfied", "basically", "dissatisfied")
      answers[row["grid"]][0] += content
      answers[row["grid"]][1] += valid
    return answers

  def sum_answers(self, grids):
    return tuple(sum(self.answers[grid][i] for grid in grids) for i in (0, 1))


class Score:
  """One worker's figures of a month, counted up to the ordinal `until`."""

  def __init__(self, world, scheme, inputs, month, worker, until):
    self.world, self.scheme, self.inputs, self.month, self.worker = world, scheme, inputs, month, worker
    self.version = world.workers[worker].at(month)
    self.home, self.klass = self.version["community"], self.version["class"]
    first, last = units.bounds(month)
    self.month_days = range(first, last + 1)
    self.present = [day for day in self.month_days if day <= until and world.present(worker, day)]
    self.presence = Fraction(len(self.present), len(self.month_days))
    self.flags = set()
    self.find_duties()
    self.workload = sum(self.duty_points.values(), Fraction(0))
    self.effect = self.find_effect()
    self.special = inputs.specials[worker]
    self.satisfaction = self.find_satisfaction()
    self.total = self.workload + self.effect + self.special + self.satisfaction
    self.find_eligible()
    self.flag_days()

  def find_duties(self):
    """Duties with a present day: their points, the grids, the lines, the main line."""
    self.grids, self.auxiliary, self.duty_points = set(), set(), defaultdict(Fraction)
    held_main = defaultdict(set)
    for duty in self.world.assignments:
      if duty.worker != self.worker:
        continue
      days = [day for day in self.present if duty.covers(day)]
      if not days:
        continue
      self.duty_points[duty.target, duty.community] += self.duty_workload(duty, len(days))
      if self.world.is_grid(duty.target):
        self.grids.add(duty.target)
      elif not self.world.is_main(duty.target):
        self.auxiliary.add(duty.target)
      elif duty.role == "held":
        held_main[duty.target].update(days)
    ranking = sorted(held_main, key=lambda line: (-len(held_main[line]), by_bytes(line)))
    self.main = ranking[0] if ranking else None

  def duty_workload(self, duty, days):
    points = self.world.points(duty.target, self.month)
    coefficient = self.world.coefficient(duty.target, duty.community, self.month)
    return units.half_up(points * coefficient * duty.share * days / len(self.month_days), 2)

  def find_effect(self):
    if not self.present:
      return Fraction(0)
    weights, weighted, total = self.scheme.weights[self.klass], Fraction(0), 0
    for source in SOURCES:
      score, unmarked = getattr(self, source)()
      if not weights[source] or unmarked is None:
        continue
      if score is None:
        ratee = self.home if source == "team" else self.worker
        self.flags.add(("waived:" if (source, ratee) in self.inputs.waived else "missing:") + source)
        continue
      self.flags.update("unmarked:" + target for target in unmarked)
      weighted += weights[source] * score
      total += weights[source]
    return units.half_up(self.scheme.effect_max * self.presence * weighted / (100 * total), 2) if total else Fraction(0)

  # Each source gives its score (None without a mark) and what lacks a mark (None when it does not apply).

  def self(self):
    return self.inputs.marks.get(("self", self.worker, "", "")), []

  def team(self):
    return self.inputs.marks.get(("team", self.home, "", "")), []

  def superior(self):
    marks = {grid: self.inputs.marks.get(("superior", self.worker, grid, "")) for grid in self.grids}
    overall = self.inputs.marks.get(("superior", self.worker, "", ""))
    given = [mark for mark in marks.values() if mark is not None]
    parts = [sum(given) / len(given)] if given else []
    parts += [overall] if overall is not None else []
    unmarked = [grid for grid, mark in marks.items() if mark is None] + (["overall"] if overall is None else [])
    return (sum(parts) / len(parts) if parts else None), unmarked

  def department(self):
    duties = {key: points for key, points in self.duty_points.items() if points > 0 and not self.world.is_grid(key[0])}
    if not duties:
      return None, None
    marks = {key: self.inputs.marks.get(("department", self.worker, *key)) for key in duties}
    given = {key: mark for key, mark in marks.items() if mark is not None}
    unmarked = [line for (line, _), mark in marks.items() if mark is None]
    if not given:
      return None, unmarked
    return sum(duties[key] * mark for key, mark in given.items()) / sum(duties[key] for key in given), unmarked

  def find_satisfaction(self):
    self.answers = self.inputs.sum_answers(self.grids)
    if not self.grids or self.answers[1] < self.scheme.min_sample:
      self.answers = self.inputs.sum_answers(
        [grid for grid, versions in self.world.grids.items() if versions.fixed["community"] == self.home])
      self.flags.add("community-rate" if self.answers[1] else "no-answers")
      if not self.answers[1] and ("survey", self.home) in self.inputs.waived:
        self.flags.add("waived:survey")
    satisfied, valid = self.answers
    if not valid:
      return Fraction(0)
    return units.half_up(self.scheme.satisfaction_max * self.presence * satisfied / valid, 2)

  def find_eligible(self):
    until = self.version["probation_until"]
    probation_end = units.day(until) if until else 0
    employed = [day for day in self.month_days if self.world.employed(self.worker, day)]
    self.employed_days = len(employed)
    self.eligible_days = sum(day > probation_end for day in employed)
    if not self.eligible_days:
      self.flags.add("probation")

  def flag_days(self):
    first, last = self.world.employment(self.worker)
    employed = [day for day in self.month_days if first <= day <= last]
    if any(self.world.on_leave(self.worker, day) for day in employed):
      self.flags.add("on-leave")
    if first in self.month_days:
      self.flags.add("joined")
    if last in self.month_days:
      self.flags.add("left")
