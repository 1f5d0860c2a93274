/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Which column of a foreign table is what, and the reading of such a table. */
#pragma once

#include <gio/gio.h>

#include "exchange/timestamp.h"
#include "model/record.h"

G_BEGIN_DECLS

/**
 * ChamMapping:
 * @kind: what each line of the table is
 * @dates: in which order dates are written; ISO 8601 is always understood
 * @day: column of the date, or of date and time in one
 * @time: (nullable): column of the time, when it has one of its own
 * @name: (nullable): column of the name
 * @fixed_name: (nullable): the name of every line, when no column has it
 * @value: (nullable): column of the value or amount; its unit may be glued to it
 * @unit: (nullable): column of the unit
 * @note: (nullable): column of the note
 * @measures: (nullable) (array zero-terminated=1): columns that are measures of their own,
 *   named by their heading; only for %CHAM_RECORD_MEASURE, instead of @name and @value
 *
 * Columns are found by their heading, in any case.
 */
typedef struct
{
  ChamRecordKind kind;
  ChamDateOrder dates;
  char *day;
  char *time;
  char *name;
  char *fixed_name;
  char *value;
  char *unit;
  char *note;
  char **measures;
} ChamMapping;

ChamMapping *cham_mapping_new (ChamRecordKind kind);
void cham_mapping_free (ChamMapping *self);
gboolean cham_mapping_check (const ChamMapping *self, GError **error);
ChamMapping *cham_mapping_parse (const char *text, GError **error);
char *cham_mapping_to_text (const ChamMapping *self);

ChamRecordSet *cham_table_read (GInputStream *stream, const ChamMapping *mapping,
                                GCancellable *cancellable, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamMapping, cham_mapping_free)

G_END_DECLS
