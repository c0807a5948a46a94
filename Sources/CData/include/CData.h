// The files that the program carries inside itself: the shipped glossaries and the core lexicon.
#pragma once
#include <stddef.h>

typedef struct {
    const char *_Nullable name;           // file name without folder, such as "places.tsv"
    const unsigned char *_Nullable bytes; // UTF-8
    size_t length;
} cdata_file;

/// The shipped glossaries (`Glossaries/*.tsv`), numbered from 0; past the end `bytes` is NULL.
cdata_file cdata_glossary(size_t index);

/// The German-English core lexicon of the aligner (`Lexicon/*.tsv`), numbered likewise.
cdata_file cdata_lexicon(size_t index);
