"""The monthly board of one street as JSON (files page, section 3), computed from a folder of tables.

  board.py FOLDER --month YYYY-MM [--street ID] [--to-date YYYY-MM-DD] [--rules 1] [--rehearsal]
"""

import argparse
import json
import sys
from fractions import Fraction

import pay
import units
from parameter import Parameters
from scheme import Scheme
from score import Inputs, Score
from units import by_bytes
from world import World


def vacancies(world, month, community, until):
  """Grids and lately held main lines that are not fully present on some day up to `until`."""
  first, last = units.bounds(month)
  earlier = units.bounds(units.month_after(month, -1))[0]
  targets = {grid for grid, versions in world.grids.items()
             if versions.fixed["community"] == community and versions.at(month)}
  targets |= {duty.target for duty in world.assignments
              if duty.community == community and duty.role == "held" and world.is_main(duty.target)
              and duty.first <= last and duty.last >= earlier}
  rows = []
  for target in sorted(targets, key=by_bytes):
    duties = [duty for duty in world.assignments if duty.target == target and duty.community == community]
    gaps = []
    for day in range(first, min(last, until) + 1):
      gaps.append(1 - sum(duty.share for duty in duties if duty.covers(day) and world.present(duty.worker, day)))
    if any(gap > 0 for gap in gaps):
      share = units.half_up(sum(gaps, Fraction(0)) / (last - first + 1), 3)
      rows.append({"target": target, "share": units.text(share, 3), "days": sum(gap > 0 for gap in gaps)})
  return rows


def community_row(world, inputs, month, community, scores, until):
  version = world.communities[community].at(month)
  households = int(version["households"])
  each = int(Parameters(world.rows["parameters"]).number("households_per_worker", month))
  team = inputs.marks.get(("team", community, "", ""))
  own = [score for score in scores if score.home == community]
  grids = [grid for grid, versions in world.grids.items() if versions.fixed["community"] == community]
  return {"id": community, "name": version["name"], "households": households, "required_workers": -(-households // each),
          "workers": len(own), "team": None if team is None else units.text(team),
          "submitted": any(row["community"] == community for row in inputs.rows["submissions"]),
          "points": units.text(sum((score.total for score in own), Fraction(0))),
          "rate": units.rate(inputs.sum_answers(grids)), "vacancies": vacancies(world, month, community, until)}


def worker_row(score):
  return {"id": score.worker, "name": score.version["name"], "community": score.home, "class": score.klass,
          "grids": sorted(score.grids, key=by_bytes), "main": score.main, "auxiliary": sorted(score.auxiliary, key=by_bytes),
          "workload": units.text(score.workload), "effect": units.text(score.effect), "special": units.text(score.special),
          "satisfaction": units.text(score.satisfaction), "total": units.text(score.total),
          "pool_points": None if score.pool_points is None else units.text(score.pool_points), "pay": units.text(score.pay),
          "presence": f"{len(score.present)}/{len(score.month_days)}", "rate": units.rate(score.answers),
          "flags": sorted(score.flags, key=by_bytes)}


def adjustment_rows(world, inputs, month, communities):
  rows = []
  for row in inputs.rows["adjustments"]:
    version = world.workers[row["worker"]].at(month)
    if version and version["community"] in communities:
      rows.append((by_bytes(row["worker"]), row["settled_month"], units.number(row["amount"], 2), by_bytes(row["reason"]), row))
  return [{"worker": row["worker"], "settled_month": month, "amount": units.text(amount), "reason": row["reason"]}
          for _, month, amount, _, row in sorted(rows, key=lambda entry: entry[:4])]


def board_scores(world, scheme, inputs, month, communities, until):
  """The scores of everybody who lives on the board, by id."""
  first, last = units.bounds(month)
  scores = []
  for worker in sorted(world.workers, key=by_bytes):
    version = world.workers[worker].at(month)
    start, end = world.employment(worker)
    if version and version["community"] in communities and start <= last and end >= first:
      scores.append(Score(world, scheme, inputs, month, worker, until))
  return scores


def unsigned(world, inputs, street):
  batches = {row["batch"] for row in inputs.rows["survey"]
             if world.street_of(world.grids[row["grid"]].fixed["community"]) == street}
  return sorted((batch for batch in batches if inputs.batch_status.get(batch) not in ("countersigned", "void")), key=by_bytes)


def board(folder, month, street, today=None, rules=pay.NEWEST, rehearsal=False):
  """The board of `street` in `month`; counted to the day `today` (`YYYY-MM-DD`) when given.

  `rules` is 1 for a month that is settled, or hangs out, by rules 1.
  """
  world, scheme = World.load(folder), Scheme.load(folder, month)
  inputs = Inputs(world, scheme, month)
  until = units.day(today) if today else units.bounds(month)[1]
  communities = sorted((name for name, versions in world.communities.items()
                        if versions.fixed["street"] == street and versions.at(month)), key=by_bytes)
  scores = board_scores(world, scheme, inputs, month, communities, until)
  pools = pay.pools(world, scheme, month, street, communities, scores, rules)
  states = {(row["street"], row["month"]): row["state"] for row in world.rows["months"]}
  figures = {
    "street": {"id": street, "name": world.streets[street]["name"]}, "month": month,
    "state": states.get((street, month), "planning"), "estimate": True,
    "figures": "to-date" if today else "projected", "scheme": scheme.effective, "journal_head": None,
    "unsigned_batches": unsigned(world, inputs, street), "pools": pools,
    "communities": [community_row(world, inputs, month, name, scores, until) for name in communities],
    "workers": [worker_row(score) for score in scores],
    "adjustments": adjustment_rows(world, inputs, month, communities),
    "spreads": pay.spreads(street, scores),
  }
  return {**figures, "rehearsal": True} if rehearsal else figures


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--month", required=True)
  parser.add_argument("--street")
  parser.add_argument("--to-date")
  parser.add_argument("--rules", type=int, choices=pay.RULES, default=pay.NEWEST)
  parser.add_argument("--rehearsal", action="store_true")
  options = parser.parse_args()
  streets = list(World.load(options.folder).streets)
  if options.street is None and len(streets) != 1:
    sys.exit("several streets: choose one with --street " + ", ".join(streets))
  figures = board(options.folder, options.month, options.street or streets[0], options.to_date, options.rules,
                  options.rehearsal)
  sys.stdout.reconfigure(encoding="utf-8")
  print(json.dumps(figures, ensure_ascii=False, indent=2))


if __name__ == "__main__":
  main()
