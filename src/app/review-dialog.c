/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows the rule, whether it is met, and each thing with its question. It lays aside what the
 * person says, and nothing that may have been prescribed. */
#include "app/review-dialog.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/review-hint.h"
#include "app/today.h"
#include "app/undo-keys.h"
#include "store/meal-plans.h"
#include "store/treatments.h"

struct _ChamReviewDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  GPtrArray *items;
  GPtrArray *rows; /* of items, in their order */

  AdwPreferencesGroup *calm;
  AdwPreferencesGroup *taken;
  AdwPreferencesGroup *avoided;
  GtkWidget *done;
};

G_DEFINE_FINAL_TYPE (ChamReviewDialog, cham_review_dialog, ADW_TYPE_DIALOG)

static const char *
get_calm_title (ChamCalm calm)
{
  switch (calm)
    {
    case CHAM_CALM_YES:
      return _ ("Four Calm Weeks");
    case CHAM_CALM_NOT:
      return _ ("Not Calm for Four Weeks Yet");
    case CHAM_CALM_UNKNOWN:
    default:
      return _ ("Too Little Recorded to Tell");
    }
}

static void
show_calm (ChamReviewDialog *self)
{
  g_autofree char *rule = g_strdup_printf (
      _ ("A good moment for a review is when in each of the last %d weeks itch was recorded on at "
         "least %d days, and at most %d days had itch above %d and no more than %d stepped-up "
         "treatment. Level and days are those of a well-controlled week (Langan et al., Arch "
         "Dermatol 2006;142:1190–6); the rest is the program’s own."),
      CHAM_CALM_WEEKS, CHAM_CALM_FEWEST_DAYS, CHAM_CALM_MOST_DAYS, CHAM_CALM_ITCH,
      CHAM_CALM_MOST_DAYS);

  adw_preferences_group_set_title (
      self->calm, get_calm_title (cham_review_judge_journal (self->journal, cham_today ())));
  adw_preferences_group_set_description (self->calm, rule);
}

static void
on_lay_aside_clicked_cb (ChamReviewDialog *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  const ChamReviewItem *item;
  guint index;

  if (!g_ptr_array_find (self->rows, row, &index))
    return;
  item = g_ptr_array_index (self->items, index);
  /* Translators: a treatment is no longer on the checklist */
  text = g_strdup_printf (_ ("%s laid aside"), item->title);
  gtk_widget_grab_focus (self->done);
  if (cham_journal_set_treatment_archived (self->journal, item->id, TRUE, &error))
    cham_feedback_offer_undo (GTK_WIDGET (self->taken), self->journal, text);
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
add_button (ChamReviewDialog *self, GtkWidget *row, const ChamReviewItem *item)
{
  /* Translators: takes a treatment off the checklist, "Lay aside Zinc" */
  g_autofree char *name = g_strdup_printf (_ ("Lay aside %s"), item->title);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "label", _ ("Lay Aside"), "valign", GTK_ALIGN_CENTER, NULL);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_lay_aside_clicked_cb), self,
                           G_CONNECT_SWAPPED);
}

/* Its texts come after it knows that they are no markup. */
static GtkWidget *
make_row (const ChamReviewItem *item)
{
  g_autofree char *date = cham_day_is_valid (item->since)
                              ? cham_day_format (item->since, C_ ("date", "%-d %B %Y"))
                              : NULL;
  g_autofree char *since = date != NULL ? g_strdup_printf (_ ("Since %s"), date)
                                        : g_strdup (_ ("Since when is not recorded"));
  g_autofree char *subtitle = g_strdup_printf ("%s\n%s", since, item->question);
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), item->title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
add_item (ChamReviewDialog *self, const ChamReviewItem *item)
{
  GtkWidget *row = make_row (item);

  if (item->own && cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT)
    add_button (self, row, item);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (item->avoided ? self->avoided : self->taken, row);
}

static void
clear_rows (ChamReviewDialog *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const ChamReviewItem *item = g_ptr_array_index (self->items, i);

      adw_preferences_group_remove (item->avoided ? self->avoided : self->taken,
                                    g_ptr_array_index (self->rows, i));
    }
  g_ptr_array_set_size (self->rows, 0);
}

static gboolean
has_items (ChamReviewDialog *self, gboolean avoided)
{
  for (guint i = 0; i < self->items->len; i++)
    if (((const ChamReviewItem *) g_ptr_array_index (self->items, i))->avoided == avoided)
      return TRUE;
  return FALSE;
}

static void
read_journal (ChamReviewDialog *self)
{
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (self->journal, FALSE, NULL);
  g_autoptr (ChamMealPlan) plan
      = treatments != NULL ? cham_journal_load_meal_plan (self->journal, NULL) : NULL;

  if (plan == NULL)
    return;
  clear_rows (self);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  self->items = cham_review_list (treatments, plan, cham_today ());
  for (guint i = 0; i < self->items->len; i++)
    add_item (self, g_ptr_array_index (self->items, i));
  gtk_widget_set_visible (GTK_WIDGET (self->taken), has_items (self, FALSE));
  gtk_widget_set_visible (GTK_WIDGET (self->avoided), has_items (self, TRUE));
  show_calm (self);
}

static void
on_journal_changed_cb (ChamReviewDialog *self, guint what)
{
  if ((what & (CHAM_CHANGED_TREATMENTS | CHAM_CHANGED_PLAN | CHAM_CHANGED_READINGS)) != 0)
    read_journal (self);
}

static void
on_done_activated_cb (ChamReviewDialog *self)
{
  char today[CHAM_DAY_TEXT_SIZE];
  g_autoptr (GError) error = NULL;

  if (cham_journal_set_setting (self->journal, CHAM_SETTING_REVIEWED,
                                cham_day_print (cham_today (), today), &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_review_dialog_dispose (GObject *object)
{
  ChamReviewDialog *self = CHAM_REVIEW_DIALOG (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_REVIEW_DIALOG);
  g_clear_object (&self->journal);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_review_dialog_parent_class)->dispose (object);
}

static void
cham_review_dialog_class_init (ChamReviewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_review_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/review-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamReviewDialog, calm);
  gtk_widget_class_bind_template_child (widget_class, ChamReviewDialog, taken);
  gtk_widget_class_bind_template_child (widget_class, ChamReviewDialog, avoided);
  gtk_widget_class_bind_template_child (widget_class, ChamReviewDialog, done);
  gtk_widget_class_bind_template_callback (widget_class, on_done_activated_cb);
  cham_undo_keys_bind (widget_class);
}

static void
cham_review_dialog_init (ChamReviewDialog *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_review_dialog_new: (transfer floating): The review of @journal, to present. */
AdwDialog *
cham_review_dialog_new (ChamJournal *journal)
{
  ChamReviewDialog *self = g_object_new (CHAM_TYPE_REVIEW_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  gtk_widget_set_visible (self->done,
                          cham_journal_get_read_only (journal) == CHAM_READ_ONLY_NOT);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
  read_journal (self);
  return ADW_DIALOG (self);
}
