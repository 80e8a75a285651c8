#define _GNU_SOURCE

#include <asm/termbits.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "CGuard.h"

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE

// What is refused gets an error, and the process lives: an attempt shows nothing and changes nothing,
// while a death would be a way to darken the screen, and a library that asks for something new after
// an update goes without it. A call made as on another architecture comes from no library: that is
// the end.

// A list of what is allowed, and not of what is forbidden: the next kernel brings new calls.
static const int allowed[] = {
    __NR_read, __NR_write, __NR_readv, __NR_writev, __NR_pread64, __NR_lseek, __NR_close,
    __NR_fstat, __NR_newfstatat, __NR_statx, __NR_fcntl, __NR_dup, __NR_dup3, __NR_ppoll,
    __NR_pselect6, __NR_munmap, __NR_mremap, __NR_madvise, __NR_brk, __NR_futex,
    __NR_clock_gettime, __NR_clock_nanosleep, __NR_nanosleep, __NR_gettimeofday, __NR_getrandom,
    __NR_getpid, __NR_gettid, __NR_getppid, __NR_getpgid, __NR_getuid, __NR_geteuid, __NR_getgid,
    __NR_getegid, __NR_uname, __NR_sched_yield, __NR_rt_sigaction, __NR_rt_sigprocmask,
    __NR_rt_sigreturn, __NR_sigaltstack, __NR_restart_syscall, __NR_exit, __NR_exit_group,
#ifdef __NR_poll
    __NR_poll,
#endif
#ifdef __NR_select
    __NR_select,
#endif
#ifdef __NR_dup2
    __NR_dup2,
#endif
#ifdef __NR_getpgrp
    __NR_getpgrp,
#endif
#ifdef __NR_stat
    __NR_stat, __NR_lstat,
#endif
#ifdef __NR_time
    __NR_time,
#endif
};

// To ask a terminal and to set it; TIOCSTI, which types into it for others, is not here.
static const unsigned requests[] = {
    TCGETS, TCSETS, TCSETSW, TCSETSF, TIOCGWINSZ, TIOCGPGRP, TCFLSH, FIONREAD,
    TCGETS2, TCSETS2, TCSETSW2, TCSETSF2,
};

enum { count = sizeof allowed / sizeof *allowed };
enum { request_count = sizeof requests / sizeof *requests };

/// O_CREAT and O_TRUNC change a file even where it is opened for reading.
enum { writing = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY) };

enum { capacity = 2 * (count + request_count) + 64 };

typedef struct {
  struct sock_filter steps[capacity];
  unsigned length;
} program;

static void step(program *it, unsigned code, unsigned char yes, unsigned char no, unsigned value) {
  it->steps[it->length++] = (struct sock_filter){(unsigned short)code, yes, no, value};
}

static void load(program *it, size_t offset) {
  step(it, BPF_LD | BPF_W | BPF_ABS, 0, 0, (unsigned)offset);
}

static void give(program *it, unsigned answer) { step(it, BPF_RET | BPF_K, 0, 0, answer); }

static const unsigned refusal = SECCOMP_RET_ERRNO | EPERM;

// The lower half: flags, requests and numbers of processes have no more, and the kernel looks at no
// more of them either.
static size_t argument(int number) {
  return offsetof(struct seccomp_data, args) + (size_t)number * 8 +
         (__BYTE_ORDER__ == __ORDER_BIG_ENDIAN__ ? 4 : 0);
}

// Allows the call where `bits` of the argument are `value`.
static void allow_if(program *it, int call, int place, unsigned bits, unsigned value) {
  step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 5, (unsigned)call);
  load(it, argument(place));
  step(it, BPF_ALU | BPF_AND | BPF_K, 0, 0, bits);
  step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, value);
  give(it, SECCOMP_RET_ALLOW);
  give(it, refusal);
}

static void allow_requests(program *it) {
  step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 2 * request_count + 2, __NR_ioctl);
  load(it, argument(1));
  for (int i = 0; i < request_count; i++) {
    step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, requests[i]);
    give(it, SECCOMP_RET_ALLOW);
  }
  give(it, refusal);
}

static void write_program(program *it) {
  load(it, offsetof(struct seccomp_data, arch));
  step(it, BPF_JMP | BPF_JEQ | BPF_K, 1, 0, ARCHITECTURE);
  give(it, SECCOMP_RET_KILL_PROCESS);
  load(it, offsetof(struct seccomp_data, nr));
  for (int i = 0; i < count; i++) {
    step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, (unsigned)allowed[i]);
    give(it, SECCOMP_RET_ALLOW);
  }
  allow_if(it, __NR_openat, 2, writing, O_RDONLY);
  allow_if(it, __NR_mmap, 2, PROT_EXEC, 0);
  allow_if(it, __NR_mprotect, 2, PROT_EXEC, 0);
  // A crash signals itself, and nobody else.
  allow_if(it, __NR_tgkill, 0, ~0u, (unsigned)getpid());
  allow_requests(it);
  // Libraries then try the older call, and are refused that.
  step(it, BPF_JMP | BPF_JEQ | BPF_K, 0, 1, __NR_clone3);
  give(it, SECCOMP_RET_ERRNO | ENOSYS);
  give(it, refusal);
}

bool cguard_can_confine(void) {
  unsigned action = SECCOMP_RET_ERRNO;
  return syscall(__NR_seccomp, SECCOMP_GET_ACTION_AVAIL, 0, &action) == 0;
}

bool cguard_confine(void) {
  program it = {.length = 0};
  write_program(&it);
  struct sock_fprog whole = {.len = (unsigned short)it.length, .filter = it.steps};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return false;
  // Of every thread, should a library have made one.
  return syscall(__NR_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &whole) == 0;
}

#else

bool cguard_can_confine(void) { return false; }
bool cguard_confine(void) { return false; }

#endif
