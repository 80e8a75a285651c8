"""From points to pay: pools and spreads (domain page, section 4)."""

from fractions import Fraction

import units
from scheme import CLASSES
from units import by_bytes

# The numbers of the rules by which a month was ever paid.
RULES = (1, 2)
NEWEST = RULES[-1]


def pools(world, scheme, month, street, communities, scores, rules):
  """Pools sorted by (scope, class); sets `pay` and `pool_points` (None in no pool) of every score."""
  for score in scores:
    score.pay = Fraction(0)
    score.pool_points = pool_points(score, rules) if score.eligible_days else None
  rows = []
  for scope in [street] if scheme.scope == "street" else communities:
    places = communities if scheme.scope == "street" else [scope]
    for klass in CLASSES:
      members = [score for score in scores if score.home in places and score.klass == klass and score.eligible_days]
      money = pool_money(world, scheme, month, places, klass, members)
      if members or money:
        rows.append(pool_row(scheme, scope, klass, members, money))
  return sorted(rows, key=lambda row: (by_bytes(row["scope"]), by_bytes(row["class"])))


def pool_points(score, rules):
  """P, the points that a worker brings into the pool: by rules 1 the total, whole."""
  if rules == 1:
    return score.total
  return units.half_up(score.total * score.eligible_days / score.employed_days, 2)


def pool_money(world, scheme, month, places, klass, members):
  """The yuan of one pool, rounded once to the payout unit."""
  if scheme.headcount == "approved":
    heads = sum(int(world.communities[place].at(month)["posts_" + klass]) for place in places)
  else:
    first, last = units.bounds(month)
    heads = Fraction(sum(score.eligible_days for score in members), last - first + 1)
  return units.half_up(scheme.standard[klass] * heads, scheme.unit_digits)


def pool_row(scheme, scope, klass, members, money):
  points = sum((score.pool_points for score in members), Fraction(0))
  if scheme.mode == "fixed":
    base = scheme.base
    for score in members:
      score.pay = units.half_up(score.pool_points * base, scheme.unit_digits)
  else:
    base = units.half_up(money / points, 4) if points else None
    share_out(members, money, points, scheme.unit_digits)
  paid = sum((score.pay for score in members), Fraction(0))
  return {"scope": scope, "class": klass, "mode": scheme.mode, "eligible_days": sum(s.eligible_days for s in members),
          "pool": units.text(money), "points": units.text(points), "base": None if base is None else units.text(base, 4),
          "paid": units.text(paid), "reserve": units.text(money - paid)}


def share_out(members, money, points, digits):
  """Largest remainders: floors first, then one unit each; ties to the smaller id."""
  if not points:
    return
  count = money * 10**digits
  quotas = {score: count * score.pool_points / points for score in members}
  shares = {score: quota.numerator // quota.denominator for score, quota in quotas.items()}
  ranking = sorted(members, key=lambda score: (shares[score] - quotas[score], by_bytes(score.worker)))
  for score in ranking[: int(count) - sum(shares.values())]:
    shares[score] += 1
  for score in members:
    score.pay = Fraction(shares[score], 10**digits)


def spreads(street, scores):
  """Highest and lowest pay by group, over workers in a pool."""
  groups = {}
  for score in (score for score in scores if score.eligible_days):
    groups.setdefault(("community", score.home, "all"), []).append(score)
    if score.main is not None:
      groups.setdefault(("main", score.main, "all"), []).append(score)
    groups.setdefault(("street", street, "chief" if score.klass == "chief" else "worker+deputy"), []).append(score)
  keys = sorted((key for key in groups if len(groups[key]) > 1), key=lambda key: [by_bytes(part) for part in key])
  return [spread_row(key, groups[key]) for key in keys]


def spread_row(key, members):
  high = min(members, key=lambda score: (-score.pay, by_bytes(score.worker)))
  low = min(members, key=lambda score: (score.pay, by_bytes(score.worker)))
  return {"group": key[0], "id": key[1], "class": key[2], "highest": units.text(high.pay), "lowest": units.text(low.pay),
          "spread": units.text(high.pay - low.pay), "n": len(members),
          "highest_worker": high.worker, "lowest_worker": low.worker}
