"""Random places, catalogue, scheme and roster for a random street."""

import units

GRADES = {"chief": (7, 18), "deputy": (4, 15), "worker": (1, 12)}
COMMUNITY_IDS = ["C01", "c-2", "C_3", "社区4", "C10", "凤起", "B-9"]
SURNAMES, GIVEN = "王李张刘陈杨赵黄周吴", ["芳", "伟", "秀英", "敏", "静", "丽", "强", "磊", "建国", "海燕"]


def hundredths(rng, low, high):
  """A random number of two decimals between two integers."""
  return units.text(units.Fraction(rng.randint(low * 100, high * 100), 100))


def thousandths(rng, low, high):
  return units.text(units.Fraction(rng.randint(low, high), 1000), 3)


def at_times(rng, usual, *extremes):
  """Now and then one of the values at a limit in place of the usual one."""
  return rng.choice(extremes) if rng.random() < 0.02 else usual


def versions(rng, row, months, change, begins=""):
  """`row`, and at times a second row from a later month that `change` alters."""
  rows = [{**row, "from_month": begins}]
  if rng.random() < 0.35:
    later = rng.choice(months)
    if later > begins:
      rows.append({**row, "from_month": later, **change()})
  return rows


class Places:
  """What stands before anybody works: `rows` by table, and the ids the later steps choose from."""

  def __init__(self, rng, months):
    self.rng, self.months, self.rows = rng, months, {}
    self.before = units.month_after(months[0], -1)
    self.approved = rng.random() < 0.25
    self.add_streets()
    self.add_grids()
    self.add_lines()
    self.add_difficulty()
    self.add_workers()

  def add_streets(self):
    rng = self.rng
    self.rows["district"] = [{"id": "D1", "name": "江干区"}]
    self.streets = ["S1", "街2"][: rng.choice([1, 1, 2])]
    self.rows["streets"] = [{"id": street, "name": f"街道, {street}", "district": "D1"} for street in self.streets]
    self.communities = rng.sample(COMMUNITY_IDS, rng.randint(max(2, len(self.streets)), 5))
    self.street_of = {name: self.streets[i % len(self.streets)] for i, name in enumerate(self.communities)}
    self.rows["communities"] = []
    with_posts = self.approved or rng.random() < 0.3
    for name in self.communities:
      def figures():
        posts = {"posts_" + klass: str(rng.randint(0, top)) for klass, top in (("chief", 1), ("deputy", 2), ("worker", 8))}
        return {"households": str(rng.choice([0, 1, 249, 250, 251, 2500, 3001] * 3 + [1_000_000])), **(posts if with_posts else {})}
      row = {"id": name, "name": at_times(rng, name + "社区", "社" * 60), "street": self.street_of[name], **figures()}
      self.rows["communities"] += versions(rng, row, self.months, figures)

  def add_grids(self):
    rng, self.grid_of, self.rows["grids"] = self.rng, {}, []
    for community in self.communities:
      for number in range(1, rng.randint(1, 3) + 1):
        grid = rng.choice([f"{community}-G{number}", f"g{number}_{community}"])
        self.grid_of[grid] = community
        row = {"id": grid, "name": f'"{number}"号网格', "community": community, "households": str(rng.randint(0, 600)),
               "buildings": rng.choice(["", "12"]), "points": at_times(rng, hundredths(rng, 5, 60), "10000.00", "0.01")}
        begins = rng.choice(["", "", "", self.before, self.months[-1]])
        self.rows["grids"] += versions(rng, row, self.months, lambda: {"points": hundredths(rng, 5, 60)}, begins)

  def add_lines(self):
    rng, self.lines = self.rng, {}
    self.rows["departments"] = [{"id": f"DEP{i}", "name": f"科室{i}", "name_en": rng.choice(["", f"Office {i}"])} for i in (1, 2)]
    self.rows["lines"] = []
    names = [("main", f"M{i:02d}") for i in range(1, rng.randint(3, 5))] + [("auxiliary", f"a{i}") for i in range(1, rng.randint(3, 6))]
    for kind, line in names:
      row = {"id": line, "name": "条线" + line, "kind": kind, "nature": rng.choice(["government", "residents"]),
             "department": rng.choice(["DEP1", "DEP2"]), "points": self.line_points()}
      if kind == "auxiliary":
        row["first_month"] = rng.choice(["", "", self.before, self.months[1]])
        row["last_month"] = rng.choice(["", "", self.months[1], self.months[-1]])
      begins = row.get("first_month", "") or rng.choice(["", "", "", self.months[0]])
      self.lines[line] = row
      self.rows["lines"] += versions(rng, row, self.months, lambda: {"points": self.line_points()}, begins)

  def line_points(self):
    return "0.00" if self.rng.random() < 0.06 else at_times(self.rng, hundredths(self.rng, 1, 50), "10000.00", "0.01")

  def add_difficulty(self):
    rng = self.rng
    pairs = list(self.grid_of.items()) + [(line, community) for line in self.lines for community in self.communities]
    self.rows["difficulty"] = []
    for target, community in pairs:
      if rng.random() < 0.5:
        row = {"target": target, "community": community,
               "coefficient": at_times(rng, thousandths(rng, 700, 1500), "0.001", "10.000")}
        begins = rng.choice(["", "", self.months[0], self.months[1]])
        self.rows["difficulty"] += versions(rng, row, self.months, lambda: {"coefficient": thousandths(rng, 700, 1500)}, begins)

  def add_workers(self):
    self.rows["workers"] = []
    for number in range(self.rng.randint(5, 25)):
      self.rows["workers"] += self.worker(number)

  def worker(self, number):
    rng = self.rng
    home = rng.choice(self.communities)
    row = {"id": rng.choice([f"W{number:03d}", f"w{number}", f"社工{number}"]), "name": rng.choice(SURNAMES) + rng.choice(GIVEN),
           "community": home, **self.rank(), "certificate": rng.choice(["", "none", "assistant", "social_worker", "senior"]),
           "gender": rng.choice(["", "female", "male"])}
    if rng.random() < 0.04:
      row["name"] = "'=" + row["name"]
    row["name"] = at_times(rng, row["name"], "欧阳" * 20)
    start, end, probation = self.crowded_days() if rng.random() < 0.2 else self.days()
    row["employed_from"] = units.day_text(start)
    if end:
      row.update(employed_to=units.day_text(end),
                 exit_reason=rng.choice(["retired", "resigned", "dismissed", "recruited", "moved", "other"]))
    if probation:
      row["probation_until"] = units.day_text(probation)
    begins = units.month_of(start) if rng.random() < 0.3 else ""
    near = [name for name in self.communities if self.street_of[name] == self.street_of[home]]
    return versions(rng, row, self.months, lambda: {**self.rank(), "community": rng.choice(near)}, begins)

  def days(self):
    """First day of employment, its last one and that of probation; None where there is none."""
    rng, end, probation = self.rng, None, None
    first, last = units.bounds(self.months[0])[0] - 20, units.bounds(self.months[-1])[1]
    start = rng.randint(first, last) if rng.random() < 0.25 else first - rng.randint(15, 3000)
    if rng.random() < 0.1:
      start = units.bounds(rng.choice(self.months))[rng.randint(0, 1)]
    if rng.random() < 0.15:
      end = max(start, rng.randint(first, last))
      if rng.random() < 0.3:
        end = max(start, units.bounds(units.month_of(end))[1])
    if rng.random() < 0.3:
      probation = max(start, rng.choice([rng.randint(first, last + 10), units.bounds(rng.choice(self.months))[1]]))
    return start, end, probation

  def crowded_days(self):
    """Two or three of these days in one month; probation may end on the last day of employment, or after it."""
    rng = self.rng
    first, last = units.bounds(rng.choice(self.months))
    start = rng.choice([first - rng.randint(20, 400), first, rng.randint(first, last)])
    end = rng.choice([None, rng.randint(max(start, first), last)])
    return start, end, rng.choice([end, None, *[rng.randint(max(start, first), last)] * 4])

  def rank(self):
    klass = self.rng.choice(["chief", "deputy", "deputy"] + ["worker"] * 6)
    return {"class": klass, "grade": self.rng.choice(["", str(self.rng.randint(*GRADES[klass]))])}


