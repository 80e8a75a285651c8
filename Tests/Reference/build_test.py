"""The questions that `test build` makes (registers page, section 6) a second time: build_test.py FOLDER --today YYYY-MM-DD.

Prints rows of questions.csv in both languages, sorted by id and language, without the texts of question and note: their
wording is the program's own. So is that of three options in English, which stand here as `plain` has them.
"""

import argparse
import csv
import hashlib
import re
import sys
from typing import NamedTuple

import units
from register import Register, in_force
from request import KINDS
from world import World

BUILT = tuple(f"B{number}-" for number in range(1, 7))  # How ids of built questions begin.
LETTERS, LONGEST = "abcd", 40
DAYS = (1, 2, 3, 5, 7, 10, 15, 20, 30)
COLUMNS = ("id", "language", "line", *LETTERS, "answer", "first_month", "last_month")


class Text(NamedTuple):
  """A text in both languages; empty where there is none."""

  zh: str
  en: str


NATURES = {"government": Text("政务", "government"), "residents": Text("居务", "residents")}


def text(row):
  return Text(row["name"], row["name_en"])


def days(number):
  return Text(f"{number} 个工作日", str(number))


def round_from(texts, right):
  """The others as they come behind the right one, round and round; `texts` are by id in their order."""
  names = list(texts)
  place = names.index(right)
  return [texts[name] for name in names[place + 1:] + names[:place]]


def days_from(number):
  """The other numbers of days, from the first above the right one on."""
  above = [each for each in DAYS if each > number]
  return [days(each) for each in above + [each for each in DAYS if each < number]]


def options(name, right, others):
  """The right text and up to three others, each Chinese text once, in the order of their hashes."""
  chosen = [right]
  for other in others:
    if len(chosen) < len(LETTERS) and other.zh not in [each.zh for each in chosen]:
      chosen.append(other)
  return sorted(chosen, key=lambda each: hashlib.sha256(f"{name}:{each.zh}".encode("utf-8")).hexdigest())


def rows_of(name, line, right, others, *asked):
  """The rows of one question; `asked` are names that its text needs."""
  chosen = options(name, right, others)
  if len(chosen) < 2 or len(name) > LONGEST:
    return
  for language in ("en", "zh"):
    given = [getattr(each, language) for each in chosen]
    if all(getattr(each, language) for each in asked) and all(given) and len(set(given)) == len(given):
      cells = dict(zip(LETTERS, given + [""] * (len(LETTERS) - len(given))))
      yield {"id": name, "language": language, "line": line, **cells, "answer": LETTERS[chosen.index(right)],
             "first_month": "", "last_month": ""}


class Builder(Register):
  """What the tables of a folder answer in the month of a day."""

  def __init__(self, world, today):
    super().__init__(world)
    self.month = units.month_of(today)
    self.main = {line: world.lines[line].fixed for line in self.lines(self.month, "main")}
    self.line_names = {line: text(row) for line, row in self.main.items()}
    self.departments = {row["id"]: text(row) for row in sorted(world.rows["departments"], key=lambda row: units.by_bytes(row["id"]))}

  def rows(self):
    found = [row for part in (self.of_items, self.of_lines, self.of_groups) for row in part()]
    return sorted(found, key=lambda row: (units.by_bytes(row["id"]), row["language"]))

  def of_items(self):
    for row in self.world.rows["services"]:
      if not in_force(row, self.month):
        continue
      name, line, item = row["id"], row["line"], text(row)
      if line in self.main:
        yield from rows_of(f"B1-{name}", line, self.line_names[line], round_from(self.line_names, line), item)
      owner = row["department"] or self.world.lines[line].fixed["department"]
      yield from self.of_department(f"B2-{name}", line, owner, item)

  def of_department(self, name, line, owner, asked):
    yield from rows_of(name, line, self.departments[owner], round_from(self.departments, owner), asked)

  def of_lines(self):
    for line, row in self.main.items():
      own, other = NATURES[row["nature"]], *[each for nature, each in NATURES.items() if nature != row["nature"]]
      yield from self.of_department(f"B3-{line}", line, row["department"], text(row))
      yield from rows_of(f"B4-{line}", line, own, [other], text(row))
      for kind in KINDS:
        number = int(self.parameters.number("due_" + kind, self.month))
        yield from rows_of(f"B5-{line}-{kind}", line, days(number), days_from(number), text(row))

  def of_groups(self):
    for row in self.world.rows["groups"]:
      if row["line"] in self.main:
        yield from rows_of(f"B6-{row['id']}", row["line"], self.line_names[row["line"]], round_from(self.line_names, row["line"]), text(row))


def build(world, today):
  """The rows that `test build` makes on a day."""
  return Builder(world, today).rows()


def plain(row):
  """A row of questions.csv as it is compared: of an English wording that is the program's own the number of days, the code of a nature."""
  cells = {column: row[column] for column in COLUMNS}
  cells["language"] = cells["language"] or "zh"
  own = {"B4-": "government|resident", "B5-": "[0-9]+"}.get(row["id"][:3]) if cells["language"] == "en" else None
  for letter in LETTERS if own else "":
    found = re.search(own, cells[letter].lower())
    cells[letter] = {"resident": "residents"}.get(found[0], found[0]) if found else cells[letter]
  return cells


if __name__ == "__main__":
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("folder")
  parser.add_argument("--today", required=True, type=units.day)
  told = parser.parse_args()
  sys.stdout.reconfigure(encoding="utf-8")
  table = csv.DictWriter(sys.stdout, COLUMNS, lineterminator="\n")
  table.writeheader()
  table.writerows(build(World.load(told.folder), told.today))
