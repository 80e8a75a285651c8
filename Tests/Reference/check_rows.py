"""What the registers page does not let stand in tests, grades, trainings, meetings and stations (sections 6, 7, 9, 11, 12), however it comes in."""

import re

import check
import units
from test import ids

REFERENCES = {
  "questions": {}, "test_results": {"worker": "workers"}, "pay_grades": {}, "allowances": {}, "degrees": {"worker": "workers"}, "incomes": {},
  "trainings": {"street": "streets"}, "attendances": {"training": "trainings", "worker": "workers"}, "tiers": {"worker": "workers"},
  "meetings": {"community": "communities", "grid": "grids"}, "meeting_solved": {"meeting": "meetings"},
  "estates": {"community": "communities"}, "stations": {"estate": "estates"}, "centres": {"street": "streets"},
  "handled": {"community": "communities", "item": "services"},
}
KEYS = {"questions": ("id", "language"), "test_results": ("id",), "pay_grades": ("class", "grade", "from_month"),
        "allowances": ("kind", "level", "from_month"), "degrees": ("worker", "from_month"), "incomes": ("year", "class"), "trainings": ("id",),
        "attendances": ("training", "worker"), "tiers": ("worker", "tier", "from"), "meetings": ("id",), "meeting_solved": ("meeting", "day"),
        "estates": ("id",), "stations": ("id",), "centres": ("id",), "handled": ("community", "month", "item")}
CLASSES, DEGREES = ("chief", "deputy", "worker"), ("college", "bachelor", "master", "doctor")
LEVELS = {"degree": DEGREES, "certificate": ("assistant", "social_worker", "senior")}
CODES = {
  ("questions", "language"): ("", "zh", "en"), ("questions", "answer"): ("a", "b", "c", "d"), ("pay_grades", "class"): CLASSES,
  ("incomes", "class"): CLASSES, ("allowances", "kind"): tuple(LEVELS), ("degrees", "degree"): DEGREES,
  ("trainings", "tier"): ("lead", "secretary", "reserve", "all", "newcomer"), ("tiers", "tier"): ("lead", "reserve"),
  ("meetings", "form"): ("open_space", "council", "hearing", "online", "other"),
}
# First and last of what is in force within them.
SPANS = {"questions": ("first_month", "last_month"), "estates": ("first_month", "last_month"), "tiers": ("from", "to"),
         "stations": ("opened", "closed"), "centres": ("opened", "closed")}
NEEDED = {"questions": "id line question a b answer", "test_results": "id worker line day questions correct",
          "pay_grades": "class grade amount", "allowances": "kind level amount", "degrees": "worker degree", "incomes": "year class amount",
          "trainings": "id street day title tier hours", "attendances": "training worker", "tiers": "worker tier from",
          "meetings": "id community day topic form participants suggestions", "meeting_solved": "meeting day solved",
          "estates": "id name community households", "stations": "id name estate opened", "centres": "id name street opened",
          "handled": "community month item count"}


def empty_problems(world):
  """Cells that every row needs, and months that are none."""
  for table, columns in NEEDED.items():
    for row in world.rows[table]:
      yield from (f"{table}: {column} is empty" for column in columns.split() if row[column] == "")
      for column in ("month", "first_month", "last_month", "from_month"):
        if row.get(column) and not re.fullmatch(r"[12][0-9]{3}-(0[1-9]|1[0-2])", row[column]):
          yield f"{table}: {column}: {row[column]!r}"


def problems(world, today):
  """Everything broken between the cells of sound rows, as one line each."""
  for table, (first, last) in SPANS.items():
    yield from (f"{table}: {row[last]} before {row[first]}" for row in world.rows[table] if row[last] and row[last] < row[first])
  main = {line for line in world.lines if world.is_main(line)}
  yield from (f"{table}: no main line {row['line']!r}" for table in ("questions", "test_results") for row in world.rows[table] if row["line"] not in main)
  for part in (question_problems, result_problems, grade_problems, training_problems, meeting_problems):
    yield from part(world)
  for row in world.rows["handled"]:
    if row["month"] > units.month_of(today):
      yield f"handled: {row['month']} is after today"
    if not world.communities[row["community"]].at(row["month"]):
      yield f"handled: no community {row['community']} in {row['month']}"


def question_problems(world):
  shapes = {}
  for row in world.rows["questions"]:
    options = "".join(letter for letter in "abcd" if row[letter])
    if not "abcd".startswith(options) or row["answer"] not in options:
      yield f"question {row['id']}: answer {row['answer']} of {options}"
    shape = (row["line"], row["answer"], options, row["first_month"], row["last_month"])
    if shapes.setdefault(row["id"], shape) != shape:
      yield f"question {row['id']}: its languages do not agree"
  languages = [(row["id"], row["language"] or "zh") for row in world.rows["questions"]]
  if len(set(languages)) < len(languages):
    yield "questions: two rows of one language"


def result_problems(world):
  for row in world.rows["test_results"]:
    where, asked, right, wrong = f"result {row['id']}", int(row["questions"]), int(row["correct"]), ids(row["wrong"])
    if right > asked:
      yield f"{where}: {right} of {asked} right"
    if row["wrong"] and len(wrong) != asked - right or len(set(wrong)) < len(wrong):
      yield f"{where}: {len(wrong)} wrong, {asked - right} expected"
    if any(not re.fullmatch(r"[\w-]{1,40}", name) for name in wrong):
      yield f"{where}: no ids: {row['wrong']!r}"
    if row["line"] in world.lines and not world.lines[row["line"]].at(row["day"][:7]):
      yield f"{where}: no line {row['line']} in its month"


def grade_problems(world):
  for row in world.rows["pay_grades"]:
    if int(row["grade"]) not in check.GRADES[row["class"]]:
      yield f"pay_grades: grade {row['grade']} of a {row['class']}"
  for row in world.rows["allowances"]:
    if row["level"] not in LEVELS[row["kind"]]:
      yield f"allowances: {row['level']} of a {row['kind']}"


def training_problems(world):
  whole = {row["id"]: units.number(row["hours"], 2) for row in world.rows["trainings"]}
  for row in world.rows["attendances"]:
    if row["hours"] and units.number(row["hours"], 2) > whole[row["training"]]:
      yield f"attendance of {row['worker']} in {row['training']}: {row['hours']} hours"


def meeting_problems(world):
  for row in world.rows["meetings"]:
    where, month = f"meeting {row['id']}", row["day"][:7]
    asked, satisfied = int(row["asked"] or 0), int(row["satisfied"] or 0)
    if not satisfied <= asked <= int(row["participants"]):
      yield f"{where}: {satisfied} of {asked} of {row['participants']}"
    if not world.communities[row["community"]].at(month):
      yield f"{where}: no community {row['community']} in its month"
    if row["grid"] and not (world.grids[row["grid"]].fixed["community"] == row["community"] and world.grids[row["grid"]].at(month)):
      yield f"{where}: no grid {row['grid']} there in its month"
    solved = [each for each in world.rows["meeting_solved"] if each["meeting"] == row["id"]]
    if any(each["day"] < row["day"] for each in solved) or sum(int(each["solved"]) for each in solved) > int(row["suggestions"]):
      yield f"{where}: solved {solved}"
