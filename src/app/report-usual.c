/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Kind, parts and paper of reports in the settings of the program. Without settings everything is
 * as for the first time. */
#include "app/report-usual.h"

static char *
get (GSettings *settings, const char *key)
{
  return settings != NULL ? g_settings_get_string (settings, key) : NULL;
}

/** cham_report_usual_find_kind: The kind chosen last; @settings may be %NULL, as below. */
ChamReportKind
cham_report_usual_find_kind (GSettings *settings)
{
  g_autofree char *text = get (settings, "report-kind");
  ChamReportKind kind = CHAM_REPORT_DOCTOR;

  if (text != NULL)
    cham_report_kind_from_string (text, &kind);
  return kind;
}

/** cham_report_usual_find_sections: The parts of a page for a doctor chosen last. */
ChamReportSections
cham_report_usual_find_sections (GSettings *settings)
{
  g_autofree char *text = get (settings, "report-sections");
  ChamReportSections sections = CHAM_REPORT_SECTION_ALL;

  if (text != NULL)
    cham_report_sections_from_string (text, &sections);
  return sections;
}

/** cham_report_usual_find_paper: The paper chosen last, else that of the region. */
ChamPaper
cham_report_usual_find_paper (GSettings *settings)
{
  g_autofree char *text = get (settings, "paper");
  ChamPaper paper;

  if (text != NULL && cham_paper_from_string (text, &paper))
    return paper;
  return cham_paper_get_default ();
}

static void
keep (GSettings *settings, const char *key, const char *text)
{
  g_autofree char *known = g_settings_get_string (settings, key);

  if (g_ascii_strcasecmp (known, text) != 0)
    g_settings_set_string (settings, key, text);
}

/** cham_report_usual_keep: Keeps what was chosen for the next time. */
void
cham_report_usual_keep (GSettings *settings, ChamReportKind kind, ChamReportSections sections,
                        ChamPaper paper)
{
  g_autofree char *text = cham_report_sections_to_string (sections);

  if (settings == NULL)
    return;
  keep (settings, "report-kind", cham_report_kind_to_string (kind));
  keep (settings, "report-sections", text);
  keep (settings, "paper", cham_paper_to_string (paper));
}
