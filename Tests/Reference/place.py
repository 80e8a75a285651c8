"""The report of the register of places (registers page, sections 0 and 1) as JSON, computed from a folder of tables.

  place.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
from register import Fraction, Register, decimal, latest, month_of, ratio

SUMS = "buildings households partner_units service_points party_heads stair_heads retiree_heads".split()


class Places(Register):
  code = "place"
  headline = ("counted", "staffing")

  def figures(self, scope, first, e):
    grids = self.grids(scope, month_of(e))
    counts = [row for (grid,), row in latest(self.world.rows["places"], ["grid"], e).items() if grid in grids]
    sums = {name: sum(int(row[name]) for row in counts) if counts else None for name in SUMS}
    registered = self.grid_households(row["grid"] for row in counts) if counts else None
    return {"counted": ratio(len(counts), len(grids)), **sums, "registered": registered,
            "difference": sums["households"] - registered if counts else None, "staffing": self.staffing(scope, e)}

  def staffing(self, scope, e):
    if scope[0] == "grid":
      return None
    month = month_of(e)
    households = [int(self.world.communities[name].at(month)["households"]) for name in self.communities(scope, month)]
    each = int(self.parameters.number("households_per_worker", month))
    required = sum(-(-number // each) for number in households)
    workers = len(self.roll(scope, e))
    return {"households": sum(households), "required": required, "workers": workers, "gap": workers - required,
            "households_a_worker": decimal(Fraction(sum(households), workers), 1) if workers else None}

  def waiting(self, figures):
    """Grids without a count."""
    counted = figures["counted"] or {"part": 0, "of": 0}
    return counted["of"] - counted["part"]


if __name__ == "__main__":
  register.main(Places, __doc__)
