"""Examples of tests, grades, roster flow and trainings: R1, R3 and R12 of the registers page in small, and what its sections 6 to 9 say of bounds.

selfcheck_registers.py runs them.
"""

import build_test
import register
import units
from examples_registers import office, world_of
from flow import Flow, completed_years
from grade import Grades
from register import ratio
from test import Tests
from training import Trainings

COMMUNITY = ("community", "C1")
MAIN = [{"id": line, "name": name, "name_en": english, "kind": "main", "nature": nature, "department": "D1", "points": "1.00"}
        for line, name, english, nature in (("M1", "就业社保", "Jobs", "government"), ("M2", "卫生健康", "Health", "residents"))]
DEPARTMENTS = [{"id": "D1", "name": "民政科", "name_en": "Civil affairs"}, {"id": "D2", "name": "城管科"}]


def figures(kind, world, day, scope=COMMUNITY):
  """Of the month of a day, up to it."""
  return kind(world).figures(scope, *register.period(units.day(day), day[:7]))


def check_certified():
  """R12: until when a result holds, when it is said to end, and the share that passes."""
  for day, ends, warned in (("2026-10-13", "2027-10-12", "2027-09-13"), ("2028-02-29", "2029-02-27", "2029-01-29")):
    result = {"id": "E1", "worker": "W1", "line": "M1", "day": day, "questions": "20", "correct": "16"}
    world = office(lines=MAIN, test_results=[result])
    expected = {0: (1, 1), 1: (0, 0)}
    for later, wanted in expected.items():
      found = figures(Tests, world, units.day_text(units.day(ends) + later))
      assert (found["by_line"][0]["certified"]["part"], found["expiring"]) == wanted, (day, later, found)
    for later, expiring in ((-1, 0), (0, 1)):
      assert figures(Tests, world, units.day_text(units.day(warned) + later))["expiring"] == expiring, (day, later)
    failed = office(lines=MAIN, test_results=[{**result, "correct": "15"}])
    assert [figures(Tests, each, day)["passed"] for each in (world, failed)] == [1, 0]


def check_all_round():
  """Certified in every main line of the month; questions are counted by id, missed ones by times and id."""
  results = [{"id": f"E{line}", "worker": "W1", "line": line, "day": f"2026-10-0{line[1]}", "questions": "5", "correct": "4", "wrong": "B1-Z"}
             for line in ("M1", "M2")]
  more = {"id": "E3", "worker": "W1", "line": "M1", "day": "2026-10-09", "questions": "5", "correct": "2", "wrong": "Q；A;B1-Z"}
  questions = [{"id": "Q1", "language": language, "line": "M1", "last_month": "2026-10"} for language in ("zh", "en")]
  world = office(lines=MAIN, test_results=[*results, more], questions=questions, parameters=[{"name": "questions", "value": "2"}])
  for day, part in (("2026-10-01", 0), ("2026-10-02", 1), ("2027-10-02", 0)):
    assert figures(Tests, world, day)["all_round"] == ratio(part, 1), day
  found = figures(Tests, world, "2026-10-31", ("street", "S1"))
  assert (found["attempts"], found["passed"], found["questions"]) == (3, 2, ratio(1, 2)), found
  assert found["missed"] == [{"id": "B1-Z", "times": 3}, {"id": "A", "times": 1}, {"id": "Q", "times": 1}]
  assert figures(Tests, world, "2026-10-31")["missed"] == [] and figures(Tests, world, "2026-11-01")["questions"] == ratio(0, 2)
  later = office(lines=[MAIN[0], {**MAIN[1], "from_month": "2026-11"}], test_results=results[:1])
  assert [figures(Tests, later, day)["all_round"] for day in ("2026-10-31", "2026-11-01")] == [ratio(1, 1), ratio(0, 1)]
  assert figures(Tests, office(), "2026-10-31")["all_round"] == ratio(0, 1)


