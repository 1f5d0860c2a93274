/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Rows of what was counted, what else there was, what was planned and what was written down. The
 * words of single things come from model and analysis. */
#include "app/trial-facts.h"

#include <glib/gi18n.h>
#include <math.h>

#include "analysis/trial-result.h"
#include "app/feedback.h"
#include "draw/date.h"
#include "model/amount.h"
#include "model/trial-instruction.h"
#include "store/trials.h"

static AdwPreferencesGroup *
add_group (GtkBox *box, const char *title, const char *description)
{
  GtkWidget *group = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (group), title);
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (group), description);
  gtk_box_append (box, group);
  return ADW_PREFERENCES_GROUP (group);
}

static GtkWidget *
add_line (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
  return row;
}

/* A line of which the value is what one looks for. */
static void
add_value (AdwPreferencesGroup *group, const char *title, const char *value)
{
  gtk_widget_add_css_class (add_line (group, title, value), "property");
}

static char *
describe_mean (const ChamTrialMean *mean)
{
  g_autofree char *number = cham_number_format (mean->mean, 1);

  if (mean->n == 0)
    return g_strdup (_ ("Not rated yet"));
  return g_strdup_printf (ngettext ("Mean %s on %d rated day", "Mean %s on %d rated days",
                                    mean->n), number, mean->n);
}

static void
add_mean (AdwPreferencesGroup *group, const char *title, const ChamTrialMean *mean)
{
  g_autofree char *words = describe_mean (mean);

  add_line (group, title, words);
}

static void
add_challenge (AdwPreferencesGroup *group, const ChamTrialChallenge *challenge, int number)
{
  g_autofree char *title = g_strdup_printf (_ ("Eaten again, time %d"), number);
  g_autofree char *mean = describe_mean (&challenge->severity);
  g_autofree char *words
      = g_strdup_printf (ngettext ("%s · eaten on %d day", "%s · eaten on %d days",
                                   challenge->exposures),
                         mean, challenge->exposures);
  g_autofree char *reaction = NULL;

  if (cham_day_is_valid (challenge->reaction))
    /* Translators: what was counted in a challenge that ended with a reaction */
    reaction = g_strdup_printf (_ ("%s · a reaction was written down"), words);
  add_line (group, title, reaction != NULL ? reaction : words);
}

static void
add_means (AdwPreferencesGroup *group, const ChamTrialCase *one)
{
  const ChamTrialStatus *status = one->status;

  if (one->trial->design != CHAM_TRIAL_ELIMINATION)
    return;
  add_mean (group, _ ("Before"), &status->baseline);
  if (status->without.n > 0)
    add_mean (group, _ ("Without it"), &status->without);
  for (int i = 0; i < status->n_challenges; i++)
    add_challenge (group, &status->challenges[i], i + 1);
}

static void
add_counts (GtkBox *box, const ChamTrialCase *one)
{
  const ChamTrialStatus *status = one->status;
  AdwPreferencesGroup *group = NULL;
  g_autofree char *adherence = cham_trial_format_adherence (status);
  g_autofree char *rated = g_strdup_printf (_ ("%d of %d days so far"), status->rated,
                                            status->days);
  g_autofree char *end = cham_day_is_valid (status->end) ? cham_date_format (status->end) : NULL;

  if (status->days == 0)
    return;
  group = add_group (box, _ ("How It Went So Far"), NULL);
  add_value (group, _ ("Days rated"), rated);
  if (*adherence != '\0')
    add_value (group, _ ("Kept to the plan"), adherence);
  add_means (group, one);
  if (end != NULL)
    add_value (group, cham_trial_status_is_open (status) ? _ ("Expected to end on")
                                                         : _ ("Last day"), end);
}

/* Returns: (transfer full): "As usual: 20 % of days" */
static char *
describe_group (const ChamTrialGroup *group, double mean, gboolean flag)
{
  g_autofree char *number = cham_number_format (flag ? 100 * mean : mean, flag ? 0 : 1);

  /* Translators: a kind of days, and a share of them */
  if (flag)
    return g_strdup_printf (_ ("%s: %s %% of days"), group->title, number);
  /* Translators: a kind of days, and a mean */
  return g_strdup_printf (_ ("%s: %s on average"), group->title, number);
}

