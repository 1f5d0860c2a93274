/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Packs what a thread needs to know. It shows nothing and keeps nothing. */
#include "app/chart-read.h"

#include "app/background-read.h"
#include "store/extras.h"
#include "store/overviews.h"

/* What the timeline needs to be read in a thread. */
typedef struct
{
  ChamDayRange range;
  char **lanes;
} Days;

static void
days_free (Days *self)
{
  g_strfreev (self->lanes);
  g_free (self);
}

static gpointer
read_overview (ChamJournal *journal, gconstpointer data, GError **error)
{
  const Days *days = data;
  g_autoptr (ChamOverview) overview = cham_journal_load_overview (journal, days->range, error);

  if (overview == NULL
      || !cham_journal_load_extras (journal, overview, (const char *const *) days->lanes, error))
    return NULL;
  return g_steal_pointer (&overview);
}

/**
 * cham_chart_read_overview:
 * @lanes: (array zero-terminated=1): those whose foods, groups and treatments are read as well
 *
 * The answer is a #ChamOverview.
 */
void
cham_chart_read_overview (ChamJournal *journal, ChamDayRange range, const char *const *lanes,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  Days *days = g_new0 (Days, 1);

  days->range = range;
  days->lanes = g_strdupv ((char **) lanes);
  cham_background_read (journal, read_overview, days, (GDestroyNotify) days_free,
                        (GDestroyNotify) cham_overview_free, cancellable, callback, user_data);
}

/* What a view of the table needs to be read in a thread. */
typedef struct
{
  const ChamChartKind *kind;
  ChamDayRange range;
  GVariant *options;
} Wish;

static void
wish_free (Wish *self)
{
  g_clear_pointer (&self->options, g_variant_unref);
  g_free (self);
}

static gpointer
read_wish (ChamJournal *journal, gconstpointer data, GError **error)
{
  const Wish *wish = data;

  return wish->kind->load (journal, wish->range, wish->options, error);
}

/**
 * cham_chart_read_kind:
 * @options: (nullable): what is chosen; a floating one is taken
 *
 * The answer is a #ChamChart.
 */
void
cham_chart_read_kind (ChamJournal *journal, const ChamChartKind *kind, ChamDayRange range,
                      GVariant *options, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  Wish *wish = g_new0 (Wish, 1);

  wish->kind = kind;
  wish->range = range;
  if (options != NULL)
    wish->options = g_variant_ref_sink (options);
  cham_background_read (journal, read_wish, wish, (GDestroyNotify) wish_free,
                        (GDestroyNotify) cham_chart_free, cancellable, callback, user_data);
}
