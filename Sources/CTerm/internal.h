/// What the files of CTerm share.
#pragma once

#include <stdio.h>
#include <termios.h>

#include "CTerm.h"

enum { cterm_pair_limit = 256 };

struct cterm {
  struct screen *screen;
  FILE *in, *out;
  int input, output;
  cterm_charset charset;
  int colors;
  /// The terminal knows "its own colour", written -1.
  bool default_colors;
  bool cursor_hidden;
  /// The shell has the screen.
  bool is_left;
  /// The modes while the screen is ours.
  struct termios modes;
  bool mouse;
  /// What is typed is thrown away unseen.
  bool deaf;
  /// Colour pairs in use; ncurses numbers them from 1.
  struct {
    int16_t foreground, background;
  } pairs[cterm_pair_limit];
  int pair_count;
  /// The row being handed to ncurses, of `capacity` characters.
  void *row;
  int capacity;
};

/// Whether a screen can be drawn on a terminal of this type.
cterm_outcome cterm_check_type(const char *type, int output);

/// Takes the size from the system and has everything sent again.
void cterm_take_size(cterm *terminal);

/// Takes the screen back after somebody else had it.
void cterm_reenter(cterm *terminal);

/// Routes signals into `cterm_wait`; false without resources.
bool cterm_signals_start(void);
void cterm_signals_stop(void);

/// Stops the process group as Ctrl-Z does, and comes back when it is continued.
///
/// False if the system did not stop it, because no shell could continue it.
bool cterm_signals_stop_here(void);

/// Whether a signal that asks for the end waits for `cterm_wait`.
bool cterm_signals_end_asked(void);
