/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Days as lines, and lines as pages: a day that fits on a page is never parted. It draws
 * nothing. */
#include "draw/diary-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "draw/date.h"

#define NO_BREAK "\u00a0"

/* The lines while they are made. */
typedef struct
{
  const ChamDaybook *daybook;
  ChamReportKind kind;
  ChamText *text;
  double width;
  GPtrArray *lines;
} Maker;

/* A run of records: those of one day, or some of them. */
typedef struct
{
  guint from;
  guint to; /* the one after the last */
} Span;

static void
line_free (ChamDiaryLine *self)
{
  g_free (self->time);
  g_free (self->label);
  g_free (self->text);
  g_free (self->note);
  g_free (self);
}

static ChamDiaryLine *
add_line (Maker *maker, ChamDiaryLineType type, ChamDay day, const char *text, const char *note)
{
  ChamDiaryLine *line = g_new0 (ChamDiaryLine, 1);

  line->type = type;
  line->day = day;
  line->text = g_strdup (text != NULL ? text : "");
  line->note = g_strdup (note);
  g_ptr_array_add (maker->lines, line);
  return line;
}

static char **
break_text (Maker *maker, const char *text, double from, double to, double size)
{
  if (*text == '\0')
    return g_new0 (char *, 1);
  cham_text_set_style (maker->text, size, FALSE);
  return cham_text_break (maker->text, text,
                          (to - from) * maker->width - (to < 1 ? CHAM_DIARY_COLUMN_GAP : 0));
}

/* Adds a thing in as many lines as it takes; time and label stand in the first. */
static void
add_lines (Maker *maker, ChamDay day, const char *time, const char *label, const char *text,
           const char *note)
{
  double end = *note != '\0' ? CHAM_DIARY_NOTE : 1;
  g_auto (GStrv) texts = break_text (maker, text, CHAM_DIARY_TEXT, end, CHAM_DIARY_BODY_SIZE);
  g_auto (GStrv) notes = break_text (maker, note, CHAM_DIARY_NOTE, 1, CHAM_DIARY_NOTE_SIZE);
  guint n_texts = g_strv_length (texts), n_notes = g_strv_length (notes);

  for (guint i = 0; i < MAX (n_texts, n_notes); i++)
    {
      ChamDiaryLine *line
          = add_line (maker, CHAM_DIARY_LINE, day, i < n_texts ? texts[i] : NULL,
                      i < n_notes ? notes[i] : NULL);

      if (i == 0)
        {
          line->time = g_strdup (time);
          line->label = g_strdup (label);
        }
    }
}

static const ChamRecord *
get_record (const Maker *maker, guint index)
{
  return g_ptr_array_index (maker->daybook->records, index);
}

/* What is asked once a day is gathered in one paragraph for each label. */
static gboolean
is_gathered (const ChamRecord *record)
{
  return record->time == CHAM_TIME_NONE
         && (record->kind == CHAM_RECORD_MEASURE || record->kind == CHAM_RECORD_FLAG
             || record->kind == CHAM_RECORD_BODY || record->kind == CHAM_RECORD_SIGN);
}

static gboolean
is_diet_mark (const ChamRecord *record)
{
  return record->kind == CHAM_RECORD_FLAG
         && g_str_equal (record->name, CHAM_RECORD_DIET_COMPLETE);
}

/* Keeps the words of @thing on one line, so that a paragraph breaks between things. */
static void
append_thing (GString *text, const char *thing)
{
  g_auto (GStrv) words = g_strsplit (thing, " ", -1);
  g_autofree char *joined = g_strjoinv (NO_BREAK, words);

  g_string_append_printf (text, "%s%s", text->len > 0 ? NO_BREAK "· " : "", joined);
}

