"""The figures of the story of two months, computed apart from the program.

`two_months.py start FOLDER` writes the tables with which the story begins; `two_months.py figures` prints the
board after each of its steps, by rules 2, as the story test publishes it. What a step does is put into the tables
here by hand, and never read from the program; the commands of the steps stand in the story test.
"""

import csv
import os
import sys
import tempfile

import board
import check
import scheme
import tables
from world import World

STREET = "S1"
SEPTEMBER, OCTOBER = "2026-09", "2026-10"

SCHEME = """effective_month = "2026-09"
min_sample = 5
publicity_days = 3
"""


def rows(names, text):
  """Rows of a table from lines of cells between commas."""
  return [dict(zip(names.split(), line.strip().split(","))) for line in text.strip().split("\n")]


def start():
  """The tables of the first morning."""
  return {
    "district": rows("id name", "D1,城北区"),
    "streets": rows("id name district", "S1,云河街道,D1"),
    "communities": rows("id name street households", """
      C1,桂花社区,S1,900
      C2,银杏社区,S1,700"""),
    "grids": rows("id name community households points", """
      C1-G1,桂花1,C1,500,40.00
      C1-G2,桂花2,C1,400,35.00
      C2-G1,银杏1,C2,700,45.50"""),
    "departments": rows("id name", """
      K1,民政科
      K2,城管科"""),
    "lines": rows("id name kind nature department points", """
      M1,党建,main,government,K1,60.00
      M2,城管,main,government,K2,50.00
      A1,助老,auxiliary,residents,K1,10.00"""),
    "difficulty": rows("target community coefficient", """
      M2,C2,1.200
      A1,C1,1.150"""),
    "workers": rows("id name community class employed_from", """
      W1,王一,C1,chief,2020-01-01
      W2,李二,C1,worker,2020-01-01
      W3,张三,C1,worker,2020-01-01
      W4,陈四,C2,chief,2020-01-01
      W5,周五,C2,deputy,2020-01-01
      W6,吴六,C2,worker,2020-01-01"""),
    "assignments": rows("worker target community from", """
      W1,M1,C1,2026-09-01
      W2,C1-G1,C1,2026-09-01
      W2,A1,C1,2026-09-01
      W3,C1-G2,C1,2026-09-01
      W3,M2,C1,2026-09-01
      W4,M1,C2,2026-09-01
      W5,M2,C2,2026-09-01
      W6,C2-G1,C2,2026-09-01
      W6,A1,C2,2026-09-01"""),
    "holidays": rows("day kind", "\n".join(f"2026-10-0{day},holiday" for day in range(1, 9))),
  }


def write(folder, data):
  os.makedirs(folder, exist_ok=True)
  for name, lines in data.items():
    columns = tables.COLUMNS[name][0].split()
    with open(os.path.join(folder, name + ".csv"), "w", encoding="utf-8", newline="") as file:
      writer = csv.DictWriter(file, columns, restval="")
      writer.writeheader()
      writer.writerows(lines)
  with open(os.path.join(folder, "scheme.toml"), "w", encoding="utf-8") as file:
    file.write(SCHEME)


class Story:
  def __init__(self):
    self.data = start()

  def add(self, table, **cells):
    self.data.setdefault(table, []).append({"from" if key == "since" else key: value for key, value in cells.items()})

  def mark(self, month, source, ratee, score, target="", community=""):
    """Gives a mark, in the place of one that stands."""
    key = {"month": month, "source": source, "ratee": ratee, "target": target, "community": community}
    marks = self.data.setdefault("ratings", [])
    marks[:] = [row for row in marks if any(row[column] != value for column, value in key.items())]
    marks.append({**key, "score": score, "rater": "x"})

  def answers(self, month, batch, method, grid, **levels):
    for level, count in levels.items():
      for _ in range(count):
        self.add("survey", month=month, batch=batch, method=method, grid=grid, level=level)

  def batch(self, month, batch, status, **cells):
    batches = self.data.setdefault("batches", [])
    batches[:] = [row for row in batches if (row["month"], row["batch"]) != (month, batch)]
    batches.append({"month": month, "batch": batch, "status": status, **cells})

  def worker(self, name, **cells):
    for row in self.data["workers"]:
      if row["id"] == name:
        row.update(cells)

  def figures(self, title, month):
    """The board as the story publishes it."""
    with tempfile.TemporaryDirectory() as folder:
      write(folder, self.data)
      broken = list(check.problems(World.load(folder), scheme.read(folder)))
      assert not broken, broken
      found = board.board(folder, month, STREET)
    lines = [f"# {title}: {month}"]
    for worker in found["workers"]:
      lines.append(" ".join([
        worker["id"], worker["workload"], worker["effect"], worker["special"], worker["satisfaction"],
        worker["total"], worker["pay"], *worker["flags"]]))
    for pool in found["pools"]:
      lines.append(f"pool {pool['class']} {pool['pool']} {pool['points']} {pool['paid']}")
    for entry in found["adjustments"]:
      lines.append(f"adjustment {entry['worker']} {entry['settled_month']} {entry['amount']}")
    lines.append(" ".join(["unsigned", *found["unsigned_batches"]]))
    return "\n".join(lines)


