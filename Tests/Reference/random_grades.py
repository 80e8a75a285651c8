"""Random amounts of grades and allowances, degrees, and published incomes, such as an import takes."""

from random_places import GRADES, at_times, hundredths
from random_places import versions as with_later

DEGREES = ["college", "bachelor", "master", "doctor"]
LEVELS = [("degree", level) for level in DEGREES] + [("certificate", level) for level in ("assistant", "social_worker", "senior")]


class RandomGrades:
  """`pay_grades`, `allowances`, `degrees` and `incomes` for the workers of a world and these months."""

  TABLES = ("pay_grades", "allowances", "degrees", "incomes")

  def __init__(self, rng, world, months):
    self.rng, self.months = rng, months
    chance = rng.choice([0, 0.5, 0.9, 1, 1])
    self.pay_grades = [row for klass, (least, top) in GRADES.items() for grade in range(least, top + 1) if rng.random() < chance
                   for row in self.versions({"class": klass, "grade": str(grade)}, lambda: self.amount(3000, 9000))]
    self.allowances = [row for kind, level in LEVELS if rng.random() < chance
                       for row in self.versions({"kind": kind, "level": level}, lambda: self.amount(50, 900))]
    self.degrees = [row for worker in world.workers if rng.random() < min(chance, 0.8)
                    for row in self.versions({"worker": worker}, lambda: {"degree": rng.choice(DEGREES)})]
    self.incomes = self.published(chance)
    for rows in (self.pay_grades, self.allowances, self.degrees):
      rng.shuffle(rows)

  def amount(self, low, high):
    rng = self.rng
    return {"amount": at_times(rng, rng.choice([hundredths(rng, low, high), str(rng.randint(low, high)), f"{rng.randint(low, high)}.5"]),
                               "0.00", "10000000.00")}

  def versions(self, row, cells):
    return with_later(self.rng, {**row, **cells()}, self.months, cells, self.rng.choice(["", "", "", *self.months]))

  def published(self, chance):
    rng, years = self.rng, range(int(self.months[0][:4]) - 4, int(self.months[-1][:4]) + 2)
    return [{"year": str(year), "class": klass, **(self.amount(50_000, 130_000) if rng.random() < 0.9 else {"amount": "0.00"}),
             "source": rng.choice(["", "S2", "统计公报, 年", "源" * 60])}
            for year in years for klass in GRADES if rng.random() < chance]
