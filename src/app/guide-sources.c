/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* One that has an address is opened by the desktop's own browser: the program itself asks the
 * net for nothing. Where there is no browser the address can still be pasted elsewhere. */
#include "app/guide-sources.h"

#include <glib/gi18n.h>
#include <string.h>

#include "app/feedback.h"
#include "model/guide.h"

#define SCHEME "https://"

struct _ChamGuideSources
{
  AdwPreferencesGroup parent_instance;

  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (ChamGuideSources, cham_guide_sources, ADW_TYPE_PREFERENCES_GROUP)

static void
copy_address (ChamGuideSources *self, const char *url)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), url);
  cham_feedback_tell (GTK_WIDGET (self),
                      _ ("No browser could be opened. The link is copied, to be pasted in one."));
}

static void
on_launched_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (ChamGuideSources) self = data;
  GtkUriLauncher *launcher = GTK_URI_LAUNCHER (source);
  g_autoptr (GError) error = NULL;

  if (!gtk_uri_launcher_launch_finish (launcher, result, &error)
      && !g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    copy_address (self, gtk_uri_launcher_get_uri (launcher));
}

static void
on_row_activated_cb (ChamGuideSources *self, AdwActionRow *row)
{
  g_autofree char *url = g_strconcat (SCHEME, adw_action_row_get_subtitle (row), NULL);
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (url);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_uri_launcher_launch (launcher, GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, NULL,
                           on_launched_cb, g_object_ref (self));
}

static void
make_link (ChamGuideSources *self, AdwActionRow *row, const char *url)
{
  adw_action_row_set_subtitle (row, g_str_has_prefix (url, SCHEME) ? url + strlen (SCHEME) : url);
  adw_action_row_add_suffix (row, gtk_image_new_from_icon_name ("adw-external-link-symbolic"));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_signal_connect_object (row, "activated", G_CALLBACK (on_row_activated_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_source (ChamGuideSources *self, const ChamGuideSource *source, guint number)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", source->text,
                                 "title-selectable", source->url == NULL, NULL);
  g_autofree char *text = g_strdup_printf ("%u", number);
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_set_css_classes (label, (const char *[]){ "dimmed", "numeric", NULL });
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), label);
  if (source->url != NULL)
    make_link (self, ADW_ACTION_ROW (row), source->url);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
  g_ptr_array_add (self->rows, row);
}

static void
cham_guide_sources_dispose (GObject *object)
{
  g_clear_pointer (&CHAM_GUIDE_SOURCES (object)->rows, g_ptr_array_unref);
  G_OBJECT_CLASS (cham_guide_sources_parent_class)->dispose (object);
}

static void
cham_guide_sources_class_init (ChamGuideSourcesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cham_guide_sources_dispose;
}

static void
cham_guide_sources_init (ChamGuideSources *self)
{
  self->rows = g_ptr_array_new ();
  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (self), _ ("Sources"));
}

/**
 * cham_guide_sources_show:
 * @sources: (element-type ChamGuideSource): instead of those before, numbered from 1
 */
void
cham_guide_sources_show (ChamGuideSources *self, const GPtrArray *sources)
{
  g_return_if_fail (CHAM_IS_GUIDE_SOURCES (self));
  while (self->rows->len > 0)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self),
                                  g_ptr_array_steal_index (self->rows, self->rows->len - 1));
  for (guint i = 0; i < sources->len; i++)
    add_source (self, sources->pdata[i], i + 1);
}
