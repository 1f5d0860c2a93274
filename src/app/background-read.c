/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The journal's connection belongs to the main thread; this opens one more, to read alone, and
 * closes it when what was asked for is there. */
#include "app/background-read.h"

typedef struct
{
  char *path;
  ChamReadFunc func;
  gpointer data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Reading;

static void
reading_free (Reading *self)
{
  g_free (self->path);
  if (self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
run (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Reading *reading = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamJournal) journal = NULL;
  gpointer result = NULL;

  if (g_task_return_error_if_cancelled (task))
    return;
  journal = cham_journal_open (reading->path, CHAM_OPEN_READ, &error);
  if (journal != NULL)
    result = reading->func (journal, reading->data, &error);
  if (result != NULL)
    g_task_return_pointer (task, result, reading->free_result);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

/**
 * cham_background_read:
 * @journal: whose file is read
 * @data: (transfer full): for @func
 * @free_data: (nullable): frees @data
 * @free_result: frees what @func returned when nobody wants it any more
 * @cancellable: (nullable): once cancelled, @callback gets %G_IO_ERROR_CANCELLED
 */
void
cham_background_read (ChamJournal *journal, ChamReadFunc func, gpointer data,
                      GDestroyNotify free_data, GDestroyNotify free_result,
                      GCancellable *cancellable, GAsyncReadyCallback callback,
                      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Reading *reading = g_new0 (Reading, 1);

  g_return_if_fail (CHAM_IS_JOURNAL (journal));
  reading->path = g_strdup (cham_journal_get_path (journal));
  reading->func = func;
  reading->data = data;
  reading->free_data = free_data;
  reading->free_result = free_result;
  g_task_set_source_tag (task, cham_background_read);
  g_task_set_task_data (task, reading, (GDestroyNotify) reading_free);
  g_task_run_in_thread (task, run);
}

/** cham_background_read_finish: (transfer full) (nullable): What was read; %NULL with @error. */
gpointer
cham_background_read_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
