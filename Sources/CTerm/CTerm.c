#define _GNU_SOURCE
// pkg-config's flags lose this define; without it curses.h has no wide characters.
#define NCURSES_WIDECHAR 1
#include <curses.h>

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include "internal.h"
#include "supervision.h"

static void write_all(const cterm *terminal, const char *text) {
  size_t left = strlen(text);
  while (left > 0) {
    ssize_t written = write(terminal->output, text, left);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) text += written, left -= (size_t)written;
  }
}

// MARK: - Opening and closing

// Only LC_CTYPE: numbers must not follow the user's locale.
cterm_charset cterm_choose_charset(void) {
  static const char *const fallbacks[] = {"C.UTF-8", "C.utf8", "en_US.UTF-8"};
  if (setlocale(LC_CTYPE, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0)
    return cterm_utf8_from_environment;
  for (size_t i = 0; i < sizeof fallbacks / sizeof *fallbacks; i++)
    if (setlocale(LC_CTYPE, fallbacks[i])) return cterm_utf8_by_default;
  return cterm_no_utf8;
}

static FILE *stream_of(int descriptor, const char *mode) {
  int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
  return copy < 0 ? NULL : fdopen(copy, mode);
}

// The modes beyond those ncurses switches itself.
static void enter_modes(cterm *terminal) {
  cterm_reach(cterm_stage_modes);
  if (terminal->deaf) return;
  write_all(terminal, "\033[?2004h");
  if (terminal->mouse) write_all(terminal, "\033[?1002h\033[?1006h");
}

static void leave_modes(cterm *terminal) {
  if (terminal->deaf) return;
  if (terminal->mouse) write_all(terminal, "\033[?1006l\033[?1002l");
  write_all(terminal, "\033[?2004l");
}

static void configure(cterm *terminal) {
  raw();
  noecho();
  nonl();
  scrollok(stdscr, FALSE);
  // Lets doupdate move rows by the terminal's own scrolling.
  idlok(stdscr, TRUE);
  // We read the input ourselves; ncurses must not cut a frame short because keys wait there.
  typeahead(-1);
  if (has_colors() && start_color() == OK) {
    terminal->colors = COLORS;
    terminal->default_colors = use_default_colors() == OK;
  }
}

// Beyond ncurses' raw mode: nothing that arrives holds the output up or is a signal.
static void deafen(const cterm *terminal) {
  struct termios modes;
  if (!terminal->deaf || tcgetattr(terminal->input, &modes) < 0) return;
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | IXANY | BRKINT);
  modes.c_iflag |= IGNBRK;
  tcsetattr(terminal->input, TCSANOW, &modes);
  def_prog_mode();
}

static void release(cterm *terminal) {
  if (terminal->screen) delscreen(terminal->screen);
  if (terminal->in) fclose(terminal->in);
  if (terminal->out) fclose(terminal->out);
  free(terminal->row);
  free(terminal);
}

static cterm_outcome start(cterm *terminal, int input, int output, const char *type) {
  if (!isatty(input) || !isatty(output)) return cterm_not_a_terminal;
  terminal->in = stream_of(input, "r");
  terminal->out = stream_of(output, "w");
  if (!terminal->in || !terminal->out) return cterm_out_of_resources;
  terminal->input = fileno(terminal->in);
  terminal->output = fileno(terminal->out);
  terminal->charset = cterm_choose_charset();
  unsetenv("LINES");
  unsetenv("COLUMNS");

  cterm_outcome type_outcome = cterm_check_type(type, terminal->output);
  if (type_outcome != cterm_opened) return type_outcome;
  // Before newterm, which installs its own handlers only where there are none.
  if (!cterm_signals_start()) return cterm_out_of_resources;
  terminal->screen = newterm(type, terminal->out, terminal->in);
  if (!terminal->screen) {
    cterm_signals_stop();
    return cterm_unknown_type;
  }
  configure(terminal);
  deafen(terminal);
  tcgetattr(terminal->input, &terminal->modes);
  cterm_prepare_abandonment(terminal->output);
  enter_modes(terminal);
  return cterm_opened;
}

