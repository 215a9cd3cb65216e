/* SPDX-License-Identifier: MIT
 *
 * The words that all forms of the seam register share.
 */
#include "report/register.h"

char *wm_seam_troubles(const struct wallmap_seam *seam)
{
    GString *out = g_string_new(NULL);
    for (size_t i = 0; i < seam->trouble_count; i++) {
        const struct wallmap_seam_trouble *trouble = &seam->troubles[i];
        g_string_append_printf(out, "%s%s", i > 0 ? "; " : "", trouble->name);
        if (trouble->share)
            g_string_append_printf(out, ", %s", trouble->share);
        if (trouble->says)
            g_string_append_printf(out, " (%s)", trouble->says);
    }
    return g_string_free(out, FALSE);
}

char **wm_seam_reasons(const struct wallmap_seam *seam)
{
    GPtrArray *reasons = g_ptr_array_new();
    for (size_t i = 0; i < seam->reason_count; i++)
        g_ptr_array_add(reasons,
                        g_strdup_printf("%s %d", seam->reasons[i].words, seam->reasons[i].points));
    g_ptr_array_add(reasons, NULL);
    return (char **)g_ptr_array_free(reasons, FALSE);
}

const char *wm_seam_crossing(const struct wallmap_seam *seam)
{
    static const char *const words[] = {
        [WALLMAP_CROSSES_NOT] = NULL,
        [WALLMAP_CROSSES_OUT] = "out",
        [WALLMAP_CROSSES_IN] = "in",
    };
    return words[seam->crosses];
}