static void
gather (Maker *maker, Span day, ChamRecordKind kind, gboolean yes)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *label = NULL;

  for (guint i = day.from; i < day.to; i++)
    {
      const ChamRecord *record = get_record (maker, i);
      g_auto (ChamDiaryWords) words = { NULL };

      if (record->kind != kind || !is_gathered (record) || is_diet_mark (record)
          || (kind == CHAM_RECORD_FLAG && (record->value > 0) != yes)
          || !cham_diary_words_are_wanted (record, maker->kind))
        continue;
      words = cham_diary_words_new (record, maker->daybook);
      label = words.label;
      append_thing (text, words.text);
    }
  if (text->len > 0)
    add_lines (maker, get_record (maker, day.from)->day, NULL, label, text->str, "");
}

static void
gather_all (Maker *maker, Span day)
{
  gather (maker, day, CHAM_RECORD_MEASURE, FALSE);
  gather (maker, day, CHAM_RECORD_FLAG, TRUE);
  gather (maker, day, CHAM_RECORD_FLAG, FALSE);
  gather (maker, day, CHAM_RECORD_BODY, FALSE);
  gather (maker, day, CHAM_RECORD_SIGN, FALSE);
}

/* Adds a thing of its own; a meal's time and name stand before its first food alone. */
static void
add_record (Maker *maker, const ChamRecord *record, const ChamRecord *before)
{
  g_auto (ChamDiaryWords) words = cham_diary_words_new (record, maker->daybook);
  gboolean same_time = before != NULL && before->time == record->time;
  gboolean same_meal = same_time && before->kind == CHAM_RECORD_FOOD
                       && record->kind == CHAM_RECORD_FOOD
                       && g_str_equal (before->unit, record->unit);
  char time[CHAM_TIME_TEXT_SIZE];

  add_lines (maker, record->day,
             record->time == CHAM_TIME_NONE || same_time
                 ? NULL
                 : cham_time_of_day_print (record->time, time),
             same_meal ? NULL : words.label, words.text, words.note);
}

/* How much of the day's food is known. */
static const char *
describe_diet (const Maker *maker, Span day)
{
  gboolean any = FALSE;

  for (guint i = day.from; i < day.to; i++)
    {
      const ChamRecord *record = get_record (maker, i);

      if (is_diet_mark (record) && record->value > 0)
        return _ ("Diet complete");
      any |= record->kind == CHAM_RECORD_FOOD;
    }
  return any ? _ ("Diet not complete: more may have been eaten") : _ ("Food not recorded");
}

static void
add_day (Maker *maker, Span day)
{
  ChamDay date = get_record (maker, day.from)->day;
  const ChamRecord *before = NULL;
  /* Translators: the heading of a day on paper, see g_date_time_format() */
  g_autofree char *heading = cham_day_format (date, C_ ("date", "%A, %-d %B %Y"));

  add_line (maker, CHAM_DIARY_DAY, date, heading, describe_diet (maker, day));
  gather_all (maker, day);
  for (guint i = day.from; i < day.to; i++)
    {
      const ChamRecord *record = get_record (maker, i);

      if (is_gathered (record) || is_diet_mark (record)
          || !cham_diary_words_are_wanted (record, maker->kind))
        continue;
      add_record (maker, record, before);
      before = record;
    }
}

static void
add_gap (Maker *maker, ChamDay from, ChamDay to)
{
  g_autofree char *days = NULL, *text = NULL;

  if (from > to)
    return;
  days = cham_date_format_range ((ChamDayRange){ from, to });
  text = g_strdup_printf (_ ("%s: nothing recorded"), days);
  add_line (maker, CHAM_DIARY_GAP, from, text, NULL);
}

static Span
find_day (const Maker *maker, guint from)
{
  Span span = { from, from };

  while (span.to < maker->daybook->records->len
         && get_record (maker, span.to)->day == get_record (maker, from)->day)
    span.to++;
  return span;
}

