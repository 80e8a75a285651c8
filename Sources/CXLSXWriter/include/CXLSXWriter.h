#pragma once
#include <stdbool.h>
#include <xlsxwriter.h>

// Loads the library, once; false where the machine has none. To be asked before anything else of it.
bool tk_xlsx_load(void);
