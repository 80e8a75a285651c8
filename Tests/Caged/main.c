// caged ATTEMPT FOLDER: locks itself in and then tries one thing; prints `done` or the error's number.
#define _GNU_SOURCE

#include <CGuard.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

static char place[4096], other[4096];

static long execute(void) { return execl("/bin/true", "true", NULL); }
static long execute_at(void) {
  char *none[] = {"true", NULL};
  return syscall(SYS_execveat, AT_FDCWD, "/bin/true", none, none, 0);
}
static long split(void) { return fork(); }
static long split_fast(void) { return syscall(SYS_clone, SIGCHLD | CLONE_VFORK, 0, 0, 0, 0); }
static long split_new(void) { return syscall(SYS_clone3, NULL, 0); }
static void *nothing(void *it) { return it; }
static long thread(void) {
  pthread_t it;
  int code = pthread_create(&it, NULL, nothing, NULL);
  errno = code;
  return code ? -1 : 0;
}
static long trace(void) { return ptrace(PTRACE_ATTACH, getppid(), NULL, NULL); }
static long see_memory(void) { return syscall(SYS_process_vm_readv, getppid(), NULL, 0, NULL, 0, 0); }
static long network(void) { return socket(AF_INET, SOCK_STREAM, 0); }
static long local(void) { return socket(AF_UNIX, SOCK_DGRAM, 0); }
static long write_file(void) { return open(place, O_WRONLY); }
static long change_file(void) { return open(place, O_RDWR); }
static long make_file(void) { return open(other, O_RDONLY | O_CREAT, 0600); }
static long empty_file(void) { return open(place, O_RDONLY | O_TRUNC); }
static long nameless_file(void) { return open("/tmp", O_TMPFILE | O_RDWR, 0600); }
static long old_open(void) {
#ifdef SYS_open
  return syscall(SYS_open, place, O_WRONLY);
#else
  errno = EPERM;
  return -1;
#endif
}
static long new_open(void) { return syscall(SYS_openat2, AT_FDCWD, place, NULL, 0); }
static long create(void) { return creat(other, 0600); }
static long remove_file(void) { return unlink(place); }
static long rename_file(void) { return rename(place, other); }
static long link_file(void) { return link(place, other); }
static long symlink_file(void) { return symlink(place, other); }
static long make_folder(void) { return mkdir(other, 0700); }
static long allow_all(void) { return chmod(place, 0777); }
static long shorten(void) { return truncate(place, 0); }
static long signal_parent(void) { return kill(getppid(), SIGCONT); }
static long signal_thread(void) { return syscall(SYS_tgkill, getppid(), getppid(), SIGCONT); }
static long type_into(void) { return ioctl(0, TIOCSTI, "x"); }
static long take_terminal(void) { return ioctl(0, TIOCSCTTY, 1); }
static long executable(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return page == MAP_FAILED ? -1 : 0;
}
static long made_executable(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return mprotect(page, 4096, PROT_READ | PROT_EXEC);
}
static long ring(void) { return syscall(SYS_io_uring_setup, 1, NULL); }
static long nameless_program(void) { return memfd_create("x", 0); }
static long loosen(void) { return syscall(SYS_prctl, 4 /* PR_SET_DUMPABLE */, 1, 0, 0, 0); }

static long read_file(void) {
  char byte;
  int file = open(place, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
  struct stat status;
  if (file < 0 || fstat(file, &status) < 0 || read(file, &byte, 1) != 1) return -1;
  return close(file);
}
static long look_at_file(void) {
  struct stat status;
  return stat(place, &status);
}
static long memory(void) {
  void *page = mmap(NULL, 1 << 24, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (page == MAP_FAILED) return -1;
  memset(page, 1, 1 << 24);
  return munmap(page, 1 << 24);
}
static long wait_a_moment(void) {
  struct timespec moment = {.tv_nsec = 1000000};
  return nanosleep(&moment, NULL);
}

static const struct {
  const char *name;
  long (*attempt)(void);
} attempts[] = {
    {"execve", execute}, {"execveat", execute_at}, {"fork", split}, {"vfork", split_fast},
    {"clone3", split_new}, {"thread", thread}, {"ptrace", trace}, {"process_vm_readv", see_memory},
    {"socket-inet", network}, {"socket-unix", local}, {"open-write", write_file},
    {"open-both", change_file}, {"open-create", make_file}, {"open-truncate", empty_file},
    {"open-nameless", nameless_file}, {"open", old_open}, {"openat2", new_open},
    {"creat", create}, {"unlink", remove_file}, {"rename", rename_file}, {"link", link_file},
    {"symlink", symlink_file}, {"mkdir", make_folder}, {"chmod", allow_all},
    {"truncate", shorten}, {"kill", signal_parent},
    {"tgkill", signal_thread}, {"TIOCSTI", type_into}, {"TIOCSCTTY", take_terminal},
    {"mmap-exec", executable}, {"mprotect-exec", made_executable}, {"io_uring", ring},
    {"memfd", nameless_program}, {"prctl", loosen},
    {"read", read_file}, {"stat", look_at_file}, {"memory", memory}, {"sleep", wait_a_moment},
};

int main(int count, char **words) {
  if (count != 3) return 64;
  snprintf(place, sizeof place, "%s/here", words[2]);
  snprintf(other, sizeof other, "%s/there", words[2]);
  for (size_t i = 0; i < sizeof attempts / sizeof *attempts; i++) {
    if (strcmp(attempts[i].name, words[1]) != 0) continue;
    if (!cguard_confine()) return 69;
    long outcome = attempts[i].attempt();
    int error = errno;
    outcome < 0 ? dprintf(1, "%s\n", strerrorname_np(error)) : dprintf(1, "done\n");
    return 0;
  }
  return 64;
}
