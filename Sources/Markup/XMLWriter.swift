/// Writes XML 1.0 in UTF-8 as bytes.
///
/// Names are the caller's and taken as they are; text and attribute values are escaped, so that white space survives
/// attribute normalisation (XML 1.0, section 3.3.3). Characters that XML 1.0 forbids (section 2.2) are left out and
/// counted.
///
///     var xml = XMLWriter()
///     xml.start("seg", [("xml:lang", "de")])
///     xml.text("Müller & Söhne")
///     xml.end("seg")
public struct XMLWriter: Sendable {
    /// What has been written since the last ``takeBytes()``.
    public private(set) var bytes: [UInt8] = []
    /// How many characters were left out because XML can't hold them.
    public private(set) var forbiddenCount = 0

    /// Makes an empty writer.
    public init() { bytes.reserveCapacity(1 << 17) }

    /// Hands over the bytes written so far and begins anew.
    public mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    /// Writes markup as it is.
    public mutating func raw(_ markup: StaticString) {
        markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Writes a start tag. Attributes whose value is nil are left out.
    public mutating func start(_ name: StaticString, _ attributes: [(StaticString, String?)] = []) {
        open(name, attributes)
        raw(">")
    }

    /// Writes an end tag.
    public mutating func end(_ name: StaticString) {
        raw("</")
        raw(name)
        raw(">")
    }

    /// Writes a tag without content.
    public mutating func empty(_ name: StaticString, _ attributes: [(StaticString, String?)] = []) {
        open(name, attributes)
        raw("/>")
    }

    /// Writes an element that holds only text.
    public mutating func element(_ name: StaticString, _ attributes: [(StaticString, String?)] = [], text: String) {
        start(name, attributes)
        self.text(text)
        end(name)
    }

    /// Writes attributes after a tag was begun with ``raw(_:)``; those whose value is nil are left out.
    public mutating func attributes(_ attributes: [(StaticString, String?)]) {
        for case (let name, let value?) in attributes {
            raw(" ")
            raw(name)
            quoted(value)
        }
    }

    /// Writes one attribute after a tag was begun with ``raw(_:)``, unless its value is nil.
    public mutating func attribute(_ name: String, _ value: String?) {
        guard let value else { return }
        raw(" ")
        bytes.append(contentsOf: name.utf8)
        quoted(value)
    }

    /// Writes text.
    public mutating func text(_ text: String) { escape(text, inAttribute: false) }

    private mutating func open(_ name: StaticString, _ attributes: [(StaticString, String?)]) {
        raw("<")
        raw(name)
        self.attributes(attributes)
    }

    private mutating func quoted(_ value: String) {
        raw("=\"")
        escape(value, inAttribute: true)
        raw("\"")
    }

    private mutating func escape(_ text: String, inAttribute: Bool) {
        var text = text
        text.withUTF8 { source in
            var start = 0
            for index in source.indices {
                let replacement: StaticString
                switch source[index] {
                case UInt8(ascii: "&"): replacement = "&amp;"
                case UInt8(ascii: "<"): replacement = "&lt;"
                case UInt8(ascii: ">"): replacement = "&gt;"
                case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
                case 0x09 where inAttribute: replacement = "&#9;"
                case 0x0A where inAttribute: replacement = "&#10;"
                case 0x0D: replacement = "&#13;"
                case 0x09, 0x0A: continue
                case 0..<0x20: replacement = ""
                case 0xBF, 0xBE:
                    // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
                    guard index >= 2, source[index - 1] == 0xBF, source[index - 2] == 0xEF else { continue }
                    bytes.append(contentsOf: source[start..<index - 2])
                    forbiddenCount += 1
                    start = index + 1
                    continue
                default: continue
                }
                bytes.append(contentsOf: source[start..<index])
                if replacement.utf8CodeUnitCount == 0 { forbiddenCount += 1 }
                raw(replacement)
                start = index + 1
            }
            bytes.append(contentsOf: source[start...])
        }
    }
}
