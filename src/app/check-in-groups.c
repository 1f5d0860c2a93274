/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows grouped as a person goes through the day. They are made once for the measures that there
 * are; another day only gives them other values. Nothing is stored here. */
#include "app/check-in-groups.h"

#include <glib/gi18n.h>

#include "app/flags-row.h"
#include "app/measure-row.h"

struct _ChamCheckInGroups
{
  AdwBin parent_instance;

  GtkBox *box;
  AdwPreferencesGroup *group;
  GPtrArray *measures;
  GPtrArray *rows;
  GPtrArray *flags;
  ChamStoolRow *stools;
};

G_DEFINE_FINAL_TYPE (ChamCheckInGroups, cham_check_in_groups, ADW_TYPE_BIN)

enum
{
  EDITED,
  REST_DENIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
on_row_edited_cb (ChamMeasureRow *row, double value, ChamCheckInGroups *self)
{
  g_signal_emit (self, signals[EDITED], 0, cham_measure_row_get_measure (row)->id, value);
}

static void
on_flag_edited_cb (ChamCheckInGroups *self, gint64 measure, double value)
{
  g_signal_emit (self, signals[EDITED], 0, measure, value);
}

static void
on_rest_denied_cb (ChamCheckInGroups *self, int group)
{
  g_signal_emit (self, signals[REST_DENIED], 0, group);
}

/* The group that rows are added to is made when the first one is. */
static void
add_row (ChamCheckInGroups *self, const char *title, GtkWidget *row)
{
  if (self->group == NULL)
    {
      self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
      if (title != NULL)
        adw_preferences_group_set_title (self->group, title);
      gtk_box_append (self->box, GTK_WIDGET (self->group));
    }
  adw_preferences_group_add (self->group, row);
}

static void
add_measures (ChamCheckInGroups *self, ChamMeasureGroup heading)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];
      GtkWidget *row;

      if (measure->group != heading || !cham_measure_is_shown (measure))
        continue;
      row = cham_measure_row_new (measure);
      g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited_cb), self, 0);
      g_ptr_array_add (self->rows, row);
      add_row (self, cham_measure_group_get_title (heading), row);
    }
}

static gboolean
has_measures (ChamCheckInGroups *self, ChamMeasureGroup group)
{
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];

      if (measure->group == group && cham_measure_is_shown (measure))
        return TRUE;
    }
  return FALSE;
}

static void
add_flags (ChamCheckInGroups *self, ChamMeasureGroup flags, const char *title,
           const char *heading)
{
  GtkWidget *row;

  if (!has_measures (self, flags))
    return;
  row = cham_flags_row_new (flags, title, self->measures);
  g_signal_connect_object (row, "edited", G_CALLBACK (on_flag_edited_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "rest-denied", G_CALLBACK (on_rest_denied_cb), self,
                           G_CONNECT_SWAPPED);
  g_ptr_array_add (self->flags, row);
  add_row (self, heading, row);
}

static void
end_group (ChamCheckInGroups *self)
{
  self->group = NULL;
}

static void
add_everything (ChamCheckInGroups *self, gboolean stools)
{
  add_measures (self, CHAM_MEASURE_GROUP_SKIN);
  add_flags (self, CHAM_MEASURE_GROUP_SYMPTOMS, _ ("Symptoms today"),
             cham_measure_group_get_title (CHAM_MEASURE_GROUP_SKIN));
  end_group (self);
  add_measures (self, CHAM_MEASURE_GROUP_SLEEP);
  end_group (self);
  add_measures (self, CHAM_MEASURE_GROUP_GUT);
  if (stools)
    add_row (self, cham_measure_group_get_title (CHAM_MEASURE_GROUP_GUT),
             GTK_WIDGET (self->stools));
  end_group (self);
  add_measures (self, CHAM_MEASURE_GROUP_LIFE);
  end_group (self);
  add_measures (self, CHAM_MEASURE_GROUP_OWN);
  end_group (self);
  add_flags (self, CHAM_MEASURE_GROUP_FLAGS,
             cham_measure_group_get_title (CHAM_MEASURE_GROUP_FLAGS), NULL);
  end_group (self);
}

static void
remove_everything (ChamCheckInGroups *self)
{
  GtkWidget *child;

  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->flags, 0);
  if (gtk_widget_get_parent (GTK_WIDGET (self->stools)) != NULL)
    adw_preferences_group_remove (
        ADW_PREFERENCES_GROUP (gtk_widget_get_ancestor (GTK_WIDGET (self->stools),
                                                        ADW_TYPE_PREFERENCES_GROUP)),
        GTK_WIDGET (self->stools));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
}

static void
cham_check_in_groups_dispose (GObject *object)
{
  ChamCheckInGroups *self = CHAM_CHECK_IN_GROUPS (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->flags, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_object (&self->stools);
  G_OBJECT_CLASS (cham_check_in_groups_parent_class)->dispose (object);
}

static void
cham_check_in_groups_class_init (ChamCheckInGroupsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_check_in_groups_dispose;
  signals[EDITED]
      = g_signal_new ("edited", CHAM_TYPE_CHECK_IN_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_DOUBLE);
  signals[REST_DENIED]
      = g_signal_new ("rest-denied", CHAM_TYPE_CHECK_IN_GROUPS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cham_check_in_groups_init (ChamCheckInGroups *self)
{
  self->rows = g_ptr_array_new ();
  self->flags = g_ptr_array_new ();
  self->stools = CHAM_STOOL_ROW (g_object_ref_sink (cham_stool_row_new ()));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 18));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/**
 * cham_check_in_groups_set_measures:
 * @measures: (element-type ChamMeasure): all measures, in the order of the check-in
 * @stools: whether there is a row for stools
 *
 * Makes the rows anew; what was typed and not saved is lost.
 */
void
cham_check_in_groups_set_measures (ChamCheckInGroups *self, GPtrArray *measures, gboolean stools)
{
  g_return_if_fail (CHAM_IS_CHECK_IN_GROUPS (self));
  remove_everything (self);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  self->measures = g_ptr_array_ref (measures);
  add_everything (self, stools);
}

/**
 * cham_check_in_groups_show:
 * @readings: (element-type ChamReading): those of the day
 * @yesterday: (element-type ChamReading): those of the day before
 */
void
cham_check_in_groups_show (ChamCheckInGroups *self, GPtrArray *readings, GPtrArray *yesterday)
{
  g_return_if_fail (CHAM_IS_CHECK_IN_GROUPS (self));
  for (guint i = 0; i < self->rows->len; i++)
    cham_measure_row_show (self->rows->pdata[i], readings, yesterday);
  for (guint i = 0; i < self->flags->len; i++)
    cham_flags_row_show (self->flags->pdata[i], readings, yesterday);
}

/** cham_check_in_groups_save: Asks for what was typed and not sent yet to be stored. */
void
cham_check_in_groups_save (ChamCheckInGroups *self)
{
  g_return_if_fail (CHAM_IS_CHECK_IN_GROUPS (self));
  for (guint i = 0; i < self->rows->len; i++)
    cham_measure_row_save (self->rows->pdata[i]);
}

/** cham_check_in_groups_get_stool_row: (transfer none): The row for stools, shown or not. */
ChamStoolRow *
cham_check_in_groups_get_stool_row (ChamCheckInGroups *self)
{
  g_return_val_if_fail (CHAM_IS_CHECK_IN_GROUPS (self), NULL);
  return self->stools;
}
