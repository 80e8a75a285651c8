#include <string.h>
#include <unistd.h>

#include "CStart.h"
#include "arguments.h"

static char *const *words;
static int word_count;

typedef struct {
  const char *name;
  cstart_option kind;
} option;

static const option common[] = {
    {"--db", cstart_takes_value},    {"--as", cstart_takes_value},
    {"--lang", cstart_takes_value},  {"--theme", cstart_takes_value},
    {"--month", cstart_takes_value}, {"--today", cstart_takes_value},
    {"--plain", cstart_flag},        {"--ascii", cstart_flag},
};

/// With one of these there is text and no screen.
static const char *const plain[] = {"--plain", "--help", "-h", "--version", "--write"};

static const char *const screens[] = {"dashboard", "demo", "tutor", "kiosk"};

#define count_of(array) (sizeof(array) / sizeof *(array))

void cstart_take_arguments(int count, char *const arguments[]) {
  words = arguments;
  word_count = count;
}

char *const *cstart_arguments(int *count) {
  *count = word_count;
  return words;
}

cstart_option cstart_option_of(const char *name) {
  for (size_t i = 0; i < count_of(common); i++)
    if (strcmp(common[i].name, name) == 0) return common[i].kind;
  return cstart_no_common_option;
}

const char *cstart_command(void) {
  for (int i = 1; i < word_count; i++) {
    if (words[i][0] != '-') return words[i];
    if (cstart_option_of(words[i]) == cstart_takes_value) i++;
  }
  return NULL;
}

bool cstart_is_kiosk(void) {
  const char *command = cstart_command();
  return command && strcmp(command, "kiosk") == 0;
}

static bool is_plain(const char *word) {
  size_t length = strcspn(word, "=");
  for (size_t i = 0; i < count_of(plain); i++)
    if (strlen(plain[i]) == length && strncmp(plain[i], word, length) == 0) return true;
  return false;
}

bool cstart_draws(void) {
  for (int i = 1; i < word_count; i++)
    if (is_plain(words[i])) return false;
  const char *command = cstart_command();
  bool is_screen = !command;
  for (size_t i = 0; i < count_of(screens) && !is_screen; i++)
    is_screen = strcmp(screens[i], command) == 0;
  return is_screen && isatty(STDIN_FILENO) && isatty(STDOUT_FILENO);
}
