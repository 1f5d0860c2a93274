/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The dialog of foods, from the inside: what nobody types by hand, and that nothing is left. */
#include "app/foods-dialog.h"

#include "app/new-food-dialog.h"
#include "fixture.h"
#include "store/foods.h"
#include "widgets.h"

#define ENDLESS 100000

static void
type_into (GtkWidget *root, GType type, const char *title, const char *text)
{
  GtkWidget *field = widgets_find (root, type, title);

  g_assert_nonnull (field);
  gtk_editable_set_text (GTK_EDITABLE (field), text);
  if (type == ADW_TYPE_ENTRY_ROW)
    g_signal_emit_by_name (field, "apply");
  widgets_wait (100);
}

static ChamFood *
find (Fixture *fixture, const char *name)
{
  return cham_journal_find_food (fixture->journal, name, NULL);
}

/* All foods as long as none was eaten; what is typed, however long, is looked for or said. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (ENDLESS, 'x');
  AdwDialog *dialog = cham_foods_dialog_new (fixture->journal);
  GtkWidget *root = widgets_present (dialog);

  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Aioli"));
  type_into (root, GTK_TYPE_SEARCH_ENTRY, NULL, endless);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Nothing Found"));
  type_into (root, GTK_TYPE_SEARCH_ENTRY, NULL, "<zq>&");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Nothing Found"));
  type_into (root, GTK_TYPE_SEARCH_ENTRY, NULL, "eggplant");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Aubergine – Eggplant"));
  type_into (root, GTK_TYPE_SEARCH_ENTRY, NULL, "");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Aioli"));
  widgets_finish (dialog);
}

static void
test_names (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (ENDLESS, 'x');
  g_autoptr (ChamFood) milk = find (fixture, "Milk");
  g_autoptr (ChamFood) renamed = NULL;
  AdwDialog *dialog = cham_foods_dialog_new_for_food (fixture->journal, milk->id);
  GtkWidget *root = widgets_present (dialog);
  const char *too_long = "The name is too long. Nothing was changed. Choose a name of at most 200 "
                         "letters.";

  type_into (root, ADW_TYPE_ENTRY_ROW, "Name", endless);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, too_long));
  type_into (root, ADW_TYPE_ENTRY_ROW, "Name", " \n");
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL,
                                "The name is empty. Nothing was changed. Type a name."));
  type_into (root, ADW_TYPE_ENTRY_ROW, "Name", "حليب 🥛");
  g_assert_false (widgets_shows (root, GTK_TYPE_LABEL, too_long));
  type_into (root, ADW_TYPE_ENTRY_ROW, "Other names, separated by ;", endless);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, too_long));
  type_into (root, ADW_TYPE_ENTRY_ROW, "Other names, separated by ;", " ; Leche;; ");
  renamed = find (fixture, "حليب 🥛");
  g_assert_cmpint (renamed->id, ==, milk->id);
  g_assert_cmpstr (renamed->also[0], ==, "Leche");
  g_assert_null (renamed->also[1]);
  widgets_finish (dialog);
}

/* A food that is taken back has nothing to show any more. */
static void
test_gone (Fixture *fixture, gconstpointer data)
{
  g_autoptr (ChamFood) moon = cham_food_new ("Moon dust");
  AdwDialog *dialog;
  GtkWidget *root;

  g_assert_true (cham_journal_add_food (fixture->journal, moon, NULL));
  dialog = cham_foods_dialog_new_for_food (fixture->journal, moon->id);
  root = widgets_present (dialog);
  g_assert_true (widgets_shows (root, GTK_TYPE_LABEL, "Not part of a meal so far"));
  g_object_ref (dialog);
  fixture_undo (fixture);
  widgets_wait (300);
  g_assert_null (gtk_widget_get_root (root));
  g_object_unref (dialog);
  g_assert_finalize_object (dialog);
}

static void
assert_new (AdwDialog *dialog, const char *name, gboolean accepted)
{
  type_into (GTK_WIDGET (dialog), ADW_TYPE_ENTRY_ROW, "Name", name);
  g_assert_cmpint (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "add"), ==,
                   accepted);
}

static void
test_new (Fixture *fixture, gconstpointer data)
{
  g_autofree char *endless = g_strnfill (ENDLESS, 'x');
  g_autofree char *longest = g_strnfill (CHAM_FOOD_MOST_LETTERS, 'x');
  AdwDialog *dialog = cham_new_food_dialog_new (fixture->journal, "milk");

  widgets_present (dialog);
  g_assert_false (adw_alert_dialog_get_response_enabled (ADW_ALERT_DIALOG (dialog), "add"));
  assert_new (dialog, "", FALSE);
  assert_new (dialog, " \t", FALSE);
  assert_new (dialog, endless, FALSE);
  assert_new (dialog, longest, TRUE);
  assert_new (dialog, " MILK ", FALSE);
  assert_new (dialog, "Eggplant", TRUE);
  widgets_finish (dialog);
}

int
main (int argc, char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  fixture_add ("/foods-dialog/list", test_list);
  fixture_add ("/foods-dialog/names", test_names);
  fixture_add ("/foods-dialog/gone", test_gone);
  fixture_add ("/foods-dialog/new", test_new);
  return g_test_run ();
}
