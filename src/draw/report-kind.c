/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The kinds of report and the parts of a page by the names that commands and settings use. */
#include "draw/report.h"

static const char *const kinds[] = {
  [CHAM_REPORT_DOCTOR] = "doctor",
  [CHAM_REPORT_DIETITIAN] = "dietitian",
  [CHAM_REPORT_CHARTS] = "charts",
  [CHAM_REPORT_DIARY] = "diary",
};

/* In the order of the bits. */
static const char *const sections_by_bit[]
    = { "figures", "chart", "facts", "tests", "treatments", "care" };

/* What "care" was called when it had nothing but questions. */
#define QUESTIONS "questions"

static gboolean
find_section (const char *name, ChamReportSections *section)
{
  if (g_str_equal (name, QUESTIONS))
    {
      *section = CHAM_REPORT_SECTION_CARE;
      return TRUE;
    }
  for (guint i = 0; i < G_N_ELEMENTS (sections_by_bit); i++)
    {
      if (g_str_equal (sections_by_bit[i], name))
        {
          *section = (ChamReportSections) (1 << i);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * cham_report_sections_from_string:
 * @text: one or more of "figures", "chart", "facts", "tests", "treatments" and "care", with commas
 * @sections: (out): untouched when a word is none of them
 *
 * Returns: whether all words are known and there is one
 */
gboolean
cham_report_sections_from_string (const char *text, ChamReportSections *sections)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);
  ChamReportSections found = 0, section;

  for (guint i = 0; names[i] != NULL; i++)
    {
      if (!find_section (names[i], &section))
        return FALSE;
      found |= section;
    }
  if (found == 0)
    return FALSE;
  *sections = found;
  return TRUE;
}

/** cham_report_sections_to_string: (transfer full): The words that read back as @sections. */
char *
cham_report_sections_to_string (ChamReportSections sections)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) names = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sections_by_bit); i++)
    {
      if ((sections & (1u << i)) != 0)
        g_strv_builder_add (builder, sections_by_bit[i]);
    }
  names = g_strv_builder_end (builder);
  return g_strjoinv (",", names);
}

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
