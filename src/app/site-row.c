/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* A list of the regions to check, those seen from the front first. The list is made when it is
 * unfolded for the first time. */
#include "app/site-row.h"

#include <glib/gi18n.h>

struct _ChamSiteRow
{
  AdwExpanderRow parent_instance;

  GtkCheckButton *checks[CHAM_BODY_N_REGIONS];
  guint sites;
};

G_DEFINE_FINAL_TYPE (ChamSiteRow, cham_site_row, ADW_TYPE_EXPANDER_ROW)

static void
show_sites (ChamSiteRow *self)
{
  g_autofree char *text = cham_site_row_describe (self->sites);

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    if (self->checks[i] != NULL)
      gtk_check_button_set_active (self->checks[i], (self->sites >> i & 1) != 0);
}

static void
on_check_toggled_cb (ChamSiteRow *self, GtkCheckButton *check)
{
  guint sites = self->sites;

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    if (self->checks[i] == check)
      sites = gtk_check_button_get_active (check) ? sites | 1u << i : sites & ~(1u << i);
  cham_site_row_set_sites (self, sites);
}

static void
add_region (ChamSiteRow *self, ChamBodyRegion region)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), cham_body_region_get_title (region));
  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), (self->sites >> region & 1) != 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), check);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  self->checks[region] = GTK_CHECK_BUTTON (check);
  g_signal_connect_object (check, "toggled", G_CALLBACK (on_check_toggled_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
add_side (ChamSiteRow *self, const char *title, gboolean back)
{
  GtkWidget *row = adw_preferences_row_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_top (label, 12);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    if (cham_body_region_is_back ((ChamBodyRegion) i) == back)
      add_region (self, (ChamBodyRegion) i);
}

static void
on_expanded_cb (ChamSiteRow *self)
{
  if (self->checks[0] != NULL || !adw_expander_row_get_expanded (ADW_EXPANDER_ROW (self)))
    return;
  add_side (self, _ ("Front"), FALSE);
  add_side (self, _ ("Back"), TRUE);
}

static void
cham_site_row_class_init (ChamSiteRowClass *klass)
{
}

static void
cham_site_row_init (ChamSiteRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _ ("Where on the Body"));
  g_signal_connect (self, "notify::expanded", G_CALLBACK (on_expanded_cb), NULL);
  show_sites (self);
}

/** cham_site_row_get_sites: Bit 1 << #ChamBodyRegion for each region that is checked. */
guint
cham_site_row_get_sites (ChamSiteRow *self)
{
  g_return_val_if_fail (CHAM_IS_SITE_ROW (self), 0);
  return self->sites;
}

/** cham_site_row_set_sites: Checks these regions and no others. */
void
cham_site_row_set_sites (ChamSiteRow *self, guint sites)
{
  g_return_if_fail (CHAM_IS_SITE_ROW (self));
  if (self->sites == sites)
    return;
  self->sites = sites;
  show_sites (self);
}

/** cham_site_row_describe: (transfer full): The regions by name, or that none is recorded. */
char *
cham_site_row_describe (guint sites)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < CHAM_BODY_N_REGIONS; i++)
    if ((sites >> i & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "",
                              cham_body_region_get_title ((ChamBodyRegion) i));
  if (text->len == 0)
    g_string_append (text, C_ ("site", "Not recorded"));
  return g_string_free (text, FALSE);
}
