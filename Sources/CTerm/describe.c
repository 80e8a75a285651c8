// Apart from the rest: term.h makes macros of words such as `columns`.
#include <curses.h>
#include <term.h>

#undef lines
#undef columns
#include "CTerm.h"

const char *cterm_library_version(void) { return curses_version(); }

cterm_outcome cterm_describe(const char *type, cterm_kind *kind) {
  int error = 0;
  *kind = (cterm_kind){0};
  // Closed again by del_curterm; the descriptor is only asked for its speed.
  if (setupterm(type, 1, &error) != OK) return cterm_unknown_type;
  const char *place = tigetstr("cup");
  const char *mouse = tigetstr("kmous");
  const char *second = tigetstr("smcup");
  kind->colors = tigetnum("colors");
  kind->has_mouse = mouse && mouse != (char *)-1;
  kind->has_second_screen = second && second != (char *)-1;
  bool capable = place && place != (char *)-1;
  del_curterm(cur_term);
  return capable ? cterm_opened : cterm_too_simple;
}
