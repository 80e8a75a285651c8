"""Compares a built program with the reference on random streets: sweep.py PROGRAM [FIRST [COUNT]] [--rules 1].

Each street goes through `init`, `import` and `board --format json`, projected and to date. A street that differs
keeps its folder, whose name is printed. `--rules 1` is for a program that knows rules 1 only.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

import board
import compare
import random_street
from pay import NEWEST, RULES


def run(program, database, *arguments):
  done = subprocess.run([program, *arguments, "--db", database], capture_output=True, encoding="utf-8")
  if done.returncode:
    raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}: {(done.stderr or done.stdout)[:2000]}")
  return done.stdout


def sweep_street(program, seed, folder, rules):
  """Differences of one street, as lines."""
  tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
  months, streets = random_street.make(seed, tables, rules)
  run(program, database, "init")
  run(program, database, "import", tables)
  for street in streets:
    for month in months:
      for today in (None, month + "-15"):
        dates = ["--to-date", "--today", today] if today else []
        printed = json.loads(run(program, database, "board", "--month", month, "--street", street, "--format", "json", *dates))
        expected = board.board(tables, month, street, today, rules)
        for line in compare.differences(expected, printed, rules):
          yield f"{street} {month} {today or 'projected'} {line}"


def parser(doc):
  """What every sweep is told: the program and which seeds."""
  told = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
  told.add_argument("program", type=os.path.abspath)
  told.add_argument("first", nargs="?", type=int, default=0)
  told.add_argument("count", nargs="?", type=int, default=20)
  return told


def sweep(options, what, differences):
  """Prints the differences of each seed's folder, and ends the process: 1 where there are any.

  `differences(seed, folder)` gives them as lines; a folder without any is removed.
  """
  failed = 0
  for seed in range(options.first, options.first + options.count):
    folder = tempfile.mkdtemp(prefix=f"{what}-{seed}-")
    try:
      found = list(differences(seed, folder))
    except RuntimeError as error:
      found = [str(error)]
    if not found:
      shutil.rmtree(folder)
      continue
    failed += 1
    print(f"seed {seed}: {len(found)} differences (expected / printed), {folder}", *found[: compare.SHOWN], sep="\n  ")
  print(f"{options.count - failed} of {options.count} {what}s agree")
  sys.exit(1 if failed else 0)


def main():
  told = parser(__doc__)
  told.add_argument("--rules", type=int, choices=RULES, default=NEWEST)
  options = told.parse_args()
  sweep(options, "street", lambda seed, folder: sweep_street(options.program, seed, folder, options.rules))


if __name__ == "__main__":
  main()
