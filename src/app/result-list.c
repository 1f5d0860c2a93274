/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A list model over days or hits, pages of the guide after them. Items are made when they are
 * asked for, so that fifty years of days cost four bytes each. It never changes: another search
 * makes another list. */
#include "app/result-list.h"

#include <glib/gi18n.h>

struct _ChamResultList
{
  GObject parent_instance;

  GArray *days;
  GPtrArray *hits;
  GPtrArray *pages; /* ChamResult, NULL beside days */
};

static void list_model_init (GListModelInterface *iface);
static void section_model_init (GtkSectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (ChamResultList, cham_result_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SECTION_MODEL,
                                                      section_model_init))

static GType
cham_result_list_get_item_type (GListModel *model)
{
  return CHAM_TYPE_RESULT;
}

static guint
cham_result_list_get_n_items (GListModel *model)
{
  ChamResultList *self = CHAM_RESULT_LIST (model);

  return self->days != NULL ? self->days->len : self->hits->len + self->pages->len;
}

static gpointer
cham_result_list_get_item (GListModel *model, guint position)
{
  ChamResultList *self = CHAM_RESULT_LIST (model);

  if (position >= cham_result_list_get_n_items (model))
    return NULL;
  if (self->days != NULL)
    return cham_result_new_day (g_array_index (self->days, ChamDay, position));
  if (position >= self->hits->len)
    return g_object_ref (self->pages->pdata[position - self->hits->len]);
  return cham_result_new_hit (self->hits->pdata[position]);
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = cham_result_list_get_item_type;
  iface->get_n_items = cham_result_list_get_n_items;
  iface->get_item = cham_result_list_get_item;
}

/* The same number for all rows of a section: below zero a kind or the guide, above a month. */
static int
get_section_key (ChamResultList *self, guint position)
{
  const ChamSearchHit *hit = NULL;

  if (self->hits != NULL && position >= self->hits->len)
    return G_MININT;
  hit = self->hits != NULL ? self->hits->pdata[position] : NULL;
  if (hit != NULL && hit->kind <= CHAM_HIT_MEASURE)
    return -1 - (int) hit->kind;
  return cham_day_get_month_start (hit != NULL ? hit->day
                                               : g_array_index (self->days, ChamDay, position));
}

static void
cham_result_list_get_section (GtkSectionModel *model, guint position, guint *start, guint *end)
{
  ChamResultList *self = CHAM_RESULT_LIST (model);
  guint n_items = cham_result_list_get_n_items (G_LIST_MODEL (model));
  int key;

  *start = n_items;
  *end = G_MAXUINT;
  if (position >= n_items)
    return;
  key = get_section_key (self, position);
  for (*start = position; *start > 0 && get_section_key (self, *start - 1) == key;)
    --*start;
  for (*end = position + 1; *end < n_items && get_section_key (self, *end) == key;)
    ++*end;
}

static void
section_model_init (GtkSectionModelInterface *iface)
{
  iface->get_section = cham_result_list_get_section;
}

static void
cham_result_list_finalize (GObject *object)
{
  ChamResultList *self = CHAM_RESULT_LIST (object);

  g_clear_pointer (&self->days, g_array_unref);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_pointer (&self->pages, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_result_list_parent_class)->finalize (object);
}

static void
cham_result_list_class_init (ChamResultListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cham_result_list_finalize;
}

static void
cham_result_list_init (ChamResultList *self)
{
}

/** cham_result_list_new_days: (transfer full): @days: (element-type ChamDay), newest first. */
ChamResultList *
cham_result_list_new_days (GArray *days)
{
  ChamResultList *self = g_object_new (CHAM_TYPE_RESULT_LIST, NULL);

  self->days = g_array_ref (days);
  return self;
}

/* Where the journal has something, slips of the keyboard are not looked for elsewhere. */
static void
add_pages (ChamResultList *self, const GPtrArray *found)
{
  for (guint i = 0; i < found->len; i++)
    {
      const ChamGuideHit *hit = found->pdata[i];

      if (hit->sure || self->hits->len == 0)
        g_ptr_array_add (self->pages, cham_result_new_page (hit));
    }
}

/**
 * cham_result_list_new_hits:
 * @hits: as cham_journal_search() returns them
 * @found: (nullable): as cham_guide_search() returns them, for the same words
 *
 * Returns: (transfer full): what the person wrote, then what the guide says
 */
ChamResultList *
cham_result_list_new_hits (GPtrArray *hits, const GPtrArray *found)
{
  ChamResultList *self = g_object_new (CHAM_TYPE_RESULT_LIST, NULL);

  self->hits = g_ptr_array_ref (hits);
  self->pages = g_ptr_array_new_with_free_func (g_object_unref);
  if (found != NULL)
    add_pages (self, found);
  return self;
}

/** cham_result_list_dup_section_title: (transfer full): The heading above @first. */
char *
cham_result_list_dup_section_title (ChamResult *first)
{
  static const char *const titles[] = {
    [CHAM_HIT_FOOD] = N_ ("Foods"),
    [CHAM_HIT_TREATMENT] = N_ ("Checklist"),
    [CHAM_HIT_MEASURE] = N_ ("Check-in"),
  };
  const ChamSearchHit *hit = cham_result_get_hit (first);

  if (cham_result_get_page (first) != NULL)
    return g_strdup (_ ("In the Guide"));
  if (hit != NULL && hit->kind <= CHAM_HIT_MEASURE)
    return g_strdup (_ (titles[hit->kind]));
  /* Translators: a month as a heading, for g_date_time_format(): "March 2026" */
  return cham_day_format (cham_result_get_day (first), _ ("%B %Y"));
}