def random_scheme(rng, months, approved, rules):
  """The text of scheme.toml; None for the defaults."""
  if not approved and rng.random() < 0.2:
    return None
  lines = [f'effective_month = "{months[0] if approved else rng.choice([months[0], months[0], months[1], "2020-01"])}"']
  options = {"effect_max": f'"{hundredths(rng, 50, 150)}"', "satisfaction_max": rng.choice(['"20.00"', '"33.33"', '"0.00"']),
             "min_sample": str(rng.choice([1, 5, 20, 60])), "count_basically": rng.choice(["true", "false"]),
             "blind": "true", "publicity_days": "5"}
  if rules > 1:
    options.update(recheck_share=rng.choice(['"0.100"', '"0.000"', '"0.333"', '"1.000"']),
                   recheck_agreement=rng.choice(['"0.900"', '"0.000"', '"0.667"', '"1.000"']),
                   separate_raters=rng.choice(["true", "true", "false"]))
  lines += [f"{key} = {value}" for key, value in options.items() if rng.random() < 0.6]
  mode = rng.choice(["pool", "pool", "pool", "fixed"])
  lines += ["[pool]", f'mode = "{mode}"    # how points become pay']
  if mode == "fixed":
    base = units.text(units.Fraction(rng.randint(10000, 120000), 10000), 4)
    lines.append(f'base = "{at_times(rng, base, "0.0001", "100000.0000")}"')
  lines += [f'scope = "{rng.choice(["street", "community"])}"', f'headcount = "{"approved" if approved else "actual"}"',
            f'unit = "{rng.choice(["fen", "yuan"])}"']
  if rng.random() < 0.5:
    chief = at_times(rng, hundredths(rng, 900, 2000), "0.00", "100000.00")
    lines += ["[standard]", f'chief = "{chief}"', f'worker = "{hundredths(rng, 700, 1200)}"']
  for klass in ("chief", "deputy", "worker"):
    if rng.random() < 0.4:
      cuts = sorted(rng.choice([0, 0, 10, 25, 33, 50, 80, 100]) for _ in range(3))
      weights = [cuts[0], cuts[1] - cuts[0], cuts[2] - cuts[1], 100 - cuts[2]]
      lines += [f"[weights.{klass}]"] + [f"{key} = {value}" for key, value in zip(("self", "superior", "department", "team"), weights)]
  return "\n".join(lines) + "\n"
