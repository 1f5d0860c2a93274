/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The line above a lane: its name, unit and scale, and the keys to its colours. What does not
 * fit ends in "…" or is left out, the name last. */
#include "draw/lane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "draw/rule.h"

/* In heights of letters: with less, a text would be little more than "…". */
#define LEAST_ROOM 3.0

/* The line as it fills up from the left. */
typedef struct
{
  const ChamLaneFrame *frame;
  double x;
  double baseline;
} TitleLine;

static double
get_room (const TitleLine *line)
{
  return line->frame->days.x + line->frame->days.width - line->x;
}

static void
add_text (TitleLine *line, const char *string, gboolean bold)
{
  const ChamLaneFrame *frame = line->frame;

  if (*string == '\0' || get_room (line) < LEAST_ROOM * frame->text_size)
    return;
  cham_text_set_style (frame->text, frame->text_size * (bold ? 1 : 0.92), bold);
  cham_text_set_color (frame->text,
                       bold ? &frame->palette->text : &frame->palette->faint_text);
  line->x += cham_text_draw_within (frame->text, string, line->x, line->baseline,
                                    get_room (line), CHAM_TEXT_START);
  line->x += frame->text_size * 0.6;
}

/* A key is shown whole or not at all: half a name would be worse than none.
 * @share: how high its square is filled */
static void
add_key_of_height (TitleLine *line, const char *string, const ChamColor *fill,
                   const ChamColor *edge, double share)
{
  const ChamLaneFrame *frame = line->frame;
  double side = frame->text_size * 0.62, least = LEAST_ROOM * frame->text_size;

  cham_text_set_style (frame->text, frame->text_size * 0.92, FALSE);
  if (get_room (line) < side * 1.6 + fmax (cham_text_measure (frame->text, string), least))
    return;
  cham_set_color (frame->cr, fill);
  cairo_rectangle (frame->cr, line->x, line->baseline - share * side, side, share * side);
  cairo_fill (frame->cr);
  if (edge != NULL)
    {
      cham_set_color (frame->cr, edge);
      cham_rule_horizontal (frame->cr, line->x, line->baseline - side, side,
                            frame->text_size * 0.1);
    }
  line->x += side * 1.5;
  add_text (line, string, FALSE);
}

static void
add_key (TitleLine *line, const char *string, const ChamColor *fill, const ChamColor *edge)
{
  add_key_of_height (line, string, fill, edge, 1);
}

static void
add_phase_key (TitleLine *line, ChamLanePhaseLook look)
{
  static const char *const words[CHAM_LANE_N_PHASE_LOOKS] = {
    [CHAM_LANE_PHASE_GREY] = N_ ("as usual"),
    [CHAM_LANE_PHASE_OPEN] = N_ ("without it"),
    [CHAM_LANE_PHASE_FULL] = N_ ("with it"),
    [CHAM_LANE_PHASE_BARRED] = N_ ("settling down"),
    [CHAM_LANE_PHASE_DASHED] = N_ ("not told yet"),
    [CHAM_LANE_PHASE_THIN] = N_ ("break"),
  };
  const ChamLaneFrame *frame = line->frame;
  double width = 1.3 * frame->text_size, height = 0.62 * frame->text_size;
  double needed = LEAST_ROOM * frame->text_size;

  cham_text_set_style (frame->text, frame->text_size * 0.92, FALSE);
  needed = fmax (needed, cham_text_measure (frame->text, _ (words[look])));
  if (get_room (line) < width * 1.4 + needed)
    return;
  cham_lane_draw_look (frame, look, line->x, line->baseline - height, width, height);
  line->x += width + 0.35 * frame->text_size;
  add_text (line, _ (words[look]), FALSE);
}

/* A key to each look that there is. */
static void
add_phase_keys (TitleLine *line, const GPtrArray *phases)
{
  gboolean used[CHAM_LANE_N_PHASE_LOOKS] = { FALSE };

  for (guint i = 0; i < phases->len; i++)
    used[cham_lane_phase_get_look (g_ptr_array_index (phases, i))] = TRUE;
  for (int look = 0; look < CHAM_LANE_N_PHASE_LOOKS; look++)
    {
      if (used[look])
        add_phase_key (line, (ChamLanePhaseLook) look);
    }
}

static void
add_week_keys (TitleLine *line, const ChamPalette *palette)
{
  add_key (line, _ ("totally"), &palette->supportive, NULL);
  add_key_of_height (line, _ ("well"), &palette->supportive, NULL, 0.5);
  add_key_of_height (line, _ ("neither"), &palette->faint_text, NULL, 0.15);
}

/* Whether @string and the two keys of a lane with bars up and down have room. */
static gboolean
has_room_for_both (const TitleLine *line, const char *string)
{
  const ChamLaneFrame *frame = line->frame;
  double needed = frame->text_size * 4; /* squares and gaps */

  cham_text_set_style (frame->text, frame->text_size * 0.92, FALSE);
  needed += cham_text_measure (frame->text, string);
  needed += cham_text_measure (frame->text, _ ("supportive ↑"));
  needed += cham_text_measure (frame->text, _ ("watch-list ↓"));
  return needed <= get_room (line);
}

/* What is counted gives way to what the colours mean. */
static void
add_detail (TitleLine *line, const ChamLane *lane)
{
  if (lane->form != CHAM_LANE_MIRRORED || has_room_for_both (line, lane->detail))
    add_text (line, lane->detail, FALSE);
}

/**
 * cham_lane_draw_title:
 * @baseline: y of the line's letters
 * @with_flares: whether flares are shaded in the lane
 */
void
cham_lane_draw_title (const ChamLane *self, const ChamLaneFrame *frame, double baseline,
                      gboolean with_flares)
{
  const ChamPalette *palette = frame->palette;
  TitleLine line = { frame, frame->days.x, baseline };

  g_autofree char *title = cham_lane_dup_title (self);

  add_text (&line, title, TRUE);
  add_detail (&line, self);
  if (with_flares)
    add_key (&line, _ ("flare"), &palette->flare, &palette->severity);
  if (self->form == CHAM_LANE_MIRRORED)
    {
      add_key (&line, _ ("supportive ↑"), &palette->supportive, NULL);
      add_key (&line, _ ("watch-list ↓"), &palette->watched, NULL);
    }
  if (self->form == CHAM_LANE_PHASES)
    add_phase_keys (&line, self->phases);
  if (self->form == CHAM_LANE_WEEKS)
    add_week_keys (&line, palette);
  if (self->form == CHAM_LANE_LINE && cham_lane_frame_is_far (frame))
    {
      ChamColor band = *cham_lane_get_color (self, palette);

      band.alpha *= CHAM_LANE_BAND_OPACITY;
      add_key (&line, _ ("lowest to highest"), &band, NULL);
    }
}
