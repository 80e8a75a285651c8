#define _GNU_SOURCE

#include <errno.h>
#include <stddef.h>
#include <string.h>
#include <sys/auxv.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include "CGuard.h"

bool cguard_is_privileged(void) {
  return getauxval(AT_SECURE) != 0 || getuid() != geteuid() || getgid() != getegid();
}

int cguard_open_notify(const char *address) {
  struct sockaddr_un place = {.sun_family = AF_UNIX};
  size_t length = strlen(address);
  if ((address[0] != '/' && address[0] != '@') || length < 2 || length >= sizeof place.sun_path) {
    errno = EINVAL;
    return -1;
  }
  memcpy(place.sun_path, address, length);
  if (address[0] == '@') place.sun_path[0] = 0;
  int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (descriptor < 0) return -1;
  socklen_t size = (socklen_t)(offsetof(struct sockaddr_un, sun_path) + length);
  if (connect(descriptor, (struct sockaddr *)&place, size) == 0) return descriptor;
  int error = errno;
  close(descriptor);
  errno = error;
  return -1;
}
