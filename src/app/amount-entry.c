/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A text field that takes "7.5", "7,5" and "7:30". What it cannot read it marks and leaves for
 * the person to put right; the value stays as it was. */
#include "app/amount-entry.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "model/amount.h"

struct _ChamAmountEntry
{
  GtkWidget parent_instance;

  ChamMeasure *measure;
  double value;

  GtkWidget *box;
  GtkEntry *field;
  GtkLabel *unit;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (ChamAmountEntry, cham_amount_entry, GTK_TYPE_WIDGET)

static guint edited;

static gboolean
is_hours (const ChamMeasure *measure)
{
  return measure->kind == CHAM_MEASURE_DURATION && strcmp (measure->unit, "h") == 0;
}

static void
show_problem (ChamAmountEntry *self, gboolean problem)
{
  const char *text = is_hours (self->measure) ? _ ("Hours like 7.5 or 7:30, up to 24")
                                              : _ ("A number, please");

  gtk_label_set_label (self->problem, text);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem);
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (self->field), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->field), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->field), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE
                                       : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  if (problem)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->field), text,
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
show_value (ChamAmountEntry *self)
{
  g_autofree char *text = cham_amount_entry_format (self->measure, self->value);

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self->field)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->field), text);
  show_problem (self, FALSE);
}

/* Whether the text says something else than the value that is shown. */
static gboolean
is_changed (ChamAmountEntry *self)
{
  g_autofree char *text = cham_amount_entry_format (self->measure, self->value);

  return strcmp (gtk_editable_get_text (GTK_EDITABLE (self->field)), text) != 0;
}

static gboolean
on_key_pressed_cb (ChamAmountEntry *self, guint keyval, guint keycode, GdkModifierType state)
{
  if (keyval != GDK_KEY_Escape || !is_changed (self))
    return GDK_EVENT_PROPAGATE;
  show_value (self);
  return GDK_EVENT_STOP;
}

static void
on_focus_left_cb (ChamAmountEntry *self)
{
  cham_amount_entry_save (self);
}

static void
cham_amount_entry_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_AMOUNT_ENTRY);
  G_OBJECT_CLASS (cham_amount_entry_parent_class)->dispose (object);
}

static void
cham_amount_entry_finalize (GObject *object)
{
  cham_measure_free (CHAM_AMOUNT_ENTRY (object)->measure);
  G_OBJECT_CLASS (cham_amount_entry_parent_class)->finalize (object);
}

static void
cham_amount_entry_class_init (ChamAmountEntryClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_amount_entry_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_amount_entry_finalize;
  edited = g_signal_new ("edited", CHAM_TYPE_AMOUNT_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                         NULL, G_TYPE_NONE, 1, G_TYPE_DOUBLE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/amount-entry.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamAmountEntry, box);
  gtk_widget_class_bind_template_child (widget_class, ChamAmountEntry, field);
  gtk_widget_class_bind_template_child (widget_class, ChamAmountEntry, unit);
  gtk_widget_class_bind_template_child (widget_class, ChamAmountEntry, problem);
  gtk_widget_class_bind_template_callback (widget_class, cham_amount_entry_save);
  gtk_widget_class_bind_template_callback (widget_class, on_focus_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed_cb);
}

static void
cham_amount_entry_init (ChamAmountEntry *self)
{
  self->value = NAN;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_amount_entry_new: (transfer floating): A field for values of @measure, not recorded. */
GtkWidget *
cham_amount_entry_new (const ChamMeasure *measure)
{
  ChamAmountEntry *self = g_object_new (CHAM_TYPE_AMOUNT_ENTRY, NULL);

  self->measure = cham_measure_copy (measure);
  gtk_label_set_label (self->unit, measure->unit);
  return GTK_WIDGET (self);
}

/** cham_amount_entry_get_field: (transfer none): The widget that has the focus and the name. */
GtkWidget *
cham_amount_entry_get_field (ChamAmountEntry *self)
{
  g_return_val_if_fail (CHAM_IS_AMOUNT_ENTRY (self), NULL);
  return GTK_WIDGET (self->field);
}

/** cham_amount_entry_set_value: Shows @value, NAN for not recorded. Emits nothing. */
void
cham_amount_entry_set_value (ChamAmountEntry *self, double value)
{
  g_return_if_fail (CHAM_IS_AMOUNT_ENTRY (self));
  if (self->value == value || (isnan (self->value) && isnan (value)))
    return;
  self->value = value;
  show_value (self);
}

/** cham_amount_entry_save: Asks for what was typed to be stored, or says what is wrong. */
void
cham_amount_entry_save (ChamAmountEntry *self)
{
  const char *text = NULL;
  double value = NAN;

  g_return_if_fail (CHAM_IS_AMOUNT_ENTRY (self));
  if (!is_changed (self))
    {
      show_problem (self, FALSE);
      return;
    }
  text = gtk_editable_get_text (GTK_EDITABLE (self->field));
  if (*text != '\0' && !cham_measure_parse_value (self->measure, text, &value))
    {
      show_problem (self, TRUE);
      return;
    }
  if (value == self->value)
    show_value (self);
  else
    g_signal_emit (self, edited, 0, value);
}

/**
 * cham_amount_entry_format:
 *
 * Returns: (transfer full): @value as people type it, "7:30" for hours; "" for NAN
 */
char *
cham_amount_entry_format (const ChamMeasure *measure, double value)
{
  long minutes;

  if (isnan (value))
    return g_strdup ("");
  if (!is_hours (measure))
    return cham_number_format (value, 2);
  minutes = lround (value * 60);
  return g_strdup_printf ("%ld:%02ld", minutes / 60, minutes % 60);
}
