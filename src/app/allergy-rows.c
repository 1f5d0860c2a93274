/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Groups of foods and other things to switch on, foods by name, and words for the rest. A food is
 * called by its name or one of its other names. */
#include "app/allergy-rows.h"

#include <glib/gi18n.h>
#include <string.h>

#include "store/foods.h"

struct _ChamAllergyRows
{
  AdwPreferencesGroup parent_instance;

  ChamJournal *journal;
  GPtrArray *groups;      /* keys */
  GPtrArray *group_rows;  /* switches, in their order */
  GPtrArray *food_rows;
  GtkWidget *allergens[CHAM_N_ALLERGENS];
  AdwExpanderRow *group_list;
  AdwExpanderRow *allergen_list;
  GtkWidget *food_entry;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (ChamAllergyRows, cham_allergy_rows, ADW_TYPE_PREFERENCES_GROUP)

#define LONGEST_NOTE 500

static guint changed;

static gboolean
is_on (GtkWidget *row)
{
  return adw_switch_row_get_active (ADW_SWITCH_ROW (row));
}

/* Which ones are on, behind the title of the list. */
static void
summarize (AdwExpanderRow *list, GtkWidget *const *rows, guint n_rows)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_rows; i++)
    if (is_on (rows[i]))
      g_string_append_printf (text, "%s%s", text->len > 0 ? _ (", ") : "",
                              adw_preferences_row_get_title (ADW_PREFERENCES_ROW (rows[i])));
  adw_expander_row_set_subtitle (list, text->str);
}

static void
on_switched_cb (ChamAllergyRows *self)
{
  summarize (self->group_list, (GtkWidget *const *) self->group_rows->pdata,
             self->group_rows->len);
  summarize (self->allergen_list, self->allergens, CHAM_N_ALLERGENS);
  g_signal_emit (self, changed, 0);
}

static GtkWidget *
add_switch (ChamAllergyRows *self, AdwExpanderRow *list, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_SWITCH_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  g_signal_connect_object (row, "notify::active", G_CALLBACK (on_switched_cb), self,
                           G_CONNECT_SWAPPED);
  adw_expander_row_add_row (list, row);
  return row;
}

/* Nobody is allergic to sugar. */
static gboolean
is_offered (const ChamFoodGroup *group)
{
  return group->role == CHAM_FOOD_WATCHED && strcmp (group->key, "added-sugar") != 0
         && strcmp (group->key, "processed") != 0;
}

static void
add_groups (ChamAllergyRows *self)
{
  g_autoptr (GPtrArray) groups = cham_journal_list_food_groups (self->journal, NULL);

  for (guint i = 0; groups != NULL && i < groups->len; i++)
    {
      const ChamFoodGroup *group = g_ptr_array_index (groups, i);

      if (!is_offered (group))
        continue;
      g_ptr_array_add (self->groups, g_strdup (group->key));
      g_ptr_array_add (self->group_rows, add_switch (self, self->group_list, _ (group->name)));
    }
}

static void
on_food_removed_cb (ChamAllergyRows *self, GtkWidget *button)
{
  GtkWidget *row = gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW);

  gtk_widget_grab_focus (self->food_entry);
  if (!g_ptr_array_remove (self->food_rows, row))
    return;
  adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), row);
  g_signal_emit (self, changed, 0);
}

static GtkWidget *
make_remove_button (ChamAllergyRows *self, const char *name)
{
  g_autofree char *label = g_strdup_printf (_ ("Remove %s"), name);
  GtkWidget *button
      = g_object_new (GTK_TYPE_BUTTON, "icon-name", "user-trash-symbolic", "tooltip-text", label,
                      "valign", GTK_ALIGN_CENTER, "has-frame", FALSE, NULL);

  g_signal_connect_object (button, "clicked", G_CALLBACK (on_food_removed_cb), self,
                           G_CONNECT_SWAPPED);
  return button;
}

static gboolean
has_food (ChamAllergyRows *self, const char *name)
{
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < self->food_rows->len; i++)
    {
      g_autofree char *other = g_utf8_casefold (
          adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->food_rows->pdata[i])), -1);

      if (g_str_equal (folded, other))
        return TRUE;
    }
  return FALSE;
}

static void
add_food (ChamAllergyRows *self, const char *name)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, NULL);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_remove_button (self, name));
  g_ptr_array_add (self->food_rows, row);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
}

static void
on_food_applied_cb (ChamAllergyRows *self)
{
  GtkEditable *entry = GTK_EDITABLE (self->food_entry);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  g_autoptr (ChamFood) food = cham_journal_recognise_food (self->journal, name, NULL);

  if (food != NULL)
    g_set_str (&name, food->name);
  if (*name == '\0')
    return;
  if (!has_food (self, name))
    add_food (self, name);
  gtk_editable_set_text (entry, "");
  gtk_widget_grab_focus (self->food_entry);
  g_signal_emit (self, changed, 0);
}

static void
on_note_changed_cb (ChamAllergyRows *self)
{
  g_signal_emit (self, changed, 0);
}

static void
cham_allergy_rows_dispose (GObject *object)
{
  g_clear_object (&CHAM_ALLERGY_ROWS (object)->journal);
  G_OBJECT_CLASS (cham_allergy_rows_parent_class)->dispose (object);
}

