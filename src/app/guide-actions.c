/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row for each thing to do. It says what the journal has already, follows it, and changes
 * nothing that cannot be undone; what goes on the checklist is filled in and saved by the
 * person. Rows stay while an item is shown, so that the keyboard keeps its place. */
#include "app/guide-actions.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/guide-tools.h"
#include "app/guide-words.h"
#include "app/place.h"
#include "app/today.h"
#include "app/treatment-dialog.h"
#include "app/trigger-button.h"
#include "model/exposures.h"
#include "store/foods.h"
#include "store/readings.h"
#include "store/treatments.h"

struct _ChamGuideActions
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  const ChamGuideItem *item;
  GPtrArray *rows;       /* all of them; the following are among them */
  AdwActionRow *own;     /* what of the checklist it is, or NULL */
  AdwActionRow *add;     /* puts it on the checklist, or NULL */
  GPtrArray *track_rows; /* of the item's measures, in their order */
  GPtrArray *watch_rows; /* of the item's groups, in their order */
  ChamTreatment *treatment;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (ChamGuideActions, cham_guide_actions, ADW_TYPE_PREFERENCES_GROUP)

static gboolean
can_edit (ChamGuideActions *self)
{
  return cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT;
}

static void
set_icon (AdwActionRow *row, const char *icon_name)
{
  GtkWidget *icon = g_object_get_data (G_OBJECT (row), "icon");

  gtk_image_set_from_icon_name (GTK_IMAGE (icon), icon_name);
}

/* Leads to what Triggers knows of that. */
static void
lead_to_triggers (AdwActionRow *row, ChamExposureKind kind, const char *name)
{
  cham_trigger_button_set_exposure (g_object_get_data (G_OBJECT (row), "triggers"), kind, name);
}

static void
add_trigger_button (AdwActionRow *row)
{
  GtkWidget *button = cham_trigger_button_new ();

  adw_action_row_add_suffix (row, button);
  g_object_set_data (G_OBJECT (row), "triggers", button);
}

static ChamTreatment *
find_own (ChamGuideActions *self)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self->journal, TRUE, NULL);
  const ChamTreatment *own
      = treatments != NULL ? cham_guide_find_own (treatments, self->item) : NULL;

  return own != NULL ? cham_treatment_copy (own) : NULL;
}

static void
show_own (ChamGuideActions *self)
{
  const ChamTreatment *own = self->treatment;

  gtk_widget_set_visible (GTK_WIDGET (self->own), own != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->add),
                          own == NULL || !cham_guide_is_same (self->item, own));
  gtk_widget_set_sensitive (GTK_WIDGET (self->own), can_edit (self));
  gtk_widget_set_sensitive (GTK_WIDGET (self->add), can_edit (self));
  if (own == NULL)
    return;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->own),
                                 own->archived ? _ ("Bring Back to My Checklist")
                                               : _ ("On Your Checklist"));
  adw_action_row_set_subtitle (self->own, own->name);
  lead_to_triggers (self->own, CHAM_EXPOSURE_TREATMENT, own->name);
  set_icon (self->own, own->archived ? "edit-undo-symbolic" : "go-next-symbolic");
}

static void
on_own_activated_cb (ChamGuideActions *self)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!self->treatment->archived)
    {
      adw_dialog_present (
          cham_treatment_dialog_new (self->journal, self->treatment, cham_today ()),
          GTK_WIDGET (self));
      return;
    }
  text = g_strdup_printf (_ ("“%s” is back on the checklist"), self->treatment->name);
  if (cham_journal_set_treatment_archived (self->journal, self->treatment->id, FALSE, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_add_activated_cb (ChamGuideActions *self)
{
  g_autoptr (ChamTreatment) treatment = cham_guide_item_make_treatment (self->item, cham_today ());

  adw_dialog_present (cham_treatment_dialog_new (self->journal, treatment, cham_today ()),
                      GTK_WIDGET (self));
}

static void
show_measure (ChamGuideActions *self, guint index)
{
  AdwActionRow *row = self->track_rows->pdata[index];
  g_autoptr (ChamMeasure) measure
      = cham_journal_find_measure (self->journal, self->item->measures[index], NULL);
  gboolean shown = measure != NULL && cham_measure_is_shown (measure);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), measure != NULL);
  if (measure == NULL)
    return;
  title = g_strdup_printf (shown ? _ ("You Track “%s”") : _ ("Track “%s”"),
                           cham_measure_get_title (measure));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (row, shown ? _ ("Go to the check-in")
                                          : _ ("Adds it to the check-in of each day"));
  set_icon (row, shown ? "go-next-symbolic" : "list-add-symbolic");
  if (shown && cham_measure_may_be_exposure (measure))
    lead_to_triggers (row,
                      measure->kind == CHAM_MEASURE_FLAG ? CHAM_EXPOSURE_FLAG
                                                         : CHAM_EXPOSURE_MEASURE,
                      cham_measure_get_title (measure));
  gtk_widget_set_sensitive (GTK_WIDGET (row), shown || can_edit (self));
}