/* Returns whether there was anything to add. */
static gboolean
add_change (AdwPreferencesGroup *group, const ChamTrialResult *result,
            const ChamTrialChange *change)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *words = NULL;

  for (int i = 0; i < result->n_groups; i++)
    if (change->recorded[i] > 0)
      g_strv_builder_take (builder, describe_group (&result->groups[i], change->means[i],
                                                    change->flag));
  parts = g_strv_builder_end (builder);
  words = g_strjoinv (" · ", parts);
  if (*words == '\0')
    return FALSE;
  add_line (group, change->title, words);
  return TRUE;
}

static gboolean
is_flag (const ChamSeries *series)
{
  for (guint i = 0; i < cham_series_get_length (series); i++)
    if (series->values[i] != 0 && series->values[i] != 1 && !isnan (series->values[i]))
      return FALSE;
  return TRUE;
}

/* On how many of the trial's days it was recorded, and on how many it was there. Returns whether
 * there was anything to add. */
static gboolean
add_confounder (AdwPreferencesGroup *group, const ChamTrialCase *one,
                const ChamTrialConfounder *confounder)
{
  int with = 0, known = 0;
  g_autofree char *words = NULL;

  for (ChamDay day = one->trial->start; day <= MIN (one->status->end, one->status->today); day++)
    {
      double value = cham_series_get (confounder->series, day);

      known += !isnan (value);
      with += value > 0;
    }
  if (known == 0 || !is_flag (confounder->series))
    return FALSE;
  words = g_strdup_printf (_ ("On %d of %d days on which it is recorded"), with, known);
  add_line (group, confounder->title, words);
  return TRUE;
}

static void
add_no_confounder (AdwPreferencesGroup *group, const ChamTrialCase *one)
{
  const char *title = _ ("Nothing recorded");

  if (cham_trial_status_is_open (one->status))
    title = _ ("To be compared when it is over");
  add_line (group, title,
            _ ("Marking stepped-up treatment, anti-inflammatory cream, illness, antibiotics and "
               "periods in the check-in, also with No, makes this much more certain."));
}

static void
add_confounders (GtkBox *box, const ChamTrialCase *one)
{
  g_autoptr (ChamTrialResult) result = NULL;
  AdwPreferencesGroup *group = NULL;
  gboolean any = FALSE;

  if (one->status->days == 0)
    return;
  result = cham_trial_result_new (one);
  group = add_group (box, _ ("What Else There Was"),
                     _ ("These change the skin by themselves. Where they come more often in one "
                        "kind of period than in the other, they may be what is behind it."));
  for (guint i = 0; i < result->changes->len; i++)
    any |= add_change (group, result, result->changes->pdata[i]);
  for (guint i = 0; result->n_groups == 0 && i < one->record->confounders->len; i++)
    any |= add_confounder (group, one, one->record->confounders->pdata[i]);
  if (!any)
    add_no_confounder (group, one);
}

/* What is short stands at the end of its row. */
static void
add_number (AdwPreferencesGroup *group, const char *title, const char *number)
{
  GtkWidget *label = gtk_label_new (number);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_widget_add_css_class (label, "numeric");
  adw_action_row_add_suffix (ADW_ACTION_ROW (add_line (group, title, "")), label);
}

static void
add_numbers (AdwPreferencesGroup *group, const ChamTrial *trial)
{
  for (int i = 0; i < CHAM_TRIAL_N_NUMBERS; i++)
    {
      g_autofree char *number = g_strdup_printf ("%d", trial->numbers[i]);

      if (i != CHAM_TRIAL_RUN_LIMIT && cham_trial_design_uses (trial->design, (ChamTrialNumber) i))
        add_number (group, cham_trial_number_get_title ((ChamTrialNumber) i), number);
    }
}

