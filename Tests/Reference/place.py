"""The report of the register of places (registers page, sections 0 and 1) as JSON, computed from a folder of tables.

  place.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import argparse
import json
from fractions import Fraction

import units
from tables import read_all
from units import by_bytes
from world import World

HOUSEHOLDS_A_WORKER = 250
SUMS = "buildings households partner_units service_points party_heads stair_heads retiree_heads".split()


def period(today, month=None, year=None):
  """First day and e, as ordinals; None for what has not begun."""
  first = units.bounds(month or f"{year}-01")[0]
  last = units.bounds(month or f"{year}-12")[1]
  return None if first > today else (first, min(last, today))


def month_of(ordinal):
  return units.day_text(ordinal)[:7]


class Places:
  def __init__(self, folder, today):
    rows = read_all(folder)
    self.world = World(rows)
    self.district_of = {row["id"]: row["district"] for row in rows["streets"]}
    self.counts = rows["places"]
    self.today = today

  def communities(self, scope, month):
    """Those of a scope with a version in the month."""
    kind, name = scope
    found = []
    for community, versions in self.world.communities.items():
      street = versions.fixed["street"]
      inside = {"district": self.district_of[street], "street": street, "community": community}.get(kind)
      if kind == "grid":
        inside = name if self.world.grids[name].fixed["community"] == community else None
      if inside == name and versions.at(month):
        found.append(community)
    return sorted(found, key=by_bytes)

  def grids(self, scope, month):
    inside = set(self.communities(scope, month))
    return [grid for grid, versions in self.world.grids.items()
            if versions.fixed["community"] in inside and versions.at(month) and scope[0] != "grid" or grid == scope[1]]

  def roll(self, scope, day):
    kind, name = scope
    count = 0
    for worker, versions in self.world.workers.items():
      home = versions.at(month_of(day))
      if not home or not self.world.employed(worker, day):
        continue
      street = self.world.street_of(home["community"])
      count += name == {"district": self.district_of[street], "street": street, "community": home["community"]}[kind]
    return count

  def figures(self, scope, e):
    month = month_of(e)
    grids = self.grids(scope, month)
    latest = {}
    for row in self.counts:
      day = units.day(row["day"])
      if row["grid"] in grids and day <= e and (row["grid"] not in latest or day > latest[row["grid"]][0]):
        latest[row["grid"]] = (day, row)
    counted = [row for _, row in latest.values()]
    share = {"part": len(counted), "of": len(grids), "rate": units.text(units.half_up(Fraction(len(counted), len(grids)), 4), 4)} if grids else None
    sums = {name: sum(int(row[name]) for row in counted) if counted else None for name in SUMS}
    registered = sum(int(self.world.grids[grid].fixed["households"]) for grid in latest) if counted else None
    return {"counted": share, **sums, "registered": registered,
            "difference": sums["households"] - registered if counted else None, "staffing": self.staffing(scope, e)}

  def staffing(self, scope, e):
    if scope[0] == "grid":
      return None
    households = [int(self.world.communities[community].at(month_of(e))["households"])
                  for community in self.communities(scope, month_of(e))]
    required = sum(-(-number // HOUSEHOLDS_A_WORKER) for number in households)
    workers = self.roll(scope, e)
    each = units.text(units.half_up(Fraction(sum(households), workers), 1), 1) if workers else None
    return {"households": sum(households), "required": required, "workers": workers, "gap": workers - required,
            "households_a_worker": each}

  def parts(self, scope, month):
    kind, _ = scope
    communities = self.communities(scope, month)
    if kind == "district":
      return [("street", street) for street in sorted({self.world.street_of(item) for item in communities}, key=by_bytes)]
    if kind == "street":
      return [("community", item) for item in communities]
    return [("grid", grid) for grid in sorted(self.grids(scope, month), key=by_bytes)]

  def report(self, scope, first, e):
    return {"register": "place", "scope": {"kind": scope[0], "id": scope[1]}, "from": units.day_text(first),
            "to": units.day_text(e), "figures": self.figures(scope, e),
            "parts": [{"id": part[1], "figures": self.figures(part, e)} for part in self.parts(scope, month_of(e))]}


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--today", required=True, type=units.day)
  for name in ("month", "year", "street", "community", "district"):
    parser.add_argument("--" + name)
  options = parser.parse_args()
  scope = next((kind, getattr(options, kind)) for kind in ("community", "district", "street") if getattr(options, kind))
  days = period(options.today, options.month, options.year)
  print(json.dumps(Places(options.folder, options.today).report(scope, *days), ensure_ascii=False, indent=2))


if __name__ == "__main__":
  main()
