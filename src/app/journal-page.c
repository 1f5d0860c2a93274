/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One day, top to bottom: check-in, body, meals, writing, photos. It puts the parts together; what
 * each part shows and stores is its own affair. The first frame has the check-in, the next ones
 * the rest. */
#include "app/journal-page.h"

#include <glib/gi18n.h>

#include "app/body-section.h"
#include "app/check-in.h"
#include "app/checklist-view.h"
#include "app/day-title.h"
#include "app/later.h"
#include "app/meals.h"
#include "app/photos.h"
#include "app/red-flag-hint.h"
#include "app/today.h"
#include "app/trial-card.h"
#include "app/writing.h"

struct _ChamJournalPage
{
  ChamPage parent_instance;

  guint n_parts;
  /* The entry to show once there is writing, 0 for none. */
  gint64 entry;

  GtkLabel *date;
  ChamTrialCard *trial;
  ChamRedFlagHint *flags;
  GtkBox *parts;
  GtkWidget *aside;
  AdwBin *checklist;
};

G_DEFINE_FINAL_TYPE (ChamJournalPage, cham_journal_page, CHAM_TYPE_PAGE)

/* From the top. The first is all that a window of the usual size has room for. */
static GType (*const part_types[]) (void)
    = { cham_check_in_get_type, cham_body_section_get_type, cham_meals_get_type,
        cham_writing_get_type, cham_photos_get_type };

static void
update_checklist (ChamJournalPage *self)
{
  GtkWidget *view = adw_bin_get_child (self->checklist);

  if (view != NULL)
    cham_page_set_day (CHAM_PAGE (view), cham_page_get_day (CHAM_PAGE (self)));
}

/* The checklist beside the day is made when there is room for it, and the day itself is drawn. */
static void
on_aside_shown_cb (ChamJournalPage *self)
{
  if (adw_bin_get_child (self->checklist) == NULL && self->n_parts > 1
      && gtk_widget_get_visible (self->aside))
    adw_bin_set_child (self->checklist,
                       cham_checklist_view_new (cham_page_get_journal (CHAM_PAGE (self))));
  update_checklist (self);
}

static void
on_day_changed_cb (ChamJournalPage *self)
{
  ChamDay day = cham_page_get_day (CHAM_PAGE (self));
  g_autofree char *text = NULL;

  if (!cham_day_is_valid (day))
    return;
  text = cham_day_title_format (day, cham_today ());
  gtk_label_set_label (self->date, text);
  cham_trial_card_set_day (self->trial, day);
  cham_red_flag_hint_set_day (self->flags, day);
  update_checklist (self);
}

static void
show_entry (ChamJournalPage *self, GtkWidget *part)
{
  if (!CHAM_IS_WRITING (part) || self->entry == 0)
    return;
  cham_writing_show_entry (CHAM_WRITING (part), self->entry);
  self->entry = 0;
}

static gboolean
add_next_part (GtkWidget *page)
{
  ChamJournalPage *self = CHAM_JOURNAL_PAGE (page);
  GtkWidget *part;

  if (self->n_parts == G_N_ELEMENTS (part_types))
    return FALSE;
  part = g_object_new (part_types[self->n_parts++] (), "journal",
                       cham_page_get_journal (CHAM_PAGE (self)), NULL);
  gtk_box_append (self->parts, part);
  g_object_bind_property (self, "day", part, "day", G_BINDING_SYNC_CREATE);
  if (self->n_parts == 2)
    cham_red_flag_hint_set_journal (self->flags, cham_page_get_journal (CHAM_PAGE (self)));
  on_aside_shown_cb (self);
  show_entry (self, part);
  return self->n_parts < G_N_ELEMENTS (part_types);
}

/* Scrolls the heading of @part to the top, so that as much of the part is seen as there is room
 * for. One that is not laid out yet stays where the focus brings it. */
static void
scroll_to_part (ChamJournalPage *self, GtkWidget *part)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (part, GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  if (viewport != NULL && gtk_widget_compute_bounds (part, GTK_WIDGET (self->parts), &bounds)
      && bounds.size.height > 0)
    gtk_adjustment_set_value (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                              bounds.origin.y);
}

/* A part that has the focus begins from its first control again. */
static gboolean
focus_part (ChamJournalPage *self, guint index)
{
  GtkWidget *part;

  while (self->n_parts <= index)
    add_next_part (GTK_WIDGET (self));
  part = gtk_widget_get_first_child (GTK_WIDGET (self->parts));
  while (index-- > 0)
    part = gtk_widget_get_next_sibling (part);
  gtk_root_set_focus (gtk_widget_get_root (part), NULL);
  return gtk_widget_grab_focus (part) || gtk_widget_child_focus (part, GTK_DIR_TAB_FORWARD);
}

static void
cham_journal_page_save (ChamPage *page)
{
  GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (CHAM_JOURNAL_PAGE (page)->parts));

  for (; part != NULL; part = gtk_widget_get_next_sibling (part))
    cham_page_save (CHAM_PAGE (part));
}

/* The first row of the check-in, not the header bar. */
static gboolean
cham_journal_page_grab_focus (GtkWidget *widget)
{
  return focus_part (CHAM_JOURNAL_PAGE (widget), 0);
}

static void
cham_journal_page_constructed (GObject *object)
{
  ChamJournalPage *self = CHAM_JOURNAL_PAGE (object);

  G_OBJECT_CLASS (cham_journal_page_parent_class)->constructed (object);
  cham_trial_card_set_journal (self->trial, cham_page_get_journal (CHAM_PAGE (self)));
  add_next_part (GTK_WIDGET (self));
  cham_later_build (GTK_WIDGET (self), add_next_part);
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

  G_OBJECT_CLASS (klass)->constructed = cham_journal_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_journal_page_dispose;
  widget_class->grab_focus = cham_journal_page_grab_focus;
  CHAM_PAGE_CLASS (klass)->save = cham_journal_page_save;
  g_type_ensure (CHAM_TYPE_RED_FLAG_HINT);
  g_type_ensure (CHAM_TYPE_TRIAL_CARD);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/journal-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, date);
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, trial);
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, flags);
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, parts);
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, aside);
  gtk_widget_class_bind_template_child (widget_class, ChamJournalPage, checklist);
  gtk_widget_class_bind_template_callback (widget_class, on_day_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_aside_shown_cb);
}

static void
cham_journal_page_init (ChamJournalPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_journal_page_show_entry: Puts the cursor into the entry @id of the day that is shown. */
void
cham_journal_page_show_entry (ChamJournalPage *self, gint64 id)
{
  g_return_if_fail (CHAM_IS_JOURNAL_PAGE (self));
  self->entry = id;
  for (GtkWidget *part = gtk_widget_get_first_child (GTK_WIDGET (self->parts)); part != NULL;
       part = gtk_widget_get_next_sibling (part))
    show_entry (self, part);
}

/** cham_journal_page_count_parts: How many parts a day has. */
guint
cham_journal_page_count_parts (void)
{
  return G_N_ELEMENTS (part_types);
}

/** cham_journal_page_focus_part: Goes to the part at @index, from the top: 0 is the check-in. */
void
cham_journal_page_focus_part (ChamJournalPage *self, guint index)
{
  g_return_if_fail (CHAM_IS_JOURNAL_PAGE (self) && index < G_N_ELEMENTS (part_types));
  focus_part (self, index);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->parts)) != NULL)
    scroll_to_part (self, gtk_widget_get_focus_child (GTK_WIDGET (self->parts)));
}
