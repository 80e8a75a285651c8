"""Random parameters of registers, and random holidays."""

import parameter
import units

# Names of the parameters that figures go by begin with one of these.
READ = ("households", "visits", "service", "level", "difficulty", "accept", "due", "rework_days", "confirm", "lamp", "admission", "questions",
        "test_pass", "certified", "newcomer", "hours", "grade")


def parameters(rng, months, before):
  """Versions of some parameters, more of those that figures go by."""
  rows = []
  for name, (default, least, greatest) in parameter.KNOWN.items():
    if name.startswith("centres") or rng.random() < (0.4 if name.startswith(READ) else 0.9):
      continue
    for month in rng.sample(["", before, *months, "2020-01"], rng.choice([1, 1, 2, 3])):
      rows.append({"name": name, "value": value(rng, name, default, least, greatest), "from_month": month})
  rows += centres(rng, [before, *months])
  rng.shuffle(rows)
  return rows


def centres(rng, months):
  """Both ends from one month on, the least never above the greatest."""
  rows = []
  for month in sorted({rng.choice(["", *months]) for _ in range(rng.choice([0, 1, 2]))}):
    least, greatest = sorted(rng.choice([0, 1, 1, 2, 3, 100]) for _ in range(2))
    rows += [{"name": "centres_min", "value": str(least), "from_month": month}, {"name": "centres_max", "value": str(greatest), "from_month": month}]
  return rows


def value(rng, name, default, least, greatest):
  digits = parameter.decimals(name)
  if default == "no":
    return rng.choice(["yes", "no"])
  low, high = (int(units.number(end, digits) * 10**digits) for end in (least, greatest))
  usual = int(units.number(default, digits) * 10**digits)
  near = min(max(usual + rng.randint(-usual // 2 - 1, usual // 2 + 1), low), high)
  text = units.text(units.Fraction(rng.choice([low, high, near, near, near, near]), 10**digits), digits)
  return text.rstrip("0").rstrip(".") if digits and rng.random() < 0.2 else text


def holidays(rng, first, last):
  """Weeks off between two days, single days off or worked, and rows that say what holds without them."""
  days = {rng.randint(first, last): rng.choice(["holiday", "workday"]) for _ in range(rng.choice([2, 8, 20]))}
  for start in [rng.randint(first, last) for _ in range(rng.choice([1, 2, 3]))]:
    days.update({day: "holiday" for day in range(start, start + rng.choice([3, 7, 8]))})
  return [{"day": units.day_text(day), "kind": kind} for day, kind in days.items()]
