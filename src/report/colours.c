/* SPDX-License-Identifier: MIT
 *
 * Colours of a terminal for findings.
 */
#include "report/lines.h"

const char *wm_report_colour(const struct wm_report_options *options, enum wm_severity severity)
{
    static const char *const colours[] = {"\033[1;36m", "\033[1;35m", "\033[1;31m"};
    return options->is_coloured ? colours[severity] : "";
}

const char *wm_report_plain(const struct wm_report_options *options)
{
    return options->is_coloured ? "\033[0m" : "";
}
