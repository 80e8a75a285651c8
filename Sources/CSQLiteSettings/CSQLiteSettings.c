#define _GNU_SOURCE
#include "CSQLiteSettings.h"
#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stddef.h>
#include <stdio.h>
#include <sys/vfs.h>

int tk_configure(tk_connection connection) {
  int persist = 1;
  int code = sqlite3_file_control(connection, "main", SQLITE_FCNTL_PERSIST_WAL, &persist);
  const int on[] = {SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, SQLITE_DBCONFIG_DEFENSIVE};
  const int off[] = {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION,
                     SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER};
  for (size_t i = 0; code == SQLITE_OK && i < sizeof on / sizeof *on; i++)
    code = sqlite3_db_config(connection, on[i], 1, NULL);
  for (size_t i = 0; code == SQLITE_OK && i < sizeof off / sizeof *off; i++)
    code = sqlite3_db_config(connection, off[i], 0, NULL);
  return code;
}

static int count_pages(void *pages, sqlite3 *connection, const char *name, int count) {
  (void)connection;
  (void)name;
  *(int *)pages = count;
  return SQLITE_OK;
}

void tk_count_wal_pages(tk_connection connection, int *pages) {
  /* The hook takes the place of the automatic checkpoint, which is a hook itself. */
  sqlite3_wal_hook(connection, count_pages, pages);
}

int tk_checkpoint(tk_connection connection, int wait, int timeout) {
  sqlite3_busy_timeout(connection, wait);
  int code =
      sqlite3_wal_checkpoint_v2(connection, "main", SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
  sqlite3_busy_timeout(connection, timeout);
  return code;
}

int tk_is_read_only(tk_connection connection) { return sqlite3_db_readonly(connection, "main"); }

int tk_error(tk_connection connection) { return sqlite3_extended_errcode(connection); }

const char *tk_message(tk_connection connection) { return sqlite3_errmsg(connection); }

int tk_bind_null(tk_statement statement, int index) { return sqlite3_bind_null(statement, index); }

int tk_bind_integer(tk_statement statement, int index, int64_t value) {
  return sqlite3_bind_int64(statement, index, value);
}

int tk_bind_text(tk_statement statement, int index, const char *text, int64_t length) {
  /* A null pointer would bind null, and an empty text may have no other. */
  if (text == NULL) text = "";
  return sqlite3_bind_text64(statement, index, text, (sqlite3_uint64)length, SQLITE_TRANSIENT,
                             SQLITE_UTF8);
}

int tk_step(tk_statement statement) {
  switch (sqlite3_step(statement)) {
    case SQLITE_ROW: return 1;
    case SQLITE_DONE: return 0;
    default: return -1;
  }
}

void tk_reset(tk_statement statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
}

int64_t tk_changes(tk_connection connection) { return sqlite3_changes64(connection); }

int tk_column_count(tk_statement statement) { return sqlite3_column_count(statement); }

static struct tk_cell cell(sqlite3_value *value) {
  switch (sqlite3_value_type(value)) {
    case SQLITE_NULL: return (struct tk_cell){0, 0, NULL};
    case SQLITE_INTEGER: return (struct tk_cell){1, sqlite3_value_int64(value), NULL};
    case SQLITE_TEXT: {
      const char *text = (const char *)sqlite3_value_text(value);
      return (struct tk_cell){2, sqlite3_value_bytes(value), text};
    }
    default: return (struct tk_cell){3, 0, NULL};
  }
}

void tk_row(tk_statement statement, struct tk_cell *cells, int count) {
  for (int column = 0; column < count; column++)
    cells[column] = cell(sqlite3_column_value(statement, column));
}

uint32_t tk_file_system(const char *path) {
  struct statfs found;
  return statfs(path, &found) == 0 ? (uint32_t)found.f_type : 0;
}

const char *tk_library_version(void) { return sqlite3_libversion(); }

int tk_rename_new(const char *from, const char *to)
{
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}
