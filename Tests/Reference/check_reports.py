"""What reports of tests, grades, roster flow, trainings, meetings and stations say of themselves, of their parts, and of the board.

selfcheck_registers.py asks it of random folders.
"""

from collections import Counter

import board
import units
from flow import REASONS
from register import ratio
from register_sums import check_sums
from test import SOON, ids
from training import TIERS
from workdays import add_months


def check_test(tests, report, seen):
  """Workers add up to the figures; what ends soon, by the last day of each certificate."""
  figures, rows = report["figures"], {row["id"]: row["figures"] for row in report["workers"]}
  e = units.day(report["to"])
  counts = Counter(line for row in rows.values() for line in row["certified"])
  assert [row["certified"] for row in figures["by_line"]] == [ratio(counts[row["id"]], len(rows)) for row in figures["by_line"]]
  assert figures["all_round"] == ratio(sum(row["all_round"] for row in rows.values()), len(rows))
  assert all(row["all_round"] == (0 < len(row["certified"]) == len(figures["by_line"])) for row in rows.values())
  assert figures["passed"] <= figures["attempts"] and len(figures["missed"]) <= 10
  months = int(tests.parameters.number("certified_months", report["to"][:7]))
  last = {}
  for row in tests.world.rows["test_results"]:
    if tests.passed(row) and units.day(row["day"]) <= e:
      key = (row["worker"], row["line"])
      last[key] = max(last.get(key, 0), add_months(units.day(row["day"]), months) - 1)
  lines = [row["id"] for row in figures["by_line"]]
  days = [last.get((worker, line), 0) for worker in rows for line in lines]
  assert figures["expiring"] == sum(e <= day < e + SOON for day in days) and sum(counts.values()) == sum(day >= e for day in days)
  assert report["scope"]["kind"] != "community" or figures["missed"] == []
  assert [row["times"] for row in figures["missed"]] == sorted((row["times"] for row in figures["missed"]), reverse=True)
  check_sums(report, seen, ("questions.part", "questions.of"))
  seen.update({"attempts": figures["attempts"], "all-round": sum(row["all_round"] for row in rows.values()), "expiring": figures["expiring"],
               "missed": len(figures["missed"]), "last day": days.count(e), "one day late": days.count(e - 1),
               "thirty days": days.count(e + SOON), "twenty-nine days": days.count(e + SOON - 1),
               "failed by one": sum(failed_by_one(tests, row) for row in tests.world.rows["test_results"]),
               "both marks": sum(";" in row["wrong"] or "；" in row["wrong"] for row in tests.world.rows["test_results"] if ids(row["wrong"]))})


def failed_by_one(tests, row):
  return not tests.passed(row) and tests.passed({**row, "correct": str(int(row["correct"]) + 1)})


def check_grade(grades, report, seen):
  """Workers add up to the classes, parts too, and the differential pay is the board's."""
  rows, month = [row["figures"] for row in report["workers"]], report["to"][:7]
  classes = report["figures"]["classes"]
  for row in classes:
    assert row["workers"] == row["priced"] + row["missing"] and (row["mean"] is None) == (row["priced"] == 0), row
    for name in ("bill", "differential"):
      parts = [part["figures"]["classes"][classes.index(row)] for part in report["parts"]]
      assert not parts or sum(units.number(part[name], 2) for part in parts) == units.number(row[name], 2), (report["scope"], name)
      assert not parts or sum(part["workers"] for part in parts) == row["workers"]
  assert sum(row["workers"] for row in classes) == len(rows) and sum(row["missing"] for row in classes) == sum(row["pay"] is None for row in rows)
  assert sum(units.number(row["bill"], 2) for row in classes) == sum(units.number(row["pay"], 2) for row in rows if row["pay"])
  assert all((row["since"] is None) == (row["grade"] is None) and not (row["next"] and row["since"] is None) for row in rows)
  assert all(row["since"] is None or row["since"] <= month for row in rows)
  seen.update(priced=sum(row["priced"] for row in classes), missing=sum(row["missing"] for row in classes),
              top=sum(row["since"] is not None and row["next"] is None for row in rows), degree=sum(row["degree"] is not None for row in rows),
              growth=sum(row["growth"] is not None for row in report["figures"]["incomes"]))


def check_board(folder, report):
  """What a street pays by class is what its board says."""
  paid = Counter()
  for row in board.board(folder, report["to"][:7], report["scope"]["id"])["workers"]:
    paid[row["class"]] += units.number(row["pay"], 2)
  for row in report["figures"]["classes"]:
    assert units.number(row["differential"], 2) == paid[row["class"]], (report["scope"], row)


