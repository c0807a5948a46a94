#include "CData.h"

static const unsigned char function_words[] = {
#embed "Lexicon/function-words.tsv"
};
static const unsigned char nouns[] = {
#embed "Lexicon/nouns.tsv"
};
static const unsigned char verbs[] = {
#embed "Lexicon/verbs.tsv"
};
static const unsigned char adjectives[] = {
#embed "Lexicon/adjectives-adverbs.tsv"
};

static const cdata_file files[] = {
    {"function-words.tsv", function_words, sizeof function_words},
    {"nouns.tsv", nouns, sizeof nouns},
    {"verbs.tsv", verbs, sizeof verbs},
    {"adjectives-adverbs.tsv", adjectives, sizeof adjectives},
};

cdata_file cdata_lexicon(size_t index) {
    return index < sizeof files / sizeof *files ? files[index] : (cdata_file){0};
}
