/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A group for each verdict that there is. Of a long group the first rows are made, the others
 * when somebody asks for them: what is least certain is also what there is most of. */
#include "app/trigger-list.h"

#include <glib/gi18n.h>

#include "analysis/finding-words.h"
#include "app/trigger-row.h"

struct _ChamTriggerList
{
  AdwBin parent_instance;

  GtkBox *box;
  ChamFindings *findings;
};

G_DEFINE_FINAL_TYPE (ChamTriggerList, cham_trigger_list, ADW_TYPE_BIN)

enum
{
  OPENED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* Rows of a group at first, and how many more at a time. */
#define FIRST_ROWS 12
#define MORE_ROWS 50

/* The rows of a group that are not made yet: from @next to before @end in the order. */
typedef struct
{
  ChamTriggerList *list;
  AdwPreferencesGroup *group;
  GtkWidget *more;
  guint next;
  guint end;
} Rest;

static GtkWidget *add_rows (Rest *rest, guint count);

static void
on_row_activated_cb (ChamTriggerList *self, ChamTriggerRow *row)
{
  g_signal_emit (self, signals[OPENED], 0, cham_trigger_row_get_index (row));
}

/* The keys go on from the first of the new rows. */
static void
on_more_activated_cb (Rest *rest)
{
  gtk_widget_grab_focus (add_rows (rest, MORE_ROWS));
}

static GtkWidget *
add_row (Rest *rest, guint index)
{
  GtkWidget *row = cham_trigger_row_new (rest->list->findings, index);

  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), rest->list,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (rest->group, row);
  return row;
}

static void
free_rest (gpointer data, GClosure *closure)
{
  g_free (data);
}

/* The row at the end of the group that makes the others. */
static void
add_more (Rest *rest)
{
  guint left = rest->end - rest->next;
  g_autofree char *title = g_strdup_printf (ngettext ("Show %u More", "Show %u More", left), left);
  Rest *later = g_memdup2 (rest, sizeof *rest);

  later->more = adw_button_row_new ();
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (later->more), title);
  g_signal_connect_data (later->more, "activated", G_CALLBACK (on_more_activated_cb), later,
                         free_rest, G_CONNECT_SWAPPED);
  adw_preferences_group_add (rest->group, later->more);
}

/* Returns the first of them. It takes the row that asks for them away, and @rest with it. */
static GtkWidget *
add_rows (Rest *rest, guint count)
{
  Rest now = *rest;
  guint last = MIN (now.next + count, now.end);
  GtkWidget *first;

  if (now.more != NULL)
    adw_preferences_group_remove (now.group, now.more);
  now.more = NULL;
  first = add_row (&now, now.list->findings->order[now.next]);
  while (++now.next < last)
    add_row (&now, now.list->findings->order[now.next]);
  if (now.next < now.end)
    add_more (&now);
  return first;
}

static void
add_group (ChamTriggerList *self, guint first, guint end)
{
  const ChamFindings *findings = self->findings;
  ChamFindingGroup group = cham_trigger_get_group (&findings->triggers[findings->order[first]]);
  GtkWidget *widget = adw_preferences_group_new ();
  Rest rest = { self, ADW_PREFERENCES_GROUP (widget), NULL, first, end };

  adw_preferences_group_set_title (rest.group, cham_finding_group_get_title (group));
  adw_preferences_group_set_description (rest.group, cham_finding_group_get_description (group));
  add_rows (&rest, FIRST_ROWS);
  gtk_box_append (self->box, widget);
}

static void
fill (ChamTriggerList *self)
{
  const ChamFindings *findings = self->findings;
  guint n = findings->exposures->series->len;
  guint first = 0;

  for (guint i = 1; i <= n; i++)
    {
      const ChamTrigger *before = &findings->triggers[findings->order[i - 1]];

      if (i < n
          && cham_trigger_get_group (before)
                 == cham_trigger_get_group (&findings->triggers[findings->order[i]]))
        continue;
      add_group (self, first, i);
      first = i;
    }
}

static void
cham_trigger_list_dispose (GObject *object)
{
  ChamTriggerList *self = CHAM_TRIGGER_LIST (object);

  g_clear_pointer (&self->findings, cham_findings_unref);
  G_OBJECT_CLASS (cham_trigger_list_parent_class)->dispose (object);
}

static void
cham_trigger_list_class_init (ChamTriggerListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_trigger_list_dispose;
  signals[OPENED] = g_signal_new ("opened", CHAM_TYPE_TRIGGER_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
cham_trigger_list_init (ChamTriggerList *self)
{
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 24));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/** cham_trigger_list_set_findings: Shows @findings in place of what was there. */
void
cham_trigger_list_set_findings (ChamTriggerList *self, ChamFindings *findings)
{
  GtkWidget *child;

  g_return_if_fail (CHAM_IS_TRIGGER_LIST (self));
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  cham_findings_ref (findings);
  g_clear_pointer (&self->findings, cham_findings_unref);
  self->findings = findings;
  fill (self);
}
