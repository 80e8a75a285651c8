#define _GNU_SOURCE

#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

#include "CTerm.h"

int cterm_redirect_errors(const char *path) {
  int flags = O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW;
  int file = open(path ? path : "/dev/null", flags, 0600);
  if (file < 0) return -1;
  int former = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (former >= 0) dup2(file, STDERR_FILENO);
  close(file);
  return former;
}

void cterm_restore_errors(int former) {
  if (former < 0) return;
  dup2(former, STDERR_FILENO);
  close(former);
}
