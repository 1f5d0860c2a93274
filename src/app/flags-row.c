/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sums up the flags of a heading; their rows are made when they are first seen. One button says
 * no to all that is not recorded, because a flag that nobody asked about is no "no". */
#include "app/flags-row.h"

#include <glib/gi18n.h>

#include "app/check-in-state.h"
#include "app/measure-row.h"
#include "app/spoken-name.h"

struct _ChamFlagsRow
{
  AdwExpanderRow parent_instance;

  ChamMeasureGroup group;
  GPtrArray *measures;
  GPtrArray *readings;
  GPtrArray *yesterday;
  GPtrArray *rows;
  GtkButton *deny;
};

G_DEFINE_FINAL_TYPE (ChamFlagsRow, cham_flags_row, ADW_TYPE_EXPANDER_ROW)

enum
{
  EDITED,
  REST_DENIED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
show_rows (ChamFlagsRow *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    cham_measure_row_show (self->rows->pdata[i], self->readings, self->yesterday);
}

static void
on_row_edited_cb (ChamMeasureRow *row, double value, ChamFlagsRow *self)
{
  g_signal_emit (self, signals[EDITED], 0, cham_measure_row_get_measure (row)->id, value);
}

static void
on_deny_clicked_cb (ChamFlagsRow *self)
{
  g_signal_emit (self, signals[REST_DENIED], 0, self->group);
}

static void
on_expanded_cb (ChamFlagsRow *self)
{
  if (!adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)) || self->rows->len > 0)
    return;
  for (guint i = 0; i < self->measures->len; i++)
    {
      const ChamMeasure *measure = self->measures->pdata[i];
      GtkWidget *row;

      if (measure->group != self->group || !cham_measure_is_shown (measure))
        continue;
      row = cham_measure_row_new (measure);
      g_signal_connect_object (row, "edited", G_CALLBACK (on_row_edited_cb), self, 0);
      g_ptr_array_add (self->rows, row);
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
    }
  if (self->readings != NULL)
    show_rows (self);
}

static void
cham_flags_row_dispose (GObject *object)
{
  ChamFlagsRow *self = CHAM_FLAGS_ROW (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->measures, g_ptr_array_unref);
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->yesterday, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_flags_row_parent_class)->dispose (object);
}

static void
cham_flags_row_class_init (ChamFlagsRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_flags_row_dispose;
  signals[EDITED] = g_signal_new ("edited", CHAM_TYPE_FLAGS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_DOUBLE);
  signals[REST_DENIED]
      = g_signal_new ("rest-denied", CHAM_TYPE_FLAGS_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
cham_flags_row_init (ChamFlagsRow *self)
{
  self->rows = g_ptr_array_new ();
  self->deny = GTK_BUTTON (gtk_button_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->deny), "flat");
  gtk_widget_set_valign (GTK_WIDGET (self->deny), GTK_ALIGN_CENTER);
  adw_expander_row_add_suffix (ADW_EXPANDER_ROW (self), GTK_WIDGET (self->deny));
  g_signal_connect_object (self->deny, "clicked", G_CALLBACK (on_deny_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
}

/**
 * cham_flags_row_new:
 * @measures: (element-type ChamMeasure): all measures; those of @group that are shown count
 *
 * Returns: (transfer floating): a closed row that shows no readings yet
 */
GtkWidget *
cham_flags_row_new (ChamMeasureGroup group, const char *title, GPtrArray *measures)
{
  ChamFlagsRow *self
      = g_object_new (CHAM_TYPE_FLAGS_ROW, "use-markup", FALSE, "title", title, NULL);

  self->group = group;
  self->measures = g_ptr_array_ref (measures);
  return GTK_WIDGET (self);
}

static void
update_deny (ChamFlagsRow *self)
{
  gboolean any = cham_check_in_has_flag (self->measures, self->readings, self->group);
  g_autoptr (GPtrArray) denied
      = cham_check_in_list_denied (self->measures, self->readings, self->group);
  /* Translators: the name of a button that answers no, "Symptoms today: none" */
  g_autofree char *name
      = g_strdup_printf (any ? _ ("%s: no others") : _ ("%s: none"),
                         adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));

  gtk_button_set_label (self->deny, any ? _ ("No Others") : _ ("None"));
  cham_spoken_name_set (GTK_WIDGET (self->deny), name);
  gtk_widget_set_visible (GTK_WIDGET (self->deny), denied->len > 0);
}

/**
 * cham_flags_row_show:
 * @readings: (element-type ChamReading): those of the day
 * @yesterday: (element-type ChamReading): those of the day before
 */
void
cham_flags_row_show (ChamFlagsRow *self, GPtrArray *readings, GPtrArray *yesterday)
{
  g_autofree char *summary = NULL;

  g_return_if_fail (CHAM_IS_FLAGS_ROW (self));
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->yesterday, g_ptr_array_unref);
  self->readings = g_ptr_array_ref (readings);
  self->yesterday = g_ptr_array_ref (yesterday);
  summary = cham_check_in_describe_flags (self->measures, readings, self->group);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), summary);
  update_deny (self);
  show_rows (self);
}
