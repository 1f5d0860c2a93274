/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Counts doses. A dose that nobody recorded is not counted as missed: it is not known. */
#include "model/adherence.h"

static const ChamDose *
find_recorded (const GPtrArray *doses, const ChamDose *due)
{
  for (guint i = 0; i < doses->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (doses, i);

      if (dose->day == due->day && dose->planned && dose->treatment_id == due->treatment_id
          && dose->time == due->time)
        return dose;
    }
  return NULL;
}

static guint
count_taken (const ChamTreatment *treatment, const GPtrArray *doses, ChamDayRange days)
{
  guint taken = 0;

  for (guint i = 0; i < doses->len; i++)
    {
      const ChamDose *dose = g_ptr_array_index (doses, i);

      if (dose->treatment_id == treatment->id && dose->status == CHAM_DOSE_TAKEN
          && cham_day_range_contains (days, dose->day))
        taken++;
    }
  return taken;
}

static void
count_day (ChamAdherence *self, const ChamTreatment *treatment, const GPtrArray *doses,
           ChamDay day, ChamDay today)
{
  g_autoptr (GPtrArray) due = cham_treatment_list_due_doses (treatment, day);

  for (guint i = 0; i < due->len; i++)
    {
      const ChamDose *dose = find_recorded (doses, g_ptr_array_index (due, i));

      if (dose == NULL && day == today)
        continue;
      self->due++;
      self->recorded += dose != NULL;
      self->taken += dose != NULL && dose->status == CHAM_DOSE_TAKEN;
    }
}

/**
 * cham_adherence_count:
 * @doses: (element-type ChamDose): recorded ones of @days; those of other days and treatments
 *   are passed over
 * @days: the days to count
 * @today: the doses of this day that are not recorded may still be taken and do not count; pass
 *   %CHAM_DAY_NONE to count them
 */
ChamAdherence
cham_adherence_count (const ChamTreatment *treatment, const GPtrArray *doses, ChamDayRange days,
                      ChamDay today)
{
  ChamAdherence self = { 0 };

  for (ChamDay day = days.from; day <= days.to; day++)
    count_day (&self, treatment, doses, day, today);
  self.extra = count_taken (treatment, doses, days) - self.taken;
  return self;
}

/* The doses of @day, which lie in a row from @next on; moves @next to those of later days. */
static GPtrArray *
take_doses_of (const GPtrArray *doses, ChamDay day, guint *next)
{
  GPtrArray *found = g_ptr_array_new ();

  for (; *next < doses->len && ((ChamDose *) g_ptr_array_index (doses, *next))->day <= day; ++*next)
    {
      ChamDose *dose = g_ptr_array_index (doses, *next);

      if (dose->day == day)
        g_ptr_array_add (found, dose);
    }
  return found;
}

/**
 * cham_adherence_list_days:
 * @doses: (element-type ChamDose): recorded ones, ascending by day
 * @days: the days to count
 * @today: as for cham_adherence_count(); of later days only what is recorded counts
 *
 * Returns: (transfer full) (element-type ChamAdherence): one for each of @days
 */
GArray *
cham_adherence_list_days (const ChamTreatment *treatment, const GPtrArray *doses,
                          ChamDayRange days, ChamDay today)
{
  GArray *list = g_array_new (FALSE, TRUE, sizeof (ChamAdherence));
  guint next = 0;

  for (ChamDay day = days.from; day <= days.to; day++)
    {
      g_autoptr (GPtrArray) found = take_doses_of (doses, day, &next);
      ChamAdherence counted
          = cham_adherence_count (treatment, found, (ChamDayRange){ day, day },
                                  day > today ? day : today);

      g_array_append_val (list, counted);
    }
  return list;
}

/** cham_adherence_add: Adds the counts of @other. */
void
cham_adherence_add (ChamAdherence *self, const ChamAdherence *other)
{
  self->due += other->due;
  self->recorded += other->recorded;
  self->taken += other->taken;
  self->extra += other->extra;
}

/** cham_adherence_get_mark: What the counts of one day say at a glance. */
ChamDayMark
cham_adherence_get_mark (const ChamAdherence *self)
{
  if (self->due == 0)
    return self->extra > 0 ? CHAM_DAY_MARK_TAKEN : CHAM_DAY_MARK_NONE;
  if (self->taken == self->due)
    return CHAM_DAY_MARK_TAKEN;
  if (self->recorded == 0)
    return self->extra > 0 ? CHAM_DAY_MARK_PARTLY : CHAM_DAY_MARK_NOT_RECORDED;
  return self->recorded == self->due && self->taken == 0 ? CHAM_DAY_MARK_SKIPPED
                                                         : CHAM_DAY_MARK_PARTLY;
}
