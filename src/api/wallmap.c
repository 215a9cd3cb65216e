/* SPDX-License-Identifier: MIT
 *
 * A document: bytes are read and looked at, and what is told of it is made, all at once.
 */
#include "api/document.h"
#include "find/find.h"

const char *wallmap_version(void)
{
    return WALLMAP_VERSION;
}

void wallmap_fontconfig_keep(void)
{
    wm_fonts_leave_process();
}

static void add_pictures(struct wallmap_document *document, struct wm_findings *findings)
{
    if (document->model->picture_count > 0)
        wm_fonts_settle_process(); /* for the texts inside of pictures */
    for (int i = 0; i < document->model->picture_count; i++) {
        const struct wm_picture *picture = &document->model->pictures[i];
        if (picture->bytes)
            wm_icons_add(document->icons, picture->name, picture->means, picture->bytes,
                         picture->file_at, findings);
    }
}

static void read_document(struct wallmap_document *document, const void *bytes, size_t length,
                          const struct wm_read_options *options)
{
    struct wm_arena *arena = document->arena;
    struct wm_findings *findings = wm_findings_create(arena);
    document->model = wm_read(arena, bytes, length, options, findings);
    if (document->model) {
        add_pictures(document, findings);
        document->casting = wm_casting_make(arena, document->model, document->icons);
        wm_find(document->model, document->icons, document->casting, findings);
        wm_named_make(document);
        wm_facts_make(arena, &document->facts, document->model, NULL);
    }
    if (document->is_strict)
        wm_findings_raise_all(findings);
    document->findings = wm_findings_show(arena, findings, document->name);
    document->told = (struct wm_told){
        .file = document->name,
        .facts = wallmap_document_facts(document),
        .findings = findings,
    };
}

struct wallmap_document *wallmap_document_create(const void *bytes, size_t length,
                                                 const struct wallmap_read_options *asked)
{
    struct wallmap_read_options options;
    struct wm_limits limits = wm_default_limits;
    if (!wm_options_take(&options, sizeof options, asked) ||
        !wm_limits_take(&limits, options.limits, options.limit_count))
        return NULL;
    struct wm_arena *arena = wm_arena_create();
    struct wallmap_document *document = wm_arena_new(arena, struct wallmap_document);
    document->arena = arena;
    document->name = wm_arena_strdup(arena, options.name ? options.name : "-");
    document->file = wm_arena_strdup(arena, options.file);
    document->is_strict = options.is_strict;
    document->licences = wm_arena_strdup(arena, options.licences);
    document->icons = wm_icons_create(arena);
    if (!wm_packs_take(document->icons, &options.packs)) {
        wm_arena_destroy(arena);
        return NULL;
    }
    const struct wm_read_options how = {
        .name = document->name,
        .folder = options.folder,
        .language = options.language,
        .first_line = MAX(options.first_line, 1),
        .limits = &limits,
    };
    read_document(document, bytes, length, &how);
    return document;
}

void wallmap_document_destroy(struct wallmap_document *document)
{
    if (document)
        wm_arena_destroy(document->arena);
}

bool wallmap_document_has_errors(const struct wallmap_document *document)
{
    return !document->model || wm_findings_has_errors(document->findings.found);
}

const struct wallmap_findings *wallmap_document_findings(const struct wallmap_document *document)
{
    return &document->findings;
}

const struct wallmap_facts *wallmap_document_facts(const struct wallmap_document *document)
{
    return document->model ? &document->facts.shown : NULL;
}