static const char *
describe_order (const ChamTrial *trial, ChamDay today)
{
  if (trial->hidden && cham_trial_is_hidden (trial, today))
    return _ ("Drawn by lot and hidden: somebody else filled numbered packs");
  return _ ("Drawn by lot when it was planned; told block by block");
}

static void
add_plan (GtkBox *box, const ChamTrialCase *one)
{
  const ChamTrial *trial = one->trial;
  AdwPreferencesGroup *group
      = add_group (box, _ ("The Plan"), _ ("Fixed before the start, so that the result cannot "
                                           "be wished for afterwards."));
  g_autofree char *start = cham_date_format (trial->start);
  g_autofree char *points = cham_number_format (trial->threshold, 1);
  g_autofree char *threshold = g_strdup_printf (_ ("%s points or more"), points);

  add_value (group, _ ("How"), cham_trial_design_get_title (trial->design));
  add_value (group, _ ("Begins on"), start);
  add_value (group, _ ("Judged by"), one->record->outcome_title);
  if (trial->design == CHAM_TRIAL_ELIMINATION)
    add_value (group, _ ("A change that counts"), threshold);
  if (trial->design == CHAM_TRIAL_ON_OFF)
    add_value (group, _ ("Order"), describe_order (trial, one->status->today));
  add_numbers (group, trial);
}

/* What a button that removes an event needs. */
typedef struct
{
  ChamJournal *journal;
  gint64 event;
} Removal;

static void
free_removal (gpointer data, GClosure *closure)
{
  Removal *removal = data;

  g_object_unref (removal->journal);
  g_free (removal);
}

static void
on_remove_clicked_cb (GtkWidget *button, Removal *removal)
{
  g_autoptr (ChamJournal) journal = g_object_ref (removal->journal);
  g_autoptr (GError) error = NULL;
  GtkWidget *above = gtk_widget_get_ancestor (button, GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_child_focus (above, GTK_DIR_TAB_FORWARD);
  if (cham_journal_remove_trial_event (journal, removal->event, &error))
    cham_feedback_offer_undo (above, journal, _ ("Note of the trial removed"));
  else
    cham_feedback_tell_error (above, error);
}

static void
add_remove_button (GtkWidget *row, ChamJournal *journal, const ChamTrialEvent *event)
{
  Removal *removal = g_new0 (Removal, 1);
  g_autofree char *label
      = g_strdup_printf (_ ("Remove “%s”"), cham_trial_event_kind_get_title (event->kind));
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  removal->journal = g_object_ref (journal);
  removal->event = event->id;
  g_signal_connect_data (button, "clicked", G_CALLBACK (on_remove_clicked_cb), removal,
                         free_removal, G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_event (AdwPreferencesGroup *group, ChamJournal *journal, const ChamTrialEvent *event)
{
  g_autofree char *day = cham_date_format (event->day);
  g_autofree char *words
      = *event->note != '\0' ? g_strdup_printf ("%s\n%s", day, event->note) : g_strdup (day);
  GtkWidget *row = add_line (group, cham_trial_event_kind_get_title (event->kind), words);

  if (cham_journal_get_read_only (journal) == CHAM_READ_ONLY_NOT)
    add_remove_button (row, journal, event);
}

/* The latest first. */
static void
add_events (GtkBox *box, ChamJournal *journal, const ChamTrial *trial)
{
  AdwPreferencesGroup *group = NULL;

  if (trial->events->len == 0)
    return;
  group = add_group (box, _ ("Written Down"), NULL);
  for (guint i = trial->events->len; i > 0; i--)
    add_event (group, journal, trial->events->pdata[i - 1]);
}

/** cham_trial_facts_fill: Puts the lists of @one into @box in place of what is there. */
void
cham_trial_facts_fill (GtkBox *box, ChamJournal *journal, const ChamTrialCase *one)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
  if (one->status->ending != CHAM_TRIAL_ENDED_DAMAGED)
    {
      add_counts (box, one);
      add_confounders (box, one);
      add_plan (box, one);
    }
  add_events (box, journal, one->trial);
}
