/* SPDX-License-Identifier: MIT
 *
 * The seam register as CSV (RFC 4180): lines end with CR and LF, cells with commas, quotes or line
 * ends stand in quotes. Spreadsheets calculate cells that begin with certain characters; a quote
 * before them makes them text (OWASP, "CSV Injection").
 */
#include "report/register.h"
#include "report/report.h"

#include <string.h>

static const char names[] = "file,number,score,reasons,door,from,to,item,via,when,owner,measure,"
                            "waits,waits_minutes,share,troubles,says,thrown,comes_back,crosses,"
                            "from_step,to_step,line,column\r\n";

/* A cell after the first has a comma before it; NULL: an empty one. */
static void append_cell(GString *out, const char *text)
{
    bool is_first = out->len == 0 || out->str[out->len - 1] == '\n';
    g_autoptr(GString) cell = g_string_new(text);
    if (cell->len > 0 && strchr("=+-@\t\r\n", cell->str[0]))
        g_string_prepend_c(cell, '\'');
    if (strpbrk(cell->str, ",\"\r\n")) {
        g_string_replace(cell, "\"", "\"\"", 0);
        g_string_prepend_c(cell, '"');
        g_string_append_c(cell, '"');
    }
    g_string_append_printf(out, "%s%s", is_first ? "" : ",", cell->str);
}

static void append_number(GString *out, double number)
{
    char text[G_ASCII_DTOSTR_BUF_SIZE];
    append_cell(out, g_ascii_formatd(text, sizeof text, "%.15g", number));
}

/* Below nothing: not told. */
static void append_if_told(GString *out, double number)
{
    if (number < 0)
        append_cell(out, "");
    else
        append_number(out, number);
}

static const char *spell_truth(bool is_true)
{
    return is_true ? "yes" : "no";
}

static void append_work(GString *out, const struct wallmap_seam *seam)
{
    g_autofree char *troubles = wm_seam_troubles(seam);
    append_cell(out, seam->from.room);
    append_cell(out, seam->to.room);
    append_cell(out, seam->item);
    append_cell(out, seam->via);
    append_cell(out, seam->when);
    append_cell(out, seam->owner);
    append_cell(out, seam->measure);
    append_cell(out, seam->waits);
    append_if_told(out, seam->waits_minutes);
    append_cell(out, seam->share);
    append_cell(out, troubles);
    append_cell(out, seam->says);
    append_cell(out, spell_truth(seam->is_thrown));
    append_cell(out, spell_truth(seam->comes_back));
    append_cell(out, wm_seam_crossing(seam));
    append_cell(out, seam->from.step);
    append_cell(out, seam->to.step);
}

static void append_seam(GString *out, const char *file, const struct wallmap_seam *seam)
{
    g_auto(GStrv) reasons = wm_seam_reasons(seam);
    g_autofree char *joined = g_strjoinv("; ", reasons);
    append_cell(out, file);
    append_number(out, seam->number);
    append_number(out, seam->score);
    append_cell(out, joined);
    append_cell(out, seam->door);
    append_work(out, seam);
    append_number(out, seam->line);
    append_number(out, seam->column);
    g_string_append(out, "\r\n");
}

void wm_register_as_csv(const struct wm_report *report)
{
    g_string_append(report->out, names);
    for (size_t f = 0; f < report->count; f++) {
        const struct wm_told *file = &report->files[f];
        g_autofree char *valid = g_utf8_make_valid(file->file, -1);
        for (size_t i = 0; i < file->seam_count; i++)
            append_seam(report->out, valid, &file->seams[i]);
    }
}
