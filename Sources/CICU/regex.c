#include "CICU.h"
#include <unicode/uregex.h>
#include <unicode/uversion.h>

#define RE(p) ((URegularExpression *)(p))
#define ST(p) ((UErrorCode *)(p))
_Static_assert(sizeof(UErrorCode) == sizeof(int32_t), "UErrorCode is passed as int32_t");
_Static_assert(sizeof(UChar) == sizeof(uint16_t), "UChar is passed as uint16_t");

const char *cicu_error_name(int32_t status) { return u_errorName((UErrorCode)status); }
const char *cicu_version(void) { return U_ICU_VERSION; }

cicu_regex *cicu_regex_open(const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *error_line,
                            int32_t *error_offset, int32_t *status) {
    UParseError where = {0};
    URegularExpression *re = uregex_open((const UChar *)pattern, length, flags, &where, ST(status));
    *error_line = where.line;
    *error_offset = where.offset;
    return (cicu_regex *)re;
}
cicu_regex *cicu_regex_clone(const cicu_regex *re, int32_t *status) {
    return (cicu_regex *)uregex_clone((const URegularExpression *)re, ST(status));
}
void cicu_regex_close(cicu_regex *re) { if (re) uregex_close(RE(re)); }
void cicu_regex_set_text(cicu_regex *re, const uint16_t *text, int32_t length, int32_t *status) {
    static const UChar empty[1] = {0};
    uregex_setText(RE(re), text ? (const UChar *)text : empty, text ? length : 0, ST(status));
}
void cicu_regex_set_limits(cicu_regex *re, int32_t time_limit, int32_t stack_limit, int32_t *status) {
    uregex_setTimeLimit(RE(re), time_limit, ST(status));
    uregex_setStackLimit(RE(re), stack_limit, ST(status));
}
void cicu_regex_set_bounds(cicu_regex *re, bool transparent, bool anchoring, int32_t *status) {
    uregex_useTransparentBounds(RE(re), transparent, ST(status));
    uregex_useAnchoringBounds(RE(re), anchoring, ST(status));
}
void cicu_regex_set_region(cicu_regex *re, int32_t start, int32_t end, int32_t *status) {
    uregex_setRegion(RE(re), start, end, ST(status));
}
bool cicu_regex_find(cicu_regex *re, int32_t from, int32_t *status) { return uregex_find(RE(re), from, ST(status)); }
bool cicu_regex_find_next(cicu_regex *re, int32_t *status) { return uregex_findNext(RE(re), ST(status)); }
bool cicu_regex_looking_at(cicu_regex *re, int32_t from, int32_t *status) {
    return uregex_lookingAt(RE(re), from, ST(status));
}
int32_t cicu_regex_group_count(cicu_regex *re, int32_t *status) { return uregex_groupCount(RE(re), ST(status)); }
int32_t cicu_regex_start(cicu_regex *re, int32_t group, int32_t *status) { return uregex_start(RE(re), group, ST(status)); }
int32_t cicu_regex_end(cicu_regex *re, int32_t group, int32_t *status) { return uregex_end(RE(re), group, ST(status)); }
