#ifndef CBUNDLEDFILES_H
#define CBUNDLEDFILES_H

#include <stddef.h>
#include <stdint.h>

/// The bytes of bundle.bin, which are in the program: the files of `scenarios/` and `fixtures/`. They stay where they are.
const uint8_t *bundled_files_bytes(void);

/// How many bytes there are.
size_t bundled_files_size(void);

#endif
