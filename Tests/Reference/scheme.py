"""The parameters of the scoring scheme: defaults of domain page section 5, overlaid by scheme.toml."""

import os

from units import number

SOURCES = ("self", "superior", "department", "team")
CLASSES = ("chief", "deputy", "worker")
DEFAULTS = {
  "effect_max": "100.00", "satisfaction_max": "20.00", "min_sample": 20, "count_basically": True, "blind": True,
  "publicity_days": 5, "scoring_days": 10, "recheck_share": "0.100", "recheck_agreement": "0.900", "separate_raters": True,
  "pool": {"mode": "pool", "scope": "street", "headcount": "actual", "unit": "fen"},
  "standard": {"chief": "1000.00", "deputy": "1000.00", "worker": "1000.00"},
  "weights": {"chief": dict(zip(SOURCES, (10, 20, 0, 70))), "deputy": dict(zip(SOURCES, (10, 30, 30, 30))),
              "worker": dict(zip(SOURCES, (10, 30, 40, 20)))},
}


def parse(text):
  """The flat TOML of the files page, for a Python without tomllib."""
  root = {}
  table = root
  for line in text.lstrip("\ufeff").splitlines():
    line = line.split("#")[0].strip()
    if line.startswith("["):
      table = root
      for part in line.strip("[]").split("."):
        table = table.setdefault(part.strip(), {})
    elif line:
      key, value = (part.strip() for part in line.split("=", 1))
      table[key] = value == "true" if value in ("true", "false") else value[1:-1] if value[0] in "\"'" else int(value)
  return root


def load_toml(path):
  with open(path, encoding="utf-8") as file:
    text = file.read()
  try:
    import tomllib
  except ImportError:
    return parse(text)
  return tomllib.loads(text)


def read(folder):
  """The keys of a folder's scheme.toml; {} without one."""
  path = os.path.join(folder, "scheme.toml")
  return load_toml(path) if os.path.exists(path) else {}


def overlay(defaults, given):
  """`defaults` with the keys of `given`, table by table."""
  merged = dict(defaults)
  for key, value in given.items():
    merged[key] = overlay(merged.get(key, {}), value) if isinstance(value, dict) else value
  return merged


class Scheme:
  """The scheme that holds in a month: `given` are the keys of scheme.toml, {} without one.

  `effective` is None when it is the defaults.
  """

  def __init__(self, given, month):
    holds = bool(given) and given["effective_month"] <= month
    self.effective = given["effective_month"] if holds else None
    values = overlay(DEFAULTS, given if holds else {})
    pool = values["pool"]
    self.effect_max = number(str(values["effect_max"]), 2)
    self.satisfaction_max = number(str(values["satisfaction_max"]), 2)
    self.min_sample = values["min_sample"]
    self.count_basically = values["count_basically"]
    self.recheck_share = number(str(values["recheck_share"]), 3)
    self.recheck_agreement = number(str(values["recheck_agreement"]), 3)
    self.mode, self.scope, self.headcount = pool["mode"], pool["scope"], pool["headcount"]
    self.unit_digits = {"fen": 2, "yuan": 0}[pool["unit"]]
    self.base = number(str(pool["base"]), 4) if self.mode == "fixed" else None
    self.standard = {name: number(str(values["standard"][name]), 2) for name in CLASSES}
    self.weights = values["weights"]
    for name in CLASSES:
      if sum(self.weights[name].values()) != 100:
        raise ValueError(f"weights of {name} do not sum to 100")

  @classmethod
  def load(cls, folder, month):
    return cls(read(folder), month)
