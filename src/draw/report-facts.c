/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sets the facts of a page in lines, with the body map beside them. */
#include "draw/report-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/body-map.h"
#include "draw/date.h"

#define LABEL_SHARE 0.2
#define FACT_GAP 2
#define MAP_WIDTH 112
#define MAP_HEIGHT 110 /* with its caption */
#define MAP_TEXT 6
#define CAPTION_HEIGHT 11
#define MOST_LINES 4

static gboolean
has_map (const ChamOverview *overview, ChamReportSections sections)
{
  return (sections & CHAM_REPORT_SECTION_FACTS) != 0 && overview->facts != NULL
         && cham_day_is_valid (overview->facts->body_day);
}

static double
get_text_width (const ChamOverview *overview, ChamReportSections sections, double width)
{
  return width * (1 - LABEL_SHARE) - (has_map (overview, sections) ? MAP_WIDTH + 14 : 0);
}

/**
 * cham_facts_new:
 * @sections: what of the facts and the tests is wanted
 * @text: to measure with
 * @width: between the margins
 * @height: (out): the room they take with their map, 0 for none
 *
 * Returns: (transfer full) (element-type ChamFact): those of which something is recorded
 */
GPtrArray *
cham_facts_new (const ChamOverview *overview, ChamReportSections sections, ChamText *text,
                double width, double *height)
{
  GPtrArray *facts = cham_facts_list (overview, sections);
  double used = 0;

  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < facts->len; i++)
    {
      ChamFact *fact = g_ptr_array_index (facts, i);
      guint label = cham_text_count_lines (text, fact->label, width * LABEL_SHARE - 10, 2);

      fact->lines = cham_text_count_lines (
          text, fact->text, get_text_width (overview, sections, width), MOST_LINES);
      fact->lines = MAX (fact->lines, label);
      used += fact->lines * CHAM_LINE_BODY + FACT_GAP;
    }
  if (facts->len > 0 && has_map (overview, sections))
    used = fmax (used, MAP_HEIGHT);
  *height = used > 0 ? used + CHAM_PAGE_GAP : 0;
  return facts;
}

/* Of several maps it shows on how many of their days a region was affected. */
static void
choose_shares (const ChamReportFacts *facts, double *shares)
{
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    {
      if (facts->map_days < 2)
        shares[i] = facts->shares[i];
      else
        shares[i] = facts->mapped[i] > 0 ? facts->affected[i] / (double) facts->mapped[i] : NAN;
    }
}

static char *
describe_map (const ChamReportFacts *facts)
{
  if (facts->map_days < 2)
    return cham_date_format (facts->body_day);
  /* Translators: below a map of the body */
  return g_strdup_printf (ngettext ("share of %u mapped day affected",
                                    "share of %u mapped days affected", facts->map_days),
                          facts->map_days);
}

static void
draw_map (const ChamOverview *overview, ChamText *text, cairo_t *cr, const ChamPalette *palette,
          double y, double width)
{
  const ChamBodyMap map
      = { .width = MAP_WIDTH, .height = MAP_HEIGHT - CAPTION_HEIGHT, .text_size = MAP_TEXT };
  g_autofree char *caption = describe_map (overview->facts);
  double shares[CHAM_BODY_N_REGIONS];

  choose_shares (overview->facts, shares);
  cairo_save (cr);
  cairo_translate (cr, CHAM_PAGE_MARGIN + width - MAP_WIDTH, y);
  cham_body_map_draw (&map, cr, shares, palette);
  cairo_restore (cr);
  cham_text_set_style (text, CHAM_TEXT_SMALL, FALSE);
  cham_text_set_color (text, &palette->faint_text);
  cham_text_draw_within (text, caption, CHAM_PAGE_MARGIN + width - MAP_WIDTH / 2.0,
                         y + MAP_HEIGHT - 2, MAP_WIDTH, CHAM_TEXT_MIDDLE);
}

/** cham_facts_draw: Draws them with the upper edge of the first at @y. */
void
cham_facts_draw (const GPtrArray *facts, const ChamOverview *overview,
                 ChamReportSections sections, ChamText *text, cairo_t *cr,
                 const ChamPalette *palette, double y, double width)
{
  double baseline = y + CHAM_TEXT_BODY;

  cham_text_set_style (text, CHAM_TEXT_BODY, FALSE);
  for (guint i = 0; i < facts->len; i++)
    {
      const ChamFact *fact = g_ptr_array_index (facts, i);

      cham_text_set_color (text, &palette->faint_text);
      cham_text_draw_wrapped (text, fact->label, CHAM_PAGE_MARGIN, baseline,
                              width * LABEL_SHARE - 10, CHAM_LINE_BODY, 2, CHAM_TEXT_START);
      cham_text_set_color (text, &palette->text);
      cham_text_draw_wrapped (text, fact->text, CHAM_PAGE_MARGIN + width * LABEL_SHARE, baseline,
                              get_text_width (overview, sections, width), CHAM_LINE_BODY,
                              MOST_LINES, CHAM_TEXT_START);
      baseline += fact->lines * CHAM_LINE_BODY + FACT_GAP;
    }
  if (facts->len > 0 && has_map (overview, sections))
    draw_map (overview, text, cr, palette, y, width);
}
