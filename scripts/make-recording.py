#!/usr/bin/env python3
"""Turns the frames of a story into one animated picture: make-recording.py FOLDER PICTURE.svg

FOLDER holds the frames in order, `NN.frame`: the first line says what was done, the rest is the screen
as the terminal had it, colours included. Every character gets its own place, so the columns stay
straight in whatever font the reader has. Only the standard library is used.
"""
import html
import pathlib
import re
import sys
import unicodedata

CELL, LINE, SIZE = 8.4, 18, 14
SECONDS_FIRST, SECONDS = 3.0, 2.6
GROUND, TEXT = "#1c1c1c", "#d0d0d0"
BASE = ["#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
        "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff"]


def colour(index):
    """The usual colours of a terminal with 256 of them."""
    if index < 16:
        return BASE[index]
    if index < 232:
        levels = [0, 95, 135, 175, 215, 255]
        index -= 16
        return "#%02x%02x%02x" % (levels[index // 36], levels[index // 6 % 6], levels[index % 6])
    return "#" + "%02x" % (8 + 10 * (index - 232)) * 3


class Look:
    def __init__(self):
        self.fore, self.back, self.bold, self.reverse, self.under, self.faint = (None, None, 0, 0, 0, 0)

    def take(self, codes):
        codes = [int(code or 0) for code in codes.split(";")]
        while codes:
            code = codes.pop(0)
            if code == 0:
                self.__init__()
            elif code in (1, 2, 4, 7):
                setattr(self, {1: "bold", 2: "faint", 4: "under", 7: "reverse"}[code], 1)
            elif code in (38, 48) and codes[:1] == [5]:
                setattr(self, "fore" if code == 38 else "back", colour(codes[1]))
                codes = codes[2:]
            elif 30 <= code <= 37 or 90 <= code <= 97:
                self.fore = colour(code - 30 if code < 40 else code - 82)
            elif 40 <= code <= 47 or 100 <= code <= 107:
                self.back = colour(code - 40 if code < 50 else code - 92)
            elif code == 39:
                self.fore = None
            elif code == 49:
                self.back = None
            elif code == 27:
                self.reverse = 0
            elif code == 22:
                self.bold = self.faint = 0
            elif code == 24:
                self.under = 0

    @property
    def colours(self):
        fore, back = self.fore or TEXT, self.back
        return (back or GROUND, fore) if self.reverse else (fore, back)


def runs(line):
    """Stretches of one look: (column, characters with their columns, colours, bold)."""
    look, column, found = Look(), 0, []
    for part in re.split(r"(\x1b\[[0-9;]*m)", line):
        if part.startswith("\x1b["):
            look.take(part[2:-1])
            continue
        start, placed = column, []
        for character in part:
            placed.append((column, character))
            column += 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if placed:
            found.append((start, column, placed, look.colours, look.bold))
    return found


def picture(lines, left, top):
    parts = []
    for row, line in enumerate(lines):
        y = top + row * LINE
        for start, end, placed, (fore, back), bold in runs(line):
            if back and back != GROUND:
                parts.append('<rect x="%.1f" y="%d" width="%.1f" height="%d" fill="%s"/>' % (
                    left + start * CELL, y, (end - start) * CELL, LINE, back))
            shown = [(at, c) for at, c in placed if c != " "]
            if shown:
                places = " ".join("%.1f" % (left + at * CELL) for at, _ in shown)
                parts.append('<text x="%s" y="%d" fill="%s"%s>%s</text>' % (
                    places, y + 14, fore, ' font-weight="bold"' if bold else "",
                    html.escape("".join(c for _, c in shown))))
    return "".join(parts)


def main(folder, target):
    frames = []
    for path in sorted(pathlib.Path(folder).glob("*.frame")):
        caption, *lines = path.read_text(encoding="utf-8").split("\n")
        frames.append((caption, lines))
    rows = max(len(lines) for _, lines in frames)
    width, height = int(80 * CELL) + 24, (rows + 2) * LINE + 24
    total = SECONDS_FIRST + SECONDS * (len(frames) - 1)
    style, body, begin = [], [], 0.0
    for number, (caption, lines) in enumerate(frames):
        end = begin + (SECONDS_FIRST if number == 0 else SECONDS)
        style.append(
            "@keyframes f%d{0%%{opacity:%d}%.3f%%{opacity:1}%.3f%%{opacity:0}100%%{opacity:0}}"
            "#f%d{opacity:0;animation:f%d %.1fs step-end infinite}" % (
                number, number == 0, 100 * begin / total, 100 * end / total, number, number, total))
        body.append('<g id="f%d">%s<text x="12" y="%d" fill="#ffd75f">%s</text></g>' % (
            number, picture(lines, 12, 12), 12 + (rows + 1) * LINE + 14, html.escape(caption)))
        begin = end
    pathlib.Path(target).write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 %d %d" '
        'font-family="Noto Sans Mono CJK SC,WenQuanYi Zen Hei Mono,monospace" font-size="%d">'
        '<style>%s</style><rect width="100%%" height="100%%" rx="6" fill="%s"/>%s</svg>\n' % (
            width, height, width, height, SIZE, "".join(style), GROUND, "".join(body)),
        encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
