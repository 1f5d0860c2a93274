/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* gtk_widget_set_tooltip_text() asks the display where the pointer is, and waits for the answer:
 * too long where opening a day changes dozens of them. This one is asked for when it is shown. */
#include "app/tooltip.h"

#define KEY "cham-tooltip"

static gboolean
on_tooltip_queried_cb (GtkWidget *widget, int x, int y, gboolean by_keyboard, GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), KEY);

  if (*text == '\0')
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

/**
 * cham_tooltip_set:
 * @text: may be empty, for none
 *
 * Shows @text when somebody points at @widget. A screen reader is told nothing: the control's
 * name and description are for that.
 */
void
cham_tooltip_set (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget) && text != NULL);
  if (g_object_get_data (G_OBJECT (widget), KEY) == NULL)
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (on_tooltip_queried_cb), NULL);
    }
  g_object_set_data_full (G_OBJECT (widget), KEY, g_strdup (text), g_free);
}
