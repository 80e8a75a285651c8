#define _GNU_SOURCE

// Apart from the rest: term.h makes macros of words such as `columns`.
#include <curses.h>
#include <term.h>

#undef lines
#undef columns
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "supervision.h"

static void add(cterm_text *text, const char *more) {
  if (!more || more == (char *)-1) return;
  size_t length = strlen(more);
  if (text->length + length > sizeof text->bytes) return;
  memcpy(text->bytes + text->length, more, length);
  text->length += length;
}

static void add_end_of_scrolling(cterm_text *text, int output) {
  struct winsize size;
  char *region = tigetstr("csr");
  if (!region || region == (char *)-1 || ioctl(output, TIOCGWINSZ, &size) < 0) return;
  add(text, tiparm(region, 0, size.ws_row > 0 ? size.ws_row - 1 : 0));
}

// A picture on a terminal with one screen only would stay below the words that follow.
static void add_end_of_picture(cterm_text *text) {
  char *leave = tigetstr("rmcup");
  add(text, leave && leave != (char *)-1 ? leave : tigetstr("clear"));
}

cterm_text cterm_order(int output, cterm_stage stage) {
  cterm_text text = {.length = 0};
  // Ends a sequence that was cut in the middle.
  add(&text, "\033\\");
  add(&text, "\033[?1006l\033[?1002l\033[?1000l\033[?2004l");
  if (stage == cterm_stage_picture) add_end_of_scrolling(&text, output);
  static const char *const ends[] = {"rmir", "rmacs", "sgr0", "op", "rmkx"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) add(&text, tigetstr(ends[i]));
  if (stage == cterm_stage_picture) add_end_of_picture(&text);
  add(&text, tigetstr("cnorm"));
  return text;
}

cterm_text cterm_final_order(int output, cterm_stage stage) {
  cterm_text text = {.length = 0};
  int error = 0;
  if (setupterm(NULL, output, &error) != OK) return text;
  text = cterm_order(output, stage);
  del_curterm(cur_term);
  return text;
}

cterm_text cterm_clear_order(int output, bool enters) {
  cterm_text text = {.length = 0};
  int error = 0;
  if (setupterm(NULL, output, &error) != OK) return text;
  // Ends a sequence that was cut in the middle.
  add(&text, "\033\\");
  if (enters) add(&text, tigetstr("smcup"));
  add_end_of_scrolling(&text, output);
  static const char *const ends[] = {"rmir", "rmacs", "sgr0", "op", "clear", "civis"};
  for (size_t i = 0; i < sizeof ends / sizeof *ends; i++) add(&text, tigetstr(ends[i]));
  del_curterm(cur_term);
  return text;
}

void cterm_put_in_order(int output, cterm_stage stage) {
  cterm_text text = cterm_final_order(output, stage);
  // Nothing can be done here for a terminal that is gone.
  ssize_t ignored = write(output, text.bytes, text.length);
  (void)ignored;
}
