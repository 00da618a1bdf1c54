#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

// What Swift does not show: `prctl`, which takes a varying number of arguments, and what glibc shows to GNU sources only.
// The actions are a `posix_spawn_file_actions_t *`. Its header is not included: Swift would then take the types in it for
// those of this module.

/// Makes this process the parent of all its descendants whose own parent has ended, in the place of process 1. Gives 0, or
/// -1 where the system has no such thing.
int adopt_orphans(void);

/// Has a process start in a folder.
int spawn_in_folder(void *actions, const char *folder);

/// Has a process close all that it was given from a descriptor on. It does nothing without glibc 2.34; Darwin has a flag for it.
int spawn_closing_from(void *actions, int descriptor);

/// Has names looked up in files and by DNS, whatever the system's configuration says. A program that has all of its libraries
/// inside can load no other way of looking them up. It does nothing in other builds.
void look_up_names_without_plugins(void);

#endif
