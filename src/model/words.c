/* SPDX-License-Identifier: MIT
 *
 * The words of the format's lists, once and for all parts of the program.
 */
#include "model/words.h"

#include "base/language.h"

#include <string.h>

const char *const wm_actor_kind_words[] = {
    [WM_ACTOR_PERSON] = "person",
    [WM_ACTOR_TEAM] = "team",
    [WM_ACTOR_SYSTEM] = "system",
    [WM_ACTOR_PLACE] = "place",
    NULL,
};

/* These stand on maps too: wm_say_in(tongue, "way", ...). */
const char *const wm_via_words[] = {
    [WM_VIA_NONE] = "",
    [WM_VIA_PHONE] = WM_SAID_IN("way", "phone"),
    [WM_VIA_EMAIL] = WM_SAID_IN("way", "e-mail"),
    [WM_VIA_FAX] = WM_SAID_IN("way", "fax"),
    [WM_VIA_POST] = WM_SAID_IN("way", "post"),
    [WM_VIA_COURIER] = WM_SAID_IN("way", "courier"),
    [WM_VIA_IN_PERSON] = WM_SAID_IN("way", "in-person"),
    [WM_VIA_MEETING] = WM_SAID_IN("way", "meeting"),
    [WM_VIA_CHAT] = WM_SAID_IN("way", "chat"),
    [WM_VIA_PORTAL] = WM_SAID_IN("way", "portal"),
    [WM_VIA_SYSTEM] = WM_SAID_IN("way", "system"),
    [WM_VIA_SPREADSHEET] = WM_SAID_IN("way", "spreadsheet"),
    [WM_VIA_PAPER] = WM_SAID_IN("way", "paper"),
    [WM_VIA_IN_TRAY] = WM_SAID_IN("way", "in-tray"),
    [WM_VIA_STICKY_NOTE] = WM_SAID_IN("way", "sticky-note"),
    [WM_VIA_SHOUTING] = WM_SAID_IN("way", "shouting"),
    NULL,
};

/* And these in its register. */
const char *const wm_trouble_words[] = {
    [WM_TROUBLE_LOST] = WM_SAID("lost"),
    [WM_TROUBLE_DROPPED] = WM_SAID("dropped"),
    [WM_TROUBLE_DAMAGED] = WM_SAID("damaged"),
    [WM_TROUBLE_WRONG] = WM_SAID("wrong"),
    [WM_TROUBLE_INCOMPLETE] = WM_SAID("incomplete"),
    [WM_TROUBLE_LATE] = WM_SAID("late"),
    [WM_TROUBLE_STUCK] = WM_SAID("stuck"),
    [WM_TROUBLE_RETURNED] = WM_SAID("returned"),
    [WM_TROUBLE_REKEYED] = WM_SAID("rekeyed"),
    [WM_TROUBLE_DUPLICATED] = WM_SAID("duplicated"),
    [WM_TROUBLE_SEARCHED] = WM_SAID("searched"),
    [WM_TROUBLE_CHASED] = WM_SAID("chased"),
    [WM_TROUBLE_BLAMED] = WM_SAID("blamed"),
    [WM_TROUBLE_MISUNDERSTOOD] = WM_SAID("misunderstood"),
    NULL,
};

const char *const wm_state_words[] = {
    [WM_STATE_AS_IS] = "as-is",
    [WM_STATE_TO_BE] = "to-be",
    NULL,
};

const char *const wm_worst_words[] = {"", "1", "2", "3", NULL};

const char *const wm_reads_words[] = {
    [WM_READS_UNSET] = "",
    [WM_READS_RIGHT] = "right",
    [WM_READS_LEFT] = "left",
    [WM_READS_DOWN] = "down",
    NULL,
};

int wm_word_find(const char *const *words, const char *word)
{
    if (*word == '\0')
        return -1;
    for (int i = 0; words[i]; i++)
        if (strcmp(words[i], word) == 0)
            return i;
    return -1;
}
