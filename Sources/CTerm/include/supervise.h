/// A parent that only waits for a child which draws, and puts the terminal in order after it.
#pragma once

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// How a supervised child ended.
typedef struct {
  /// The exit status; meaningless if `signal` is not 0.
  int status;
  /// The signal that killed it, or 0.
  int signal;
} cterm_end;

/// Which of the two a process is.
typedef enum {
  /// The child could not be made, or never began to run as a supervised one.
  cterm_alone,
  cterm_child,
  /// The child has ended.
  cterm_parent
} cterm_half;

/// Makes a supervised child on descriptors 0 and 1, which goes on from here, or with a program if one
/// is named; the parent waits for its end.
///
/// The parent passes on what asks for the end, and stops and continues with the child. To be called
/// before any thread is made.
cterm_half cterm_supervise(const char *program, char *const arguments[], cterm_end *end);

/// Whether this process is a supervised child, which from now on hears when its supervisor dies.
///
/// Removes the sign of it from the environment. To be called before any thread is made.
bool cterm_is_supervised(void);

/// Has a fatal signal that was sent from outside end this process too, after the runtime's report.
void cterm_die_after_reports(void);

#ifdef __cplusplus
}
#endif
