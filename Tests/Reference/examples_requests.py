"""Examples of requests and admissions: R7 and R13 of the registers page, and what its sections 5 and 10 say of steps, lamps and covering.

selfcheck_registers.py runs them.
"""

import register
import units
from admission import Admissions
from examples_registers import office
from lamp import deciding, lamp
from parameter import Parameters
from register import ratio
from request import Requests
from request_steps import Case
from tables import COLUMNS
from workdays import Workdays

COMMUNITY = ("community", "C1")
# The days off and worked of the demo around R7.
HOLIDAYS = [*({"day": f"2026-10-0{day}", "kind": "holiday"} for day in range(1, 8)), {"day": "2026-10-10", "kind": "workday"}]


def full(table, row):
  return {**dict.fromkeys(COLUMNS[table][0].split(), ""), **row}


def steps(request, *told):
  """Rows of steps: (day, step) or (day, step, cells); who writes them is named after the step unless told."""
  return [{"request": request, "no": str(number), "day": day, "step": step, "by": "of " + step, **(cells[0] if cells else {})}
          for number, (day, step, *cells) in enumerate(told, 1)]


def request(**cells):
  return {"id": "R1", "day": "2026-09-29", "grid": "C1-G1", "channel": "window", "kind": "help", "title": "电梯", **cells}


def case(row, rows, parameters=(), holidays=HOLIDAYS):
  """A request after some steps, each of which may follow."""
  made = Case(full("requests", row), Parameters([full("parameters", each) for each in parameters]), Workdays(holidays))
  for each in rows:
    each = full("request_steps", each)
    assert made.fault(each) is None, (each, made.fault(each))
    made.take(each)
  return made


def check_due():
  """R7: help accepted on 29 September, over the holidays."""
  told = [("2026-09-29", "accept"), ("2026-09-29", "start", {"worker": "W1"})]
  taken = steps("R1", *told)
  for day, colour, elapsed, left in (("10-10", "green", 4, 1), ("10-12", "yellow", 5, 0), ("10-14", "red", 7, -2)):
    found = case(request(), taken).lamp(units.day("2026-" + day))
    assert (found.waits_for, found.colour, found.elapsed, found.allowed, found.left) == ("solve", colour, elapsed, 5, left), found
    assert units.day_text(found.due) == "2026-10-12"
    world = office(requests=[request()], request_steps=taken, holidays=HOLIDAYS)
    figures = Requests(world).figures(COMMUNITY, units.day("2026-10-01"), units.day("2026-" + day))
    assert figures["lamps"] == {**dict.fromkeys(("green", "yellow", "red"), 0), colour: 1}, figures
    assert figures["on_time"] == (ratio(0, 1) if left <= 0 else None) and (figures["open_before"], figures["open"]) == (1, 1)
  late = case(request(), steps("R1", *told, ("2026-10-14", "solve", {"reason": "修好"})))
  assert (late.late(), late.solver, late.lamp(late.solved).waits_for) == (2, "W1", "confirm")


def check_solved():
  """R13: 371 received, 358 solved."""
  rows = [request(id=f"R{number}", day="2026-10-01") for number in range(371)]
  taken = [step for number in range(358) for step in steps(f"R{number}", ("2026-10-01", "accept"), ("2026-10-01", "solve", {"reason": "好"}))]
  figures = Requests(office(requests=rows, request_steps=taken)).figures(COMMUNITY, *register.period(units.day("2026-10-14"), "2026-10"))
  assert figures["solved"] == {"part": 358, "of": 371, "rate": "0.9650"} and figures["received"] == 371, figures
  assert units.half_up(register.Fraction(35800, 371), 1) == units.Fraction("96.5")


