/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists the trials of a journal and opens one of them, or the assistant that plans one. Where a
 * trial stands is worked out from the diary each time; nothing of it is kept here. */
#include "app/trials-page.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/today.h"
#include "app/trial-dialog.h"
#include "app/trial-page.h"
#include "app/trial-row.h"
#include "store/trials.h"

struct _ChamTrialsPage
{
  ChamPage parent_instance;

  AdwNavigationView *navigation;
  GtkStack *stack;
  GtkBox *groups;
  AdwNavigationPage *details; /* made when a trial is opened for the first time */
  gint64 shown;               /* the trial in it */
  ChamDay known;              /* the day the list was made on */
  gboolean stale;
};

G_DEFINE_FINAL_TYPE (ChamTrialsPage, cham_trials_page, CHAM_TYPE_PAGE)

/** Group: Where a trial stands in the list. */
typedef enum
{
  GROUP_RUNNING,
  GROUP_PLANNED,
  GROUP_OVER,
  N_GROUPS,
} Group;

static const char *const group_titles[]
    = { N_ ("Running"), N_ ("Planned"), N_ ("Over") };

static Group
get_group (const ChamTrialCase *one)
{
  if (!cham_trial_status_is_open (one->status))
    return GROUP_OVER;
  return one->status->today < one->trial->start ? GROUP_PLANNED : GROUP_RUNNING;
}

static void
on_row_activated_cb (ChamTrialsPage *self, ChamTrialRow *row)
{
  cham_trials_page_open (self, cham_trial_row_get_trial (row));
}

static void
add_row (ChamTrialsPage *self, AdwPreferencesGroup *group, const ChamTrialCase *one)
{
  GtkWidget *row = cham_trial_row_new (one);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (group, row);
}

static void
add_group (ChamTrialsPage *self, const GPtrArray *cases, Group group)
{
  AdwPreferencesGroup *widget = NULL;

  for (guint i = 0; i < cases->len; i++)
    {
      if (get_group (cases->pdata[i]) != group)
        continue;
      if (widget == NULL)
        {
          widget = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (widget, _ (group_titles[group]));
          gtk_box_append (self->groups, GTK_WIDGET (widget));
        }
      add_row (self, widget, cases->pdata[i]);
    }
}

static const ChamTrialCase *
find_case (const GPtrArray *cases, gint64 trial)
{
  for (guint i = 0; i < cases->len; i++)
    if (((const ChamTrialCase *) cases->pdata[i])->trial->id == trial)
      return cases->pdata[i];
  return NULL;
}

/* A trial that is gone closes its page. */
static void
show_details (ChamTrialsPage *self, const GPtrArray *cases)
{
  const ChamTrialCase *one = NULL;

  if (self->details == NULL || self->shown == 0)
    return;
  one = find_case (cases, self->shown);
  if (one != NULL)
    {
      cham_trial_page_show (CHAM_TRIAL_PAGE (self->details), one);
      return;
    }
  adw_navigation_view_pop_to_tag (self->navigation, "list");
  self->shown = 0;
}

static void
show_cases (ChamTrialsPage *self, const GPtrArray *cases)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))) != NULL)
    gtk_box_remove (self->groups, child);
  for (int group = 0; group < N_GROUPS; group++)
    add_group (self, cases, (Group) group);
  gtk_stack_set_visible_child_name (self->stack, cases->len > 0 ? "list" : "empty");
  show_details (self, cases);
}

static void
reload (ChamTrialsPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) cases = cham_journal_list_trial_cases (
      cham_page_get_journal (CHAM_PAGE (self)), cham_today (), &error);

  self->stale = FALSE;
  self->known = cham_today ();
  if (cases != NULL)
    show_cases (self, cases);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
on_journal_changed_cb (ChamTrialsPage *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
}

static void
on_mapped_cb (ChamTrialsPage *self)
{
  if (self->stale || self->known != cham_today ())
    reload (self);
}

