/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Tables as comma-separated text (RFC 4180), row by row. Neither GLib nor json-glib has a
 * reader, and SQLite's is an extension that Debian's library is built without. */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ChamCsvReader: Cells between commas, semicolons or tabs, whichever the first line has most
 * of. Kind to what spreadsheets and people write: a byte order mark, CRLF, blanks around a cell
 * that is not in quotation marks, rows of nothing. It keeps one row at a time.
 */
typedef struct _ChamCsvReader ChamCsvReader;

ChamCsvReader *cham_csv_reader_new (GInputStream *stream);
void cham_csv_reader_free (ChamCsvReader *self);
gboolean cham_csv_reader_next (ChamCsvReader *self, GCancellable *cancellable, GError **error);

/** ChamCsvRowFunc: Takes from the row that the reader is at; %FALSE with @error set ends it. */
typedef gboolean (*ChamCsvRowFunc) (gpointer data, GError **error);

gboolean cham_csv_reader_begin (ChamCsvReader *self, GCancellable *cancellable, GError **error);
gboolean cham_csv_reader_for_each (ChamCsvReader *self, ChamCsvRowFunc func, gpointer data,
                                   GCancellable *cancellable, GError **error);

guint cham_csv_reader_get_line (ChamCsvReader *self);
guint cham_csv_reader_get_n_cells (ChamCsvReader *self);
const char *cham_csv_reader_get_cell (ChamCsvReader *self, int index);
int cham_csv_reader_find_cell (ChamCsvReader *self, const char *text);
char *cham_csv_reader_check_row (ChamCsvReader *self, guint width);

gboolean cham_csv_refuse (char **reason, const char *message, const char *cell);
void cham_csv_append_row (GString *text, const char *const *cells, guint n_cells);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamCsvReader, cham_csv_reader_free)

G_END_DECLS
