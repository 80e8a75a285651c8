// pkg-config's flags lose this define; without it curses.h has no wide characters.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <stdlib.h>
#include <wchar.h>

#include "internal.h"
#include "supervision.h"

// MARK: - Colour pairs

static int usable(const cterm *terminal, int color, int otherwise) {
  if (color >= 0 && color < terminal->colors) return color;
  return terminal->default_colors ? -1 : otherwise;
}

// alloc_pair crashes in ncurses 6.4 when there are no colours, so the pairs are counted here.
static int pair_of(cterm *terminal, int foreground, int background) {
  if (terminal->colors == 0) return 0;
  foreground = usable(terminal, foreground, COLOR_WHITE);
  background = usable(terminal, background, COLOR_BLACK);
  if (terminal->default_colors && foreground < 0 && background < 0) return 0;
  for (int i = 0; i < terminal->pair_count; i++)
    if (terminal->pairs[i].foreground == foreground && terminal->pairs[i].background == background)
      return i + 1;
  int next = terminal->pair_count + 1;
  if (next > cterm_pair_limit || next >= COLOR_PAIRS) return 0;
  if (init_extended_pair(next, foreground, background) == ERR) return 0;
  terminal->pairs[next - 1].foreground = (int16_t)foreground;
  terminal->pairs[next - 1].background = (int16_t)background;
  return terminal->pair_count = next;
}

// MARK: - Cells

static attr_t attributes_of(const cterm_cell *cell) {
  attr_t attributes = A_NORMAL;
  if (cell->attributes & cterm_bold) attributes |= A_BOLD;
  if (cell->attributes & cterm_reverse) attributes |= A_REVERSE;
  if (cell->attributes & cterm_underline) attributes |= A_UNDERLINE;
  if (cell->attributes & cterm_dim) attributes |= A_DIM;
  return attributes;
}

static void convert(const cterm_cell *cell, attr_t attributes, int pair, cchar_t *result) {
  wchar_t text[cterm_code_points + 1] = {0};
  for (int i = 0; i < cterm_code_points && cell->text[i]; i++) text[i] = (wchar_t)cell->text[i];
  if (setcchar(result, text, attributes, 0, &pair) == ERR)
    setcchar(result, L"?", attributes, 0, &pair);
}

static cchar_t *row_for(cterm *terminal, int count) {
  if (count > terminal->capacity) {
    void *larger = realloc(terminal->row, (size_t)count * sizeof(cchar_t));
    if (!larger) return NULL;
    terminal->row = larger;
    terminal->capacity = count;
  }
  return terminal->row;
}

void cterm_put(cterm *terminal, int row, int column, const cterm_cell *cells, int count) {
  cchar_t *line = row_for(terminal, count);
  if (!line) return;
  int length = 0;
  const cterm_cell *before = NULL;
  int pair = 0;
  for (int i = 0; i < count; i++) {
    const cterm_cell *cell = &cells[i];
    if (cell->width == 0) continue;
    if (!before || before->foreground != cell->foreground || before->background != cell->background)
      pair = pair_of(terminal, cell->foreground, cell->background);
    before = cell;
    convert(cell, attributes_of(cell), pair, &line[length++]);
  }
  // This call cuts a wide character at the last column and never wraps or scrolls.
  mvwadd_wchnstr(stdscr, row, column, line, length);
}

void cterm_scroll(cterm *terminal, int top, int bottom, int count) {
  (void)terminal;
  scrollok(stdscr, TRUE);
  wsetscrreg(stdscr, top, bottom);
  wscrl(stdscr, count);
  wsetscrreg(stdscr, 0, getmaxy(stdscr) - 1);
  scrollok(stdscr, FALSE);
}

static void show(cterm *terminal, int row, int column) {
  bool hide = row < 0;
  if (hide != terminal->cursor_hidden) {
    curs_set(hide ? 0 : 1);
    terminal->cursor_hidden = hide;
  }
  wmove(stdscr, hide ? 0 : row, hide ? 0 : column);
  cterm_reach(cterm_stage_picture);
  wnoutrefresh(stdscr);
  doupdate();
  cterm_count_frame();
}

void cterm_present(cterm *terminal, int row, int column) {
  cterm_mark_drawing(true);
  if (!terminal->is_left && !cterm_is_abandoned()) show(terminal, row, column);
  cterm_mark_drawing(false);
}
