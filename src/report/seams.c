/* SPDX-License-Identifier: MIT
 *
 * The seam register: seams as they are handed out, with the gates of the map.
 */
#include "base/letter.h"
#include "diag/place.h"
#include "model/duration.h"
#include "model/score.h"
#include "model/seam.h"
#include "model/words.h"
#include "report/told.h"

static const char *say_share(struct wm_share share, double *value)
{
    *value = share.is_given ? share.value : -1;
    return share.is_given ? share.words : NULL;
}

static struct wallmap_seam_end show_end(const struct wm_model *model, int step)
{
    const struct wm_step *it = &model->steps[step];
    return (struct wallmap_seam_end){
        .room = model->rooms[wm_step_room(model, step)].name,
        .actor = model->actors[it->actor].name,
        .step = it->id,
        .does = it->does,
    };
}

static void show_troubles(struct wm_arena *arena, struct wallmap_seam *seam,
                          const struct wm_handoff *handoff)
{
    struct wallmap_seam_trouble *troubles =
        wm_arena_array(arena, struct wallmap_seam_trouble, (size_t)handoff->trouble_count);
    for (int i = 0; i < handoff->trouble_count; i++) {
        const struct wm_trouble *trouble = &handoff->troubles[i];
        troubles[i].name = wm_trouble_words[trouble->kind];
        troubles[i].share = say_share(trouble->share, &troubles[i].share_value);
        troubles[i].says = trouble->says;
    }
    seam->troubles = troubles;
    seam->trouble_count = (size_t)handoff->trouble_count;
}

static void show_score(struct wm_arena *arena, struct wallmap_seam *seam,
                       const struct wm_score *score)
{
    struct wallmap_seam_reason *reasons =
        wm_arena_array(arena, struct wallmap_seam_reason, (size_t)score->reason_count);
    for (int i = 0; i < score->reason_count; i++)
        reasons[i] =
            (struct wallmap_seam_reason){score->reasons[i].words, score->reasons[i].points};
    seam->score = score->points;
    seam->reasons = reasons;
    seam->reason_count = (size_t)score->reason_count;
}

static enum wallmap_crossing find_crossing(const struct wm_model *model, int handoff)
{
    if (!wm_handoff_crosses_wall(model, handoff))
        return WALLMAP_CROSSES_NOT;
    return wm_handoff_crosses_out(model, handoff) ? WALLMAP_CROSSES_OUT : WALLMAP_CROSSES_IN;
}

static void show_handoff(struct wm_arena *arena, struct wallmap_seam *seam,
                         const struct wm_model *model, int handoff)
{
    const struct wm_handoff *it = &model->handoffs[handoff];
    seam->from = show_end(model, it->from);
    seam->to = show_end(model, it->to);
    seam->item = it->item;
    seam->via = it->via == WM_VIA_NONE ? NULL : wm_via_words[it->via];
    seam->when = it->when;
    seam->owner = wm_owner_name(model, it->owner);
    seam->measure = it->measure;
    seam->waits = it->waits.is_given ? wm_duration_words(arena, it->waits) : NULL;
    seam->waits_minutes = it->waits.is_given ? wm_duration_minutes(model, it->waits) : -1;
    seam->share = say_share(it->share, &seam->share_value);
    seam->says = it->says;
    seam->is_thrown = it->is_thrown;
    seam->comes_back = wm_handoff_comes_back(model, handoff);
    seam->crosses = find_crossing(model, handoff);
    show_troubles(arena, seam, it);
}

static void show_place(struct wallmap_seam *seam, const char *name, struct wm_span at,
                       struct wm_cursor *cursor)
{
    struct wm_place place = wm_place_find(cursor, at);
    seam->file = name;
    seam->line = place.line;
    seam->column = place.column;
}

/* In the order of the document, so that all places are found in one walk through it. */
void wm_told_seams(struct wm_arena *arena, struct wm_told *told, const struct wm_model *model,
                   const int *gates)
{
    int count;
    const struct wm_ranked_seam *ranked = wm_seams_rank(arena, model, &count);
    struct wallmap_seam *seams = wm_arena_array(arena, struct wallmap_seam, (size_t)count);
    struct wallmap_seam **of_handoff =
        wm_arena_array(arena, struct wallmap_seam *, (size_t)model->handoff_count);
    for (int i = 0; i < count; i++) {
        seams[i].number = i + 1;
        show_score(arena, &seams[i], &ranked[i].score);
        of_handoff[ranked[i].handoff] = &seams[i];
    }
    struct wm_cursor cursor = {0};
    for (int i = 0; i < model->handoff_count; i++) {
        if (!of_handoff[i])
            continue;
        show_handoff(arena, of_handoff[i], model, i);
        show_place(of_handoff[i], told->file, model->handoffs[i].at, &cursor);
        of_handoff[i]->door = gates[i] ? wm_letter_of(arena, gates[i]) : NULL;
    }
    told->seams = seams;
    told->seam_count = (size_t)count;
}
