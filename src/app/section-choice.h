/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A row that opens to a switch for each part of the page for a doctor. */
#pragma once

#include <adwaita.h>

#include "draw/report.h"

G_BEGIN_DECLS

#define CHAM_TYPE_SECTION_CHOICE (cham_section_choice_get_type ())
G_DECLARE_FINAL_TYPE (ChamSectionChoice, cham_section_choice, CHAM, SECTION_CHOICE,
                      AdwExpanderRow)

ChamReportSections cham_section_choice_get_sections (ChamSectionChoice *self);
void cham_section_choice_set_sections (ChamSectionChoice *self, ChamReportSections sections);

G_END_DECLS
