/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One pass over the texts. It refuses what the guide must not have – a statement without a
 * source, a grade that is none, an id twice – and asks for each text in the person's language.
 * Whether the words are right is for tests/data/test-guide.py and for people. */
#include "model/guide-reader.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/keyword.h"
#include "model/nutrient.h"

static const char *const kind_words[]
    = { "treatment", "food", "habit", "background", "care", NULL };

static const char *const test_words[] = { "", "elimination", "randomised", NULL };

static const char *const tool_words[]
    = { "see-someone", "breathing", "breaks", "meal-plan", "review", "report", NULL };

/**
 * Reader: What is being read.
 * @ids: "theme foods", "item dairy": those that are taken
 * @theme: (nullable): like @item, @statement and @source, the one inside of which it is
 */
typedef struct
{
  ChamGuide *guide;
  GHashTable *sources;
  GHashTable *themes;
  GHashTable *ids;
  ChamGuideTheme *theme;
  ChamGuideItem *item;
  ChamGuideStatement *statement;
  ChamGuideSource *source;
  GString *text;
} Reader;

static void refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

static void
refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  *error = g_error_new_valist (G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, format, arguments);
  va_end (arguments);
}

/* The value of an attribute, NULL when the element has none of that name. */
static const char *
get (const char **names, const char **values, const char *name)
{
  for (int i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], name))
      return values[i];
  return NULL;
}

static gboolean
take_id (Reader *self, const char *element, const char *id, GError **error)
{
  g_autofree char *key = g_strdup_printf ("%s %s", element, id != NULL ? id : "");

  if (id == NULL || *id == '\0')
    refuse (error, "a %s has no id", element);
  else if (!g_hash_table_add (self->ids, g_steal_pointer (&key)))
    refuse (error, "two of %s %s", element, id);
  else
    return TRUE;
  return FALSE;
}

static gboolean
start_theme (Reader *self, const char *id, GError **error)
{
  if (!take_id (self, "theme", id, error))
    return FALSE;
  self->theme = cham_guide_theme_new (id);
  g_ptr_array_add (self->guide->themes, self->theme);
  g_hash_table_insert (self->themes, self->theme->id, self->theme);
  return TRUE;
}

static gboolean
start_source (Reader *self, const char *id, const char *url, GError **error)
{
  if (!take_id (self, "source", id, error))
    return FALSE;
  self->source = cham_guide_source_new (id, url);
  g_ptr_array_add (self->guide->sources, self->source);
  g_hash_table_insert (self->sources, self->source->id, self->source);
  return TRUE;
}

static gboolean
start_item (Reader *self, const char **names, const char **values, GError **error)
{
  const char *id = get (names, values, "id"), *name = get (names, values, "theme");
  ChamGuideTheme *theme = name != NULL ? g_hash_table_lookup (self->themes, name) : NULL;
  int kind = 0;

  if (!take_id (self, "item", id, error))
    return FALSE;
  self->item = cham_guide_item_new (id);
  self->item->theme = theme;
  if (theme == NULL)
    refuse (error, "%s: there is no theme “%s”", id, name != NULL ? name : "");
  else if (!cham_guide_grade_from_string (get (names, values, "grade"), &self->item->grade))
    refuse (error, "%s: it has no grade", id);
  else if (!cham_keyword_find (kind_words, get (names, values, "kind"), &kind))
    refuse (error, "%s: it is of no kind", id);
  if (*error != NULL)
    {
      g_clear_pointer (&self->item, cham_guide_item_free);
      return FALSE;
    }
  self->item->kind = (ChamGuideKind) kind;
  g_ptr_array_add (theme->items, self->item);
  return TRUE;
}

static GPtrArray *
find_statements (ChamGuideItem *item, const char *element)
{
  if (g_str_equal (element, "evidence"))
    return item->evidence;
  if (g_str_equal (element, "dose"))
    return item->doses;
  return g_str_equal (element, "caution") ? item->cautions : NULL;
}

static gboolean
start_statement (Reader *self, GPtrArray *statements, const char *named, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (named != NULL ? named : "", " ", -1);

  self->statement = cham_guide_statement_new ();
  g_ptr_array_add (statements, self->statement);
  for (int i = 0; ids[i] != NULL; i++)
    {
      ChamGuideSource *source = g_hash_table_lookup (self->sources, ids[i]);

      if (source == NULL && *ids[i] != '\0')
        {
          refuse (error, "%s: there is no source “%s”", self->item->id, ids[i]);
          return FALSE;
        }
      if (source != NULL)
        g_ptr_array_add (self->statement->sources, source);
    }
  if (self->statement->sources->len == 0)
    refuse (error, "%s: a statement without a source", self->item->id);
  return *error == NULL;
}

