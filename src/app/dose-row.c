/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows a dose and asks for another state of it. It stores nothing: whoever holds the row
 * hears status-chosen or change-requested and tells the row the outcome. */
#include "app/dose-row.h"

#include <glib/gi18n.h>
#include <math.h>

#include "model/amount.h"

struct _ChamDoseRow
{
  AdwActionRow parent_instance;

  GtkCheckButton *check;
  GtkWidget *menu;
  GtkLabel *state;
  GSimpleAction *action;
  GSimpleAction *change;
  ChamDoseStatus status;
};

G_DEFINE_FINAL_TYPE (ChamDoseRow, cham_dose_row, ADW_TYPE_ACTION_ROW)

enum
{
  STATUS_CHOSEN,
  CHANGE_REQUESTED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* The states as the row's menu names them, by ChamDoseStatus. */
static const char *const status_words[] = { "not-recorded", "taken", "skipped", NULL };

static const char *
get_status_title (ChamDoseStatus status)
{
  switch (status)
    {
    case CHAM_DOSE_TAKEN:
      return C_ ("dose", "Taken");
    case CHAM_DOSE_SKIPPED:
      return C_ ("dose", "Skipped");
    case CHAM_DOSE_NOT_RECORDED:
    default:
      return C_ ("dose", "Not recorded");
    }
}

/* "25 µg, 08:00", or as much of it as is known. */
static char *
describe_dose (const ChamDose *dose)
{
  char time[CHAM_TIME_TEXT_SIZE];
  g_autofree char *amount = NULL;

  cham_time_of_day_print (dose->time, time);
  if (!isnan (dose->amount))
    amount = cham_amount_format (dose->amount, dose->unit);
  if (amount == NULL)
    return g_strdup (time);
  return *time != '\0' ? g_strdup_printf ("%s, %s", amount, time) : g_steal_pointer (&amount);
}

static void
choose_status (ChamDoseRow *self, ChamDoseStatus status)
{
  if (status != self->status)
    g_signal_emit (self, signals[STATUS_CHOSEN], 0, status);
}

static void
on_check_toggled_cb (ChamDoseRow *self)
{
  gboolean taken = gtk_check_button_get_active (self->check);

  if (taken != (self->status == CHAM_DOSE_TAKEN))
    choose_status (self, taken ? CHAM_DOSE_TAKEN : CHAM_DOSE_NOT_RECORDED);
}

static void
on_status_requested_cb (ChamDoseRow *self, GVariant *value, GSimpleAction *action)
{
  const char *word = g_variant_get_string (value, NULL);

  for (int status = 0; status_words[status] != NULL; status++)
    if (g_str_equal (status_words[status], word))
      choose_status (self, (ChamDoseStatus) status);
}

static void
on_change_activated_cb (ChamDoseRow *self)
{
  g_signal_emit (self, signals[CHANGE_REQUESTED], 0);
}

static void
cham_dose_row_dispose (GObject *object)
{
  ChamDoseRow *self = CHAM_DOSE_ROW (object);

  g_clear_object (&self->action);
  g_clear_object (&self->change);
  G_OBJECT_CLASS (cham_dose_row_parent_class)->dispose (object);
}

static void
cham_dose_row_class_init (ChamDoseRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_dose_row_dispose;
  signals[STATUS_CHOSEN] = g_signal_new ("status-chosen", CHAM_TYPE_DOSE_ROW, G_SIGNAL_RUN_LAST,
                                         0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[CHANGE_REQUESTED]
      = g_signal_new ("change-requested", CHAM_TYPE_DOSE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                      NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/dose-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamDoseRow, check);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseRow, menu);
  gtk_widget_class_bind_template_child (widget_class, ChamDoseRow, state);
  gtk_widget_class_bind_template_callback (widget_class, on_check_toggled_cb);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_t, 0, "activate", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, 0, "dose.status", "s",
                                       status_words[CHAM_DOSE_SKIPPED]);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, 0, "dose.change", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "dose.status", "s",
                                       status_words[CHAM_DOSE_NOT_RECORDED]);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_BackSpace, 0, "dose.status", "s",
                                       status_words[CHAM_DOSE_NOT_RECORDED]);
}

static void
cham_dose_row_init (ChamDoseRow *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  /* The row would name the button by its title alone. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->check),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  self->action = g_simple_action_new_stateful (
      "status", G_VARIANT_TYPE_STRING, g_variant_new_string (status_words[self->status]));
  g_signal_connect_object (self->action, "change-state", G_CALLBACK (on_status_requested_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->action));
  self->change = g_simple_action_new ("change", NULL);
  g_signal_connect_object (self->change, "activate", G_CALLBACK (on_change_activated_cb), self,
                           G_CONNECT_SWAPPED);
  g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (self->change));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "dose", G_ACTION_GROUP (group));
}

GtkWidget *
cham_dose_row_new (void)
{
  return g_object_new (CHAM_TYPE_DOSE_ROW, NULL);
}

/** cham_dose_row_describe: (transfer full): "Vitamin D, 25 µg, 08:00". */
char *
cham_dose_row_describe (const ChamChecklistItem *item)
{
  g_autofree char *dose = describe_dose (item->dose);

  if (*dose == '\0')
    return g_strdup (item->treatment->name);
  return g_strdup_printf ("%s, %s", item->treatment->name, dose);
}

static void
show_status (ChamDoseRow *self, ChamDoseStatus status)
{
  self->status = status;
  gtk_check_button_set_active (self->check, status == CHAM_DOSE_TAKEN);
  gtk_check_button_set_inconsistent (self->check, status == CHAM_DOSE_SKIPPED);
  g_simple_action_set_state (self->action, g_variant_new_string (status_words[status]));
}

/**
 * cham_dose_row_set_item:
 * @item: the dose to show; the row keeps nothing of it
 * @to_come: whether its day is after today; then it cannot be ticked
 */
void
cham_dose_row_set_item (ChamDoseRow *self, const ChamChecklistItem *item, gboolean to_come)
{
  const char *state = NULL;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (CHAM_IS_DOSE_ROW (self));
  g_return_if_fail (item != NULL);
  subtitle = describe_dose (item->dose);
  name = cham_dose_row_describe (item);
  state = to_come && item->dose->status == CHAM_DOSE_NOT_RECORDED
              ? C_ ("dose", "Planned")
              : get_status_title (item->dose->status);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), item->treatment->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, state, -1);
  show_status (self, item->dose->status);
  gtk_label_set_label (self->state, state);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), !to_come);
  gtk_widget_set_visible (self->menu, !to_come);
  g_simple_action_set_enabled (self->action, !to_come);
  g_simple_action_set_enabled (self->change, !to_come);
}
