"""Checks the reference of registers against the page's own figures (section 18) and itself: selfcheck_registers.py [COUNT]; prints ok.

R5, R7 to R14 as far as they speak of the registers that are here, working days and private texts; the sums of R14, and what
two of its figures say of each other, on random folders (default 40, some 25 s). selfcheck_requests.py goes on with small ones.
"""

import sys
import tempfile
from collections import Counter

import check_registers
import examples_registers
import examples_requests
import limits
import parameter
import random_registers
import random_street
import register
import units
from place import SUMS
from register import ratio
from register_sums import check_sums
from registers import REGISTERS, board_member, index
from selfcheck_requests import check_admission, check_request
from visit import CHANGES
from world import World


def check_visits(visits, report, seen):
  """What the workers have adds up to `fulfilled`, and changes to their four kinds."""
  figures, rows = report["figures"], [row["figures"] for row in report["workers"]]
  assert figures["changes"] == sum(figures[kind] for kind in CHANGES)
  assert figures["fulfilled"] == ratio(sum(row["met"] for row in rows), sum(row["target"] for row in rows))
  assert figures["short"] == sum(row["met"] < row["target"] for row in rows)
  assert all(row["met"] <= min(row["target"], row["households"]) for row in rows)
  seen.update(members=len(rows), short=figures["short"], met=sum(0 < row["met"] == row["target"] for row in rows),
              idle=figures["fulfilled"] is None, key=figures["key_people"] > 0)


def check_groups(groups, report, seen):
  figures = report["figures"]
  assert figures["people"] == sum(count["total"] for count in figures["counts"])
  assert not figures["suggestions"] or report["scope"]["kind"] == "community"
  least, greatest = (units.text(groups.parameters.number("difficulty_" + end, report["to"][:7]), 3) for end in ("min", "max"))
  for row in figures["suggestions"]:
    suggested = row["suggested"]
    seen["suggested " + {None: "none", least: "least", greatest: "greatest"}.get(suggested, "between")] += 1
    seen["suggested line"] += row["target"] in groups.world.lines and suggested is not None
    seen["current"] += row["current"] != "1.000"
  seen["index"] += figures["index"] not in (None, "0.0000")


def check_places(places, report, seen):
  figures = report["figures"]
  assert (figures["registered"] is None) == all(figures[name] is None for name in SUMS) == (figures["difference"] is None)
  seen.update(counted=bool(figures["counted"] and figures["counted"]["part"]), empty=figures["counted"] is None)


def check_services(services, report, seen):
  figures = report["figures"]
  assert report["parts"] == [] and 0 <= figures["guided"]
  seen.update(items=bool(figures["items"] and figures["items"]["part"]), aimless=figures["items"] is None, guided=figures["guided"])


CHECKS = {"visit": check_visits, "group": check_groups, "place": check_places, "service": check_services,
          "request": check_request, "admission": check_admission}
EXPECTED = ("sums members short met idle key index current counted empty items aimless guided late district").split() + [
  "suggested none", "suggested least", "suggested greatest", "suggested between", "suggested line", "visited where nobody lives",
  "lamp green", "lamp yellow", "lamp red", "voided", "outside", "escalated", "matters", "overdue", "revoked", "uncovered", "systems", "load",
  "no holidays", "with holidays"]


def check_folder(seed, folder, seen):
  months, _ = random_street.make(seed, folder)
  rows = random_registers.RandomRegisters(seed, folder, months)
  rows.write(random_registers.TABLES)
  world = World.load(folder)
  assert not list(parameter.problems(world.rows["parameters"])) and not list(limits.problems(world, {}))
  assert not list(check_registers.problems(world, rows.today))
  registers = [kind(world) for kind in REGISTERS.values()]
  places = registers[2]
  seen["with holidays" if world.rows["holidays"] else "no holidays"] += 1
  scopes = [("district", "D1"), *(("street", street) for street in places.district_of), *(("community", name) for name in world.communities)]
  periods = [register.period(rows.today, month) for month in months] + [register.period(rows.today, None, months[-1][:4])]
  for scope in scopes:
    for days in periods:
      if scope[0] == "community" and not places.communities(scope, units.month_of(days[1])):
        seen["late"] += 1
        continue
      for each in registers:
        if not each.has_report(scope, days[1]):
          continue
        report = each.report(scope, *days)
        if each.code in ("place", "visit"):
          check_sums(report, seen)
        CHECKS[each.code](each, report, seen)
      assert [row["code"] for row in index(registers, scope, *days)] == list(REGISTERS)
      if scope[0] == "street":
        assert list(board_member(registers, scope, *days)) == [code for code in REGISTERS if code != "group"]
  seen["district"] += len(world.rows["district"]) > 1


def main():
  assert list(REGISTERS) == "request visit group place service admission".split()
  for check in (*examples_registers.CHECKS, *examples_requests.CHECKS):
    check()
  count, seen = int(sys.argv[1]) if len(sys.argv) > 1 else 40, Counter()
  for seed in range(count):
    with tempfile.TemporaryDirectory() as folder:
      check_folder(seed, folder, seen)
  print(*(f"{name} {number}" for name, number in sorted(seen.items())), sep="\n")
  unseen = [name for name in EXPECTED if count >= 40 and not seen[name]]
  assert not unseen, f"never seen: {unseen}"
  print("ok")


if __name__ == "__main__":
  main()
