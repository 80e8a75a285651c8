"""Exact numbers and civil months: parsing, rounding half up, printing."""

import calendar
import datetime
import decimal
import math
import re
from fractions import Fraction

OPEN_END = datetime.date(9999, 12, 31).toordinal()
Z = decimal.Decimal("1.959963984540054")


def number(text, digits):
  """The decimal `text` as a fraction; an error when it has more than `digits` decimals."""
  match = re.fullmatch(r"-?[0-9]+(?:\.([0-9]+))?", text)
  if not match or len(match.group(1) or "") > digits:
    raise ValueError(f"not a number of at most {digits} decimals: {text!r}")
  return Fraction(text)


def half_up(value, digits):
  """`value` rounded half up to `digits` decimals, as a fraction."""
  scale = 10**digits
  return Fraction(math.floor(Fraction(value) * scale + Fraction(1, 2)), scale)


def text(value, digits=2):
  """`value`, which must be exact at `digits` decimals, as text."""
  scaled = Fraction(value) * 10**digits
  if scaled.denominator != 1:
    raise ValueError(f"{value} has more than {digits} decimals")
  sign = "-" if scaled < 0 else ""
  whole, part = divmod(abs(scaled.numerator), 10**digits)
  return f"{sign}{whole}.{part:0{digits}d}" if digits else f"{sign}{whole}"


def wilson(satisfied, valid):
  """Low and high end of the 95 % Wilson interval, 0...1, as text of four decimals."""
  with decimal.localcontext() as context:
    context.prec = 50
    s, n = decimal.Decimal(satisfied), decimal.Decimal(valid)
    centre = (s + Z * Z / 2) / (n + Z * Z)
    half = Z / (n + Z * Z) * (s * (n - s) / n + Z * Z / 4).sqrt()
    ends = [min(max(end, decimal.Decimal(0)), decimal.Decimal(1)) for end in (centre - half, centre + half)]
    return [text(half_up(Fraction(end), 4), 4) for end in ends]


def rate(counts):
  """The rate of `(satisfied, valid)` as the board prints it; None without valid answers."""
  satisfied, valid = counts
  if not valid:
    return None
  low, high = wilson(satisfied, valid)
  return {"satisfied": satisfied, "valid": valid, "rate": text(half_up(Fraction(satisfied, valid), 4), 4),
          "low": low, "high": high}


def day(text_of_day):
  """The ordinal of a civil date."""
  return datetime.date.fromisoformat(text_of_day).toordinal()


def day_text(ordinal):
  return datetime.date.fromordinal(ordinal).isoformat()


def month_of(ordinal):
  return day_text(ordinal)[:7]


def bounds(month):
  """First and last day of `month` (`YYYY-MM`), as ordinals."""
  year, number_of_month = map(int, month.split("-"))
  length = calendar.monthrange(year, number_of_month)[1]
  first = datetime.date(year, number_of_month, 1).toordinal()
  return first, first + length - 1


def month_after(month, count=1):
  """The month `count` months after `month`; before it when negative."""
  year, number_of_month = map(int, month.split("-"))
  index = year * 12 + number_of_month - 1 + count
  return f"{index // 12:04d}-{index % 12 + 1:02d}"


def by_bytes(name):
  """Sorting key of a text: its UTF-8 bytes."""
  return name.encode("utf-8")
