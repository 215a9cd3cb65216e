/* SPDX-License-Identifier: MIT
 *
 * Setting down what stands below the office: the strip, the words that did not fit on the map, by
 * their letters, the foot. May assume the office; promises the height of the sheet.
 */
#include "layout/sheet.h"

enum { PAD = 14, SPACE = 18, GROUP_GAP = 34, LEGEND_MARK = 18, REST_LINES = 12 };

/* ---- The groups of the strip ---- */

struct dealt {
    int group, level; /* of the show's strip */
    double width;     /* on that level */
};

/* Those that there is room for, in their order. */
struct dealing {
    const struct wm_setting *setting;
    double room;
    struct dealt *groups; /* `count` */
    int count;
};

static double width_on(const struct dealing *dealing, int group, int level)
{
    return wm_group_set(dealing->setting, group, level, (struct wm_point){0, 0}, dealing->room)
        .box.w;
}

/* Of the groups from `first` up to `end`, side by side. */
static double width_of(const struct dealing *dealing, int first, int end)
{
    double width = (end - first - 1) * GROUP_GAP;
    for (int i = first; i < end; i++)
        width += dealing->groups[i].width;
    return width;
}

static struct dealing begin_dealing(const struct wm_setting *setting, double room)
{
    int count = setting->show->strip.group_count;
    struct dealing dealing = {
        setting, room, wm_arena_array(setting->sheet->arena, struct dealt, (size_t)count), count};
    for (int i = 0; i < count; i++)
        dealing.groups[i] = (struct dealt){i, 0, width_on(&dealing, i, 0)};
    return dealing;
}

/* Leaves out the last of those that may go. */
static bool leave_out(struct dealing *dealing)
{
    const struct wm_show_group *groups = dealing->setting->show->strip.groups;
    int last = dealing->count - 1;
    while (last >= 0 && !groups[dealing->groups[last].group].may_go)
        last--;
    if (last < 0)
        return false;
    dealing->count--;
    for (int i = last; i < dealing->count; i++)
        dealing->groups[i] = dealing->groups[i + 1];
    return true;
}

/* On the next level that is narrower; as it is where there is none. */
static struct dealt narrower(const struct dealing *dealing, struct dealt group)
{
    for (int level = group.level + 1; level < WM_GROUP_LEVELS; level++) {
        double width = width_on(dealing, group.group, level);
        if (width < group.width)
            return (struct dealt){group.group, level, width};
    }
    return group;
}

/* Makes the widest group that can be made narrower so. */
static bool make_narrower(struct dealing *dealing)
{
    int widest = -1;
    struct dealt best = {0, 0, 0};
    for (int i = 0; i < dealing->count; i++) {
        struct dealt next = narrower(dealing, dealing->groups[i]);
        bool is_wider = widest < 0 || dealing->groups[i].width > dealing->groups[widest].width;
        if (next.level > dealing->groups[i].level && is_wider) {
            widest = i;
            best = next;
        }
    }
    if (widest >= 0)
        dealing->groups[widest] = best;
    return widest >= 0;
}

/* Makes those of one line larger again while there is room. */
static void make_larger(struct dealing *dealing, int first, int end)
{
    for (int i = first; i < end; i++)
        while (dealing->groups[i].level > 0) {
            struct dealt *group = &dealing->groups[i];
            double width = width_on(dealing, group->group, group->level - 1);
            if (width_of(dealing, first, end) - group->width + width > dealing->room)
                break;
            group->level--;
            group->width = width;
        }
}

/* How many of the groups from `first` on stand side by side; one at least. */
static int fill_line(const struct dealing *dealing, int first)
{
    int end = first + 1;
    while (end < dealing->count && width_of(dealing, first, end + 1) <= dealing->room)
        end++;
    return end;
}

/* One line of groups, spread over the whole width. Returns its height. */
static double set_line(const struct dealing *dealing, int first, int end, struct wm_point at,
                       struct wm_group_place *places)
{
    double left_over = fmax(0, dealing->room - width_of(dealing, first, end));
    double gap = GROUP_GAP + left_over / (end - first), height = 0;
    for (int i = first; i < end; i++) {
        const struct dealt *group = &dealing->groups[i];
        places[i] = wm_group_set(dealing->setting, group->group, group->level, at, dealing->room);
        height = fmax(height, places[i].box.h);
        at.x += group->width + gap;
    }
    return height;
}

