/* SPDX-License-Identifier: MIT
 *
 * What pictures and findings mean, in the words of the map.
 */
#include "show/inside.h"

#include <string.h>

const char *wm_show_meaning(const struct wm_showing *showing, const char *picture, bool is_trouble)
{
    static const struct {
        const char *picture;
        bool is_trouble;
        const char *means;
    } meanings[] = {
        {"empty-chair", true, WM_SAID("nobody owns this handoff")},
        {"blank-gauge", true, WM_SAID("nobody measures it")},
        {"star", false, WM_SAID("moment of truth")},
        {"target", false, WM_SAID("what a department is measured by")},
        {"certificate", false, WM_SAID("works well, keep it")},
        {"sticky-note", false, WM_SAID("note")},
        {"tug-of-war", true, WM_SAID("back and forth")},
        {"phone-call", true, WM_SAID("has to be chased")},
        {"calendar-leaf", true, WM_SAID("waits a day")},
        {"hourglass", true, WM_SAID("waits an hour")},
        {"red-tape", true, WM_SAID("a rule in the way")},
        {"megaphone", true, NULL}, /* the words beside it are the same everywhere */
    };
    for (size_t i = 0; i < G_N_ELEMENTS(meanings); i++)
        if (meanings[i].is_trouble == is_trouble && strcmp(meanings[i].picture, picture) == 0)
            return meanings[i].means ? wm_say(&showing->tongue, meanings[i].means) : NULL;
    for (enum wm_code code = 0; is_trouble && code < WM_CODE_COUNT; code++)
        if (strcmp(wm_code_info(code)->picture, picture) == 0)
            return wm_say(&showing->tongue, wm_code_info(code)->short_words);
    return NULL;
}

bool wm_finding_has_short_words(const struct wm_finding *finding)
{
    return finding->words == wm_code_info(finding->code)->short_words;
}

const char *wm_show_words_of(const struct wm_showing *showing, const struct wm_finding *finding)
{
    return wm_finding_has_short_words(finding) ? wm_say(&showing->tongue, finding->words)
                                               : finding->words;
}

const char *wm_show_means(const struct wm_showing *showing, const struct wm_finding *finding)
{
    if (showing->tongue.language == WM_ENGLISH)
        return finding->text;
    const char *words = wm_show_words_of(showing, finding);
    if (words && *words)
        return words;
    const char *means = wm_show_meaning(showing, wm_code_info(finding->code)->picture, true);
    return means ? means : finding->text;
}
