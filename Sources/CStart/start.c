#define _GNU_SOURCE

#include <limits.h>
#include <signal.h>
#include <sys/auxv.h>
#include <sys/mman.h>
#include <unistd.h>

#include "CStart.h"
#include "arguments.h"
#include "reporter.h"
#include "supervise.h"

static cstart_crash crash;

bool cstart_crashed(cstart_crash *copy) {
  *copy = crash;
  return crash.signal != 0;
}

// Whether a child ended in a way that nobody asked for.
static bool is_crash(const cterm_end *end) {
  static const int asked[] = {0, SIGTERM, SIGHUP, SIGINT};
  for (size_t i = 0; i < sizeof asked / sizeof *asked; i++)
    if (end->signal == asked[i]) return false;
  return true;
}

static void leave_or_tell(const cterm_end *end, int report) {
  if (!is_crash(end)) _exit(end->signal == 0 ? end->status : 128 + end->signal);
  crash = (cstart_crash){.signal = end->signal, .report = report};
}

static void supervise(const char *program, char *const arguments[]) {
  int report = memfd_create("tiaokuai-report", MFD_CLOEXEC);
  if (report >= 0) cstart_ask_for_report(program, report);
  cterm_end end;
  // A runtime of its own has begun already, and read its settings: there the child is a new start.
  cterm_half half = cterm_supervise(cstart_holds_runtime() ? NULL : program, arguments, &end);
  if (half != cterm_child) cstart_forget_report();
  if (half == cterm_parent) return leave_or_tell(&end, report);
  if (report >= 0) close(report);
}

// Before the constructors of the Swift runtime, which have no priority: they read how to report a
// crash, and what they make ready would be made ready twice.
__attribute__((constructor(101))) static void start(int count, char **arguments) {
  cstart_take_arguments(count, arguments);
  // With rights that its caller has not the program only says that it does not run.
  if (getauxval(AT_SECURE) != 0) return;
  // The screen in the hall has a parent of another kind.
  if (cterm_is_supervised() || cstart_is_kiosk() || !cstart_draws()) return;
  char program[PATH_MAX];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  if (length <= 0) return;
  program[length] = 0;
  supervise(program, arguments);
}
