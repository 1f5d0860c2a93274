/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* New journal, open journal, start one of one's own, quit; and every key of the program that
 * is not a widget's own. */
#include "app/application-actions.h"

#include <glib/gi18n.h>

#include "app/journal-page.h"
#include "app/place.h"

static const struct
{
  const char *action;
  const char *accels[3];
} shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "app.open-journal", { "<Control>o" } },
  { "window.close", { "<Control>w" } },
  { "win.shortcuts", { "<Control>question", "F1" } },
  { "win.search", { "<Control>f" } },
  { "win.foods", { "<Control><Shift>f" } },
  { "win.edit-check-in", { "<Control>e" } },
  { "win.today", { "<Alt>Home" } },
  { "win.previous-day", { "<Alt>Left" } },
  { "win.next-day", { "<Alt>Right" } },
};

static GtkFileDialog *
make_dialog (const char *title)
{
  GtkFileDialog *dialog = gtk_file_dialog_new ();
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);

  gtk_file_filter_set_name (filter, _ ("Journals"));
  gtk_file_filter_add_suffix (filter, "db");
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
  return dialog;
}

static void
on_journal_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_open_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    cham_application_open (self, g_file_peek_path (file), CHAM_OPEN_WRITE);
}

static void
on_new_journal_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamApplication) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file != NULL)
    cham_application_open (self, g_file_peek_path (file), CHAM_OPEN_CREATE);
}

static void
on_open_journal_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *self = data;
  g_autoptr (GtkFileDialog) dialog = make_dialog (_ ("Open a Journal"));

  gtk_file_dialog_open (dialog, gtk_application_get_active_window (self), NULL,
                        on_journal_chosen_cb, g_object_ref (self));
}

static void
on_new_journal_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *self = data;
  g_autoptr (GtkFileDialog) dialog = make_dialog (_ ("Start a New Journal"));

  gtk_file_dialog_set_initial_name (dialog, _ ("journal.db"));
  gtk_file_dialog_save (dialog, gtk_application_get_active_window (self), NULL,
                        on_new_journal_chosen_cb, g_object_ref (self));
}

static void
on_start_own_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autofree char *path = cham_journal_dup_default_path ();
  GtkWindow *before = gtk_application_get_active_window (data);

  if (cham_application_open (data, path, CHAM_OPEN_CREATE)
      && gtk_application_get_active_window (data) != before)
    gtk_window_close (before);
}

static void
on_quit_activated_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  g_autoptr (GList) windows = g_list_copy (gtk_application_get_windows (data));

  for (GList *link = windows; link != NULL; link = link->next)
    gtk_window_close (link->data);
}

static const GActionEntry actions[] = {
  { .name = "new-journal", .activate = on_new_journal_activated_cb },
  { .name = "open-journal", .activate = on_open_journal_activated_cb },
  { .name = "start-own", .activate = on_start_own_activated_cb },
  { .name = "quit", .activate = on_quit_activated_cb },
};

static void
add_place_shortcuts (GtkApplication *self)
{
  for (guint i = 0; i < cham_place_count (); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.place::%s", cham_place_get (i)->name);
      g_autofree char *accel = g_strdup_printf ("<Alt>%u", i + 1);

      gtk_application_set_accels_for_action (self, action, (const char *[]) { accel, NULL });
    }
}

static void
add_part_shortcuts (GtkApplication *self)
{
  for (guint i = 0; i < cham_journal_page_count_parts (); i++)
    {
      g_autofree char *action = g_strdup_printf ("win.part(uint32 %u)", i);
      g_autofree char *accel = g_strdup_printf ("<Control>%u", i + 1);

      gtk_application_set_accels_for_action (self, action, (const char *[]) { accel, NULL });
    }
}

/** cham_application_add_actions: Gives @self its actions and the keys of all actions. */
void
cham_application_add_actions (ChamApplication *self)
{
  g_return_if_fail (CHAM_IS_APPLICATION (self));
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  for (gsize i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self), shortcuts[i].action,
                                           shortcuts[i].accels);
  add_place_shortcuts (GTK_APPLICATION (self));
  add_part_shortcuts (GTK_APPLICATION (self));
}
