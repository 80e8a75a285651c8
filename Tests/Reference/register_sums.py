"""R14 of the registers page: whole numbers that parts add up to."""


def numbers(figures, path=""):
  """Every whole number of figures and every null, by path, inner ones too."""
  for name, value in figures.items():
    if isinstance(value, dict):
      yield from numbers(value, f"{path}{name}.")
    elif value is None or isinstance(value, int):
      yield path + name, value


def check_sums(report, seen, but=()):
  """The whole numbers of the parts add up to those of the whole, null as 0; what every part has as null has no sum.

  Not those named in `but`, nor those of `density` when somebody was visited in a grid where nobody lives: it has no
  density, although it has visits.
  """
  parts = [dict(numbers(part["figures"])) for part in report["parts"]]
  for path, whole in numbers(report["figures"]):
    above = ".".join(path.split(".")[:-1])
    values = [part.get(path, part.get(above)) for part in parts]
    if above == "density" and None in values:
      seen["visited where nobody lives"] += 1
      continue
    if path not in but and (any(value is not None for value in values) or whole == 0):
      assert sum(value or 0 for value in values) == (whole or 0), (report["scope"], report["from"], path, whole, values)
      seen["sums"] += 1
