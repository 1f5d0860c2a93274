/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What stands before the days of a dietitian's diary: what they come to, the meal plan with what
 * to ask because of it, foods by group, and what was taken. It counts and judges nothing. */
#include "draw/diary-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "analysis/summary.h"
#include "draw/date.h"
#include "draw/diary-foods.h"
#include "draw/report-private.h"
#include "model/amount.h"

#define MOST_FOODS 12
#define NO_BREAK "\u00a0"

static void
add_heading (ChamDiaryMaker *maker, const char *text, const char *note)
{
  cham_diary_add_line (maker, CHAM_DIARY_DAY, CHAM_DAY_NONE, text, note);
}

static void
add (ChamDiaryMaker *maker, const char *label, const char *text, const char *note)
{
  if (text != NULL && *text != '\0')
    cham_diary_add_lines (maker, CHAM_DAY_NONE, NULL, label, text, note);
}

static char *
join (GStrvBuilder *builder)
{
  g_auto (GStrv) parts = g_strv_builder_end (builder);

  return g_strjoinv (NO_BREAK "· ", parts);
}

/* "Illness 3 · Travel 2": the days of each answer that was yes. */
static char *
describe_flags (const ChamOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);
      ChamSummary summary;
      guint days;

      if (measured->measure->kind != CHAM_MEASURE_FLAG)
        continue;
      summary = cham_summary_compute (measured->series);
      days = summary.days > 0 ? (guint) lround (summary.mean * summary.days) : 0;
      if (days > 0)
        g_strv_builder_take (builder,
                             g_strdup_printf (C_ ("count", "%s\u00a0%u"),
                                              cham_measure_get_title (measured->measure), days));
    }
  return join (builder);
}

/* Every rating with its mean, of the days that have it. */
static char *
describe_ratings (const ChamOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < overview->measures->len; i++)
    {
      const ChamMeasuredSeries *measured = g_ptr_array_index (overview->measures, i);

      if (measured->measure->kind != CHAM_MEASURE_FLAG)
        cham_facts_add_mean (builder, measured);
    }
  return join (builder);
}

static char *
describe_recorded (const ChamDaybook *daybook)
{
  guint days = 0, complete = 0;
  ChamDay last = CHAM_DAY_NONE;

  for (guint i = 0; i < daybook->records->len; i++)
    {
      const ChamRecord *record = g_ptr_array_index (daybook->records, i);

      if (record->kind == CHAM_RECORD_FOOD && record->day != last)
        {
          last = record->day;
          days++;
        }
      complete += record->kind == CHAM_RECORD_FLAG && record->value > 0
                  && g_str_equal (record->name, CHAM_RECORD_DIET_COMPLETE);
    }
  return g_strdup_printf (ngettext ("recorded on %u day; complete on %u, on the others more may "
                                    "have been eaten",
                                    "recorded on %u days; complete on %u, on the others more may "
                                    "have been eaten",
                                    days),
                          days, complete);
}

static void
add_glance (ChamDiaryMaker *maker)
{
  g_autofree char *food = describe_recorded (maker->daybook);
  g_autofree char *ratings = describe_ratings (maker->overview);
  g_autofree char *flags = describe_flags (maker->overview);
  g_autofree char *stools
      = maker->overview->facts != NULL ? cham_facts_describe_stools (maker->overview->facts) : NULL;

  add_heading (maker, _ ("At a glance"), NULL);
  add (maker, _ ("Food"), food, "");
  add (maker, _ ("Ratings, mean"), ratings, "");
  add (maker, _ ("Stools"), stools, "");
  add (maker, _ ("Days with"), flags, "");
}

static void
add_plan (ChamDiaryMaker *maker)
{
  ChamDayRange range = maker->overview->range;
  g_autoptr (GPtrArray) plan = cham_diary_plan_new (maker->daybook, range);
  g_autofree char *count = NULL;

  if (plan->len == 0)
    return;
  if (maker->daybook->plan->foods->len > 0)
    count = cham_meal_plan_format_count (
        cham_meal_plan_count_foods (maker->daybook->plan, maker->daybook->eaten, range));
  add_heading (maker, _ ("Meal plan"), count);
  for (guint i = 0; i < plan->len; i++)
    {
      const ChamPlanLine *line = g_ptr_array_index (plan, i);

      add (maker, line->label, line->text, line->note);
    }
}

static char *
describe_foods (const ChamEatenGroup *group)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < group->foods->len && i < MOST_FOODS; i++)
    {
      const ChamEatenFood *food = g_ptr_array_index (group->foods, i);

      /* Translators: a food, and on how many days it was eaten */
      g_strv_builder_take (builder,
                           g_strdup_printf (C_ ("count", "%s\u00a0%u"), food->name, food->days));
    }
  if (group->foods->len > MOST_FOODS)
    g_strv_builder_take (builder, g_strdup_printf (_ ("and %u more"),
                                                   group->foods->len - MOST_FOODS));
  return join (builder);
}

static void
add_foods (ChamDiaryMaker *maker)
{
  g_autoptr (GPtrArray) groups = cham_eaten_groups_list (maker->daybook);

  if (groups->len > 0)
    add_heading (maker, _ ("Foods by group"), _ ("after each the days with it"));
  for (guint i = 0; i < groups->len; i++)
    {
      const ChamEatenGroup *group = g_ptr_array_index (groups, i);
      g_autofree char *foods = describe_foods (group);
      g_autofree char *days
          = g_strdup_printf (ngettext ("on %u day", "on %u days", group->days), group->days);

      add (maker, *group->name != '\0' ? group->name : _ ("In no group"), foods, days);
    }
}

static void
add_use (ChamDiaryMaker *maker, const ChamTreatmentUse *use, const char *label)
{
  g_autofree char *amount = NULL, *days = NULL, *text = NULL;

  days = g_strdup_printf (ngettext ("taken on %u of %u recorded day",
                                    "taken on %u of %u recorded days",
                                    maker->overview->days_recorded),
                          use->days_used, maker->overview->days_recorded);
  if (isnan (use->amount))
    text = g_strdup (use->name);
  else
    {
      amount = cham_amount_format (use->amount, use->unit);
      text = g_strdup_printf (_ ("%s, %s"), use->name, amount);
    }
  add (maker, label, text, days);
}

static void
add_treatments (ChamDiaryMaker *maker)
{
  const ChamOverview *overview = maker->overview;
  int kind = -1;

  if (overview->treatments->len > 0)
    add_heading (maker, _ ("Medicines and supplements"), NULL);
  for (guint i = 0; i < overview->treatments->len; i++)
    {
      const ChamTreatmentUse *use = g_ptr_array_index (overview->treatments, i);

      add_use (maker, use,
               (int) use->kind != kind ? cham_treatment_kind_get_title (use->kind) : NULL);
      kind = use->kind;
    }
  for (int i = 0; overview->facts != NULL && i < CHAM_N_NUTRIENTS; i++)
    {
      g_autofree char *text = cham_facts_describe_nutrient (&overview->facts->nutrients[i],
                                                            (ChamNutrient) i);

      add (maker, cham_nutrient_get_title ((ChamNutrient) i), text, "");
    }
}

/** cham_diary_add_summary: Adds what stands before the days; nothing when nothing is recorded. */
void
cham_diary_add_summary (ChamDiaryMaker *maker)
{
  if (maker->daybook->records->len > 0)
    add_glance (maker);
  add_plan (maker);
  add_foods (maker);
  add_treatments (maker);
}
