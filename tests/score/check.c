/* SPDX-License-Identifier: MIT
 *
 * The scorer's own test: a drawing that says in "want" what some of its measures have to be.
 */
#include "measures.h"

#include <json-glib/json-glib.h>
#include <math.h>
#include <stdio.h>

static int check_all(const char *file, JsonObject *want, const GArray *measures)
{
    int wrong = 0;
    JsonObjectIter iter;
    const char *name;
    JsonNode *node;
    json_object_iter_init(&iter, want);
    while (json_object_iter_next(&iter, &name, &node)) {
        double wanted = json_node_get_double(node), found = measure_of(measures, name);
        if (fabs(wanted - found) <= 1e-9 * MAX(1, fabs(wanted)))
            continue;
        printf("FAIL %s: %s is %g, has to be %g\n", file, name, found, wanted);
        wrong++;
    }
    return wrong;
}

bool check_wanted(const char *file, const GArray *measures)
{
    JsonParser *parser = json_parser_new();
    bool is_right = json_parser_load_from_file(parser, file, NULL);
    JsonObject *object = is_right ? json_node_get_object(json_parser_get_root(parser)) : NULL;
    is_right = object && json_object_has_member(object, "want") &&
               check_all(file, json_object_get_object_member(object, "want"), measures) == 0;
    g_object_unref(parser);
    return is_right;
}
