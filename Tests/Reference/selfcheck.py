"""Checks the reference against itself on random streets: selfcheck.py [COUNT]; prints ok."""

import random
import sys
import tempfile
from collections import Counter
from fractions import Fraction

import board
import compare
import limits
import pay
import persons
import random_street
import units
from writing import write_all


def check_board(figures, seen, rules):
  """Parts add up to totals, and pools to what is paid."""
  workers = figures["workers"]
  for row in workers:
    parts = sum(Fraction(row[part]) for part in ("workload", "effect", "special", "satisfaction"))
    assert parts == Fraction(row["total"]), row
    seen.update(flag if flag == "waived:survey" else flag.split(":")[0] for flag in row["flags"])
    assert "waived:survey" not in row["flags"] or "no-answers" in row["flags"], row
    check_pool_points(row, seen, rules)
  for pool in figures["pools"]:
    assert Fraction(pool["paid"]) + Fraction(pool["reserve"]) == Fraction(pool["pool"]), pool
    if pool["mode"] == "pool" and Fraction(pool["points"]):
      assert pool["paid"] == pool["pool"], pool
    brought = [Fraction(row["pool_points"]) for row in workers if row["class"] == pool["class"] and row["pool_points"]
               and pool["scope"] in (figures["street"]["id"], row["community"])]
    assert Fraction(pool["points"]) == sum(brought), pool
    seen[pool["mode"]] += 1
  paid = sum(Fraction(pool["paid"]) for pool in figures["pools"])
  assert paid == sum(Fraction(row["pay"]) for row in workers)
  for place in figures["communities"]:
    own = [Fraction(row["total"]) for row in workers if row["community"] == place["id"]]
    assert place["workers"] == len(own) and Fraction(place["points"]) == sum(own), place
    seen["vacancies"] += len(place["vacancies"])
  seen.update(spread=len(figures["spreads"]), adjustment=len(figures["adjustments"]), workers=len(workers),
              unsigned=len(figures["unsigned_batches"]), boards=1)


def check_pool_points(row, seen, rules):
  """P is there for who is in a pool, never above the total, and the total by rules 1."""
  if row["pool_points"] is None:
    assert "probation" in row["flags"] and row["pay"] == "0.00", row
    return
  brought, total = Fraction(row["pool_points"]), Fraction(row["total"])
  assert "probation" not in row["flags"] and 0 <= brought <= total, row
  assert rules > 1 or brought == total, row
  if brought < total:
    seen["part"] += 1
    seen["part joined"] += "joined" in row["flags"]
    seen["part left"] += "left" in row["flags"]


EXPECTED = ("adjustment community-rate fixed joined left missing no-answers on-leave part pool probation spread unmarked unsigned"
            " vacancies waived").split() + ["part joined", "part left", "waived:survey"]


def check_known():
  """Figures that the files page prints."""
  assert units.rate((190, 200)) == {"satisfied": 190, "valid": 200, "rate": "0.9500", "low": "0.9104", "high": "0.9726"}
  assert units.wilson(19, 20) == ["0.7639", "0.9911"]
  assert units.wilson(0, 5)[0] == "0.0000" and units.wilson(5, 5)[1] == "1.0000"


def check_example():
  """The three colleagues of article 7 of `docs/SCORING.md`, by both rules."""
  people = (("W1", "192.49", "2020-01-01", ""), ("W2", "180.40", "2020-01-01", "2026-10-10"),
            ("W3", "98.35", "2026-10-11", "2026-10-20"))
  rows = {"district": [{"id": "D1", "name": "区"}], "streets": [{"id": "S1", "name": "街道", "district": "D1"}],
          "communities": [{"id": "C1", "name": "社区", "street": "S1", "households": "0"}],
          "workers": [{"id": name, "name": name, "community": "C1", "class": "worker", "employed_from": start,
                       "probation_until": probation} for name, _, start, probation in people],
          "specials": [{"id": "T" + name, "month": "2026-10", "worker": name, "title": "x", "points": points, "proposer": "x",
                        "status": "verified", "verifier": "y"} for name, points, *_ in people]}
  expected = {2: (["192.49", "122.21", "51.52"], ["1068.18", "678.18", "285.90"], "366.22", "5.5493"),
              1: (["192.49", "180.40", "98.35"], ["830.13", "777.99", "424.14"], "471.24", "4.3126")}
  with tempfile.TemporaryDirectory() as folder:
    write_all(folder, rows, None, random.Random(0), pay.NEWEST)
    for rules, (points, pays, together, base) in expected.items():
      figures = board.board(folder, "2026-10", "S1", rules=rules)
      pool = figures["pools"][0]
      assert [row["pool_points"] for row in figures["workers"]] == points, rules
      assert [row["pay"] for row in figures["workers"]] == pays, rules
      assert (pool["pool"], pool["points"], pool["base"]) == ("2032.26", together, base), pool


def check_limits():
  """Both sides of every limit, and what makes two names one person."""
  for name, columns in limits.NUMBERS.items():
    for column, (least, greatest, digits) in columns.items():
      step = Fraction(1, 10**digits)
      within = [limits.cell_fault(name, column, units.text(value, digits)) for value in (least, greatest)]
      beyond = [limits.cell_fault(name, column, units.text(value, digits)) for value in (least - step, greatest + step)]
      assert within == [None, None] and all(beyond), (name, column)
  for place, length in {**limits.LENGTHS, ("waivers", "reason"): 200}.items():
    faults = [limits.cell_fault(*place, text) for text in ("社" * length, "社" * (length + 1), "\u3000 ", "a\u0085b")]
    assert faults[0] is None and all(faults[1:]), place
  assert persons.plain(" Ｌi Ming\u3000") == persons.plain("li mING") != persons.plain("liming")


def check_comparison():
  """An older board may lack the points for pay, and nothing else."""
  new, old = {"total": "2.00", "pool_points": "1.00", "pay": "1.00"}, {"total": "2.00", "pay": "1.00"}
  assert list(compare.differences(new, old)) and not list(compare.differences(new, old, 1))
  assert list(compare.differences(new, {**new, "pool_points": "2.00"}, 1)) and list(compare.differences(new, {"pay": "1.00"}, 1))


def main():
  check_known()
  check_example()
  check_limits()
  check_comparison()
  count, seen = int(sys.argv[1]) if len(sys.argv) > 1 else 50, Counter()
  for seed in range(count):
    with tempfile.TemporaryDirectory() as folder:
      months, streets = random_street.make(seed, folder)
      for street in streets:
        for month in [*months, units.month_after(months[-1])]:
          for rules in pay.RULES:
            for today in (None, month + "-15"):
              check_board(board.board(folder, month, street, today, rules), seen, rules)
  print(*(f"{name} {number}" for name, number in sorted(seen.items())), sep="\n")
  unseen = [name for name in EXPECTED if count >= 50 and not seen[name]]
  assert not unseen, f"never seen: {unseen}"
  print("ok")


if __name__ == "__main__":
  main()
