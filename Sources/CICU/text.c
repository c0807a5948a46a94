#include "CICU.h"
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#define BI(p) ((UBreakIterator *)(p))
#define ST(p) ((UErrorCode *)(p))

cicu_break *cicu_break_open(int32_t kind, const char *locale, int32_t *status) {
    return (cicu_break *)ubrk_open((UBreakIteratorType)kind, locale, NULL, 0, ST(status));
}
void cicu_break_close(cicu_break *it) { if (it) ubrk_close(BI(it)); }
void cicu_break_set_text(cicu_break *it, const uint16_t *text, int32_t length, int32_t *status) {
    static const UChar empty[1] = {0};
    ubrk_setText(BI(it), text ? (const UChar *)text : empty, text ? length : 0, ST(status));
}
int32_t cicu_break_next(cicu_break *it) { return ubrk_next(BI(it)); }
int32_t cicu_break_rule_status(cicu_break *it) { return ubrk_getRuleStatus(BI(it)); }

int32_t cicu_fold_case(uint16_t *to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status) {
    return u_strFoldCase((UChar *)to, capacity, (const UChar *)from, length, U_FOLD_CASE_DEFAULT, ST(status));
}
int32_t cicu_to_lower(uint16_t *to, int32_t capacity, const uint16_t *from, int32_t length, const char *locale,
                      int32_t *status) {
    return u_strToLower((UChar *)to, capacity, (const UChar *)from, length, locale, ST(status));
}
int32_t cicu_to_upper(uint16_t *to, int32_t capacity, const uint16_t *from, int32_t length, const char *locale,
                      int32_t *status) {
    return u_strToUpper((UChar *)to, capacity, (const UChar *)from, length, locale, ST(status));
}
int32_t cicu_nfc(uint16_t *to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status) {
    const UNormalizer2 *nfc = unorm2_getNFCInstance(ST(status));
    return unorm2_normalize(nfc, (const UChar *)from, length, (UChar *)to, capacity, ST(status));
}
int32_t cicu_from_utf8(uint16_t *to, int32_t capacity, const char *from, int32_t length, int32_t *status) {
    int32_t needed = 0;
    u_strFromUTF8WithSub((UChar *)to, capacity, &needed, from, length, 0xFFFD, NULL, ST(status));
    return needed;
}
int32_t cicu_to_utf8(char *to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status) {
    int32_t needed = 0;
    u_strToUTF8WithSub(to, capacity, &needed, (const UChar *)from, length, 0xFFFD, NULL, ST(status));
    return needed;
}
uint8_t cicu_char_type(uint32_t scalar) { return (uint8_t)u_charType((UChar32)scalar); }
int32_t cicu_script(uint32_t scalar) {
    UErrorCode status = U_ZERO_ERROR;
    return (int32_t)uscript_getScript((UChar32)scalar, &status);
}
