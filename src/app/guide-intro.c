/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* The words are in the Blueprint; here the grades are put in. */
#include "app/guide-intro.h"

#include "app/guide-badge.h"

struct _ChamGuideIntro
{
  AdwBin parent_instance;

  GtkBox *grades;
};

G_DEFINE_FINAL_TYPE (ChamGuideIntro, cham_guide_intro, ADW_TYPE_BIN)

static void
add_grade (ChamGuideIntro *self, ChamGuideGrade grade)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new (cham_guide_grade_explain (grade));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_box_append (GTK_BOX (box), cham_guide_badge_new (grade));
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (self->grades, box);
}

static void
cham_guide_intro_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CHAM_TYPE_GUIDE_INTRO);
  G_OBJECT_CLASS (cham_guide_intro_parent_class)->dispose (object);
}

static void
cham_guide_intro_class_init (ChamGuideIntroClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cham_guide_intro_dispose;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/chamomile_journal/Chamomile/guide-intro.ui");
  gtk_widget_class_bind_template_child (widget_class, ChamGuideIntro, grades);
}

static void
cham_guide_intro_init (ChamGuideIntro *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 0; i < CHAM_GUIDE_N_GRADES; i++)
    add_grade (self, (ChamGuideGrade) i);
}
