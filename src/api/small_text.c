/* SPDX-License-Identifier: MIT
 *
 * Whether the words of a map are large enough on the page that was asked for, and what would help.
 */
#include "api/sheets.h"

#include <math.h>

static bool is_of_a_series(const struct wallmap_paper *paper)
{
    return paper->name[0] == 'A';
}

/* Whether the page is a usual paper, but none of the A series. */
static bool is_other(double longer, double shorter)
{
    const struct wallmap_paper *paper;
    for (size_t i = 0; (paper = wallmap_paper_at(i)); i++)
        if (!is_of_a_series(paper) && fabs(paper->height - longer) < 1 &&
            fabs(paper->width - shorter) < 1)
            return true;
    return false;
}

/* The smallest paper of the A series on which the words are large enough, or, for another usual
 * page, the smallest such one. */
static void find_paper(const struct wallmap_map *map, struct wm_small_text *small)
{
    const struct wm_write_options *page = &map->write;
    double longer = fmax(page->page_width, page->page_height);
    double shorter = fmin(page->page_width, page->page_height);
    double margins = 2 * page->page_margin, least = INFINITY;
    bool needs_a = !is_other(longer, shorter);
    const struct wallmap_paper *paper;
    for (size_t i = 0; (paper = wallmap_paper_at(i)); i++) {
        double times = fmin((paper->height - margins) / (longer - margins),
                            (paper->width - margins) / (shorter - margins));
        if (is_of_a_series(paper) != needs_a || times >= least ||
            times * small->size < small->least)
            continue;
        least = times;
        small->paper = paper->name;
        small->on_paper = times * small->size;
    }
}

/* Those of the sheet on which they are smallest; an overview is not read word by word. */
static double smallest_words(const struct wallmap_map *map, const struct wm_places *places)
{
    double words = map->drawn.sheet_count > 0 ? INFINITY : wm_words_on_page(map, places);
    for (int i = 0; i < map->drawn.sheet_count; i++)
        words = fmin(words, wm_words_on_page(map, map->drawn.sheets[i].places));
    return words;
}

void wm_small_text_tell(const struct wallmap_map *map, const struct wm_places *places,
                        struct wm_findings *findings)
{
    struct wm_small_text small = {.is_paper = map->write.is_paper,
                                  .size = smallest_words(map, places),
                                  .least = map->legible.least};
    if (map->legible.unit == 0 || small.size >= small.least)
        return;
    if (small.is_paper)
        find_paper(map, &small);
    small.sheets = wm_sheets_advise(map, small.size, &small.on_sheets);
    wm_find_small_text(map->drawn.model, &small, findings);
}
