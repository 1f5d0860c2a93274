/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A byte at a time through four states, in linear time. What a cell means is not its
 * business. */
#include "exchange/csv.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "exchange/format.h"

#define BLOCK_SIZE 65536
#define LONGEST_QUOTE 40
#define BYTE_ORDER_MARK "\357\273\277"

typedef enum
{
  CELL_BEFORE, /* nothing but blanks so far */
  CELL_PLAIN,
  CELL_QUOTED,
  CELL_CLOSED, /* just behind a quotation mark inside a quoted cell */
} CellState;

struct _ChamCsvReader
{
  GInputStream *stream;
  char *block;
  gsize length;
  gsize position;
  char previous; /* the byte before the position */
  guint next_line;

  char separator; /* 0 before the first row */
  CellState state;
  GString *text;  /* the cells of the row, each ended by a NUL */
  GArray *starts; /* (element-type gsize): where each cell begins in @text */
  guint line;
};

/**
 * cham_csv_reader_new:
 * @stream: UTF-8 text, read from where it stands; not closed
 *
 * Returns: (transfer full): a reader before the first row
 */
ChamCsvReader *
cham_csv_reader_new (GInputStream *stream)
{
  ChamCsvReader *self = g_new0 (ChamCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->block = g_malloc (BLOCK_SIZE);
  self->next_line = 1;
  self->text = g_string_new (NULL);
  self->starts = g_array_new (FALSE, FALSE, sizeof (gsize));
  return self;
}

void
cham_csv_reader_free (ChamCsvReader *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->stream);
  g_free (self->block);
  g_string_free (self->text, TRUE);
  g_array_unref (self->starts);
  g_free (self);
}

/* The separator that the first line has most of, quoted text aside; a comma when in
 * doubt. */
