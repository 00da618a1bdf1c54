#ifndef CSUBREAPER_H
#define CSUBREAPER_H

// Swift does not show `prctl`, since it takes a varying number of arguments.

/// Makes this process the parent of all its descendants whose own parent has ended, in the place of process 1. Gives 0, or
/// -1 where the system has no such thing.
int adopt_orphans(void);

#endif
