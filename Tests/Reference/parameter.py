"""The parameters of the registers (registers page, section 13): defaults, ranges, and the versions of a folder."""

import units
from world import grouped

COEFFICIENT = ("0.001", "10.000")
DAYS, HOURS, WORDS = ("1", "250"), ("0.00", "1000.00"), ("no", "yes")

# Name: default, least and greatest value. A value has no more decimals than the default.
KNOWN = {
  "households_per_worker": ("250", "1", "100000"),
  "visits_target": ("20", "0", "10000"),
  "service_items": ("402", "0", "1000000"), "service_groups": ("13", "0", "1000000"), "questions": ("1600", "0", "1000000"),
  "level_factor_1": ("3.000", *COEFFICIENT), "level_factor_2": ("2.000", *COEFFICIENT), "level_factor_3": ("1.000", *COEFFICIENT),
  "difficulty_slope": ("0.500", *COEFFICIENT), "difficulty_min": ("0.700", "0.001", "1.000"),
  "difficulty_max": ("1.500", "1.000", "10.000"),
  "accept_days": ("1", *DAYS), "due_urgent": ("1", *DAYS), "due_consult": ("1", *DAYS), "due_help": ("5", *DAYS),
  "due_complaint": ("7", *DAYS), "due_suggestion": ("15", *DAYS), "rework_days": ("3", *DAYS), "confirm_days": ("3", *DAYS),
  "extend_days": ("10", *DAYS), "extend_max": ("1", "0", "10"), "rework_max": ("1", "0", "10"), "lamp_yellow": ("80", "0", "100"),
  "test_size": ("20", "5", "100"), "test_minutes": ("20", "1", "240"), "test_pass": ("80", "1", "100"),
  "test_daily": ("3", "1", "100"), "certified_months": ("12", "1", "120"),
  "newcomer_months": ("12", "1", "60"), "hours_lead": ("24.00", *HOURS), "hours_secretary": ("24.00", *HOURS),
  "hours_reserve": ("16.00", *HOURS), "hours_all": ("16.00", *HOURS), "hours_newcomer": ("24.00", *HOURS),
  "grade_step_months": ("36", "1", "120"),
  "admission_required": ("no", *WORDS), "admission_lead_days": ("30", "0", "250"), "admission_decide_days": ("15", "0", "250"),
  "centres_min": ("1", "0", "100"), "centres_max": ("3", "0", "100"),
}


def decimals(name):
  return len(KNOWN[name][0].partition(".")[2])


def fault(name, value):
  """What is wrong with one value; None when it may stand."""
  if name not in KNOWN:
    return "no parameter"
  default, least, greatest = KNOWN[name]
  if default in WORDS:
    return None if value in WORDS else "neither yes nor no"
  try:
    number = units.number(value, decimals(name))
  except ValueError as error:
    return str(error)
  within = units.Fraction(least) <= number <= units.Fraction(greatest)
  return None if within else f"not {least} to {greatest}"


class Parameters:
  """The values that hold in a month, from the rows of `parameters`; without a version the default."""

  def __init__(self, rows):
    self.versions = grouped(rows, "name")
    self.known = {}

  def text(self, name, month):
    versions = self.versions.get(name)
    row = versions.at(month) if versions else None
    return row["value"] if row else KNOWN[name][0]

  def number(self, name, month):
    """The value as an exact fraction."""
    if (name, month) not in self.known:
      self.known[name, month] = units.number(self.text(name, month), decimals(name))
    return self.known[name, month]

  def yes(self, name, month):
    return self.text(name, month) == "yes"


def problems(rows):
  """Everything that the page does not let stand, as one line each: by value, and least above greatest in a month."""
  for row in rows:
    found = fault(row["name"], row["value"])
    if found:
      yield f"parameters: {row['name']} from {row['from_month'] or 'the beginning'}: {found}: {row['value']!r}"
  keys = [(row["name"], row["from_month"]) for row in rows]
  if len(set(keys)) < len(keys):
    yield "parameters: two rows with one key"
  parameters = Parameters(rows)
  for month in sorted({row["from_month"] for row in rows if row["name"] in ("centres_min", "centres_max")}):
    if parameters.number("centres_min", month) > parameters.number("centres_max", month):
      yield f"parameters: centres_min above centres_max from {month or 'the beginning'}"
