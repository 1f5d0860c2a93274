/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Name, verdict, effect and days; what else came along on these days. It is written once. */
#include "app/trigger-row.h"

#include <glib/gi18n.h>

#include "analysis/finding-words.h"

struct _ChamTriggerRow
{
  AdwActionRow parent_instance;

  guint index;
};

G_DEFINE_FINAL_TYPE (ChamTriggerRow, cham_trigger_row, ADW_TYPE_ACTION_ROW)

/* From this share of the days on, more than without, a confounder is worth a line. */
#define NOTABLE 0.1

static void
cham_trigger_row_class_init (ChamTriggerRowClass *klass)
{
}

static void
cham_trigger_row_init (ChamTriggerRow *self)
{
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (self), arrow);
  gtk_accessible_update_state (GTK_ACCESSIBLE (arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), TRUE);
}

static gboolean
is_notable (const ChamOccurrence *count)
{
  double with = (double) count->both / count->with;
  double without = count->without > 0 ? (double) count->alone / count->without : 0;

  return with - without >= NOTABLE;
}

static void
add_confounders (GStrvBuilder *lines, const ChamFindings *findings, guint index)
{
  g_autoptr (GArray) list = cham_findings_list_confounders (findings, index);

  for (guint i = 0; i < list->len; i++)
    {
      const ChamOccurrence *count = &g_array_index (list, ChamOccurrence, i);

      /* Translators: what else there was: "Illness on 4 of 23 of these days" */
      if (is_notable (count))
        g_strv_builder_take (
            lines, g_strdup_printf (_ ("%s on %d of %d of these days"),
                                    cham_exposures_get (findings->exposures, count->index)->name,
                                    count->both, count->with));
    }
}

/* What cannot be told apart from it, for it may as well be that. */
static void
add_companions (GStrvBuilder *lines, const ChamFindings *findings, guint index)
{
  g_autoptr (GArray) list = cham_findings_list_companions (findings, index);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const ChamOccurrence *count = &g_array_index (list, ChamOccurrence, i);

      if (count->likeness >= CHAM_OCCURRENCE_SAME)
        g_string_append_printf (names, "%s%s", names->len == 0 ? "" : ", ",
                                cham_exposures_get (findings->exposures, count->index)->name);
    }
  if (names->len > 0)
    g_strv_builder_take (
        lines, g_strdup_printf (_ ("Nearly always with %s: cannot be told apart"), names->str));
}

static char *
describe (const ChamFindings *findings, guint index)
{
  const ChamTrigger *trigger = &findings->triggers[index];
  const char *kind
      = cham_exposure_kind_get_title (cham_exposures_get (findings->exposures, index)->kind);
  gboolean found = cham_trigger_is_clear (trigger);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *summary = cham_findings_summarize (findings, index);
  g_autofree char *days = cham_findings_describe_days (findings, index);
  g_auto (GStrv) lines = NULL;

  if (found)
    g_strv_builder_take (builder,
                         g_strdup_printf ("%s · %s", cham_trigger_get_title (trigger), summary));
  else
    g_strv_builder_add (builder, summary);
  g_strv_builder_take (builder, g_strdup_printf ("%s · %s", kind, days));
  if (found)
    {
      add_companions (builder, findings, index);
      add_confounders (builder, findings, index);
    }
  lines = g_strv_builder_end (builder);
  return g_strjoinv ("\n", lines);
}

/** cham_trigger_row_new: (transfer floating): A row for the series at @index. */
GtkWidget *
cham_trigger_row_new (const ChamFindings *findings, guint index)
{
  ChamTriggerRow *self = g_object_new (CHAM_TYPE_TRIGGER_ROW, NULL);
  g_autofree char *subtitle = describe (findings, index);

  self->index = index;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self),
                                 cham_exposures_get (findings->exposures, index)->name);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle);
  return GTK_WIDGET (self);
}

/** cham_trigger_row_get_index: The series that it shows. */
guint
cham_trigger_row_get_index (ChamTriggerRow *self)
{
  g_return_val_if_fail (CHAM_IS_TRIGGER_ROW (self), 0);
  return self->index;
}