def check_build():
  """What is built of two lines and departments: rounds, bounds and which of it is there in English."""
  items = [{"id": "F1", "line": "M1", "name": "临时救助", "name_en": "Relief"}, {"id": "F2", "line": "M2", "name": "体检", "department": "D2"},
           {"id": "F" * 38, "line": "M1", "name": "长"}, {"id": "F4", "line": "M1", "name": "止", "last_month": "2026-09"}]
  groups = [{"id": "G1", "name": "失业人员", "name_en": "Unemployed", "line": "M2"}, {"id": "G2", "name": "党员"}]
  due = [{"name": "due_help", "value": "30"}, {"name": "due_consult", "value": "4", "from_month": "2026-11"}]
  world = office(lines=MAIN, departments=DEPARTMENTS, services=items, groups=groups, parameters=due)
  rows = {(row["id"], row["language"]): row for row in build_test.build(world, units.day("2026-10-14"))}
  names = [f"B{number}-{name}" for number, name in ((1, "F1"), (1, "F2"), (2, "F1"), (2, "F2"), (3, "M1"), (3, "M2"), (4, "M1"), (4, "M2"))]
  names += [f"B5-{line}-{kind}" for line in ("M1", "M2") for kind in ("complaint", "consult", "help", "suggestion")] + ["B6-G1"]
  assert [name for name, language in rows if language == "zh"] == names, list(rows)
  assert [name for name, language in rows if language == "en"] == ["B1-F1", *names[6:]], "D2 and F2 have no English name"

  def texts(name, language="zh"):
    row = rows[name, language]
    return {row[letter] for letter in "abcd"} - {""}, row[row["answer"]]

  assert texts("B1-F1") == ({"就业社保", "卫生健康"}, "就业社保") and texts("B2-F2") == ({"民政科", "城管科"}, "城管科")
  assert texts("B2-F1")[1] == "民政科" and texts("B6-G1", "en") == ({"Jobs", "Health"}, "Health") and texts("B4-M2")[1] == "居务"
  assert texts("B5-M1-help", "en") == ({"30", "1", "2", "3"}, "30") and texts("B5-M1-suggestion", "en") == ({"15", "20", "30", "1"}, "15")
  later = {row["id"]: row for row in build_test.build(world, units.day("2026-11-01")) if row["language"] == "zh"}
  assert {later["B5-M1-consult"][letter] for letter in "abcd"} == {f"{days} 个工作日" for days in (4, 5, 7, 10)}
  same = office(lines=[MAIN[0], {**MAIN[1], "name": MAIN[0]["name"]}], departments=DEPARTMENTS[:1], services=items[:1])
  assert {row["id"][:2] for row in build_test.build(same, units.day("2026-10-14"))} == {"B4", "B5"}
  wording = {"id": "B5-M1-help", "language": "en", **dict.fromkeys(build_test.COLUMNS[2:], ""), "a": "30 working days", "b": "one"}
  assert [build_test.plain(wording)[letter] for letter in "abc"] == ["30", "one", ""]


def check_incomes():
  """R3: what incomes grew by; without a row of a year, or of the one before, nothing."""
  rows = [("2018", "worker", "54000"), ("2019", "worker", "75000.00"), ("2020", "worker", "81000"), ("2020", "deputy", "100000"), ("2020", "chief", "122000")]
  world = office(incomes=[dict(zip(("year", "class", "amount"), row)) for row in rows])
  found = figures(Grades, world, "2020-12-31", ("district", "D1"))["incomes"]
  assert [(row["class"], row["year"]) for row in found] == [(klass, year) for klass in ("chief", "deputy", "worker") for year in (2018, 2019, 2020)]
  assert [row["amount"] for row in found] == [None, None, "122000.00", None, None, "100000.00", "54000.00", "75000.00", "81000.00"]
  assert [row["growth"] and row["growth"]["rate"] for row in found] == [None] * 7 + ["0.3889", "0.0800"]
  assert found[-1]["growth"] == {"part": 600000, "of": 7500000, "rate": "0.0800"}
  assert not Grades(world).has_report(COMMUNITY, units.day("2020-12-31"), True)


def check_grades():
  """By the days employed, rounded once; since and next by versions; who has no grade is missing."""
  person = {"id": "W1", "community": "C1", "class": "worker", "grade": "5", "employed_from": "2026-10-16", "certificate": "social_worker"}
  others = [{"id": "W2", "community": "C1", "class": "worker", "employed_from": "2020-02-01", "grade": grade, "from_month": month}
            for grade, month in (("12", ""), ("11", "2024-03"), ("12", "2025-01"), ("12", "2026-02"), ("1", "2026-11"))]
  world = office(workers=[person, *others, {"id": "W3", "community": "C1", "class": "chief", "employed_from": "2019-01-01"}],
                 pay_grades=[{"class": "worker", "grade": "5", "amount": "4160"}, {"class": "worker", "grade": "12", "amount": "9000", "from_month": "2026-11"}],
                 allowances=[{"kind": "certificate", "level": "social_worker", "amount": "200"}],
                 degrees=[{"worker": "W1", "degree": "master", "from_month": "2026-10"}])
  report = Grades(world).report(("street", "S1"), *register.period(units.day("2026-10-02"), "2026-10"))
  rows = {row["id"]: row["figures"] for row in report["workers"]}
  assert rows["W1"] == {"grade": 5, "pay": "2250.32", "degree": None, "certificate": "200.00", "since": "2026-10", "next": "2029-10"}, rows
  assert rows["W2"] == {"grade": 12, "pay": None, "degree": None, "certificate": None, "since": "2025-01", "next": None}, rows
  assert rows["W3"] == dict.fromkeys(("grade", "pay", "degree", "certificate", "since", "next")), rows
  chief, _, worker = report["figures"]["classes"]
  assert (worker["workers"], worker["priced"], worker["missing"], worker["bill"], worker["mean"]) == (2, 1, 1, "2250.32", "2250.32")
  assert (chief["missing"], chief["bill"], chief["mean"], chief["differential"]) == (1, "0.00", None, "0.00")


