/* The few calls of SQLite that are variadic, or that GRDB keeps for itself. Handles are opaque: the
   caller got them from GRDB, and need not see SQLite's own header. Codes are SQLite's. */
#pragma once
#include <stdint.h>

/* The version of the library in this process. */
const char *tk_library_version(void);

typedef void *tk_connection;
typedef void *tk_statement;

/* Persistent WAL, no checkpoint on close, defensive mode, untrusted schema, no extensions. */
int tk_configure(tk_connection connection);

/* Counts the pages of the WAL after every commit into `pages`, in place of automatic checkpoints.
   `pages` must live as long as the connection. */
void tk_count_wal_pages(tk_connection connection, int *pages);

/* Copies the WAL back as far as readers allow and empties it when none is in the way, waiting for them
   for `wait` milliseconds. Leaves the busy timeout at `timeout` milliseconds. */
int tk_checkpoint(tk_connection connection, int wait, int timeout);

/* Whether the connection could only be opened for reading. */
int tk_is_read_only(tk_connection connection);

int tk_error(tk_connection connection);
const char *tk_message(tk_connection connection);

int tk_bind_null(tk_statement statement, int index);
int tk_bind_integer(tk_statement statement, int index, int64_t value);
/* Copies the text. */
int tk_bind_text(tk_statement statement, int index, const char *text, int64_t length);

/* 1 = a row, 0 = done, -1 = an error. */
int tk_step(tk_statement statement);
/* Makes the statement ready for its next run, whatever came of the last. */
void tk_reset(tk_statement statement);
/* Rows that the last statement inserted, updated or deleted. */
int64_t tk_changes(tk_connection connection);

int tk_column_count(tk_statement statement);

struct tk_cell {
  /* 0 = null, 1 = integer, 2 = text, 3 = anything else. */
  int kind;
  /* The integer, or how many bytes the text has. */
  int64_t number;
  /* Lives until the next step. */
  const char *text;
};

/* All cells of the row at once. */
void tk_row(tk_statement statement, struct tk_cell *cells, int count);

/* Gives a file another name unless somebody has that already; for file systems without hard links.
   0 = done, else an error number. */
int tk_rename_new(const char *from, const char *to);

/* The kind of file system that a path lies on, as statfs() tells it; 0 = not told. */
uint32_t tk_file_system(const char *path);

/* Takes an exclusive lock on one byte of an open file, waiting in the kernel's queue for up to
   `seconds`. The lock belongs to the descriptor and ends with it.
   0 = taken, 1 = not in time, else an error number. */
int tk_lock(int descriptor, int64_t byte, double seconds);
void tk_unlock(int descriptor, int64_t byte);
