"""Random requests of residents and their steps, such as an import takes."""

import units
from parameter import Parameters
from random_places import at_times
from request import CHANNELS, KINDS
from request_steps import Case
from workdays import Workdays

TITLES = ["电梯常停", "医保怎样转移, 问", "雨天路面积水", "'=楼道灯不亮", "垃圾点挪位置", "2 幢夜里烧烤", "事" * 40]
TEXTS = ["", "", "", "一周停了三次, 老人上下楼困难。", "2026-10-14 10:32 起 12 户", "经" * 200]
REASONS = ["已办妥", "材料不齐, 待补", "要街道出面", "'-台风夜后", "由" * 200]
CLERKS = ["chenlj", "sunlei", "汪红梅", "ＣＨＥＮＬＪ", "SunLei", "街道, 甲", "人" * 40]
VERDICTS = ["satisfied"] * 4 + ["basically"] * 2 + ["dissatisfied", "unreached"]

# How likely each step is where it is possible.
WEIGHTS = {"accept": 8, "start": 5, "solve": 4, "confirm": 6, "rework": 1.5, "refuse": 0.7, "escalate": 1.2, "return": 1,
           "extend": 0.9, "urge": 0.8, "void": 0.3}


def another(rng, clerk):
  """A clerk who is another person than the one named."""
  plain = {"ＣＨＥＮＬＪ": "chenlj", "SunLei": "sunlei"}
  return rng.choice([name for name in CLERKS if plain.get(name, name) != plain.get(clerk, clerk)])


class RandomRequests:
  """`requests` and `steps` for the places, visits, services and parameters of a world; `days` may be theirs."""

  def __init__(self, rng, world, days, count):
    self.rng, self.world, self.days = rng, world, days
    self.parameters, self.workdays = Parameters(world.rows["parameters"]), Workdays(world.rows["holidays"])
    self.pace = rng.choice([[0, 0, 0, 1, 1, 2], [0, 1, 2, 3, 5, 8], [0, 1, 5, 15, 30]])
    self.stop, self.within_limits = rng.choice([0.03, 0.1, 0.3]), rng.random() < 0.5
    self.requests, self.steps = [], []
    for number, day in enumerate(sorted(rng.choice(days) for _ in range(count))):
      self.add(number, day)
    for row in self.requests:
      self.walk(row)
    rng.shuffle(self.requests)
    if rng.random() < 0.3:
      rng.shuffle(self.steps)

  def add(self, number, day):
    rng, world = self.rng, self.world
    grids = [grid for grid, versions in world.grids.items() if versions.at(units.month_of(day))]
    if not grids:
      return
    grid, channel, text = rng.choice(grids), rng.choice(CHANNELS), units.day_text(day)
    visits = [row["id"] for row in world.rows["visits"]] if channel == "visit" else []
    meetings = [row["id"] for row in world.rows["meetings"]] if channel == "open_space" else []
    near = [row["id"] for row in self.requests if world.grids[row["grid"]].fixed["community"] == world.grids[grid].fixed["community"]]
    self.requests.append({
      "id": rng.choice([f"R{text[2:7].replace('-', '')}-{number:04d}", f"r-{number}", f"民{number}"]), "day": text, "grid": grid,
      "channel": channel, "kind": rng.choice(KINDS), "urgent": rng.choice(["", "", "no", "yes"]),
      "item": rng.choice(["", *[row["id"] for row in world.rows["services"]]]), "title": rng.choice(TITLES), "text": rng.choice(TEXTS),
      "visit": rng.choice(["", *visits]), "meeting": rng.choice(["", *meetings]) if meetings else "", "follows": rng.choice(near) if near and rng.random() < 0.2 else ""})

  def walk(self, row):
    """Steps of one request until it ends, time is over, or nobody goes on."""
    rng, case, day = self.rng, Case(row, self.parameters, self.workdays), units.day(row["day"])
    while case.possible() and rng.random() > self.stop:
      day += rng.choice(self.pace)
      if day > self.days[-1]:
        return
      names = case.possible()
      step = self.step(case, rng.choices(names, [WEIGHTS[name] for name in names])[0], units.day_text(day))
      if self.within_limits and step["step"] in ("extend", "confirm") and case.beyond(step):
        continue
      self.steps.append(step)
      case.take(step)

  def step(self, case, name, day):
    rng, world = self.rng, self.world
    second = name in ("confirm", "rework") and case.row["kind"] != "consult"
    may = name == "solve" and case.state == "accepted"
    # A step that needs no reason has one at times.
    silent = name in ("accept", "start", "confirm") and rng.random() < 0.8
    return {"request": case.row["id"], "no": str(len(case.steps) + 1), "day": day, "step": name,
            "worker": rng.choice([*world.workers, *([""] if may else [])]) if name == "start" or may else "",
            "days": str(at_times(rng, rng.choice([1, 3, 10, 11]), 250)) if name == "extend" else "",
            "verdict": rng.choice(VERDICTS) if name == "confirm" else "", "reason": "" if silent else rng.choice(REASONS),
            "by": another(rng, case.solved_by) if second else rng.choice(CLERKS)}
