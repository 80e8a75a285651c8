#define _GNU_SOURCE

#include "reporter.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char variable[] = "SWIFT_BACKTRACE";

// The image with the runtime; NULL if there is none.
static const char *runtime(void) {
  void *symbol = dlsym(RTLD_DEFAULT, "swift_retain");
  Dl_info image;
  return symbol && dladdr(symbol, &image) ? image.dli_fname : NULL;
}

bool cstart_holds_runtime(void) {
  Dl_info own, other;
  void *symbol = dlsym(RTLD_DEFAULT, "swift_retain");
  // A program that does not tell its symbols to the linker has them all within itself.
  if (!symbol || !dladdr(symbol, &other)) return true;
  return dladdr((void *)(size_t)cstart_holds_runtime, &own) && own.dli_fbase == other.dli_fbase;
}

static bool is_there(char *path, size_t size, const char *image, const char *beside) {
  char resolved[PATH_MAX];
  if (!image || !realpath(image, resolved)) return false;
  char *slash = strrchr(resolved, '/');
  if (!slash) return false;
  *slash = 0;
  int length = snprintf(path, size, "%s/%s", resolved, beside);
  // The runtime takes the settings apart at commas.
  return length < (int)size && access(path, X_OK) == 0 && !strchr(path, ',');
}

void cstart_ask_for_report(const char *program, int report) {
  char reporter[PATH_MAX], settings[PATH_MAX + 256];
  // The runtime would look in one place only.
  if (!is_there(reporter, sizeof reporter, program, "swift-backtrace-static") &&
      !is_there(
          reporter, sizeof reporter, program, "../libexec/tiaokuai/swift-backtrace-static") &&
      !is_there(
          reporter, sizeof reporter, runtime(), "../../../libexec/swift/linux/swift-backtrace"))
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
