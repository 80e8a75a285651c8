"""The report of stations and centres (registers page, sections 0 and 12) as JSON, computed from a folder of tables.

  station.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
import units
from register import Fraction, Register, decimal, in_force, month_of, months_of, ratio
from workdays import Workdays

HOUSEHOLDS = 2500  # What `per_2500` is counted for.


def is_open(row, day):
  """Whether a station or centre serves on a day."""
  return units.day(row["opened"]) <= day <= (units.day(row["closed"]) if row["closed"] else units.OPEN_END)


class Stations(Register):
  code = "station"
  headline = ("coverage",)
  has_grids = False

  def __init__(self, world):
    super().__init__(world)
    self.workdays = Workdays(world.rows["holidays"])
    self.community_of = {row["id"]: row["community"] for row in world.rows["estates"]}

  def figures(self, scope, first, e):
    month, inside = month_of(e), set(self.communities(scope, month_of(e)))
    stations = [row["estate"] for row in self.world.rows["stations"] if is_open(row, e) and self.community_of[row["estate"]] in inside]
    estates = [row["id"] for row in self.world.rows["estates"] if in_force(row, month) and row["community"] in inside]
    return {"coverage": ratio(sum(estate in stations for estate in estates), len(estates)), "stations": len(stations),
            **self.centres(scope, e), **self.handled(inside, first, e)}

  def centres(self, scope, e):
    """Centres in force, and in how many streets there are as many as there should be."""
    if scope[0] == "community":
      return {"centres": None, "centres_ok": None}
    least, greatest = (int(self.parameters.number("centres_" + end, month_of(e))) for end in ("min", "max"))
    open_ones = [row["street"] for row in self.world.rows["centres"] if is_open(row, e)]
    counts = [open_ones.count(street) for street in self.streets(scope)]
    return {"centres": sum(counts), "centres_ok": ratio(sum(least <= count <= greatest for count in counts), len(counts))}

  def handled(self, inside, first, e):
    """What was handled in the months of the period, the one of e included."""
    months = months_of(first, e)
    rows = [row for row in self.world.rows["handled"] if row["month"] in months and row["community"] in inside]
    handled, days = sum(int(row["count"]) for row in rows), self.workdays.between(first - 1, e)
    households = sum(int(self.world.communities[name].at(months[-1])["households"]) for name in inside)
    return {"handled": handled, "per_day": decimal(Fraction(handled, days), 1) if days else None,
            "per_2500": decimal(Fraction(handled * HOUSEHOLDS, households * len(months)), 1) if households else None,
            "kinds": len({row["item"] for row in rows if int(row["count"])})}


if __name__ == "__main__":
  register.main(Stations, __doc__)
