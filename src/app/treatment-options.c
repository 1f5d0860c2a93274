/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A list of the treatments, those that are no longer taken last. Without any it is not there. */
#include "app/treatment-options.h"

#include <glib/gi18n.h>

#include "app/short-labels.h"
#include "store/treatments.h"

struct _ChamTreatmentOptions
{
  AdwBin parent_instance;

  GtkStringList *names;
  GtkDropDown *list;
};

G_DEFINE_FINAL_TYPE (ChamTreatmentOptions, cham_treatment_options, ADW_TYPE_BIN)

static guint changed;

static void
on_selected_cb (ChamTreatmentOptions *self)
{
  g_signal_emit (self, changed, 0);
}

static void
cham_treatment_options_finalize (GObject *object)
{
  g_object_unref (CHAM_TREATMENT_OPTIONS (object)->names);
  G_OBJECT_CLASS (cham_treatment_options_parent_class)->finalize (object);
}

static void
cham_treatment_options_class_init (ChamTreatmentOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_treatment_options_finalize;
  changed = g_signal_new ("changed", CHAM_TYPE_TREATMENT_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL,
                          NULL, NULL, G_TYPE_NONE, 0);
}

static void
cham_treatment_options_init (ChamTreatmentOptions *self)
{
  self->names = gtk_string_list_new (NULL);
}

static void
add_names (ChamTreatmentOptions *self, const GPtrArray *treatments, gboolean archived)
{
  for (guint i = 0; i < treatments->len; i++)
    {
      const ChamTreatment *treatment = g_ptr_array_index (treatments, i);

      if (treatment->archived == archived)
        gtk_string_list_append (self->names, treatment->name);
    }
}

/** cham_treatment_options_new: (transfer floating): At first the first of the checklist. */
GtkWidget *
cham_treatment_options_new (ChamJournal *journal)
{
  ChamTreatmentOptions *self = g_object_new (CHAM_TYPE_TREATMENT_OPTIONS, NULL);
  g_autoptr (GPtrArray) treatments = cham_journal_list_treatments (journal, TRUE, NULL);

  if (treatments == NULL || treatments->len == 0)
    return GTK_WIDGET (self);
  add_names (self, treatments, FALSE);
  add_names (self, treatments, TRUE);
  self->list = GTK_DROP_DOWN (gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)), NULL));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Treatment"), -1);
  gtk_widget_set_halign (GTK_WIDGET (self->list), GTK_ALIGN_CENTER);
  cham_short_labels_use (self->list);
  g_signal_connect_object (self->list, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
  return GTK_WIDGET (self);
}

/** cham_treatment_options_read: (transfer floating): "s": the name, "" for none. */
GVariant *
cham_treatment_options_read (GtkWidget *widget)
{
  ChamTreatmentOptions *self = CHAM_TREATMENT_OPTIONS (widget);
  guint selected
      = self->list != NULL ? gtk_drop_down_get_selected (self->list) : GTK_INVALID_LIST_POSITION;
  const char *name = gtk_string_list_get_string (self->names, selected);

  return g_variant_new_string (name != NULL ? name : "");
}
