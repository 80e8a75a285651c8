// Apart from the rest: term.h makes macros of words such as `columns`.
#include <curses.h>
#include <term.h>

#undef lines
#undef columns
#include "internal.h"

static const char *text_of(const char *name) {
  const char *value = tigetstr(name);
  return value == (char *)-1 ? NULL : value;
}

const char *cterm_capability(const cterm *terminal, const char *name) {
  (void)terminal;
  return text_of(name);
}

cterm_outcome cterm_check_type(const char *type, int output) {
  int error = 0;
  if (setupterm(type, output, &error) != OK) return cterm_unknown_type;
  bool capable = text_of("cup") && text_of("clear");
  del_curterm(cur_term);
  return capable ? cterm_opened : cterm_too_simple;
}
