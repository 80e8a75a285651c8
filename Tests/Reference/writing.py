"""Writes rows as a folder of tables, in the varied forms that offices hand in."""

import csv
import io
import os

from tables import CODES, COLUMNS, SINCE_RULES_2


def write(folder, name, rows, rng, rules):
  """One table: columns in any order, empty optional ones dropped at times, Chinese or English, BOM or not."""
  english, chinese = (names.split() for names in COLUMNS[name])
  known = [column for column in english if rules > 1 or column not in SINCE_RULES_2.get(name, ())]
  columns = [column for column in known if any(row.get(column, "") != "" for row in rows) or rng.random() < 0.3]
  if rng.random() < 0.4:
    rng.shuffle(columns)
  in_chinese = rng.random() < 0.3
  heads = dict(zip(english, chinese)) if in_chinese else {column: column for column in english}
  out = io.StringIO()
  writer = csv.writer(out, lineterminator=rng.choice(["\n", "\r\n"]))
  writer.writerow([heads[column] for column in columns])
  for row in rows:
    writer.writerow([coded(name, column, row.get(column, ""), in_chinese) for column in columns])
  encoding = rng.choice(["utf-8", "utf-8-sig"])
  with open(os.path.join(folder, name + ".csv"), "w", encoding=encoding, newline="") as file:
    file.write(out.getvalue())


def coded(name, column, value, in_chinese):
  codes = CODES.get((name, column), {})
  return next((chinese for chinese, code in codes.items() if code == value), value) if in_chinese else value


def write_all(folder, rows, scheme, rng, rules):
  """All tables that have rows, and the scheme unless it is None."""
  os.makedirs(folder, exist_ok=True)
  for name in COLUMNS:
    if rows.get(name):
      write(folder, name, rows[name], rng, rules)
  if scheme is not None:
    with open(os.path.join(folder, "scheme.toml"), "w", encoding="utf-8") as file:
      file.write(scheme)
