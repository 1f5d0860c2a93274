/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shows what is worth knowing before something is used. It never stands in the way: what was read
 * folds up, and is there to be read again. */
#include "app/caution-group.h"

#include <glib/gi18n.h>

#include "app/feedback.h"
#include "app/guide-dialog.h"
#include "app/today.h"
#include "app/treatment-cautions.h"

struct _ChamCautionGroup
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  ChamTreatmentCautions *basis; /* NULL until it is needed, and after a change */
  GPtrArray *rows;
  char *name; /* of the treatment */
  char *shown; /* what the rows were made of */
};

G_DEFINE_FINAL_TYPE (ChamCautionGroup, cham_caution_group, ADW_TYPE_PREFERENCES_GROUP)

static void
show_as_read (AdwExpanderRow *row, GtkWidget *button)
{
  adw_expander_row_set_subtitle (row, _ ("Read"));
  adw_expander_row_set_expanded (row, FALSE);
  gtk_widget_set_visible (button, FALSE);
}

static void
on_understood_clicked_cb (ChamCautionGroup *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_EXPANDER_ROW);
  const char *key = g_object_get_data (G_OBJECT (button), "key");
  g_autoptr (GError) error = NULL;

  if (!cham_treatment_cautions_understand (self->journal, self->name, key, &error))
    {
      cham_feedback_tell_error (GTK_WIDGET (self), error);
      return;
    }
  gtk_widget_child_focus (row, GTK_DIR_TAB_BACKWARD);
  show_as_read (ADW_EXPANDER_ROW (row), button);
}

static GtkWidget *
make_label (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0,
                       "natural-wrap-mode", GTK_NATURAL_WRAP_WORD, NULL);
}

static GtkWidget *
make_source (const ChamCaution *caution)
{
  g_autofree char *text = g_strdup_printf (_ ("Source: %s"), caution->source);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *label = make_label (text), *link;

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  if (caution->url == NULL)
    return box;
  link = gtk_link_button_new_with_label (caution->url, _ ("Open the Source"));
  gtk_widget_set_halign (link, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (box), link);
  return box;
}

/* What is being filled in stays as it is below. */
static void
on_read_clicked_cb (ChamCautionGroup *self, GtkWidget *button)
{
  AdwDialog *dialog = cham_guide_dialog_new (g_object_get_data (G_OBJECT (button), "key"));

  if (dialog != NULL)
    adw_dialog_present (dialog, GTK_WIDGET (self));
}

/* @name: what it says to those who do not see what it stands below; @key: what it is about */
static GtkWidget *
make_button (ChamCautionGroup *self, const char *label, const char *name, const char *key,
             GCallback callback)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  g_object_set_data_full (G_OBJECT (button), "key", g_strdup (key), g_free);
  g_signal_connect_object (button, "clicked", callback, self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
make_understood_button (ChamCautionGroup *self, const ChamCaution *caution)
{
  /* Translators: the name of the button Understood, with what the caution is about */
  g_autofree char *name = g_strdup_printf (_ ("Understood: %s"), caution->title);

  /* Translators: a button: the person has read a caution */
  return make_button (self, _ ("Understood"), name, caution->key,
                      G_CALLBACK (on_understood_clicked_cb));
}

static GtkWidget *
make_read_button (ChamCautionGroup *self, const ChamCaution *caution)
{
  /* Translators: the name of the button below, with what the caution is about */
  g_autofree char *name = g_strdup_printf (_ ("Read more in the Guide: %s"), caution->title);

  return make_button (self, _ ("Read More in the Guide"), name, caution->item,
                      G_CALLBACK (on_read_clicked_cb));
}

/* In a narrow window one below the other. */
static GtkWidget *
make_buttons (ChamCautionGroup *self, const ChamCaution *caution, GtkWidget *understood)
{
  GtkWidget *box = adw_wrap_box_new ();

  adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 8);
  adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 8);
  adw_wrap_box_append (ADW_WRAP_BOX (box), understood);
  if (caution->item != NULL)
    adw_wrap_box_append (ADW_WRAP_BOX (box), make_read_button (self, caution));
  return box;
}

static GtkWidget *
make_text (const ChamCaution *caution, GtkWidget *buttons)
{
  GtkWidget *row
      = g_object_new (ADW_TYPE_PREFERENCES_ROW, "activatable", FALSE, "focusable", FALSE, NULL);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing",
                                 8, "margin-start", 12, "margin-end", 12, "margin-top", 10,
                                 "margin-bottom", 10, NULL);

  gtk_box_append (GTK_BOX (box), make_label (caution->text));
  gtk_box_append (GTK_BOX (box), make_source (caution));
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  return row;
}

