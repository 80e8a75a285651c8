#define _GNU_SOURCE

#include "supervise.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "supervision.h"

enum { input = STDIN_FILENO, output = STDOUT_FILENO };

/// Seconds a child has to end after it was asked to.
enum { patience = 5 };

typedef struct {
  pid_t child;
  bool stopped;
  /// It was asked to end; nobody would continue us if we stopped now.
  bool ending;
  /// It stopped on its way out, and was continued once.
  bool pushed;
  bool ended;
  int status;
} watched;

cterm_shared *cterm_share(void) {
  int descriptor = memfd_create("tiaokuai", 0);
  if (descriptor < 0 || ftruncate(descriptor, sizeof(cterm_shared)) < 0) return NULL;
  cterm_shared *page =
      mmap(NULL, sizeof *page, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0);
  if (page == MAP_FAILED) return NULL;
  page->magic = cterm_magic;
  page->supervisor = getpid();
  page->descriptor = descriptor;
  return page;
}

void cterm_unshare(cterm_shared *page) {
  close(page->descriptor);
  munmap(page, sizeof *page);
}

pid_t cterm_fork(void) {
  pid_t supervisor = getpid();
  pid_t child = fork();
  if (child != 0) return child;
  // Not what we were started with: some launchers block signals that have to reach the child.
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  prctl(PR_SET_PDEATHSIG, SIGHUP);
  // It may have died before it could be told about.
  if (getppid() != supervisor) _exit(128 + SIGHUP);
  return 0;
}

void cterm_go_on(const cterm_shared *page, const char *program, char *const arguments[]) {
  char number[12];
  snprintf(number, sizeof number, "%d", page->descriptor);
  setenv(cterm_sign, number, 1);
  execv(program, arguments);
  _exit(127);
}

// MARK: - Stopping and ending

// By the signal of the keyboard: the system drops this one where no shell could continue us.
static void stop_here(void) {
  sigset_t only, before;
  sigemptyset(&only);
  sigaddset(&only, SIGTSTP);
  raise(SIGTSTP);
  sigprocmask(SIG_UNBLOCK, &only, &before);
  sigprocmask(SIG_SETMASK, &before, NULL);
}

// Asked to end while another job has the terminal, it may stop on the way, at a terminal that is not its
// own any more. Once it may try again.
static void push(watched *it) {
  kill(it->child, it->pushed ? SIGKILL : SIGCONT);
  it->pushed = true;
}

static void look_after(watched *it) {
  int status;
  while (!it->ended && waitpid(it->child, &status, WNOHANG | WUNTRACED | WCONTINUED) > 0) {
    it->stopped = WIFSTOPPED(status);
    if (it->stopped && it->ending) push(it);
    if (it->stopped || WIFCONTINUED(status)) continue;
    it->ended = true;
    it->status = status;
  }
  if (it->stopped && !it->ending) stop_here();
}

static void pass_on(watched *it, const siginfo_t *info) {
  switch (info->si_signo) {
    case SIGCONT:
      look_after(it);
      if (it->stopped) kill(it->child, SIGCONT);
      break;
    case SIGTSTP:
      // The child stops the whole group itself, when it has put the terminal in order.
      if (info->si_pid != it->child) kill(it->child, SIGTSTP);
      break;
    case SIGCHLD: break;
    default:
      it->ending = true;
      kill(it->child, info->si_signo);
      if (it->stopped) kill(it->child, SIGCONT);
  }
}

static int wait_for_end(pid_t child, const sigset_t *signals) {
  watched it = {.child = child};
  static const struct timespec limit = {.tv_sec = patience};
  while (true) {
    look_after(&it);
    if (it.ended) return it.status;
    siginfo_t info;
    int signal =
        it.ending ? sigtimedwait(signals, &info, &limit) : sigwaitinfo(signals, &info);
    if (signal > 0) pass_on(&it, &info);
    if (signal < 0 && errno == EAGAIN) kill(child, SIGKILL);
  }
}

// MARK: - The terminal

static void restore(const struct termios *modes, cterm_stage stage) {
  if (stage < cterm_stage_modes) return;
  // What was typed meanwhile was meant for the picture, not for the shell.
  tcsetattr(input, TCSAFLUSH, modes);
  cterm_put_in_order(output, stage);
}

static void block_watched(sigset_t *signals, sigset_t *before) {
  static const int watched_signals[] = {SIGCHLD, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP,
                                        SIGCONT};
  sigemptyset(signals);
  for (size_t i = 0; i < sizeof watched_signals / sizeof *watched_signals; i++)
    sigaddset(signals, watched_signals[i]);
  sigprocmask(SIG_BLOCK, signals, before);
}

// Another process group may have the terminal by now; that must not stop us.
static void block_terminal_output(void) {
  sigset_t terminal_output;
  sigemptyset(&terminal_output);
  sigaddset(&terminal_output, SIGTTOU);
  sigprocmask(SIG_BLOCK, &terminal_output, NULL);
}

cterm_half cterm_supervise(const char *program, char *const arguments[], cterm_end *end) {
  struct termios modes;
  if (tcgetattr(input, &modes) < 0) return cterm_alone;
  cterm_shared *page = cterm_share();
  if (!page) return cterm_alone;
  sigset_t signals, before;
  block_watched(&signals, &before);
  pid_t child = cterm_fork();
  if (child == 0) {
    if (program) cterm_go_on(page, program, arguments);
    cterm_adopt(page);
    return cterm_child;
  }
  int status = 0;
  if (child > 0) status = wait_for_end(child, &signals);
  cterm_stage stage = atomic_load(&page->stage);
  cterm_unshare(page);
  block_terminal_output();
  end->signal = WIFSIGNALED(status) ? WTERMSIG(status) : 0;
  end->status = WEXITSTATUS(status);
  restore(&modes, stage);
  // Meant for the child as well, which has acted on them.
  while (sigtimedwait(&signals, NULL, &(struct timespec){0}) > 0) continue;
  sigprocmask(SIG_SETMASK, &before, NULL);
  bool began = child > 0 && (stage != cterm_stage_none || end->signal != 0);
  return began ? cterm_parent : cterm_alone;
}
