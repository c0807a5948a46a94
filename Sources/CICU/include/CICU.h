// Plain C functions over the system's ICU, for Swift.
//
// No ICU header is included here: Foundation re-exports a copy of ICU's headers of its own, and a Swift file that saw
// both would not compile. ICU's types are opaque pointers here, its status codes int32_t (greater than 0 is an error),
// its UTF-16 text uint16_t. Functions that fill a buffer return the length that they need; the status is 15
// (U_BUFFER_OVERFLOW_ERROR) where it did not fit.
#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#pragma clang assume_nonnull begin

/// Name of a status code; static storage.
const char *cicu_error_name(int32_t status);
/// ICU's version, such as "72.1"; static storage.
const char *cicu_version(void);

// Regular expressions over UTF-16. The text is borrowed until the next set_text or close.
typedef struct cicu_regex cicu_regex;
cicu_regex *_Nullable cicu_regex_open(const uint16_t *pattern, int32_t length, uint32_t flags, int32_t *error_line,
                                      int32_t *error_offset, int32_t *status);
cicu_regex *_Nullable cicu_regex_clone(const cicu_regex *re, int32_t *status);
void cicu_regex_close(cicu_regex *_Nullable re);
void cicu_regex_set_text(cicu_regex *re, const uint16_t *_Nullable text, int32_t length, int32_t *status);
void cicu_regex_set_limits(cicu_regex *re, int32_t time_limit, int32_t stack_limit, int32_t *status);
void cicu_regex_set_bounds(cicu_regex *re, bool transparent, bool anchoring, int32_t *status);
void cicu_regex_set_region(cicu_regex *re, int32_t start, int32_t end, int32_t *status);
bool cicu_regex_find(cicu_regex *re, int32_t from, int32_t *status);
bool cicu_regex_find_next(cicu_regex *re, int32_t *status);
bool cicu_regex_looking_at(cicu_regex *re, int32_t from, int32_t *status);
int32_t cicu_regex_group_count(cicu_regex *re, int32_t *status);
int32_t cicu_regex_start(cicu_regex *re, int32_t group, int32_t *status);
int32_t cicu_regex_end(cicu_regex *re, int32_t group, int32_t *status);

// Break iterators over UTF-16. kind: 0 character, 1 word, 2 line, 3 sentence. The text is borrowed.
typedef struct cicu_break cicu_break;
cicu_break *_Nullable cicu_break_open(int32_t kind, const char *locale, int32_t *status);
void cicu_break_close(cicu_break *_Nullable it);
void cicu_break_set_text(cicu_break *it, const uint16_t *_Nullable text, int32_t length, int32_t *status);
/// The next boundary, or -1.
int32_t cicu_break_next(cicu_break *it);
int32_t cicu_break_rule_status(cicu_break *it);

// Case, normalisation, UTF-8.
int32_t cicu_fold_case(uint16_t *_Nullable to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status);
int32_t cicu_to_lower(uint16_t *_Nullable to, int32_t capacity, const uint16_t *from, int32_t length,
                      const char *locale, int32_t *status);
int32_t cicu_to_upper(uint16_t *_Nullable to, int32_t capacity, const uint16_t *from, int32_t length,
                      const char *locale, int32_t *status);
int32_t cicu_nfc(uint16_t *_Nullable to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status);
int32_t cicu_from_utf8(uint16_t *_Nullable to, int32_t capacity, const char *from, int32_t length, int32_t *status);
int32_t cicu_to_utf8(char *_Nullable to, int32_t capacity, const uint16_t *from, int32_t length, int32_t *status);
/// General category as ICU numbers them (UCharCategory).
uint8_t cicu_char_type(uint32_t scalar);
/// Unicode script as ICU numbers them (UScriptCode).
int32_t cicu_script(uint32_t scalar);

// Collation and transliteration.
typedef struct cicu_collator cicu_collator;
cicu_collator *_Nullable cicu_collator_open(const char *locale, int32_t *status);
void cicu_collator_close(cicu_collator *_Nullable c);
int32_t cicu_collator_compare(const cicu_collator *c, const char *a, int32_t a_length, const char *b, int32_t b_length,
                              int32_t *status);
typedef struct cicu_translit cicu_translit;
cicu_translit *_Nullable cicu_translit_open(const uint16_t *id, int32_t length, int32_t *status);
void cicu_translit_close(cicu_translit *_Nullable t);
/// Transliterates in place; `text` holds `length` units and has room for `capacity`. Returns the new length.
int32_t cicu_translit_apply(const cicu_translit *t, uint16_t *text, int32_t length, int32_t capacity, int32_t *status);

// Display names. Lists are numbered from 0; a code past the end is NULL.
const char *_Nullable cicu_region_code(int32_t index);
const char *_Nullable cicu_language_code(int32_t index);
const char *_Nullable cicu_city_zone(int32_t index);
int32_t cicu_region_name(uint16_t *_Nullable to, int32_t capacity, const char *region, const char *locale, int32_t *status);
int32_t cicu_language_name(uint16_t *_Nullable to, int32_t capacity, const char *language, const char *locale, int32_t *status);
/// Name of the city that stands for a time zone.
int32_t cicu_city_name(uint16_t *_Nullable to, int32_t capacity, const char *zone, const char *locale, int32_t *status);

// Character sets.
/// The most likely character set of some bytes, or NULL; `confidence` is 0...100. The name is static storage.
const char *_Nullable cicu_detect_charset(const char *bytes, int32_t length, int32_t *confidence, int32_t *status);
/// Decodes bytes of a named character set.
int32_t cicu_decode(uint16_t *_Nullable to, int32_t capacity, const char *bytes, int32_t length, const char *charset,
                    int32_t *status);

#pragma clang assume_nonnull end
#ifdef __cplusplus
}
#endif
