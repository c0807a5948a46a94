#pragma once
// Debian's libxml2 names ICU in its headers, which clashes with the copy of ICU's headers that Foundation re-exports.
// The converters that it is for are not used here.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/relaxng.h>
#include <libxml/HTMLparser.h>
