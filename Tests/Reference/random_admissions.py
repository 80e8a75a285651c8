"""Random systems, matters, their steps and what they are used for, such as an import takes."""

import units
from admission_steps import Matter
from parameter import Parameters
from random_places import at_times, hundredths
from random_requests import CLERKS, REASONS, another
from workdays import Workdays

WEIGHTS = {"assess": 6, "admit": 6, "refuse": 1.5, "revoke": 0.6, "withdraw": 0.7}


class RandomAdmissions:
  """`systems`, `admissions`, `steps` and `uses` for the streets, departments, lines and specials of a world."""

  def __init__(self, rng, world, days, count):
    self.rng, self.world, self.days = rng, world, days
    self.parameters, self.workdays = Parameters(world.rows["parameters"]), Workdays(world.rows["holidays"])
    first = units.month_of(days[0])
    self.months = [units.month_after(first, step) for step in range(-2, 6)]
    self.pace, self.stop = rng.choice([[0, 0, 1, 2], [1, 3, 8], [5, 15, 25]]), rng.choice([0.05, 0.3])
    self.departments = [row["id"] for row in world.rows["departments"]]
    self.systems = [self.system(number) for number in range(rng.choice([0, 0, 1, 3]))] if self.departments else []
    self.admissions, self.steps, self.uses = [], [], []
    for number in range(count if self.departments else 0):
      self.add(number, rng.choice(days))
    if rng.random() < 0.3:
      rng.shuffle(self.steps)
    self.add_uses()

  def span(self):
    """A first month, and a last one that is not before it or none."""
    start, end = self.rng.choice(self.months), self.rng.choice(["", *self.months])
    return (start, end) if not end or start <= end else (end, start)

  def system(self, number):
    start, end = self.span()
    return {"id": self.rng.choice([f"X{number:02d}", f"x-{number}", f"系{number}"]), "name": at_times(self.rng, f"系统, {number}", "系" * 40),
            "department": self.rng.choice(self.departments), "first_month": self.rng.choice(["", start]), "last_month": end}

  def add(self, number, day):
    rng, (start, end), text = self.rng, self.span(), units.day_text(day)
    street = rng.choice(list(self.world.streets))
    near = [name for name, versions in self.world.communities.items()
            if versions.fixed["street"] == street and versions.at(units.month_of(day))]
    listed = rng.sample(near, rng.randint(0, len(near))) if rng.random() < 0.6 else []
    row = {"id": rng.choice([f"Q{text[2:7].replace('-', '')}-{number:04d}", f"q-{number}", f"准{number}"]), "street": street,
           "department": rng.choice(self.departments), "day": text, "title": at_times(rng, "门前三包, 巡查", "巡" * 60, "'=补登"),
           "nature": rng.choice(["government", "government", "residents"]), "kind": rng.choice(["lawful", "assist", "other"]),
           "points": self.points(), "communities": ";".join(listed), "start": start, "end": end,
           "funds": rng.choice(["", "", "0.00", "12000.5", "10000000.00"]), "system": rng.choice(["", *[row["id"] for row in self.systems]]),
           "basis": rng.choice(["", "", "街办〔2026〕12 号", "据" * 100]), "by": rng.choice(CLERKS)}
    self.admissions.append(row)
    self.walk(row)

  def points(self):
    return at_times(self.rng, self.rng.choice([hundredths(self.rng, 0, 20), "6", "0.5"]), "0.00", "10000.00")

  def walk(self, row):
    rng, matter, day = self.rng, Matter(row, self.parameters, self.workdays), units.day(row["day"])
    while matter.possible() and rng.random() > self.stop:
      day += rng.choice(self.pace)
      if day > self.days[-1]:
        return
      names = matter.possible()
      name = rng.choices(names, [WEIGHTS[name] for name in names])[0]
      second = name in ("assess", "admit", "refuse")
      step = {"admission": row["id"], "no": str(len(matter.steps) + 1), "day": units.day_text(day), "step": name,
              "points": self.points() if name == "assess" else "", "reason": "" if name in ("admit", "withdraw") else rng.choice(REASONS),
              "by": another(rng, row["by"]) if second else rng.choice(CLERKS)}
      self.steps.append(step)
      matter.take(step)
      if name == "admit" and rng.random() < 0.7:
        return

  def add_uses(self):
    """Of any matter, admitted or not; one line may be a use of several."""
    rng, rows = self.rng, self.world.rows
    targets = {"line": [line for line in self.world.lines if not self.world.is_main(line)], "special": [row["id"] for row in rows["specials"]]}
    keys = {(row["id"], use, rng.choice(targets[use])) for row in self.admissions for use in ("line", "line", "special")
            if targets[use] and rng.random() < 0.4}
    self.uses = [{"admission": admission, "use": use, "id": name} for admission, use, name in sorted(keys)]
