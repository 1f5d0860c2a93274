/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What a row of the search says. Of a day it keeps nothing: what the day has is read when the row
 * is shown. Of a page of the guide it keeps what it says, so that it may outlive the guide. */
#include "app/result.h"

#include <glib/gi18n.h>
#include <math.h>

#include "app/day-title.h"
#include "app/guide-words.h"
#include "store/days.h"

struct _ChamResult
{
  GObject parent_instance;

  ChamDay day;
  ChamSearchHit *hit;
  char *page; /* of the guide, its id, or NULL */
  char *page_title;
  char *page_text;
};

G_DEFINE_FINAL_TYPE (ChamResult, cham_result, G_TYPE_OBJECT)

static void
cham_result_finalize (GObject *object)
{
  ChamResult *self = CHAM_RESULT (object);

  cham_search_hit_free (self->hit);
  g_free (self->page);
  g_free (self->page_title);
  g_free (self->page_text);
  G_OBJECT_CLASS (cham_result_parent_class)->finalize (object);
}

static void
cham_result_class_init (ChamResultClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_result_finalize;
}

static void
cham_result_init (ChamResult *self)
{
}

/** cham_result_new_day: (transfer full): A day of the list of days. */
ChamResult *
cham_result_new_day (ChamDay day)
{
  ChamResult *self = g_object_new (CHAM_TYPE_RESULT, NULL);

  self->day = day;
  return self;
}

/** cham_result_new_hit: (transfer full): Something found. */
ChamResult *
cham_result_new_hit (const ChamSearchHit *hit)
{
  ChamResult *self = cham_result_new_day (hit->day);

  self->hit = cham_search_hit_copy (hit);
  return self;
}

/** cham_result_new_page: (transfer full): A page of the guide. */
ChamResult *
cham_result_new_page (const ChamGuideHit *hit)
{
  ChamResult *self = cham_result_new_day (CHAM_DAY_NONE);

  self->page = g_strdup (hit->item->id);
  self->page_title = cham_guide_describe_hit (hit);
  self->page_text = g_strdup (hit->snippet);
  return self;
}

/** cham_result_get_day: The day to open, %CHAM_DAY_NONE for none. */
ChamDay
cham_result_get_day (ChamResult *self)
{
  g_return_val_if_fail (CHAM_IS_RESULT (self), CHAM_DAY_NONE);
  return self->day;
}

/** cham_result_get_hit: (nullable): What was found in the journal, %NULL for a page of the guide
 * and in the list of days. */
const ChamSearchHit *
cham_result_get_hit (ChamResult *self)
{
  g_return_val_if_fail (CHAM_IS_RESULT (self), NULL);
  return self->hit;
}

/** cham_result_get_page: (nullable): The id of the page of the guide that was found. */
const char *
cham_result_get_page (ChamResult *self)
{
  g_return_val_if_fail (CHAM_IS_RESULT (self), NULL);
  return self->page;
}

static gboolean
has_name (ChamResult *self)
{
  return self->hit != NULL && self->hit->kind <= CHAM_HIT_MEASURE;
}

/** cham_result_dup_title: (transfer full): The name of what was found, or else when it was. */
char *
cham_result_dup_title (ChamResult *self, ChamDay today)
{
  g_autofree char *day = NULL;
  char time[CHAM_TIME_TEXT_SIZE];

  g_return_val_if_fail (CHAM_IS_RESULT (self), NULL);
  if (self->page != NULL)
    return g_strdup (self->page_title);
  if (has_name (self))
    return g_strdup (self->hit->text);
  day = cham_day_title_format (self->day, today);
  if (self->hit != NULL && self->hit->kind == CHAM_HIT_PHOTO)
    /* Translators: a photo's caption was found: "Thu, 12 Mar, photo" */
    return g_strdup_printf (_ ("%s, photo"), day);
  if (self->hit == NULL || self->hit->time == CHAM_TIME_NONE)
    return g_steal_pointer (&day);
  /* Translators: a day and a time of day: "Thu, 12 Mar, 21:30" */
  return g_strdup_printf (_ ("%s, %s"), day, cham_time_of_day_print (self->hit->time, time));
}

static char *
describe_use (const ChamSearchHit *hit, ChamDay today)
{
  g_autofree char *day = NULL;

  if (hit->day == CHAM_DAY_NONE)
    return g_strdup (_ ("On the checklist, not taken yet"));
  day = cham_day_title_format (hit->day, today);
  if (hit->kind == CHAM_HIT_TREATMENT)
    return g_strdup_printf (_ ("Last taken on %s"), day);
  if (hit->kind == CHAM_HIT_MEASURE)
    return g_strdup_printf (_ ("Last recorded on %s"), day);
  if (hit->count == 1)
    return g_strdup_printf (_ ("Eaten once, on %s"), day);
  return g_strdup_printf (ngettext ("Eaten %u time, last on %s", "Eaten %u times, last on %s",
                                    hit->count),
                          hit->count, day);
}

static void
take_part (GStrvBuilder *parts, char *part)
{
  g_strv_builder_take (parts, part);
}

/* "Severity 4 · Slept badly, elbows itch · 3 meals" */
static char *
describe_glance (const ChamGlance *glance)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  if (!isnan (glance->severity))
    take_part (parts, g_strdup_printf (_ ("Severity %.0f"), glance->severity));
  if (*glance->text != '\0')
    take_part (parts, g_strdup (glance->text));
  if (glance->meals > 0)
    take_part (parts, g_strdup_printf (ngettext ("%u meal", "%u meals", glance->meals),
                                       glance->meals));
  if (glance->doses > 0)
    take_part (parts, g_strdup_printf (ngettext ("%u dose", "%u doses", glance->doses),
                                       glance->doses));
  if (glance->photos > 0)
    take_part (parts, g_strdup_printf (ngettext ("%u photo", "%u photos", glance->photos),
                                       glance->photos));
  list = g_strv_builder_end (parts);
  return list[0] != NULL ? g_strjoinv (" · ", list) : g_strdup (_ ("Check-in"));
}

/**
 * cham_result_dup_text:
 * @journal: where a day is looked up
 *
 * Returns: (transfer full): what was found, or what the day has, in a line
 */
char *
cham_result_dup_text (ChamResult *self, ChamJournal *journal, ChamDay today)
{
  g_autoptr (ChamGlance) glance = NULL;

  g_return_val_if_fail (CHAM_IS_RESULT (self), NULL);
  if (self->page != NULL)
    return g_strdup (self->page_text);
  if (has_name (self))
    return describe_use (self->hit, today);
  if (self->hit != NULL)
    return g_strdup (self->hit->text);
  glance = cham_journal_load_glance (journal, self->day, NULL);
  return glance != NULL ? describe_glance (glance) : g_strdup ("");
}
