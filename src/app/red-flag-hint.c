/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Looks at the last two weeks, and further back only when a rule is met. A rule that was dismissed
 * keeps silent until it has ended and begun anew. */
#include "app/red-flag-hint.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "analysis/red-flags.h"
#include "app/feedback.h"
#include "app/today.h"
#include "store/readings.h"
#include "store/scores.h"

/* Days that are looked back on to find since when a rule is met. */
#define FAR 182

struct _ChamRedFlagHint
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  ChamDay day;
  GPtrArray *rows;
  guint idle;
};

G_DEFINE_FINAL_TYPE (ChamRedFlagHint, cham_red_flag_hint, ADW_TYPE_PREFERENCES_GROUP)

static const char *const symptoms[CHAM_WEEKLY_SCORE_SYMPTOMS]
    = { "itch", "sleep", "bleeding", "weeping", "cracking", "flaking", "dryness" };

static ChamSeries *
load_series (ChamJournal *journal, const char *key, ChamDayRange days)
{
  g_autoptr (ChamMeasure) measure = cham_journal_find_measure (journal, key, NULL);

  return measure != NULL ? cham_journal_load_series (journal, measure->id, days, NULL) : NULL;
}

static ChamSeries *
load_oozing (ChamJournal *journal, ChamDayRange days)
{
  ChamSeries *series = cham_series_new (days);
  double signs[CHAM_SIGN_N];

  for (ChamDay day = days.from; day <= days.to; day++)
    if (cham_journal_load_signs (journal, day, signs, NULL))
      cham_series_set (series, day, signs[CHAM_SIGN_OOZING]);
  return series;
}

/* Without all seven there is no score. */
static gboolean
load_symptoms (ChamJournal *journal, ChamDayRange days, GPtrArray *series)
{
  for (int i = 0; i < CHAM_WEEKLY_SCORE_SYMPTOMS; i++)
    {
      g_autofree char *key = g_strconcat (CHAM_MEASURE_SYMPTOM_PREFIX, symptoms[i], NULL);
      ChamSeries *symptom = load_series (journal, key, days);

      if (symptom == NULL)
        return FALSE;
      g_ptr_array_add (series, symptom);
    }
  return TRUE;
}

static GArray *
judge_days (ChamJournal *journal, ChamDayRange days)
{
  g_autoptr (GPtrArray) score
      = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_series_free);
  g_autoptr (ChamSeries) itch = load_series (journal, CHAM_MEASURE_ITCH, days);
  g_autoptr (ChamSeries) sleep = load_series (journal, CHAM_MEASURE_SLEEP_DISTURBANCE, days);
  g_autoptr (ChamSeries) stepped_up = load_series (journal, CHAM_MEASURE_STEPPED_UP, days);
  g_autoptr (ChamSeries) cream = load_series (journal, "anti_inflammatory", days);
  g_autoptr (ChamSeries) oozing = load_oozing (journal, days);
  gboolean scored = load_symptoms (journal, days, score);
  ChamRedFlagBasis basis = { days, itch, sleep, stepped_up, cream, oozing, NULL, NULL };

  if (scored)
    {
      basis.weeping = score->pdata[3];
      basis.symptoms = (ChamSeries *const *) score->pdata;
    }
  return cham_red_flags_list (&basis, days.to);
}

/** cham_red_flag_hint_judge: (transfer full) (element-type ChamRedFlag): The rules that @journal
 * meets on @today, dismissed or not. */
GArray *
cham_red_flag_hint_judge (ChamJournal *journal, ChamDay today)
{
  ChamDayRange near = { MAX (today - CHAM_RED_FLAG_LEAD, CHAM_DAY_FIRST), today };
  g_autoptr (GArray) flags = judge_days (journal, near);

  if (flags->len == 0)
    return g_steal_pointer (&flags);
  return judge_days (journal, (ChamDayRange){ MAX (today - FAR, CHAM_DAY_FIRST), today });
}

/* "itch=2026-03-02;sleep=…": the days on which rules were dismissed. */
static ChamDay
find_dismissed (ChamJournal *journal, ChamRedFlagRule rule)
{
  g_autofree char *text = cham_journal_dup_setting (journal, CHAM_SETTING_DISMISSED);
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", ";", -1);
  g_autofree char *start = g_strconcat (cham_red_flag_rule_to_string (rule), "=", NULL);

  for (guint i = 0; parts[i] != NULL; i++)
    if (g_str_has_prefix (parts[i], start))
      return cham_day_parse (parts[i] + strlen (start));
  return CHAM_DAY_NONE;
}

