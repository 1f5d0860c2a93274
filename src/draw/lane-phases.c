/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A lane of what was done in trials, and its words. A trial keeps its row; trials at the same time
 * have one each. What the overview hides of an order is hidden here. */
#include "draw/lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
phase_free (ChamLanePhase *self)
{
  g_free (self->tested);
  g_free (self->what);
  g_free (self->title);
  g_free (self);
}

/* (nullable): the part of @phase that is in @range. */
static ChamLanePhase *
cut (const ChamOverviewPhase *phase, ChamDayRange range)
{
  ChamDayRange days
      = cham_day_range_intersect ((ChamDayRange){ phase->from, phase->to }, range);
  ChamLanePhase *self = NULL;

  if (cham_day_range_is_empty (days))
    return NULL;
  self = g_new0 (ChamLanePhase, 1);
  self->tested = g_strdup (phase->tested);
  self->what = g_strdup (phase->what);
  self->title = g_strdup (phase->title);
  self->kind = phase->kind;
  self->days = days;
  self->first
      = (int) MIN ((gint64) days.from - phase->from + phase->first, (gint64) CHAM_DAY_LAST);
  self->length = phase->length;
  return self;
}

static gboolean
goes_on (const ChamLanePhase *before, const ChamLanePhase *phase)
{
  return g_str_equal (before->tested, phase->tested) && phase->days.from > before->days.to;
}

/* Whether no phase before @end is in @row on one of @days. */
static gboolean
is_free (const GPtrArray *phases, guint end, guint row, ChamDayRange days)
{
  for (guint i = 0; i < end; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (phases, i);

      if (phase->row == row
          && !cham_day_range_is_empty (cham_day_range_intersect (phase->days, days)))
        return FALSE;
    }
  return TRUE;
}

/* Gives the trial that begins with phase @first its row; returns the phase after it. */
static guint
place_trial (GPtrArray *phases, guint first)
{
  ChamLanePhase *head = g_ptr_array_index (phases, first);
  ChamDayRange days = head->days;
  guint end = first + 1, row = 0;

  for (; end < phases->len; end++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (phases, end);

      if (!goes_on (g_ptr_array_index (phases, end - 1), phase))
        break;
      days.to = phase->days.to;
    }
  while (!is_free (phases, first, row, days))
    row++;
  for (guint i = first; i < end; i++)
    ((ChamLanePhase *) g_ptr_array_index (phases, i))->row = row;
  head->opens = TRUE;
  return end;
}

static guint
count_rows (const GPtrArray *phases)
{
  guint rows = 0;

  for (guint i = 0; i < phases->len; i++)
    rows = MAX (rows, ((const ChamLanePhase *) g_ptr_array_index (phases, i))->row + 1);
  return rows;
}

/* On how many tests each day is; days without one are none, not zero. */
static ChamSeries *
count_tests (const GPtrArray *phases, ChamDayRange range)
{
  ChamSeries *counts = cham_series_new (range);

  for (guint i = 0; i < phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (phases, i);

      for (ChamDay day = phase->days.from; day <= phase->days.to; day++)
        {
          double before = cham_series_get (counts, day);

          cham_series_set (counts, day, isnan (before) ? 1 : before + 1);
        }
    }
  return counts;
}

/**
 * cham_lane_new_phases:
 * @phases: (element-type ChamOverviewPhase): of trials, those of one after those of another
 * @range: the days of the timeline
 *
 * Returns: (transfer full) (nullable): a bar for each phase, as far as it is in @range; %NULL when
 *   none is
 */
ChamLane *
cham_lane_new_phases (const GPtrArray *phases, ChamDayRange range)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func ((GDestroyNotify) phase_free);
  ChamLane *self = NULL;

  for (guint i = 0; i < phases->len; i++)
    {
      ChamLanePhase *phase = cut (g_ptr_array_index (phases, i), range);

      if (phase != NULL)
        g_ptr_array_add (shown, phase);
    }
  if (shown->len == 0)
    return NULL;
  for (guint i = 0; i < shown->len;)
    i = place_trial (shown, i);
  self = g_new0 (ChamLane, 1);
  self->form = CHAM_LANE_PHASES;
  self->title = g_strdup (_ ("Tests"));
  self->detail = g_strdup ("");
  self->color = offsetof (ChamPalette, other);
  self->series = count_tests (shown, range);
  self->axis = (ChamValueAxis){ 0, 1, 1 };
  self->height = CHAM_LANE_PHASE_ROW * count_rows (shown);
  self->phases = g_steal_pointer (&shown);
  return self;
}

/* The number of the day within the phase, where that is known. */
static char *
describe (const ChamLanePhase *phase, ChamDay day)
{
  int number = phase->first + (day - phase->days.from);

  if (number < 1 || number > phase->length)
    return g_strdup (phase->title);
  /* Translators: what is done in a test, and which day of it: “Milk: Without it, day 3 of 28” */
  return g_strdup_printf (_ ("%s, day %d of %d"), phase->title, number, phase->length);
}

/**
 * cham_lane_list_phases:
 * @self: of the form PHASES
 *
 * Returns: (transfer full) (array zero-terminated=1): what is done on @day, a line for each trial
 */
char **
cham_lane_list_phases (const ChamLane *self, ChamDay day)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (self->phases, i);

      if (cham_day_range_contains (phase->days, day))
        g_strv_builder_take (lines, describe (phase, day));
    }
  return g_strv_builder_end (lines);
}

/** cham_lane_list_phases_within: (transfer full): The titles of what is done on any of @days. */
char **
cham_lane_list_phases_within (const ChamLane *self, ChamDayRange days)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();

  for (guint i = 0; i < self->phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (self->phases, i);

      if (!cham_day_range_is_empty (cham_day_range_intersect (phase->days, days)))
        g_strv_builder_add (lines, phase->title);
    }
  return g_strv_builder_end (lines);
}
