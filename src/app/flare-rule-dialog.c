/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A form for the rule. Flares are counted in what the charts had read when it was opened; the
 * journal is told when the rule is saved, in one step that can be undone. */
#include "app/flare-rule-dialog.h"

#include <glib/gi18n.h>

#include "analysis/flares.h"
#include "app/feedback.h"
#include "app/range-preset.h"
#include "store/flare-rules.h"

struct _ChamFlareRuleDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;
  ChamOverview *overview; /* its range and flare basis alone */

  AdwSpinRow *itch_above;
  AdwSpinRow *above_median;
  AdwSpinRow *median_days;
  AdwSpinRow *start_days;
  AdwSpinRow *end_days;
  AdwActionRow *preview;
  AdwActionRow *usual_preview;
  GtkWidget *restore;
};

G_DEFINE_FINAL_TYPE (ChamFlareRuleDialog, cham_flare_rule_dialog, ADW_TYPE_DIALOG)

static ChamFlareRule
read_form (ChamFlareRuleDialog *self)
{
  return (ChamFlareRule){
    adw_spin_row_get_value (self->itch_above),
    adw_spin_row_get_value (self->above_median),
    (int) adw_spin_row_get_value (self->median_days),
    (int) adw_spin_row_get_value (self->start_days),
    (int) adw_spin_row_get_value (self->end_days),
  };
}

static void
fill_form (ChamFlareRuleDialog *self, const ChamFlareRule *rule)
{
  adw_spin_row_set_value (self->itch_above, rule->itch_above);
  adw_spin_row_set_value (self->above_median, rule->above_median);
  adw_spin_row_set_value (self->median_days, rule->median_days);
  adw_spin_row_set_value (self->start_days, rule->start_days);
  adw_spin_row_set_value (self->end_days, rule->end_days);
}

static char *
count_flares (ChamFlareRuleDialog *self, const ChamFlareRule *rule)
{
  g_autoptr (GArray) flares = cham_flares_find_in_overview (rule, self->overview);
  guint days = cham_flares_count_days (flares);
  g_autofree char *range = cham_day_range_format (self->overview->range);
  g_autofree char *number
      = g_strdup_printf (ngettext ("%u flare", "%u flares", flares->len), flares->len);
  g_autofree char *length = g_strdup_printf (ngettext ("%u day", "%u days", days), days);

  if (flares->len == 0)
    return g_strdup_printf (_ ("No flare in %s"), range);
  /* Translators: "6 flares", "41 days", and the days they are looked for in */
  return g_strdup_printf (_ ("%s, %s in all, in %s"), number, length, range);
}

static void
on_changed_cb (ChamFlareRuleDialog *self)
{
  ChamFlareRule rule = read_form (self);
  g_autofree char *found = NULL;

  if (self->overview == NULL)
    return;
  found = count_flares (self, &rule);
  adw_action_row_set_subtitle (self->preview, found);
  gtk_widget_set_sensitive (self->restore,
                            !cham_flare_rule_equal (&rule, &cham_flare_rule_default));
}

static void
on_restore_activated_cb (ChamFlareRuleDialog *self)
{
  fill_form (self, &cham_flare_rule_default);
}

static void
on_save_clicked_cb (ChamFlareRuleDialog *self)
{
  ChamFlareRule rule = read_form (self);
  g_autoptr (GError) error = NULL;

  if (cham_journal_set_flare_rule (self->journal, &rule, &error))
    adw_dialog_close (ADW_DIALOG (self));
  else
    cham_feedback_tell_error (GTK_WIDGET (self), error);
}

static void
cham_flare_rule_dialog_dispose (GObject *object)
{
  ChamFlareRuleDialog *self = CHAM_FLARE_RULE_DIALOG (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->overview, cham_overview_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), CHAM_TYPE_FLARE_RULE_DIALOG);
  G_OBJECT_CLASS (cham_flare_rule_dialog_parent_class)->dispose (object);
}

static void
cham_flare_rule_dialog_class_init (ChamFlareRuleDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_flare_rule_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/flare-rule-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, itch_above);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, above_median);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, median_days);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, start_days);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, end_days);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, usual_preview);
  gtk_widget_class_bind_template_child (widget_class, ChamFlareRuleDialog, restore);
  gtk_widget_class_bind_template_callback (widget_class, on_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_restore_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_save_clicked_cb);
}

static void
cham_flare_rule_dialog_init (ChamFlareRuleDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ChamSeries *
copy (const ChamSeries *series)
{
  return series != NULL ? cham_series_copy (series) : NULL;
}

/**
 * cham_flare_rule_dialog_new:
 * @overview: (transfer none): where flares are counted; what is needed of it is copied
 *
 * Returns: (transfer floating): the form, to present
 */
AdwDialog *
cham_flare_rule_dialog_new (ChamJournal *journal, const ChamOverview *overview)
{
  ChamFlareRuleDialog *self = g_object_new (CHAM_TYPE_FLARE_RULE_DIALOG, NULL);
  ChamFlareRule rule = cham_journal_get_flare_rule (journal);
  g_autofree char *usual = NULL;

  self->journal = g_object_ref (journal);
  self->overview = cham_overview_new (overview->range);
  self->overview->flare_basis.itch = copy (overview->flare_basis.itch);
  self->overview->flare_basis.ticked = copy (overview->flare_basis.ticked);
  self->overview->flare_basis.stepped_up = copy (overview->flare_basis.stepped_up);
  usual = count_flares (self, &cham_flare_rule_default);
  adw_action_row_set_subtitle (self->usual_preview, usual);
  fill_form (self, &rule);
  on_changed_cb (self);
  return ADW_DIALOG (self);
}
