/* SPDX-License-Identifier: MIT
 *
 * Pictures by words that bring them to mind.
 */
#include "icon/icon.h"

#include <limits.h>
#include <string.h>

/* Whether one of the words of `text` begins with `word`, which is folded. */
static bool has_word(const char *text, const char *word)
{
    g_autofree char *folded = wm_text_fold(text);
    size_t length = strlen(word);
    for (const char *p = folded + strspn(folded, "~"); *p;
         p += strcspn(p, " ,-'~"), p += strspn(p, " ,-'~"))
        if (strncmp(p, word, length) == 0)
            return true;
    return false;
}

/* How far off a word is from what a picture is called. */
enum { IN_NAME, IN_OTHER_NAME, IN_WORDS, NOWHERE };

static int miss_of_word(const struct wm_icon *icon, const char *word)
{
    if (has_word(icon->name, word))
        return IN_NAME;
    int miss = has_word(icon->category, word) ? IN_WORDS : NOWHERE;
    for (int i = 0; i < WM_LANGUAGES; i++) {
        const struct wm_icon_texts *texts = &icon->in[i];
        if (has_word(texts->title, word) || has_word(texts->names, word))
            return IN_OTHER_NAME;
        if (miss == NOWHERE && (has_word(texts->words, word) || has_word(texts->weak, word)))
            miss = IN_WORDS;
    }
    return miss;
}

int wm_icon_miss(const struct wm_icon *icon, char *const *words)
{
    int sum = 0;
    for (; *words; words++) {
        int miss = **words ? miss_of_word(icon, *words) : IN_NAME;
        if (miss == NOWHERE)
            return INT_MAX;
        sum += miss;
    }
    return sum;
}
