"""What the reports of all registers share (registers page, section 0): scopes, periods, parts, people, ratios."""

import argparse
import json
import sys
from fractions import Fraction

import units
from parameter import Parameters
from units import by_bytes, month_of
from world import World


WRONG_USAGE = 64


def period(today, month=None, year=None):
  """First day and e, as ordinals; None for what has not begun."""
  first = units.bounds(month or f"{year}-01")[0]
  last = units.bounds(month or f"{year}-12")[1]
  return None if first > today else (first, min(last, today))


def months_of(first, e):
  """The months of a period, the one of e included."""
  months = [month_of(first)]
  while months[-1] < month_of(e):
    months.append(units.month_after(months[-1]))
  return months


def ratio(part, of):
  """A rate with its two counts; None when it would divide by 0."""
  return {"part": part, "of": of, "rate": units.text(units.half_up(Fraction(part, of), 4), 4)} if of else None


def decimal(value, digits):
  """`value` as text, half up; None stays."""
  return None if value is None else units.text(units.half_up(value, digits), digits)


def latest(rows, key, e):
  """The row with the latest day not after e, by the columns `key`."""
  found = {}
  for row in sorted((row for row in rows if units.day(row["day"]) <= e), key=lambda row: row["day"]):
    found[tuple(row[column] for column in key)] = row
  return found


def in_force(row, month):
  """Whether a standing row with `first_month` and `last_month` holds in a month."""
  return row["first_month"] <= month and (not row["last_month"] or month <= row["last_month"])


class Register:
  """One register over the tables of a folder. A scope is (kind, id); days are ordinals."""

  code = ""
  has_grids = True  # Whether the parts of a community are its grids.
  of_communities = True  # Whether a community has a report.
  takes_years = True  # Whether a year has a report.

  def __init__(self, world):
    self.world = world
    self.parameters = Parameters(world.rows["parameters"])
    self.district_of = {row["id"]: row["district"] for row in world.rows["streets"]}

  @classmethod
  def load(cls, folder):
    return cls(World.load(folder))

  # Places

  def contains(self, scope, community):
    kind, name = scope
    street = self.world.street_of(community)
    return name == {"district": self.district_of[street], "street": street, "community": community}[kind]

  def streets(self, scope):
    """Those of a scope; of a community its own."""
    if scope[0] == "community":
      return [self.world.street_of(scope[1])]
    inside = [street for street, district in self.district_of.items() if scope[1] == {"street": street, "district": district}[scope[0]]]
    return sorted(inside, key=by_bytes)

  def communities(self, scope, month):
    """Those of a scope with a version in the month."""
    return sorted((name for name, versions in self.world.communities.items()
                   if versions.at(month) and self.contains(scope, name)), key=by_bytes)

  def grids(self, scope, month):
    """Those of a scope with a version in the month."""
    if scope[0] == "grid":
      return [scope[1]]
    inside = set(self.communities(scope, month))
    return sorted((grid for grid, versions in self.world.grids.items()
                   if versions.at(month) and versions.fixed["community"] in inside), key=by_bytes)

  def grid_households(self, grids):
    return sum(int(self.world.grids[grid].fixed["households"]) for grid in grids)

  def lines(self, month, kind=None):
    """Lines of a month: with a version in it, an auxiliary one within its months too."""
    def there(versions):
      row = versions.at(month)
      return row and kind in (None, row["kind"]) and (row["kind"] == "main" or in_force(versions.fixed, month))
    return sorted((line for line, versions in self.world.lines.items() if there(versions)), key=by_bytes)

  # People

  def home(self, worker, day):
    row = self.world.workers[worker].at(month_of(day))
    return row["community"] if row else None

  def roll(self, scope, day):
    """Workers employed on the day, on leave or not, whose home lies in the scope."""
    return sorted((worker for worker in self.world.workers if self.world.employed(worker, day)
                   and self.home(worker, day) and self.contains(scope, self.home(worker, day))), key=by_bytes)

  def members(self, scope, first, e):
    """By everybody's home on the last day of the period on which he was employed and had one."""
    found = []
    for worker in self.world.workers:
      days = (day for day in range(e, first - 1, -1) if self.world.employed(worker, day) and self.home(worker, day))
      last = next(days, None)
      if last is not None and self.contains(scope, self.home(worker, last)):
        found.append(worker)
    return sorted(found, key=by_bytes)

  # The report

  def figures(self, scope, first, e):
    raise NotImplementedError

  def people(self, scope, first, e):
    """Figures by worker; None where a section says nothing of `workers`."""
    return None

  def waiting(self, figures):
    """What the index counts as waiting."""
    return 0

  # Members of the figures that the index shows.
  headline = ()

  def parts(self, scope, month):
    kind, name = scope
    if kind == "district":
      return [("street", street) for street in self.streets(scope)]
    if kind == "street":
      return [("community", community) for community in self.communities(scope, month)]
    return [("grid", grid) for grid in self.grids(scope, month)] if self.has_grids else []

  def report(self, scope, first, e):
    parts = [{"id": part[1], "figures": self.figures(part, first, e)} for part in self.parts(scope, month_of(e))]
    people = self.people(scope, first, e)
    return {"register": self.code, "scope": {"kind": scope[0], "id": scope[1]}, "from": units.day_text(first),
            "to": units.day_text(e), "figures": self.figures(scope, first, e), "parts": parts,
            **({} if people is None else {"workers": [{"id": name, "figures": row} for name, row in people.items()]})}

  def has_report(self, scope, e, of_year=False):
    """Whether a scope has a report of a month or year; else asking for it is wrong usage."""
    if of_year and not self.takes_years:
      return False
    return scope[0] != "community" or self.of_communities and bool(self.communities(scope, month_of(e)))

  def index_row(self, scope, first, e, role="administrator", today=None):
    """What the index of a month shows to a reader in a role; `today` is e unless given."""
    figures = self.figures(scope, first, e)
    return {"code": self.code, "headline": {name: figures[name] for name in self.headline}, "waiting": self.waiting(figures)}


def arguments(doc):
  parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--today", required=True, type=units.day)
  for name in ("month", "year", "street", "community", "district"):
    parser.add_argument("--" + name)
  return parser


def asked(options):
  """The scope and the days that were asked for."""
  scope = next((kind, getattr(options, kind)) for kind in ("community", "district", "street") if getattr(options, kind))
  days = period(options.today, options.month, options.year)
  return scope, days or wrong_usage(f"{options.month or options.year} is after today")


def wrong_usage(said):
  print(said, file=sys.stderr)
  sys.exit(WRONG_USAGE)


def show(figures):
  sys.stdout.reconfigure(encoding="utf-8")
  print(json.dumps(figures, ensure_ascii=False, indent=2))


def main(register, doc):
  """The command line of one register."""
  options = arguments(doc).parse_args()
  scope, days = asked(options)
  loaded = register.load(options.folder)
  if not loaded.has_report(scope, days[1], bool(options.year)):
    wrong_usage(f"{register.code}: {scope[0]} {scope[1]} has no report of {options.month or options.year}")
  show(loaded.report(scope, *days))
