"""Random estates, stations, centres and what was handled, such as an import takes."""

import units
from random_catalogue import month_span
from random_places import at_times


class RandomStations:
  """`estates`, `stations`, `centres` and `handled` for the places of a world; `ends` are the days at which reports look."""

  TABLES = ("estates", "stations", "centres", "handled")

  def __init__(self, rng, world, ends):
    self.rng, self.world, self.ends = rng, world, ends
    self.months = sorted({units.month_of(end) for end in ends})
    self.estates = [self.estate(number) for number in range(rng.choice([0, 2, 6, 15]))]
    names = [row["id"] for row in self.estates]
    self.stations = [{**self.place("S", number, "站"), "estate": rng.choice(names), **self.span()}
                     for number in range(rng.choice([0, 2, 8, 20]))] if names else []
    self.centres = [{**self.place("Z", number, "中心"), "street": rng.choice(list(world.streets)), **self.span()}
                    for number in range(rng.choice([0, 1, 3, 8]))]
    self.handled = self.counts()

  def place(self, letter, number, name):
    return {"id": self.rng.choice([f"{letter}{number:03d}", f"{letter.lower()}-{number}", f"{name}{number}"]),
            "name": at_times(self.rng, f"{name}, {number}", name[0] * 40, "'=" + name)}

  def estate(self, number):
    rng = self.rng
    return {**self.place("E", number, "小区"), "community": rng.choice(list(self.world.communities)),
            "households": at_times(rng, str(rng.choice([0, 1, rng.randint(50, 3000)])), "1000000"), **month_span(rng, self.months)}

  def span(self):
    """Open on days about those at which reports look, some not yet, some no more."""
    rng = self.rng
    edges = [end + step for end in self.ends for step in (-1, 0, 1)]
    opened, closed = rng.choice([*edges, self.ends[0] - 200, self.ends[0] - 200]), rng.choice([None, None, None, *edges])
    opened, closed = (opened, closed) if closed is None or opened <= closed else (closed, opened)
    return {"opened": units.day_text(opened), "closed": units.day_text(closed) if closed else ""}

  def counts(self):
    """By community, month and item; none at all is a count too."""
    rng, items, rows = self.rng, [row["id"] for row in self.world.rows["services"]], {}
    months = [units.month_after(self.months[0], -1), *self.months]
    for _ in range(rng.choice([0, 6, 30, 80]) if items else 0):
      month = rng.choice(months)
      there = [name for name, versions in self.world.communities.items() if versions.at(month)]
      key = (rng.choice(there), month, rng.choice(items))
      rows[key] = {**dict(zip(("community", "month", "item"), key)), "count": str(at_times(rng, rng.choice([0, 1, rng.randrange(200)]), 1_000_000))}
    return list(rows.values())
