/* SPDX-License-Identifier: MIT
 *
 * The tables. Nothing but them knows what belongs where.
 */
#include "read/elements.h"

#include <stddef.h>
#include <string.h>

#define MAY(name)                                                                                  \
    {                                                                                              \
        name, WM_ATTRIBUTE_OPTIONAL                                                                \
    }
#define MUST(name)                                                                                 \
    {                                                                                              \
        name, WM_ATTRIBUTE_REQUIRED                                                                \
    }
#define MAY_TEXT(name)                                                                             \
    {                                                                                              \
        name, WM_TEXT_OPTIONAL                                                                     \
    }
#define MUST_TEXT(name)                                                                            \
    {                                                                                              \
        name, WM_TEXT_REQUIRED                                                                     \
    }

#define MANY(kind)                                                                                 \
    {                                                                                              \
        WM_ELEMENT_##kind, false, false                                                            \
    }
#define SOME(kind)                                                                                 \
    {                                                                                              \
        WM_ELEMENT_##kind, true, false                                                             \
    }
#define PERHAPS(kind)                                                                              \
    {                                                                                              \
        WM_ELEMENT_##kind, false, true                                                             \
    }
#define ONE(kind)                                                                                  \
    {                                                                                              \
        WM_ELEMENT_##kind, true, true                                                              \
    }

const struct wm_element_row wm_element_rows[WM_ELEMENT_COUNT] = {
    [WM_ELEMENT_WORKFLOW] = {"workflow",
                             {MUST_TEXT("title"), MAY_TEXT("subtitle"), MAY("state"),
                              MAY_TEXT("scope"), MAY("owner"), MAY_TEXT("measure"), MAY("version"),
                              MAY("until")},
                             {PERHAPS(MAPPED), PERHAPS(CALENDAR), MANY(PICTURE), MANY(GOAL),
                              MANY(NOTE), ONE(OFFICE), ONE(FLOW)},
                             false},
    [WM_ELEMENT_MAPPED] = {"mapped", {MAY("on"), MAY("with"), MAY_TEXT("by")}, {{0}}, false},
    [WM_ELEMENT_CALENDAR] = {"calendar",
                             {MAY("hours-per-day"), MAY("days-per-week")},
                             {{0}},
                             false},
    [WM_ELEMENT_PICTURE] = {"picture",
                            {MUST("name"), MUST("file"), MAY_TEXT("means")},
                            {{0}},
                            false},
    [WM_ELEMENT_GOAL] = {"goal", {MUST("of"), MUST_TEXT("name")}, {{0}}, false},
    [WM_ELEMENT_OFFICE] = {"office",
                           {MAY("file")},
                           {MANY(OUTSIDE), PERHAPS(FRONT), PERHAPS(WALL), PERHAPS(BACK)},
                           false},
    [WM_ELEMENT_OUTSIDE] = {"outside", {MAY_TEXT("name")}, {MANY(DEPARTMENT), MANY(ACTOR)}, true},
    [WM_ELEMENT_FRONT] = {"front", {MAY_TEXT("name")}, {MANY(DEPARTMENT), MANY(ACTOR)}, true},
    [WM_ELEMENT_WALL] = {"wall", {MAY_TEXT("name")}, {{0}}, false},
    [WM_ELEMENT_BACK] = {"back", {MAY_TEXT("name")}, {MANY(DEPARTMENT), MANY(ACTOR)}, true},
    [WM_ELEMENT_DEPARTMENT] = {"department",
                               {MUST("id"), MUST_TEXT("name"), MAY("order")},
                               {MANY(ACTOR)},
                               false},
    [WM_ELEMENT_ACTOR] = {"actor",
                          {MUST("id"), MUST_TEXT("name"), MAY("picture"), MAY("kind"),
                           MAY("order")},
                          {{0}},
                          false},
    [WM_ELEMENT_FLOW] = {"flow", {MAY("reads")}, {SOME(STEP)}, false},
    [WM_ELEMENT_STEP] = {"step",
                         {MUST("id"), MUST("by"), MUST_TEXT("does"), MAY("with"), MAY("takes"),
                          MAY("waits"), MAY("mood"), MAY("moment-of-truth"), MAY("href"),
                          MAY("column"), MAY("row-break"), MAY("beside"), MAY("worst")},
                         {MANY(HANDOFF), MANY(TROUBLE), MANY(RULE), MANY(NOTE)},
                         false},
    [WM_ELEMENT_HANDOFF] = {"handoff",
                            {MUST("to"), MAY_TEXT("item"), MAY("picture"), MAY("via"),
                             MAY_TEXT("when"), MAY("share"), MAY("waits"), MAY("owner"),
                             MAY_TEXT("measure"), MAY("thrown"), MAY("rework"), MAY_TEXT("says"),
                             MAY("worst")},
                            {MANY(TROUBLE), MANY(RULE), MANY(NOTE)},
                            false},
    [WM_ELEMENT_TROUBLE] = {"trouble",
                            {MUST("kind"), MAY("share"), MAY_TEXT("says")},
                            {{0}},
                            false},
    [WM_ELEMENT_RULE] = {"rule", {MUST_TEXT("says"), MAY("owner")}, {{0}}, false},
    [WM_ELEMENT_NOTE] = {"note", {MUST_TEXT("says"), MAY("good")}, {{0}}, false},
};

const struct wm_attribute_row *wm_element_attribute(enum wm_element_kind kind, const char *name)
{
    for (const struct wm_attribute_row *row = wm_element_rows[kind].attributes; row->name; row++)
        if (strcmp(row->name, name) == 0)
            return row;
    return NULL;
}

const struct wm_child_row *wm_element_child(enum wm_element_kind kind, const char *name)
{
    for (const struct wm_child_row *row = wm_element_rows[kind].children; row->kind; row++)
        if (strcmp(wm_element_rows[row->kind].name, name) == 0)
            return row;
    return NULL;
}

bool wm_attribute_is_text(const struct wm_attribute_row *row)
{
    return row->use == WM_TEXT_OPTIONAL || row->use == WM_TEXT_REQUIRED;
}

bool wm_attribute_is_required(const struct wm_attribute_row *row)
{
    return row->use == WM_ATTRIBUTE_REQUIRED || row->use == WM_TEXT_REQUIRED;
}