static char *
make_dismissed (ChamJournal *journal, ChamRedFlagRule rule, ChamDay today)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < CHAM_RED_FLAG_N_RULES; i++)
    {
      ChamDay day = i == (int) rule ? today : find_dismissed (journal, (ChamRedFlagRule) i);
      char printed[CHAM_DAY_TEXT_SIZE];

      if (day != CHAM_DAY_NONE)
        g_string_append_printf (text, "%s%s=%s", text->len > 0 ? ";" : "",
                                cham_red_flag_rule_to_string ((ChamRedFlagRule) i),
                                cham_day_print (day, printed));
    }
  return g_string_free (text, FALSE);
}

static void
on_dismiss_clicked_cb (ChamRedFlagHint *self, GtkWidget *button)
{
  ChamRedFlagRule rule
      = (ChamRedFlagRule) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "rule"));
  g_autofree char *text = make_dismissed (self->journal, rule, cham_today ());
  g_autoptr (GError) error = NULL;

  gtk_widget_child_focus (gtk_widget_get_parent (GTK_WIDGET (self)), GTK_DIR_TAB_FORWARD);
  if (cham_journal_set_setting (self->journal, CHAM_SETTING_DISMISSED, text, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self), self->journal, _ ("Dismissed until it is anew"));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static GtkWidget *
make_dismiss_button (ChamRedFlagHint *self, const ChamRedFlag *flag, const char *about)
{
  /* Translators: hides a row; what the row is about follows */
  g_autofree char *label = g_strdup_printf (_ ("Dismiss: %s"), about);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "window-close-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  g_object_set_data (G_OBJECT (button), "rule", GINT_TO_POINTER (flag->rule));
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_dismiss_clicked_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static char *
describe_since (const ChamRedFlag *flag, ChamDay today)
{
  g_autofree char *about = cham_red_flag_describe (flag);
  g_autofree char *day = cham_day_format (flag->since, C_ ("date", "%-d %B"));

  if (flag->since >= today)
    return g_steal_pointer (&about);
  /* Translators: what the journal holds, and since which day */
  return g_strdup_printf (_ ("%s; so since %s"), about, day);
}

static void
add_row (ChamRedFlagHint *self, const ChamRedFlag *flag)
{
  g_autofree char *about = describe_since (flag, cham_today ());
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "title",
                                 _ ("Your journal meets a rule for seeing someone"), "subtitle",
                                 about, "activatable", TRUE, "action-name", "win.see-someone",
                                 NULL);

  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  if (cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_dismiss_button (self, flag, about));
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
update (ChamRedFlagHint *self)
{
  ChamDay today = cham_today ();
  g_autoptr (GArray) flags = cham_red_flag_hint_judge (self->journal, today);

  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  for (guint i = 0; i < flags->len; i++)
    {
      const ChamRedFlag *flag = &g_array_index (flags, ChamRedFlag, i);

      if (find_dismissed (self->journal, flag->rule) < flag->since)
        add_row (self, flag);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0 && self->day == today);
}

static void
on_idle_cb (gpointer data)
{
  ChamRedFlagHint *self = data;

  self->idle = 0;
  update (self);
}

/* Once the frame with the change is drawn. */
static void
update_later (ChamRedFlagHint *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_once (on_idle_cb, self);
}

static void
on_journal_changed_cb (ChamRedFlagHint *self, guint what)
{
  if ((what
       & (CHAM_CHANGED_READINGS | CHAM_CHANGED_MEASURES | CHAM_CHANGED_SETTINGS
          | CHAM_CHANGED_SCORES))
      != 0)
    update_later (self);
}

static void
cham_red_flag_hint_dispose (GObject *object)
{
  g_clear_handle_id (&CHAM_RED_FLAG_HINT (object)->idle, g_source_remove);
  g_clear_object (&CHAM_RED_FLAG_HINT (object)->journal);
  G_OBJECT_CLASS (cham_red_flag_hint_parent_class)->dispose (object);
}

static void
cham_red_flag_hint_finalize (GObject *object)
{
  g_ptr_array_unref (CHAM_RED_FLAG_HINT (object)->rows);
  G_OBJECT_CLASS (cham_red_flag_hint_parent_class)->finalize (object);
}

static void
cham_red_flag_hint_class_init (ChamRedFlagHintClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_red_flag_hint_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_red_flag_hint_finalize;
}

static void
cham_red_flag_hint_init (ChamRedFlagHint *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** cham_red_flag_hint_set_journal: To be called once, with the journal to look at. */
void
cham_red_flag_hint_set_journal (ChamRedFlagHint *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_RED_FLAG_HINT (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  update_later (self);
}

/** cham_red_flag_hint_set_day: Shows itself beside today alone: on another day one looks for
 * something else. */
void
cham_red_flag_hint_set_day (ChamRedFlagHint *self, ChamDay day)
{
  g_return_if_fail (CHAM_IS_RED_FLAG_HINT (self));
  self->day = day;
  gtk_widget_set_visible (GTK_WIDGET (self), self->rows->len > 0 && day == cham_today ());
}
