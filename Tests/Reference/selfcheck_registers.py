"""Checks the reference of registers against the page's own figures (section 18) and itself: selfcheck_registers.py [COUNT]; prints ok.

R5, R7 to R14, and R1, R3, R4 and R6 in small; the sums of R14, and what figures say of each other, on random folders
(default 40, some 40 s). selfcheck_requests.py goes on with small ones.
"""

import sys
import tempfile
from collections import Counter

import build_test
import check_registers
import check_reports
import check_rows
import examples_people
import examples_places
import examples_registers
import examples_requests
import life
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
from tables import COLUMNS
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
          "request": check_request, "admission": check_admission, **check_reports.CHECKS}
EXPECTED = ("sums members short met idle key index current counted empty items aimless guided late district").split() + [
  "suggested none", "suggested least", "suggested greatest", "suggested between", "suggested line", "visited where nobody lives",
  "lamp green", "lamp yellow", "lamp red", "voided", "outside", "escalated", "matters", "overdue", "revoked", "uncovered", "systems", "load",
  "no holidays", "with holidays", "shown in the hall", "hidden in the hall", *check_reports.EXPECTED,
  *(f"B{number} {language}" for number in range(1, 7) for language in ("en", "zh")), "2 options", "3 options", "4 options"]


def check_questions(world, today, seen):
  """Every question is sound as a row of the table, and its options differ."""
  rows = build_test.build(world, today)
  whole = [{**dict.fromkeys(COLUMNS["questions"][0].split(), ""), **row, "question": "题"} for row in rows]
  broken = list(check_rows.question_problems(World({**world.rows, "questions": whole})))
  assert not broken, broken
  for row in rows:
    given = [row[letter] for letter in "abcd" if row[letter]]
    assert len(set(given)) == len(given) > 1 and len(row["id"]) <= 40 and build_test.plain(row) == row, row
    seen[f"{row['id'][:2]} {row['language']}"] += 1
    seen[f"{len(given)} options"] += 1


def check_life(world, today, seen):
  """Nothing small in the hall, and nothing small between two numbers."""
  for street in world.streets:
    told = life.life(world, street, today)
    numbers = [number for part in told.values() for number in part.values()]
    assert all(number is None or number >= life.LEAST for number in numbers), told
    for part, of, less in (("month", "received", "solved"), ("year", "received", "solved"), ("meetings", "suggestions", "solved"),
                           ("meetings", "asked", "satisfied"), ("stations", "estates", "with_station"), ("all_round", "of", "part")):
      whole, own = told[part][of], told[part][less]
      assert own is None or own <= whole and whole - own not in life.SMALL_RESTS, told
    seen.update({"shown in the hall": sum(number is not None for number in numbers), "hidden in the hall": numbers.count(None)})


def check_folder(seed, folder, seen):
  months, _ = random_street.make(seed, folder)
  rows = random_registers.RandomRegisters(seed, folder, months)
  rows.write(random_registers.TABLES)
  world = World.load(folder)
  assert not list(parameter.problems(world.rows["parameters"])) and not list(limits.problems(world, {}))
  assert not list(check_registers.problems(world, rows.today))
  registers = {code: kind(world) for code, kind in REGISTERS.items()}
  places = registers["place"]
  seen["with holidays" if world.rows["holidays"] else "no holidays"] += 1
  scopes = [*(("district", row["id"]) for row in world.rows["district"]), *(("street", street) for street in places.district_of),
            *(("community", name) for name in world.communities)]
  periods = [(False, register.period(rows.today, month)) for month in months] + [(True, register.period(rows.today, None, months[-1][:4]))]
  check_questions(world, rows.today, seen)
  check_life(world, rows.today, seen)
  for scope in scopes:
    check_reports.check_months(registers["flow"], scope, [days for of_year, days in periods if not of_year])
    for of_year, days in periods:
      if scope[0] == "community" and not places.communities(scope, units.month_of(days[1])):
        seen["late"] += 1
        continue
      for each in registers.values():
        if not each.has_report(scope, days[1], of_year):
          continue
        report = each.report(scope, *days)
        if each.code in ("place", "visit"):
          check_sums(report, seen)
        CHECKS[each.code](each, report, seen)
        if each.code == "grade" and scope[0] == "street":
          check_reports.check_board(folder, report)
      if not of_year:
        assert [row["code"] for row in index(registers.values(), scope, *days, today=rows.today)] == list(REGISTERS)
      if scope[0] == "street" and not of_year:
        assert list(board_member(registers.values(), scope, *days)) == [code for code in REGISTERS if code not in ("group", "grade")]
  seen["district"] += len(world.rows["district"]) > 1


def main():
  assert list(REGISTERS) == "request visit group place meeting station test training flow grade service admission".split()
  for check in (*examples_registers.CHECKS, *examples_requests.CHECKS, *examples_people.CHECKS, *examples_places.CHECKS):
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
