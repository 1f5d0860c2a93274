/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Lists to read, the most urgent first, and the rules that the journal meets now. It knows nothing
 * of whom to call where. */
#include "app/see-someone-dialog.h"

#include <glib/gi18n.h>

#include "analysis/red-flags.h"
#include "app/red-flag-hint.h"
#include "app/today.h"

struct _ChamSeeSomeoneDialog
{
  AdwDialog parent_instance;

  AdwPreferencesGroup *met;
  AdwPreferencesGroup *emergency;
  AdwPreferencesGroup *same_day;
  AdwPreferencesGroup *soon;
  AdwPreferencesGroup *dietitian;
};

G_DEFINE_FINAL_TYPE (ChamSeeSomeoneDialog, cham_see_someone_dialog, ADW_TYPE_DIALOG)

static const char *const emergency[]
    = { N_ ("Trouble breathing, wheezing, a swelling throat or tongue, or fainting after food or a "
            "medicine"),
        N_ ("Thoughts of harming yourself that you may act on"), NULL };

static const char *const same_day[]
    = { N_ ("Painful blisters or punched-out sores that spread fast, above all with fever"),
        N_ ("An eye that is red, painful or sees less well"),
        N_ ("Wide areas that weep, and feeling ill with it"), NULL };

static const char *const soon[]
    = { N_ ("Yellow crusts, pus, or skin that is hot and painful: it may be infected"),
        N_ ("Itch of 7 or more, or lost sleep, on most days for two weeks"),
        N_ ("A symptom score of 17 or more, or eczema that is not under control by what a "
            "questionnaire says"),
        N_ ("Treatment that was agreed and does not help"),
        N_ ("Skin that gets worse where a product touches it: a patch test can show why"),
        N_ ("A suspicion that a food makes you react, above all within two hours"),
        N_ ("Losing weight without meaning to"), N_ ("Low mood, or worry that does not leave you"),
        NULL };

static const char *const dietitian[]
    = { N_ ("Before you leave out any food for more than two weeks"),
        N_ ("Before you leave out more than one food"),
        N_ ("Before any diet for a child"),
        N_ ("With a vegan diet, low weight, or in pregnancy, before leaving out more"), NULL };

static void
add_row (AdwPreferencesGroup *group, const char *title, const char *subtitle)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_preferences_group_add (group, row);
}

static void
add_list (AdwPreferencesGroup *group, const char *const *items)
{
  for (; *items != NULL; items++)
    add_row (group, _ (*items), NULL);
}

static void
show_met (ChamSeeSomeoneDialog *self, ChamJournal *journal)
{
  g_autoptr (GArray) flags = cham_red_flag_hint_judge (journal, cham_today ());

  for (guint i = 0; i < flags->len; i++)
    {
      const ChamRedFlag *flag = &g_array_index (flags, ChamRedFlag, i);
      g_autofree char *title = cham_red_flag_describe (flag);

      add_row (self->met, title, cham_red_flag_rule_describe (flag->rule));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->met), flags->len > 0);
}

static void
cham_see_someone_dialog_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_SEE_SOMEONE_DIALOG);
  G_OBJECT_CLASS (cham_see_someone_dialog_parent_class)->dispose (object);
}

static void
cham_see_someone_dialog_class_init (ChamSeeSomeoneDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_see_someone_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/see-someone-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamSeeSomeoneDialog, met);
  gtk_widget_class_bind_template_child (widget_class, ChamSeeSomeoneDialog, emergency);
  gtk_widget_class_bind_template_child (widget_class, ChamSeeSomeoneDialog, same_day);
  gtk_widget_class_bind_template_child (widget_class, ChamSeeSomeoneDialog, soon);
  gtk_widget_class_bind_template_child (widget_class, ChamSeeSomeoneDialog, dietitian);
}

static void
cham_see_someone_dialog_init (ChamSeeSomeoneDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_list (self->emergency, emergency);
  add_list (self->same_day, same_day);
  add_list (self->soon, soon);
  add_list (self->dietitian, dietitian);
}

/** cham_see_someone_dialog_new: (transfer floating): The lists, and which rules @journal meets. */
AdwDialog *
cham_see_someone_dialog_new (ChamJournal *journal)
{
  ChamSeeSomeoneDialog *self = g_object_new (CHAM_TYPE_SEE_SOMEONE_DIALOG, NULL);

  show_met (self, journal);
  return ADW_DIALOG (self);
}
