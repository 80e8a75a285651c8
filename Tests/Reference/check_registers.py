"""What the registers page does not let stand in the tables of registers, however they come in.

Here are requests, admissions and their steps (sections 5 and 10); check_rows.py knows the others, parameter.py the parameters.
"""

import check_rows
import units
from admission import Admissions, communities_named
from admission_steps import STEPS as ADMISSION_STEPS
from admission_steps import Matter
from privacy import word
from request import CHANNELS, KINDS, Requests
from request_steps import STEPS as REQUEST_STEPS
from request_steps import Case
from world import grouped

FREE = {"requests": ("title", "text"), "meetings": ("topic",), "request_steps": ("reason",), "admission_steps": ("reason",)}
REFERENCES = {
  "requests": {"grid": "grids", "item": "services", "visit": "visits", "meeting": "meetings", "follows": "requests"},
  "request_steps": {"request": "requests", "worker": "workers"},
  "systems": {"department": "departments"},
  "admissions": {"street": "streets", "department": "departments", "system": "systems"},
  "admission_steps": {"admission": "admissions"}, "admission_uses": {"admission": "admissions"}, **check_rows.REFERENCES,
}
KEYS = {"requests": ("id",), "systems": ("id",), "admissions": ("id",), "request_steps": ("request", "no"),
        "admission_steps": ("admission", "no"), "admission_uses": ("admission", "use", "id"), **check_rows.KEYS}
CODES = {("requests", "channel"): CHANNELS, ("requests", "kind"): KINDS, ("requests", "urgent"): ("", "yes", "no"),
         ("request_steps", "step"): REQUEST_STEPS, ("request_steps", "verdict"): ("", "satisfied", "basically", "dissatisfied", "unreached"),
         ("admissions", "nature"): ("government", "residents"), ("admissions", "kind"): ("lawful", "assist", "other"),
         ("admission_steps", "step"): ADMISSION_STEPS, ("admission_uses", "use"): ("line", "special"), **check_rows.CODES}


def problems(world, today):
  """Everything broken, as one line each."""
  found = [*check_rows.empty_problems(world), *cell_problems(world, today)]
  yield from found
  if not found:
    yield from request_problems(world)
    yield from admission_problems(world)
    yield from check_rows.problems(world, today)


def cell_problems(world, today):
  for table, columns in KEYS.items():
    rows = world.rows[table]
    if len({tuple(row[column] for column in columns) for row in rows}) < len(rows):
      yield f"{table}: two rows with one key"
    for column, other in REFERENCES[table].items():
      known = {row["id"] for row in world.rows[other]}
      yield from (f"{table}: {column}: no {row[column]!r}" for row in rows if row[column] and row[column] not in known)
    for column in FREE.get(table, ()):
      yield from (f"{table}: {column}: {word(row[column])}: {row[column]!r}" for row in rows if word(row[column]))
    for row in rows:
      if "day" in row and units.day(row["day"]) > today:
        yield f"{table}: {row['day']} is after today"
      for column, value in row.items():
        if value not in CODES.get((table, column), (value,)):
          yield f"{table}: {column}: {value!r}"


def request_problems(world):
  rows = {row["id"]: row for row in world.rows["requests"]}
  for row in rows.values():
    where, grid = f"request {row['id']}", world.grids[row["grid"]]
    if not grid.at(row["day"][:7]):
      yield f"{where}: no grid {row['grid']} in its month"
    for column, channel in (("visit", "visit"), ("meeting", "open_space")):
      if row[column] and row["channel"] != channel:
        yield f"{where}: {column} with channel {row['channel']}"
    other = rows.get(row["follows"])
    if other and (other is row or other["day"] > row["day"] or
                  world.grids[other["grid"]].fixed["community"] != grid.fixed["community"]):
      yield f"{where}: cannot follow {other['id']}"
  requests = Requests(world)
  for row in rows.values():
    yield from step_problems(f"request {row['id']}", Case(row, requests.parameters, requests.workdays), requests.steps[row["id"]])


def admission_problems(world):
  communities = grouped(world.rows["communities"], "id")
  for row in world.rows["admissions"]:
    where, named = f"admission {row['id']}", communities_named(row)
    if row["end"] and row["end"] < row["start"]:
      yield f"{where}: ends before it starts"
    if len(set(named)) < len(named):
      yield f"{where}: a community twice"
    for name in named:
      if name not in communities or communities[name].fixed["street"] != row["street"] or not communities[name].at(row["day"][:7]):
        yield f"{where}: not in the street: {name}"
  known = {"special": {row["id"] for row in world.rows["specials"]},
           "line": {row["id"] for row in world.rows["lines"] if row["kind"] == "auxiliary"}}
  for row in world.rows["admission_uses"]:
    if row["id"] not in known[row["use"]]:
      yield f"use of {row['admission']}: no {row['use']} {row['id']}"
  admissions = Admissions(world)
  for row in world.rows["admissions"]:
    yield from step_problems(f"admission {row['id']}", Matter(row, admissions.parameters, admissions.workdays), admissions.steps[row["id"]])


def step_problems(where, matter, steps):
  """Numbers, days and what may follow; `matter` is a request or matter without steps."""
  last = matter.day
  for number, row in enumerate(steps, 1):
    day, fault = units.day(row["day"]), matter.fault(row)
    if int(row["no"]) != number:
      yield f"{where}: step {row['no']} in place of {number}"
    if day < last:
      yield f"{where}: step {row['no']} goes back to {row['day']}"
    if fault:
      yield f"{where}: step {row['no']}, {row['step']} of what is {matter.state}: {fault}"
      return
    matter.take(row)
    last = day
