/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What is tested, how, from when to when, and where it stands. It is written once. */
#include "app/trial-row.h"

#include <glib/gi18n.h>

#include "draw/date.h"
#include "model/trial-instruction.h"

struct _ChamTrialRow
{
  AdwActionRow parent_instance;

  gint64 trial;
};

G_DEFINE_FINAL_TYPE (ChamTrialRow, cham_trial_row, ADW_TYPE_ACTION_ROW)

static void
cham_trial_row_class_init (ChamTrialRowClass *klass)
{
}

static void
cham_trial_row_init (ChamTrialRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static char *
describe (const ChamTrialCase *one)
{
  ChamDayRange days = { one->trial->start, one->status->end };
  g_autofree char *dates = NULL;
  g_autofree char *progress = cham_trial_format_progress (one->status);
  g_autofree char *instruction = NULL, *state = NULL;

  if (one->status->ending == CHAM_TRIAL_ENDED_DAMAGED)
    return g_steal_pointer (&progress);
  dates = cham_date_format_range (days);
  if (cham_trial_status_is_open (one->status) && one->status->current >= 0)
    instruction = cham_trial_format_instruction (one->trial, one->status);
  state = instruction != NULL ? g_strdup_printf ("%s · %s", instruction, progress)
                              : g_strdup (progress);
  return g_strdup_printf ("%s\n%s · %s", state, cham_trial_design_get_title (one->trial->design),
                          dates);
}

/** cham_trial_row_new: (transfer floating): A row for @one, which need not live on. */
GtkWidget *
cham_trial_row_new (const ChamTrialCase *one)
{
  ChamTrialRow *self = g_object_new (CHAM_TYPE_TRIAL_ROW, NULL);
  g_autofree char *subtitle = describe (one);

  self->trial = one->trial->id;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), one->trial->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  return GTK_WIDGET (self);
}

/** cham_trial_row_get_trial: Its number in the journal. */
gint64
cham_trial_row_get_trial (ChamTrialRow *self)
{
  g_return_val_if_fail (CHAM_IS_TRIAL_ROW (self), 0);
  return self->trial;
}
