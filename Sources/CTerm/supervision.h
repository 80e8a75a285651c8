/// What supervisor and child share.
#pragma once

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>

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
  int descriptor;
  _Atomic int stage;
  /// Frames that the child has drawn.
  _Atomic unsigned frames;
  /// The supervisor starts the child again when it dies, and keeps the terminal for it.
  bool is_kept;
  unsigned restarts;
  /// The terminal's modes before a supervisor of that kind came.
  struct termios modes;
} cterm_shared;

enum { cterm_magic = 0x7471b001 };

/// The variable that carries the page's descriptor to a child that is a new start.
#define cterm_sign "TIAOKUAI_SUPERVISED"

/// Makes the page; NULL without resources.
cterm_shared *cterm_share(void);
void cterm_unshare(cterm_shared *page);

/// Makes a child that shares the page and goes on from here; gives -1 and errno where that is not
/// possible.
pid_t cterm_fork(void);

/// In the child: goes on with a program, which will find the page by its environment.
_Noreturn void cterm_go_on(
    const cterm_shared *page, const char *program, char *const arguments[]);

/// In the child: goes on with the page as it is.
void cterm_adopt(cterm_shared *page);

/// Tells the supervisor, if there is one, how far the terminal is taken over.
void cterm_reach(cterm_stage stage);

/// Tells it that a frame was drawn.
void cterm_count_frame(void);

/// Whether the supervisor keeps the terminal when the child leaves it.
bool cterm_is_kept(void);

/// Gives the terminal the modes it had before a supervisor that is gone took it.
void cterm_give_back_modes(int input);

/// Whether there was a supervisor and it is gone.
bool cterm_is_orphaned(void);

/// What takes back all that a screen may have switched.
typedef struct {
  size_t length;
  char bytes[512];
} cterm_text;

/// As ncurses' terminal of this moment wants it.
cterm_text cterm_order(int output, cterm_stage stage);

/// The same where ncurses was not started.
cterm_text cterm_final_order(int output, cterm_stage stage);

/// What makes an empty screen, on the second one if it is to be entered.
cterm_text cterm_clear_order(int output, bool enters);

/// Writes the final order.
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
