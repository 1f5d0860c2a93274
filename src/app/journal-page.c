/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One day, top to bottom: check-in, meals, writing. It puts the parts together; what each part
 * shows and stores is its own affair. */
#include "app/journal-page.h"

#include <glib/gi18n.h>

#include "app/today.h"

struct _ChamJournalPage
{
  ChamPage parent_instance;

  GtkLabel *date;
};

G_DEFINE_FINAL_TYPE (ChamJournalPage, cham_journal_page, CHAM_TYPE_PAGE)

static void
on_day_changed_cb (ChamJournalPage *self)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autofree char *text = NULL;

  if (!cham_day_is_valid (day))
    return;
  /* Translators: the day that is shown, with the year in another year than this one */
  text = cham_day_format (day, _ ("%A, %-d %B %Y"));
  gtk_label_set_label (self->date, text);
}

static void
cham_journal_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_JOURNAL_PAGE);
  G_OBJECT_CLASS (cham_journal_page_parent_class)->dispose (object);
}

static void
cham_journal_page_class_init (ChamJournalPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_journal_page_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, date);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
}

static void
cham_journal_page_init (ChamJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
