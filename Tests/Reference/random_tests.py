"""Random questions and results of the policy test, such as an import takes."""

import math

import units
from parameter import Parameters
from random_catalogue import month_span
from random_places import at_times
from workdays import add_months

LETTERS = "abcd"
GONE = [f"B{number % 6 + 1}-gone{number}" for number in range(12)]


class RandomTests:
  """`questions` and `test_results` for the main lines and workers of a world; `ends` are the days at which reports look."""

  TABLES = ("questions", "test_results")

  def __init__(self, rng, world, ends):
    self.rng, self.world, self.ends = rng, world, ends
    self.parameters = Parameters(world.rows["parameters"])
    self.lines = [line for line in world.lines if world.is_main(line)]
    self.questions, self.test_results = [], []
    for number in range(rng.choice([0, 3, 8, 20])):
      self.add_question(number)
    rng.shuffle(self.questions)
    self.ids = list(dict.fromkeys([*(row["id"] for row in self.questions), *GONE]))
    for _ in range(rng.choice([0, 10, 40, 90])):
      self.add_result(rng.choice(list(world.workers)), rng.choice(self.lines), self.day())
    self.add_all_round()

  # Questions

  def add_question(self, number):
    """In one language or both; at times with an id as built ones have."""
    rng, count = self.rng, self.rng.choice([2, 3, 4, 4])
    row = {"id": rng.choice([f"Q{number:03d}", f"题{number}", f"B{number % 8}-old{number}", f"b1-{number}", f"B{number}" + "x" * 30]),
           "line": rng.choice(self.lines), "answer": rng.choice(LETTERS[:count]),
           **month_span(rng, sorted({units.month_of(end) for end in self.ends}))}
    for language in rng.choice([["zh"], ["zh"], ["zh", "en"], ["en"]]):
      texts = {letter: at_times(rng, f"{letter}, 答{number}", "答" * 79 + letter) for letter in LETTERS[:count]}
      self.questions.append({**row, "language": rng.choice(["", "zh"]) if language == "zh" else "en",
                             "question": at_times(rng, f"第 {number} 题?", "题" * 200, "'=题"), **dict.fromkeys(LETTERS, ""), **texts,
                             "note": rng.choice(["", "", "见办理指南", "说" * 300])})

  # Results

  def day(self):
    """Some day up to today, often one whose certificate ends about a day at which reports look, or thirty days later."""
    rng, today = self.rng, self.ends[-1]
    end = rng.choice(self.ends)
    months = int(self.parameters.number("certified_months", units.month_of(end)))
    last = end + rng.choice([-1, 0, 1, 2, 29, 30, 31, 32])
    leap = units.day(rng.choice(["2020-02-29", "2024-02-29", "2023-08-31", "2024-12-31"]))
    return min(today, rng.choice([rng.randint(self.ends[0] - 200, today), rng.randint(self.ends[0], today), end, end + 1, leap,
                                  add_months(last, -months), add_months(last, -months) + rng.choice([-1, 1])]))

  def add_result(self, worker, line, day, passed=False):
    rng, text, number = self.rng, units.day_text(day), len(self.test_results)
    if not self.world.lines[line].at(text[:7]):
      return
    questions = at_times(rng, rng.choice([5, 20, 20, 37, 100]), 1, 1_000_000)
    least = math.ceil(self.parameters.number("test_pass", text[:7]) * questions / 100)
    correct = questions if passed else rng.choice([least, least, max(0, least - 1), questions, rng.randint(0, questions)])
    self.test_results.append({
      "id": rng.choice([f"E{text[2:7].replace('-', '')}-{number:04d}", f"e-{number}", f"绩{number}"]), "worker": worker, "line": line,
      "day": text, "questions": str(questions), "correct": str(correct),
      "seconds": at_times(rng, rng.choice(["", "0", str(rng.randint(30, 1200))]), "1000000"), "wrong": self.wrong(questions - correct)})

  def wrong(self, count):
    """So many ids, of the bank or gone from it; none at times."""
    if count > len(self.ids) or self.rng.random() < 0.2:
      return ""
    return self.rng.choice(";；").join(self.rng.sample(self.ids, count))

  def add_all_round(self):
    """Some pass in every line, within a few days or over the year."""
    for worker in self.rng.sample(list(self.world.workers), min(len(self.world.workers), self.rng.choice([0, 2, 6]))):
      end, within = self.rng.choice(self.ends), self.rng.choice([3, 40])
      for line in self.lines:
        self.add_result(worker, line, end - self.rng.randint(0, within), True)
