/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Shapes and words tell the grades apart; colour only repeats them. */
#include "app/guide-badge.h"

typedef struct
{
  const char *icon_name;
  const char *css_class;
} Look;

static const Look looks[CHAM_GUIDE_N_GRADES] = {
  [CHAM_GUIDE_HELPS] = { "cham-grade-helps-symbolic", "success" },
  [CHAM_GUIDE_SMALL] = { "cham-grade-small-symbolic", "accent" },
  [CHAM_GUIDE_NO_BENEFIT] = { "cham-grade-none-symbolic", "plain" },
  [CHAM_GUIDE_HARM] = { "cham-grade-harm-symbolic", "warning" },
  [CHAM_GUIDE_NOT_TESTED] = { "cham-grade-unknown-symbolic", "plain" },
  [CHAM_GUIDE_BACKGROUND] = { "cham-grade-background-symbolic", "plain" },
};

/** cham_guide_badge_new_icon: (transfer floating): The icon of @grade, named for those who do not
 * see it. */
GtkWidget *
cham_guide_badge_new_icon (ChamGuideGrade grade)
{
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[grade].icon_name);

  gtk_widget_set_tooltip_text (icon, cham_guide_grade_get_title (grade));
  gtk_accessible_update_property (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  cham_guide_grade_get_title (grade), -1);
  gtk_widget_add_css_class (icon, looks[grade].css_class);
  return icon;
}

/** cham_guide_badge_new: (transfer floating): The icon of @grade and its title. */
GtkWidget *
cham_guide_badge_new (ChamGuideGrade grade)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name (looks[grade].icon_name);
  GtkWidget *label = gtk_label_new (cham_guide_grade_get_title (grade));

  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  gtk_widget_set_css_classes (box, (const char *[]){ "grade", looks[grade].css_class, NULL });
  return box;
}
