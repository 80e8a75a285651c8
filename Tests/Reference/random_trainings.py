"""Random trainings, who attended, and who is to be trained for what, such as an import takes."""

import units
from parameter import Parameters
from random_places import at_times
from training import TIERS

HOURS = ["24.00", "16", "12.00", "8.00", "4.00", "4.0", "3.33"]


class RandomTrainings:
  """`trainings`, `attendances` and `tiers` for the streets and workers of a world; `ends` are the days at which reports look."""

  TABLES = ("trainings", "attendances", "tiers")

  def __init__(self, rng, world, ends):
    self.rng, self.world, self.ends = rng, world, ends
    self.parameters = Parameters(world.rows["parameters"])
    self.workers = list(world.workers)
    self.trainings = [self.training(number) for number in range(rng.choice([0, 3, 10, 25]))]
    self.attendances = [row for training in self.trainings for row in self.attended(training)]
    rng.shuffle(self.attendances)
    self.tiers = self.named()

  def day(self):
    """Up to today, at times about the turn of a year."""
    rng, today = self.rng, self.ends[-1]
    turn = units.day(f"{units.day_text(rng.choice(self.ends))[:4]}-01-01")
    return min(today, rng.choice([rng.randint(self.ends[0] - 40, today), rng.randint(turn, max(turn, today)), rng.choice(self.ends), turn, turn - 1]))

  def training(self, number):
    rng, text, tier = self.rng, units.day_text(self.day()), self.rng.choice(TIERS)
    return {"id": rng.choice([f"T{text[2:7].replace('-', '')}-{number:04d}", f"t-{number}", f"训{number}"]),
            "street": rng.choice(list(self.world.streets)), "day": text, "title": at_times(rng, "社区协商, 主持", "训" * 60, "'=补课"),
            "tier": tier, "hours": at_times(rng, rng.choice([*HOURS, *self.just(tier)]), "0.01", "1000.00"),
            "provider": rng.choice(["", "", "区社会工作协会", "承" * 60])}

  def just(self, tier):
    """What is just required of a tier, and just too little."""
    required = self.parameters.number("hours_" + tier, units.month_of(self.ends[-1]))
    return [units.text(hours) for hours in (required, required - units.Fraction(1, 100)) if hours > 0]

  def attended(self, training):
    rng, whole = self.rng, units.number(training["hours"], 2)
    some = rng.sample(self.workers, min(len(self.workers), rng.choice([0, 1, 4, 12, len(self.workers)])))
    parts = [units.text(hours) for hours in (whole, units.half_up(whole / 2, 2), whole - units.Fraction(1, 100)) if hours > 0]
    return [{"training": training["id"], "worker": worker, "hours": rng.choice(["", "", *parts])} for worker in some]

  def named(self):
    """Who is in a tier from a day on; two rows of one may overlap."""
    rng, rows = self.rng, {}
    edges = [end + step for end in self.ends for step in (-1, 0, 1)]
    for _ in range(rng.choice([0, 4, 15])):
      start, end = rng.choice([*edges, self.ends[0] - 300]), rng.choice([None, None, *edges])
      start, end = (start, end) if end is None or start <= end else (end, start)
      key = (rng.choice(self.workers), rng.choice(["lead", "reserve"]), units.day_text(start))
      rows[key] = {**dict(zip(("worker", "tier", "from"), key)), "to": units.day_text(end) if end else ""}
    return list(rows.values())
