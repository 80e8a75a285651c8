/// A parent that starts the one who draws again, whatever it dies of, and never gives the terminal
/// to anybody meanwhile.
#pragma once

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct cterm_keeper cterm_keeper;

/// How one child ended.
typedef struct {
  /// The exit status; meaningless if `signal` is not 0.
  int status;
  /// The signal that killed it, or 0.
  int signal;
  /// It was killed because it drew nothing for too long.
  bool hung;
  /// Frames it has drawn.
  unsigned frames;
  /// Milliseconds from its start to its end.
  long lived;
} cterm_life;

/// Takes the terminal of descriptors 0 and 1: from now on no key of it is a signal, and no signal but
/// SIGTERM and SIGHUP ends this process. Gives NULL where there is no terminal.
cterm_keeper *cterm_keep_start(void);

/// Runs this program itself as a child until it ends, or this process is asked to end.
///
/// A child that is stopped is continued; one that draws nothing for `patience` seconds is killed.
cterm_life cterm_keep_run(cterm_keeper *keeper, char *const arguments[], int patience);

/// Waits; the signal that asked for the end, if one did until now, or 0.
int cterm_keep_wait(cterm_keeper *keeper, int milliseconds);

/// Clears the screen and puts a text on it, unless the terminal takes nothing.
void cterm_keep_say(cterm_keeper *keeper, const char *text);

/// Gives the terminal back as it was.
void cterm_keep_end(cterm_keeper *keeper);

/// How often the one who draws was started again before this time; in the child.
unsigned cterm_restarts(void);

#ifdef __cplusplus
}
#endif
