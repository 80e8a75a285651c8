#define _GNU_SOURCE

#include "reporter.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char variable[] = "SWIFT_BACKTRACE";

// The image with the runtime.
static bool find_runtime(Dl_info *image) {
  void *symbol = dlsym(RTLD_DEFAULT, "swift_retain");
  return symbol && dladdr(symbol, image);
}

bool cstart_holds_runtime(void) {
  Dl_info own, runtime;
  // A program that does not tell its symbols to the linker has them all within itself.
  if (!find_runtime(&runtime)) return true;
  return dladdr((void *)(size_t)cstart_holds_runtime, &own) && own.dli_fbase == runtime.dli_fbase;
}

static bool is_there(char *path, size_t size, const char *image, const char *beside) {
  char resolved[PATH_MAX];
  if (!realpath(image, resolved)) return false;
  char *slash = strrchr(resolved, '/');
  if (!slash) return false;
  *slash = 0;
  int length = snprintf(path, size, "%s/%s", resolved, beside);
  // The runtime takes the settings apart at commas.
  return length < (int)size && access(path, X_OK) == 0 && !strchr(path, ',');
}

void cstart_ask_for_report(const char *program, int report) {
  char reporter[PATH_MAX], settings[PATH_MAX + 256];
  Dl_info runtime;
  // The runtime would look in one place only.
  if (!is_there(reporter, sizeof reporter, program, "swift-backtrace-static") &&
      !is_there(
          reporter, sizeof reporter, program, "../libexec/tiaokuai/swift-backtrace-static") &&
      !(find_runtime(&runtime) &&
        is_there(
            reporter, sizeof reporter, runtime.dli_fname,
            "../../../libexec/swift/linux/swift-backtrace")))
    return;
  // No registers: they show pieces of memory, and that is names of people.
  snprintf(
      settings, sizeof settings,
      "enable=yes,interactive=no,color=no,sanitize=yes,threads=crashed,registers=none,"
      "images=mentioned,output-to=/proc/%d/fd/%d,swift-backtrace=%s",
      getpid(), report, reporter);
  setenv(variable, settings, 1);
}

void cstart_forget_report(void) { unsetenv(variable); }
