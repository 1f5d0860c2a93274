/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Sizes of paper: the two that the world's printers hold. */
#include "draw/report.h"

#include <langinfo.h>

static const struct
{
  const char *name;
  double width;
  double height;
} papers[] = {
  [CHAM_PAPER_A4] = { "A4", 595.276, 841.89 },
  [CHAM_PAPER_LETTER] = { "Letter", 612, 792 },
};

/** cham_paper_get_size: The size of @paper upright, in points. */
void
cham_paper_get_size (ChamPaper paper, double *width, double *height)
{
  g_return_if_fail ((gsize) paper < G_N_ELEMENTS (papers));
  *width = papers[paper].width;
  *height = papers[paper].height;
}

/** cham_paper_get_default: The paper of the person's locale; A4 where that is not known. */
ChamPaper
cham_paper_get_default (void)
{
#ifdef __GLIBC__
  const int letter_width = 216; /* mm */

  if (GPOINTER_TO_INT (nl_langinfo (_NL_PAPER_WIDTH)) == letter_width)
    return CHAM_PAPER_LETTER;
#endif
  return CHAM_PAPER_A4;
}

/** cham_paper_from_string: Whether @text is "A4" or "Letter", in any case; if so, @paper is set. */
gboolean
cham_paper_from_string (const char *text, ChamPaper *paper)
{
  for (gsize i = 0; i < G_N_ELEMENTS (papers); i++)
    {
      if (text != NULL && g_ascii_strcasecmp (text, papers[i].name) == 0)
        {
          *paper = (ChamPaper) i;
          return TRUE;
        }
    }
  return FALSE;
}

/** cham_paper_to_string: "A4" or "Letter". */
const char *
cham_paper_to_string (ChamPaper paper)
{
  g_return_val_if_fail ((gsize) paper < G_N_ELEMENTS (papers), "A4");
  return papers[paper].name;
}
