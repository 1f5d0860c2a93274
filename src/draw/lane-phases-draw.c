/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The bars of phases, told apart by form and by their words. Words stand below, where nothing is
 * behind them; those without room are left out. */
#include "draw/lane.h"

#include <math.h>

#include "draw/rule.h"

/* In heights of letters. */
#define BAR_HEIGHT 0.8
#define GAP 0.12
#define EDGE 0.11
#define DASH 0.25
#define BAR_STEP 0.45
#define WORDS_SIZE 0.85
#define WORDS_BASELINE 0.92 /* below the bar */
#define LEAST_WIDTH 0.16
#define LEAST_WORDS 3.0
#define MOST_BARS 600

/** cham_lane_phase_get_look: What fills it. */
ChamLanePhaseLook
cham_lane_phase_get_look (const ChamLanePhase *phase)
{
  switch (phase->kind)
    {
    case CHAM_TRIAL_PHASE_WITHOUT:
    case CHAM_TRIAL_PHASE_BLOCK_OFF:
      return CHAM_LANE_PHASE_OPEN;
    case CHAM_TRIAL_PHASE_CHALLENGE:
    case CHAM_TRIAL_PHASE_BLOCK_ON:
      return CHAM_LANE_PHASE_FULL;
    case CHAM_TRIAL_PHASE_WASHOUT:
      return CHAM_LANE_PHASE_BARRED;
    case CHAM_TRIAL_PHASE_BLOCK:
      return CHAM_LANE_PHASE_DASHED;
    case CHAM_TRIAL_PHASE_BREAK:
      return CHAM_LANE_PHASE_THIN;
    case CHAM_TRIAL_PHASE_BASELINE:
    case CHAM_TRIAL_PHASE_RETURN:
    default:
      return CHAM_LANE_PHASE_GREY;
    }
}

/* Upright lines from side to side. */
static void
draw_bars (const ChamLaneFrame *frame, double x, double y, double width, double height)
{
  double step = fmax (BAR_STEP * frame->text_size, width / MOST_BARS);

  for (double from = x + step; from < x + width - step / 2; from += step)
    cham_rule_vertical (frame->cr, from, y, height, EDGE * frame->text_size);
}

static void
draw_edge (const ChamLaneFrame *frame, double x, double y, double width, double height,
           gboolean dashed)
{
  const double dashes[] = { DASH * frame->text_size, DASH * frame->text_size };
  double edge = fmin (EDGE * frame->text_size, fmin (width, height) / 2);

  cairo_save (frame->cr);
  cairo_set_line_width (frame->cr, edge);
  cairo_set_dash (frame->cr, dashes, dashed ? 2 : 0, 0);
  cairo_rectangle (frame->cr, x + edge / 2, y + edge / 2, width - edge, height - edge);
  cairo_stroke (frame->cr);
  cairo_restore (frame->cr);
}

static void
fill (const ChamLaneFrame *frame, const ChamColor *color, double x, double y, double width,
      double height)
{
  cham_set_color (frame->cr, color);
  cairo_rectangle (frame->cr, x, y, width, height);
  cairo_fill (frame->cr);
}

/** cham_lane_draw_look: Draws a bar of @look, @x and @y its upper left corner. */
void
cham_lane_draw_look (const ChamLaneFrame *frame, ChamLanePhaseLook look, double x, double y,
                     double width, double height)
{
  const ChamPalette *palette = frame->palette;
  gboolean plain = look == CHAM_LANE_PHASE_GREY || look == CHAM_LANE_PHASE_DASHED;
  double thin = EDGE * frame->text_size * 2;

  if (look == CHAM_LANE_PHASE_GREY)
    fill (frame, &palette->grid, x, y, width, height);
  cham_set_color (frame->cr, plain ? &palette->faint_text : &palette->other);
  switch (look)
    {
    case CHAM_LANE_PHASE_THIN:
      cham_rule_horizontal (frame->cr, x, y + (height - thin) / 2, width, thin);
      return;
    case CHAM_LANE_PHASE_FULL:
      fill (frame, &palette->other, x, y, width, height);
      return;
    case CHAM_LANE_PHASE_BARRED:
      draw_bars (frame, x, y, width, height);
      break;
    case CHAM_LANE_PHASE_GREY:
    case CHAM_LANE_PHASE_OPEN:
    case CHAM_LANE_PHASE_DASHED:
    default:
      break;
    }
  draw_edge (frame, x, y, width, height, look == CHAM_LANE_PHASE_DASHED);
}

