"""Random rows of registers for a random street: parameters, places, visits, services, groups and their counts.

The other tables, and what changes in the catalogue and the roster, come from files of their own.
"""

import os
import random

import check_registers
import parameter
import place
import random_catalogue
import random_settings
import register
import units
from random_places import at_times, thousandths
from random_admissions import RandomAdmissions
from random_grades import RandomGrades
from random_meetings import RandomMeetings
from random_people import RandomPeople
from random_requests import RandomRequests
from random_stations import RandomStations
from random_tests import RandomTests
from random_trainings import RandomTrainings
from tables import read_all
from world import World
from writing import write

# The tables of each register, and what their rows may name; a program that lacks one does not know its tables.
TABLES = {"parameter": ["parameters"], "place": ["places"], "visit": ["visits"], "service": ["services"],
          "group": ["groups", "group_counts"], "request": ["requests", "request_steps", "services", "visits"],
          "meeting": ["meetings", "meeting_solved"], "station": ["estates", "stations", "centres", "handled", "services"],
          "test": ["questions", "test_results"], "training": ["trainings", "attendances", "tiers"], "flow": [],
          "grade": ["pay_grades", "allowances", "degrees", "incomes"],
          "admission": ["systems", "admissions", "admission_steps", "admission_uses"]}
# Tables of the street that change with the registers.
CHANGED = ["district", "streets", "communities", "grids", "departments", "lines", "workers", "holidays"]
NOTES = ["", "", "", "", "2026-10-14 10:32 12 户", "20261014", "12345 热线, \"急\"", "2 幢电梯常停", "台风夜转移 42 户", "'=看过"]


class RandomRegisters:
  """Adds rows to the folder of a random street. The same seed gives the same rows, whichever registers are written."""

  def __init__(self, seed, folder, months):
    self.rng = random.Random(f"registers {seed}")
    self.folder, self.months = folder, months
    self.rows = read_all(folder)
    self.change_places()
    self.change_holidays(random.Random(f"holidays {seed}"))
    self.today = self.choose_today()
    self.before = units.month_after(months[0], -1)
    # Days on which something may be counted, from the month before on, and those at which reports look.
    self.days = range(units.bounds(self.before)[0], self.today + 1)
    self.ends = [min(units.bounds(month)[1], self.today) for month in register.months_of(self.days[0], self.today)]
    self.rows["parameters"] = random_settings.parameters(self.rng, months, self.before)
    random_catalogue.change(random.Random(f"catalogue {seed}"), self.rows, self.today)
    RandomPeople(random.Random(f"people {seed}"), self.rows, parameter.Parameters(self.rows["parameters"]), self.ends)
    self.world = World(self.rows)
    self.rows["services"] = self.services()
    random_catalogue.lengthen(random.Random(f"items {seed}"), self.rows, ["services"], "item", "F")
    self.add_groups()
    random_catalogue.lengthen(random.Random(f"groups {seed}"), self.rows, ["groups", "group_counts"], "group", "G")
    self.rows["places"] = self.places()
    self.rows["visits"] = self.visits()
    self.add_others(seed)
    self.add_requests(random.Random(f"requests {seed}"))
    self.add_admissions(random.Random(f"admissions {seed}"))
    broken = [*parameter.problems(self.rows["parameters"]), *check_registers.problems(self.world, self.today)]
    if broken:
      raise AssertionError(f"seed {seed}: {broken}")

  def write(self, registers):
    """Writes what changed of the street, and the tables of these registers; requests name a meeting only beside meetings."""
    for name in dict.fromkeys([*CHANGED, *(name for code in registers for name in TABLES[code])]):
      rows = self.rows[name]
      if name == "requests" and "meeting" not in registers:
        rows = [{**row, "meeting": ""} for row in rows]
      if rows:
        write(self.folder, name, rows, self.rng, 2)
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
    for community in dict.fromkeys(row["community"] for row in self.rows["grids"]):
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

  def services(self):
    rng = self.rng
    main = [line for line in self.world.lines if self.world.is_main(line)]
    return [{"id": rng.choice([f"F{number:03d}", f"f-{number}", f"办{number}"]), "line": rng.choice(main),
             "name": at_times(rng, f"事项, {number}", "事" * 40), "name_en": rng.choice(["", f"Item {number}"]),
             "department": rng.choice(["", "", "DEP1", "DEP2"]), "guide": rng.choice(["", "", "受理、核实、公示", "'=" + "指" * 298]),
             "guide_en": rng.choice(["", "", "Apply, check, report"]), **random_catalogue.month_span(rng, [self.before, *self.months])}
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

  def add_others(self, seed):
    """Tests, grades, trainings, meetings and stations, each by its own chance."""
    for kind, given in ((RandomTests, self.ends), (RandomGrades, [self.before, *self.months]), (RandomTrainings, self.ends),
                        (RandomMeetings, self.days), (RandomStations, self.ends)):
      made = kind(random.Random(f"{kind.__name__} {seed}"), self.world, given)
      self.rows.update({table: getattr(made, table) for table in kind.TABLES})

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
