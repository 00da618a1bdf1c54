#ifndef CSPAWNING_H
#define CSPAWNING_H

#include <spawn.h>

// What glibc has for starting a process and shows to GNU sources only, which Swift's are not.

/// Has the process start in a folder.
int spawn_in_folder(posix_spawn_file_actions_t *actions, const char *folder);

/// Has the process close all that it was given from a descriptor on. On Darwin it does nothing; there is a flag for it.
int spawn_closing_from(posix_spawn_file_actions_t *actions, int descriptor);

#endif
