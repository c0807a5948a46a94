#include "CData.h"

static const unsigned char places[] = {
#embed "../../Glossaries/places.tsv"
};
static const unsigned char persons[] = {
#embed "../../Glossaries/persons.tsv"
};
static const unsigned char institutions[] = {
#embed "../../Glossaries/institutions.tsv"
};
static const unsigned char politics[] = {
#embed "../../Glossaries/politics.tsv"
};
static const unsigned char law[] = {
#embed "../../Glossaries/law-and-administration.tsv"
};
static const unsigned char military[] = {
#embed "../../Glossaries/military.tsv"
};
static const unsigned char titles[] = {
#embed "../../Glossaries/titles-and-economy.tsv"
};

static const cdata_file files[] = {
    {"places.tsv", places, sizeof places},
    {"persons.tsv", persons, sizeof persons},
    {"institutions.tsv", institutions, sizeof institutions},
    {"politics.tsv", politics, sizeof politics},
    {"law-and-administration.tsv", law, sizeof law},
    {"military.tsv", military, sizeof military},
    {"titles-and-economy.tsv", titles, sizeof titles},
};

cdata_file cdata_glossary(size_t index) {
    return index < sizeof files / sizeof *files ? files[index] : (cdata_file){0};
}
