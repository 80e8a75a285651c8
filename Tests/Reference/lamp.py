"""The lamp of what is due (registers page, section 5, "Lamp"); admissions have the same one."""

from typing import NamedTuple

COLOURS = ("green", "yellow", "red")


class Lamp(NamedTuple):
  """One lamp at a day: `waits_for` says for what, `elapsed` and `allowed` are working days."""

  waits_for: str
  due: int
  elapsed: int
  allowed: int
  colour: str

  @property
  def left(self):
    """Days left; below 0 when it is late."""
    return self.allowed - self.elapsed


def lamp(waits_for, start, due, e, yellow, workdays):
  """The lamp at e of what began on `start` and is due on `due`; `yellow` is the parameter in per cent."""
  elapsed, allowed = workdays.between(start, e), workdays.between(start, due)
  colour = "green" if 100 * elapsed <= yellow * allowed else "yellow" if elapsed <= allowed else "red"
  return Lamp(waits_for, due, elapsed, allowed, colour)


def deciding(lamps):
  """The worse of some lamps, of equal ones that with fewer days left; None without any."""
  return max(lamps, key=lambda each: (COLOURS.index(each.colour), -each.left), default=None)