cterm *cterm_open(
    int input, int output, const char *type, bool deaf, cterm_outcome *outcome) {
  cterm *terminal = calloc(1, sizeof *terminal);
  if (terminal) terminal->deaf = deaf;
  *outcome = terminal ? start(terminal, input, output, type) : cterm_out_of_resources;
  if (*outcome == cterm_opened) return terminal;
  if (terminal) release(terminal);
  return NULL;
}

// Whether somebody, as a shell after its job was killed, has set modes of his own since ours.
static bool has_other_modes(const cterm *terminal) {
  struct termios now;
  if (tcgetattr(terminal->input, &now) < 0) return false;
  return now.c_lflag != terminal->modes.c_lflag || now.c_iflag != terminal->modes.c_iflag ||
         now.c_oflag != terminal->modes.c_oflag;
}

static void leave_screen(cterm *terminal) {
  struct termios others;
  bool keep = cterm_is_orphaned() && has_other_modes(terminal) &&
              tcgetattr(terminal->input, &others) == 0;
  if (cterm_is_abandoned()) {
    reset_shell_mode();
  } else {
    leave_modes(terminal);
    curs_set(1);
    terminal->cursor_hidden = false;
    endwin();
  }
  if (keep) tcsetattr(terminal->input, TCSADRAIN, &others);
  else cterm_give_back_modes(terminal->input);
  terminal->is_left = true;
  cterm_reach(cterm_stage_running);
}

void cterm_close(cterm *terminal) {
  // Out of the foreground a change of modes would stop us for ever.
  sigset_t output, before;
  sigemptyset(&output);
  sigaddset(&output, SIGTTOU);
  pthread_sigmask(SIG_BLOCK, &output, &before);
  // What the shell had on its screen is not for the hall, not for a moment.
  if (!terminal->is_left && !cterm_is_kept()) leave_screen(terminal);
  cterm_signals_stop();
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  release(terminal);
}

cterm_charset cterm_charset_of(const cterm *terminal) { return terminal->charset; }

int cterm_colors(const cterm *terminal) { return terminal->colors; }

void cterm_size(const cterm *terminal, int *rows, int *columns) {
  (void)terminal;
  *rows = getmaxy(stdscr);
  *columns = getmaxx(stdscr);
}

void cterm_bell(cterm *terminal) { write_all(terminal, "\a"); }

void cterm_ask(cterm *terminal, const char *query) { write_all(terminal, query); }

void cterm_mouse(cterm *terminal, bool enabled) {
  leave_modes(terminal);
  terminal->mouse = enabled;
  enter_modes(terminal);
}

// MARK: - Resizing and suspending

void cterm_take_size(cterm *terminal) {
  struct winsize size;
  if (ioctl(terminal->output, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0)
    resize_term(size.ws_row, size.ws_col);
  // What the emulator did to its screen meanwhile is unknown: everything is sent again.
  clearok(curscr, TRUE);
}

static bool is_in_background(const cterm *terminal) {
  pid_t foreground = tcgetpgrp(terminal->input);
  return foreground > 0 && foreground != getpgrp();
}

void cterm_repaint(cterm *terminal) {
  (void)terminal;
  clearok(curscr, TRUE);
}

// The next doupdate sets the modes and the alternate screen again.
void cterm_reenter(cterm *terminal) {
  endwin();
  enter_modes(terminal);
  cterm_take_size(terminal);
}

void cterm_suspend(cterm *terminal) {
  leave_screen(terminal);
  bool continued;
  do {
    continued = cterm_signals_stop_here();
  } while (continued && is_in_background(terminal) && !cterm_signals_end_asked());
  // Whoever asks a stopped job to end must not see it draw once more.
  if (is_in_background(terminal)) return;
  terminal->is_left = false;
  cterm_reenter(terminal);
}
