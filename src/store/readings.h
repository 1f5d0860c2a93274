/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Measures and their readings, stools, and the colour of each day. */
#pragma once

#include "model/day.h"
#include "model/measure.h"
#include "model/series.h"
#include "model/stool.h"
#include "store/journal.h"

G_BEGIN_DECLS

GPtrArray *cham_journal_list_measures (ChamJournal *self, GError **error);
ChamMeasure *cham_journal_get_measure (ChamJournal *self, gint64 id, GError **error);
ChamMeasure *cham_journal_find_measure (ChamJournal *self, const char *key_or_name, GError **error);
gboolean cham_journal_add_measure (ChamJournal *self, ChamMeasure *measure, GError **error);
gboolean cham_journal_set_measure_enabled (ChamJournal *self, gint64 measure_id, gboolean enabled,
                                           GError **error);
gboolean cham_journal_set_measure_archived (ChamJournal *self, gint64 measure_id,
                                            gboolean archived, GError **error);
gboolean cham_journal_get_measure_extent (ChamJournal *self, gint64 measure_id, double *minimum,
                                          double *maximum, GError **error);
gboolean cham_journal_update_measure (ChamJournal *self, const ChamMeasure *measure,
                                      GError **error);
gboolean cham_journal_move_measure (ChamJournal *self, gint64 measure_id, gint64 before,
                                    GError **error);

/**
 * ChamReading:
 * @value: the day's value, NAN when not recorded
 * @timed: how many readings with a time the day has
 * @own: whether the value is the day's own, which wins over the timed ones
 * @note: (not nullable): the notes of the day's readings, "" for none
 */
typedef struct
{
  gint64 measure_id;
  double value;
  guint timed;
  gboolean own;
  char *note;
} ChamReading;

void cham_reading_free (ChamReading *self);

GPtrArray *cham_journal_list_readings (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_set_reading (ChamJournal *self, ChamDay day, gint64 measure_id, double value,
                                   GError **error);
gboolean cham_journal_set_readings (ChamJournal *self, const char *label, ChamDay day,
                                    const GPtrArray *readings, GError **error);
gboolean cham_journal_add_to_reading (ChamJournal *self, const char *label, ChamDay day,
                                      gint64 measure_id, double added, GError **error);
gboolean cham_journal_clear_reading (ChamJournal *self, ChamDay day, gint64 measure_id,
                                     GError **error);
ChamSeries *cham_journal_load_series (ChamJournal *self, gint64 measure_id, ChamDayRange range,
                                      GError **error);

ChamSeries *cham_journal_load_severity (ChamJournal *self, ChamDayRange range, GError **error);

GArray *cham_journal_count_stools (ChamJournal *self, ChamDayRange days, GError **error);
GPtrArray *cham_journal_list_stools (ChamJournal *self, ChamDay day, GError **error);
gboolean cham_journal_add_stool (ChamJournal *self, ChamStool *stool, GError **error);
gboolean cham_journal_remove_stool (ChamJournal *self, gint64 id, GError **error);

G_END_DECLS
