#pragma once
// libxml2's headers would bring in ICU's, which clash with the copy that Foundation re-exports; nothing of them is
// used here (only a struct that is never looked into differs).
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/relaxng.h>
#include <libxml/HTMLparser.h>