def september_marks(story):
  for worker, score in (("W1", "95.00"), ("W2", "90.00"), ("W4", "88.00"), ("W5", "92.00"), ("W6", "85.50")):
    story.mark(SEPTEMBER, "self", worker, score)
  for worker, target, score in (
      ("W1", "", "93.00"), ("W4", "", "90.00"), ("W2", "", "92.00"), ("W2", "C1-G1", "94.00"), ("W3", "", "85.00"),
      ("W3", "C1-G2", "88.00"), ("W5", "", "91.00"), ("W6", "", "80.00"), ("W6", "C2-G1", "84.00")):
    story.mark(SEPTEMBER, "superior", worker, score, target)
  for worker, line, community, score in (
      ("W2", "A1", "C1", "95.00"), ("W6", "A1", "C2", "90.00"), ("W3", "M2", "C1", "89.00"),
      ("W5", "M2", "C2", "87.50")):
    story.mark(SEPTEMBER, "department", worker, score, line, community)
  story.mark(SEPTEMBER, "team", "C1", "94.00")
  story.mark(SEPTEMBER, "team", "C2", "90.00")


def october_marks(story):
  for worker, score in (
      ("W1", "96.00"), ("W2", "91.00"), ("W3", "84.00"), ("W4", "89.00"), ("W5", "80.00"), ("W6", "93.00")):
    story.mark(OCTOBER, "self", worker, score)
  for worker, target, score in (
      ("W1", "", "92.00"), ("W4", "", "94.00"), ("W2", "", "90.00"), ("W2", "C1-G1", "91.00"), ("W3", "", "86.00"),
      ("W3", "C1-G2", "87.00"), ("W5", "", "82.00"), ("W6", "", "88.00"), ("W6", "C2-G1", "89.50")):
    story.mark(OCTOBER, "superior", worker, score, target)
  for worker, line, community, score in (
      ("W2", "A1", "C1", "93.00"), ("W6", "A1", "C2", "92.00"), ("W6", "M2", "C2", "88.00"),
      ("W3", "M2", "C1", "90.00"), ("W5", "M2", "C2", "85.00")):
    story.mark(OCTOBER, "department", worker, score, line, community)
  story.mark(OCTOBER, "team", "C1", "92.00")
  story.mark(OCTOBER, "team", "C2", "95.00")


def tell():
  """Every step that moves a figure."""
  story = Story()
  yield story.figures("begun", SEPTEMBER)

  story.add("leave", worker="W3", kind="personal", since="2026-09-14", to="2026-09-18")
  story.add("assignments", worker="W2", target="C1-G2", community="C1", role="cover", since="2026-09-14",
            to="2026-09-18")
  for name, worker, points in (("T1", "W2", "2.00"), ("T2", "W3", "3.00")):
    story.add("specials", id=name, month=SEPTEMBER, worker=worker, title="x", points=points, proposer="x",
              status="proposed", verifier="")
  story.answers(SEPTEMBER, "B1", "door", "C1-G1", satisfied=8, basically=1, dissatisfied=1, refused=1)
  story.answers(SEPTEMBER, "B1", "door", "C1-G2", satisfied=3, dissatisfied=1)
  story.answers(SEPTEMBER, "B1", "door", "C2-G1", satisfied=6, basically=1, unreached=1)
  story.answers(SEPTEMBER, "B2", "phone", "C1-G1", dissatisfied=2)
  story.answers(SEPTEMBER, "B2", "phone", "C2-G1", dissatisfied=1)
  yield story.figures("open", SEPTEMBER)

  september_marks(story)
  story.add("waivers", month=SEPTEMBER, ratee="W3", source="self", reason="x", by="x")
  story.data["specials"][0].update(status="verified", verifier="y", evidence="x")
  story.data["specials"][1].update(status="rejected", verifier="y", reason="x")
  # 5 of 21 valid answers asked again: enough. 4 of 5 agree: fewer than 0.900, hence the reason.
  story.batch(SEPTEMBER, "B1", "countersigned", signer="x", countersigner="y", rechecked="5", agreed="4", reason="x")
  story.batch(SEPTEMBER, "B2", "void")
  yield story.figures("marked", SEPTEMBER)

  story.mark(SEPTEMBER, "superior", "W6", "82.00")
  yield story.figures("published", SEPTEMBER)

  story.mark(SEPTEMBER, "superior", "W6", "90.00", "C2-G1")
  yield story.figures("settled", SEPTEMBER)

  story.worker("W5", employed_to="2026-10-20", exit_reason="resigned")
  for row in story.data["assignments"]:
    if row["worker"] == "W5":
      row["to"] = "2026-10-20"
  story.add("assignments", worker="W6", target="M2", community="C2", since="2026-10-21")
  yield story.figures("open", OCTOBER)

  story.mark(SEPTEMBER, "superior", "W2", "96.00", "C1-G2")
  yield story.figures("settled again", SEPTEMBER)

  october_marks(story)
  story.answers(OCTOBER, "B3", "phone", "C1-G1", satisfied=5)
  story.answers(OCTOBER, "B3", "phone", "C1-G2", satisfied=6, dissatisfied=1)
  story.answers(OCTOBER, "B3", "phone", "C2-G1", satisfied=4, dissatisfied=2)
  # 2 of 18 valid answers are the tenth, rounded up.
  story.batch(OCTOBER, "B3", "countersigned", signer="x", countersigner="y", rechecked="2", agreed="2")
  story.add("adjustments", month=OCTOBER, worker="W6", settled_month=SEPTEMBER, amount="-12.34", reason="x", by="x")
  yield story.figures("settled", OCTOBER)


if __name__ == "__main__":
  if sys.argv[1] == "start":
    write(sys.argv[2], start())
  else:
    sys.stdout.reconfigure(encoding="utf-8")
    print("\n\n".join(tell()))
