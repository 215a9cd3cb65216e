/* SPDX-License-Identifier: MIT
 *
 * What findings mean, in the words of the map.
 */
#include "show/inside.h"

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
    return finding->code == WM_CODE_SEAM_WITHOUT_OWNER
               ? wm_say(&showing->tongue, "nobody owns this handoff")
               : finding->text;
}
