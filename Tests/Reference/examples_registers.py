"""The figures of section 18 of the registers page, as far as the reference knows their registers; selfcheck_registers.py runs them.

R5, R7 to R13, with what stands beside them on the page: bounds, versions, and what makes no figure.
"""

from collections import Counter

import limits
import parameter
import privacy
import random_texts
import register
import units
from group import Groups
from place import Places
from register import Fraction, decimal, ratio
from tables import COLUMNS
from visit import Visits
from workdays import Workdays, add_months
from world import World

OCTOBER = tuple(units.day(f"2026-10-{day}") for day in ("01", "14"))


def world_of(**tables):
  """A world of the rows given; what a row does not say is empty."""
  return World({name: [{**dict.fromkeys(COLUMNS[name][0].split(), ""), **row} for row in tables.get(name, [])] for name in COLUMNS})


def office(**tables):
  """A street with one community and a worker, and these tables beside."""
  return world_of(**{"district": [{"id": "D1"}], "streets": [{"id": "S1", "district": "D1"}],
                     "communities": [{"id": "C1", "street": "S1", "households": "2500"}],
                     "grids": [{"id": "C1-G1", "community": "C1", "households": "436", "points": "1.00"}],
                     "workers": [{"id": "W1", "community": "C1", "class": "worker", "employed_from": "2020-01-01"}], **tables})


def check_staffing():
  """R5: the households a worker serves, and what is handled on a working day."""
  staffing = Places(office()).figures(("community", "C1"), *OCTOBER)["staffing"]
  assert staffing == {"households": 2500, "required": 10, "workers": 1, "gap": -9, "households_a_worker": "2500.0"}, staffing
  for value, required in (("251", 10), ("249", 11), ("100000", 1)):
    changed = office(parameters=[{"name": "households_per_worker", "value": "1", "from_month": "2026-11"},
                                 {"name": "households_per_worker", "value": value, "from_month": "2026-10"}])
    assert Places(changed).figures(("street", "S1"), *OCTOBER)["staffing"]["required"] == required
  first, last = units.bounds("2021-02")
  assert decimal(Fraction(100, Workdays([]).between(first - 1, last)), 1) == "5.0"
  assert decimal(Fraction(100 * 2500, 2500 * len(register.months_of(first, last))), 1) == "100.0"


def check_workdays():
  """R7 and R12: due days, what is left of them, and until when a certificate holds."""
  kinds = [*((f"2026-10-0{day}", "holiday") for day in range(1, 8)), ("2026-10-10", "workday")]
  days = Workdays([{"day": day, "kind": kind} for day, kind in kinds])
  start, elapsed = units.day("2026-09-29"), {}
  assert units.day_text(days.after(5, start)) == "2026-10-12" and days.after(0, start) == start
  for day in ("10", "12", "14"):
    elapsed[day] = days.between(start, units.day("2026-10-" + day))
  assert elapsed == {"10": 4, "12": 5, "14": 7} and days.between(start, start) == days.between(start, start - 3) == 0
  for day, until in (("2026-10-13", "2027-10-12"), ("2028-02-29", "2029-02-27")):
    assert units.day_text(add_months(units.day(day), 12) - 1) == until
  assert units.day_text(add_months(units.day("2027-08-31"), 6)) == "2028-02-29"


def check_target():
  """R8: days of a leave bring no target; a surplus of one month mends no other."""
  duty = {"worker": "W1", "target": "C1-G1", "community": "C1", "from": "2026-10-01"}
  leave = {"worker": "W1", "kind": "sick", "from": "2026-10-12", "to": "2026-10-20"}
  visit = {"id": "V1", "day": "2026-10-02", "worker": "W1", "grid": "C1-G1", "households": "7"}
  later = [{**visit, "id": "V2", "day": "2026-11-30", "households": "50"}, {**visit, "id": "V3", "day": "2026-12-01"}]
  for leaves, target in (([], 10), ([leave], 8)):
    visits = Visits(office(assignments=[duty], leave=leaves, visits=[visit, *later]))
    report = visits.report(("street", "S1"), *OCTOBER)
    assert report["workers"] == [{"id": "W1", "figures": {"households": 7, "key_households": 0, "changes": 0, "target": target, "met": 7}}]
    assert report["figures"]["fulfilled"] == ratio(7, target) and report["figures"]["short"] == 1, report
    assert report["figures"]["density"] == {"part": 7, "of": 436, "rate": "0.0161"}, report
  visits = Visits(office(assignments=[duty], visits=[visit, *later]))
  year = visits.report(("community", "C1"), *register.period(units.day("2026-11-30"), None, "2026"))
  assert (year["to"], year["figures"]["households"], year["figures"]["fulfilled"]) == ("2026-11-30", 57, ratio(27, 40)), year


