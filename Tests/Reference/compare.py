"""Compares two boards, the journal head apart: compare.py A.json B.json; exit 1 when they differ."""

import json
import sys

SHOWN = 20


def differences(left, right, path="$"):
  """Every place where two JSON values differ, as one line each."""
  if isinstance(left, dict) and isinstance(right, dict):
    for key in [*left, *(key for key in right if key not in left)]:
      if key == "journal_head":
        continue
      if key not in left or key not in right:
        yield f"{path}.{key}: only in the {'second' if key not in left else 'first'}"
      else:
        yield from differences(left[key], right[key], f"{path}.{key}")
    if set(left) == set(right) and list(left) != list(right):
      yield f"{path}: keys in another order: {list(left)} / {list(right)}"
  elif isinstance(left, list) and isinstance(right, list):
    if len(left) != len(right):
      yield f"{path}: {len(left)} / {len(right)} entries"
    for index, (one, other) in enumerate(zip(left, right)):
      yield from differences(one, other, f"{path}[{index}]{name(one)}")
  elif type(left) is not type(right) or left != right:
    yield f"{path}: {json.dumps(left, ensure_ascii=False)} / {json.dumps(right, ensure_ascii=False)}"


def name(entry):
  """The id of an entry, so that a path can be read."""
  if not isinstance(entry, dict):
    return ""
  return "".join(f"({entry[key]})" for key in ("id", "scope", "class", "target", "worker") if key in entry)


def main():
  with open(sys.argv[1], encoding="utf-8-sig") as first, open(sys.argv[2], encoding="utf-8-sig") as second:
    found = list(differences(json.load(first), json.load(second)))
  for line in found[:SHOWN]:
    print(line)
  if len(found) > SHOWN:
    print(f"... {len(found)} differences in all")
  sys.exit(1 if found else 0)


if __name__ == "__main__":
  main()
