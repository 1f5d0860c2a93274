/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Plain values: guide-reader fills them from the texts, and what people read and press is made of
 * them. It knows no journal. */
#include "model/guide.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "model/keyword.h"

static const char *const grade_words[]
    = { "helps", "small", "none", "harm", "unknown", "background", NULL };

static const char *const grade_titles[]
    = { N_ ("Helps"),         N_ ("Small or uncertain"), N_ ("No clear benefit"),
        N_ ("Possible harm"), N_ ("Not tested"),         N_ ("Background") };

static const char *const grade_explanations[] = {
  N_ ("Trials with a comparison show a gain that people notice."),
  N_ ("There are signs of something, but small, from weak studies, or studies disagree."),
  N_ ("It was looked at, and the gain is none or too small to notice."),
  N_ ("What may go wrong outweighs what it was shown to do."),
  N_ ("No trial was found that could tell. That speaks neither for nor against it."),
  N_ ("To understand or to do; there is nothing to grade."),
};

/** cham_guide_grade_from_string: Whether @text is the word of a grade in the texts. */
gboolean
cham_guide_grade_from_string (const char *text, ChamGuideGrade *grade)
{
  int index;

  if (!cham_keyword_find (grade_words, text, &index))
    return FALSE;
  *grade = (ChamGuideGrade) index;
  return TRUE;
}

/** cham_guide_grade_get_title: The grade in two or three words. */
const char *
cham_guide_grade_get_title (ChamGuideGrade grade)
{
  return _ (grade_titles[grade]);
}

/** cham_guide_grade_explain: What the grade means, in a sentence. */
const char *
cham_guide_grade_explain (ChamGuideGrade grade)
{
  return _ (grade_explanations[grade]);
}

/** cham_guide_source_new: (transfer full): A source without a text. */
ChamGuideSource *
cham_guide_source_new (const char *id, const char *url)
{
  ChamGuideSource *self = g_new0 (ChamGuideSource, 1);

  self->id = g_strdup (id);
  self->url = g_strdup (url);
  return self;
}

void
cham_guide_source_free (ChamGuideSource *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->text);
  g_free (self->url);
  g_free (self);
}

/** cham_guide_statement_new: (transfer full): A statement that nobody has made yet. */
ChamGuideStatement *
cham_guide_statement_new (void)
{
  ChamGuideStatement *self = g_new0 (ChamGuideStatement, 1);

  self->sources = g_ptr_array_new ();
  return self;
}

void
cham_guide_statement_free (ChamGuideStatement *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/** cham_guide_item_new: (transfer full): An item that says nothing yet. */
ChamGuideItem *
cham_guide_item_new (const char *id)
{
  ChamGuideItem *self = g_new0 (ChamGuideItem, 1);
  GDestroyNotify clear = (GDestroyNotify) cham_guide_statement_free;

  self->id = g_strdup (id);
  self->also = g_new0 (char *, 1);
  self->what = g_new0 (char *, 1);
  self->measures = g_new0 (char *, 1);
  self->groups = g_new0 (char *, 1);
  self->see = g_new0 (char *, 1);
  self->evidence = g_ptr_array_new_with_free_func (clear);
  self->doses = g_ptr_array_new_with_free_func (clear);
  self->cautions = g_ptr_array_new_with_free_func (clear);
  return self;
}

void
cham_guide_item_free (ChamGuideItem *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_strfreev (self->also);
  g_strfreev (self->what);
  g_strfreev (self->measures);
  g_strfreev (self->groups);
  g_strfreev (self->see);
  g_ptr_array_unref (self->evidence);
  g_ptr_array_unref (self->doses);
  g_ptr_array_unref (self->cautions);
  cham_treatment_free (self->treatment);
  g_free (self);
}

/** cham_guide_theme_new: (transfer full): A theme without items. */
ChamGuideTheme *
cham_guide_theme_new (const char *id)
{
  ChamGuideTheme *self = g_new0 (ChamGuideTheme, 1);

  self->id = g_strdup (id);
  self->items = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_guide_item_free);
  return self;
}

