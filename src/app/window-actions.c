/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Each action calls one function of the window or the journal. */
#include "config.h"

#include "app/window-actions.h"

#include <glib/gi18n.h>

#include "app/backups-dialog.h"
#include "app/breathing-dialog.h"
#include "app/care-team-dialog.h"
#include "app/check-in-dialog.h"
#include "app/feedback.h"
#include "app/foods-dialog.h"
#include "app/guide-page.h"
#include "app/journal-export.h"
#include "app/journal-import.h"
#include "app/journal-page.h"
#include "app/meal-plan-dialog.h"
#include "app/profile-dialog.h"
#include "app/review-dialog.h"
#include "app/search-dialog.h"
#include "app/see-someone-dialog.h"
#include "app/shortcuts-dialog.h"
#include "app/today.h"
#include "app/treatment-dialog.h"
#include "app/trials-page.h"
#include "app/triggers-page.h"
#include "app/undo-keys.h"
#include "model/routine.h"

typedef gboolean (*PlayFunc) (ChamJournal *journal, GError **error);

static void
on_played_cb (ChamJournal *journal, guint what, ChamDay from, ChamDay to, ChamDayRange *days)
{
  *days = (ChamDayRange){ from, to };
}

/* What happens on the day that is shown can be seen there. */
static void
tell_elsewhere (ChamWindow *self, const char *text, ChamDayRange days)
{
  AdwToast *toast;

  if (cham_day_range_is_empty (days)
      || cham_day_range_contains (days, cham_window_get_day (self)))
    return;
  toast = cham_feedback_offer (cham_window_get_page (self), text, _ ("_Show Day"));
  if (toast == NULL)
    return;
  adw_toast_set_action_target (toast, "i", days.to);
  adw_toast_set_action_name (toast, "win.open-day");
}

/* @text: what is done, for when it cannot be seen */
static void
play (ChamWindow *self, PlayFunc func, const char *text)
{
  ChamJournal *journal = cham_window_get_journal (self);
  ChamDayRange days = { CHAM_DAY_NONE, CHAM_DAY_NONE };
  gulong handler = g_signal_connect (journal, "changed", G_CALLBACK (on_played_cb), &days);
  g_autoptr (GError) error = NULL;
  gboolean played = func (journal, &error);

  g_signal_handler_disconnect (journal, handler);
  if (played)
    tell_elsewhere (self, text, days);
  else if (error != NULL)
    cham_feedback_tell_error (gtk_window_get_child (GTK_WINDOW (self)), error);
}

static void
on_undo_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);
  const char *label;
  g_autofree char *text = NULL;

  cham_window_save (self);
  label = cham_journal_get_undo_label (cham_window_get_journal (self));
  /* Translators: followed by what was done: "Undone: Delete meal". */
  text = g_strdup_printf (_ ("Undone: %s"), label != NULL ? label : "");
  play (self, cham_journal_undo, text);
}

static void
on_redo_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);
  const char *label;
  g_autofree char *text = NULL;

  cham_window_save (self);
  label = cham_journal_get_redo_label (cham_window_get_journal (self));
  /* Translators: followed by what was done: "Done again: Delete meal". */
  text = g_strdup_printf (_ ("Done again: %s"), label != NULL ? label : "");
  play (self, cham_journal_redo, text);
}

static void
on_open_day_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cham_window_open_day (CHAM_WINDOW (widget), g_variant_get_int32 (parameter));
}

static void
on_open_entry_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gint64 id;
  ChamDay day;

  g_variant_get (parameter, "(ix)", &day, &id);
  cham_window_open_day (CHAM_WINDOW (widget), day);
  cham_journal_page_show_entry (
      CHAM_JOURNAL_PAGE (cham_window_get_page (CHAM_WINDOW (widget))), id);
}

static ChamTrialsPage *
show_trials (ChamWindow *self)
{
  cham_window_save (self);
  cham_window_open_place (self, "trials");
  return CHAM_TRIALS_PAGE (cham_window_get_page (self));
}

static void
on_open_trial_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cham_trials_page_open (show_trials (CHAM_WINDOW (widget)), g_variant_get_int64 (parameter));
}

static void
on_test_exposure_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  const char *kind, *exposure;
  int lag;

  g_variant_get (parameter, "(&s&si)", &kind, &exposure, &lag);
  cham_trials_page_plan (show_trials (CHAM_WINDOW (widget)), kind, exposure, lag);
}

static void
on_open_exposure_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);
  const char *word, *exposure;
  ChamExposureKind kind;

  g_variant_get (parameter, "(&s&s)", &word, &exposure);
  if (!cham_exposure_kind_from_string (word, &kind))
    return;
  cham_window_save (self);
  cham_window_open_place (self, "triggers");
  cham_triggers_page_open (CHAM_TRIGGERS_PAGE (cham_window_get_page (self)), kind, exposure);
}

static void
on_part_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);

  cham_window_open_day (self, cham_window_get_day (self));
  cham_journal_page_focus_part (CHAM_JOURNAL_PAGE (cham_window_get_page (self)),
                                g_variant_get_uint32 (parameter));
}

static void
on_look_up_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.place", "s", "guide");
  cham_guide_page_look_up (CHAM_GUIDE_PAGE (cham_window_get_page (self)),
                           g_variant_get_string (parameter, NULL));
}

