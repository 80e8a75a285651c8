"""The member `life` of the hall's snapshot (registers page, section 16, Kiosk) as JSON, computed from a folder of tables.

  life.py FOLDER --today YYYY-MM-DD --street ID
"""

import argparse

import register
import units
from meeting import Meetings
from request import Requests
from station import Stations
from test import Tests
from visit import Visits
from world import World

LEAST = 5  # A smaller number is not shown.
# What may not be left between the two of a pair, since who sees both can subtract. An empty range hides by the one counted against alone.
SMALL_RESTS = range(1, LEAST)


def shown(number):
  return number if number >= LEAST else None


def pair(of, part):
  """Both of a pair; None where they are small, or what is left between them is."""
  if of < LEAST or of - part in SMALL_RESTS:
    return None, None
  return of, shown(part)


def part_of(rate, part="part", of="of"):
  """The counts of a rate, 0 without one: what is counted against, and how many of it."""
  return (rate[of], rate[part]) if rate else (0, 0)


class Life:
  """What the hall may know of a street on a day."""

  def __init__(self, world, street, today):
    self.scope, self.today, self.month = ("street", street), today, register.period(today, units.month_of(today))
    self.year = register.period(today, None, units.month_of(today)[:4])
    self.requests, self.visits, self.meetings, self.stations, self.tests = (
      kind(world) for kind in (Requests, Visits, Meetings, Stations, Tests))

  def counts(self, days):
    requests = self.requests.figures(self.scope, *days)
    received, solved = pair(requests["received"], part_of(requests["solved"])[1])
    return {"received": received, "solved": solved, "visits": shown(self.visits.figures(self.scope, *days)["households"]),
            "handled": shown(self.stations.figures(self.scope, *days)["handled"])}

  def member(self):
    so_far = self.meetings.figures(self.scope, *self.month)["so_far"]
    suggestions, solved = pair(so_far["suggestions"], so_far["solved"])
    asked, satisfied = pair(*part_of(so_far["satisfaction"], "satisfied", "valid"))
    stations = self.stations.figures(self.scope, *self.month)
    estates, with_station = pair(*part_of(stations["coverage"]))
    of, part = pair(*part_of(self.tests.figures(self.scope, *self.month)["all_round"]))
    return {
      "month": self.counts(self.month), "year": self.counts(self.year),
      "meetings": {"count": shown(so_far["meetings"]), "suggestions": suggestions, "solved": solved, "satisfied": satisfied, "asked": asked},
      "stations": {"estates": estates, "with_station": with_station, "centres": shown(stations["centres"])},
      "all_round": {"part": part, "of": of}}


def life(world, street, today):
  return Life(world, street, today).member()


if __name__ == "__main__":
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--today", required=True, type=units.day)
  parser.add_argument("--street", required=True)
  options = parser.parse_args()
  register.show(life(World.load(options.folder), options.street, options.today))
