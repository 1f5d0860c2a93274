/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The one place that sets up Pango. Font sizes are absolute and neither advances nor
 * positions are rounded to pixels, so that a line breaks at the same word on every target.
 * Positions are baselines. It knows nothing of charts or pages. */
#include "draw/text.h"

#include <pango/pangocairo.h>
#include <string.h>

#include "draw/rule.h"

#define LARGEST_PIECE 4000

struct _ChamText
{
  cairo_t *cr;
  PangoLayout *layout;
  PangoFontDescription *font;
  ChamColor color;
};

/**
 * cham_text_new:
 * @cr: (transfer none): where it is drawn; must outlive the text
 *
 * Returns: (transfer full): letters in the program's font, regular, black, 10 units high
 */
ChamText *
cham_text_new (cairo_t *cr)
{
  ChamText *self = g_new0 (ChamText, 1);
  cairo_font_options_t *options = cairo_font_options_create ();
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  PangoContext *context;

  self->cr = cr;
  self->color = (ChamColor){ 0, 0, 0, 1 };
  self->layout = pango_cairo_create_layout (cr);
  self->font = pango_font_description_from_string ("Adwaita Sans, Cantarell, sans-serif");
  context = pango_layout_get_context (self->layout);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_layout_set_single_paragraph_mode (self->layout, TRUE);
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum 1"));
  pango_layout_set_attributes (self->layout, attributes);
  cham_text_set_style (self, 10, FALSE);
  return self;
}

void
cham_text_free (ChamText *self)
{
  if (self == NULL)
    return;
  pango_font_description_free (self->font);
  g_object_unref (self->layout);
  g_free (self);
}

/** cham_text_set_style: Letters @size units of the cairo_t high from here on. */
void
cham_text_set_style (ChamText *self, double size, gboolean bold)
{
  pango_font_description_set_absolute_size (self->font, MAX (size, 0.1) * PANGO_SCALE);
  pango_font_description_set_weight (self->font,
                                     bold ? PANGO_WEIGHT_SEMIBOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, self->font);
}

/** cham_text_set_color: The colour of what is drawn from here on. */
void
cham_text_set_color (ChamText *self, const ChamColor *color)
{
  self->color = *color;
}

static void
set_string (ChamText *self, const char *string, double width, guint most_lines)
{
  gboolean whole = width < 0;

  pango_layout_set_width (self->layout, whole ? -1 : (int) (MIN (width, 1e5) * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (self->layout, -(int) most_lines);
  pango_layout_set_ellipsize (self->layout,
                              whole ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
  pango_layout_set_text (self->layout, string, -1);
}

/* Draws one of the layout's lines and returns its width. */
static double
show_line (ChamText *self, int index, double x, double baseline, ChamTextAnchor anchor)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (self->layout, index);
  PangoRectangle logical;
  double width;

  pango_layout_line_get_extents (line, NULL, &logical);
  width = logical.width / (double) PANGO_SCALE;
  if (anchor == CHAM_TEXT_MIDDLE)
    x -= width / 2;
  else if (anchor == CHAM_TEXT_END)
    x -= width;
  cham_set_color (self->cr, &self->color);
  cairo_move_to (self->cr, x, baseline);
  pango_cairo_show_layout_line (self->cr, line);
  return width;
}

/** cham_text_measure: The width of @string in one line. */
double
cham_text_measure (ChamText *self, const char *string)
{
  PangoRectangle logical;

  set_string (self, string, -1, 1);
  pango_layout_get_extents (self->layout, NULL, &logical);
  return logical.width / (double) PANGO_SCALE;
}

/**
 * cham_text_draw:
 * @x: where its @anchor stands
 * @baseline: the y of the line that the letters stand on
 *
 * Returns: the width drawn
 */
double
cham_text_draw (ChamText *self, const char *string, double x, double baseline,
                ChamTextAnchor anchor)
{
  set_string (self, string, -1, 1);
  return show_line (self, 0, x, baseline, anchor);
}

/** cham_text_draw_within: As cham_text_draw(), ending in "…" where @width is too small. */
double
cham_text_draw_within (ChamText *self, const char *string, double x, double baseline,
                       double width, ChamTextAnchor anchor)
{
  if (width <= 0)
    return 0;
  set_string (self, string, width, 1);
  return show_line (self, 0, x, baseline, anchor);
}

/** cham_text_count_lines: How many lines, at most @most_lines, @string fills at @width. */
guint
cham_text_count_lines (ChamText *self, const char *string, double width, guint most_lines)
{
  set_string (self, string, width, most_lines);
  return (guint) pango_layout_get_line_count (self->layout);
}

/* How many bytes of @text are broken into lines at once: the work grows with their square. */
static gsize
get_piece (const char *text)
{
  gsize length = strlen (text);

  if (length <= LARGEST_PIECE)
    return length;
  return (gsize) (g_utf8_find_prev_char (text, text + LARGEST_PIECE) - text);
}

/* Takes lines from @text and returns how many bytes they are; the last line of a piece is
 * taken only when nothing follows. */
static gsize
break_piece (ChamText *self, const char *text, double width, GStrvBuilder *lines)
{
  gsize length = get_piece (text), taken = 0;
  gboolean whole = text[length] == '\0';
  g_autofree char *piece = g_strndup (text, length);

  set_string (self, piece, width, 1);
  pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_NONE);
  for (GSList *item = pango_layout_get_lines_readonly (self->layout); item != NULL;
       item = item->next)
    {
      const char *start = piece + pango_layout_line_get_start_index (item->data);
      gsize size = (gsize) pango_layout_line_get_length (item->data);

      if (item->next == NULL && !whole && taken > 0)
        break;
      g_strv_builder_take (lines, g_strchomp (g_strndup (start, size)));
      taken = (gsize) (start - piece) + size;
    }
  return whole ? length : taken;
}

static void
break_paragraph (ChamText *self, const char *paragraph, double width, GStrvBuilder *lines)
{
  while (*paragraph != '\0')
    paragraph += break_piece (self, paragraph, width, lines);
}

/**
 * cham_text_break:
 * @width: of each line, more than 0
 *
 * Returns: (transfer full) (array zero-terminated=1): @string in lines of at most @width, each
 *   paragraph from a new one; however long it is, nothing of it is left out
 */
char **
cham_text_break (ChamText *self, const char *string, double width)
{
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) paragraphs = g_strsplit_set (string, "\n\r", -1);

  for (guint i = 0; paragraphs[i] != NULL; i++)
    {
      if (*paragraphs[i] != '\0')
        break_paragraph (self, paragraphs[i], width, lines);
    }
  return g_strv_builder_end (lines);
}

/**
 * cham_text_draw_wrapped:
 * @baseline: that of the first line
 * @line_height: from one baseline to the next
 * @most_lines: the last of them ends in "…" when there is more
 *
 * Returns: how many lines were drawn
 */
guint
cham_text_draw_wrapped (ChamText *self, const char *string, double x, double baseline,
                        double width, double line_height, guint most_lines,
                        ChamTextAnchor anchor)
{
  int n_lines;

  set_string (self, string, width, most_lines);
  n_lines = pango_layout_get_line_count (self->layout);
  for (int i = 0; i < n_lines; i++)
    show_line (self, i, x, baseline + i * line_height, anchor);
  return (guint) n_lines;
}
