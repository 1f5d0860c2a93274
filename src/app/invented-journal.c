/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Makes the invented journal in a file of its own, off the main thread, on a connection of its
 * own that is closed again. It never touches the person's journal. */
#include "app/invented-journal.h"

#include "model/invented.h"
#include "store/catalogue-names.h"
#include "store/journal.h"
#include "store/overviews.h"
#include "store/records.h"

/* Everybody explores the same person. */
#define SEED 20260312

typedef struct
{
  char *path;
  ChamDay last;
} Task;

static void
task_free (Task *self)
{
  g_free (self->path);
  g_free (self);
}

static gboolean
fill (ChamJournal *journal, ChamDay last, GError **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (ChamRecordSet) records = NULL;
  g_autoptr (ChamAddReport) report = NULL;

  if (!cham_journal_set_setting (journal, CHAM_SETTING_INVENTED, "1", error))
    return FALSE;
  if (!cham_day_range_is_empty (cham_journal_get_span (journal)))
    return TRUE;
  names = cham_catalogue_list_names (error);
  if (names == NULL)
    return FALSE;
  records = cham_invented_new (last, 1, SEED, names);
  report = cham_journal_add_records (journal, records->records, CHAM_ADD_ALL_OR_NOTHING, error);
  return report != NULL;
}

static void
make (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Task *self = data;
  GError *error = NULL;
  g_autoptr (ChamJournal) journal = cham_journal_open (self->path, CHAM_OPEN_CREATE, &error);

  if (journal == NULL || !fill (journal, self->last, &error)
      || !cham_journal_close (journal, &error))
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, TRUE);
}

/** cham_invented_journal_dup_path: (transfer full): Where the invented journal lies. */
char *
cham_invented_journal_dup_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "chamomile", "invented.db", NULL);
}

/**
 * cham_invented_journal_make_async:
 * @path: where to make it; one that is there already is kept as it is
 * @last: the last of its days
 */
void
cham_invented_journal_make_async (const char *path, ChamDay last, GCancellable *cancellable,
                                  GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, data);
  Task *self = g_new0 (Task, 1);

  self->path = g_strdup (path);
  self->last = last;
  g_task_set_source_tag (task, cham_invented_journal_make_async);
  g_task_set_task_data (task, self, (GDestroyNotify) task_free);
  g_task_run_in_thread (task, make);
}

/** cham_invented_journal_make_finish: Whether the invented journal is there now, and closed. */
gboolean
cham_invented_journal_make_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
