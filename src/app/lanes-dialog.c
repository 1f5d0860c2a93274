/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the chosen lanes in their order, each with its days and its place, and what else there
 * is. It keeps the choice while it is open; the page remembers it. */
#include "app/lanes-dialog.h"

#include <glib/gi18n.h>

#include "app/lane-offers.h"
#include "model/lane-choice.h"

struct _ChamLanesDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *shown;
  AdwPreferencesGroup *more;
  ChamJournal *journal;
  GPtrArray *lanes; /* as model/lane-choice.h has them */
  GPtrArray *rows;  /* of the lanes shown */
};

G_DEFINE_FINAL_TYPE (ChamLanesDialog, cham_lanes_dialog, ADW_TYPE_DIALOG)

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void show_lanes (ChamLanesDialog *self, guint open);

static void
tell_changed (ChamLanesDialog *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static guint
get_position (GtkWidget *row)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "position"));
}

static void
show_lag (AdwExpanderRow *row, int lag)
{
  g_autofree char *text
      = g_strdup_printf (ngettext ("shifted by %d day", "shifted by %d days", lag), lag);

  adw_expander_row_set_subtitle (row, lag > 0 ? text : "");
}

static void
on_lag_changed_cb (AdwSpinRow *spin, GParamSpec *pspec, ChamLanesDialog *self)
{
  guint position = get_position (GTK_WIDGET (spin));
  int lag = (int) adw_spin_row_get_value (spin), before;
  g_autofree char *name
      = cham_lane_choice_parse (g_ptr_array_index (self->lanes, position), &before);

  if (lag == before)
    return;
  g_free (g_ptr_array_index (self->lanes, position));
  g_ptr_array_index (self->lanes, position) = cham_lane_choice_format (name, lag);
  show_lag (g_ptr_array_index (self->rows, position), lag);
  tell_changed (self);
}

static void
move (ChamLanesDialog *self, guint from, guint to)
{
  gpointer lane = NULL;

  if (to >= self->lanes->len)
    return;
  lane = g_ptr_array_steal_index (self->lanes, from);
  g_ptr_array_insert (self->lanes, (int) to, lane);
  show_lanes (self, to);
  tell_changed (self);
}

static void
on_up_activated_cb (GtkWidget *row, ChamLanesDialog *self)
{
  move (self, get_position (row), get_position (row) - 1);
}

static void
on_down_activated_cb (GtkWidget *row, ChamLanesDialog *self)
{
  move (self, get_position (row), get_position (row) + 1);
}

static void
on_remove_activated_cb (GtkWidget *row, ChamLanesDialog *self)
{
  g_ptr_array_remove_index (self->lanes, get_position (row));
  show_lanes (self, G_MAXUINT);
  tell_changed (self);
}

static void
add_button (ChamLanesDialog *self, AdwExpanderRow *row, guint position, const char *title,
            GCallback callback)
{
  GtkWidget *button = adw_button_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (button), title);
  adw_preferences_row_set_use_underline (ADW_PREFERENCES_ROW (button), TRUE);
  g_object_set_data (G_OBJECT (button), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (button, "activated", callback, self, G_CONNECT_DEFAULT);
  adw_expander_row_add_row (row, button);
}

static void
add_lag (ChamLanesDialog *self, AdwExpanderRow *row, guint position, int lag)
{
  GtkWidget *spin = adw_spin_row_new_with_range (0, CHAM_LANE_MOST_LAG, 1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (spin), _ ("Shift by days"));
  adw_spin_row_set_value (ADW_SPIN_ROW (spin), lag);
  g_object_set_data (G_OBJECT (spin), "position", GUINT_TO_POINTER (position));
  g_signal_connect_object (spin, "notify::value", G_CALLBACK (on_lag_changed_cb), self,
                           G_CONNECT_DEFAULT);
  adw_expander_row_add_row (row, spin);
}

static void
add_lane (ChamLanesDialog *self, guint position)
{
  AdwExpanderRow *row = ADW_EXPANDER_ROW (adw_expander_row_new ());
  int lag;
  g_autofree char *name
      = cham_lane_choice_parse (g_ptr_array_index (self->lanes, position), &lag);
  g_autofree char *title = cham_lane_offers_find_title (self->journal, name);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  show_lag (row, lag);
  if (!g_str_equal (name, CHAM_LANE_SEVERITY) && !g_str_equal (name, CHAM_LANE_TESTS))
    add_lag (self, row, position, lag);
  if (position > 0)
    add_button (self, row, position, _ ("Move _Up"), G_CALLBACK (on_up_activated_cb));
  if (position + 1 < self->lanes->len)
    add_button (self, row, position, _ ("Move _Down"), G_CALLBACK (on_down_activated_cb));
  add_button (self, row, position, _ ("_Remove"), G_CALLBACK (on_remove_activated_cb));
  adw_preferences_group_add (self->shown, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

/* @open: the lane whose row is open and has the focus, if there is one */
static void
show_lanes (ChamLanesDialog *self, guint open)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->shown, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < self->lanes->len; i++)
    add_lane (self, i);
  if (open < self->rows->len)
    {
      adw_expander_row_set_expanded (g_ptr_array_index (self->rows, open), TRUE);
      gtk_widget_grab_focus (g_ptr_array_index (self->rows, open));
    }
}

