#define _GNU_SOURCE

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <string.h>
#include <sys/eventfd.h>
#include <time.h>
#include <unistd.h>

#include "internal.h"
#include "supervision.h"

// Handlers leave a flag and ring the bell below, so a signal is never lost, whichever thread it
// meets and whatever the loop is doing; poll alone would sleep through those before it.

enum { resize, terminate, hang_up, interrupt, stop, resume, watched_count };
static const int watched[watched_count] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT};

static struct sigaction former[watched_count];
static atomic_bool pending[watched_count];
static atomic_bool wake_asked;
// Never closed: another thread may be about to ring it.
static atomic_int doorbell = -1;

static void ring(void) {
  int descriptor = atomic_load(&doorbell);
  uint64_t one = 1;
  // A full counter rings as well.
  if (descriptor >= 0 && write(descriptor, &one, sizeof one) < 0) return;
}

static void note(int signal) {
  int error = errno;
  for (int i = 0; i < watched_count; i++)
    if (watched[i] == signal) atomic_store(&pending[i], true);
  if (signal == SIGHUP) cterm_abandon();
  ring();
  errno = error;
}

void cterm_wake(void) {
  if (!atomic_exchange(&wake_asked, true)) ring();
}

// MARK: - Handlers

static void install(int index, struct sigaction *before) {
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  sigaction(watched[index], &action, before);
}

bool cterm_signals_start(void) {
  if (atomic_load(&doorbell) < 0) atomic_store(&doorbell, eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (atomic_load(&doorbell) < 0) return false;
  sigset_t all;
  sigemptyset(&all);
  for (int i = 0; i < watched_count; i++) {
    atomic_store(&pending[i], false);
    install(i, &former[i]);
    sigaddset(&all, watched[i]);
  }
  // Some launchers leave them blocked.
  pthread_sigmask(SIG_UNBLOCK, &all, NULL);
  return true;
}

void cterm_signals_stop(void) {
  for (int i = 0; i < watched_count; i++) sigaction(watched[i], &former[i], NULL);
}

bool cterm_signals_stop_here(void) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  sigaction(SIGTSTP, &action, NULL);
  atomic_store(&pending[resume], false);
  sigprocmask(SIG_UNBLOCK, &only, &before);
  // Not SIGSTOP: the system drops this one where no shell could ever continue us.
  kill(0, SIGTSTP);
  sigprocmask(SIG_SETMASK, &before, NULL);
  install(stop, NULL);
  atomic_store(&pending[stop], false);
  return atomic_exchange(&pending[resume], false);
}

bool cterm_signals_end_asked(void) {
  return atomic_load(&pending[terminate]) || atomic_load(&pending[hang_up]) ||
         atomic_load(&pending[interrupt]);
}

// MARK: - Waiting

static bool taken(int index) { return atomic_exchange(&pending[index], false); }

static void silence(void) {
  uint64_t rings;
  ssize_t ignored = read(atomic_load(&doorbell), &rings, sizeof rings);
  (void)ignored;
}

static void read_input(const cterm *terminal, cterm_report *report, uint8_t *bytes, int capacity) {
  ssize_t got = read(terminal->input, bytes, (size_t)capacity);
  if (got > 0) report->bytes = (int)got;
  if (got == 0 || (got < 0 && errno != EINTR && errno != EAGAIN)) report->closed = true;
}

static struct timespec moment(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time;
}

static int since(struct timespec then) {
  struct timespec time = moment();
  return (int)((time.tv_sec - then.tv_sec) * 1000 + (time.tv_nsec - then.tv_nsec) / 1000000);
}

// Waits until there is something to tell; what a deaf terminal is told does not count.
static int wait_for_sources(
    const cterm *terminal, struct pollfd sources[2], int milliseconds, cterm_report *report) {
  struct timespec began = moment();
  while (true) {
    int left = milliseconds < 0 ? -1 : milliseconds - since(began);
    int ready = poll(sources, 2, milliseconds >= 0 && left < 0 ? 0 : left);
    if (ready < 0 && errno != EINTR) report->closed = true;
    if (!terminal->deaf || ready <= 0 || sources[0].revents == 0) return ready;
    uint8_t unseen[4096];
    read_input(terminal, report, unseen, sizeof unseen);
    explicit_bzero(unseen, sizeof unseen);
    report->bytes = 0;
    sources[0].revents = 0;
    if (report->closed || sources[1].revents || (milliseconds >= 0 && left <= 0)) return 1;
  }
}

cterm_report cterm_wait(cterm *terminal, int milliseconds, uint8_t *bytes, int capacity) {
  cterm_report report = {0};
  struct pollfd sources[] = {
      {.fd = terminal->input, .events = POLLIN},
      {.fd = atomic_load(&doorbell), .events = POLLIN},
  };
  int ready = wait_for_sources(terminal, sources, milliseconds, &report);
  if (ready > 0 && sources[1].revents) silence();
  report.woken = atomic_exchange(&wake_asked, false);
  report.suspend = taken(stop);
  report.resumed = taken(resume);
  report.resized = taken(resize);
  // What a keyboard sends is no reason for a deaf terminal to end.
  for (int i = terminate; i <= (terminal->deaf ? hang_up : interrupt); i++)
    if (taken(i)) report.terminate = watched[i];
  // A job that ends while it is stopped is told to go on twice, and has given its terminal away.
  if (report.resumed && !terminal->is_left) cterm_reenter(terminal);
  if (report.resized) cterm_take_size(terminal);
  if (ready > 0 && sources[0].revents) read_input(terminal, &report, bytes, capacity);
  return report;
}
