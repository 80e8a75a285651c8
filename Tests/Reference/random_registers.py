"""Random rows of registers for a random street: parameters, places, visits, services, groups and their counts.

Requests and admissions come from files of their own.
"""

import os
import random

import check_registers
import parameter
import place
import random_settings
import units
from random_places import at_times, thousandths
from random_admissions import RandomAdmissions
from random_requests import RandomRequests
from tables import read_all
from world import World
from writing import write

# The tables of each register, and what their rows may name; a program that lacks one does not know its tables.
TABLES = {"parameter": ["parameters"], "place": ["places"], "visit": ["visits"], "service": ["services"],
          "group": ["groups", "group_counts"], "request": ["requests", "request_steps", "services", "visits"],
          "admission": ["systems", "admissions", "admission_steps", "admission_uses"]}
NOTES = ["", "", "", "", "2026-10-14 10:32 12 户", "20261014", "12345 热线, \"急\"", "2 幢电梯常停", "台风夜转移 42 户", "'=看过"]


class RandomRegisters:
  """Adds rows to the folder of a random street. The same seed gives the same rows, whichever registers are written."""

  def __init__(self, seed, folder, months):
    self.rng = random.Random(f"registers {seed}")
    self.folder, self.months = folder, months
    self.rows = read_all(folder)
    self.change_places()
    self.change_holidays(random.Random(f"holidays {seed}"))
    self.world = World(self.rows)
    self.today = self.choose_today()
    self.before = units.month_after(months[0], -1)
    # Days on which something may be counted, from the month before on.
    self.days = range(units.bounds(self.before)[0], self.today + 1)
    self.rows["parameters"] = random_settings.parameters(self.rng, months, self.before)
    self.rows["services"] = self.services()
    self.add_groups()
    self.rows["places"] = self.places()
    self.rows["visits"] = self.visits()
    self.add_requests(random.Random(f"requests {seed}"))
    self.add_admissions(random.Random(f"admissions {seed}"))
    broken = [*parameter.problems(self.rows["parameters"]), *check_registers.problems(self.world, self.today)]
    if broken:
      raise AssertionError(f"seed {seed}: {broken}")

  def write(self, registers):
    """Writes the places that changed, and the tables of these registers."""
    names = dict.fromkeys(["district", "streets", "communities", "grids", "holidays", *(name for code in registers for name in TABLES[code])])
    for name in names:
      if self.rows[name]:
        write(self.folder, name, self.rows[name], self.rng, 2)
      elif name == "holidays":
        os.remove(os.path.join(self.folder, "holidays.csv"))

  def change_places(self):
    """At times a street and a district without anything, a community that comes late, grids where nobody lives."""
    rng = self.rng
    if rng.random() < 0.25:
      self.rows["streets"] += [{"id": "S-9", "name": "新街道", "district": rng.choice(["D1", "D1", "D2"])}]
      self.rows["district"] += [{"id": "D2", "name": "新区"}]
    if rng.random() < 0.3:
      street, begins = rng.choice(self.rows["streets"])["id"], rng.choice(self.months)
      self.add("communities", id="late", name="新社区", street=street, households=str(rng.choice([0, 1, 251, 900])), from_month=begins,
               posts_chief="1", posts_deputy="0", posts_worker="2")
      for number in range(rng.choice([0, 1, 2])):
        self.add("grids", id=f"late-{number}", name="新网格", community="late", households=str(rng.choice([0, 120])), points="10.00",
                 from_month=max(begins, rng.choice(self.months)))
    for community in {row["community"] for row in self.rows["grids"]}:
      if rng.random() < 0.08:
        for row in self.rows["grids"]:
          row["households"] = "0" if row["community"] == community else row["households"]

  def add(self, table, **cells):
    """A row of a table of places; what is not given is empty."""
    self.rows[table].append({**dict.fromkeys(self.rows[table][0], ""), **cells})

  def change_holidays(self, rng):
    """At times none, at times many."""
    if rng.random() < 0.3:
      self.rows["holidays"] = []
    elif rng.random() < 0.6:
      first, last = units.month_after(self.months[0], -1), units.month_after(self.months[-1], 2)
      self.rows["holidays"] = random_settings.holidays(rng, units.bounds(first)[0], units.bounds(last)[1])

  def choose_today(self):
    """A day of the last month or after it; a month comes as scored only when it is over."""
    first, end = units.bounds(self.months[-1])
    day = self.rng.randint(first, end) if self.rng.random() < 0.75 else end + self.rng.randint(1, 60)
    scored = [row["month"] for row in self.rows["months"] if row["state"] not in ("planning", "open")]
    return max([day, *(units.bounds(month)[1] + 1 for month in scored)])

  # Catalogues

  def month_span(self):
    rng = self.rng
    first, last = rng.choice(["", "", "", self.before, *self.months]), rng.choice(["", "", "", self.before, *self.months])
    return {"first_month": first, "last_month": last if not last or first <= last else ""}

  def services(self):
    rng = self.rng
    main = [line for line in self.world.lines if self.world.is_main(line)]
    return [{"id": rng.choice([f"F{number:03d}", f"f-{number}", f"办{number}"]), "line": rng.choice(main),
             "name": at_times(rng, f"事项, {number}", "事" * 40), "name_en": rng.choice(["", f"Item {number}"]),
             "department": rng.choice(["", "", "DEP1", "DEP2"]), "guide": rng.choice(["", "", "受理、核实、公示", "'=" + "指" * 298]),
             "guide_en": rng.choice(["", "", "Apply, check, report"]), **self.month_span()}
            for number in range(rng.choice([0, 1, 4, 12]))]

  def add_groups(self):
    rng = self.rng
    lines = [line for line in self.world.lines]
    self.rows["groups"] = [
      {"id": rng.choice([f"G{number:02d}", f"g{number}", f"群{number}"]), "name": at_times(rng, f"群体{number}", "群" * 20),
       "name_en": rng.choice(["", f"Group {number}"]), "key": rng.choice(["", "no", "yes"]),
       "weight": rng.choice(["", "1.000", "0.001", "10.000", "1.5", thousandths(rng, 200, 3000)]), "line": rng.choice(["", *lines])}
      for number in range(rng.choice([0, 1, 2, 4, 6]))]
    groups = [row["id"] for row in self.rows["groups"]]
    chance, empty = rng.choice([0.3, 0.9, 1.0, 1.0, 1.0]), rng.random() < 0.06
    self.rows["group_counts"] = []
    for grid in self.world.grids:
      days = self.grid_days(grid)
      if not groups or not days:
        continue
      keys = {(rng.choice(groups), days[0])} if rng.random() < chance else set()
      for group in groups:
        if rng.random() < 0.7 * chance:
          keys |= {(group, rng.choice(days)) for _ in range(rng.choice([1, 1, 2, 3]))}
      for group, day in sorted(keys):
        levels = {f"level{level}": "0" if empty else self.people() for level in (1, 2, 3)}
        self.rows["group_counts"].append({"group": group, "grid": grid, "day": units.day_text(day), **levels})

  def people(self):
    rng = self.rng
    return str(at_times(rng, rng.choice([0, 1, rng.randrange(10), rng.randrange(60)]), 1_000_000))

  # Dated rows

  def grid_days(self, grid):
    """Days up to today on which a grid has a version."""
    return [day for day in self.days if self.world.grids[grid].at(units.month_of(day))]

  def places(self):
    rng, rows = self.rng, []
    for grid in self.world.grids:
      days = self.grid_days(grid)
      for day in sorted({rng.choice(days) for _ in range(rng.choice([0, 1, 1, 2, 4]))}) if days else []:
        counts = {name: str(at_times(rng, rng.choice([0, 1, rng.randrange(2000)]), 1_000_000)) for name in place.SUMS}
        rows.append({"grid": grid, "day": units.day_text(day), **counts})
    rng.shuffle(rows)
    return rows

  def visits(self):
    """Mostly by present workers in their street; at times by anybody, as an import takes them."""
    rng, rows = self.rng, []
    freely = rng.random() < 0.3
    for number in range(rng.choice([0, 10, 40, 120])):
      day, grid = rng.choice(self.days), rng.choice(list(self.world.grids))
      worker = rng.choice(list(self.world.workers))
      if not self.world.grids[grid].at(units.month_of(day)):
        continue
      if not (freely and rng.random() < 0.3) and not self.usual(worker, grid, day):
        continue
      households = at_times(rng, rng.choice([1, rng.randint(1, 12), rng.randint(1, 30)]), 1_000_000)
      counts = {name: rng.choice(["", "", "0", str(rng.randrange(5))]) for name in ("ownership", "population", "vehicles", "other")}
      rows.append({"id": rng.choice([f"V{units.day_text(day)[2:7].replace('-', '')}-{number:04d}", f"走{number}"]),
                   "day": units.day_text(day), "worker": worker, "grid": grid, "households": str(households),
                   "key_households": rng.choice(["", "0", str(rng.randint(0, households)), str(households)]), **counts,
                   "note": rng.choice(NOTES)})
    return rows

  def add_requests(self, rng):
    made = RandomRequests(rng, self.world, self.days, rng.choice([0, 6, 25, 80]))
    self.rows.update(requests=made.requests, request_steps=made.steps)

  def add_admissions(self, rng):
    made = RandomAdmissions(rng, self.world, self.days, rng.choice([0, 4, 12, 30]))
    self.rows.update(systems=made.systems, admissions=made.admissions, admission_steps=made.steps, admission_uses=made.uses)

  def usual(self, worker, grid, day):
    home = self.world.workers[worker].at(units.month_of(day))
    return bool(home) and self.world.present(worker, day) and \
      self.world.street_of(home["community"]) == self.world.street_of(self.world.grids[grid].fixed["community"])
