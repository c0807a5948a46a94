#include "CICU.h"
#include <string.h>
#include <unicode/ucal.h>
#include <unicode/ucnv.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/uenum.h>
#include <unicode/uloc.h>
#include <unicode/uregion.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#define ST(p) ((UErrorCode *)(p))

cicu_collator *cicu_collator_open(const char *locale, int32_t *status) {
    return (cicu_collator *)ucol_open(locale, ST(status));
}
void cicu_collator_close(cicu_collator *c) { if (c) ucol_close((UCollator *)c); }
int32_t cicu_collator_compare(const cicu_collator *c, const char *a, int32_t a_length, const char *b, int32_t b_length,
                              int32_t *status) {
    return ucol_strcollUTF8((const UCollator *)c, a, a_length, b, b_length, ST(status));
}

cicu_translit *cicu_translit_open(const uint16_t *id, int32_t length, int32_t *status) {
    return (cicu_translit *)utrans_openU((const UChar *)id, length, UTRANS_FORWARD, NULL, 0, NULL, ST(status));
}
void cicu_translit_close(cicu_translit *t) { if (t) utrans_close((UTransliterator *)t); }
int32_t cicu_translit_apply(const cicu_translit *t, uint16_t *text, int32_t length, int32_t capacity, int32_t *status) {
    int32_t limit = length;
    utrans_transUChars((const UTransliterator *)t, (UChar *)text, &length, capacity, 0, &limit, ST(status));
    return length;
}

const char *cicu_region_code(int32_t index) {
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *all = uregion_getAvailable(URGN_TERRITORY, &status);
    if (U_FAILURE(status)) return NULL;
    const char *code = NULL;
    for (int32_t i = 0; i <= index; i++) code = uenum_next(all, NULL, &status);
    const URegion *region = code ? uregion_getRegionFromCode(code, &status) : NULL;
    uenum_close(all);
    return region ? uregion_getRegionCode(region) : NULL;
}
const char *cicu_language_code(int32_t index) {
    const char *const *all = uloc_getISOLanguages();
    for (int32_t i = 0; i < index; i++)
        if (!all[i]) return NULL;
    return all[index];
}
const char *cicu_city_zone(int32_t index) {
    static _Thread_local char zone[96];
    UErrorCode status = U_ZERO_ERROR;
    UEnumeration *all = ucal_openTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, NULL, NULL, &status);
    if (U_FAILURE(status)) return NULL;
    const char *id = NULL;
    for (int32_t i = 0; i <= index; i++) id = uenum_next(all, NULL, &status);
    if (id) strncpy(zone, id, sizeof zone - 1);
    uenum_close(all);
    return id ? zone : NULL;
}
int32_t cicu_region_name(uint16_t *to, int32_t capacity, const char *region, const char *locale, int32_t *status) {
    char id[16] = "und_";
    strncpy(id + 4, region, sizeof id - 5);
    return uloc_getDisplayCountry(id, locale, (UChar *)to, capacity, ST(status));
}
int32_t cicu_language_name(uint16_t *to, int32_t capacity, const char *language, const char *locale, int32_t *status) {
    return uloc_getDisplayLanguage(language, locale, (UChar *)to, capacity, ST(status));
}
int32_t cicu_city_name(uint16_t *to, int32_t capacity, const char *zone, const char *locale, int32_t *status) {
    static const UChar exemplar_city[] = {'V', 'V', 'V', 0};
    UChar id[96];
    u_uastrncpy(id, zone, 95);
    id[95] = 0;
    UDateFormat *format = udat_open(UDAT_PATTERN, UDAT_PATTERN, locale, id, -1, exemplar_city, 3, ST(status));
    int32_t length = U_SUCCESS(*ST(status)) ? udat_format(format, 0, (UChar *)to, capacity, NULL, ST(status)) : 0;
    udat_close(format);
    return length;
}

const char *cicu_detect_charset(const char *bytes, int32_t length, int32_t *confidence, int32_t *status) {
    static _Thread_local char name[48];
    UCharsetDetector *detector = ucsdet_open(ST(status));
    ucsdet_setText(detector, bytes, length, ST(status));
    const UCharsetMatch *match = ucsdet_detect(detector, ST(status));
    const char *found = match ? ucsdet_getName(match, ST(status)) : NULL;
    *confidence = match ? ucsdet_getConfidence(match, ST(status)) : 0;
    if (found) strncpy(name, found, sizeof name - 1);
    ucsdet_close(detector);
    return found ? name : NULL;
}
int32_t cicu_decode(uint16_t *to, int32_t capacity, const char *bytes, int32_t length, const char *charset, int32_t *status) {
    UConverter *converter = ucnv_open(charset, ST(status));
    int32_t needed = U_SUCCESS(*ST(status)) ? ucnv_toUChars(converter, (UChar *)to, capacity, bytes, length, ST(status)) : 0;
    ucnv_close(converter);
    return needed;
}
