/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The list beside the page, or one after the other where it is narrow. The guide is read when
 * the place is opened for the first time, a page's widgets are made when the first is. */
#include "app/guide-page.h"

#include <glib/gi18n.h>

#include "app/guide-intro.h"
#include "app/guide-item-view.h"
#include "app/guide-list.h"
#include "exchange/guide-texts.h"
#include "model/guide-search.h"

struct _ChamGuidePage
{
  ChamPage parent_instance;

  ChamGuide *guide;
  ChamGuideItemView *view; /* made when the first item is shown */

  AdwNavigationSplitView *split_view;
  ChamGuideList *list;
  AdwNavigationPage *content;
  GtkStack *stack;
};

G_DEFINE_FINAL_TYPE (ChamGuidePage, cham_guide_page, CHAM_TYPE_PAGE)

static void
show_item (ChamGuidePage *self, const ChamGuideItem *item)
{
  if (self->view == NULL)
    {
      self->view = g_object_new (CHAM_TYPE_GUIDE_ITEM_VIEW, NULL);
      gtk_stack_add_named (self->stack, GTK_WIDGET (self->view), "item");
    }
  cham_guide_item_view_show (self->view, cham_page_get_journal (CHAM_PAGE (self)), self->guide,
                             item);
  adw_navigation_page_set_title (self->content, item->name);
  gtk_stack_set_visible_child_name (self->stack, "item");
}

static void
show_intro (ChamGuidePage *self)
{
  adw_navigation_page_set_title (self->content, _ ("How to Read the Guide"));
  gtk_stack_set_visible_child_name (self->stack, "intro");
}

static void
on_chosen_cb (ChamGuidePage *self, const char *id)
{
  const ChamGuideItem *item = cham_guide_get_item (self->guide, id);

  if (item != NULL)
    show_item (self, item);
  else
    show_intro (self);
  cham_guide_list_select (self->list, item != NULL ? id : "");
  adw_navigation_split_view_set_show_content (self->split_view, TRUE);
}

/* The row of the page before that had the keyboard is gone. */
static void
on_open_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamGuidePage *self = CHAM_GUIDE_PAGE (widget);

  on_chosen_cb (self, g_variant_get_string (parameter, NULL));
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* In the list, where that is on screen. */
static gboolean
cham_guide_page_grab_focus (GtkWidget *widget)
{
  ChamGuidePage *self = CHAM_GUIDE_PAGE (widget);
  gboolean covered = adw_navigation_split_view_get_collapsed (self->split_view)
                     && adw_navigation_split_view_get_show_content (self->split_view);

  return gtk_widget_grab_focus (covered ? GTK_WIDGET (self->stack) : GTK_WIDGET (self->list));
}

static void
cham_guide_page_constructed (GObject *object)
{
  ChamGuidePage *self = CHAM_GUIDE_PAGE (object);
  g_autoptr (GError) error = NULL;

  G_OBJECT_CLASS (cham_guide_page_parent_class)->constructed (object);
  self->guide = cham_guide_load (&error);
  if (self->guide == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "broken");
      adw_navigation_split_view_set_show_content (self->split_view, TRUE);
      g_message ("%s", error->message);
      return;
    }
  cham_guide_list_set_guide (self->list, self->guide);
  cham_guide_list_select (self->list, "");
}

/* What shows the guide goes before it. */
static void
cham_guide_page_finalize (GObject *object)
{
  ChamGuidePage *self = CHAM_GUIDE_PAGE (object);
  ChamGuide *guide = g_steal_pointer (&self->guide);

  G_OBJECT_CLASS (cham_guide_page_parent_class)->finalize (object);
  cham_guide_free (guide);
}

static void
cham_guide_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_GUIDE_PAGE);
  CHAM_GUIDE_PAGE (object)->view = NULL;
  G_OBJECT_CLASS (cham_guide_page_parent_class)->dispose (object);
}

static void
cham_guide_page_class_init (ChamGuidePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = cham_guide_page_constructed;
  G_OBJECT_CLASS (klass)->dispose = cham_guide_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = cham_guide_page_finalize;
  widget_class->grab_focus = cham_guide_page_grab_focus;
  g_type_ensure (CHAM_TYPE_GUIDE_INTRO);
  g_type_ensure (CHAM_TYPE_GUIDE_LIST);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/guide-page.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamGuidePage, split_view);
  gtk_widget_class_bind_template_child (widget_class, ChamGuidePage, list);
  gtk_widget_class_bind_template_child (widget_class, ChamGuidePage, content);
  gtk_widget_class_bind_template_child (widget_class, ChamGuidePage, stack);
  gtk_widget_class_bind_template_callback (widget_class, on_chosen_cb);
  gtk_widget_class_install_action (widget_class, "guide.open", "s", on_open_activated_cb);
}

static void
cham_guide_page_init (ChamGuidePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_guide_page_open: Shows the item of that id; how to read the guide when there is none. */
void
cham_guide_page_open (ChamGuidePage *self, const char *id)
{
  g_return_if_fail (CHAM_IS_GUIDE_PAGE (self));
  if (self->guide != NULL)
    on_chosen_cb (self, id);
}

/** cham_guide_page_look_up: Shows what is known of @treatment, as the person calls it, or searches
 * for it when no page is of that. */
void
cham_guide_page_look_up (ChamGuidePage *self, const char *treatment)
{
  const ChamGuideItem *item = NULL;

  g_return_if_fail (CHAM_IS_GUIDE_PAGE (self));
  if (self->guide == NULL)
    return;
  item = cham_guide_find_treatment (self->guide, treatment);
  if (item != NULL)
    {
      on_chosen_cb (self, item->id);
      return;
    }
  adw_navigation_split_view_set_show_content (self->split_view, FALSE);
  cham_guide_list_search (self->list, treatment);
}
