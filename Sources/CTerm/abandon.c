#include <stdatomic.h>
#include <unistd.h>

#include "supervision.h"

static cterm_text farewell;
static int output = -1;
static atomic_bool drawing;
static atomic_bool abandoned;

void cterm_prepare_abandonment(int descriptor) {
  farewell = cterm_order(descriptor, cterm_stage_picture);
  output = descriptor;
}

void cterm_abandon(void) {
  if (output < 0 || !cterm_is_orphaned() || atomic_load(&drawing)) return;
  if (atomic_exchange(&abandoned, true)) return;
  ssize_t ignored = write(output, farewell.bytes, farewell.length);
  (void)ignored;
}

bool cterm_is_abandoned(void) { return atomic_load(&abandoned); }

void cterm_mark_drawing(bool is_drawing) { atomic_store(&drawing, is_drawing); }
