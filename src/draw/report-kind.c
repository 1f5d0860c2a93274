/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The kinds of report by the names that commands and settings use. */
#include "draw/report.h"

static const char *const kinds[] = {
  [CHAM_REPORT_DOCTOR] = "doctor",
  [CHAM_REPORT_DIETITIAN] = "dietitian",
  [CHAM_REPORT_CHARTS] = "charts",
  [CHAM_REPORT_DIARY] = "diary",
};

/**
 * cham_report_kind_from_string:
 * @text: "doctor", "dietitian", "charts" or "diary"
 * @kind: (out): untouched when it is none of them
 *
 * Returns: whether it is one of them
 */
gboolean
cham_report_kind_from_string (const char *text, ChamReportKind *kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_str_equal (kinds[i], text))
        {
          *kind = (ChamReportKind) i;
          return TRUE;
        }
    }
  return FALSE;
}

/** cham_report_kind_to_string: (transfer none): The name that reads back as @kind. */
const char *
cham_report_kind_to_string (ChamReportKind kind)
{
  return kinds[kind];
}

/** cham_report_kind_is_diary: Whether it goes day by day, and needs the lines of each. */
gboolean
cham_report_kind_is_diary (ChamReportKind kind)
{
  return kind == CHAM_REPORT_DIETITIAN || kind == CHAM_REPORT_DIARY;
}
