#define _GNU_SOURCE
#include "CSubreaper.h"

#include <spawn.h>

int spawn_in_folder(void *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

#ifdef __linux__
#include <sys/prctl.h>

int adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int spawn_closing_from(void *actions, int descriptor) {
    return posix_spawn_file_actions_addclosefrom_np(actions, descriptor);
}
#else
int adopt_orphans(void) { return -1; }

int spawn_closing_from(void *actions, int descriptor) {
    (void)actions, (void)descriptor;
    return 0;
}
#endif
