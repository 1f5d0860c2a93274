/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: The Chamomile contributors */

/* Two pictures, one over the other. */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CHAM_TYPE_PHOTO_SLIDER (cham_photo_slider_get_type ())
  G_DECLARE_FINAL_TYPE (ChamPhotoSlider, cham_photo_slider, CHAM, PHOTO_SLIDER, GtkWidget)

  double cham_photo_slider_get_position (ChamPhotoSlider * self);
  void cham_photo_slider_set_position (ChamPhotoSlider * self, double position);

  G_END_DECLS
