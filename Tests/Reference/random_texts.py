"""Random texts for the privacy check: random_texts.py SEED [COUNT] prints each as a line of JSON with its word.

Each is made of pieces that the rules speak of, and of neighbours that they must tell apart.
"""

import json
import random
import sys

import privacy

# Behind a piece stands another one, or one of these.
JOINTS = ["", "", "", " ", "  ", "\u3000", "-", "－", ".", "/", "(", ")", " - ", "-  -", "、", "#", "号", "x"]
WORDS = ["电梯常停", "台风夜转移", "热线", "户", "室", " 室", "  室", "幢", "年", "月", "日", "@", "＠", " @", "a@", "@b", "丁＠", "é",
         "n\u0303", "\u0301", "\ufe0f\u20e3",
         "\u200b", "\u00a0", "mush", "bed", "Z", "ｚ", "ı", "K"]
ROOMS = ["room", "Room", "ROOM", "ｒｏｏｍ", "rm", "RM", "apt", "Apt.", "flat", "unit", "Unit..", "room\u0301", "units", "oom"]
DAYS = ["2026-10-14", "2026/1/5", "2026.10.14", "2026年10月14日", "1999年1-1", "2026-10/14", "2026-10-145", "12026-10-14", "3026-10-14",
        "2026-99-99", "２０２６－１０－１４", "20261014", "20260230", "20240229", "18991231", "19000101", "20991231", "21000101", "00000000"]
OTHER_DIGITS = "٣٤५६１２³Ⅷ㉘"


def digits(rng, count):
  """A run of digits, at times full-width, at times with other numerals among them."""
  run = "".join(rng.choice("0123456789") for _ in range(count))
  if rng.random() < 0.15:
    run = "".join(chr(ord(digit) + 0xFEE0) for digit in run)
  if rng.random() < 0.1:
    place = rng.randrange(count)
    run = run[:place] + rng.choice(OTHER_DIGITS) + run[place + 1:]
  return run


def cut(rng, run):
  """A number as people write it: with one to four separators here and there."""
  pieces = [run]
  while len(pieces[-1]) > 2 and rng.random() < 0.6:
    place = rng.randrange(1, len(pieces[-1]))
    joint = "".join(rng.choice("-. ()－　/") for _ in range(rng.choice([1, 1, 1, 2, 3, 4])))
    pieces[-1:] = [pieces[-1][:place], joint, pieces[-1][place:]]
  return "".join(pieces)


def piece(rng):
  return rng.choice([
    lambda: digits(rng, rng.choice([1, 2, 2, 3, 4, 5, 6])),
    lambda: digits(rng, rng.choice([6, 7, 8, 10, 11, 18])),
    lambda: cut(rng, digits(rng, rng.choice([9, 10, 11, 12]))),
    lambda: digits(rng, rng.choice([1, 2, 3, 4, 5])) + rng.choice(["", " ", "  ", "\u3000", "."]) + "室",
    lambda: "a" + rng.choice(["", " ", "\u3000", "\u00a0"]) + rng.choice("@＠") + rng.choice(["", " "]) + rng.choice("b丁1"),
    lambda: rng.choice(DAYS),
    lambda: rng.choice(WORDS),
    lambda: rng.choice(WORDS),
    lambda: rng.choice(ROOMS) + rng.choice(["", "", " ", ".", ". ", "-", "\u3000"]) + digits(rng, rng.choice([1, 2, 3, 4, 5])),
  ])()


def text(rng):
  """A text of 1 to 200 code points on one line, without blanks at its ends."""
  while True:
    made = "".join(piece(rng) + rng.choice(JOINTS) for _ in range(rng.choice([1, 1, 2, 2, 3, 4]))).strip(" \u3000\u00a0\u200b")[:200]
    if made.strip():
      return made


def texts(seed, count):
  rng = random.Random(f"texts {seed}")
  return [text(rng) for _ in range(count)]


if __name__ == "__main__":
  sys.stdout.reconfigure(encoding="utf-8")
  for line in texts(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 100):
    print(json.dumps({"text": line, "word": privacy.word(line)}, ensure_ascii=False))
