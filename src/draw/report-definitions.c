/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* How the figures and lines of a report are to be read, and who published what they are judged
 * by. Only what is on the page is explained. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>

#include "analysis/change.h"
#include "analysis/week-control.h"
#include "draw/date.h"
#include "draw/report-scores.h"

static char *
describe_ratings (const ChamOverview *overview)
{
  const char *ratings
      = _ ("Itch, skin, sleep disturbance and stress are rated from 0 to 10; higher is worse. "
           "Means are of the days with that rating alone; days used are of the days with "
           "anything recorded.");
  g_autofree char *day = NULL;
  int length;

  if (overview->earlier == NULL || overview->earlier->days_recorded == 0)
    return g_strdup (ratings);
  day = cham_date_format (overview->earlier->range.to);
  length = cham_day_range_get_length (overview->earlier->range);
  /* Translators: the sentences about ratings, a number of days, and a date */
  return g_strdup_printf (ngettext ("%s “Before” is the %d day to %s.",
                                    "%s “Before” are the %d days to %s.", length),
                          ratings, length, day);
}

/* The rule of controlled weeks, where there is a lane or a line of them. */
static char *
describe_weeks (const ChamReport *self)
{
  const ChamOverview *overview = self->overview;
  const ChamMeasuredSeries *itch = cham_overview_find_measure (overview, CHAM_MEASURE_ITCH);

  if (self->kind != CHAM_REPORT_DOCTOR || itch == NULL
      || cham_overview_find_measure (overview, CHAM_MEASURE_STEPPED_UP) == NULL)
    return g_strdup ("");
  return cham_week_control_describe_rule (cham_measure_get_title (itch->measure));
}

static char *
describe_scores (const ChamOverview *overview)
{
  ChamWeeklyScore week;
  ChamScorad scorad;
  ChamDay day;
  gboolean has_week = cham_report_find_week (overview, &week, &day);
  gboolean has_scorad = cham_report_find_scorad (overview, &scorad);

  return g_strconcat (
      has_week ? _ ("The symptom score is added up from seven symptoms ticked day by day; it is "
                    "not POEM, whose points and bands it follows (Charman, Arch Dermatol "
                    "2004;140:1513–9; Br J Dermatol 2013;169:1326–32). ")
               : "",
      has_scorad ? _ ("PO-SCORAD is by the person’s own ratings (Stalder, Allergy "
                      "2011;66:1114–21). ")
                 : "",
      NULL);
}

/* Who published the limits that the changes on the page are judged by. */
static char *
describe_changes (const GPtrArray *figures)
{
  static const char *const names[] = {
    [CHAM_CHANGE_DIARY] = N_ ("symptom score as POEM"),
    [CHAM_CHANGE_ITCH] = N_ ("itch"),
    [CHAM_CHANGE_SLEEP] = N_ ("sleep disturbance"),
    [CHAM_CHANGE_SCORAD] = N_ ("PO-SCORAD as SCORAD"),
  };
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) parts = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < figures->len; i++)
    {
      int scale = ((const ChamFigure *) g_ptr_array_index (figures, i))->scale;

      if (scale >= 0)
        g_strv_builder_take (builder, g_strdup_printf ("%s (%s)", _ (names[scale]),
                                                       cham_change_get_source (
                                                           (ChamChangeScale) scale)));
    }
  parts = g_strv_builder_end (builder);
  all = g_strjoinv (", ", parts);
  if (*all == '\0')
    return g_strdup ("");
  return g_strdup_printf (_ ("Words for changes follow published limits: %s."), all);
}

static char *
describe_diary (void)
{
  return g_strdup (
      _ ("Itch, skin, sleep disturbance and stress are rated from 0 to 10; higher is worse. A "
         "number after a food is of the person’s own usual portions. Nothing is said of what is "
         "not listed: it was not recorded. What stands side by side may be linked or may not."));
}

/** cham_report_define: (transfer full): The small print of @self, "" for none. */
char *
cham_report_define (const ChamReport *self)
{
  g_autofree char *ratings = NULL, *flares = NULL, *weeks = NULL, *scores = NULL;
  g_autofree char *changes = NULL;

  if (cham_report_kind_is_diary (self->kind))
    return describe_diary ();
  ratings = describe_ratings (self->overview);
  if (!cham_report_has_section (self, CHAM_REPORT_SECTION_FIGURES)
      && !cham_report_has_section (self, CHAM_REPORT_SECTION_CHART))
    return g_steal_pointer (&ratings);
  flares = cham_flare_rule_describe (&self->overview->flare_rule);
  weeks = describe_weeks (self);
  if (!cham_report_has_section (self, CHAM_REPORT_SECTION_FIGURES))
    return g_strjoin (" ", ratings, flares, weeks, NULL);
  scores = describe_scores (self->overview);
  changes = describe_changes (self->figures);
  return g_strconcat (ratings, " ", flares, " ", weeks, *weeks != '\0' ? " " : "", scores, changes,
                      NULL);
}
