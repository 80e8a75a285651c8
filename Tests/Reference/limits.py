"""How large a value may be and how long a text (domain page, section 1; registers page, sections 0 to 12)."""

import re
import unicodedata
from fractions import Fraction

import units
from tables import FREE_TEXT

# Least and greatest value and the decimals of a unit.
POINTS, COUNT, LEAST = (0, 10_000, 2), (0, 1_000_000, 0), Fraction(1, 1000)
COEFFICIENT, FROM_ONE = (LEAST, 10, 3), (1, 1_000_000, 0)
YUAN, BASE, PORTION, FUNDS = (0, 100_000, 2), (0, 100_000, 4), (0, 1, 3), (0, 10_000_000, 2)
HOURS, YEAR = (Fraction(1, 100), 1000, 2), (1900, 2999, 0)
NUMBERS = {
  "communities": {"households": COUNT, "posts_chief": COUNT, "posts_deputy": COUNT, "posts_worker": COUNT},
  "grids": {"households": COUNT, "points": POINTS},
  "lines": {"points": POINTS},
  "difficulty": {"coefficient": COEFFICIENT},
  "assignments": {"share": (LEAST, 1, 3)},
  "specials": {"points": POINTS},
  "ratings": {"score": (0, 100, 2)},
  "batches": {"rechecked": COUNT, "agreed": COUNT},
  "adjustments": {"amount": (-1_000_000, 1_000_000, 2)},
  "places": dict.fromkeys("buildings households partner_units service_points party_heads stair_heads retiree_heads".split(), COUNT),
  "visits": {"households": FROM_ONE, **dict.fromkeys("key_households ownership population vehicles other".split(), COUNT)},
  "groups": {"weight": COEFFICIENT},
  "request_steps": {"no": FROM_ONE, "days": FROM_ONE},
  "admissions": {"points": POINTS, "funds": FUNDS},
  "admission_steps": {"no": FROM_ONE, "points": POINTS},
  "test_results": {"questions": FROM_ONE, "correct": COUNT, "seconds": COUNT},
  "pay_grades": {"amount": FUNDS}, "allowances": {"amount": FUNDS}, "incomes": {"year": YEAR, "amount": FUNDS},
  "trainings": {"hours": HOURS}, "attendances": {"hours": HOURS},
  "meetings": {"participants": FROM_ONE, "suggestions": COUNT, "asked": COUNT, "satisfied": COUNT},
  "meeting_solved": {"solved": FROM_ONE}, "estates": {"households": COUNT}, "handled": {"count": COUNT},
  "group_counts": {"level1": COUNT, "level2": COUNT, "level3": COUNT},
}

# Characters of a text; what is not named here has 200.
LENGTHS = {("workers", "name"): 40, **{(name, column): 60 for column in ("name", "name_en")
                                       for name in ("district", "streets", "communities", "grids", "departments", "lines")},
           ("services", "name"): 40, ("services", "name_en"): 80, ("services", "guide"): 300, ("services", "guide_en"): 600,
           ("groups", "name"): 20, ("groups", "name_en"): 40, ("systems", "name"): 40, ("requests", "title"): 40,
           **dict.fromkeys((("questions", option) for option in "abcd"), 80), ("questions", "note"): 300,
           ("trainings", "title"): 60, ("trainings", "provider"): 60, ("incomes", "source"): 60, ("meetings", "topic"): 60,
           **{(name, "name"): 40 for name in ("estates", "stations", "centres")},
           ("admissions", "title"): 60, ("admissions", "basis"): 100,
           **{(name, "by"): 40 for name in ("request_steps", "admissions", "admission_steps")}}
IDS = {"id", "batch"}


def problems(world, scheme):
  """Every cell of the tables and every key of scheme.toml beyond its limit, as one line each."""
  for name, rows in world.rows.items():
    for row in rows:
      for column, value in row.items():
        if value != "":
          fault = cell_fault(name, column, value)
          if fault:
            yield f"{name}: {column}: {fault}: {value!r}"
  yield from scheme_problems(scheme)


def cell_fault(name, column, value):
  if column in NUMBERS.get(name, {}):
    return number_fault(value, *NUMBERS[name][column])
  if column in IDS:
    return None if re.fullmatch(r"[\w-]{1,40}", value) else "no id"
  if column in FREE_TEXT:
    return text_fault(value, LENGTHS.get((name, column), 200))
  return None


def number_fault(value, least, greatest, digits):
  try:
    return None if least <= units.number(value, digits) <= greatest else f"not {least} to {greatest}"
  except ValueError as error:
    return str(error)


def text_fault(value, length):
  if len(value) > length:
    return f"longer than {length} characters"
  if all(character.isspace() or unicodedata.category(character) == "Cf" for character in value):
    return "blank"
  return "a control character" if any(unicodedata.category(character) == "Cc" for character in value) else None


def scheme_problems(scheme):
  cells = [("recheck_share", scheme.get("recheck_share"), PORTION), ("recheck_agreement", scheme.get("recheck_agreement"), PORTION),
           ("base", scheme.get("pool", {}).get("base"), BASE)]
  cells += [(f"standard.{klass}", value, YUAN) for klass, value in scheme.get("standard", {}).items()]
  for key, value, limit in cells:
    fault = number_fault(str(value), *limit) if value is not None else None
    if fault:
      yield f"scheme: {key}: {fault}: {value!r}"
