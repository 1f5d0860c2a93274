/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* What charts show, read in a thread; background-read.h says how the answer is taken. */
#pragma once

#include "app/chart-kind.h"

G_BEGIN_DECLS

void cham_chart_read_overview (ChamJournal *journal, ChamDayRange range,
                               const char *const *lanes, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
void cham_chart_read_kind (ChamJournal *journal, const ChamChartKind *kind, ChamDayRange range,
                           GVariant *options, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
