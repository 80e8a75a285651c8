"""Compares a built program with the reference on random streets: sweep.py PROGRAM [FIRST [COUNT]].

Each street goes through `init`, `import` and `board --format json`, projected and to date. A street that differs
keeps its folder, whose name is printed.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile

import board
import compare
import random_street


def run(program, database, *arguments):
  done = subprocess.run([program, *arguments, "--db", database], capture_output=True, encoding="utf-8")
  if done.returncode:
    raise RuntimeError(f"{' '.join(arguments)}: exit {done.returncode}: {(done.stderr or done.stdout)[:2000]}")
  return done.stdout


def sweep_street(program, seed, folder):
  """Differences of one street, as lines."""
  tables, database = os.path.join(folder, "tables"), os.path.join(folder, "street.db")
  months, streets = random_street.make(seed, tables)
  run(program, database, "init")
  run(program, database, "import", tables)
  for street in streets:
    for month in months:
      for today in (None, month + "-15"):
        dates = ["--to-date", "--today", today] if today else []
        printed = json.loads(run(program, database, "board", "--month", month, "--street", street, "--format", "json", *dates))
        expected = board.board(tables, month, street, today)
        for line in compare.differences(expected, printed):
          yield f"{street} {month} {today or 'projected'} {line}"


def main():
  program = os.path.abspath(sys.argv[1])
  first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
  count = int(sys.argv[3]) if len(sys.argv) > 3 else 20
  failed = 0
  for seed in range(first, first + count):
    folder = tempfile.mkdtemp(prefix=f"street-{seed}-")
    try:
      found = list(sweep_street(program, seed, folder))
    except RuntimeError as error:
      found = [str(error)]
    if not found:
      shutil.rmtree(folder)
      continue
    failed += 1
    print(f"seed {seed}: {len(found)} differences (expected / printed), {folder}", *found[: compare.SHOWN], sep="\n  ")
  print(f"{count - failed} of {count} streets agree")
  sys.exit(1 if failed else 0)


if __name__ == "__main__":
  main()
