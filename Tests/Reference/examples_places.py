"""Examples of meetings, stations and the hall: R4 to R6 of the registers page in small, and what its sections 11, 12 and 16 say of bounds.

selfcheck_registers.py runs them.
"""

import life
import units
from examples_people import MAIN, figures
from examples_registers import office
from meeting import Meetings
from register import ratio
from station import Stations

STREET, DISTRICT = ("street", "S1"), ("district", "D1")


def check_meetings():
  """R6: 7988 of 8512 solved; a row counts on its own day, whenever the meeting was."""
  meetings = [{"id": "H1", "community": "C1", "day": "2026-09-30", "participants": "400", "suggestions": "8000", "asked": "300", "satisfied": "290"},
              {"id": "H2", "community": "C1", "day": "2026-10-01", "participants": "40", "suggestions": "512"}]
  solved = [{"meeting": "H1", "day": day, "solved": count} for day, count in (("2026-09-30", "7000"), ("2026-10-02", "987"), ("2026-10-15", "1"))]
  world = office(meetings=meetings, meeting_solved=solved)
  for day, now, so_far in (("2026-10-01", 0, 7000), ("2026-10-14", 987, 7987), ("2026-10-15", 988, 7988)):
    found = figures(Meetings, world, day)
    assert (found["meetings"], found["participants"], found["suggestions"], found["solved"], found["satisfaction"]) == (1, 40, 512, now, None)
    assert (found["so_far"]["solved"], found["so_far"]["solved_rate"]) == (so_far, ratio(so_far, 8512)), found
  assert found["so_far"]["solved_rate"]["rate"] == "0.9384" and found["so_far"]["satisfaction"]["rate"] == "0.9667"


def check_stations():
  """R4: 150 of 176 estates; days of opening and closing, estates in force, as many centres as there should be."""
  estates = [{"id": f"E{number}", "community": "C1", "households": "9"} for number in range(176)] + [
    {"id": "E-old", "community": "C1", "households": "9", "last_month": "2026-09"}]
  stations = [{"id": f"S{number}", "estate": f"E{number}", "opened": "2026-10-14"} for number in range(150)]
  stations += [{"id": "again", "estate": "E0", "opened": "2020-01-01"}, {"id": "old", "estate": "E-old", "opened": "2020-01-01"},
               {"id": "shut", "estate": "E170", "opened": "2020-01-01", "closed": "2026-10-13"}]
  centres = [{"id": f"Z{number}", "street": "S1", "opened": "2026-10-14"} for number in range(3)]
  least = [{"name": "centres_min", "value": "3", "from_month": "2026-11"}]
  world = office(estates=estates, stations=stations, centres=centres, parameters=least)
  for day, covered, count, ok in (("2026-10-13", 2, 3, 0), ("2026-10-14", 150, 152, 1)):
    found = figures(Stations, world, day, STREET)
    assert (found["coverage"], found["stations"]) == (ratio(covered, 176), count), (day, found)
    assert found["centres_ok"] == ratio(ok, 1) == figures(Stations, world, day, DISTRICT)["centres_ok"], found
  assert found["coverage"]["rate"] == "0.8523" and found["centres"] == 3
  community = figures(Stations, world, "2026-10-14")
  assert (community["centres"], community["centres_ok"], community["stations"]) == (None, None, 152)


def check_handled():
  """R5: what is handled on a working day and by households, without calendar rows; of a year by its months."""
  rows = [{"community": "C1", "month": "2021-02", "item": item, "count": count} for item, count in (("F1", "100"), ("F2", "0"))]
  world = office(handled=[*rows, {**rows[0], "month": "2020-12"}])
  found = figures(Stations, world, "2021-02-28")
  assert (found["handled"], found["per_day"], found["per_2500"], found["kinds"]) == (100, "5.0", "100.0", 1), found
  year = Stations(world).figures(STREET, units.day("2021-01-01"), units.day("2021-02-28"))
  assert (year["handled"], year["per_day"], year["per_2500"]) == (100, "2.4", "50.0"), year
  assert figures(Stations, world, "2021-01-01")["per_day"] == "0.0" and figures(Stations, world, "2021-05-01")["per_day"] is None


def check_life():
  """What the hall is not told: small numbers, and what two numbers would tell by subtraction."""
  visit = {"id": "V1", "day": "2026-10-01", "worker": "W1", "grid": "C1-G1", "households": "4"}
  meeting = {"id": "H1", "community": "C1", "day": "2026-10-01", "participants": "40", "suggestions": "12", "asked": "30", "satisfied": "26"}
  world = office(lines=MAIN, visits=[visit], meetings=[meeting], meeting_solved=[{"meeting": "H1", "day": "2026-10-02", "solved": "6"}],
                 handled=[{"community": "C1", "month": month, "item": "F1", "count": "4"} for month in ("2026-09", "2026-10")])
  told = life.life(world, "S1", units.day("2026-10-14"))
  nothing = {"received": None, "solved": None, "visits": None}
  assert told == {"month": {**nothing, "handled": None}, "year": {**nothing, "handled": 8},
                  "meetings": {"count": None, "suggestions": 12, "solved": 6, "satisfied": None, "asked": None},
                  "stations": {"estates": None, "with_station": None, "centres": None}, "all_round": {"part": None, "of": None}}, told
  pairs = {(4, 4): (None, None), (10, 10): (10, 10), (10, 9): (None, None), (10, 6): (None, None), (10, 5): (10, 5), (10, 4): (10, None), (10, 0): (10, None)}
  assert {given: life.pair(*given) for given in pairs} == pairs


CHECKS = (check_meetings, check_stations, check_handled, check_life)
