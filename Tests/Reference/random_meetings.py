"""Random meetings and what was solved of their suggestions, such as an import takes."""

import units
from meeting import FORMS
from random_places import at_times

TOPICS = ["加装电梯怎么分摊", "'=楼道堆物, 谁清", "2 幢门前停车", "议" * 60]


class RandomMeetings:
  """`meetings` and `meeting_solved` for the places of a world; `days` may be theirs."""

  TABLES = ("meetings", "meeting_solved")

  def __init__(self, rng, world, days):
    self.rng, self.world, self.days = rng, world, days
    self.meetings, self.meeting_solved = [], []
    for number in range(rng.choice([0, 3, 10, 30])):
      self.add(number, rng.choice([days[0] - rng.randint(1, 400), rng.choice(days), rng.choice(days), days[-1]]))
    rng.shuffle(self.meeting_solved)

  def add(self, number, day):
    rng, text = self.rng, units.day_text(day)
    there = [name for name, versions in self.world.communities.items() if versions.at(text[:7])]
    community = rng.choice(there)
    grids = [grid for grid, versions in self.world.grids.items() if versions.fixed["community"] == community and versions.at(text[:7])]
    participants = at_times(rng, rng.choice([1, rng.randint(1, 60)]), 1_000_000)
    asked = rng.choice([0, participants, rng.randint(0, participants)])
    satisfied, suggestions = rng.choice([0, asked, rng.randint(0, asked)]), at_times(rng, rng.choice([0, 1, rng.randint(0, 30)]), 1_000_000)
    row = {"id": rng.choice([f"H{text[2:7].replace('-', '')}-{number:04d}", f"h-{number}", f"议{number}"]), "community": community,
           "grid": rng.choice(["", *grids]), "day": text, "topic": rng.choice(TOPICS), "form": rng.choice(FORMS),
           "participants": str(participants), "suggestions": str(suggestions),
           "asked": str(asked) if asked else rng.choice(["", "0"]), "satisfied": str(satisfied) if satisfied else rng.choice(["", "0"])}
    self.meetings.append(row)
    self.solve(row, day, suggestions)

  def solve(self, row, day, left):
    """Of its suggestions, on its own day and later, at times all of them."""
    rng = self.rng
    for then in sorted({rng.choice([day, self.days[-1], rng.randint(day, self.days[-1])]) for _ in range(rng.choice([0, 1, 2, 4]))}):
      if left:
        count = rng.choice([1, left, rng.randint(1, left)])
        self.meeting_solved.append({"meeting": row["id"], "day": units.day_text(then), "solved": str(count)})
        left -= count
