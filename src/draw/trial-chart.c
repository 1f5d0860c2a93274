/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Takes periods, ratings and marks from a trial. A day on which the diary shows that the
 * instruction was not kept is a slip, whether or not it was written down as one. */
#include "draw/trial-chart.h"

#include <math.h>

#include "model/trial-instruction.h"

static ChamDiagramPeriodKind
get_period_kind (ChamTrialPhaseKind kind)
{
  switch (kind)
    {
    case CHAM_TRIAL_PHASE_WITHOUT:
    case CHAM_TRIAL_PHASE_WASHOUT:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
      return CHAM_DIAGRAM_WITHOUT;
    case CHAM_TRIAL_PHASE_CHALLENGE:
    case CHAM_TRIAL_PHASE_BLOCK_ON:
      return CHAM_DIAGRAM_WITH;
    case CHAM_TRIAL_PHASE_BLOCK:
      return CHAM_DIAGRAM_HIDDEN;
    case CHAM_TRIAL_PHASE_BASELINE:
    case CHAM_TRIAL_PHASE_RETURN:
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      return CHAM_DIAGRAM_USUAL;
    }
}

/* The days of the trial, as far as it is expected to go. */
static ChamDayRange
get_days (const ChamTrialCase *self)
{
  const ChamDayRange none = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  ChamDay from = self->trial->start, to = self->status->end;

  if (!cham_day_is_valid (from) || !cham_day_is_valid (to) || to < from)
    return none;
  return (ChamDayRange) { from, to };
}

static ChamSeries *
cut_severity (const ChamTrialCase *self)
{
  ChamSeries *cut = cham_series_new (get_days (self));

  for (guint i = 0; i < cham_series_get_length (cut); i++)
    {
      ChamDay day = cut->range.from + (ChamDay) i;

      cham_series_set (cut, day, cham_series_get (self->record->severity, day));
    }
  return cut;
}

/* Against the instruction: had although it was to be left out, or the other way round in a block
 * of days with it. In a challenge not every day has to have it, and what is in a numbered pack
 * nobody knows. */
static gboolean
is_slip (const ChamTrialCase *self, const ChamTrialPhase *phase, ChamDay day)
{
  double exposure = cham_series_get (self->record->exposure, day);

  if (self->trial->hidden || isnan (exposure))
    return FALSE;
  if (get_period_kind (phase->kind) == CHAM_DIAGRAM_WITHOUT)
    return exposure > 0;
  return phase->kind == CHAM_TRIAL_PHASE_BLOCK_ON && exposure == 0
         && cham_trial_find_event (self->trial, CHAM_TRIAL_KEPT, day) == NULL;
}

static void
add_slips (ChamChart *chart, const ChamTrialCase *self, const ChamTrialPhase *phase)
{
  ChamDay last = MIN (phase->to, self->status->today - 1); /* today is not over */

  for (ChamDay day = phase->from; day <= last; day++)
    if (is_slip (self, phase, day)
        && cham_trial_find_event (self->trial, CHAM_TRIAL_SLIP, day) == NULL)
      cham_trial_diagram_add_mark (chart, day, CHAM_DIAGRAM_SLIP);
}

static void
add_event (ChamChart *chart, const ChamTrialEvent *event)
{
  if (event->kind == CHAM_TRIAL_SLIP)
    cham_trial_diagram_add_mark (chart, event->day, CHAM_DIAGRAM_SLIP);
  else if (event->kind == CHAM_TRIAL_REACTION || event->kind == CHAM_TRIAL_IMMEDIATE)
    cham_trial_diagram_add_mark (chart, event->day, CHAM_DIAGRAM_REACTION);
  else if (event->kind == CHAM_TRIAL_ILLNESS)
    cham_trial_diagram_add_mark (chart, event->day, CHAM_DIAGRAM_ILLNESS);
}

/* Its number is enough for a block. */
static char *
make_label (const ChamTrialPhase *phase)
{
  switch (phase->kind)
    {
    case CHAM_TRIAL_PHASE_BLOCK_ON:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
    case CHAM_TRIAL_PHASE_BLOCK:
      return g_strdup_printf ("%d", phase->round);
    case CHAM_TRIAL_PHASE_BASELINE:
    case CHAM_TRIAL_PHASE_WITHOUT:
    case CHAM_TRIAL_PHASE_CHALLENGE:
    case CHAM_TRIAL_PHASE_WASHOUT:
    case CHAM_TRIAL_PHASE_RETURN:
    case CHAM_TRIAL_PHASE_BREAK:
    default:
      return cham_trial_phase_format_title (phase);
    }
}

/**
 * cham_trial_chart_new:
 *
 * Returns: (transfer full): the trial in one picture, with what is still expected; empty for one
 *   that has no days
 */
ChamChart *
cham_trial_chart_new (const ChamTrialCase *self)
{
  const ChamTrialStatus *status = self->status;
  g_autoptr (ChamSeries) severity = cut_severity (self);
  ChamChart *chart
      = cham_trial_diagram_new (self->record->outcome_title, self->record->minimum,
                                self->record->maximum, severity);

  for (guint i = 0; i < status->phases->len; i++)
    {
      const ChamTrialPhase *phase = cham_trial_status_get_phase (status, i);
      g_autofree char *title = cham_trial_phase_format_title (phase);
      g_autofree char *label = make_label (phase);

      cham_trial_diagram_add_period (chart, (ChamDayRange) { phase->from, phase->to },
                                     get_period_kind (phase->kind), title, label);
      add_slips (chart, self, phase);
    }
  for (guint i = 0; i < self->trial->events->len; i++)
    add_event (chart, self->trial->events->pdata[i]);
  if (!cham_trial_status_is_open (status))
    return chart;
  cham_trial_diagram_set_today (chart, status->today);
  if (self->trial->design == CHAM_TRIAL_ON_OFF)
    cham_trial_diagram_hide_means (chart);
  return chart;
}
