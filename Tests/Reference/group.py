"""The report of the service groups (registers page, sections 0 and 4) as JSON, computed from a folder of tables.

  group.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
import units
from register import Fraction, Register, decimal, latest, month_of, ratio

LEVELS = ("level1", "level2", "level3")


class Groups(Register):
  code = "group"
  headline = ("counted",)

  def __init__(self, world):
    super().__init__(world)
    self.groups = {row["id"]: row for row in sorted(world.rows["groups"], key=lambda row: units.by_bytes(row["id"]))}

  def counts(self, e):
    return latest(self.world.rows["group_counts"], ["group", "grid"], e)

  def figures(self, scope, first, e):
    month, held = month_of(e), self.counts(e)
    grids = self.grids(scope, month)
    counts = [self.count(group, grids, held) for group in self.groups]
    aim = int(self.parameters.number("service_groups", month))
    seen = {grid for _, grid in held}
    return {"groups": ratio(len(self.groups), aim), "counted": ratio(sum(grid in seen for grid in grids), len(grids)),
            "people": sum(count["total"] for count in counts), "counts": counts,
            "index": decimal(self.index(self.groups, grids, month, held), 4),
            "suggestions": self.suggestions(scope[1], e) if scope[0] == "community" else []}

  def count(self, group, grids, held):
    """People of one group by level."""
    rows = [held[group, grid] for grid in grids if (group, grid) in held]
    levels = {level: sum(int(row[level]) for row in rows) for level in LEVELS}
    return {"group": group, **levels, "total": sum(levels.values())}

  def index(self, groups, grids, month, held):
    """Load a household, exact; None without households."""
    factors = [self.parameters.number("level_factor_" + level[-1], month) for level in LEVELS]
    load = Fraction(0)
    for group in groups:
      weight = units.number(self.groups[group]["weight"] or "1.000", 3)
      count = self.count(group, grids, held)
      load += weight * sum(factor * count[level] for factor, level in zip(factors, LEVELS))
    households = self.grid_households(grids)
    return load / households if households else None

  def suggestions(self, community, e):
    """Suggested difficulty of the grids of a community and of the lines that serve a group."""
    month, held = month_of(e), self.counts(e)
    own = self.grids(("community", community), month)
    near = self.grids(("street", self.world.street_of(community)), month)
    seen = {grid for _, grid in held}
    complete = all(grid in seen for grid in near)
    targets = {grid: (list(self.groups), [grid]) for grid in own}
    for line in self.lines(month):
      serving = [group for group, row in self.groups.items() if row["line"] == line]
      if serving:
        targets[line] = (serving, own)
    rows = []
    for target in sorted(targets, key=units.by_bytes):
      groups, grids = targets[target]
      index, reference = self.index(groups, grids, month, held), self.index(groups, near, month, held)
      suggested = self.suggested(index, reference, month) if groups and complete and index is not None and reference else None
      rows.append({"target": target, "current": units.text(self.world.coefficient(target, community, month), 3),
                   "suggested": None if suggested is None else units.text(suggested, 3),
                   "index": decimal(index, 4), "reference": decimal(reference, 4)})
    return rows

  def suggested(self, index, reference, month):
    slope, least, greatest = (self.parameters.number("difficulty_" + name, month) for name in ("slope", "min", "max"))
    return min(max(units.half_up(1 + slope * (index / reference - 1), 3), least), greatest)

  def waiting(self, figures):
    """Grids without a count."""
    counted = figures["counted"] or {"part": 0, "of": 0}
    return counted["of"] - counted["part"]


if __name__ == "__main__":
  register.main(Groups, __doc__)
