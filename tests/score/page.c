/* SPDX-License-Identifier: MIT
 *
 * The drawing on a page.
 */
#include "measures.h"

#include <math.h>

/* w, h, aspect of the drawing; aspect_dev: how far from that of the page, as a logarithm;
   util: share of it that nodes cover (more is better);
   fit_px: height of the median node where the drawing fills the page (more is better). */
void measure_page(const struct scene *scene, GArray *measures, double width, double height)
{
    double w = MAX(1, scene->canvas.x1 - scene->canvas.x0);
    double h = MAX(1, scene->canvas.y1 - scene->canvas.y0);
    double covered = 0;
    for (int i = 0; i < scene->drawing->node_count; i++) {
        struct box box = scene->drawing->nodes[i].box;
        covered += (box.x1 - box.x0) * (box.y1 - box.y0);
    }
    measure_number(measures, "w", w);
    measure_number(measures, "h", h);
    measure_number(measures, "aspect", w / h);
    measure_number(measures, "aspect_dev", fabs(log(w / h / (width / height))));
    measure_number(measures, "util", covered / (w * h));
    measure_number(measures, "fit_px", MIN(width / w, height / h) * scene->median_height);
}
