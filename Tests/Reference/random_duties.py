"""Random leaves, duties and covers that keep the invariants of domain page section 2."""

import check
import units
from tables import COLUMNS
from world import World, merge


class Duties:
  """Adds rows of `leave` and `assignments`; a proposal that breaks an invariant is dropped."""

  def __init__(self, rng, places):
    self.rng, self.places = rng, places
    self.first = units.bounds(places.before)[0]
    self.last = units.bounds(places.months[-1])[1]
    self.leaves, self.accepted = [], []
    self.rebuild()
    self.workers = list(self.world.workers)
    for worker in self.workers:
      self.add_leaves(worker)
    self.rebuild()
    for worker in self.workers:
      self.add_duties(worker)
    for leave in self.leaves:
      self.add_covers(leave)
    places.rows.update(leave=self.leaves, assignments=self.accepted)

  def rebuild(self):
    tables = {name: [] for name in COLUMNS}
    for name, rows in {**self.places.rows, "leave": self.leaves}.items():
      tables[name] = [full(name, row) for row in rows]
    self.world = World(tables)

  def span(self, worker):
    """The days of `worker` within the months looked at."""
    first, last = self.world.employment(worker)
    return max(first, self.first), min(last, self.last)

  def add_leaves(self, worker):
    first, last = self.span(worker)
    for _ in range(self.rng.choice([0, 0, 0, 1, 1, 2])):
      if first > last:
        return
      start = self.rng.randint(first, last)
      end = min(last, start + self.rng.choice([0, 1, 4, 10, 20, 45]))
      leave = {"worker": worker, "kind": self.rng.choice(["sick", "maternity", "personal", "study", "other"]),
               "from": units.day_text(start), "to": units.day_text(end)}
      if not any((other["worker"], other["kind"], other["from"]) == (worker, leave["kind"], leave["from"]) for other in self.leaves):
        self.leaves.append(leave)

  def add_duties(self, worker):
    rng, places = self.rng, self.places
    street = places.street_of[self.world.workers[worker].fixed["community"]]
    near = [name for name in places.communities if places.street_of[name] == street]
    grids = [(grid, community) for grid, community in places.grid_of.items() if community in near]
    kinds = {kind: [line for line, row in places.lines.items() if row["kind"] == kind] for kind in ("main", "auxiliary")}

    def home(line):
      own = self.world.workers[worker].at(rng.choice(places.months)) or self.world.workers[worker].fixed
      return line, own["community"] if rng.random() < 0.8 else rng.choice(near)

    for _ in range(rng.choice([0, 1, 2, 3])):
      self.propose(worker, *rng.choice(grids))
    for _ in range(rng.choice([1, 2, 3])):
      self.propose(worker, *home(rng.choice(kinds["main"])))
    for _ in range(rng.choice([0, 1, 2, 4])):
      self.propose(worker, *home(rng.choice(kinds["auxiliary"])))

  def propose(self, worker, target, community):
    """One held duty, at times cut into records that touch or overlap, or with a gap."""
    rng = self.rng
    first, last = self.span(worker)
    row = self.places.lines.get(target, {})
    if row.get("first_month"):
      first = max(first, units.bounds(row["first_month"])[0])
    if row.get("last_month"):
      last = min(last, units.bounds(row["last_month"])[1])
    start = max(first, self.begins(worker, target))
    if start > last:
      return
    start = rng.randint(start, last) if rng.random() < 0.4 else start
    closed = self.world.workers[worker].fixed["employed_to"]
    end = rng.randint(start, last) if rng.random() < 0.3 else last if closed or row.get("last_month") else None
    share = rng.choice(["", "", "1.000", "0.500", "0.500", "0.333", "0.250", "0.667"])
    rows = [self.row(worker, target, community, "held", share, start, end)]
    if rng.random() < 0.3 and start + 2 < (end or last):
      cut = rng.randint(start + 1, (end or last) - 1)
      gap = rng.choice([0, 0, 0, -3, 2])
      second = max(start + 1, cut + 1 + gap)
      if second <= (end or last):
        other = rng.choice([share, share, share, "0.250"]) if gap >= 0 else share
        rows = [self.row(worker, target, community, "held", share, start, cut),
                self.row(worker, target, community, "held", other, second, end)]
    self.accept(rows)

  def begins(self, worker, target):
    """First day on which both the worker and the target have a version."""
    versions = self.world.grids.get(target) or self.world.lines[target]
    months = [month for month in (versions.fixed["from_month"], self.world.workers[worker].fixed["from_month"]) if month]
    return max([units.bounds(month)[0] for month in months], default=0)

  def row(self, worker, target, community, role, share, start, end):
    role = self.rng.choice(["", "held"]) if role == "held" else role
    return {"worker": worker, "target": target, "community": community, "role": role, "share": share,
            "from": units.day_text(start), "to": units.day_text(end) if end else ""}

  def accept(self, rows):
    """Keeps `rows` when the folder stays sound with them."""
    self.world.rows["assignments"] = self.accepted + rows
    merged = merge(self.accepted + rows)
    worker, place = rows[0]["worker"], (rows[0]["target"], rows[0]["community"])
    mine = [duty for duty in merged if duty.worker == worker]
    same = [duty for duty in merged if (duty.target, duty.community) == place]
    broken = [*check.worker_problems(self.world, worker, mine), *check.target_problems(self.world, *place, same)]
    for duty in mine:
      broken += check.duty_problems(self.world, duty)
    keys = [(row["worker"], row["target"], row["community"], row["role"] or "held", row["from"]) for row in self.accepted + rows]
    if not broken and len(set(keys)) == len(keys):
      self.accepted += rows

  def add_covers(self, leave):
    """Colleagues for the duties of one spell of leave, whole or in parts."""
    rng = self.rng
    first, last = units.day(leave["from"]), units.day(leave["to"])
    street = self.places.street_of[self.world.workers[leave["worker"]].fixed["community"]]
    colleagues = [name for name in self.workers if name != leave["worker"]
                  and self.places.street_of[self.world.workers[name].fixed["community"]] == street]
    for duty in [row for row in self.accepted if row["worker"] == leave["worker"]]:
      start = max(first, units.day(duty["from"]))
      end = min(last, units.day(duty["to"]) if duty["to"] else last)
      if not colleagues or start > end or rng.random() < 0.3:
        continue
      for _ in range(3):
        begin = rng.choice([start, rng.randint(start, end)])
        share = duty["share"] if rng.random() < 0.8 else rng.choice(["0.250", "0.500"])
        self.accept([self.row(rng.choice(colleagues), duty["target"], duty["community"], "cover", share, begin,
                              rng.choice([end, rng.randint(begin, end)]))])


def full(name, row):
  return {column: row.get(column, "") for column in COLUMNS[name][0].split()}
