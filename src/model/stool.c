/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Stools as plain values, and our own words for their forms. */
#include "model/stool.h"

#include <glib/gi18n-lib.h>

static const char *const descriptions[CHAM_STOOL_N_FORMS]
    = { N_ ("Hard little pellets"),      N_ ("Firm, one lumpy piece"),
        N_ ("Formed, with cracks"),      N_ ("Formed, smooth and soft"),
        N_ ("Soft pieces, clear edges"), N_ ("Mushy, edges run"),
        N_ ("Watery, nothing solid") };

void
cham_stool_free (ChamStool *self)
{
  if (self == NULL)
    return;
  g_free (self->note);
  g_free (self);
}

/** cham_stool_form_describe: What a stool of @form, 1–7, looks like, in a few words. */
const char *
cham_stool_form_describe (int form)
{
  g_return_val_if_fail (form >= 1 && form <= CHAM_STOOL_N_FORMS, "");
  return _ (descriptions[form - 1]);
}
