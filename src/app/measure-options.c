/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Flags are not offered: a dot for yes and one for no say nothing. */
#include "app/measure-options.h"

#include <glib/gi18n.h>

#include "app/short-labels.h"
#include "model/lane-choice.h"
#include "store/readings.h"

struct _ChamMeasureOptions
{
  AdwBin parent_instance;

  char **names; /* of lanes, in the order of the lists */
  GtkStringList *titles;
  GtkDropDown *first;
  GtkDropDown *second; /* NULL when there is only one */
  GtkDropDown *lag;
};

G_DEFINE_FINAL_TYPE (ChamMeasureOptions, cham_measure_options, ADW_TYPE_BIN)

static guint changed;

static void
cham_measure_options_finalize (GObject *object)
{
  ChamMeasureOptions *self = CHAM_MEASURE_OPTIONS (object);

  g_strfreev (self->names);
  g_object_unref (self->titles);
  G_OBJECT_CLASS (cham_measure_options_parent_class)->finalize (object);
}

static void
cham_measure_options_class_init (ChamMeasureOptionsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_measure_options_finalize;
  changed = g_signal_new ("changed", CHAM_TYPE_MEASURE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                          NULL, G_TYPE_NONE, 0);
}

static void
cham_measure_options_init (ChamMeasureOptions *self)
{
  self->titles = gtk_string_list_new (NULL);
}

static void
on_selected_cb (ChamMeasureOptions *self)
{
  g_signal_emit (self, changed, 0);
}

static void
list_measures (ChamMeasureOptions *self, ChamJournal *journal)
{
  g_autoptr (GPtrArray) measures = cham_journal_list_measures (journal, NULL);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; measures != NULL && i < measures->len; i++)
    {
      const ChamMeasure *measure = g_ptr_array_index (measures, i);

      if (measure->archived || measure->kind == CHAM_MEASURE_FLAG)
        continue;
      g_strv_builder_take (names, measure->key != NULL
                                      ? g_strdup (measure->key)
                                      : g_strconcat (CHAM_LANE_OWN, measure->name, NULL));
      gtk_string_list_append (self->titles, cham_measure_get_title (measure));
    }
  self->names = g_strv_builder_end (names);
}

static guint
find_name (ChamMeasureOptions *self, const char *name)
{
  for (guint i = 0; self->names[i] != NULL; i++)
    if (g_str_equal (self->names[i], name))
      return i;
  return 0;
}

static GtkDropDown *
add_list (ChamMeasureOptions *self, AdwWrapBox *box, GListModel *model, const char *name,
          guint selected)
{
  GtkWidget *list = gtk_drop_down_new (g_object_ref (model), NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  cham_short_labels_use (GTK_DROP_DOWN (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (list), selected);
  g_signal_connect_object (list, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
  adw_wrap_box_append (box, list);
  return GTK_DROP_DOWN (list);
}

static GtkDropDown *
add_lags (ChamMeasureOptions *self, AdwWrapBox *box)
{
  g_autoptr (GtkStringList) lags = gtk_string_list_new (NULL);

  gtk_string_list_append (lags, _ ("on the same day"));
  for (int lag = 1; lag <= CHAM_LANE_MOST_LAG; lag++)
    {
      g_autofree char *text
          = g_strdup_printf (ngettext ("%d day before", "%d days before", lag), lag);

      gtk_string_list_append (lags, text);
    }
  return add_list (self, box, G_LIST_MODEL (lags), _ ("Days between"), 0);
}

static ChamMeasureOptions *
new_options (ChamJournal *journal, AdwWrapBox **box)
{
  ChamMeasureOptions *self = g_object_new (CHAM_TYPE_MEASURE_OPTIONS, NULL);

  list_measures (self, journal);
  *box = ADW_WRAP_BOX (adw_wrap_box_new ());
  adw_wrap_box_set_child_spacing (*box, 6);
  adw_wrap_box_set_line_spacing (*box, 6);
  gtk_widget_set_halign (GTK_WIDGET (*box), GTK_ALIGN_CENTER);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (*box));
  self->first = add_list (self, *box, G_LIST_MODEL (self->titles), _ ("Measure"),
                          find_name (self, CHAM_MEASURE_ITCH));
  return self;
}

/** cham_measure_options_new_single: (transfer floating): One measure, at first worst itch. */
GtkWidget *
cham_measure_options_new_single (ChamJournal *journal)
{
  AdwWrapBox *box;

  return GTK_WIDGET (new_options (journal, &box));
}

/** cham_measure_options_new_pair: (transfer floating): At first worst itch against sleep. */
GtkWidget *
cham_measure_options_new_pair (ChamJournal *journal)
{
  AdwWrapBox *box;
  ChamMeasureOptions *self = new_options (journal, &box);

  /* Translators: between two measures, "Worst itch against Sleep" */
  adw_wrap_box_append (box, gtk_label_new (_ ("against")));
  self->second = add_list (self, box, G_LIST_MODEL (self->titles), _ ("Against"),
                           find_name (self, CHAM_MEASURE_SLEEP_HOURS));
  self->lag = add_lags (self, box);
  return GTK_WIDGET (self);
}

static const char *
get_name (ChamMeasureOptions *self, GtkDropDown *list)
{
  guint selected = list != NULL ? gtk_drop_down_get_selected (list) : GTK_INVALID_LIST_POSITION;

  return selected < g_strv_length (self->names) ? self->names[selected] : "";
}

/** cham_measure_options_read: (transfer floating): "(ssi)": what goes up, what lies along and how
 * many days before; names of lanes, "" for none. */
GVariant *
cham_measure_options_read (GtkWidget *widget)
{
  ChamMeasureOptions *self = CHAM_MEASURE_OPTIONS (widget);
  int lag = self->lag != NULL ? (int) gtk_drop_down_get_selected (self->lag) : 0;

  return g_variant_new ("(ssi)", get_name (self, self->first), get_name (self, self->second), lag);
}
