/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The page on which a measure of the person's own is made or changed. */
#pragma once

#include <adwaita.h>

#include "model/measure.h"
#include "store/journal.h"

G_BEGIN_DECLS

#define CHAM_TYPE_MEASURE_EDITOR (cham_measure_editor_get_type ())
G_DECLARE_FINAL_TYPE (ChamMeasureEditor, cham_measure_editor, CHAM, MEASURE_EDITOR,
                      AdwNavigationPage)

/* Signals: stored (gint64 measure) */

AdwNavigationPage *cham_measure_editor_new (ChamJournal *journal, const ChamMeasure *measure);

G_END_DECLS
