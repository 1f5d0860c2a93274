/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The foot of the page for a doctor: the next visit, what to ask there, and who else takes
 * care. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#include "model/care.h"

#define MOST_QUESTIONS 3
#define MOST_QUESTION_LINES 2
#define MOST_TEAM_LINES 3
#define QUESTION_INDENT 14
#define TITLE_HEIGHT (CHAM_LINE_BODY + 2)
#define SPACE 13.5 /* below the last line */

static guint
count_questions (const ChamOverview *overview)
{
  guint n = overview->questions != NULL ? g_strv_length (overview->questions) : 0;

  return MIN (n, MOST_QUESTIONS);
}

static gboolean
has_title (const ChamOverview *overview)
{
  return overview->visit != NULL || count_questions (overview) > 0;
}

/* "Dr Fuchs, dermatologist, 01 234": as far as it is known, an address in one line. */
static char *
describe_contact (const ChamContact *contact)
{
  const char *const parts[] = { contact->name, contact->role, contact->details };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) said = NULL;
  char *text = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (builder, parts[i]);
  said = g_strv_builder_end (builder);
  text = g_strjoinv (", ", said);
  return g_strdelimit (text, "\n\t", ' ');
}

/* Returns: (transfer full) (nullable): everybody of the care team, %NULL for nobody */
static char *
describe_team (const ChamOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) people = NULL;
  g_autofree char *text = NULL;

  if (overview->contacts == NULL || overview->contacts->len == 0)
    return NULL;
  for (guint i = 0; i < overview->contacts->len; i++)
    g_strv_builder_take (builder, describe_contact (overview->contacts->pdata[i]));
  people = g_strv_builder_end (builder);
  text = g_strjoinv (" · ", people);
  return g_strdup_printf (_ ("Care team: %s"), text);
}

/**
 * cham_care_measure:
 * @width: between the margins
 *
 * Returns: the room of all that is known, none for nothing
 */
double
cham_care_measure (const ChamOverview *overview, ChamText *text, double width)
{
  g_autofree char *team = describe_team (overview);
  double height = has_title (overview) ? TITLE_HEIGHT : 0;

  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < count_questions (overview); i++)
    height += CHAM_LINE_BODY
              * cham_text_count_lines (text, overview->questions[i], width - QUESTION_INDENT,
                                       MOST_QUESTION_LINES);
  if (team != NULL)
    height += CHAM_LINE_BODY * cham_text_count_lines (text, team, width, MOST_TEAM_LINES);
  return height > 0 ? height + SPACE : 0;
}

static void
draw_title (const ChamOverview *overview, ChamText *text, double baseline, double width)
{
  g_autofree char *title = overview->visit != NULL ? cham_visit_format (overview->visit)
                                                   : g_strdup (_ ("Questions for this visit"));

  cham_text_set_style (text, CHAM_TEXT_BODY, TRUE);
  cham_text_draw_within (text, title, CHAM_PAGE_MARGIN, baseline, width, CHAM_TEXT_START);
}

/* Returns: how many lines it takes */
static guint
draw_question (const ChamOverview *overview, guint index, ChamText *text, double baseline,
               double width)
{
  g_autofree char *number = g_strdup_printf (_ ("%u."), index + 1);

  cham_text_draw_within (text, number, CHAM_PAGE_MARGIN, baseline, width, CHAM_TEXT_START);
  return cham_text_draw_wrapped (text, overview->questions[index],
                                 CHAM_PAGE_MARGIN + QUESTION_INDENT, baseline,
                                 width - QUESTION_INDENT, CHAM_LINE_BODY, MOST_QUESTION_LINES,
                                 CHAM_TEXT_START);
}

/** cham_care_draw: Draws what was measured, its upper edge at @y. */
void
cham_care_draw (const ChamOverview *overview, ChamText *text, const ChamPalette *palette, double y,
                double width)
{
  g_autofree char *team = describe_team (overview);
  double baseline = y + CHAM_LINE_BODY;

  cham_text_set_color (text, &palette->text);
  if (has_title (overview))
    {
      draw_title (overview, text, baseline, width);
      baseline += TITLE_HEIGHT;
    }
  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < count_questions (overview); i++)
    baseline += CHAM_LINE_BODY * draw_question (overview, i, text, baseline, width);
  if (team != NULL)
    cham_text_draw_wrapped (text, team, CHAM_PAGE_MARGIN, baseline, width, CHAM_LINE_BODY,
                            MOST_TEAM_LINES, CHAM_TEXT_START);
}