static void
on_track_activated_cb (ChamGuideActions *self, AdwActionRow *row)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamMeasure) measure = NULL;
  g_autofree char *text = NULL;
  guint index;

  g_assert (g_ptr_array_find (self->track_rows, row, &index));
  measure = cham_journal_find_measure (self->journal, self->item->measures[index], &error);
  if (measure != NULL && cham_measure_is_shown (measure))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.part", "u", 0);
      return;
    }
  if (measure == NULL
      || !cham_journal_set_measure_enabled (self->journal, measure->id, TRUE, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  text = g_strdup_printf (_ ("“%s” is in the check-in now"), cham_measure_get_title (measure));
  cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, text);
}

static const ChamFoodGroup *
find_group (const GPtrArray *groups, const char *key)
{
  for (guint i = 0; groups != NULL && i < groups->len; i++)
    if (g_str_equal (((const ChamFoodGroup *) groups->pdata[i])->key, key))
      return groups->pdata[i];
  return NULL;
}

static void
show_group (ChamGuideActions *self, guint index, const GPtrArray *groups)
{
  AdwSwitchRow *row = self->watch_rows->pdata[index];
  const ChamFoodGroup *group = find_group (groups, self->item->groups[index]);
  g_autofree char *title = NULL;

  gtk_widget_set_visible (GTK_WIDGET (row), group != NULL);
  if (group == NULL)
    return;
  title = g_strdup_printf (_ ("Watch “%s”"), group->name);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), cham_guide_describe_role (group->role));
  lead_to_triggers (ADW_ACTION_ROW (row), CHAM_EXPOSURE_FOOD_GROUP, group->name);
  adw_switch_row_set_active (row, group->role == CHAM_FOOD_WATCHED);
  gtk_widget_set_sensitive (GTK_WIDGET (row), can_edit (self));
}

/* What is shown, when it could not be stored, is what the journal has. */
static void
update (ChamGuideActions *self)
{
  g_autoptr (GPtrArray) groups = NULL;

  self->updating = TRUE;
  g_clear_pointer (&self->treatment, cham_treatment_free);
  if (self->own != NULL)
    {
      self->treatment = find_own (self);
      show_own (self);
    }
  for (guint i = 0; i < self->track_rows->len; i++)
    show_measure (self, i);
  if (self->watch_rows->len > 0)
    groups = cham_journal_list_food_groups (self->journal, NULL);
  for (guint i = 0; i < self->watch_rows->len; i++)
    show_group (self, i, groups);
  self->updating = FALSE;
}

static char *
describe_watched (const char *name, gboolean watched)
{
  return g_strdup_printf (watched ? _ ("“%s” is on the watch-list")
                                  : _ ("“%s” is off the watch-list"), name);
}

static void
on_watch_changed_cb (ChamGuideActions *self, GParamSpec *spec, AdwSwitchRow *row)
{
  gboolean watched = adw_switch_row_get_active (row);
  g_autoptr (GPtrArray) groups = NULL;
  g_autoptr (GError) error = NULL;
  const ChamFoodGroup *group = NULL;
  g_autofree char *text = NULL;
  guint index;

  if (self->updating)
    return;
  g_assert (g_ptr_array_find (self->watch_rows, row, &index));
  groups = cham_journal_list_food_groups (self->journal, &error);
  group = find_group (groups, self->item->groups[index]);
  if (group == NULL
      || !cham_journal_watch_food_group (self->journal, group->key, watched, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      update (self);
      return;
    }
  text = describe_watched (group->name, watched);
  cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, text);
}

static void
on_test_activated_cb (ChamGuideActions *self)
{
  const ChamGuideItem *item = self->item;
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (self->journal, NULL);
  const ChamFoodGroup *group = find_group (groups, item->groups[0] != NULL ? item->groups[0] : "");

  if (group != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.test-exposure", "(ssi)",
                                cham_exposure_kind_to_string (CHAM_EXPOSURE_FOOD_GROUP),
                                group->name, 0);
  else if (item->treatment != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.test-exposure", "(ssi)",
                                cham_exposure_kind_to_string (CHAM_EXPOSURE_TREATMENT),
                                self->treatment != NULL ? self->treatment->name : item->name, 0);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.place", "s", "trials");
}

