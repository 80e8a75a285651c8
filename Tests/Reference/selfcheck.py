"""Checks the reference against itself on random streets: selfcheck.py [COUNT]; prints ok."""

import sys
import tempfile
from collections import Counter
from fractions import Fraction

import board
import random_street
import units


def check_board(figures, seen):
  """Parts add up to totals, and pools to what is paid."""
  workers = figures["workers"]
  for row in workers:
    parts = sum(Fraction(row[part]) for part in ("workload", "effect", "special", "satisfaction"))
    assert parts == Fraction(row["total"]), row
    seen.update(flag.split(":")[0] for flag in row["flags"])
  for pool in figures["pools"]:
    assert Fraction(pool["paid"]) + Fraction(pool["reserve"]) == Fraction(pool["pool"]), pool
    if pool["mode"] == "pool" and Fraction(pool["points"]):
      assert pool["paid"] == pool["pool"], pool
    seen[pool["mode"]] += 1
  paid = sum(Fraction(pool["paid"]) for pool in figures["pools"])
  assert paid == sum(Fraction(row["pay"]) for row in workers)
  for place in figures["communities"]:
    own = [Fraction(row["total"]) for row in workers if row["community"] == place["id"]]
    assert place["workers"] == len(own) and Fraction(place["points"]) == sum(own), place
    seen["vacancies"] += len(place["vacancies"])
  seen.update(spread=len(figures["spreads"]), adjustment=len(figures["adjustments"]), workers=len(workers),
              unsigned=len(figures["unsigned_batches"]), boards=1)


EXPECTED = ("adjustment community-rate fixed joined left missing no-answers on-leave pool probation spread unmarked unsigned"
            " vacancies waived").split()


def check_known():
  """Figures that the files page prints."""
  assert units.rate((190, 200)) == {"satisfied": 190, "valid": 200, "rate": "0.9500", "low": "0.9104", "high": "0.9726"}
  assert units.wilson(19, 20) == ["0.7639", "0.9911"]
  assert units.wilson(0, 5)[0] == "0.0000" and units.wilson(5, 5)[1] == "1.0000"


def main():
  check_known()
  count, seen = int(sys.argv[1]) if len(sys.argv) > 1 else 50, Counter()
  for seed in range(count):
    with tempfile.TemporaryDirectory() as folder:
      months, streets = random_street.make(seed, folder)
      for street in streets:
        for month in [*months, units.month_after(months[-1])]:
          check_board(board.board(folder, month, street), seen)
          check_board(board.board(folder, month, street, month + "-15"), seen)
  print(*(f"{name} {number}" for name, number in sorted(seen.items())), sep="\n")
  unseen = [name for name in EXPECTED if count >= 50 and not seen[name]]
  assert not unseen, f"never seen: {unseen}"
  print("ok")


if __name__ == "__main__":
  main()