static void
cham_allergy_rows_finalize (GObject *object)
{
  ChamAllergyRows *self = CHAM_ALLERGY_ROWS (object);

  g_ptr_array_unref (self->groups);
  g_ptr_array_unref (self->group_rows);
  g_ptr_array_unref (self->food_rows);
  G_OBJECT_CLASS (cham_allergy_rows_parent_class)->finalize (object);
}

static void
cham_allergy_rows_class_init (ChamAllergyRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_allergy_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_allergy_rows_finalize;
  changed = g_signal_new ("changed", CHAM_TYPE_ALLERGY_ROWS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                          NULL, G_TYPE_NONE, 0);
}

static AdwExpanderRow *
add_list (ChamAllergyRows *self, const char *title)
{
  GtkWidget *row = g_object_new (ADW_TYPE_EXPANDER_ROW, "title", title, "use-markup", FALSE, NULL);

  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  return ADW_EXPANDER_ROW (row);
}

static void
cham_allergy_rows_init (ChamAllergyRows *self)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (self);

  self->groups = g_ptr_array_new_with_free_func (g_free);
  self->group_rows = g_ptr_array_new ();
  self->food_rows = g_ptr_array_new ();
  self->group_list = add_list (self, _ ("Groups of Foods"));
  self->allergen_list = add_list (self, _ ("On the Skin and in the Air"));
  for (int i = 0; i < CHAM_N_ALLERGENS; i++)
    self->allergens[i]
        = add_switch (self, self->allergen_list, cham_allergen_get_title ((ChamAllergen) i));
  self->note = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Other Allergies"), "max-length",
                             LONGEST_NOTE, NULL);
  adw_preferences_group_add (group, self->note);
  self->food_entry = g_object_new (ADW_TYPE_ENTRY_ROW, "title", _ ("Add a Food"),
                                   "show-apply-button", TRUE, "max-length", CHAM_FOOD_MOST_LETTERS,
                                   NULL);
  adw_preferences_group_add (group, self->food_entry);
  g_signal_connect_object (self->note, "changed", G_CALLBACK (on_note_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->food_entry, "apply", G_CALLBACK (on_food_applied_cb), self,
                           G_CONNECT_SWAPPED);
}

/** cham_allergy_rows_set_journal: To be called once, with the journal whose foods there are. */
void
cham_allergy_rows_set_journal (ChamAllergyRows *self, ChamJournal *journal)
{
  g_return_if_fail (CHAM_IS_ALLERGY_ROWS (self) && self->journal == NULL);
  self->journal = g_object_ref (journal);
  add_groups (self);
}

/** cham_allergy_rows_show: Fills the rows from @profile; to be called once. */
void
cham_allergy_rows_show (ChamAllergyRows *self, const ChamProfile *profile)
{
  g_return_if_fail (CHAM_IS_ALLERGY_ROWS (self));
  for (guint i = 0; i < self->groups->len; i++)
    adw_switch_row_set_active (self->group_rows->pdata[i],
                               cham_profile_has_allergy_group (profile, self->groups->pdata[i]));
  for (int i = 0; i < CHAM_N_ALLERGENS; i++)
    adw_switch_row_set_active (ADW_SWITCH_ROW (self->allergens[i]),
                               cham_profile_has_allergen (profile, (ChamAllergen) i));
  for (guint i = 0; profile->allergy_foods[i] != NULL; i++)
    add_food (self, profile->allergy_foods[i]);
  gtk_editable_set_text (GTK_EDITABLE (self->note), profile->allergy_note);
}

static char **
list_foods (ChamAllergyRows *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->food_rows->len; i++)
    g_strv_builder_add (builder, adw_preferences_row_get_title (self->food_rows->pdata[i]));
  return g_strv_builder_end (builder);
}

/* A group that is not offered here stays. */
static char **
list_groups (ChamAllergyRows *self, char *const *known)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < self->groups->len; i++)
    if (is_on (self->group_rows->pdata[i]))
      g_strv_builder_add (builder, self->groups->pdata[i]);
  for (; *known != NULL; known++)
    if (!g_ptr_array_find_with_equal_func (self->groups, *known, g_str_equal, NULL))
      g_strv_builder_add (builder, *known);
  return g_strv_builder_end (builder);
}

/** cham_allergy_rows_read: Puts what the rows say into @profile. */
void
cham_allergy_rows_read (ChamAllergyRows *self, ChamProfile *profile)
{
  char **groups, **foods;

  g_return_if_fail (CHAM_IS_ALLERGY_ROWS (self));
  groups = list_groups (self, profile->allergy_groups);
  foods = list_foods (self);
  g_strfreev (profile->allergy_groups);
  g_strfreev (profile->allergy_foods);
  profile->allergy_groups = groups;
  profile->allergy_foods = foods;
  profile->allergens = 0;
  for (int i = 0; i < CHAM_N_ALLERGENS; i++)
    profile->allergens |= is_on (self->allergens[i]) ? 1u << i : 0;
  g_set_str (&profile->allergy_note, gtk_editable_get_text (GTK_EDITABLE (self->note)));
}

/** cham_allergy_rows_has_any: Whether the rows name an allergy. */
gboolean
cham_allergy_rows_has_any (ChamAllergyRows *self)
{
  g_autoptr (ChamProfile) profile = cham_profile_new ();

  g_return_val_if_fail (CHAM_IS_ALLERGY_ROWS (self), FALSE);
  cham_allergy_rows_read (self, profile);
  return cham_profile_has_allergies (profile);
}
