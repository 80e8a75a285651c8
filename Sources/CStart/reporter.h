/// The crash reports of the Swift runtime.
#pragma once

#include <stdbool.h>

/// Tells a runtime that has not begun yet to report a crash into an open file of this process.
///
/// Does nothing where the program that writes such reports is not installed: the runtime would print
/// that it found none. `program` is the path of this one.
void cstart_ask_for_report(const char *program, int report);

/// Takes that back: programs that this one starts are no business of its reports.
void cstart_forget_report(void);

/// Whether the Swift runtime is a part of the program, and so begins after this code.
bool cstart_holds_runtime(void);
