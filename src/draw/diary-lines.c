/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Days as lines. It draws nothing and decides no page. */
#include "draw/diary-private.h"

#include <glib/gi18n-lib.h>

#include "draw/date.h"

#define NO_BREAK "\u00a0"

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

/** cham_diary_add_line: (transfer none): Adds one line as it is; @text and @note may be %NULL. */
ChamDiaryLine *
cham_diary_add_line (ChamDiaryMaker *maker, ChamDiaryLineType type, ChamDay day, const char *text,
                     const char *note)
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
break_text (ChamDiaryMaker *maker, const char *text, double from, double to, double size)
{
  if (*text == '\0')
    return g_new0 (char *, 1);
  cham_text_set_style (maker->text, size, FALSE);
  return cham_text_break (maker->text, text,
                          (to - from) * maker->width - (to < 1 ? CHAM_DIARY_COLUMN_GAP : 0));
}

/** cham_diary_add_lines: Adds a thing in as many lines as it takes; time and label, both of which
 * may be %NULL, stand in the first. */
void
cham_diary_add_lines (ChamDiaryMaker *maker, ChamDay day, const char *time, const char *label,
                      const char *text, const char *note)
{
  double end = *note != '\0' ? CHAM_DIARY_NOTE : 1;
  g_auto (GStrv) texts = break_text (maker, text, CHAM_DIARY_TEXT, end, CHAM_DIARY_BODY_SIZE);
  g_auto (GStrv) notes = break_text (maker, note, CHAM_DIARY_NOTE, 1, CHAM_DIARY_NOTE_SIZE);
  guint n_texts = g_strv_length (texts), n_notes = g_strv_length (notes);

  for (guint i = 0; i < MAX (n_texts, n_notes); i++)
    {
      ChamDiaryLine *line
          = cham_diary_add_line (maker, CHAM_DIARY_LINE, day, i < n_texts ? texts[i] : NULL,
                                 i < n_notes ? notes[i] : NULL);

      if (i == 0)
        {
          line->time = g_strdup (time);
          line->label = g_strdup (label);
        }
    }
}

static const ChamRecord *
get_record (const ChamDiaryMaker *maker, guint index)
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
gather (ChamDiaryMaker *maker, Span day, ChamRecordKind kind, gboolean yes)
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
    cham_diary_add_lines (maker, get_record (maker, day.from)->day, NULL, label, text->str, "");
}

static void
gather_all (ChamDiaryMaker *maker, Span day)
{
  gather (maker, day, CHAM_RECORD_MEASURE, FALSE);
  gather (maker, day, CHAM_RECORD_FLAG, TRUE);
  gather (maker, day, CHAM_RECORD_FLAG, FALSE);
  gather (maker, day, CHAM_RECORD_BODY, FALSE);
  gather (maker, day, CHAM_RECORD_SIGN, FALSE);
}

/* Adds a thing of its own; a meal's time and name stand before its first food alone. */
static void
add_record (ChamDiaryMaker *maker, const ChamRecord *record, const ChamRecord *before)
{
  g_auto (ChamDiaryWords) words = cham_diary_words_new (record, maker->daybook);
  gboolean same_time = before != NULL && before->time == record->time;
  gboolean same_meal = same_time && before->kind == CHAM_RECORD_FOOD
                       && record->kind == CHAM_RECORD_FOOD
                       && g_str_equal (before->unit, record->unit);
  char time[CHAM_TIME_TEXT_SIZE];

  cham_diary_add_lines (maker, record->day,
             record->time == CHAM_TIME_NONE || same_time
                 ? NULL
                 : cham_time_of_day_print (record->time, time),
             same_meal ? NULL : words.label, words.text, words.note);
}

/* How much of the day's food is known. */
static const char *
describe_diet (const ChamDiaryMaker *maker, Span day)
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

/* What the person began or ceased to leave out, or to eat on purpose, on @day. */
static void
add_changes (ChamDiaryMaker *maker, ChamDay day)
{
  const ChamMealPlan *plan = maker->daybook->plan;

  for (guint i = 0; plan != NULL && i < plan->rules->len; i++)
    {
      const ChamDietRule *rule = g_ptr_array_index (plan->rules, i);
      gboolean out = rule->side == CHAM_DIET_OUT;
      const char *title = cham_diet_rule_get_title (rule);
      g_autofree char *text = NULL;

      if (rule->from == day)
        text = g_strdup_printf (out ? _ ("%s: left out from this day on")
                                    : _ ("%s: eaten on purpose from this day on"),
                                title);
      else if (cham_day_is_valid (rule->to) && rule->to + 1 == day)
        text = g_strdup_printf (out ? _ ("%s: no longer left out")
                                    : _ ("%s: no longer eaten on purpose"),
                                title);
      if (text != NULL)
        cham_diary_add_lines (maker, day, NULL, _ ("Diet change"), text, "");
    }
}

static void
add_day (ChamDiaryMaker *maker, Span day)
{
  ChamDay date = get_record (maker, day.from)->day;
  const ChamRecord *before = NULL;
  /* Translators: the heading of a day on paper, see g_date_time_format() */
  g_autofree char *heading = cham_day_format (date, C_ ("date", "%A, %-d %B %Y"));

  cham_diary_add_line (maker, CHAM_DIARY_DAY, date, heading, describe_diet (maker, day));
  if (maker->kind == CHAM_REPORT_DIETITIAN)
    add_changes (maker, date);
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
add_gap (ChamDiaryMaker *maker, ChamDay from, ChamDay to)
{
  g_autofree char *days = NULL, *text = NULL;

  if (from > to)
    return;
  days = cham_date_format_range ((ChamDayRange){ from, to });
  text = g_strdup_printf (_ ("%s: nothing recorded"), days);
  cham_diary_add_line (maker, CHAM_DIARY_GAP, from, text, NULL);
}

static Span
find_day (const ChamDiaryMaker *maker, guint from)
{
  Span span = { from, from };

  while (span.to < maker->daybook->records->len
         && get_record (maker, span.to)->day == get_record (maker, from)->day)
    span.to++;
  return span;
}

static void
add_days (ChamDiaryMaker *maker, ChamDayRange range)
{
  ChamDay next = range.from;

  for (guint i = 0; i < maker->daybook->records->len;)
    {
      Span span = find_day (maker, i);
      ChamDay day = get_record (maker, i)->day;

      add_gap (maker, next, day - 1);
      add_day (maker, span);
      next = day + 1;
      i = span.to;
    }
  if (!cham_day_range_is_empty (range))
    add_gap (maker, next, range.to);
}

/**
 * cham_diary_lines_new:
 * @overview: of the days asked for; those without a record are named as such
 * @kind: %CHAM_REPORT_DIETITIAN or %CHAM_REPORT_DIARY
 * @width: between the margins
 *
 * Returns: (transfer full) (element-type ChamDiaryLine): for a dietitian what the days come to and
 *   the meal plan, then all lines day by day from a new page on
 */
GPtrArray *
cham_diary_lines_new (const ChamDaybook *daybook, const ChamOverview *overview,
                      ChamReportKind kind, ChamText *text, double width)
{
  ChamDiaryMaker maker = { daybook, overview, kind, text, width, NULL };
  guint days;

  maker.lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);
  if (kind == CHAM_REPORT_DIETITIAN)
    cham_diary_add_summary (&maker);
  days = maker.lines->len;
  add_days (&maker, overview->range);
  if (days > 0 && days < maker.lines->len)
    ((ChamDiaryLine *) g_ptr_array_index (maker.lines, days))->new_page = TRUE;
  return maker.lines;
}