static char
find_separator (const char *text, gsize length)
{
  static const char candidates[] = ",;\t";
  guint counts[] = { 0, 0, 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < length && (quoted || strchr ("\r\n", text[i]) == NULL); i++)
    {
      const char *found = text[i] != '\0' ? strchr (candidates, text[i]) : NULL;

      if (text[i] == '"')
        quoted = !quoted;
      else if (found != NULL && !quoted)
        counts[found - candidates]++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

/* Whether there is a byte to read. */
static gboolean
fill_block (ChamCsvReader *self, GCancellable *cancellable, GError **error)
{
  if (self->position < self->length)
    return TRUE;
  self->position = 0;
  if (!g_input_stream_read_all (self->stream, self->block, BLOCK_SIZE, &self->length,
                                cancellable, error))
    self->length = 0;
  if (self->separator != '\0' || self->length == 0)
    return self->length > 0;
  if (self->length >= 3 && memcmp (self->block, BYTE_ORDER_MARK, 3) == 0)
    self->position = 3;
  self->separator =
      find_separator (self->block + self->position, self->length - self->position);
  return self->position < self->length;
}

static char
take_byte (ChamCsvReader *self)
{
  char byte = self->block[self->position++];

  if (byte == '\r' || (byte == '\n' && self->previous != '\r'))
    self->next_line++;
  self->previous = byte;
  return byte;
}

static void
begin_cell (ChamCsvReader *self)
{
  gsize start = self->text->len;

  g_array_append_val (self->starts, start);
  self->state = CELL_BEFORE;
}

static void
end_cell (ChamCsvReader *self)
{
  gsize start = g_array_index (self->starts, gsize, self->starts->len - 1);

  if (self->state == CELL_PLAIN)
    while (self->text->len > start && self->text->str[self->text->len - 1] == ' ')
      g_string_truncate (self->text, self->text->len - 1);
  g_string_append_c (self->text, '\0');
}

static void
add_quoted_byte (ChamCsvReader *self, char byte)
{
  if (byte == '"')
    self->state = CELL_CLOSED;
  else
    g_string_append_c (self->text, byte);
}

/* Whether the row goes on behind @byte. */
static gboolean
add_byte (ChamCsvReader *self, char byte)
{
  if (self->state == CELL_QUOTED)
    add_quoted_byte (self, byte);
  else if (byte == '\n' || byte == '\r')
    return FALSE;
  else if (byte == self->separator)
    {
      end_cell (self);
      begin_cell (self);
    }
  else if (byte == '"' && self->state == CELL_BEFORE)
    self->state = CELL_QUOTED;
  else if (byte == '"' && self->state == CELL_CLOSED)
    {
      g_string_append_c (self->text, byte);
      self->state = CELL_QUOTED;
    }
  else if (byte != ' ' || self->state == CELL_PLAIN)
    {
      g_string_append_c (self->text, byte);
      self->state = CELL_PLAIN;
    }
  return TRUE;
}

static gboolean
read_row (ChamCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  gboolean found = FALSE;

  g_string_truncate (self->text, 0);
  g_array_set_size (self->starts, 0);
  self->line = self->next_line;
  begin_cell (self);
  while (fill_block (self, cancellable, &problem))
    {
      found = TRUE;
      if (!add_byte (self, take_byte (self)))
        break;
    }
  if (problem != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  end_cell (self);
  return found;
}

/* Whether each cell is text; a NUL byte inside one makes it end before the next begins.
 */
static gboolean
is_text (ChamCsvReader *self)
{
  gsize position = 0;

  for (guint i = 0; i < self->starts->len; i++)
    {
      const char *cell = self->text->str + position;

      if (position != g_array_index (self->starts, gsize, i)
          || !g_utf8_validate (cell, -1, NULL))
        return FALSE;
      position += strlen (cell) + 1;
    }
  return position == self->text->len;
}

/**
 * cham_csv_reader_next:
 * @error: #CHAM_EXCHANGE_ERROR_NOT_TEXT, or what the stream says
 *
 * Goes to the next row with anything in it.
 *
 * Returns: whether there is one; %FALSE with @error unset at the end
 */
gboolean
cham_csv_reader_next (ChamCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (self != NULL, FALSE);
  do
    {
      if (!read_row (self, cancellable, error))
        return FALSE;
    }
  while (self->text->len == self->starts->len);
  if (is_text (self))
    return TRUE;
  g_set_error (error, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_NOT_TEXT,
               _ ("line %u is not UTF-8 text"), self->line);
  return FALSE;
}

/**
 * cham_csv_reader_begin:
 * @error: #CHAM_EXCHANGE_ERROR_EMPTY, or as for cham_csv_reader_next()
 *
 * Goes to the heading.
 *
 * Returns: whether there is one
 */
gboolean
cham_csv_reader_begin (ChamCsvReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (cham_csv_reader_next (self, cancellable, &problem))
    return TRUE;
  if (problem == NULL)
    g_set_error_literal (&problem, CHAM_EXCHANGE_ERROR, CHAM_EXCHANGE_ERROR_EMPTY,
                         _ ("there is nothing in the file"));
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/**
 * cham_csv_reader_for_each:
 *
 * Tells @func each row that is left.
 *
 * Returns: whether all could be read and @func took them
 */
gboolean
cham_csv_reader_for_each (ChamCsvReader *self, ChamCsvRowFunc func, gpointer data,
                          GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;

  while (cham_csv_reader_next (self, cancellable, &problem))
    if (!func (data, error))
      return FALSE;
  if (problem == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

/** cham_csv_reader_get_line: The line that the row begins on, 1 the first. */
guint
cham_csv_reader_get_line (ChamCsvReader *self)
{
  return self->line;
}

guint
cham_csv_reader_get_n_cells (ChamCsvReader *self)
{
  return self->starts->len;
}

/** cham_csv_reader_get_cell: (not nullable): A cell until the next row, "" where there is
 * none. */
const char *
cham_csv_reader_get_cell (ChamCsvReader *self, int index)
{
  if (index < 0 || (guint) index >= self->starts->len)
    return "";
  return self->text->str + g_array_index (self->starts, gsize, index);
}

/** cham_csv_reader_find_cell: The first cell that says @text, in any case, or -1. */
int
cham_csv_reader_find_cell (ChamCsvReader *self, const char *text)
{
  g_autofree char *wanted = g_utf8_casefold (text, -1);

  for (guint i = 0; i < self->starts->len; i++)
    {
      g_autofree char *cell = g_utf8_casefold (cham_csv_reader_get_cell (self, i), -1);

      if (strcmp (g_strstrip (cell), wanted) == 0)
        return (int) i;
    }
  return -1;
}

/**
 * cham_csv_reader_check_row:
 * @width: the number of cells of the heading
 *
 * A row that is cut short is refused, and one with more text than columns too: part of it
 * would be lost.
 *
 * Returns: (transfer full) (nullable): what is wrong with the row as a whole
 */
char *
cham_csv_reader_check_row (ChamCsvReader *self, guint width)
{
  if (self->state == CELL_QUOTED)
    return g_strdup (_ ("a quotation mark is opened and never closed"));
  if (self->starts->len < width)
    return g_strdup_printf (_ ("too few columns: %u, the heading has %u"),
                            self->starts->len, width);
  for (guint i = width; i < self->starts->len; i++)
    if (*cham_csv_reader_get_cell (self, i) != '\0')
      return g_strdup_printf (_ ("too many columns: %u, the heading has %u; text with a "
                                 "separator in it needs quotation marks"),
                              self->starts->len, width);
  return NULL;
}

/* The beginning of @cell on one line. */
static char *
abbreviate (const char *cell)
{
  glong length = MIN (g_utf8_strlen (cell, -1), LONGEST_QUOTE);
  g_autofree char *start = g_utf8_substring (cell, 0, length);
  gboolean cut = strlen (start) < strlen (cell);

  g_strdelimit (start, "\r\n\t", ' ');
  return cut ? g_strconcat (start, "…", NULL) : g_steal_pointer (&start);
}

/**
 * cham_csv_refuse:
 * @reason: (out) (transfer full): @message about the beginning of @cell
 * @message: what is wrong, "%s" where the cell is quoted
 *
 * Returns: %FALSE
 */
gboolean
cham_csv_refuse (char **reason, const char *message, const char *cell)
{
  g_autofree char *quoted = abbreviate (cell);
  g_auto (GStrv) parts = g_strsplit (message, "%s", 2);

  *reason = g_strjoinv (quoted, parts);
  return FALSE;
}

static void
append_cell (GString *text, const char *cell)
{
  gsize length = strlen (cell);
  gboolean blank = length > 0 && (cell[0] == ' ' || cell[length - 1] == ' ');

  if (!blank && strpbrk (cell, "\",\r\n") == NULL)
    {
      g_string_append_len (text, cell, (gssize) length);
      return;
    }
  g_string_append_c (text, '"');
  for (; *cell != '\0'; cell++)
    {
      if (*cell == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *cell);
    }
  g_string_append_c (text, '"');
}

/** cham_csv_append_row: Adds a row with commas and a line feed, quoted where it must be.
 */
void
cham_csv_append_row (GString *text, const char *const *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    {
      if (i > 0)
        g_string_append_c (text, ',');
      append_cell (text, cells[i]);
    }
  g_string_append_c (text, '\n');
}
