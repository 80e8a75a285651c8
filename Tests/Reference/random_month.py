"""Random marks, waivers, specials, answers and adjustments of one month."""

import math

import units
from random_places import at_times, hundredths

LEVELS = ["satisfied"] * 6 + ["basically", "basically", "dissatisfied", "unreached", "refused", "unknown"]


class MonthMaker:
  """Fills the tables of one month; `chance` is how likely a mark is there."""

  def __init__(self, rng, places, world, month, states, scheme):
    self.rng, self.places, self.world, self.month, self.states, self.scheme = rng, places, world, month, states, scheme
    self.chance = rng.choice([0.5, 0.9, 0.97])
    self.roster = [worker for worker in world.workers if self.on_roster(worker)]
    self.marks = {}
    self.add_marks()
    self.add_waivers()
    self.add_specials()
    self.add_answers()
    self.add_adjustments()

  def add(self, table, **values):
    self.places.rows.setdefault(table, []).append({"month": self.month, **values})

  def on_roster(self, worker):
    first, last = units.bounds(self.month)
    start, end = self.world.employment(worker)
    return bool(self.world.workers[worker].at(self.month)) and start <= last and end >= first

  def mark(self, source, ratee, target="", community=""):
    if (source, ratee, target, community) in self.marks or self.rng.random() > self.chance:
      return
    score = self.rng.choice([hundredths(self.rng, 60, 100)] * 5 + ["100", "0.00", "87.5"])
    self.marks[source, ratee, target, community] = score
    self.add("ratings", source=source, ratee=ratee, target=target, community=community, score=score, rater="评分人" + source)

  def add_marks(self):
    first, last = units.bounds(self.month)
    for worker in self.roster:
      self.mark("self", worker)
      self.mark("superior", worker)
      for duty in self.world.assignments:
        if duty.worker == worker and duty.first <= last and duty.last >= first:
          if self.world.is_grid(duty.target):
            self.mark("superior", worker, duty.target)
          else:
            self.mark("department", worker, duty.target, duty.community)
      if self.rng.random() < 0.05:
        self.mark("department", worker, self.rng.choice(list(self.places.lines)), self.rng.choice(self.places.communities))
    for community in self.places.communities:
      self.mark("team", community)
      if self.states[self.places.street_of[community]] == "scoring" and self.rng.random() < 0.5:
        self.add("submissions", community=community, by="书记" + community)

  def add_waivers(self):
    rng = self.rng
    for worker in self.roster:
      for source in ("self", "superior", "department"):
        marked = any(key[:2] == (source, worker) for key in self.marks)
        if rng.random() < (0.03 if marked else 0.4):
          self.add("waivers", ratee=worker, source=source, reason="'-长期病假", by="街道甲")
    for community in self.places.communities:
      if rng.random() < (0.05 if ("team", community, "", "") in self.marks else 0.4):
        self.add("waivers", ratee=community, source="team", reason="未考核", by="街道甲")
      if rng.random() < 0.3:
        self.add("waivers", ratee=community, source="survey", reason=at_times(rng, "第三方未到", "暂" * 200), by="街道甲")

  def add_specials(self):
    for number in range(self.rng.randint(0, 6)):
      if not self.roster:
        return
      status = self.rng.choice(["proposed", "verified", "verified", "verified", "rejected"])
      # A task that was taken back to `proposed` keeps the reason.
      reason = self.rng.random() < {"proposed": 0.1, "verified": 0, "rejected": 0.7}[status]
      self.add("specials", id=f"T-{self.month}-{number}", worker=self.rng.choice(self.roster),
               title=at_times(self.rng, "人口普查, 临时", "普" * 200), evidence=self.rng.choice(["", "台账"]),
               points=at_times(self.rng, hundredths(self.rng, 0, 10), "10000.00"), proposer="书记乙", status=status,
               verifier="" if status == "proposed" else "街道丙", reason="'-重复, 已计" if reason else "")

  def add_answers(self):
    rng = self.rng
    for number in range(rng.choice([0, 1, 2, 3, 4])):
      street = rng.choice(self.places.streets)
      batch = rng.choice([f"B{number}", f"b{number}", f"批{number}"])
      grids = [grid for grid, community in self.places.grid_of.items()
               if self.places.street_of[community] == street and self.world.grids[grid].at(self.month)]
      method, answered, valid = rng.choice(["door", "phone"]), False, 0
      for grid in grids:
        for _ in range(rng.choice([0, 0, 1, 6, 19, 20, 25, 40])):
          answered, level = True, rng.choice(LEVELS)
          valid += level in ("satisfied", "basically", "dissatisfied")
          self.add("survey", batch=batch, method=method, grid=grid, level=level)
      status = rng.choice(["", "uploaded", "signed", "countersigned", "countersigned", "void"])
      if answered and status:
        self.add("batches", batch=batch, status=status, signer="测评机构" if status in ("signed", "countersigned") else "",
                 countersigner="街道丁" if status == "countersigned" else "",
                 **(self.recheck(valid) if status == "countersigned" else {}))

  def recheck(self, valid):
    """What asking again found, with a reason where the scheme wants one; nothing in an older batch."""
    rng = self.rng
    if rng.random() < 0.25:
      return {}
    needed = math.ceil(valid * self.scheme.recheck_share)
    rechecked = min(valid, rng.choice([needed, needed, needed + 1, max(0, needed - 1), 0, valid]))
    agreed = rng.choice([rechecked, rechecked, math.ceil(rechecked * self.scheme.recheck_agreement), rng.randint(0, rechecked)])
    short = rechecked < needed or agreed < rechecked * self.scheme.recheck_agreement
    return {"rechecked": str(rechecked), "agreed": str(agreed), "reason": "电话难打通" if short or rng.random() < 0.1 else ""}

  def add_adjustments(self):
    rng = self.rng
    known = [worker for worker in self.world.workers if self.world.workers[worker].at(self.month)]
    for worker in rng.sample(known, min(len(known), rng.choice([0, 0, 1, 3]))):
      settled = units.month_after(self.places.months[0], -rng.randint(2, 4))
      amount = rng.choice(["", "-"]) + at_times(rng, hundredths(rng, 1, 99), "1000000.00")
      for reason in ["补发", "'=更正"][: rng.choice([1, 1, 2])]:
        self.add("adjustments", worker=worker, settled_month=settled, amount=amount, reason=reason, by="街道甲")