static gboolean
take_treatment (ChamGuideItem *item, const char **names, const char **values, GError **error)
{
  const char *unit = get (names, values, "unit"), *limit = get (names, values, "limit");
  ChamTreatmentKind kind;
  ChamNutrient nutrient;

  if (!cham_treatment_kind_from_string (get (names, values, "kind"), &kind))
    {
      refuse (error, "%s: it is no kind of treatment", item->id);
      return FALSE;
    }
  item->treatment = cham_treatment_new ("", kind);
  g_set_str (&item->treatment->unit, unit != NULL ? unit : "");
  if (limit == NULL)
    return TRUE;
  if (!cham_nutrient_from_string (limit, &nutrient) || unit == NULL
      || cham_nutrient_find_unit (nutrient, unit) == NULL)
    {
      refuse (error, "%s: %s is no nutrient in that unit", item->id, limit);
      return FALSE;
    }
  item->treatment->contents[nutrient]
      = (ChamContent) { 1, cham_nutrient_find_unit (nutrient, unit) };
  return TRUE;
}

static void
append (char ***list, const char *text)
{
  guint length = g_strv_length (*list);

  *list = g_renew (char *, *list, length + 2);
  (*list)[length] = g_strdup (text);
  (*list)[length + 1] = NULL;
}

static gboolean
take_word (ChamGuideItem *item, const char *element, const char *const *words, const char *text,
           int *index, GError **error)
{
  if (text != NULL && *text != '\0' && cham_keyword_find (words, text, index))
    return TRUE;
  refuse (error, "%s: “%s” is no %s", item->id, text != NULL ? text : "", element);
  return FALSE;
}

/* What can be done with an item, and what else to read. */
static gboolean
take_action (ChamGuideItem *item, const char *element, const char **names, const char **values,
             GError **error)
{
  const char *measure = get (names, values, "measure"), *group = get (names, values, "group");
  const char *other = get (names, values, "item");
  int index = 0;

  if (g_str_equal (element, "treatment"))
    return take_treatment (item, names, values, error);
  if (g_str_equal (element, "track") && measure != NULL)
    append (&item->measures, measure);
  else if (g_str_equal (element, "watch") && group != NULL)
    append (&item->groups, group);
  else if (g_str_equal (element, "see") && other != NULL)
    append (&item->see, other);
  else if (g_str_equal (element, "test"))
    {
      if (take_word (item, element, test_words, get (names, values, "design"), &index, error))
        item->test = (ChamGuideTest) index;
    }
  else if (g_str_equal (element, "tool"))
    {
      if (take_word (item, element, tool_words, get (names, values, "name"), &index, error))
        item->tools |= 1u << index;
    }
  else
    refuse (error, "%s: what is “%s”?", item->id, element);
  return *error == NULL;
}

static gboolean
is_text (const char *element)
{
  return g_str_equal (element, "name") || g_str_equal (element, "also")
         || g_str_equal (element, "what") || g_str_equal (element, "summary");
}

static void
on_element_started_cb (GMarkupParseContext *context, const char *element, const char **names,
                       const char **values, gpointer data, GError **error)
{
  Reader *self = data;
  GPtrArray *statements = self->item != NULL ? find_statements (self->item, element) : NULL;
  g_autoptr (GError) failure = NULL;

  g_string_truncate (self->text, 0);
  if (statements != NULL)
    start_statement (self, statements, get (names, values, "source"), &failure);
  else if (self->item != NULL && !is_text (element))
    take_action (self->item, element, names, values, &failure);
  else if (g_str_equal (element, "theme"))
    start_theme (self, get (names, values, "id"), &failure);
  else if (g_str_equal (element, "source"))
    start_source (self, get (names, values, "id"), get (names, values, "url"), &failure);
  else if (g_str_equal (element, "item"))
    start_item (self, names, values, &failure);
  else if (!g_str_equal (element, "guide")
           && !(is_text (element) && (self->item != NULL || self->theme != NULL)))
    refuse (&failure, "what is “%s”?", element);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
}

static void
on_text_read_cb (GMarkupParseContext *context, const char *text, gsize length, gpointer data,
                 GError **error)
{
  g_string_append_len (((Reader *) data)->text, text, (gssize) length);
}