/* On one line, smaller if they must be, but no words; else on more lines. Returns where they end.
 */
static double place_groups(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_places *places = setting->places;
    double left = sheet->theme->margin + SPACE, top = y;
    struct dealing dealing = begin_dealing(setting, sheet->width - 2 * left);
    if (dealing.count == 0)
        return y;
    while (width_of(&dealing, 0, dealing.count) > dealing.room)
        if (!leave_out(&dealing) && !make_narrower(&dealing))
            break;
    if (dealing.count == 0)
        return y;
    struct wm_group_place *groups =
        wm_arena_array(sheet->arena, struct wm_group_place, (size_t)dealing.count);
    for (int first = 0, end; first < dealing.count; first = end) {
        end = fill_line(&dealing, first);
        make_larger(&dealing, first, end);
        y += PAD + set_line(&dealing, first, end, (struct wm_point){left, y + PAD}, groups);
    }
    y += PAD;
    places->groups = groups;
    places->group_count = dealing.count;
    places->strip = (struct wm_rect){sheet->theme->margin, top,
                                     sheet->width - 2 * sheet->theme->margin, y - top};
    return y;
}

/* ---- Below it ---- */

/* What did not fit on the map, by its letter, each on lines of its own. Returns where they end. */
static double place_legend(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_lettering *said = setting->said;
    const struct wm_theme *theme = sheet->theme;
    double line = theme->fonts[WM_STYLE_LEGEND].line;
    double left = theme->margin + 2 * LEGEND_MARK + theme->label_gap;
    double width = sheet->width - theme->margin - left;
    struct wm_legend_place *items =
        wm_arena_array(sheet->arena, struct wm_legend_place, (size_t)said->rest_count + 1);
    for (int i = 0; i < said->rest_count; i++) {
        struct wm_lines lines =
            wm_sheet_break(sheet, said->rests[i].text, WM_STYLE_LEGEND, width, REST_LINES);
        struct wm_sign letter = {.text = said->rests[i].letter, .means = said->rests[i].text};
        y += theme->gap;
        items[i].mark = wm_sheet_mark(sheet, &letter, LEGEND_MARK);
        items[i].mark.centre = (struct wm_point){theme->margin + LEGEND_MARK, y + LEGEND_MARK};
        items[i].label = wm_sheet_label(
            sheet, &lines,
            (struct wm_point){left, y + MAX(0, LEGEND_MARK - lines.count * line / 2)},
            WM_ALIGN_LEFT, WM_STYLE_LEGEND, WM_TONE_INK);
        y += MAX(2 * LEGEND_MARK, lines.count * line);
    }
    setting->places->legend = items;
    setting->places->legend_count = said->rest_count;
    return y;
}

/* Bottom right, small: file and version. On the legend's last line where there is room. */
static double place_foot(const struct wm_setting *setting, double y)
{
    const struct wm_sheet *sheet = setting->sheet;
    const struct wm_theme *theme = sheet->theme;
    struct wm_places *places = setting->places;
    struct wm_lines lines =
        wm_sheet_break(sheet, setting->show->foot, WM_STYLE_FOOT, sheet->width / 2, 1);
    if (lines.count == 0)
        return y;
    double right = sheet->width - theme->margin;
    double top = y + theme->gap;
    if (places->legend_count) {
        struct wm_rect last = places->legend[places->legend_count - 1].label.box;
        if (wm_rect_right(last) + 2 * SPACE < right - lines.width)
            top = last.y + last.h - theme->fonts[WM_STYLE_FOOT].line;
    }
    places->foot = wm_sheet_label(sheet, &lines, (struct wm_point){right, top}, WM_ALIGN_RIGHT,
                                  WM_STYLE_FOOT, WM_TONE_QUIET);
    return MAX(y, wm_rect_bottom(places->foot.box));
}

void wm_set_strip(struct wm_setting *setting)
{
    const struct wm_sheet *sheet = setting->sheet;
    struct wm_rect office =
        wm_sheet_rect(sheet, sheet->theme->margin, 0, sheet->length - 2 * sheet->theme->margin,
                      sheet->office_height);
    double y = wm_rect_bottom(office) + sheet->theme->gap;
    y = place_groups(setting, y);
    y = place_legend(setting, y);
    y = place_foot(setting, y);
    setting->places->height = y + sheet->theme->margin / 2;
}
