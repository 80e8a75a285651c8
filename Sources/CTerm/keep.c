#define _GNU_SOURCE

#include "keep.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "supervision.h"

enum { input = STDIN_FILENO, output = STDOUT_FILENO };

/// Seconds a child has to end after it was asked to.
enum { last_chance = 5 };

struct cterm_keeper {
  cterm_shared *page;
  struct termios modes;
  sigset_t before;
  /// The terminal's output, opened so that a terminal that takes nothing cannot hold us up.
  int writer;
  bool picture;
  int asked;
};

typedef struct {
  pid_t child;
  struct timespec drawn;
  unsigned frames;
  /// When its end was asked for, if it was.
  struct timespec ending;
  int status;
} life;

static struct timespec now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time;
}

static long milliseconds_since(struct timespec then) {
  struct timespec time = now();
  return (time.tv_sec - then.tv_sec) * 1000 + (time.tv_nsec - then.tv_nsec) / 1000000;
}

// MARK: - The terminal

// No key is a signal, none stops the output, none is echoed; that holds between two children too.
static void deafen(const struct termios *before) {
  struct termios modes = *before;
  modes.c_lflag &= ~(tcflag_t)(ICANON | ISIG | IEXTEN | ECHO | ECHONL);
  modes.c_iflag &= ~(tcflag_t)(IXON | IXOFF | IXANY | BRKINT | PARMRK);
  modes.c_iflag |= IGNBRK;
  modes.c_cc[VMIN] = 1;
  modes.c_cc[VTIME] = 0;
  tcsetattr(input, TCSANOW, &modes);
}

static void put(const cterm_keeper *keeper, const char *bytes, size_t length) {
  struct pollfd writer = {.fd = keeper->writer, .events = POLLOUT};
  while (length > 0 && poll(&writer, 1, 200) > 0) {
    ssize_t written = write(keeper->writer, bytes, length);
    if (written < 0 && errno != EINTR && errno != EAGAIN) return;
    if (written > 0) bytes += written, length -= (size_t)written;
  }
}

void cterm_keep_say(cterm_keeper *keeper, const char *text) {
  cterm_text clear = cterm_clear_order(output, !keeper->picture);
  keeper->picture = true;
  put(keeper, clear.bytes, clear.length);
  put(keeper, text, strlen(text));
}

// MARK: - Beginning and ending

cterm_keeper *cterm_keep_start(void) {
  cterm_keeper *keeper = calloc(1, sizeof *keeper);
  if (!keeper) return NULL;
  if (tcgetattr(input, &keeper->modes) < 0 || !(keeper->page = cterm_share())) {
    free(keeper);
    return NULL;
  }
  // All that can be: a default action would end or stop us.
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, &keeper->before);
  // Where it is ignored, as some launchers leave it, nobody hears of a child's end.
  signal(SIGCHLD, SIG_DFL);
  keeper->page->modes = keeper->modes;
  keeper->page->is_kept = true;
  keeper->writer = open("/proc/self/fd/1", O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
  if (keeper->writer < 0) keeper->writer = output;
  deafen(&keeper->modes);
  return keeper;
}

void cterm_keep_end(cterm_keeper *keeper) {
  cterm_stage stage = keeper->picture ? cterm_stage_picture : cterm_stage_modes;
  cterm_text order = cterm_final_order(output, stage);
  put(keeper, order.bytes, order.length);
  tcflush(input, TCIFLUSH);
  tcsetattr(input, TCSANOW, &keeper->modes);
  cterm_unshare(keeper->page);
  sigprocmask(SIG_SETMASK, &keeper->before, NULL);
  free(keeper);
}

// MARK: - Waiting

// Takes one signal, if it comes in time; only those that ask for the end are kept in mind.
static int hear(cterm_keeper *keeper, long milliseconds) {
  struct timespec limit = {milliseconds / 1000, milliseconds % 1000 * 1000000};
  sigset_t all;
  sigfillset(&all);
  int signal = sigtimedwait(&all, NULL, &limit);
  if (signal == SIGTERM || signal == SIGHUP) keeper->asked = signal;
  return signal;
}

int cterm_keep_wait(cterm_keeper *keeper, int milliseconds) {
  struct timespec began = now();
  struct termios modes;
  while (!keeper->asked) {
    long left = milliseconds - milliseconds_since(began);
    if (left <= 0) break;
    hear(keeper, left);
  }
  // Without a terminal there is nothing left to do, whether or not somebody says so.
  if (!keeper->asked && tcgetattr(input, &modes) < 0 && errno != EINTR) keeper->asked = SIGHUP;
  return keeper->asked;
}

// Whether the child is over.
static bool look_after(life *it) {
  int status;
  while (waitpid(it->child, &status, WNOHANG | WUNTRACED) > 0) {
    if (!WIFSTOPPED(status)) {
      it->status = status;
      return true;
    }
    // Nobody is there who could continue it. Not at once: it may be stopped again and again.
    nanosleep(&(struct timespec){.tv_nsec = 100000000}, NULL);
    kill(it->child, SIGCONT);
  }
  return false;
}

// Whether it was killed because no frame came.
static bool is_hung(cterm_keeper *keeper, life *it, int patience) {
  unsigned frames = atomic_load(&keeper->page->frames);
  if (frames != it->frames) {
    it->frames = frames;
    it->drawn = now();
  }
  return !keeper->asked && milliseconds_since(it->drawn) > patience * 1000L;
}

static void pass_on(cterm_keeper *keeper, life *it) {
  if (it->ending.tv_sec == 0) {
    it->ending = now();
    kill(it->child, keeper->asked);
  } else if (milliseconds_since(it->ending) > last_chance * 1000L) {
    kill(it->child, SIGKILL);
  }
}

static bool wait_for_end(cterm_keeper *keeper, life *it, int patience) {
  bool hung = false;
  while (!look_after(it)) {
    hear(keeper, 1000);
    if (keeper->asked) pass_on(keeper, it);
    if (is_hung(keeper, it, patience)) {
      hung = true;
      kill(it->child, SIGKILL);
    }
  }
  return hung;
}

// A child that left by itself has put its picture away.
static void note_picture(cterm_keeper *keeper, const life *it) {
  int stage = atomic_load(&keeper->page->stage);
  if (stage == cterm_stage_picture) keeper->picture = true;
  if (stage < cterm_stage_modes && it->frames > 0) keeper->picture = false;
}

cterm_life cterm_keep_run(cterm_keeper *keeper, char *const arguments[], int patience) {
  cterm_shared *page = keeper->page;
  atomic_store(&page->stage, cterm_stage_none);
  atomic_store(&page->frames, 0);
  struct timespec begin = now();
  life it = {.child = cterm_fork(), .drawn = begin};
  // Not by its name: that may be another version by now, or nothing.
  if (it.child == 0) cterm_go_on(page, "/proc/self/exe", arguments);
  cterm_life end = {.status = 71};
  if (it.child > 0) {
    end.hung = wait_for_end(keeper, &it, patience);
    end.signal = WIFSIGNALED(it.status) ? WTERMSIG(it.status) : 0;
    end.status = WEXITSTATUS(it.status);
  }
  it.frames = end.frames = atomic_load(&page->frames);
  end.lived = milliseconds_since(begin);
  note_picture(keeper, &it);
  page->restarts++;
  return end;
}