def check_steps():
  """What may follow each state, and what is missing or too much."""
  reason = {"reason": "因"}
  began, accepted = case(request(), []), case(request(), steps("R1", ("2026-09-29", "accept")))
  assert began.possible() == ["accept", "refuse", "escalate", "urge", "void"]
  assert accepted.possible() == ["start", "solve", "escalate", "extend", "urge", "void"]
  solved = case(request(), steps("R1", ("2026-09-29", "accept"), ("2026-09-29", "solve", {**reason, "by": "ＬＩ"})))
  assert solved.possible() == ["confirm", "rework", "urge", "void"] and solved.solver == ""
  up = [("2026-09-29", "escalate", reason)] * 3
  assert case(request(), steps("R1", *up)).possible() == ["accept", "refuse", "return", "urge", "void"]
  for ended in (("refuse", reason), ("void", reason)):
    assert case(request(), steps("R1", ("2026-09-29", *ended))).possible() == []
  faults = [(began, {"step": "confirm", "verdict": "satisfied"}, "stepNotPossible"), (began, {"step": "refuse"}, "stepNeeds"),
            (accepted, {"step": "start"}, "stepNeeds"), (accepted, {"step": "extend", **reason}, "stepNeeds"),
            (accepted, {"step": "solve", "worker": "W1", **reason}, None), (accepted, {"step": "urge", "days": "1", **reason}, "stepHasNo"),
            (began, {"step": "accept", **reason}, None), (began, {"step": "accept", "worker": "W1"}, "stepHasNo"),
            (solved, {"step": "confirm", "verdict": "satisfied", "by": "li "}, "secondPersonNeeded"),
            (solved, {"step": "rework", **reason, "by": "chen"}, None)]
  for state, cells, fault in faults:
    assert state.fault(full("request_steps", cells)) == fault, cells
  asked = case(request(kind="consult"), steps("R1", ("2026-09-29", "accept"), ("2026-09-29", "solve", {**reason, "by": "li"})))
  assert asked.fault(full("request_steps", {"step": "confirm", "verdict": "satisfied", "by": "li"})) is None


def check_way():
  """Up and down again, extended, reworked: tier, due day, handler and solver on the way."""
  reason = {"reason": "因"}
  told = [("2026-10-08", "accept"), ("2026-10-08", "start", {"worker": "W1"}), ("2026-10-09", "escalate", reason), ("2026-10-09", "accept"),
          ("2026-10-09", "extend", {"days": "2", **reason}), ("2026-10-12", "solve", {"worker": "W2", **reason}),
          ("2026-10-21", "rework", reason), ("2026-10-22", "urge", reason), ("2026-10-22", "solve", reason),
          ("2026-10-23", "confirm", {"verdict": "dissatisfied"})]
  expected = {1: "2026-10-14", 3: "2026-10-14", 4: "2026-10-14", 5: "2026-10-16", 6: "2026-10-16", 7: "2026-10-26", 10: "2026-10-26"}
  rows = steps("R1", *told)
  for count, due in expected.items():
    assert units.day_text(case(request(day="2026-10-08"), rows[:count]).due) == due, count
  escalated, solved, reworked, ended = (case(request(day="2026-10-08"), rows[:count]) for count in (3, 6, 7, 10))
  assert (escalated.state, escalated.tier, escalated.handler) == ("reported", 1, "") and escalated.since == units.day("2026-10-09")
  assert (solved.solver, solved.solved_tier) == ("W2", 1) and (reworked.solver, reworked.solved, reworked.state) == ("", None, "accepted")
  assert (ended.verdict, ended.reworks, ended.extends, ended.urges, ended.solver, ended.lamp(ended.ended)) == ("dissatisfied", 1, 1, 1, "", None)
  assert reworked.beyond(full("request_steps", {"day": "2026-10-22", "step": "extend", "days": "1"}))
  assert not reworked.beyond(full("request_steps", {"day": "2026-10-23", "step": "confirm", "verdict": "dissatisfied"}))
  assert solved.beyond(full("request_steps", {"day": "2026-10-23", "step": "confirm", "verdict": "dissatisfied"}))


