/* SPDX-License-Identifier: MIT
 *
 * One sentence for each way in which a file can fail.
 */
#include "read/filefault.h"

#include "base/folder.h"

void wm_report_file(struct wm_reader *reader, struct wm_word file, const GError *error,
                    enum wm_limit limit)
{
    struct wm_findings *findings = reader->findings;
    const char *shown = wm_reader_shown(reader, file.text);
    struct wm_finding *finding;
    switch (error->code) {
    case WM_FOLDER_TOO_LARGE:
        wm_reader_limit_where(reader, file.at, limit, wm_reader_most(reader, limit), "in the file");
        break;
    case WM_FOLDER_NO_FILE:
        wm_findings_add(findings, WM_CODE_BAD_FILE, file.at, "there is no file \"%s\"", shown);
        break;
    case WM_FOLDER_LEADS_OUT:
        finding = wm_findings_add(findings, WM_CODE_BAD_FILE, file.at,
                                  "\"%s\" leads out of the document's folder", shown);
        wm_finding_hint(findings, finding,
                        "name a file below that folder, without \"..\" and without links");
        break;
    case WM_FOLDER_NOT_REGULAR:
        wm_findings_add(findings, WM_CODE_BAD_FILE, file.at, "\"%s\" is not a file", shown);
        break;
    default:
        wm_findings_add(findings, WM_CODE_BAD_FILE, file.at, "\"%s\" cannot be read: %s", shown,
                        error->message);
    }
}
