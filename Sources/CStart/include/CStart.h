/// The first moments of the program, before the Swift runtime has begun.
///
/// A program that is going to draw becomes two here: the parent only waits, in C, and is as small as
/// the program is at this moment; the child goes on into Swift. Only after a crash does the parent
/// go on as well, to say so.
#pragma once

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// An option that may stand before the subcommand.
typedef enum {
  cstart_no_common_option,
  cstart_flag,
  /// The next word is its value.
  cstart_takes_value
} cstart_option;

/// What an option such as `--db` is.
cstart_option cstart_option_of(const char *name);

/// The words the program was started with, its own name first.
char *const *cstart_arguments(int *count);

/// The first word that is no common option nor the value of one; NULL if there is none.
const char *cstart_command(void);

/// Whether this run is the screen in the hall, or wants to be.
bool cstart_is_kiosk(void);

/// Whether the arguments lead to a screen, as far as that is plain without reading them all, and
/// there is a terminal to draw on.
bool cstart_draws(void);

/// How a child that drew was lost.
typedef struct {
  /// The signal that killed it.
  int signal;
  /// Holds what the Swift runtime told of it, perhaps nothing; -1 if there is no such file.
  int report;
} cstart_crash;

/// The crash after which this process goes on; false if it is the one who draws, or runs alone.
bool cstart_crashed(cstart_crash *crash);

#ifdef __cplusplus
}
#endif