void
cham_guide_theme_free (ChamGuideTheme *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_free (self->summary);
  g_ptr_array_unref (self->items);
  g_free (self);
}

/** cham_guide_new: (transfer full): A guide with nothing in it. */
ChamGuide *
cham_guide_new (void)
{
  ChamGuide *self = g_new0 (ChamGuide, 1);

  self->themes = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_guide_theme_free);
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) cham_guide_source_free);
  return self;
}

void
cham_guide_free (ChamGuide *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->themes);
  g_ptr_array_unref (self->sources);
  g_free (self);
}

/** cham_guide_get_item: (transfer none) (nullable): The item of that id. */
const ChamGuideItem *
cham_guide_get_item (const ChamGuide *self, const char *id)
{
  for (guint i = 0; i < self->themes->len; i++)
    {
      const ChamGuideTheme *theme = self->themes->pdata[i];

      for (guint j = 0; j < theme->items->len; j++)
        if (g_strcmp0 (((const ChamGuideItem *) theme->items->pdata[j])->id, id) == 0)
          return theme->items->pdata[j];
    }
  return NULL;
}

static void
add_sources (GPtrArray *list, const GPtrArray *statements)
{
  for (guint i = 0; i < statements->len; i++)
    {
      const ChamGuideStatement *statement = statements->pdata[i];

      for (guint j = 0; j < statement->sources->len; j++)
        if (!g_ptr_array_find (list, statement->sources->pdata[j], NULL))
          g_ptr_array_add (list, statement->sources->pdata[j]);
    }
}

/**
 * cham_guide_item_list_sources:
 *
 * Returns: (transfer container) (element-type ChamGuideSource): who is referred to on the page of
 *   an item, each once, in the order of the page: evidence, doses, cautions
 */
GPtrArray *
cham_guide_item_list_sources (const ChamGuideItem *self)
{
  GPtrArray *list = g_ptr_array_new ();

  add_sources (list, self->evidence);
  add_sources (list, self->doses);
  add_sources (list, self->cautions);
  return list;
}

/**
 * cham_guide_statement_format:
 * @sources: (element-type ChamGuideSource): as listed below the text, all of @self among them
 *
 * Returns: (transfer full): the text, followed by the numbers of its sources: "Trials … [1, 3]"
 */
char *
cham_guide_statement_format (const ChamGuideStatement *self, const GPtrArray *sources)
{
  GString *text = g_string_new (self->text);

  for (guint i = 0; i < self->sources->len; i++)
    {
      guint index = 0;

      g_ptr_array_find ((GPtrArray *) sources, self->sources->pdata[i], &index);
      g_string_append_printf (text, "%s%u", i == 0 ? " [" : ", ", index + 1);
    }
  g_string_append (text, "]");
  return g_string_free (text, FALSE);
}

/* What may irritate or is drunk now and then is not proposed for every day. */
static gboolean
is_daily (ChamTreatmentKind kind)
{
  return kind != CHAM_TREATMENT_HERBAL && kind != CHAM_TREATMENT_ESSENTIAL_OIL;
}

/**
 * cham_guide_item_make_treatment:
 * @today: its first day
 *
 * Returns: (transfer full) (nullable): what to put on the checklist, prepared as far as the guide
 *   knows it, not how much; %NULL for an item that is nothing to take or do
 */
ChamTreatment *
cham_guide_item_make_treatment (const ChamGuideItem *self, ChamDay today)
{
  ChamTreatment *treatment = NULL;
  ChamSchedule *schedule = NULL;

  if (self->treatment == NULL)
    return NULL;
  treatment = cham_treatment_copy (self->treatment);
  g_set_str (&treatment->name, self->name);
  treatment->start = today;
  schedule = cham_schedule_new (
      is_daily (treatment->kind) ? CHAM_SCHEDULE_DAILY : CHAM_SCHEDULE_AS_NEEDED, today);
  if (schedule->kind == CHAM_SCHEDULE_DAILY)
    cham_schedule_add_time (schedule, cham_time_of_day_new (8, 0), NAN);
  g_ptr_array_add (treatment->schedules, schedule);
  return treatment;
}