static void
add_caution (ChamCautionGroup *self, const ChamTreatment *treatment, const ChamCaution *caution)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "use-markup", FALSE, NULL);
  GtkWidget *button = make_understood_button (self, caution);
  gboolean writable = cham_journal_get_read_only (self->journal) == CHAM_READ_ONLY_NOT;

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), caution->title);
  adw_expander_row_add_prefix (ADW_EXPANDER_ROW (row),
                               gtk_image_new_from_icon_name ("dialog-information-symbolic"));
  adw_expander_row_add_row (ADW_EXPANDER_ROW (row),
                            make_text (caution, make_buttons (self, caution, button)));
  adw_expander_row_set_expanded (ADW_EXPANDER_ROW (row), TRUE);
  gtk_widget_set_visible (button, writable);
  if (cham_treatment_cautions_is_understood (self->basis, treatment, caution))
    show_as_read (ADW_EXPANDER_ROW (row), button);
  g_ptr_array_add (self->rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

/* What rows are made of. */
static char *
list_texts (const ChamTreatmentCautions *basis, const ChamTreatment *treatment,
            const GPtrArray *cautions)
{
  GString *texts = g_string_new (NULL);

  for (guint i = 0; i < cautions->len; i++)
    {
      const ChamCaution *caution = g_ptr_array_index (cautions, i);

      g_string_append_printf (
          texts, "%s\n%s\n%d\n", caution->title, caution->text,
          cham_treatment_cautions_is_understood (basis, treatment, caution));
    }
  return g_string_free (texts, FALSE);
}

static void
show_cautions (ChamCautionGroup *self, const ChamTreatment *treatment, const GPtrArray *cautions)
{
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  for (guint i = 0; i < cautions->len; i++)
    add_caution (self, treatment, g_ptr_array_index (cautions, i));
  gtk_widget_set_visible (GTK_WIDGET (self), cautions->len > 0);
}

static void
on_journal_changed_cb (ChamCautionGroup *self)
{
  g_clear_pointer (&self->basis, cham_treatment_cautions_free);
}

static void
cham_caution_group_dispose (GObject *object)
{
  ChamCautionGroup *self = CHAM_CAUTION_GROUP (object);

  g_clear_object (&self->journal);
  g_clear_pointer (&self->basis, cham_treatment_cautions_free);
  G_OBJECT_CLASS (cham_caution_group_parent_class)->dispose (object);
}

static void
cham_caution_group_finalize (GObject *object)
{
  ChamCautionGroup *self = CHAM_CAUTION_GROUP (object);

  g_ptr_array_unref (self->rows);
  g_free (self->name);
  g_free (self->shown);
  G_OBJECT_CLASS (cham_caution_group_parent_class)->finalize (object);
}

static void
cham_caution_group_class_init (ChamCautionGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_caution_group_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_caution_group_finalize;
}

static void
cham_caution_group_init (ChamCautionGroup *self)
{
  self->rows = g_ptr_array_new ();
  self->name = g_strdup ("");
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Good to Know First"));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/** cham_caution_group_set_journal: To be called once, with the journal to look at. */
void
cham_caution_group_set_journal (ChamCautionGroup *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_CAUTION_GROUP (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  g_signal_connect_object (journal, "changed", G_CALLBACK (on_journal_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

/** cham_caution_group_show: Shows the cautions of @treatment as it would be stored; rows that stay
 * the same stay as they are. */
void
cham_caution_group_show (ChamCautionGroup *self, const ChamTreatment *treatment)
{
  g_autoptr (GPtrArray) cautions = NULL;
  g_autofree char *texts = NULL;

  g_return_if_fail (CHAM_IS_CAUTION_GROUP (self));
  if (self->journal == NULL)
    return;
  if (self->basis == NULL)
    self->basis = cham_treatment_cautions_load (self->journal, cham_today ());
  cautions = cham_treatment_cautions_list (self->basis, treatment);
  texts = list_texts (self->basis, treatment, cautions);
  g_set_str (&self->name, treatment->name);
  if (g_strcmp0 (texts, self->shown) == 0)
    return;
  g_set_str (&self->shown, texts);
  show_cautions (self, treatment, cautions);
}