static void
on_offer_activated_cb (GtkWidget *row, ChamLanesDialog *self)
{
  g_ptr_array_add (self->lanes,
                   cham_lane_choice_format (g_object_get_data (G_OBJECT (row), "lane"), 0));
  show_lanes (self, G_MAXUINT);
  tell_changed (self);
}

static void
add_offer (ChamLanesDialog *self, AdwExpanderRow *list, const ChamLaneOffer *offer)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), offer->title);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("list-add-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "lane", g_strdup (offer->name), g_free);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_offer_activated_cb), self,
                           G_CONNECT_DEFAULT);
  adw_expander_row_add_row (list, row);
}

typedef GPtrArray *(*ListFunc) (ChamJournal *journal);

/* Hundreds of foods are made into rows only when somebody wants to see them. */
static void
on_list_expanded_cb (AdwExpanderRow *list, GParamSpec *pspec, ChamLanesDialog *self)
{
  ListFunc func = g_object_steal_data (G_OBJECT (list), "offers");
  g_autoptr (GPtrArray) offers = func != NULL ? func (self->journal) : NULL;

  for (guint i = 0; offers != NULL && i < offers->len; i++)
    add_offer (self, list, g_ptr_array_index (offers, i));
}

static void
add_list (ChamLanesDialog *self, const char *title, ListFunc func)
{
  GtkWidget *list = adw_expander_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (list), title);
  g_object_set_data (G_OBJECT (list), "offers", (gpointer) func);
  g_signal_connect_object (list, "notify::expanded", G_CALLBACK (on_list_expanded_cb), self,
                           G_CONNECT_DEFAULT);
  adw_preferences_group_add (self->more, list);
}

static void
cham_lanes_dialog_dispose (GObject *object)
{
  ChamLanesDialog *self = CHAM_LANES_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->lanes, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_LANES_DIALOG);
  G_OBJECT_CLASS (cham_lanes_dialog_parent_class)->dispose (object);
}

static void
cham_lanes_dialog_class_init (ChamLanesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_lanes_dialog_dispose;
  signals[CHANGED] = g_signal_new ("changed", CHAM_TYPE_LANES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/lanes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamLanesDialog, shown);
  gtk_widget_class_bind_template_child (widget_class, ChamLanesDialog, more);
}

static void
cham_lanes_dialog_init (ChamLanesDialog *self)
{
  self->lanes = g_ptr_array_new_with_free_func (g_free);
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cham_lanes_dialog_new:
 * @lanes: (array zero-terminated=1): those shown now
 */
AdwDialog *
cham_lanes_dialog_new (ChamJournal *journal, const char *const *lanes)
{
  ChamLanesDialog *self = g_object_new (CHAM_TYPE_LANES_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  for (gsize i = 0; lanes[i] != NULL; i++)
    g_ptr_array_add (self->lanes, g_strdup (lanes[i]));
  show_lanes (self, G_MAXUINT);
  add_list (self, _ ("Check-in"), cham_lane_offers_list_measures);
  add_list (self, _ ("Food groups"), cham_lane_offers_list_groups);
  add_list (self, _ ("Foods"), cham_lane_offers_list_foods);
  add_list (self, _ ("Treatments"), cham_lane_offers_list_treatments);
  add_list (self, _ ("Share of doses taken"), cham_lane_offers_list_adherence);
  return ADW_DIALOG (self);
}

/** cham_lanes_dialog_list: (transfer full) (array zero-terminated=1): The lanes chosen. */
char **
cham_lanes_dialog_list (ChamLanesDialog *self)
{
  g_autoptr (GStrvBuilder) lanes = g_strv_builder_new ();

  g_return_val_if_fail (CHAM_IS_LANES_DIALOG (self), NULL);
  for (guint i = 0; i < self->lanes->len; i++)
    g_strv_builder_add (lanes, g_ptr_array_index (self->lanes, i));
  return g_strv_builder_end (lanes);
}
