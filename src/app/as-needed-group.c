/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row with a button for each treatment that is taken as needed. The rows are made when there
 * is such a treatment; the doses recorded stand in the checklist above. */
#include "app/as-needed-group.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/spoken-name.h"

#include "model/amount.h"

struct _ChamAsNeededGroup
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
  GPtrArray *buttons;
  GArray *treatments;
};

G_DEFINE_FINAL_TYPE (ChamAsNeededGroup, cham_as_needed_group, ADW_TYPE_PREFERENCES_GROUP)

static guint dose_requested;

static void
on_take_clicked_cb (ChamAsNeededGroup *self, GtkWidget *button)
{
  guint index;

  if (g_ptr_array_find (self->buttons, button, &index))
    g_signal_emit (self, dose_requested, 0, g_array_index (self->treatments, gint64, index));
}

static void
add_row (ChamAsNeededGroup *self)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_take_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
  g_ptr_array_add (self->buttons, button);
}

static void
set_count (ChamAsNeededGroup *self, guint count)
{
  while (self->rows->len < count)
    add_row (self);
  while (self->rows->len > count)
    {
      guint last = self->rows->len - 1;

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                    g_ptr_array_steal_index (self->rows, last));
      g_ptr_array_remove_index (self->buttons, last);
    }
}

static void
show_row (ChamAsNeededGroup *self, guint index, const ChamTreatment *treatment, gboolean now)
{
  GtkWidget *row = g_ptr_array_index (self->rows, index);
  GtkWidget *button = g_ptr_array_index (self->buttons, index);
  g_autofree char *amount = isnan (treatment->amount)
                                ? g_strdup ("")
                                : cham_amount_format (treatment->amount, treatment->unit);
  g_autofree char *name = g_strdup_printf (now ? _ ("%s: taken now") : _ ("%s: taken on this day"),
                                           treatment->name);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), treatment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), amount);
  gtk_button_set_label (GTK_BUTTON (button), now ? _ ("Taken Now") : C_ ("dose", "Taken"));
  cham_spoken_name_set (button, name);
}

static void
cham_as_needed_group_dispose (GObject *object)
{
  ChamAsNeededGroup *self = CHAM_AS_NEEDED_GROUP (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->buttons, g_ptr_array_unref);
  g_clear_pointer (&self->treatments, g_array_unref);
  G_OBJECT_CLASS (cham_as_needed_group_parent_class)->dispose (object);
}

static void
cham_as_needed_group_class_init (ChamAsNeededGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_as_needed_group_dispose;
  dose_requested = g_signal_new ("dose-requested", CHAM_TYPE_AS_NEEDED_GROUP, G_SIGNAL_RUN_LAST, 0,
                                 NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
cham_as_needed_group_init (ChamAsNeededGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->buttons = g_ptr_array_new ();
  self->treatments = g_array_new (FALSE, FALSE, sizeof (gint64));
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("As Needed"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cham_as_needed_group_show:
 * @treatments: (element-type ChamTreatment): all there are
 * @day: shows those taken as needed on this day; nothing on a day after @today
 */
void
cham_as_needed_group_show (ChamAsNeededGroup *self, const GPtrArray *treatments, ChamDay day,
                           ChamDay today)
{
  g_return_if_fail (CHAM_IS_AS_NEEDED_GROUP (self));
  g_array_set_size (self->treatments, 0);
  for (guint i = 0; i < treatments->len && day <= today; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      if (!cham_treatment_is_as_needed (treatment, day))
        continue;
      g_array_append_val (self->treatments, treatment->id);
      if (self->rows->len < self->treatments->len)
        add_row (self);
      show_row (self, self->treatments->len - 1, treatment, day == today);
    }
  set_count (self, self->treatments->len);
  gtk_widget_set_visible (GTK_WIDGET (self), self->treatments->len > 0);
}
