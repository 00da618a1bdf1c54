#include "CBundledFiles.h"

// Swift's own way of embedding a file writes it as an array literal, which takes the compiler minutes for a megabyte.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t bundle[] = {
#embed "bundle.bin"
};

const uint8_t *bundled_files_bytes(void) { return bundle; }

size_t bundled_files_size(void) { return sizeof bundle; }
