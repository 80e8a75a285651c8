"""The registers in the order of the page, and their index (registers page, section 16) as JSON.

  registers.py FOLDER --today YYYY-MM-DD --month YYYY-MM (--street ID | --community ID | --district ID) [--role ROLE]
"""

import register
from admission import Admissions
from flow import Flow
from grade import Grades
from group import Groups
from meeting import Meetings
from place import Places
from request import Requests
from service import Services
from station import Stations
from test import Tests
from training import Trainings
from visit import Visits
from world import World

REGISTERS = {kind.code: kind for kind in (Requests, Visits, Groups, Places, Meetings, Stations, Tests, Trainings, Flow, Grades,
                                          Services, Admissions)}

# What `board --registers` leaves out although it has a report.
NOT_ON_BOARDS = ("group", "grade")


def index(registers, scope, first, e, role="administrator", today=None):
  """Of a month; what goes by the year looks at `today`, e unless given."""
  return [each.index_row(scope, first, e, role, today) for each in registers]


def board_member(registers, scope, first, e):
  """The member `registers` of a street's board: the figures and parts of its month, by code."""
  reports = {each.code: each.report(scope, first, e) for each in registers if each.code not in NOT_ON_BOARDS}
  return {code: {"figures": report["figures"], "parts": report["parts"]} for code, report in reports.items()}


if __name__ == "__main__":
  told = register.arguments(__doc__)
  told.add_argument("--role", default="administrator")
  options = told.parse_args()
  asked_scope, days = register.asked(options)
  world = World.load(options.folder)
  register.show(index([kind(world) for kind in REGISTERS.values()], asked_scope, *days, options.role, options.today))
