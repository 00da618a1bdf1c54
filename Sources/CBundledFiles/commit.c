#include "CBundledFiles.h"

// The package defines it from the environment variable of the same name.
#ifndef TRUSTSIM_COMMIT
#define TRUSTSIM_COMMIT ""
#endif

const char *bundled_commit(void) { return TRUSTSIM_COMMIT; }
