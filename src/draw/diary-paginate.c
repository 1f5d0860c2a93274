/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Where pages of a diary end. A day stays whole where that leaves little of a page empty; else it
 * is parted before a meal or another thing, with enough of it on both sides. */
#include "draw/diary-private.h"

/* The part of a page that may stay empty so that a day need not be parted. */
#define MOST_EMPTY 0.22

/* Lines of a parted day under its heading, and on the next page. */
#define LEAST_BEFORE 5
#define LEAST_AFTER 3

/** cham_diary_line_get_height: The room a line takes; a heading has space before it. */
double
cham_diary_line_get_height (const ChamDiaryLine *self)
{
  return self->type == CHAM_DIARY_LINE ? CHAM_DIARY_LINE_HEIGHT : CHAM_DIARY_DAY_HEIGHT;
}

/* The one after the last line of the day that begins at @from. */
static guint
find_end (const GPtrArray *lines, guint from)
{
  guint end = from + 1;

  while (end < lines->len
         && ((const ChamDiaryLine *) g_ptr_array_index (lines, end))->type == CHAM_DIARY_LINE)
    end++;
  return end;
}

static gboolean
begins_thing (const GPtrArray *lines, guint index)
{
  return ((const ChamDiaryLine *) g_ptr_array_index (lines, index))->label != NULL;
}

/* The last good place to part lines @from to @end in, of which @fit fit; @from for none. */
static guint
find_break (const GPtrArray *lines, guint from, guint end, guint fit)
{
  guint last = MIN (from + fit, end > LEAST_AFTER ? end - LEAST_AFTER : 0);

  for (guint at = last; at >= from + LEAST_BEFORE; at--)
    {
      if (begins_thing (lines, at))
        return at;
    }
  return from;
}

/* Any place, for what is longer than a page and has no good one; no line is left alone. */
static guint
force_break (guint from, guint end, guint fit)
{
  return MAX (MIN (from + fit, end - 2), from + 1);
}

/* Puts the lines of a day that begins at @start on pages; returns the room left on the last. */
static double
place_day (GArray *pages, const GPtrArray *lines, guint start, guint end, double room,
           double next_room)
{
  gboolean fresh = g_array_index (pages, guint, pages->len - 1) == start;
  guint next = start;

  for (;;)
    {
      guint from = next == start ? start + 1 : next;
      double left = room - CHAM_DIARY_DAY_HEIGHT;
      double rest = left - (end - from) * CHAM_DIARY_LINE_HEIGHT;
      guint fit = left > 0 ? (guint) (left / CHAM_DIARY_LINE_HEIGHT) : 0, at = from;

      if (rest >= 0)
        return rest;
      if (fresh || room > MOST_EMPTY * next_room)
        at = find_break (lines, from, end, fit);
      if (at == from)
        at = fresh ? force_break (from, end, fit) : next;
      g_array_append_val (pages, at);
      next = at;
      room = next_room;
      fresh = TRUE;
    }
}

/**
 * cham_diary_paginate:
 * @lines: the first of them, if any, a heading
 * @first_room: height for lines on the first page
 * @next_room: on each further page; both hold a heading and two lines at least
 *
 * Returns: (transfer full) (element-type guint): the line each page begins with; where that is
 *   not a heading, the page repeats the one of its day
 */
GArray *
cham_diary_paginate (const GPtrArray *lines, double first_room, double next_room)
{
  GArray *pages = g_array_new (FALSE, FALSE, sizeof (guint));
  double room = first_room;
  guint end, start = 0;

  g_array_append_val (pages, start);
  for (guint i = 0; i < lines->len; i = end)
    {
      const ChamDiaryLine *line = g_ptr_array_index (lines, i);

      end = find_end (lines, i);
      if (line->new_page && g_array_index (pages, guint, pages->len - 1) != i)
        {
          g_array_append_val (pages, i);
          room = next_room;
        }
      room = place_day (pages, lines, i, end, room, next_room);
    }
  return pages;
}
