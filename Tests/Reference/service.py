"""The report of the service catalogue (registers page, sections 0 and 3) as JSON, computed from a folder of tables.

  service.py FOLDER --today YYYY-MM-DD (--month YYYY-MM | --year YYYY) (--street ID | --community ID | --district ID)
"""

import register
from register import Register, in_force, month_of, ratio


class Services(Register):
  code = "service"
  headline = ("items",)

  def figures(self, scope, first, e):
    """Of the whole database, whatever the scope."""
    month = month_of(e)
    items = [row for row in self.world.rows["services"] if in_force(row, month)]
    by_line = [{"id": line, "items": sum(row["line"] == line for row in items)} for line in self.lines(month, "main")]
    aim = int(self.parameters.number("service_items", month))
    return {"lines": ratio(sum(entry["items"] > 0 for entry in by_line), len(by_line)), "items": ratio(len(items), aim),
            "guided": sum(row["guide"] != "" for row in items), "by_line": by_line}

  def parts(self, scope, month):
    return []


if __name__ == "__main__":
  register.main(Services, __doc__)
