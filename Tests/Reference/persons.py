"""Two persons where the domain page, section 6, asks for two, and what asking again may find."""

import unicodedata
from collections import Counter


def plain(name):
  """A name as it tells persons apart: blanks at the ends, width and case make no other person."""
  return unicodedata.normalize("NFKC", name).strip().casefold()


def problems(world):
  """Every special task and batch that one person settled alone, and every impossible recheck."""
  for row in world.rows["specials"]:
    if row["status"] != "proposed" and plain(row["verifier"]) in ("", plain(row["proposer"])):
      yield f"special {row['id']}: {row['status']} by {row['verifier']!r}, proposed by {row['proposer']!r}"
  valid = Counter((row["month"], row["batch"]) for row in world.rows["survey"]
                  if row["level"] in ("satisfied", "basically", "dissatisfied"))
  for row in world.rows["batches"]:
    where = f"batch {row['month']} {row['batch']}"
    if row["status"] == "countersigned" and plain(row["countersigner"]) in ("", plain(row["signer"])):
      yield f"{where}: signed by {row['signer']!r} and by {row['countersigner']!r}"
    if bool(row["rechecked"]) != bool(row["agreed"]):
      yield f"{where}: only one of rechecked and agreed"
    elif row["rechecked"] and not int(row["agreed"]) <= int(row["rechecked"]) <= valid[row["month"], row["batch"]]:
      yield f"{where}: {row['agreed']} of {row['rechecked']} agreed, {valid[row['month'], row['batch']]} valid"