def check_flow():
  """R1 in small: every bound of a month, a move at its beginning, and who has no home for a time."""
  spans = {"W1": ("2020-01-01", ""), "W2": ("2026-10-01", "2026-10-07"), "W3": ("2026-09-30", "2026-10-31"), "W4": ("2026-10-31", ""),
           "W5": ("2026-10-08", "2026-10-15"), "W6": ("2020-01-01", "2026-09-30"), "W7": ("2026-11-01", ""), "W8": ("2020-01-01", ""),
           "W9": ("2020-01-01", "2026-10-31")}
  reasons = {"W2": "resigned", "W3": "recruited", "W5": "", "W9": "retired"}
  places = {"streets": [{"id": "S1", "district": "D1"}, {"id": "S2", "district": "D1"}], "district": [{"id": "D1"}],
            "communities": [{"id": "C1", "street": "S1", "households": "1"}, {"id": "C2", "street": "S2", "households": "1"}]}
  workers = [{"id": name, "community": "C1", "class": "worker", "employed_from": start, "employed_to": end, "exit_reason": reasons.get(name, ""),
              "from_month": {"W8": "2026-10"}.get(name, "")} for name, (start, end) in spans.items()]
  workers += [{**workers[8], "community": "C2", "from_month": "2026-10"}]
  world = world_of(**places, workers=workers)
  expected = {("street", "S1"): (3, 3, 3, 1, 1, 3, 0), ("street", "S2"): (0, 0, 1, 1, 0, 0, -1), ("district", "D1"): (3, 3, 4, 1, 0, 3, -1)}
  for scope, wanted in expected.items():
    found = figures(Flow, world, "2026-10-31", scope)
    assert tuple(found[name] for name in "opening joined left moved_in moved_out closing net".split()) == wanted, (scope, found)
  found = figures(Flow, world, "2026-10-31", ("street", "S1"))
  assert found["by_reason"] == {**dict.fromkeys("retired dismissed moved other".split(), 0), "resigned": 1, "recruited": 1, "unknown": 1}
  assert (found["by_choice"], found["within_week"], found["attrition"]) == (2, 1, ratio(6, 6)) and found["workers"] == 4, found
  for start, day, years in (("2020-02-29", "2021-02-28", 0), ("2020-02-29", "2021-03-01", 1), ("2020-10-15", "2026-10-14", 5), ("2020-10-14", "2026-10-14", 6)):
    assert completed_years(units.day(start), units.day(day)) == years, (start, day)


def check_trainings():
  """Hours of the year by tier, for `all` of every training; a community holds none."""
  trainings = [{"id": f"T{number}", "street": "S1", "day": day, "tier": tier, "hours": hours}
               for number, (day, tier, hours) in enumerate((("2025-12-31", "all", "100"), ("2026-01-01", "newcomer", "16.00"), ("2026-10-02", "all", "8")))]
  attendances = [{"training": f"T{number}", "worker": "W1", "hours": hours} for number, hours in enumerate(("", "", "7.5"))]
  worker = {"id": "W1", "community": "C1", "class": "chief", "employed_from": "2025-10-14"}
  tiers = [{"worker": "W1", "tier": "lead", "from": "2026-10-14", "to": "2026-10-14"}, {"worker": "W1", "tier": "reserve", "from": "2026-10-14"}]
  world = office(workers=[worker], trainings=trainings, attendances=attendances, tiers=tiers)
  for day, named in (("2026-10-13", ["secretary", "all", "newcomer"]), ("2026-10-14", ["lead", "secretary", "reserve", "all"])):
    report = Trainings(world).report(("street", "S1"), *register.period(units.day(day), "2026-10"))
    person = report["workers"][0]["figures"]
    assert person["tiers"] == named and [row["tier"] for row in person["due"]] == [tier for tier in named if tier != "all"], person
    assert (report["figures"]["sessions"], report["figures"]["attendances"], report["figures"]["hours"]) == (1, 1, "7.50"), report
  assert {row["tier"]: row["hours"] for row in person["due"]} == {"lead": "0.00", "secretary": "0.00", "reserve": "0.00"}
  rows = {row["tier"]: row for row in report["figures"]["tiers"]}
  assert rows["all"] == {"tier": "all", "sessions": 1, "hours": "7.50", "members": 1, "reached": ratio(1, 1)} and rows["newcomer"]["reached"] is None
  community = figures(Trainings, world, "2026-10-14")
  assert community["sessions"] is None and community["tiers"][3] == {**rows["all"], "sessions": None, "hours": None}


CHECKS = (check_certified, check_all_round, check_build, check_incomes, check_grades, check_flow, check_trainings)