def check_versions():
  """A step goes by the parameters of its month, a lamp by those of the month looked at."""
  later = [{"name": "due_help", "value": "2", "from_month": "2026-10"}, {"name": "accept_days", "value": "9", "from_month": "2026-10"}]
  september = case(request(day="2026-09-30"), steps("R1", ("2026-09-30", "accept")), later, [])
  october = case(request(day="2026-09-30"), steps("R1", ("2026-10-01", "accept")), later, [])
  assert [units.day_text(each.due) for each in (september, october)] == ["2026-10-07", "2026-10-05"]
  reported = case(request(day="2026-09-29"), [], later, [])
  assert [reported.lamp(units.day(day)).allowed for day in ("2026-09-30", "2026-10-01")] == [1, 9]


def check_worse():
  """Of two lamps the worse decides, of equal ones that with fewer days left; a due day counts on after an escalation."""
  day, weekdays = units.day("2026-10-12"), Workdays([])
  yellow, red, green, soon = (lamp("x", day, weekdays.after(allowed, day), weekdays.after(elapsed, day), 80, weekdays)
                              for allowed, elapsed in ((5, 5), (1, 2), (9, 1), (5, 2)))
  assert [each.colour for each in (yellow, red, green, soon)] == ["yellow", "red", "green", "green"]
  assert deciding([green, yellow, red]) == red and deciding([green, soon]) == soon and deciding([]) is None
  up = case(request(), steps("R1", ("2026-09-29", "accept"), ("2026-10-13", "escalate", {"reason": "因"})))
  found = up.lamp(units.day("2026-10-14"))
  assert (found.waits_for, found.left) == ("solve", -2), found


def check_covers():
  """From the later of start and admission to the earlier of end and revocation; at e by what was done by e."""
  matter = {"id": "Q1", "street": "S1", "department": "D", "day": "2026-09-15", "nature": "government", "points": "6.00", "start": "2026-09", "by": "sun"}
  told = [("2026-09-16", "assess", "5.50"), ("2026-10-08", "admit", ""), ("2026-12-01", "revoke", "")]
  rows = [{"admission": "Q1", "no": str(number), "day": day, "step": step, "points": points, "by": "zhou"}
          for number, (day, step, points) in enumerate(told, 1)]
  line = {"id": "A1", "kind": "auxiliary", "nature": "government", "points": "1.00"}
  world = office(admissions=[matter], admission_steps=rows, lines=[line], admission_uses=[{"admission": "Q1", "use": "line", "id": "A1"}])
  expected = {"09-15": (0, 1, "0.00", "6.00", 1), "09-30": (0, 1, "0.00", "5.50", 1), "10-07": (0, 1, "0.00", "5.50", 1),
              "10-31": (1, 0, "5.50", "0.00", 0), "12-31": (1, 0, "5.50", "0.00", 0)}
  for day, wanted in expected.items():
    figures = Admissions(world).figures(("street", "S1"), *register.period(units.day("2026-" + day), "2026-" + day[:2]))
    assert tuple(figures[name] for name in ("matters", "pending", "load", "pending_load", "uncovered")) == wanted, (day, figures)
  admissions = Admissions(world)
  following = admissions.figures(("street", "S1"), *register.period(units.day("2027-01-31"), "2027-01"))
  assert (following["matters"], following["uncovered"], following["decided"]["revoked"]) == (0, 1, 0)
  year = admissions.figures(("street", "S1"), *register.period(units.day("2026-12-31"), None, "2026"))
  assert year["decided"] == {"admitted": 1, "refused": 0, "withdrawn": 0, "revoked": 1} and year["days"] == "17.0"
  assert not admissions.has_report(COMMUNITY, units.day("2026-10-14"))
  days = register.period(units.day("2026-09-30"), "2026-09")
  assert [admissions.index_row(COMMUNITY, *days, role)["waiting"] for role in ("street", "department", "secretary")] == [1, 1, 0]


CHECKS = (check_due, check_solved, check_steps, check_way, check_versions, check_worse, check_covers)
