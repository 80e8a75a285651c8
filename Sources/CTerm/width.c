#define _GNU_SOURCE

#include <dlfcn.h>
#include <wchar.h>

#include "CTerm.h"

static int (*width_of)(uint32_t);

void cterm_use_widths(int (*function)(uint32_t)) { width_of = function; }

static int system_width(wchar_t character) {
  static int (*next)(wchar_t);
  if (!next) *(void **)&next = dlsym(RTLD_NEXT, "wcwidth");
  return next ? next(character) : 1;
}

// Takes the place of the C library's for ncurses too, which has no other way to be told how wide
// the terminal draws a character: the library's table is of another Unicode version and takes every
// ambiguous character for narrow, and one wrong width shifts the rest of its row.
int wcwidth(wchar_t character) {
  if (character >= 0x20 && character < 0x7F) return 1;
  if (character < 0xA0) return character == 0 ? 0 : -1;
  return width_of ? width_of((uint32_t)character) : system_width(character);
}
