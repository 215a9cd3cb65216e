/* SPDX-License-Identifier: MIT
 *
 * licence-not-allowed and picture-of-the-family: whose pictures a map shows.
 */
#include "find/find.h"

#include "find/search.h"

#include <string.h>

/* The first place of the document where a picture is named so; no place where none is: it then
 * stands in for one of the family. */
static struct wm_span find_name(const struct wm_model *model, const char *name)
{
    for (int i = 0; i < model->picture_count; i++)
        if (strcmp(model->pictures[i].name, name) == 0)
            return model->pictures[i].file_at;
    for (int i = 0; i < model->actor_count; i++)
        if (g_strcmp0(model->actors[i].picture.name, name) == 0)
            return model->actors[i].picture.at;
    for (int s = 0; s < model->step_count; s++)
        for (int i = 0; i < model->steps[s].with_count; i++)
            if (strcmp(model->steps[s].with[i].name, name) == 0)
                return model->steps[s].with[i].at;
    for (int i = 0; i < model->handoff_count; i++)
        if (g_strcmp0(model->handoffs[i].picture.name, name) == 0)
            return model->handoffs[i].picture.at;
    return (struct wm_span){0};
}

static void check_licence(const struct wm_search *search, const struct wm_icon *icon,
                          char *const *allowed)
{
    const char *licence = icon->credit->licence;
    if (licence && g_strv_contains((const char *const *)allowed, licence))
        return;
    struct wm_span at = find_name(search->model, icon->name);
    const char *name = wm_quote(search, icon->name);
    if (licence)
        wm_findings_add(search->findings, WM_CODE_LICENCE_NOT_ALLOWED, at,
                        "the picture %s is under %s, which is not allowed", name, licence);
    else
        wm_findings_add(search->findings, WM_CODE_LICENCE_NOT_ALLOWED, at,
                        "nobody knows under which licence the picture %s is", name);
}

void wm_find_foreign(const struct wm_model *model, const struct wm_icons *icons,
                     const GPtrArray *shown, const char *licences, struct wm_findings *findings)
{
    const struct wm_search search = {model, icons, NULL, findings, wm_english};
    const char *set = wm_icons_set(icons);
    char **allowed = g_strsplit(licences ? licences : "", ",", -1);
    for (guint i = 0; i < shown->len; i++) {
        const struct wm_icon *icon = shown->pdata[i];
        if (icon->is_foreign && licences)
            check_licence(&search, icon, allowed);
        else if (!icon->is_foreign && set)
            wm_findings_add(findings, WM_CODE_PICTURE_OF_THE_FAMILY, (struct wm_span){0},
                            "%s has nothing for %s, so the built-in picture is drawn", set,
                            wm_quote(&search, icon->name));
    }
    g_strfreev(allowed);
}
