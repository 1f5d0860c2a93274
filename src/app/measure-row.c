/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The title of a measure and the control that fits its kind: a scale, a field or two toggles.
 * While nothing is recorded it offers yesterday's value. It stores nothing. */
#include "app/measure-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/amount-entry.h"
#include "app/check-in-state.h"
#include "app/flag-choice.h"
#include "app/scale.h"

struct _ChamMeasureRow
{
  AdwPreferencesRow parent_instance;

  ChamMeasure *measure;
  double value;
  double yesterday;
  GtkWidget *control;

  AdwWrapBox *box;
  GtkLabel *title;
  GtkLabel *rule;
  GtkButton *repeat;
  GtkWidget *breathe;
};

G_DEFINE_FINAL_TYPE (ChamMeasureRow, cham_measure_row, ADW_TYPE_PREFERENCES_ROW)

static guint edited;

static gboolean
fits_scale (const ChamMeasure *measure)
{
  return measure->kind == CHAM_MEASURE_SCALE && measure->step == 1
         && measure->minimum == floor (measure->minimum)
         && measure->maximum == floor (measure->maximum)
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

static gboolean
can_repeat (ChamMeasureRow *self)
{
  return isnan (self->value) && !isnan (self->yesterday)
         && cham_measure_accepts (self->measure, self->yesterday);
}

static void
update_repeat (ChamMeasureRow *self)
{
  gboolean offered = can_repeat (self);
  g_autofree char *value = NULL;
  g_autofree char *label = NULL;
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->repeat), offered);
  if (!offered)
    return;
  value = cham_measure_format_value (self->measure, self->yesterday);
  /* Translators: on a small button that records yesterday's value, "= 7 h 30 min" */
  label = g_strdup_printf (_ ("= %s"), value);
  /* Translators: the name of that button, "Sleep: same as yesterday, 7 h 30 min" */
  name = g_strdup_printf (_ ("%s: same as yesterday, %s"),
                          cham_measure_get_title (self->measure), value);
  gtk_button_set_label (self->repeat, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->repeat), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
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
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureRow, rule);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureRow, repeat);
  gtk_widget_class_bind_template_child (widget_class, ChamMeasureRow, breathe);
  gtk_widget_class_bind_template_callback (widget_class, cham_measure_row_repeat);
}

static void
cham_measure_row_init (ChamMeasureRow *self)
{
  self->value = NAN;
  self->yesterday = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_measure_row_new: (transfer floating): A row for @measure, not recorded. */
GtkWidget *
cham_measure_row_new (const ChamMeasure *measure)
{
  ChamMeasureRow *self = g_object_new (CHAM_TYPE_MEASURE_ROW, "use-markup", FALSE, NULL);
  const char *title = cham_measure_get_title (measure);
  GtkWidget *named = NULL;

  self->measure = cham_measure_copy (measure);
  self->control = make_control (measure);
  named = CHAM_IS_AMOUNT_ENTRY (self->control)
              ? cham_amount_entry_get_field (CHAM_AMOUNT_ENTRY (self->control))
              : self->control;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_label_set_label (self->title, title);
  gtk_widget_set_visible (self->breathe,
                          g_strcmp0 (measure->key, CHAM_MEASURE_RELAXATION) == 0);
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

static void
set_control_value (ChamMeasureRow *self, double value)
{
  if (CHAM_IS_SCALE (self->control))
    cham_scale_set_value (CHAM_SCALE (self->control), value);
  else if (CHAM_IS_FLAG_CHOICE (self->control))
    cham_flag_choice_set_value (CHAM_FLAG_CHOICE (self->control), value);
  else
    cham_amount_entry_set_value (CHAM_AMOUNT_ENTRY (self->control), value);
}

/**
 * cham_measure_row_show:
 * @readings: (element-type ChamReading): those of the day
 * @yesterday: (element-type ChamReading): those of the day before
 *
 * Shows what is recorded of its measure. Emits nothing.
 */
void
cham_measure_row_show (ChamMeasureRow *self, GPtrArray *readings, GPtrArray *yesterday)
{
  const ChamReading *reading = NULL;
  g_autofree char *rule = NULL;

  g_return_if_fail (CHAM_IS_MEASURE_ROW (self));
  reading = cham_check_in_find_reading (readings, self->measure->id);
  rule = cham_check_in_describe_rule (self->measure, reading);
  self->value = reading != NULL ? reading->value : NAN;
  self->yesterday = cham_check_in_find_value (yesterday, self->measure->id);
  set_control_value (self, self->value);
  update_repeat (self);
  gtk_label_set_label (self->rule, rule != NULL ? rule : "");
  gtk_widget_set_visible (GTK_WIDGET (self->rule), rule != NULL);
}

/** cham_measure_row_repeat: Asks for yesterday's value, unless something is recorded. */
void
cham_measure_row_repeat (ChamMeasureRow *self)
{
  g_return_if_fail (CHAM_IS_MEASURE_ROW (self));
  if (can_repeat (self))
    g_signal_emit (self, edited, 0, self->yesterday);
}

/** cham_measure_row_save: Asks for what was typed and not sent yet to be stored. */
void
cham_measure_row_save (ChamMeasureRow *self)
{
  g_return_if_fail (CHAM_IS_MEASURE_ROW (self));
  if (CHAM_IS_AMOUNT_ENTRY (self->control))
    cham_amount_entry_save (CHAM_AMOUNT_ENTRY (self->control));
}
