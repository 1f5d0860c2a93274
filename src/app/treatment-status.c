/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Counts for the list of treatments, and their wording. What was not recorded is said as such:
 * nobody knows whether it was taken. */
#include "app/treatment-status.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/amount.h"
#include "store/treatments.h"

#define WEEK 7
#define MONTH 28

static ChamDay
get_first_day (ChamDay today, int n_days)
{
  return MAX (today - n_days + 1, CHAM_DAY_FIRST);
}

/** cham_treatment_status_list_doses: (transfer full) (nullable): (element-type ChamDose): What
 * cham_treatment_status_count() needs; %NULL with @error set. */
GPtrArray *
cham_treatment_status_list_doses (ChamJournal *journal, const ChamTreatment *treatment,
                                  ChamDay today, GError **error)
{
  ChamDayRange days = { cham_stock_get_first_day (treatment, today), CHAM_DAY_LAST };

  days.from = MIN (days.from, get_first_day (today, MONTH));
  return cham_journal_list_doses (journal, treatment->id, days, error);
}

/** cham_treatment_status_count: How @treatment stands on @today. */
ChamTreatmentStatus
cham_treatment_status_count (const ChamTreatment *treatment, const GPtrArray *doses, ChamDay today)
{
  ChamDayRange week = { get_first_day (today, WEEK), today };
  ChamDayRange month = { get_first_day (today, MONTH), today };
  ChamTreatmentStatus self = {
    cham_stock_count (treatment, doses, today),
    cham_adherence_count (treatment, doses, week, today),
    cham_adherence_count (treatment, doses, month, today),
  };

  return self;
}

static char *
describe_left (const ChamStock *stock, const ChamTreatment *treatment, ChamDay today)
{
  g_autofree char *left = cham_amount_format (stock->left, treatment->unit);
  g_autofree char *day = NULL;

  if (stock->run_out == CHAM_DAY_NONE)
    return g_strdup_printf (C_ ("stock", "%s left"), left);
  if (stock->run_out == today && !stock->estimated)
    return g_strdup_printf (C_ ("stock", "%s left, not enough for today"), left);
  day = cham_day_format (stock->estimated ? stock->run_out : stock->run_out - 1, _ ("%-e %b %Y"));
  return g_strdup_printf (stock->estimated
                              ? C_ ("stock", "%s left, going by the last 30 days until about %s")
                              : C_ ("stock", "%s left, enough until %s"),
                          left, day);
}

/**
 * cham_treatment_status_describe_stock:
 *
 * Returns: (transfer full) (nullable): "38 capsules left, enough until 12 Mar 2026", and whether
 *   that is little; %NULL when no stock is recorded
 */
char *
cham_treatment_status_describe_stock (const ChamTreatmentStatus *self,
                                      const ChamTreatment *treatment, ChamDay today)
{
  g_autofree char *left = NULL;

  if (isnan (self->stock.left))
    return NULL;
  if (self->stock.left < 0)
    return g_strdup (_ ("More was taken than there was: count what is left"));
  if (self->stock.left == 0)
    return g_strdup (_ ("None left"));
  left = describe_left (&self->stock, treatment, today);
  return cham_stock_is_low (&self->stock, today)
             ? g_strdup_printf (_ ("Running low: %s"), left)
             : g_steal_pointer (&left);
}

static char *
describe_extra (guint extra)
{
  return g_strdup_printf (ngettext ("Taken once in 28 days", "Taken %u times in 28 days", extra),
                          extra);
}

/**
 * cham_treatment_status_describe_adherence:
 *
 * Returns: (transfer full) (nullable): "7 days: 5 taken, 6 of 7 recorded · 28 days: …"; %NULL
 *   when nothing was due or taken
 */
char *
cham_treatment_status_describe_adherence (const ChamTreatmentStatus *self)
{
  g_autofree char *week = NULL;
  g_autofree char *month = NULL;

  if (self->month.due == 0)
    return self->month.extra > 0 ? describe_extra (self->month.extra) : NULL;
  month = g_strdup_printf (_ ("28 days: %u of %u recorded, %u taken"), self->month.recorded,
                           self->month.due, self->month.taken);
  if (self->week.due == 0 || self->week.due == self->month.due)
    return g_steal_pointer (&month);
  week = g_strdup_printf (_ ("7 days: %u of %u recorded, %u taken"), self->week.recorded,
                          self->week.due, self->week.taken);
  return g_strdup_printf ("%s · %s", week, month);
}
