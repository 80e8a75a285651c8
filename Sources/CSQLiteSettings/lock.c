#define _GNU_SOURCE
#include "CSQLiteSettings.h"
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

/* Only ever sent to one thread, by its own timer. */
#define WAKE_UP (SIGRTMIN + 5)

static void do_nothing(int signal) { (void)signal; }

static void install_handler(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  /* Without SA_RESTART, so that the wait is interrupted. */
  action.sa_handler = do_nothing;
  sigaction(WAKE_UP, &action, NULL);
}

static struct flock range(short type, int64_t byte) {
  struct flock lock;
  memset(&lock, 0, sizeof lock);
  lock.l_type = type;
  lock.l_whence = SEEK_SET;
  lock.l_start = byte;
  lock.l_len = 1;
  return lock;
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static struct timespec span(double seconds) {
  struct timespec time = {(time_t)seconds, (long)((seconds - (double)(time_t)seconds) * 1e9)};
  return time;
}

/* A timer that wakes this thread after `seconds`, and again and again: the first signal may come
   just before the wait begins. */
static int start_timer(timer_t *timer, double seconds) {
  struct sigevent event;
  memset(&event, 0, sizeof event);
  event.sigev_notify = SIGEV_THREAD_ID;
  event.sigev_signo = WAKE_UP;
  event._sigev_un._tid = gettid();
  if (timer_create(CLOCK_MONOTONIC, &event, timer) != 0) return errno;
  struct itimerspec times = {span(0.02), span(seconds)};
  timer_settime(*timer, 0, &times, NULL);
  return 0;
}

static int wait_for_lock(int descriptor, int64_t byte, double deadline) {
  for (;;) {
    struct flock lock = range(F_WRLCK, byte);
    if (fcntl(descriptor, F_OFD_SETLKW, &lock) == 0) return 0;
    if (errno != EINTR) return errno;
    if (now() >= deadline) return 1;
  }
}

int tk_lock(int descriptor, int64_t byte, double seconds) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  double deadline = now() + seconds;
  struct flock lock = range(F_WRLCK, byte);
  if (fcntl(descriptor, F_OFD_SETLK, &lock) == 0) return 0;
  if (errno != EAGAIN && errno != EACCES) return errno;
  if (seconds <= 0) return 1;

  pthread_once(&once, install_handler);
  sigset_t wake_up, before;
  sigemptyset(&wake_up);
  sigaddset(&wake_up, WAKE_UP);
  timer_t timer;
  int code = start_timer(&timer, seconds);
  if (code != 0) return code;
  /* A thread of a queue has its signals blocked. */
  pthread_sigmask(SIG_UNBLOCK, &wake_up, &before);
  code = wait_for_lock(descriptor, byte, deadline);
  timer_delete(timer);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  return code;
}

void tk_unlock(int descriptor, int64_t byte) {
  struct flock lock = range(F_UNLCK, byte);
  fcntl(descriptor, F_OFD_SETLK, &lock);
}
