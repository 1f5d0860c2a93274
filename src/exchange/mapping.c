/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Mappings as plain values, and as the text they are remembered by: a key file of one
 * group. */
#include "exchange/mapping.h"

#include <glib/gi18n-lib.h>

#include "exchange/format.h"

#define GROUP "mapping"

/* The parts that are plain text, by their keys. */
static const struct
{
  const char *key;
  gsize offset;
} fields[] = {
  { "date", G_STRUCT_OFFSET (ChamMapping, day) },
  { "time", G_STRUCT_OFFSET (ChamMapping, time) },
  { "name", G_STRUCT_OFFSET (ChamMapping, name) },
  { "named", G_STRUCT_OFFSET (ChamMapping, fixed_name) },
  { "value", G_STRUCT_OFFSET (ChamMapping, value) },
  { "unit", G_STRUCT_OFFSET (ChamMapping, unit) },
  { "note", G_STRUCT_OFFSET (ChamMapping, note) },
};

static char **
get_field (const ChamMapping *self, gsize index)
{
  return G_STRUCT_MEMBER_P (self, fields[index].offset);
}

/** cham_mapping_new: (transfer full): A mapping to @kind that names no column yet. */
ChamMapping *
cham_mapping_new (ChamRecordKind kind)
{
  ChamMapping *self = g_new0 (ChamMapping, 1);

  self->kind = kind;
  return self;
}

void
cham_mapping_free (ChamMapping *self)
{
  if (self == NULL)
    return;
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    g_free (*get_field (self, i));
  g_strfreev (self->measures);
  g_free (self);
}

static const char *
find_fault (const ChamMapping *self)
{
  gboolean wide = self->measures != NULL && self->measures[0] != NULL;
  gboolean named = self->name != NULL || self->fixed_name != NULL;

  if (self->day == NULL)
    return _ ("it is not said which column is the date");
  if (wide && (self->kind != CHAM_RECORD_MEASURE || named || self->value != NULL))
    return _ ("columns that are measures of their own need no name, value or other kind");
  if (!wide && !named && self->kind != CHAM_RECORD_STOOL
      && self->kind != CHAM_RECORD_ENTRY)
    return _ ("it is not said which column is the name, nor one name for all lines");
  if (!wide && self->value == NULL
      && (self->kind == CHAM_RECORD_MEASURE || self->kind == CHAM_RECORD_STOOL))
    return _ ("it is not said which column is the value");
  if (self->kind == CHAM_RECORD_ENTRY && self->note == NULL && self->value == NULL)
    return _ ("it is not said which column is the text");
  return NULL;
}

/**
 * cham_mapping_check:
 * @error: #CHAM_EXCHANGE_ERROR_MAPPING with a message for people
 *
 * Returns: whether a table can be read with the mapping
 */
gboolean
cham_mapping_check (const ChamMapping *self, GError **error)
{
  const char *fault = find_fault (self);

  if (fault == NULL)
    return TRUE;
  g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_MAPPING, fault);
  return FALSE;
}

/**
 * cham_mapping_parse:
 * @text: what cham_mapping_to_text() made
 * @error: #CHAM_EXCHANGE_ERROR_MAPPING with a message for people
 *
 * Returns: (transfer full) (nullable): the mapping, if a table can be read with it
 */
ChamMapping *
cham_mapping_parse (const char *text, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (ChamMapping) self = cham_mapping_new (CHAM_RECORD_MEASURE);
  g_autofree char *kind = NULL;
  g_autofree char *dates = NULL;

  g_key_file_load_from_data (file, text, -1, G_KEY_FILE_NONE, NULL);
  kind = g_key_file_get_string (file, GROUP, "kind", NULL);
  dates = g_key_file_get_string (file, GROUP, "dates", NULL);
  if (!cham_record_kind_from_string (kind, &self->kind)
      || !cham_date_order_from_string (dates, &self->dates))
    {
      g_set_error_literal (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_MAPPING,
                           _ ("the mapping cannot be read"));
      return NULL;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    *get_field (self, i) = g_key_file_get_string (file, GROUP, fields[i].key, NULL);
  self->measures = g_key_file_get_string_list (file, GROUP, "measures", NULL, NULL);
  return cham_mapping_check (self, error) ? g_steal_pointer (&self) : NULL;
}

/** cham_mapping_to_text: (transfer full): The mapping as cham_mapping_parse() reads it.
 */
char *
cham_mapping_to_text (const ChamMapping *self)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();

  g_key_file_set_string (file, GROUP, "kind", cham_record_kind_to_string (self->kind));
  g_key_file_set_string (file, GROUP, "dates", cham_date_order_to_string (self->dates));
  for (gsize i = 0; i < G_N_ELEMENTS (fields); i++)
    if (*get_field (self, i) != NULL)
      g_key_file_set_string (file, GROUP, fields[i].key, *get_field (self, i));
  if (self->measures != NULL)
    g_key_file_set_string_list (file, GROUP, "measures",
                                (const char *const *) self->measures,
                                g_strv_length (self->measures));
  return g_key_file_to_data (file, NULL, NULL);
}