/* The plan stands before the days, as a day of its own. */
static void
add_plan (Maker *maker, ChamDayRange range)
{
  g_autoptr (GPtrArray) plan = cham_diary_plan_new (maker->daybook, range);
  g_autofree char *count = NULL;

  if (maker->kind != CHAM_REPORT_DIETITIAN || plan->len == 0)
    return;
  if (maker->daybook->plan->foods->len > 0)
    count = cham_meal_plan_format_count (
        cham_meal_plan_count_foods (maker->daybook->plan, maker->daybook->eaten, range));
  add_line (maker, CHAM_DIARY_DAY, CHAM_DAY_NONE, _ ("Meal plan"), count);
  for (guint i = 0; i < plan->len; i++)
    {
      const ChamPlanLine *line = g_ptr_array_index (plan, i);

      add_lines (maker, CHAM_DAY_NONE, NULL, line->label, line->text, line->note);
    }
}

/**
 * cham_diary_lines_new:
 * @range: the days asked for; those without a record are named as such
 * @kind: %CHAM_REPORT_DIETITIAN or %CHAM_REPORT_DIARY
 * @width: between the margins
 *
 * Returns: (transfer full) (element-type ChamDiaryLine): for a dietitian the meal plan, then all
 *   lines day by day
 */
GPtrArray *
cham_diary_lines_new (const ChamDaybook *daybook, ChamDayRange range, ChamReportKind kind,
                      ChamText *text, double width)
{
  Maker maker = { daybook, kind, text, width, NULL };
  ChamDay next = range.from;

  maker.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  add_plan (&maker, range);
  for (guint i = 0; i < daybook->records->len;)
    {
      Span span = find_day (&maker, i);
      ChamDay day = get_record (&maker, i)->day;

      add_gap (&maker, next, day - 1);
      add_day (&maker, span);
      next = day + 1;
      i = span.to;
    }
  if (!cham_day_range_is_empty (range))
    add_gap (&maker, next, range.to);
  return maker.lines;
}

/** cham_diary_line_get_height: The room a line takes; a heading has space before it. */
double
cham_diary_line_get_height (const ChamDiaryLine *self)
{
  return self->type == CHAM_DIARY_LINE ? CHAM_DIARY_LINE_HEIGHT : CHAM_DIARY_DAY_HEIGHT;
}

/* The height of a heading at @from with all lines under it; @end is set to the one after. */
static double
measure_block (const GPtrArray *lines, guint from, guint *end)
{
  double height = 0;
  guint i = from;

  do
    height += cham_diary_line_get_height (g_ptr_array_index (lines, i++));
  while (i < lines->len
         && ((ChamDiaryLine *) g_ptr_array_index (lines, i))->type == CHAM_DIARY_LINE);
  *end = i;
  return height;
}

/* Parts a day longer than a page; each further page repeats its heading. Returns the room that
 * is left on the last. */
static double
part_day (GArray *pages, guint from, guint end, double room, double next_room)
{
  room -= CHAM_DIARY_DAY_HEIGHT;
  for (guint i = from + 1; i < end; i++)
    {
      if (room < CHAM_DIARY_LINE_HEIGHT)
        {
          g_array_append_val (pages, i);
          room = next_room - CHAM_DIARY_DAY_HEIGHT;
        }
      room -= CHAM_DIARY_LINE_HEIGHT;
    }
  return room;
}

/**
 * cham_diary_paginate:
 * @lines: the first of them, if any, a heading
 * @first_room: height for lines on the first page
 * @next_room: on each further page; both hold a heading and two lines at least
 *
 * Returns: (transfer full) (element-type guint): the line each page begins with. A day that
 *   fits on a page stands on one; a longer one begins a page and is continued on the next.
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
      double height = measure_block (lines, i, &end);

      if (height > room && i > 0)
        {
          g_array_append_val (pages, i);
          room = next_room;
        }
      room = height <= room ? room - height : part_day (pages, i, end, room, next_room);
    }
  return pages;
}
