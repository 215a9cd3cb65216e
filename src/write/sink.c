/* SPDX-License-Identifier: MIT
 *
 * Where bytes go, with an error that sticks.
 */
#include "write/writers.h"

void wm_sink_write(struct wm_sink *sink, const void *bytes, size_t length)
{
    if (!sink->has_failed && length > 0)
        sink->has_failed = !sink->write(sink->data, bytes, length);
}

enum wm_write_status wm_write_status_of(const struct wm_sink *sink)
{
    return sink->has_failed ? WM_WRITE_SINK_FAILED : WM_WRITE_OK;
}
