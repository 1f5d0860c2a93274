/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Reads the journal by a connection of its own, beside the window's, and searches what it read.
 * Nothing is written. Whoever cancels is answered at once; the thread ends by itself. */
#include "app/trigger-search.h"

#include "store/exposures.h"
#include "store/readings.h"

typedef struct
{
  char *path;
  gint64 outcome;
} Question;

static void
question_free (Question *self)
{
  g_free (self->path);
  g_free (self);
}

/* Empty when the measure was taken back meanwhile. */
static ChamExposures *
load (const Question *question, GError **error)
{
  g_autoptr (ChamJournal) journal = cham_journal_open (question->path, CHAM_OPEN_READ, error);
  g_autoptr (ChamMeasure) outcome = NULL;
  g_autoptr (GError) failure = NULL;

  if (journal == NULL)
    return NULL;
  outcome = cham_journal_get_measure (journal, question->outcome, &failure);
  if (outcome != NULL)
    return cham_journal_load_exposures (journal, outcome, error);
  if (failure == NULL)
    return cham_exposures_new ((ChamDayRange) { CHAM_DAY_NONE, CHAM_DAY_NONE });
  g_propagate_error (error, g_steal_pointer (&failure));
  return NULL;
}

static void
search_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (ChamExposures) exposures = load (data, &error);

  if (exposures == NULL)
    g_task_return_error (task, g_steal_pointer (&error));
  else if (!g_task_return_error_if_cancelled (task))
    g_task_return_pointer (task, cham_findings_new (g_steal_pointer (&exposures)),
                           (GDestroyNotify) cham_findings_unref);
}

/**
 * cham_trigger_search_async:
 * @journal: the journal whose file is read
 * @outcome: the measure that says how bad a day was
 */
void
cham_trigger_search_async (ChamJournal *journal, gint64 outcome, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer data)
{
  g_autoptr (GTask) task = g_task_new (journal, cancellable, callback, data);
  Question *question = g_new0 (Question, 1);

  question->path = g_strdup (cham_journal_get_path (journal));
  question->outcome = outcome;
  g_task_set_source_tag (task, cham_trigger_search_async);
  g_task_set_task_data (task, question, (GDestroyNotify) question_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, search_in_thread);
}

/** cham_trigger_search_finish: (transfer full) (nullable): What was found; %NULL with @error of
 * the store, or %G_IO_ERROR_CANCELLED. */
ChamFindings *
cham_trigger_search_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}
