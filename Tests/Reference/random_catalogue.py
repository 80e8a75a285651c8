"""Random changes of a street's catalogue: more departments and main lines, English names, equal names, long ids."""

import units
from random_places import hundredths

# Lengths of ids around which ids of questions made from them become too long.
LONG = (26, 27, 29, 30, 31, 32, 33, 36, 37, 38, 40)


def month_span(rng, months):
  """A first and a last month, either of them open at times."""
  first, last = (rng.choice(["", "", "", *months]) for _ in range(2))
  return {"first_month": first, "last_month": last if not last or first <= last else ""}


def long_id(rng, begins):
  return begins + rng.choice("x办_7") * (rng.choice(LONG) - len(begins))


def change(rng, rows, today):
  """Alters `departments` and `lines` of a folder that stands already; nobody holds a new line."""
  add_departments(rng, rows)
  add_lines(rng, rows, today)
  english = rng.choice([0.3, 0.9, 1.0, 1.0])
  for line in {row["id"]: None for row in rows["lines"]}:
    rename(rows["lines"], line, {"name_en": f"Line {line}"} if rng.random() < english else {})
  for row in rows["departments"]:
    if row["name_en"] == "" and rng.random() < english:
      row["name_en"] = f"Department {row['id']}"
  make_equal(rng, rows)


def add_departments(rng, rows):
  for number in range(rng.choice([0, 0, 1, 3, 6])):
    rows["departments"].append({"id": rng.choice([f"dep-{number}", f"科{number}", f"AA{number}"]), "name": f"新科室{number}", "name_en": ""})


def add_lines(rng, rows, today):
  """Main lines that are there, that begin after today, and with long ids."""
  for number in range(rng.choice([0, 0, 1, 2, 4])):
    line = rng.choice([f"M-{number}", f"线{number}", long_id(rng, f"L{number}")])
    begins = rng.choice(["", "", "", units.month_after(units.month_of(today)), units.month_of(today)])
    rows["lines"].append({**dict.fromkeys(rows["lines"][0], ""), "id": line, "name": f"新条线{number}", "kind": "main",
                          "nature": rng.choice(["government", "residents"]), "department": rng.choice(rows["departments"])["id"],
                          "points": hundredths(rng, 1, 50), "from_month": begins})


def rename(rows, name, cells):
  """Cells that all versions of an id share."""
  for row in rows:
    if row["id"] == name:
      row.update(cells)


def make_equal(rng, rows):
  """At times two of them have one name, or one English name; seldom all."""
  for table in ("lines", "departments"):
    names = {row["id"]: row for row in rows[table]}
    for column in ("name", "name_en"):
      if rng.random() < 0.2:
        one, other = rng.sample(list(names), 2)
        rename(rows[table], one, {column: names[other][column]})
    if rng.random() < 0.05:
      for name in names:
        rename(rows[table], name, {"name": "同名"})


def lengthen(rng, rows, tables, column, letter):
  """Gives some ids of the first of `tables` a great length; `column` names them in the others."""
  for number, row in enumerate(rows[tables[0]]):
    if rng.random() < 0.15:
      old, new = row["id"], long_id(rng, f"{letter}{number}")
      row["id"] = new
      for table in tables[1:]:
        for other in rows[table]:
          other[column] = new if other[column] == old else other[column]
