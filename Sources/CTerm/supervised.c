#define _GNU_SOURCE

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

#include "keep.h"
#include "supervision.h"

static cterm_shared *shared;

// MARK: - Crashes

static const int fatal[] = {SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
enum { fatal_count = sizeof fatal / sizeof *fatal };
static struct sigaction reporters[fatal_count];

static void report_and_die(int signal, siginfo_t *info, void *context) {
  for (int i = 0; i < fatal_count; i++)
    if (fatal[i] == signal) reporters[i].sa_sigaction(signal, info, context);
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(signal, &action, NULL);
  raise(signal);
}

// The runtime's handler only reports, and trusts that the fault comes again. One that was sent from
// outside does not.
void cterm_die_after_reports(void) {
  for (int i = 0; i < fatal_count; i++) {
    if (sigaction(fatal[i], NULL, &reporters[i]) < 0 || !(reporters[i].sa_flags & SA_SIGINFO))
      continue;
    struct sigaction action = reporters[i];
    action.sa_sigaction = report_and_die;
    sigaction(fatal[i], &action, NULL);
  }
}

void cterm_adopt(cterm_shared *page) {
  close(page->descriptor);
  shared = page;
  atomic_store(&shared->stage, cterm_stage_running);
}

// The page that the environment names, which may be another one's, or nonsense.
static void adopt_named(const char *text) {
  cterm_shared *page =
      mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, atoi(text), 0);
  if (page == MAP_FAILED) return;
  if (page->magic == cterm_magic && page->supervisor == getppid())
    cterm_adopt(page);
  else
    munmap(page, sizeof *page);
}

bool cterm_is_supervised(void) {
  const char *text = getenv(cterm_sign);
  if (text && !shared) adopt_named(text);
  unsetenv(cterm_sign);
  return shared != NULL;
}

void cterm_reach(cterm_stage stage) {
  if (shared) atomic_store(&shared->stage, stage);
}

bool cterm_is_orphaned(void) { return shared && shared->supervisor != getppid(); }

void cterm_count_frame(void) {
  if (shared) atomic_fetch_add(&shared->frames, 1);
}

bool cterm_is_kept(void) { return shared && shared->is_kept && !cterm_is_orphaned(); }

void cterm_give_back_modes(int input) {
  if (cterm_is_orphaned() && shared->is_kept) tcsetattr(input, TCSANOW, &shared->modes);
}

unsigned cterm_restarts(void) { return shared ? shared->restarts : 0; }
