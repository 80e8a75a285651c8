"""Compares the figures of two boards, the journal head and whether it is a rehearsal apart: compare.py [--rules 1] A.json B.json; exit 1 when they differ.

With `--rules 1` a board may lack `pool_points`: a program that knew rules 1 only does not print them.
"""

import argparse
import json
import sys

from pay import NEWEST, RULES

SHOWN = 20


def differences(left, right, rules=NEWEST, path="$"):
  """Every place where two JSON values differ, as one line each."""
  if isinstance(left, dict) and isinstance(right, dict):
    if rules == 1:
      left, right = without_pool_points(left, right), without_pool_points(right, left)
    for key in [*left, *(key for key in right if key not in left)]:
      if key in ("journal_head", "rehearsal"):
        continue
      if key not in left or key not in right:
        yield f"{path}.{key}: only in the {'second' if key not in left else 'first'}"
      else:
        yield from differences(left[key], right[key], rules, f"{path}.{key}")
    if set(left) == set(right) and list(left) != list(right):
      yield f"{path}: keys in another order: {list(left)} / {list(right)}"
  elif isinstance(left, list) and isinstance(right, list):
    if len(left) != len(right):
      yield f"{path}: {len(left)} / {len(right)} entries"
    for index, (one, other) in enumerate(zip(left, right)):
      yield from differences(one, other, rules, f"{path}[{index}]{name(one)}")
  elif type(left) is not type(right) or left != right:
    yield f"{path}: {json.dumps(left, ensure_ascii=False)} / {json.dumps(right, ensure_ascii=False)}"


def name(entry):
  """The id of an entry, so that a path can be read."""
  if not isinstance(entry, dict):
    return ""
  return "".join(f"({entry[key]})" for key in ("id", "scope", "class", "target", "worker") if key in entry)


def without_pool_points(entry, other):
  """`entry` as it is compared with `other`, which may lack these points."""
  return {key: value for key, value in entry.items() if key != "pool_points" or key in other}


def main():
  parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
  parser.add_argument("first")
  parser.add_argument("second")
  parser.add_argument("--rules", type=int, choices=RULES, default=NEWEST)
  options = parser.parse_args()
  with open(options.first, encoding="utf-8-sig") as first, open(options.second, encoding="utf-8-sig") as second:
    found = list(differences(json.load(first), json.load(second), options.rules))
  for line in found[:SHOWN]:
    print(line)
  if len(found) > SHOWN:
    print(f"... {len(found)} differences in all")
  sys.exit(1 if found else 0)


if __name__ == "__main__":
  main()
