/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Marks the words that were looked for. What people wrote is shown as it is, never read as
 * markup. */
#include "app/result-row.h"

/* Opacity of the accent colour behind a word that was found, of 65535. */
#define MARK_ALPHA 0x3000

struct _ChamResultRow
{
  AdwBin parent_instance;

  GtkLabel *title;
  GtkLabel *text;
};

G_DEFINE_FINAL_TYPE (ChamResultRow, cham_result_row, ADW_TYPE_BIN)

static void
take_attribute (PangoAttrList *list, PangoAttribute *attribute, const ChamTextRange *range)
{
  attribute->start_index = range->start;
  attribute->end_index = range->end;
  pango_attr_list_insert (list, attribute);
}

static void
mark (PangoAttrList *list, const ChamTextRange *range)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) color = adw_style_manager_get_accent_color_rgba (style);

  take_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), range);
  take_attribute (list,
                  pango_attr_background_new ((guint16) (color->red * G_MAXUINT16),
                                             (guint16) (color->green * G_MAXUINT16),
                                             (guint16) (color->blue * G_MAXUINT16)),
                  range);
  take_attribute (list, pango_attr_background_alpha_new (MARK_ALPHA), range);
}

static void
show_marked (GtkLabel *label, const char *text, const ChamWords *words)
{
  g_autoptr (PangoAttrList) list = pango_attr_list_new ();
  g_autoptr (GArray) ranges = cham_words_find (words, text);

  for (guint i = 0; i < ranges->len; i++)
    mark (list, &g_array_index (ranges, ChamTextRange, i));
  gtk_label_set_attributes (label, list);
  gtk_label_set_text (label, text);
}

static void
cham_result_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_RESULT_ROW);
  G_OBJECT_CLASS (cham_result_row_parent_class)->dispose (object);
}

static void
cham_result_row_class_init (ChamResultRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_result_row_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/result-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamResultRow, title);
  gtk_widget_class_bind_template_child (widget_class, ChamResultRow, text);
}

static void
cham_result_row_init (ChamResultRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/** cham_result_row_new: (transfer floating): A row that shows nothing yet. */
GtkWidget *
cham_result_row_new (void)
{
  return g_object_new (CHAM_TYPE_RESULT_ROW, NULL);
}

/**
 * cham_result_row_show:
 * @is_name: whether @title is the name of something, not a date
 * @words: what was looked for, to be marked
 */
void
cham_result_row_show (ChamResultRow *self, const char *title, const char *text, gboolean is_name,
                      const ChamWords *words)
{
  static const char *const plain[] = { NULL };
  static const char *const date[] = { "caption", "dimmed", NULL };

  g_return_if_fail (CHAM_IS_RESULT_ROW (self));
  show_marked (self->text, text, words);
  if (is_name)
    show_marked (self->title, title, words);
  else
    gtk_label_set_text (self->title, title);
  gtk_widget_set_css_classes (GTK_WIDGET (self->title), (const char **) (is_name ? plain : date));
  gtk_widget_set_css_classes (GTK_WIDGET (self->text), (const char **) (is_name ? date : plain));
}
