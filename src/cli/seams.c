/* SPDX-License-Identifier: MIT
 *
 * wallmap seams: the seam register, worst first. wallmap tell: the map in plain sentences.
 */
#include "cli/telling.h"

enum cli_exit run_seams(const struct cli_line *line)
{
    static const struct cli_telling telling = {.view = "register",
                                               .question = "the seams of which file?"};
    return cli_telling_run(&telling, line);
}

enum cli_exit run_tell(const struct cli_line *line)
{
    static const struct cli_telling telling = {.view = "story",
                                               .question = "the story of which file?"};
    return cli_telling_run(&telling, line);
}
