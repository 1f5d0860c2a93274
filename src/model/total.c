/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Adds up doses. It knows only what people noted that their treatments contain, and says so
 * where an amount is missing: nothing unknown counts as zero in silence. */
#include "model/total.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/amount.h"

#define NEAR 0.8

/** cham_total_add: Counts @dose of @treatment, unless it was skipped or holds nothing known. */
void
cham_total_add (ChamTotal *self, const ChamTreatment *treatment, const ChamDose *dose)
{
  const ChamContent *content = &treatment->contents[self->nutrient];
  double units, amount;

  if (isnan (content->amount) || dose->status == CHAM_DOSE_SKIPPED)
    return;
  self->n_doses++;
  units = cham_treatment_measure_dose (treatment, dose);
  amount = units * cham_nutrient_convert (self->nutrient, content->amount, content->unit);
  if (isnan (amount))
    {
      self->unknown = TRUE;
      return;
    }
  self->planned += amount;
  if (dose->status == CHAM_DOSE_TAKEN)
    self->taken += amount;
}

/** cham_total_get_level: How the day stands once what is planned is taken too. */
ChamTotalLevel
cham_total_get_level (const ChamTotal *self)
{
  double limit = cham_nutrient_get_limit (self->nutrient);

  /* Sums of IU are not exact in µg. */
  if (self->planned > limit * (1 + 1e-9))
    return CHAM_TOTAL_OVER;
  return self->planned >= NEAR * limit ? CHAM_TOTAL_NEAR : CHAM_TOTAL_WITHIN;
}

static char *
format_amount (const ChamTotal *self, double amount)
{
  g_autofree char *plain = NULL;
  double rounded = amount < 10 ? round (amount * 10) / 10 : round (amount);

  plain = cham_amount_format (rounded, cham_nutrient_get_unit (self->nutrient));
  return self->unknown ? g_strdup_printf (_ ("at least %s"), plain) : g_steal_pointer (&plain);
}

/** cham_total_format: (transfer full): "50 µg taken, 75 µg with what is still due", or as much of
 * it as there is to say. */
char *
cham_total_format (const ChamTotal *self)
{
  g_autofree char *taken = format_amount (self, self->taken);
  g_autofree char *planned = format_amount (self, self->planned);

  if (self->unknown && !(self->planned > 0))
    return g_strdup (_ ("amount not recorded"));
  if (!(self->taken > 0))
    return g_strdup_printf (C_ ("total", "%s due"), planned);
  if (self->planned == self->taken)
    return g_strdup_printf (C_ ("total", "%s taken"), taken);
  return g_strdup_printf (C_ ("total", "%s taken, %s with what is still due"), taken, planned);
}
