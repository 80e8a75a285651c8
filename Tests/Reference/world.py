"""The places, people and duties of a folder, with versions by month and merged assignments."""

from collections import defaultdict
from fractions import Fraction

import scheme as schemes
import units
from tables import read_all


class Versions:
  """Rows that hold from a first month on; an empty month is the beginning."""

  def __init__(self, rows):
    self.rows = sorted(rows, key=lambda row: row["from_month"])
    self.fixed = self.rows[0]

  def at(self, month):
    """The latest row not after `month`; None when there is none."""
    return next((row for row in reversed(self.rows) if row["from_month"] <= month), None)


class Assignment:
  """One merged duty: `first`...`last` are ordinals, inclusive."""

  def __init__(self, key, first, last):
    self.worker, self.target, self.community, self.role, self.share = key
    self.first, self.last = first, last

  def covers(self, ordinal):
    return self.first <= ordinal <= self.last


def merge(rows):
  """Assignments of `rows`; records of one key that touch or overlap become one."""
  spans = defaultdict(list)
  for row in rows:
    key = (row["worker"], row["target"], row["community"], row["role"] or "held", units.number(row["share"] or "1.000", 3))
    spans[key].append((units.day(row["from"]), units.day(row["to"]) if row["to"] else units.OPEN_END))
  merged = []
  for key, days in spans.items():
    joined = []
    for first, last in sorted(days):
      if joined and first <= joined[-1][1] + 1:
        joined[-1][1] = max(joined[-1][1], last)
      else:
        joined.append([first, last])
    merged += [Assignment(key, first, last) for first, last in joined]
  return merged


def grouped(rows, *columns):
  groups = defaultdict(list)
  for row in rows:
    groups[tuple(row[column] for column in columns)].append(row)
  return {key if len(columns) > 1 else key[0]: Versions(group) for key, group in groups.items()}


class World:
  """`rows` by table; `scheme` are the keys of scheme.toml, {} without one."""

  def __init__(self, rows, scheme=None):
    self.rows, self.scheme = rows, scheme or {}
    self.streets = {row["id"]: row for row in rows["streets"]}
    self.communities = grouped(rows["communities"], "id")
    self.grids = grouped(rows["grids"], "id")
    self.lines = grouped(rows["lines"], "id")
    self.workers = grouped(rows["workers"], "id")
    self.difficulty = grouped(rows["difficulty"], "target", "community")
    self.assignments = merge(rows["assignments"])
    self.leaves = defaultdict(list)
    for row in rows["leave"]:
      self.leaves[row["worker"]].append((units.day(row["from"]), units.day(row["to"])))

  @classmethod
  def load(cls, folder):
    return cls(read_all(folder), schemes.read(folder))

  def is_grid(self, target):
    return target in self.grids

  def is_main(self, target):
    return not self.is_grid(target) and self.lines[target].fixed["kind"] == "main"

  def street_of(self, community):
    return self.communities[community].fixed["street"]

  def employment(self, worker):
    """First and last day of employment, as ordinals."""
    row = self.workers[worker].fixed
    return units.day(row["employed_from"]), units.day(row["employed_to"]) if row["employed_to"] else units.OPEN_END

  def employed(self, worker, ordinal):
    first, last = self.employment(worker)
    return first <= ordinal <= last

  def on_leave(self, worker, ordinal):
    return any(first <= ordinal <= last for first, last in self.leaves[worker])

  def present(self, worker, ordinal):
    return self.employed(worker, ordinal) and not self.on_leave(worker, ordinal)

  def points(self, target, month):
    """Standard points of a grid or line in `month`."""
    versions = self.grids.get(target) or self.lines[target]
    return units.number(versions.at(month)["points"], 2)

  def coefficient(self, target, community, month):
    versions = self.difficulty.get((target, community))
    row = versions.at(month) if versions else None
    return units.number(row["coefficient"], 3) if row else Fraction(1)
