/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Holds the pages and goes from one to the other. */
#include "app/foods-dialog.h"

#include "app/food-page.h"
#include "app/foods-page.h"
#include "app/new-food-dialog.h"
#include "app/undo-keys.h"

struct _ChamFoodsDialog
{
  AdwDialog parent_instance;

  ChamJournal *journal;

  AdwNavigationView *pages;
};

G_DEFINE_FINAL_TYPE (ChamFoodsDialog, cham_foods_dialog, ADW_TYPE_DIALOG)

/* A food that is no more, after an undo, has nothing to show. */
static void
on_food_gone_cb (ChamFoodsDialog *self)
{
  if (!adw_navigation_view_pop (self->pages))
    adw_dialog_force_close (ADW_DIALOG (self));
}

static void
show_food (ChamFoodsDialog *self, gint64 food)
{
  AdwNavigationPage *page = cham_food_page_new (self->journal, food);

  g_signal_connect_object (page, "gone", G_CALLBACK (on_food_gone_cb), self, G_CONNECT_SWAPPED);
  adw_navigation_view_push (self->pages, page);
}

static void
on_show_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_food (CHAM_FOODS_DIALOG (widget), g_variant_get_int64 (parameter));
}

static void
on_food_added_cb (ChamFoodsDialog *self, gint64 food)
{
  show_food (self, food);
}

static void
on_add_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ChamFoodsDialog *self = CHAM_FOODS_DIALOG (widget);
  AdwDialog *dialog
      = cham_new_food_dialog_new (self->journal, g_variant_get_string (parameter, NULL));

  g_signal_connect_object (dialog, "food-added", G_CALLBACK (on_food_added_cb), self,
                           G_CONNECT_SWAPPED);
  adw_dialog_present (dialog, widget);
}

static void
on_close_activated_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  adw_dialog_close (ADW_DIALOG (widget));
}

/* The view outlives its dialog in some versions of libadwaita, and would keep pages that read the
 * journal after each change. */
static void
cham_foods_dialog_dispose (GObject *object)
{
  if (CHAM_FOODS_DIALOG (object)->pages != NULL)
    adw_navigation_view_replace (CHAM_FOODS_DIALOG (object)->pages, NULL, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_FOODS_DIALOG);
  g_clear_object (&CHAM_FOODS_DIALOG (object)->journal);
  G_OBJECT_CLASS (cham_foods_dialog_parent_class)->dispose (object);
}

static void
cham_foods_dialog_class_init (ChamFoodsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_foods_dialog_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/foods-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamFoodsDialog, pages);
  gtk_widget_class_install_action (widget_class, "foods.show", "x", on_show_activated_cb);
  gtk_widget_class_install_action (widget_class, "foods.add", "s", on_add_activated_cb);
  gtk_widget_class_install_action (widget_class, "foods.close", NULL, on_close_activated_cb);
  cham_undo_keys_bind (widget_class);
}

static void
cham_foods_dialog_init (ChamFoodsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static ChamFoodsDialog *
make_dialog (ChamJournal *journal)
{
  ChamFoodsDialog *self = g_object_new (CHAM_TYPE_FOODS_DIALOG, NULL);

  self->journal = g_object_ref (journal);
  return self;
}

/** cham_foods_dialog_new: (transfer floating): A dialog with all foods, to present. */
AdwDialog *
cham_foods_dialog_new (ChamJournal *journal)
{
  ChamFoodsDialog *self = make_dialog (journal);

  adw_navigation_view_push (self->pages, cham_foods_page_new (journal));
  return ADW_DIALOG (self);
}

/** cham_foods_dialog_new_for_food: (transfer floating): A dialog with one food, to present. */
AdwDialog *
cham_foods_dialog_new_for_food (ChamJournal *journal, gint64 food)
{
  ChamFoodsDialog *self = make_dialog (journal);

  show_food (self, food);
  return ADW_DIALOG (self);
}
