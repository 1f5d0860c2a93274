/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The title of a measure and the control that fits its kind: a scale, a field or two toggles.
 * It stores nothing. */
#include "app/measure-row.h"

#include <math.h>

#include "app/amount-entry.h"
#include "app/flag-choice.h"
#include "app/scale.h"

struct _ChamMeasureRow
{
  AdwPreferencesRow parent_instance;

  ChamMeasure *measure;
  double value;
  GtkWidget *control;

  AdwWrapBox *box;
  GtkLabel *title;
};

G_DEFINE_FINAL_TYPE (ChamMeasureRow, cham_measure_row, ADW_TYPE_PREFERENCES_ROW)

static guint edited;

static gboolean
fits_scale (const ChamMeasure *measure)
{
  return measure->kind == CHAM_MEASURE_SCALE && measure->step == 1
         && measure->maximum - measure->minimum < CHAM_SCALE_MAX_CELLS;
}

static GtkWidget *
make_control (const ChamMeasure *measure)
{
  if (measure->kind == CHAM_MEASURE_FLAG)
    return cham_flag_choice_new (cham_measure_get_title (measure));
  if (fits_scale (measure))
    return cham_scale_new ((int) measure->minimum, (int) measure->maximum);
  return cham_amount_entry_new (measure);
}

static void
on_edited_cb (ChamMeasureRow *self, double value)
{
  g_signal_emit (self, edited, 0, value);
}

static void
cham_measure_row_finalize (GObject *object)
{
  cham_measure_free (CHAM_MEASURE_ROW (object)->measure);
  G_OBJECT_CLASS (cham_measure_row_parent_class)->finalize (object);
}

static void
cham_measure_row_class_init (ChamMeasureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cham_measure_row_finalize;
  edited = g_signal_new ("edited", CHAM_TYPE_MEASURE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                         G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/measure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureRow, box);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureRow, title);
}

static void
cham_measure_row_init (ChamMeasureRow *self)
{
  self->value = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_measure_row_new: (transfer floating): A row for @measure, not recorded. */
GtkWidget *
cham_measure_row_new (const ChamMeasure *measure)
{
  ChamMeasureRow *self = g_object_new (CHAM_TYPE_MEASURE_ROW, NULL);
  const char *title = cham_measure_get_title (measure);
  GtkWidget *named = NULL;

  self->measure = cham_measure_copy (measure);
  self->control = make_control (measure);
  named = CHAM_IS_AMOUNT_ENTRY (self->control)
              ? cham_amount_entry_get_field (CHAM_AMOUNT_ENTRY (self->control))
              : self->control;
  gtk_label_set_label (self->title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (named), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  adw_wrap_box_append (self->box, self->control);
  g_signal_connect_object (self->control, "edited", G_CALLBACK (on_edited_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/** cham_measure_row_get_measure: (transfer none): The measure that @self is of. */
const ChamMeasure *
cham_measure_row_get_measure (ChamMeasureRow *self)
{
  g_return_val_if_fail (CHAM_IS_MEASURE_ROW (self), NULL);
  return self->measure;
}

/** cham_measure_row_get_value: The value that is shown, NAN when not recorded. */
double
cham_measure_row_get_value (ChamMeasureRow *self)
{
  g_return_val_if_fail (CHAM_IS_MEASURE_ROW (self), NAN);
  return self->value;
}

/** cham_measure_row_set_value: Shows @value, NAN for not recorded. Emits nothing. */
void
cham_measure_row_set_value (ChamMeasureRow *self, double value)
{
  g_return_if_fail (CHAM_IS_MEASURE_ROW (self));
  self->value = value;
  if (CHAM_IS_SCALE (self->control))
    cham_scale_set_value (CHAM_SCALE (self->control), value);
  else if (CHAM_IS_FLAG_CHOICE (self->control))
    cham_flag_choice_set_value (CHAM_FLAG_CHOICE (self->control), value);
  else
    cham_amount_entry_set_value (CHAM_AMOUNT_ENTRY (self->control), value);
}

/** cham_measure_row_save: Asks for what was typed and not sent yet to be stored. */
void
cham_measure_row_save (ChamMeasureRow *self)
{
  g_return_if_fail (CHAM_IS_MEASURE_ROW (self));
  if (CHAM_IS_AMOUNT_ENTRY (self->control))
    cham_amount_entry_save (CHAM_AMOUNT_ENTRY (self->control));
}
