import CLibXML2

/// Says what libxml2 complains about in plain words.
enum XMLComplaint {
    /// The complaint as a clause without a full stop.
    static func plain(code: Int32, message: String) -> String {
        let told = message.split(whereSeparator: \.isNewline).joined(separator: " ")
        guard code >= 0, let words = words[UInt32(code)] else {
            return told.isEmpty ? "the XML is not well formed" : told
        }
        return told.isEmpty ? words : "\(words) (\(told))"
    }

    private static let words: [UInt32: String] = [
        XML_ERR_INVALID_CHARREF.rawValue:
            "a character reference names a character that XML forbids, such as a control or half a surrogate pair",
        XML_ERR_INVALID_CHAR.rawValue: "there is a character that XML forbids",
        XML_ERR_NAME_REQUIRED.rawValue: "a '<' or '&' stands where text was meant; it must be '&lt;' or '&amp;'",
        XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: "an '&' begins no reference; it must be '&amp;'",
        XML_ERR_UNDECLARED_ENTITY.rawValue: "an entity is used that XML does not know",
        XML_ERR_TAG_NAME_MISMATCH.rawValue: "an end tag does not fit its start tag",
        XML_ERR_TAG_NOT_FINISHED.rawValue: "the file ends inside an element",
        XML_ERR_DOCUMENT_END.rawValue: "there is something after the end of the document, or the document is cut off",
        XML_ERR_INVALID_ENCODING.rawValue: "there are bytes that do not fit the encoding of the file",
        XML_ERR_DOCUMENT_EMPTY.rawValue: "the file is empty or does not begin with a tag",
        XML_ERR_ENTITY_LOOP.rawValue: "entities are nested so deep that they would fill the memory",
        XML_ERR_RESERVED_XML_NAME.rawValue: "the XML declaration is not at the very start of the file",
        XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "an attribute is given twice",
        XML_ERR_LT_IN_ATTRIBUTE.rawValue: "a '<' stands in an attribute; it must be '&lt;'",
    ]
}
