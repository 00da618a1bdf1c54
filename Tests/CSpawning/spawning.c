#define _GNU_SOURCE
#include "CSpawning.h"

int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

int spawn_closing_from(posix_spawn_file_actions_t *actions, int descriptor) {
#ifdef __linux__
    return posix_spawn_file_actions_addclosefrom_np(actions, descriptor);
#else
    (void)actions, (void)descriptor;
    return 0;
#endif
}
