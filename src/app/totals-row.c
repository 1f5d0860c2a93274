/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row to unfold for whoever wants to know; near or over a limit it unfolds by itself. It says
 * what the limit is and whose, and whom to ask: it forbids nothing. */
#include "app/totals-row.h"

#include <glib/gi18n.h>

struct _ChamTotalsRow
{
  AdwExpanderRow parent_instance;

  GtkWidget *icon;
  AdwActionRow *rows[CHAM_N_NUTRIENTS];
  ChamTotalLevel level;
};

G_DEFINE_FINAL_TYPE (ChamTotalsRow, cham_totals_row, ADW_TYPE_EXPANDER_ROW)

static const char *
get_level_text (ChamTotalLevel level)
{
  switch (level)
    {
    case CHAM_TOTAL_OVER:
      return _ ("Above an upper limit");
    case CHAM_TOTAL_NEAR:
      return _ ("Close to an upper limit");
    case CHAM_TOTAL_WITHIN:
    default:
      return _ ("Below the upper limits, as far as is noted");
    }
}

static void
show_total (ChamTotalsRow *self, const ChamTotal *total)
{
  AdwActionRow **row = &self->rows[total->nutrient];
  g_autofree char *text = cham_totals_row_describe (total);

  if (*row == NULL && total->n_doses > 0)
    {
      *row = ADW_ACTION_ROW (adw_action_row_new ());
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (*row),
                                     cham_nutrient_get_title (total->nutrient));
      adw_expander_row_add_row (ADW_EXPANDER_ROW (self), GTK_WIDGET (*row));
    }
  if (*row == NULL)
    return;
  adw_action_row_set_subtitle (*row, text);
  gtk_widget_set_visible (GTK_WIDGET (*row), total->n_doses > 0);
}

static void
cham_totals_row_class_init (ChamTotalsRowClass *klass)
{
}

static void
cham_totals_row_init (ChamTotalsRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Daily Totals"));
  self->icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  gtk_widget_add_css_class (self->icon, "warning");
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (self), self->icon);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * cham_totals_row_show:
 * @totals: by #ChamNutrient
 *
 * Unfolds when a limit comes near that was not before. Without any dose that holds one of the
 * nutrients there is nothing to see.
 */
void
cham_totals_row_show (ChamTotalsRow *self, const ChamTotal totals[CHAM_N_NUTRIENTS])
{
  ChamTotalLevel level = CHAM_TOTAL_WITHIN;
  guint n_doses = 0;

  g_return_if_fail (CHAM_IS_TOTALS_ROW (self));
  for (int i = 0; i < CHAM_N_NUTRIENTS; i++)
    {
      level = MAX (level, cham_total_get_level (&totals[i]));
      n_doses += totals[i].n_doses;
      show_total (self, &totals[i]);
    }
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), get_level_text (level));
  gtk_widget_set_visible (self->icon, level > CHAM_TOTAL_WITHIN);
  gtk_widget_set_visible (GTK_WIDGET (self), n_doses > 0);
  if (level > self->level)
    adw_expander_row_set_expanded (ADW_EXPANDER_ROW (self), TRUE);
  self->level = level;
}

/** cham_totals_row_describe: (transfer full): The total, what to do about it, and the limit. */
char *
cham_totals_row_describe (const ChamTotal *total)
{
  g_autofree char *amount = cham_total_format (total);
  const char *limit = cham_nutrient_get_limit_text (total->nutrient);

  if (cham_total_get_level (total) == CHAM_TOTAL_OVER)
    return g_strdup_printf (_ ("%s – more than the limit. Ask a doctor or pharmacist whether "
                               "this is right for you.\n%s"),
                            amount, limit);
  if (cham_total_get_level (total) == CHAM_TOTAL_NEAR)
    return g_strdup_printf (_ ("%s – close to the limit.\n%s"), amount, limit);
  return g_strdup_printf ("%s\n%s", amount, limit);
}
