/// The terminal through ncursesw, as a handle and plain values.
///
/// curses.h is not included here: its macros and names do not suit Swift. All functions but
/// `cterm_wake` belong to one thread. Only one terminal may be open at a time.
#pragma once

#include <stdbool.h>
#include <stdint.h>

#include "keep.h"
#include "supervise.h"

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cterm cterm;

enum { cterm_code_points = 5 };

/// Attribute bits of a cell.
enum { cterm_bold = 1, cterm_reverse = 2, cterm_underline = 4, cterm_dim = 8 };

/// One cell; `width` is 1 or 2, and 0 for the right half of the wide cell before it.
typedef struct {
  uint32_t text[cterm_code_points];
  uint8_t width;
  uint8_t attributes;
  /// Colour index, or -1 for the terminal's own.
  int16_t foreground;
  int16_t background;
} cterm_cell;

typedef enum {
  cterm_opened,
  cterm_not_a_terminal,
  cterm_unknown_type,
  /// The terminal cannot place its cursor, as `dumb`.
  cterm_too_simple,
  cterm_out_of_resources
} cterm_outcome;

/// How the character set came about.
typedef enum {
  cterm_utf8_from_environment,
  /// The environment names no UTF-8 locale that exists here; C.UTF-8 was taken.
  cterm_utf8_by_default,
  cterm_no_utf8
} cterm_charset;

/// What ended a wait; several may hold at once.
typedef struct {
  int bytes;
  bool closed;
  bool woken;
  bool resized;
  bool suspend;
  bool resumed;
  /// The last signal that asks for the end, or 0.
  int terminate;
} cterm_report;

/// Opens the terminal behind two descriptors, which stay the caller's; gives NULL and why not.
///
/// `type` is the terminal type, or NULL for $TERM. Removes LINES and COLUMNS from the environment,
/// which would freeze the size. A deaf one asks the terminal for no paste and no mouse, and throws
/// away all that comes from it.
cterm *cterm_open(
    int input, int output, const char *type, bool deaf, cterm_outcome *outcome);

/// Restores the terminal and the signals, and frees the handle.
void cterm_close(cterm *terminal);

cterm_charset cterm_charset_of(const cterm *terminal);

/// Colours that can be shown, 0 if none.
int cterm_colors(const cterm *terminal);

void cterm_size(const cterm *terminal, int *rows, int *columns);

/// `ncurses 6.4.20221231`.
const char *cterm_library_version(void);

/// What terminfo says of a type of terminal.
typedef struct {
  /// -1 = none.
  int colors;
  bool has_mouse;
  bool has_second_screen;
} cterm_kind;

/// Looks a type up without opening a terminal; NULL is $TERM. As `cterm_open`, it may find the type
/// unknown or too simple.
cterm_outcome cterm_describe(const char *type, cterm_kind *kind);

/// The character set that `cterm_open` would draw in; sets the locale.
cterm_charset cterm_choose_charset(void);

/// What an escape key or another key of terminfo sends, as `kcuu1`; NULL if unknown.
const char *cterm_capability(const cterm *terminal, const char *name);

/// Has ncurses count a code point of 0xA0 and above as 0, 1 or 2 cells wide by this function.
///
/// Repaint when it changes; without one the C library's widths hold.
void cterm_use_widths(int (*function)(uint32_t code_point));

/// Puts cells into a row, the right halves of wide ones included; shown by `cterm_present`.
void cterm_put(cterm *terminal, int row, int column, const cterm_cell *cells, int count);

/// Moves rows `top...bottom` up by `count` (down if negative), blank rows following.
void cterm_scroll(cterm *terminal, int top, int bottom, int count);

/// Sends what has changed and parks the cursor; a negative row hides it.
void cterm_present(cterm *terminal, int row, int column);

/// Sends the whole screen at the next `cterm_present`.
void cterm_repaint(cterm *terminal);

void cterm_bell(cterm *terminal);

/// Sends a query past ncurses; the answer, if any, comes with the input.
void cterm_ask(cterm *terminal, const char *query);

/// Has the terminal report mouse buttons, or not.
void cterm_mouse(cterm *terminal, bool enabled);

/// Waits for input, signals or `cterm_wake`, at most `milliseconds` (without end if negative).
///
/// Reads at most `capacity` bytes of what was typed; a deaf terminal's input ends no wait. On `resized` the size is already taken over.
cterm_report cterm_wait(cterm *terminal, int milliseconds, uint8_t *bytes, int capacity);

/// Ends a wait; callable from every thread, and without effect while no terminal is open.
void cterm_wake(void);

/// Gives the terminal back to the shell and stops the process group until it is continued.
void cterm_suspend(cterm *terminal);

/// Sends standard error to the end of a file (owner-only, never through a link), or nowhere if NULL.
///
/// Gives the former descriptor for `cterm_restore_errors`, or -1 and errno.
int cterm_redirect_errors(const char *path);
void cterm_restore_errors(int former);

#ifdef __cplusplus
}
#endif