def check_suggestion():
  """R9, the bounds, and what makes no suggestion."""
  grids = [{"id": "C1-G1", "community": "C1", "households": "436", "points": "1.00"},
           {"id": "C1-G2", "community": "C1", "households": "27564", "points": "1.00"}]
  group = {"id": "G1", "line": "M1"}
  counts = [{"group": "G1", "grid": "C1-G1", "day": "2026-10-01", "level1": "1", "level2": "4", "level3": "9"},
            {"group": "G1", "grid": "C1-G2", "day": "2026-09-30", "level1": "59", "level2": "196", "level3": "291"}]
  line = {"id": "M1", "kind": "main", "nature": "residents", "points": "1.00"}

  def suggestions(**tables):
    world = office(**{"grids": grids, "groups": [group], "group_counts": counts, "lines": [line], **tables})
    return {row["target"]: row for row in Groups(world).figures(("community", "C1"), *OCTOBER)["suggestions"]}

  assert suggestions() == {
    "C1-G1": {"target": "C1-G1", "current": "1.000", "suggested": "1.230", "index": "0.0459", "reference": "0.0314"},
    "C1-G2": {"target": "C1-G2", "current": "1.000", "suggested": "0.996", "index": "0.0312", "reference": "0.0314"},
    "M1": {"target": "M1", "current": "1.000", "suggested": "1.000", "index": "0.0314", "reference": "0.0314"}}
  bounded = suggestions(parameters=[{"name": "difficulty_max", "value": "1.200"}])
  assert bounded["C1-G1"]["suggested"] == "1.200"
  nobody = [{**row, "level1": "0", "level2": "0", "level3": "0"} for row in counts]
  cases = {"no group": {"groups": [], "group_counts": []}, "a grid without a row": {"group_counts": counts[:1]},
           "reference 0": {"group_counts": nobody}}
  for case, tables in cases.items():
    assert suggestions(**tables)["C1-G1"]["suggested"] is None, case
  empty = suggestions(grids=[{**grids[0], "households": "0"}, grids[1]])["C1-G1"]
  assert (empty["index"], empty["suggested"]) == (None, None), empty


def check_privacy():
  """R10 and R11, both sides of every rule, and that the random texts meet each word."""
  refused = {"number": ["13800001234", "１３８０００１２３４５", "0571-87192208", "(0571)8719 2208", "33010619900101123X", "1234567",
                        "20260230", "21000101", "2026-10-145 1234", "138 - 0000 1234"],
             "mail": ["a@b", "丁＠b", "13800001234 a@b"],
             "door": ["3幢501室", "Room 501", "12 室", "ＲＭ．１２", "3.unit 12", "丁flat12"]}
  taken = ["2026-10-14 10:32 12 户", "20261014", "12345 热线", "2 幢电梯常停", "台风夜转移 42 户", "a @b", "a@", "123456",
           "12  室", "1室", "12345室", "mushroom 12", "room-12", "room 1", "2026年10月14日 2026/1/5", "138-  -000012", "12345 - - 67890", "room\u0301 12"]
  for word, texts in refused.items():
    for text in texts:
      assert privacy.word(text) == word, text
  for text in taken:
    assert privacy.word(text) is None, text
  words = Counter(privacy.word(text) for text in random_texts.texts(0, 1000))
  assert min(words[word] for word in ("mail", "number", "door", None)) > 50, words
  assert not [text for text in random_texts.texts(0, 1000) if limits.text_fault(text, 200)]


def check_parameters():
  """Forty of them; every default and end of a range stands, and what lies beyond does not."""
  assert len(parameter.KNOWN) == 40
  for name, (default, least, greatest) in parameter.KNOWN.items():
    assert not any(parameter.fault(name, value) for value in (default, least, greatest)), name
    if default != "no":
      digits = parameter.decimals(name)
      step = Fraction(1, 10**digits)
      beyond = [units.text(Fraction(least) - step, digits), units.text(Fraction(greatest) + step, digits),
                default + ("0" if digits else ".0")]
      assert all(parameter.fault(name, value) for value in beyond), name
  rows = [{"name": "centres_min", "value": "4", "from_month": "2026-02"}, {"name": "centres_max", "value": "9", "from_month": "2026-03"}]
  assert list(parameter.problems(rows)) and not list(parameter.problems(rows[1:]))


def check_rate():
  """R13: 358 of 371."""
  assert ratio(358, 371) == {"part": 358, "of": 371, "rate": "0.9650"} and ratio(0, 0) is None


CHECKS = (check_staffing, check_workdays, check_target, check_suggestion, check_privacy, check_parameters, check_rate)