static void
on_journal_changed_cb (ChamGuideActions *self, guint what)
{
  const guint shown = CHAM_CHANGED_MEASURES | CHAM_CHANGED_FOODS | CHAM_CHANGED_TREATMENTS;

  if (self->item != NULL && (what & shown) != 0)
    update (self);
}

static void
take_row (ChamGuideActions *self, GtkWidget *row)
{
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static AdwActionRow *
add_row (ChamGuideActions *self, const char *title, const char *subtitle, const char *icon_name,
         GCallback callback)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", title,
                                 "subtitle", subtitle, "activatable", TRUE, NULL);
  GtkWidget *icon = gtk_image_new_from_icon_name (icon_name);

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  add_trigger_button (ADW_ACTION_ROW (row));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), icon);
  g_object_set_data (G_OBJECT (row), "icon", icon);
  g_signal_connect_object (row, "activated", callback, self, G_CONNECT_SWAPPED);
  take_row (self, row);
  return ADW_ACTION_ROW (row);
}

static void
add_treatment_rows (ChamGuideActions *self)
{
  g_autofree char *subtitle = cham_guide_describe_treatment (self->item->treatment);

  self->own = add_row (self, "", "", "go-next-symbolic", G_CALLBACK (on_own_activated_cb));
  self->add = add_row (self, _ ("Add to My Checklist"), subtitle, "list-add-symbolic",
                       G_CALLBACK (on_add_activated_cb));
}

static void
add_watch_row (ChamGuideActions *self)
{
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, NULL);

  add_trigger_button (ADW_ACTION_ROW (row));
  g_ptr_array_add (self->watch_rows, row);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_watch_changed_cb), self,
                           G_CONNECT_SWAPPED);
  take_row (self, row);
}

static void
add_test_row (ChamGuideActions *self)
{
  gboolean elimination = self->item->test == CHAM_GUIDE_TEST_ELIMINATION;

  add_row (self, _ ("Test This"),
           elimination ? _ ("Leave out one food for a set time, then eat it again")
                       : _ ("Weeks with it and without it, in an order that is drawn"),
           "go-next-symbolic", G_CALLBACK (on_test_activated_cb));
}

static void
add_rows (ChamGuideActions *self)
{
  const ChamGuideItem *item = self->item;

  if (item->treatment != NULL)
    add_treatment_rows (self);
  for (guint i = 0; item->measures[i] != NULL; i++)
    g_ptr_array_add (self->track_rows, add_row (self, "", "", "list-add-symbolic",
                                                G_CALLBACK (on_track_activated_cb)));
  for (guint i = 0; item->groups[i] != NULL; i++)
    add_watch_row (self);
  if (item->test != CHAM_GUIDE_TEST_NONE && cham_place_find ("trials") != NULL)
    add_test_row (self);
  for (int i = 0; i < CHAM_GUIDE_N_TOOLS; i++)
    if ((item->tools >> i & 1) != 0 && cham_guide_tool_is_there ((ChamGuideTool) i))
      take_row (self, cham_guide_tool_row_new ((ChamGuideTool) i));
}

static void
remove_rows (ChamGuideActions *self)
{
  g_ptr_array_set_size (self->track_rows, 0);
  g_ptr_array_set_size (self->watch_rows, 0);
  self->own = self->add = NULL;
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
}

static void
cham_guide_actions_dispose (GObject *object)
{
  ChamGuideActions *self = CHAM_GUIDE_ACTIONS (object);

  self->item = NULL;
  g_clear_object (&self->journal);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->track_rows, g_ptr_array_unref);
  g_clear_pointer (&self->watch_rows, g_ptr_array_unref);
  g_clear_pointer (&self->treatment, cham_treatment_free);
  G_OBJECT_CLASS (cham_guide_actions_parent_class)->dispose (object);
}

static void
cham_guide_actions_class_init (ChamGuideActionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_guide_actions_dispose;
}

static void
cham_guide_actions_init (ChamGuideActions *self)
{
  self->rows = g_ptr_array_new ();
  self->track_rows = g_ptr_array_new ();
  self->watch_rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("In Your Journal"));
}

static void
set_journal (ChamGuideActions *self, ChamJournal *journal)
{
  if (self->journal != NULL)
    return;
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/**
 * cham_guide_actions_show:
 * @journal: the same each time
 * @item: it must stay as long as it is shown
 */
void
cham_guide_actions_show (ChamGuideActions *self, ChamJournal *journal, const ChamGuideItem *item)
{
  g_return_if_fail (CHAM_IS_GUIDE_ACTIONS (self));
  set_journal (self, journal);
  remove_rows (self);
  self->item = item;
  add_rows (self);
  update (self);
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0);
}