/* Never two things at once: one could not tell them apart. */
static gboolean
refuse_second (ChamTrialsPage *self)
{
  g_autoptr (GPtrArray) cases = cham_journal_list_trial_cases (
      cham_page_get_journal (CHAM_PAGE (self)), cham_today (), NULL);
  g_autoptr (ChamTrial) wanted
      = cham_trial_new (CHAM_TRIAL_ON_OFF, CHAM_EXPOSURE_FOOD, "", cham_today ());
  const ChamTrialCase *other
      = cases != NULL ? cham_trial_cases_find_obstacle (cases, wanted) : NULL;
  g_autofree char *text = NULL;
  AdwDialog *dialog = NULL;

  if (other == NULL)
    return FALSE;
  text = g_strdup_printf (_ ("The trial of %s is not over yet. With two changes at once nobody can "
                             "tell which of them it was. Finish it, or stop it early."),
                          other->trial->title);
  dialog = adw_alert_dialog_new (_ ("One Trial at a Time"), text);
  adw_alert_dialog_add_response (ADW_ALERT_DIALOG (dialog), "close", _ ("_Close"));
  adw_dialog_present (dialog, GTK_WIDGET (self));
  return TRUE;
}

static void
on_new_activated_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cham_trials_page_plan (CHAM_TRIALS_PAGE (widget), NULL, NULL, 0);
}

static void
on_started_cb (ChamTrialsPage *self, gint64 trial)
{
  cham_trials_page_open (self, trial);
}

/* Only the visible page of the navigation is read to people; what was left is let go of. */
static void
on_popped_cb (ChamTrialsPage *self, AdwNavigationPage *page)
{
  if (page == self->details)
    self->shown = 0;
}

static void
cham_trials_page_constructed (GObject *object)
{
  ChamTrialsPage *self = CHAM_TRIALS_PAGE (object);

  G_OBJECT_CLASS (cham_trials_page_parent_class)->constructed (object);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "trials.new",
                                 cham_page_can_edit (CHAM_PAGE (self)));
  g_signal_connect_object (cham_page_get_journal (CHAM_PAGE (self)), "changed",
                           G_CALLBACK (on_journal_changed_cb), self, G_CONNECT_SWAPPED);
}

static void
cham_trials_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_TRIALS_PAGE);
  G_OBJECT_CLASS (cham_trials_page_parent_class)->dispose (object);
}

static void
cham_trials_page_class_init (ChamTrialsPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_trials_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_trials_page_dispose;
  gtk_widget_class_install_action (widget_class, "trials.new", NULL, on_new_activated_cb);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/trials-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamTrialsPage, navigation);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, ChamTrialsPage, groups);
  gtk_widget_class_bind_template_callback (widget_class, on_mapped_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_popped_cb);
}

static void
cham_trials_page_init (ChamTrialsPage *self)
{
  self->stale = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_trials_page_open: Shows the trial with this number in the journal. */
void
cham_trials_page_open (ChamTrialsPage *self, gint64 trial)
{
  g_return_if_fail (CHAM_IS_TRIALS_PAGE (self));
  if (self->details == NULL)
    {
      self->details = cham_trial_page_new (cham_page_get_journal (CHAM_PAGE (self)));
      adw_navigation_view_add (self->navigation, self->details);
    }
  self->shown = trial;
  reload (self);
  if (self->shown != 0 && adw_navigation_view_get_visible_page (self->navigation) != self->details)
    adw_navigation_view_push (self->navigation, self->details);
}

/**
 * cham_trials_page_plan:
 * @kind: (nullable): as of cham_exposure_kind_to_string(), %NULL to choose what to test
 * @name: (nullable): what is to be tested
 * @lag: days after which it seemed to show, 0 when that is not known
 *
 * Opens the assistant, unless another trial is under way.
 */
void
cham_trials_page_plan (ChamTrialsPage *self, const char *kind, const char *name, int lag)
{
  AdwDialog *dialog = NULL;

  g_return_if_fail (CHAM_IS_TRIALS_PAGE (self));
  if (!cham_page_can_edit (CHAM_PAGE (self)) || refuse_second (self))
    return;
  dialog = cham_trial_dialog_new (cham_page_get_journal (CHAM_PAGE (self)), cham_today ());
  g_signal_connect_object (dialog, "started", G_CALLBACK (on_started_cb), self,
                           G_CONNECT_SWAPPED);
  if (kind != NULL && name != NULL)
    cham_trial_dialog_choose (CHAM_TRIAL_DIALOG (dialog), kind, name, lag);
  adw_dialog_present (dialog, GTK_WIDGET (self));
}