def check_flow(flow, report, seen):
  """The sum of section 8 for the whole and every part, and what adds up to something else."""
  for place in (report, *report["parts"]):
    row = place["figures"]
    assert row["opening"] + row["joined"] - row["left"] + row["moved_in"] - row["moved_out"] == row["closing"], (report["scope"], place)
    assert sum(row["by_reason"].values()) == row["left"] >= max(row["by_choice"], row["within_week"]) and row["net"] == row["joined"] - row["left"]
    assert row["workers"] == sum(row["service"].values()) == (row["certified"] or {"of": 0})["of"]
    assert row["gender_unknown"] + (row["women"] or {"of": 0})["of"] == row["workers"]
    assert (row["certified_year"] or {"of": 0})["of"] == row["workers"] - row["service"]["under_1"]
  figures, parts = report["figures"], [part["figures"] for part in report["parts"]]
  # Where nobody is at either end there is no attrition, though somebody left.
  check_sums(report, seen, ("moved_in", "moved_out", "attrition.part", "attrition.of"))
  if parts:
    assert figures["moved_in"] - figures["moved_out"] == sum(part["moved_in"] - part["moved_out"] for part in parts)
    assert figures["moved_in"] <= sum(part["moved_in"] for part in parts)
  seen.update({f"{name} in a {report['scope']['kind']}": figures[name] for name in ("moved_in", "moved_out")})
  seen.update({**{name: figures[name] for name in ("joined", "left", "within_week", "gender_unknown")}, "back": figures["net"] < 0,
               **{"left: " + reason: figures["by_reason"][reason] for reason in REASONS},
               **{"served " + name: number for name, number in figures["service"].items()}})


def check_months(flow, scope, periods):
  """What one month closes with the next one opens with, and the moves of months are those of their year."""
  months = [flow.figures(scope, *days) for days in periods]
  for before, after in zip(months, months[1:]):
    assert before["closing"] == after["opening"], scope
  whole = flow.figures(scope, periods[0][0], periods[-1][1])
  for name in ("joined", "left", "moved_in", "moved_out", "within_week", "by_choice"):
    assert sum(month[name] for month in months) == whole[name], (scope, name)


def check_training(trainings, report, seen):
  """Tiers add up, everybody is in `all`, and who has hours due has not reached them."""
  figures, rows = report["figures"], [row["figures"] for row in report["workers"]]
  assert [row["tier"] for row in figures["tiers"]] == TIERS and figures["tiers"][TIERS.index("all")]["members"] == len(rows)
  if report["scope"]["kind"] != "community":
    assert sum(row["sessions"] for row in figures["tiers"]) == figures["sessions"] <= len(trainings.world.rows["trainings"])
    assert sum(units.number(row["hours"], 2) for row in figures["tiers"]) == units.number(figures["hours"], 2)
    assert figures["sessions"] or (figures["attendances"], figures["hours"]) == (0, "0.00")
  for row in figures["tiers"]:
    due = sum(entry["tier"] == row["tier"] for worker in rows for entry in worker["due"])
    assert row["members"] == sum(row["tier"] in worker["tiers"] for worker in rows)
    assert row["reached"] == ratio(row["members"] - due, row["members"]), (report["scope"], row)
    seen.update({"in " + row["tier"]: row["members"], "reached " + row["tier"]: row["members"] - due})
  for entry in (entry for worker in rows for entry in worker["due"]):
    hours, required = units.number(entry["hours"], 2), units.number(entry["required"], 2)
    assert hours < required
    seen["just too few hours"] += required - hours == units.Fraction(1, 100)
  check_sums(report, seen)


def check_meeting(meetings, report, seen):
  figures = report["figures"]
  so_far = figures["so_far"]
  assert all(figures[name] <= so_far[name] for name in ("meetings", "participants", "suggestions", "solved")) and so_far["solved"] <= so_far["suggestions"]
  check_sums(report, seen)
  seen.update(meetings=figures["meetings"], unasked=so_far["meetings"] > 0 and so_far["satisfaction"] is None,
              late_solved=figures["solved"] > figures["suggestions"])


def check_station(stations, report, seen):
  figures = report["figures"]
  assert (figures["coverage"] or {"part": 0})["part"] <= figures["stations"] and (figures["handled"] > 0) == (figures["kinds"] > 0)
  assert (figures["centres"] is None) == (report["scope"]["kind"] == "community")
  check_sums(report, seen, ("kinds",))
  coverage, centres = figures["coverage"] or {"part": 0, "of": 0}, figures["centres_ok"] or {"part": 0, "of": 0}
  seen.update({"stations": figures["stations"], "uncovered estates": coverage["of"] - coverage["part"], "covered": coverage["part"],
               "more stations": figures["stations"] > coverage["part"], "centres": figures["centres"] or 0, "centres ok": centres["part"],
               "centres not ok": centres["of"] - centres["part"], "handled": figures["handled"]})


CHECKS = {"test": check_test, "grade": check_grade, "flow": check_flow, "training": check_training, "meeting": check_meeting, "station": check_station}
EXPECTED = ("attempts all-round expiring missed priced missing top degree growth joined left within_week gender_unknown back meetings unasked late_solved"
            " stations covered centres handled").split() + [
  "last day", "one day late", "thirty days", "twenty-nine days", "failed by one", "both marks", "just too few hours", "uncovered estates", "more stations",
  "centres ok", "centres not ok", "moved_in in a district", *(f"{name} in a {kind}" for name in ("moved_in", "moved_out") for kind in ("street", "community")),
  *("left: " + reason for reason in REASONS), *("served " + name for name in "under_1 1_to_2 3_to_4 5_to_9 10_up".split()),
  *(f"{what} {tier}" for what in ("in", "reached") for tier in TIERS)]
