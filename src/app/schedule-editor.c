/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows for the kinds of schedules; only those that the chosen kind needs are seen. What they
 * mean is decided in treatment-form. */
#include "app/schedule-editor.h"

#include <glib/gi18n.h>

#include "app/problem-row.h"
#include "app/spoken-name.h"

#define N_WEEKDAYS 7

struct _ChamScheduleEditor
{
  AdwPreferencesGroup parent_instance;

  AdwComboRow *kind;
  GtkWidget *weekdays_row;
  GtkBox *weekdays;
  GtkToggleButton *buttons[N_WEEKDAYS];
  AdwSpinRow *every;
  AdwSpinRow *days_on;
  AdwSpinRow *days_off;
  AdwSpinRow *month_day;
  GtkWidget *times;
};

G_DEFINE_FINAL_TYPE (ChamScheduleEditor, cham_schedule_editor, ADW_TYPE_PREFERENCES_GROUP)

static guint changed;
static guint activated;

/* The rows of the list are in the order of ChamScheduleKind. */
static ChamScheduleKind
get_kind (ChamScheduleEditor *self)
{
  return (ChamScheduleKind) adw_combo_row_get_selected (self->kind);
}

static void
on_changed_cb (ChamScheduleEditor *self)
{
  g_signal_emit (self, changed, 0);
}

static void
on_times_activated_cb (ChamScheduleEditor *self)
{
  g_signal_emit (self, activated, 0);
}

static void
on_kind_selected_cb (ChamScheduleEditor *self)
{
  ChamScheduleKind kind = get_kind (self);

  gtk_widget_set_visible (self->weekdays_row, kind == CHAM_SCHEDULE_WEEKDAYS);
  gtk_widget_set_visible (GTK_WIDGET (self->every), kind == CHAM_SCHEDULE_EVERY_N_DAYS);
  gtk_widget_set_visible (GTK_WIDGET (self->days_on), kind == CHAM_SCHEDULE_CYCLE);
  gtk_widget_set_visible (GTK_WIDGET (self->days_off), kind == CHAM_SCHEDULE_CYCLE);
  gtk_widget_set_visible (GTK_WIDGET (self->month_day), kind == CHAM_SCHEDULE_DAY_OF_MONTH);
  gtk_widget_set_visible (self->times, kind != CHAM_SCHEDULE_AS_NEEDED);
  on_changed_cb (self);
}

static void
add_weekday (ChamScheduleEditor *self, int index)
{
  /* 0001-01-01, the first day, was a Monday. */
  g_autofree char *brief = cham_day_format (CHAM_DAY_FIRST + index, "%a");
  g_autofree char *name = cham_day_format (CHAM_DAY_FIRST + index, "%A");
  GtkWidget *label = gtk_label_new (brief);
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (button, "cham-weekday");
  cham_spoken_name_set (button, name);
  gtk_box_append (self->weekdays, button);
  self->buttons[index] = GTK_TOGGLE_BUTTON (button);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_schedule_editor_class_init (ChamScheduleEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  changed = g_signal_new ("changed", CHAM_TYPE_SCHEDULE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                          NULL, G_TYPE_NONE, 0);
  activated = g_signal_new ("activated", CHAM_TYPE_SCHEDULE_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                            NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (CHAM_TYPE_PROBLEM_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/schedule-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, kind);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, weekdays_row);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, weekdays);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, every);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, days_on);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, days_off);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, month_day);
  gtk_widget_class_bind_template_child (widget_class, ChamScheduleEditor, times);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_times_activated_cb);
}

static void
cham_schedule_editor_init (ChamScheduleEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < N_WEEKDAYS; i++)
    add_weekday (self, i);
  on_kind_selected_cb (self);
}

/** cham_schedule_editor_show: Fills the rows with the schedule in @form. */
void
cham_schedule_editor_show (ChamScheduleEditor *self, const ChamTreatmentForm *form)
{
  g_return_if_fail (CHAM_IS_SCHEDULE_EDITOR (self));
  g_return_if_fail (form != NULL);
  adw_combo_row_set_selected (self->kind, form->schedule);
  for (int i = 0; i < N_WEEKDAYS; i++)
    gtk_toggle_button_set_active (self->buttons[i], (form->weekdays >> i & 1) != 0);
  adw_spin_row_set_value (self->every, form->every);
  adw_spin_row_set_value (self->days_on, form->days_on);
  adw_spin_row_set_value (self->days_off, form->days_off);
  adw_spin_row_set_value (self->month_day, form->month_day);
  gtk_editable_set_text (GTK_EDITABLE (self->times), form->times);
}

/** cham_schedule_editor_read: Puts what the rows say into @form. */
void
cham_schedule_editor_read (ChamScheduleEditor *self, ChamTreatmentForm *form)
{
  g_return_if_fail (CHAM_IS_SCHEDULE_EDITOR (self));
  g_return_if_fail (form != NULL);
  form->schedule = get_kind (self);
  form->weekdays = 0;
  for (int i = 0; i < N_WEEKDAYS; i++)
    if (gtk_toggle_button_get_active (self->buttons[i]))
      form->weekdays |= 1u << i;
  form->every = (int) adw_spin_row_get_value (self->every);
  form->days_on = (int) adw_spin_row_get_value (self->days_on);
  form->days_off = (int) adw_spin_row_get_value (self->days_off);
  form->month_day = (int) adw_spin_row_get_value (self->month_day);
  g_set_str (&form->times, gtk_editable_get_text (GTK_EDITABLE (self->times)));
}

/** cham_schedule_editor_find_field: (nullable) (transfer none): Where to put @problem right. */
GtkWidget *
cham_schedule_editor_find_field (ChamScheduleEditor *self, ChamTreatmentProblem problem)
{
  g_return_val_if_fail (CHAM_IS_SCHEDULE_EDITOR (self), NULL);
  switch (problem)
    {
    case CHAM_TREATMENT_NO_WEEKDAY:
      return GTK_WIDGET (self->buttons[0]);
    case CHAM_TREATMENT_TIMES_UNCLEAR:
      return self->times;
    default:
      return NULL;
    }
}