/* The text since the last element began, white space collapsed as translators see it. */
static char *
collapse (const GString *text)
{
  g_auto (GStrv) words = g_strsplit_set (text->str, " \t\r\n", -1);
  GString *line = g_string_sized_new (text->len);

  for (int i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
  return g_string_free (line, FALSE);
}

/* An empty text asks gettext for the head of its catalogue. */
static const char *
translate (const char *text)
{
  return *text != '\0' ? g_dgettext (GETTEXT_PACKAGE, text) : text;
}

static void
end_text (Reader *self, const char *element, const char *text)
{
  if (self->item == NULL && g_str_equal (element, "name"))
    g_set_str (&self->theme->name, text);
  else if (self->item == NULL)
    g_set_str (&self->theme->summary, text);
  else if (g_str_equal (element, "name"))
    g_set_str (&self->item->name, text);
  else
    append (g_str_equal (element, "what") ? &self->item->what : &self->item->also, text);
}

static gboolean
end_item (Reader *self, GError **error)
{
  const ChamGuideItem *item = self->item;

  if (item->name == NULL || *item->name == '\0' || *item->what == NULL || item->evidence->len == 0)
    refuse (error, "%s: needs a name, what it is and evidence", item->id);
  self->item = NULL;
  return *error == NULL;
}

static void
on_element_ended_cb (GMarkupParseContext *context, const char *element, gpointer data,
                     GError **error)
{
  Reader *self = data;
  g_autofree char *text = collapse (self->text);
  g_autoptr (GError) failure = NULL;

  if (self->statement != NULL && *text == '\0')
    refuse (&failure, "%s: a statement without a text", self->item->id);
  else if (self->statement != NULL)
    g_set_str (&self->statement->text, translate (text));
  else if (self->source != NULL)
    g_set_str (&self->source->text, translate (text));
  else if (is_text (element))
    end_text (self, element, translate (text));
  else if (g_str_equal (element, "item"))
    end_item (self, &failure);
  else if (g_str_equal (element, "theme") && (self->theme->name == NULL
                                              || self->theme->summary == NULL))
    refuse (&failure, "%s: needs a name and a summary", self->theme->id);
  self->statement = NULL;
  self->source = NULL;
  if (g_str_equal (element, "theme"))
    self->theme = NULL;
  g_string_truncate (self->text, 0);
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
}

static gboolean
read_file (Reader *self, GBytes *file, GError **error)
{
  static const GMarkupParser parser
      = { on_element_started_cb, on_element_ended_cb, on_text_read_cb, NULL, NULL };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_DEFAULT_FLAGS, self, NULL);
  gsize size;
  const char *text = g_bytes_get_data (file, &size);

  self->theme = NULL;
  return g_markup_parse_context_parse (context, text, (gssize) size, error)
         && g_markup_parse_context_end_parse (context, error);
}

/* Items may lead to others that stand further down, in another file. */
static gboolean
check_see (const ChamGuide *guide, const ChamGuideItem *item, GError **error)
{
  for (char **see = item->see; *see != NULL && *error == NULL; see++)
    if (g_str_equal (*see, item->id) || cham_guide_get_item (guide, *see) == NULL)
      refuse (error, "%s: there is no other item “%s”", item->id, *see);
  return *error == NULL;
}

static gboolean
check_guide (const ChamGuide *guide, GError **error)
{
  for (guint i = 0; i < guide->themes->len; i++)
    {
      const ChamGuideTheme *theme = guide->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        if (!check_see (guide, theme->items->pdata[j], error))
          return FALSE;
    }
  return TRUE;
}

/**
 * cham_guide_read:
 * @files: (array length=n_files): the texts, sources before what refers to them and themes before
 *   their items
 *
 * Returns: (transfer full) (nullable): the guide in the person's language; %NULL with @error of
 *   #G_MARKUP_ERROR: the texts are not as data/guide/sources.xml says
 */
ChamGuide *
cham_guide_read (GBytes *const *files, gsize n_files, GError **error)
{
  g_autoptr (ChamGuide) guide = cham_guide_new ();
  g_autoptr (GHashTable) sources = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) themes = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) failure = NULL;
  Reader self = { .guide = guide, .sources = sources, .themes = themes, .ids = ids, .text = text };

  for (gsize i = 0; i < n_files && failure == NULL; i++)
    read_file (&self, files[i], &failure);
  if (failure == NULL && check_guide (guide, &failure))
    return g_steal_pointer (&guide);
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}