static void
on_open_guide_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);

  gtk_widget_activate_action (widget, "win.place", "s", "guide");
  cham_guide_page_open (CHAM_GUIDE_PAGE (cham_window_get_page (self)),
                        g_variant_get_string (parameter, NULL));
}

static AdwDialog *
make_breaks_dialog (ChamJournal *journal)
{
  g_autoptr (ChamTreatment) breaks = cham_routine_new_breaks (cham_today ());

  return cham_treatment_dialog_new (journal, breaks, cham_today ());
}

/* The dialogs that an action does nothing but present. */
static const struct
{
  const char *action;
  AdwDialog *(*make) (ChamJournal *journal);
} dialogs[] = {
  { "win.search", cham_search_dialog_new },
  { "win.foods", cham_foods_dialog_new },
  { "win.breathe", cham_breathing_dialog_new },
  { "win.meal-plan", cham_meal_plan_dialog_new },
  { "win.review", cham_review_dialog_new },
  { "win.profile", cham_profile_dialog_new },
  { "win.care-team", cham_care_team_dialog_new },
  { "win.see-someone", cham_see_someone_dialog_new },
  { "win.breaks", make_breaks_dialog },
  { "win.backups", cham_backups_dialog_new },
  { "win.edit-check-in", cham_check_in_dialog_new },
};

/* One dialog at a time. */
static void
on_dialog_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);
  gsize i = 0;

  if (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (self)) != NULL)
    return;
  cham_window_save (self);
  while (!g_str_equal (dialogs[i].action, name))
    i++;
  adw_dialog_present (dialogs[i].make (cham_window_get_journal (self)), widget);
}

static void
on_today_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cham_window_set_day (CHAM_WINDOW (widget), cham_today ());
}

static void
on_previous_day_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);

  cham_window_set_day (self, cham_window_get_day (self) - 1);
}

static void
on_next_day_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamWindow *self = CHAM_WINDOW (widget);

  cham_window_set_day (self, cham_window_get_day (self) + 1);
}

static void
on_shortcuts_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_present (cham_shortcuts_dialog_new (), widget);
}

static void
on_import_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cham_journal_import (CHAM_WINDOW (widget));
}

static void
on_export_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  cham_journal_export (CHAM_WINDOW (widget));
}

static void
on_about_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_show_about_dialog (widget, "application-name", "Chamomile", "application-icon",
                         APPLICATION_ID, "version", APPLICATION_VERSION, "developer-name",
                         _ ("The Chamomile contributors"), "license-type", GTK_LICENSE_GPL_3_0,
                         "comments",
                         _ ("A journal for skin and gut. It is a diary and a measuring tool, "
                            "not a medical device."),
                         NULL);
}

/** cham_window_install_actions: Gives the class of the window its actions and their keys. */
void
cham_window_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_property_action (klass, "win.place", "place");
  gtk_widget_class_install_action (klass, "win.undo", NULL, on_undo_activated_cb);
  gtk_widget_class_install_action (klass, "win.redo", NULL, on_redo_activated_cb);
  gtk_widget_class_install_action (klass, "win.open-day", "i", on_open_day_activated_cb);
  gtk_widget_class_install_action (klass, "win.open-entry", "(ix)", on_open_entry_activated_cb);
  gtk_widget_class_install_action (klass, "win.open-trial", "x", on_open_trial_activated_cb);
  gtk_widget_class_install_action (klass, "win.test-exposure", "(ssi)",
                                   on_test_exposure_activated_cb);
  gtk_widget_class_install_action (klass, "win.open-exposure", "(ss)",
                                   on_open_exposure_activated_cb);
  gtk_widget_class_install_action (klass, "win.part", "u", on_part_activated_cb);
  for (gsize i = 0; i < G_N_ELEMENTS (dialogs); i++)
    gtk_widget_class_install_action (klass, dialogs[i].action, NULL, on_dialog_activated_cb);
  gtk_widget_class_install_action (klass, "win.look-up", "s", on_look_up_activated_cb);
  gtk_widget_class_install_action (klass, "win.open-guide", "s", on_open_guide_activated_cb);
  gtk_widget_class_install_action (klass, "win.today", NULL, on_today_activated_cb);
  gtk_widget_class_install_action (klass, "win.previous-day", NULL,
                                   on_previous_day_activated_cb);
  gtk_widget_class_install_action (klass, "win.next-day", NULL, on_next_day_activated_cb);
  gtk_widget_class_install_action (klass, "win.import", NULL, on_import_activated_cb);
  gtk_widget_class_install_action (klass, "win.export", NULL, on_export_activated_cb);
  gtk_widget_class_install_action (klass, "win.shortcuts", NULL, on_shortcuts_activated_cb);
  gtk_widget_class_install_action (klass, "win.about", NULL, on_about_activated_cb);
  cham_undo_keys_bind (klass);
}

/** cham_window_update_history_actions: Enables Undo and Redo when there is something to. */
void
cham_window_update_history_actions (ChamWindow *self)
{
  ChamJournal *journal = cham_window_get_journal (self);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo",
                                 cham_journal_get_undo_label (journal) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo",
                                 cham_journal_get_redo_label (journal) != NULL);
}
