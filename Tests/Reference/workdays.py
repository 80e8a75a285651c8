"""Working days and months as the registers page counts them (section 0, "Words used below")."""

import calendar
import datetime

import units


class Workdays:
  """The calendar of a folder: rows of `holidays`; a day without one works Monday to Friday."""

  def __init__(self, rows):
    self.kinds = {units.day(row["day"]): row["kind"] for row in rows}

  def works(self, day):
    kind = self.kinds.get(day)
    # Ordinal 1 is a Monday.
    return kind == "workday" if kind else (day - 1) % 7 < 5

  def between(self, start, end):
    """Working days after `start` and up to `end`; 0 when `end` is not after `start`."""
    return sum(self.works(day) for day in range(start + 1, end + 1))

  def after(self, count, day):
    """The working day number `count` after `day`; `day` itself for 0."""
    while count:
      day += 1
      count -= self.works(day)
    return day


def add_months(day, count):
  """The same day `count` months on, or the last of that month."""
  date = datetime.date.fromordinal(day)
  index = date.year * 12 + date.month - 1 + count
  year, month = index // 12, index % 12 + 1
  return datetime.date(year, month, min(date.day, calendar.monthrange(year, month)[1])).toordinal()
