/// What supervisor and child share.
#pragma once

#include <stdatomic.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "supervise.h"

/// How far the child has taken the terminal over.
typedef enum {
  cterm_stage_none,
  /// It runs and knows that it is supervised.
  cterm_stage_running,
  /// Modes are switched, but the picture is not up.
  cterm_stage_modes,
  cterm_stage_picture,
} cterm_stage;

/// A page that outlives the child, whatever kills it.
typedef struct {
  uint32_t magic;
  pid_t supervisor;
  _Atomic int stage;
} cterm_shared;

enum { cterm_magic = 0x7471b001 };

/// The variable that carries the page's descriptor to the child.
#define cterm_sign "TIAOKUAI_SUPERVISED"

/// Tells the supervisor, if there is one, how far the terminal is taken over.
void cterm_reach(cterm_stage stage);

/// Whether there was a supervisor and it is gone.
bool cterm_is_orphaned(void);

/// What takes back all that a screen may have switched.
typedef struct {
  size_t length;
  char bytes[512];
} cterm_text;

/// As ncurses' terminal of this moment wants it.
cterm_text cterm_order(int output, cterm_stage stage);

/// Writes it, where ncurses was not started.
void cterm_put_in_order(int output, cterm_stage stage);

/// Makes ready for the death of the supervisor: the shell prints at once, and must not do so on the
/// screen that we are about to leave.
void cterm_prepare_abandonment(int output);

/// In a signal handler: leaves the screen if the supervisor is gone and nothing is being drawn.
void cterm_abandon(void);

/// Whether that has happened.
bool cterm_is_abandoned(void);

/// Says whether the screen is being drawn.
void cterm_mark_drawing(bool drawing);
