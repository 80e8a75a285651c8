#!/usr/bin/env python3
"""Write Sources/TextUI/WidthTable.swift from this Python's unicodedata.

Usage: scripts/make-width-table.py > Sources/TextUI/WidthTable.swift
The Unicode version is the interpreter's (3.13 has 15.1.0) and is written into the table.
"""
import sys
import unicodedata

ZERO, NARROW, WIDE, AMBIGUOUS = range(4)
# EastAsianWidth.txt makes unassigned code points of these blocks wide by default.
WIDE_BLOCKS = [(0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF), (0x20000, 0x2FFFD), (0x30000, 0x3FFFD)]
# Medial vowels and final consonants join the initial before them.
JOINING_JAMO = [(0x1160, 0x11FF), (0xD7B0, 0xD7FB)]


def within(code, ranges):
    return any(low <= code <= high for low, high in ranges)


def width_class(code):
    character = chr(code)
    category = unicodedata.category(character)
    if category in ("Mn", "Me", "Cf", "Cc", "Zl", "Zp") or within(code, JOINING_JAMO):
        return ZERO
    east_asian = unicodedata.east_asian_width(character)
    if east_asian in "WF" or (category == "Cn" and within(code, WIDE_BLOCKS)):
        return WIDE
    return AMBIGUOUS if east_asian == "A" else NARROW


def runs():
    before = None
    for code in range(0x110000):
        now = width_class(code)
        if now != before:
            yield code << 2 | now
        before = now


def main():
    words = [f"0x{run:06X}," for run in runs()]
    print(f"""/// Width classes of Unicode {unicodedata.unidata_version}, written by `scripts/make-width-table.py`.
///
/// Each word starts a run that ends where the next one starts: code point in the upper 30 bits,
/// class in the lower 2 (0 none, 1 narrow, 2 wide, 3 ambiguous).
enum WidthTable {{
  static let unicodeVersion = "{unicodedata.unidata_version}"

  // swift-format-ignore
  static let runs: [UInt32] = [""")
    for start in range(0, len(words), 10):
        print("    " + " ".join(words[start:start + 10]))
    print("  ]\n}")


if __name__ == "__main__":
    sys.exit(main())
