import Bitext
import Markup

/// Writes XLIFF 1.2 with matches as `alt-trans` and terms as notes.
public enum XLIFF1Writer {
    /// The file as bytes, the same for the same document.
    public static func bytes(_ document: XLIFFDocument) -> [UInt8] {
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.start("xliff", [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")])
        xml.raw("\n")
        xml.start(
            "file",
            [
                ("original", document.original), ("source-language", document.sourceLanguage.description),
                ("target-language", document.targetLanguage?.description), ("datatype", "plaintext"),
            ])
        xml.raw("\n<body>\n")
        for unit in document.units { write(unit, to: &xml) }
        xml.raw("</body>\n</file>\n</xliff>\n")
        return xml.bytes
    }

    private static func write(_ unit: XLIFFDocument.Unit, to xml: inout XMLWriter) {
        let isDone = unit.status == .reviewed || unit.status == .final
        xml.start(
            "trans-unit",
            [
                ("id", unit.id), ("approved", unit.target == nil ? nil : isDone ? "yes" : "no"),
                ("translate", unit.isLocked ? "no" : nil), ("maxwidth", unit.maximumLength.map(String.init)),
                ("size-unit", unit.maximumLength.map { _ in "char" }), ("xml:space", "preserve"),
            ])
        xml.raw("\n<source>")
        write(InlinePairing.mended(unit.source), to: &xml)
        xml.raw("</source>\n<seg-source><mrk mtype=\"seg\" mid=\"1\">")
        write(InlinePairing.mended(unit.source), to: &xml)
        xml.raw("</mrk></seg-source>\n")
        if let target = unit.target {
            xml.start("target", [("state", state(unit.status))])
            xml.raw("<mrk mtype=\"seg\" mid=\"1\">")
            write(InlinePairing.mended(target), to: &xml)
            xml.raw("</mrk></target>\n")
        }
        for match in unit.matches {
            let score = min(100, max(0, match.score)).formatted(digits: 0)
            xml.start("alt-trans", [("match-quality", "\(score)%"), ("origin", match.origin)])
            xml.element("source", text: match.source)
            xml.element("target", text: match.target)
            xml.raw("</alt-trans>\n")
        }
        for note in unit.notes { xml.element("note", text: note) }
        for term in unit.terms {
            let definition = term.definition.map { " (\($0))" } ?? ""
            xml.element(
                "note", [("from", "glossary")],
                text: "\(term.source) = \(term.targets.joined(separator: " | "))\(definition)")
        }
        xml.raw("</trans-unit>\n")
    }

    private static func state(_ status: XLIFFDocument.Status) -> String {
        switch status {
        case .initial: "needs-translation"
        case .translated: "translated"
        case .reviewed: "signed-off"
        case .final: "final"
        }
    }

    private static func write(_ content: InlineContent, to xml: inout XMLWriter) {
        var number = 0
        var pairs: [String: String] = [:]
        write(content, number: &number, pairs: &pairs, to: &xml)
    }

    private static func write(
        _ content: InlineContent, number: inout Int, pairs: inout [String: String], to xml: inout XMLWriter
    ) {
        for piece in content.pieces {
            switch piece {
            case .text(let text): xml.text(text)
            case .subflow(_, let content): xml.element("sub", text: content.plainText)
            case .highlight(let type, _, let inner):
                xml.start("mrk", [("mtype", type == "term" ? "term" : "x-\(type ?? "highlight")")])
                write(inner, number: &number, pairs: &pairs, to: &xml)
                xml.end("mrk")
            case .code(let code):
                number += 1
                let own = "\(number)"
                let joint = code.pair.flatMap { pairs[$0] } ?? own
                if code.kind == .begin, let pair = code.pair { pairs[pair] = own }
                let data = code.data.nativeText
                switch code.kind {
                case .begin: xml.element("bpt", [("id", own), ("rid", own)], text: data)
                case .end: xml.element("ept", [("id", own), ("rid", joint)], text: data)
                case .isolatedBegin: xml.element("it", [("id", own), ("pos", "open")], text: data)
                case .isolatedEnd: xml.element("it", [("id", own), ("pos", "close")], text: data)
                case .placeholder, .unknown: xml.element("ph", [("id", own)], text: data)
                }
            }
        }
    }
}
