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
  /// The supervisor had to put the terminal in order.
  bool restored;
} cterm_end;

/// Runs a program as a supervised child on descriptors 0 and 1 until it ends.
///
/// Passes on what asks for the end; stops and continues with the child. Gives false if the child
/// never began to run as a supervised one.
bool cterm_supervise(const char *path, char *const arguments[], cterm_end *end);

/// Whether this process is a supervised child, which from now on hears when its supervisor dies.
///
/// Removes the sign of it from the environment. To be called once, before any thread is made.
bool cterm_is_supervised(void);

/// The folder of the Swift runtime in this process, or of the program if it is linked into it.
///
/// Gives the length, 0 if unknown.
int cterm_runtime_folder(char *buffer, int capacity);

#ifdef __cplusplus
}
#endif
