#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <spawn.h>

#if defined(TRUSTSIM_STATIC) && defined(__GLIBC__)
#include <nss.h>

void look_up_names_without_plugins(void) {
    __nss_configure_lookup("hosts", "files dns");
    __nss_configure_lookup("passwd", "files");
    __nss_configure_lookup("group", "files");
    __nss_configure_lookup("services", "files");
    __nss_configure_lookup("protocols", "files");
}
#else
void look_up_names_without_plugins(void) {}
#endif

#ifdef __linux__
#include <sys/prctl.h>

int adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }
#else
int adopt_orphans(void) { return -1; }
#endif

int spawn_in_folder(void *actions, const char *folder) {
    return posix_spawn_file_actions_addchdir_np(actions, folder);
}

#ifdef __GLIBC__
#if __GLIBC_PREREQ(2, 34)
#define HAS_CLOSEFROM
#endif
#endif

int spawn_closing_from(void *actions, int descriptor) {
#ifdef HAS_CLOSEFROM
    return posix_spawn_file_actions_addclosefrom_np(actions, descriptor);
#else
    (void)actions, (void)descriptor;
    return 0;
#endif
}
