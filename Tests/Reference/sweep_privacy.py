"""Compares the privacy check of a built program with the reference: sweep_privacy.py PROGRAM [FIRST [COUNT]].

Each folder brings forty visits with random notes to a trial import, whose faults name those that the program refuses.
"""

import csv
import os
import re
import subprocess

import privacy
import random_texts
import writing
from sweep import parser, run, sweep

TEXTS = 40  # An import prints fifty faults in full.
DAY = "2026-10-14"
PLACES = {
  "district": [{"id": "D1", "name": "区"}], "streets": [{"id": "S1", "name": "街道", "district": "D1"}],
  "communities": [{"id": "C1", "name": "社区", "street": "S1", "households": "9"}],
  "grids": [{"id": "G1", "name": "网格", "community": "C1", "households": "9", "points": "1.00"}],
  "workers": [{"id": "W1", "name": "王一", "community": "C1", "class": "worker", "employed_from": "2020-01-01"}],
}


def protected(text):
  """As a table hands on a text that a spreadsheet could take for a formula."""
  return "'" + text if text[0] in "=+-@＝＋－＠'" else text


def write(folder, texts):
  writing.write_all(folder, PLACES, None, random_texts.random.Random(0), 2)
  with open(os.path.join(folder, "visits.csv"), "w", encoding="utf-8", newline="") as file:
    lines = csv.writer(file)
    lines.writerow(["id", "day", "worker", "grid", "households", "note"])
    lines.writerows([f"V{number}", DAY, "W1", "G1", "1", protected(text)] for number, text in enumerate(texts))


def sweep_texts(program, seed, folder):
  """Texts of one folder that program and reference take differently, as lines."""
  tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
  texts = random_texts.texts(seed, TEXTS)
  write(tables, texts)
  run(program, database, "init", "--rehearsal")
  done = subprocess.run([program, "import", tables, "--dry-run", "--today", DAY, "--lang", "en", "--db", database],
                        capture_output=True, encoding="utf-8")
  if done.returncode not in (0, 65):
    raise RuntimeError(f"import: exit {done.returncode}: {(done.stderr or done.stdout)[:2000]}")
  faults = {int(line): said for line, said in re.findall(r"^visits\.csv:(\d+): note: (.*)$", done.stderr, re.MULTILINE)}
  if done.returncode and not faults:
    yield f"import: {done.stderr[:2000]}"
  for number, text in enumerate(texts):
    word, said = privacy.word(text), faults.get(number + 2)
    if (word is None) != (said is None) or said and (word == "number") != ("phone or identity number" in said):
      yield f"{text!r} ({text.encode('unicode_escape').decode()}): {word or 'taken'} / {said or 'taken'}"


if __name__ == "__main__":
  options = parser(__doc__).parse_args()
  sweep(options, "folder", lambda seed, folder: sweep_texts(options.program, seed, folder))