static double
get_top (const ChamLanePhase *phase, const ChamLaneFrame *frame)
{
  return frame->top + phase->row * CHAM_LANE_PHASE_ROW * frame->text_size;
}

static void
draw_bar (const ChamLanePhase *phase, const ChamLaneFrame *frame)
{
  double x = cham_day_axis_get_start (&frame->days, phase->days.from);
  double end = cham_day_axis_get_start (&frame->days, phase->days.to + 1);
  double gap = fmin (GAP * frame->text_size, (end - x) / 4);

  cham_lane_draw_look (frame, cham_lane_phase_get_look (phase), x, get_top (phase, frame),
                       fmax (end - x - gap, LEAST_WIDTH * frame->text_size),
                       BAR_HEIGHT * frame->text_size);
}

/* @end: x where the words must end; returns where they do, @x when they do not fit. */
static double
put_words (const ChamLanePhase *phase, const ChamLaneFrame *frame, const char *words, double x,
           double end)
{
  double baseline = get_top (phase, frame) + (BAR_HEIGHT + WORDS_BASELINE) * frame->text_size;

  if (cham_text_measure (frame->text, words) > end - x)
    return x;
  return x + cham_text_draw_within (frame->text, words, x, baseline, end - x, CHAM_TEXT_START);
}

/* The x where the trial that @first opens ends. */
static double
find_end (const GPtrArray *phases, guint first, const ChamLaneFrame *frame)
{
  const ChamLanePhase *last = g_ptr_array_index (phases, first);

  for (guint i = first + 1; i < phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (phases, i);

      if (phase->opens)
        break;
      last = phase;
    }
  return cham_day_axis_get_start (&frame->days, last->days.to + 1);
}

/* What is tested and what is done, else what is tested below as many phases as it takes. */
static double
put_first_words (const GPtrArray *phases, guint first, const ChamLaneFrame *frame, double x,
                 double end)
{
  const ChamLanePhase *phase = g_ptr_array_index (phases, first);
  double all = find_end (phases, first, frame);
  double baseline = get_top (phase, frame) + (BAR_HEIGHT + WORDS_BASELINE) * frame->text_size;
  double used = put_words (phase, frame, phase->title, x, end);

  if (used == x)
    used = put_words (phase, frame, phase->tested, x, all);
  if (used == x && all - x >= LEAST_WORDS * frame->text_size)
    used = x + cham_text_draw_within (frame->text, phase->tested, x, baseline, all - x,
                                      CHAM_TEXT_START);
  return used;
}

/** cham_lane_draw_phases: Draws a bar for each phase of @self, and words below it. */
void
cham_lane_draw_phases (const ChamLane *self, const ChamLaneFrame *frame)
{
  double used = 0, gap = 0.4 * frame->text_size;

  for (guint i = 0; i < self->phases->len; i++)
    draw_bar (g_ptr_array_index (self->phases, i), frame);
  cham_text_set_style (frame->text, WORDS_SIZE * frame->text_size, FALSE);
  cham_text_set_color (frame->text, &frame->palette->text);
  for (guint i = 0; i < self->phases->len; i++)
    {
      const ChamLanePhase *phase = g_ptr_array_index (self->phases, i);
      double x = cham_day_axis_get_start (&frame->days, phase->days.from);
      double end = cham_day_axis_get_start (&frame->days, phase->days.to + 1) - gap;

      if (phase->opens)
        used = put_first_words (self->phases, i, frame, x, end);
      else if (x >= used + gap)
        used = fmax (used, put_words (phase, frame, phase->what, x, end));
    }
}
