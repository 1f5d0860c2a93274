/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A trial on paper: what it says, its diagram, and the items of CENT 2015 (Vohra et al., BMJ
 * 2015;350:h1738); or the list of packs for whoever fills them. */
#pragma once

#include <gio/gio.h>

#include "draw/report.h"
#include "model/trial-state.h"

G_BEGIN_DECLS

/** ChamTrialSheet: Laid out on pages, ready to draw. Immutable. */
typedef struct _ChamTrialSheet ChamTrialSheet;

ChamTrialSheet *cham_trial_sheet_new (const ChamTrialCase *one, const char *person,
                                      ChamPaper paper, ChamDay printed_on);
ChamTrialSheet *cham_trial_sheet_new_packs (const ChamTrial *trial, ChamPaper paper,
                                            ChamDay printed_on);
void cham_trial_sheet_free (ChamTrialSheet *self);

const char *cham_trial_sheet_get_title (const ChamTrialSheet *self);
guint cham_trial_sheet_get_n_pages (const ChamTrialSheet *self);
void cham_trial_sheet_get_size (const ChamTrialSheet *self, double *width, double *height);
void cham_trial_sheet_draw_page (const ChamTrialSheet *self, cairo_t *cr, guint page);
GBytes *cham_trial_sheet_make_pdf (const ChamTrialSheet *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChamTrialSheet, cham_trial_sheet_free)

G_END_DECLS
