"""The privacy check of free texts (registers page, section 0): privacy.py TEXT… prints what each looks like, or `taken`.

Everything is said of code points: a digit with a mark behind it is a digit and a mark.
"""

import datetime
import re
import sys

NARROW = {0xFF01 + step: 0x21 + step for step in range(94)} | {0x3000: 0x20}
MAIL = re.compile(r"[^ ]@[^ ]")
DATE = re.compile(r"(?<![0-9])[12][0-9]{3}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}(?![0-9])")
BETWEEN = re.compile(r"(?<=[0-9])[- .()]{1,3}(?=[0-9])")
RUN = re.compile(r"[0-9]+")
ROOM_BEHIND = re.compile(r"(?<![0-9])[0-9]{2,4} ?室")
ROOM_BEFORE = re.compile(r"(?<![a-z])(?:room|rm|apt|flat|unit)[ .]*[0-9]{2,4}(?![0-9])", re.ASCII | re.IGNORECASE)


def word(text):
  """`mail`, `number` or `door`, the first that the text hits; None when it is taken."""
  text = text.translate(NARROW)
  if MAIL.search(text):
    return "mail"
  text = DATE.sub("#", text)
  if any(len(run) >= 11 for run in RUN.findall(BETWEEN.sub("", text))):
    return "number"
  if any(7 <= len(run) <= 10 and not is_day(run) for run in RUN.findall(text)):
    return "number"
  return "door" if ROOM_BEHIND.search(text) or ROOM_BEFORE.search(text) else None


def is_day(run):
  """Whether eight digits are a day of the calendar, yyyymmdd of 1900 to 2099."""
  if len(run) != 8 or run[:2] not in ("19", "20"):
    return False
  try:
    datetime.date(int(run[:4]), int(run[4:6]), int(run[6:]))
  except ValueError:
    return False
  return True


if __name__ == "__main__":
  for given in sys.argv[1:]:
    print(f"{word(given) or 'taken'}\t{given}")
