#define _GNU_SOURCE
#include "CXLSXWriter.h"

#include <dlfcn.h>
#include <stddef.h>
#include <stdlib.h>

// The library that makes workbooks, opened when the first one is made: with it comes OpenSSL, and every
// start would pay for both. What is called of it is defined here under its own name and handed on.

#ifdef LXW_SOVERSION
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION
#else
#define LIBRARY "libxlsxwriter.so"
#endif

static void *library;

bool tk_xlsx_load(void) {
  if (library == NULL) library = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
  return library != NULL;
}

// Nobody calls anything before it is loaded; a library without a function of that name is none of ours.
static void *function(const char *name) {
  void *found = library == NULL ? NULL : dlsym(library, name);
  if (found == NULL) abort();
  return found;
}

#define HAND_ON(RESULT, NAME, PARAMETERS, ARGUMENTS)                                    \
  RESULT NAME PARAMETERS {                                                              \
    static RESULT(*hand) PARAMETERS;                                                    \
    if (hand == NULL) hand = (RESULT(*) PARAMETERS)function(#NAME);                     \
    return hand ARGUMENTS;                                                              \
  }

HAND_ON(lxw_workbook *, workbook_new_opt, (const char *file, lxw_workbook_options *options), (file, options))
HAND_ON(lxw_worksheet *, workbook_add_worksheet, (lxw_workbook *book, const char *name), (book, name))
HAND_ON(lxw_format *, workbook_add_format, (lxw_workbook *book), (book))
HAND_ON(lxw_error, workbook_close, (lxw_workbook *book), (book))

HAND_ON(void, format_set_align, (lxw_format *format, uint8_t align), (format, align))
HAND_ON(void, format_set_bold, (lxw_format *format), (format))
HAND_ON(void, format_set_border, (lxw_format *format, uint8_t style), (format, style))
HAND_ON(void, format_set_bottom, (lxw_format *format, uint8_t style), (format, style))
HAND_ON(void, format_set_font_name, (lxw_format *format, const char *name), (format, name))
HAND_ON(void, format_set_font_size, (lxw_format *format, double size), (format, size))
HAND_ON(void, format_set_indent, (lxw_format *format, uint8_t level), (format, level))
HAND_ON(void, format_set_num_format, (lxw_format *format, const char *text), (format, text))
HAND_ON(void, format_set_text_wrap, (lxw_format *format), (format))

HAND_ON(lxw_error, worksheet_autofilter,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column),
        (sheet, row, column, last_row, last_column))
HAND_ON(void, worksheet_center_horizontally, (lxw_worksheet *sheet), (sheet))
HAND_ON(void, worksheet_fit_to_pages, (lxw_worksheet *sheet, uint16_t width, uint16_t height), (sheet, width, height))
HAND_ON(void, worksheet_freeze_panes, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column), (sheet, row, column))
HAND_ON(lxw_error, worksheet_merge_range,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_row_t last_row, lxw_col_t last_column,
         const char *text, lxw_format *format),
        (sheet, row, column, last_row, last_column, text, format))
HAND_ON(lxw_error, worksheet_repeat_rows, (lxw_worksheet *sheet, lxw_row_t row, lxw_row_t last_row), (sheet, row, last_row))
HAND_ON(lxw_error, worksheet_set_column,
        (lxw_worksheet *sheet, lxw_col_t column, lxw_col_t last_column, double width, lxw_format *format),
        (sheet, column, last_column, width, format))
HAND_ON(lxw_error, worksheet_set_footer, (lxw_worksheet *sheet, const char *text), (sheet, text))
HAND_ON(lxw_error, worksheet_set_header, (lxw_worksheet *sheet, const char *text), (sheet, text))
HAND_ON(void, worksheet_set_landscape, (lxw_worksheet *sheet), (sheet))
HAND_ON(void, worksheet_set_margins, (lxw_worksheet *sheet, double left, double right, double top, double bottom),
        (sheet, left, right, top, bottom))
HAND_ON(void, worksheet_set_paper, (lxw_worksheet *sheet, uint8_t paper), (sheet, paper))
HAND_ON(void, worksheet_set_portrait, (lxw_worksheet *sheet), (sheet))
HAND_ON(lxw_error, worksheet_set_row, (lxw_worksheet *sheet, lxw_row_t row, double height, lxw_format *format),
        (sheet, row, height, format))
HAND_ON(lxw_error, worksheet_write_blank, (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, lxw_format *format),
        (sheet, row, column, format))
HAND_ON(lxw_error, worksheet_write_formula_num,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *formula, lxw_format *format, double result),
        (sheet, row, column, formula, format, result))
HAND_ON(lxw_error, worksheet_write_number,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, double number, lxw_format *format),
        (sheet, row, column, number, format))
HAND_ON(lxw_error, worksheet_write_string,
        (lxw_worksheet *sheet, lxw_row_t row, lxw_col_t column, const char *text, lxw_format *format),
        (sheet, row, column, text, format))
