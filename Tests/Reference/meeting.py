"""The report of Open Space meetings (registers page, sections 0 and 11) as JSON, computed from a folder of tables.

  meeting.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
import units
from register import Register, ratio

FORMS = "open_space council hearing online other".split()


class Meetings(Register):
  code = "meeting"
  headline = ("so_far",)
  has_grids = False

  def __init__(self, world):
    super().__init__(world)
    self.meetings = [(units.day(row["day"]), row) for row in world.rows["meetings"]]
    self.solved = [(units.day(row["day"]), row) for row in world.rows["meeting_solved"]]

  def figures(self, scope, first, e):
    so_far = self.counts(scope, 0, e)
    return {**self.counts(scope, first, e), "so_far": {**so_far, "solved_rate": ratio(so_far["solved"], so_far["suggestions"])}}

  def counts(self, scope, first, e):
    """Meetings of some days, and what was solved on them, of whatever meeting."""
    inside = {row["id"]: (day, row) for day, row in self.meetings if self.contains(scope, row["community"])}
    held = [row for day, row in inside.values() if first <= day <= e]

    def total(column):
      return sum(int(row[column] or 0) for row in held)

    solved = sum(int(row["solved"]) for day, row in self.solved if first <= day <= e and row["meeting"] in inside)
    return {"meetings": len(held), "participants": total("participants"), "suggestions": total("suggestions"), "solved": solved,
            "satisfaction": units.rate((total("satisfied"), total("asked")))}


if __name__ == "__main__":
  register.main(Meetings, __doc__)
