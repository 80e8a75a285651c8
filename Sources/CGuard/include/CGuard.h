/// What keeps a process that draws in public from doing anything else.
#pragma once

#include <stdbool.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether this kernel can filter system calls.
bool cguard_can_confine(void);

/// Leaves this process, for the rest of its life, the system calls that drawing needs.
///
/// It may read and write what is open, open files for reading, ask the time, wait and end. All else
/// is answered EPERM: to start a program or a thread, to open a file for writing, to remove, rename
/// or make one, to make a socket, to trace or to signal others, to push input into the terminal, to
/// make memory executable. To be called when everything is open; gives false, and nothing has
/// changed, where the kernel refuses.
bool cguard_confine(void);

/// Whether more was lent to this program than its caller has: set-uid, set-gid or capabilities.
bool cguard_is_privileged(void);

/// Opens the way to a service manager's socket: a path, or `@` and an abstract name.
///
/// Gives a descriptor that never waits, one message a write; -1 and errno.
int cguard_open_notify(const char *address);

#ifdef __cplusplus
}
#endif
