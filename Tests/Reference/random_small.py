"""Random small worlds with requests and admissions, made in memory: a district of one or two streets, few rows of each table."""

import random_settings
import units
from random_admissions import RandomAdmissions
from random_duties import full
from random_requests import RandomRequests
from tables import COLUMNS
from world import World


def small_world(rng):
  """A world, its last day and its months. The same state of `rng` gives the same world."""
  last = units.day(f"202{rng.randint(3, 6)}-{rng.randint(1, 12):02d}-{rng.choice([1, 2, 14, 28]):02d}") + rng.randint(0, 3)
  days = range(last - rng.choice([5, 40, 80]), last + 1)
  months = sorted({units.month_of(day) for day in days})
  rows = places(rng, months)
  if rng.random() < 0.5:
    rows["parameters"] = random_settings.parameters(rng, months, "2021-05")
  if rng.random() < 0.5:
    rows["holidays"] = random_settings.holidays(rng, days[0], days[-1] + 30)
  scheme = {"effective_month": rng.choice(months), "count_basically": False} if rng.random() < 0.4 else {}
  world = World({name: [full(name, row) for row in rows.get(name, [])] for name in COLUMNS}, scheme)
  requests = RandomRequests(rng, world, days, rng.choice([0, 1, 3, 8]))
  admissions = RandomAdmissions(rng, world, days, rng.choice([0, 1, 4]))
  world.rows.update(requests=requests.requests, request_steps=requests.steps, systems=admissions.systems,
                    admissions=admissions.admissions, admission_steps=admissions.steps, admission_uses=admissions.uses)
  return world, last, months


def places(rng, months):
  """Rows of places, lines, two workers, services and visits; at times a place without anything in it, or one that comes late."""
  def begins():
    return rng.choice(["", "", "", *months])

  streets = ["S1", "s2"][: rng.choice([1, 2])]
  communities = [{"id": f"C{number}", "street": rng.choice(streets), "households": "300", "from_month": begins()}
                 for number in range(rng.choice([1, 2, 3]))]
  grids = [{"id": f"{row['id']}-{number}", "community": row["id"], "households": "100", "points": "1.00", "from_month": begins()}
           for row in communities for number in range(rng.choice([0, 1, 2]))]
  lines = [{"id": line, "kind": "main" if line[0] == "M" else "auxiliary", "nature": rng.choice(["government", "residents"]),
            "department": "DEP1", "points": "1.00", "first_month": "", "last_month": rng.choice(["", *months]) if line[0] == "a" else "",
            "from_month": begins()} for line in ["M1", "M2", "a1", "a2", "a3"]]
  workers = [{"id": f"W{number}", "community": "C0", "class": "worker", "employed_from": "2020-01-01"} for number in (1, 2)]
  services = [{"id": f"F{number}", "line": rng.choice(["M1", "M2"]), "name": "事项"} for number in range(rng.choice([0, 1, 3]))]
  visits = [{"id": "V1", "day": months[0] + "-01", "worker": "W1", "grid": grids[0]["id"], "households": "1"}] if grids else []
  special = {"id": "T1", "month": months[-1], "worker": "W1", "title": "普查", "points": "1.00", "status": "proposed"}
  return {"district": [{"id": "D1"}], "streets": [{"id": street, "district": "D1"} for street in streets], "communities": communities,
          "grids": grids, "departments": [{"id": "DEP1"}, {"id": "部2"}], "lines": lines, "workers": workers, "services": services,
          "visits": visits, "specials": [special]}
