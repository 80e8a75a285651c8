"""Checks requests and admissions of the reference against themselves: selfcheck_requests.py [COUNT] [FIRST]; prints ok.

On random small worlds, without files (default 10,000, some 40 s): what the figures of a report say of each other, parts
against totals (R14), months against each other and their year, the order of the open ones. selfcheck_registers.py asks
the same of single reports in its larger folders.
"""

import random
import sys
from collections import Counter

import check_registers
import register
import units
from admission import Admissions
from lamp import COLOURS
from random_small import small_world
from register import ratio
from register_sums import check_sums
from request import Requests
from request_steps import OPEN

# Whole numbers of admissions that do not add up: of the whole database, and lines that no matter of the scope covers.
NO_SUMS = ("systems", "uncovered")


def check_request(requests, report, seen):
  """What one report says of itself, and that its parts add up."""
  figures = report["figures"]
  assert figures["open_before"] + figures["received"] - figures["closed"] == figures["open"] == sum(figures["lamps"].values()), report
  lines = {row["id"]: row["received"] for row in figures["by_line"]}
  assert len(lines) == len(figures["by_line"]) and 0 not in lines.values() and list(lines) == sorted(lines, key=line_order)
  assert figures["received"] == sum(figures["by_channel"].values()) == sum(figures["by_kind"].values()) == sum(lines.values())
  assert (figures["days"] is None) == (figures["in_station"] is None) and figures["repeated"] <= figures["received"]
  assert all(whole is None or 0 <= whole["part"] <= whole["of"] for whole in (figures[name] for name in ("solved", "on_time", "in_station")))
  assert figures["refused"] + (figures["verdicts"] or {"valid": 0})["valid"] <= figures["closed"]
  assert (figures["solved"] or {"of": 0})["of"] <= figures["received"]
  check_sums(report, seen)
  seen.update({name: figures[name] for name in ("reworks", "escalated", "extended", "urged", "repeated", "refused", "voided", "open_before")})
  seen.update({"lamp " + colour: number for colour, number in figures["lamps"].items()})
  seen.update(late=figures["on_time"] is not None and figures["on_time"]["part"] < figures["on_time"]["of"],
              outside=figures["in_station"] is not None and figures["in_station"]["part"] < figures["in_station"]["of"],
              no_line=lines.get("none", 0))


def line_order(line):
  return line == "none", units.by_bytes(line)


def check_admission(admissions, report, seen):
  """What one report says of itself, and that the streets add up."""
  figures = report["figures"]
  assert figures["matters"] == sum(row["matters"] for row in figures["by_department"]) and figures["overdue"] <= figures["pending"]
  assert (figures["government"] is None) == (figures["matters"] == 0)
  assert (figures["days"] is None) == (figures["decided"]["admitted"] + figures["decided"]["refused"] == 0)
  if report["parts"]:
    check_sums(report, seen, NO_SUMS)
    parts = [part["figures"] for part in report["parts"]]
    for name in ("load", "pending_load"):
      assert units.number(figures[name], 2) == sum(units.number(part[name], 2) for part in parts), report
    assert figures["uncovered"] <= min(part["uncovered"] for part in parts) and all(part["systems"] == figures["systems"] for part in parts)
  seen.update({name: figures[name] for name in ("matters", "pending", "overdue", "uncovered", "systems")}, **figures["decided"])
  seen["load"] += figures["load"] != "0.00"


def check_periods(scope, reports, year):
  """Months of a year, the last one running, against each other and against the year."""
  for before, after in zip(reports, reports[1:]):
    assert 0 <= before["open"] - after["open_before"] <= after["voided"], (scope, before, after)
  # What was closed or refused is never voided; what came or went up may be.
  for name in ("closed", "refused", "voided"):
    assert sum(report[name] for report in reports) == year[name], (scope, name)
  for name in ("received", "escalated", "extended", "urged", "repeated", "reworks"):
    assert sum(report[name] for report in reports) >= year[name], (scope, name)
  assert year["open"] == reports[-1]["open"] and year["lamps"] == reports[-1]["lamps"]


def check_decided(admissions, scope, periods, year):
  months = [admissions.figures(scope, *days)["decided"] for days in periods]
  assert {name: sum(month[name] for month in months) for name in year} == year, scope


def check_order(requests, e, seen):
  """The open ones stand with the worst first, and every lamp says what its days say."""
  ones = requests.open_ones(("district", "D1"), e)
  for (case, lamp), (_, after) in zip(ones, ones[1:] + ones[-1:]):
    assert (COLOURS.index(lamp.colour), -lamp.left) >= (COLOURS.index(after.colour), -after.left)
    assert (lamp.colour == "red") == (lamp.left < 0), lamp
    seen["lamp of " + lamp.waits_for] += 1
  assert all((case.state in OPEN) == (case.lamp(e) is not None) == (case.ended is None and case.state != "voided") for case in requests.cases(e))


def check_world(seed, seen):
  rng = random.Random(f"small {seed}")
  world, last, months = small_world(rng)
  broken = list(check_registers.problems(world, last))
  assert not broken, (seed, broken[:5])
  requests, admissions = Requests(world), Admissions(world)
  days = register.period(last, rng.choice(months)) if rng.random() < 0.7 else register.period(last, None, rng.choice(months)[:4])
  month = units.month_of(days[1])
  places = [*(("street", street) for street in world.streets),
            *(("community", name) for name in requests.communities(("district", "D1"), month))]
  for scope in [("district", "D1"), *rng.sample(places, min(len(places), 2))]:
    check_request(requests, requests.report(scope, *days), seen)
    if admissions.has_report(scope, days[1]):
      check_admission(admissions, admissions.report(scope, *days), seen)
  check_order(requests, days[1], seen)
  # A community that comes late brings requests that were in no place before.
  if seed % 4 == 0 and not any(row["from_month"] for row in world.rows["communities"]):
    whole = register.period(last, None, months[-1][:4])
    periods = [register.period(last, name) for name in register.months_of(*whole)]
    scope = rng.choice([("district", "D1"), ("street", "S1")])
    year = requests.figures(scope, *whole)
    check_periods(scope, [requests.figures(scope, *period) for period in periods], year)
    seen["years"] += 1
    check_decided(admissions, scope, periods, admissions.figures(scope, *whole)["decided"])


def main():
  count, first, seen = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 0, Counter()
  for seed in range(first, first + count):
    check_world(seed, seen)
  print(*(f"{name} {number}" for name, number in sorted(seen.items())), sep="\n")
  unseen = [name for name, number in seen.items() if count >= 1000 and not number]
  assert not unseen, f"never seen: {unseen}"
  print("ok")


if __name__ == "__main__":
  main()
