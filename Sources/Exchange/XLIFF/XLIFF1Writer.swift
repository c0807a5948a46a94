import Bitext
import Markup

/// Writes XLIFF 1.2 with segments as marks, matches as `alt-trans`, terms as marks and notes.
public enum XLIFF1Writer {
    /// Who a note with a term is from.
    static let glossary = "glossary"

    /// The file as bytes, the same for the same document.
    public static func bytes(_ document: XLIFFDocument) -> [UInt8] { bytes([document]) }

    /// One file of several documents.
    public static func bytes(_ documents: [XLIFFDocument]) -> [UInt8] {
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.start("xliff", [("version", "1.2"), ("xmlns", "urn:oasis:names:tc:xliff:document:1.2")])
        xml.raw("\n")
        for document in documents {
            xml.start(
                "file",
                [
                    ("original", document.original), ("source-language", document.sourceLanguage.description),
                    ("target-language", document.targetLanguage?.description), ("datatype", "plaintext"),
                ])
            xml.raw("\n<body>\n")
            var (names, groups, group) = (XLIFFNames(), XLIFFNames(), [XLIFFDocument.Group]())
            for parts in document.wholeUnits {
                while !parts[0].groups.starts(with: group) {
                    xml.raw("</group>\n")
                    group.removeLast()
                }
                for next in parts[0].groups.dropFirst(group.count) {
                    xml.start("group", [("id", groups.unique(next.id)), ("resname", next.name)])
                    xml.raw("\n")
                    group.append(next)
                }
                write(parts, id: names.unique(parts[0].id), to: &xml)
            }
            for _ in group { xml.raw("</group>\n") }
            xml.raw("</body>\n</file>\n")
        }
        xml.raw("</xliff>\n")
        return xml.bytes
    }

    private static func write(_ parts: [XLIFFDocument.Unit], id: String, to xml: inout XMLWriter) {
        // There is one state for all segments of a unit: the least.
        let status = XLIFFDocument.Status.allCases.first { status in
            parts.contains { !$0.isIgnorable && $0.status == status }
        }
        let isDone = status == .reviewed || status == .final
        let hasTarget = parts.contains { $0.target != nil }
        let limit = parts.lazy.compactMap(\.maximumLength).first
        xml.start(
            "trans-unit",
            [
                ("id", id), ("approved", hasTarget ? (isDone ? "yes" : "no") : nil),
                ("translate", parts.contains(where: \.isLocked) ? "no" : nil),
                ("maxwidth", limit.map(String.init)), ("size-unit", limit.map { _ in "char" }),
                ("xml:space", "preserve"),
            ])
        var codes = XLIFFCodes(reserved: [])
        let sources = parts.map { part in codes.numbered(marked(part), isTarget: false) }
        let targets = parts.map { part in part.target.map { codes.numbered($0, isTarget: true) } }
        xml.raw("\n<source>")
        for source in sources { write(source, to: &xml) }
        xml.raw("</source>\n<seg-source>")
        for (index, source) in sources.enumerated() { write(source, as: parts[index], index, to: &xml) }
        xml.raw("</seg-source>\n")
        if hasTarget {
            xml.start("target", [("state", (status ?? .initial).firstVersionState)])
            for (index, target) in targets.enumerated() {
                if let target { write(target, as: parts[index], index, to: &xml) }
            }
            xml.raw("</target>\n")
        }
        writeMetadata(of: parts, to: &xml)
        for (index, part) in parts.enumerated() { writeMatches(of: part, name(part, index), parts.count, to: &xml) }
        for note in parts.flatMap(\.notes) { xml.element("note", text: note) }
        for term in parts.flatMap(\.terms) {
            let definition = term.definition.map { " (\($0))" } ?? ""
            xml.element(
                "note", [("from", glossary)],
                text: "\(term.source) = \(term.targets.joined(separator: " | "))\(definition)")
        }
        xml.raw("</trans-unit>\n")
    }

    private static func name(_ part: XLIFFDocument.Unit, _ index: Int) -> String { part.segment ?? "\(index + 1)" }

    /// The source with its terms set off.
    private static func marked(_ unit: XLIFFDocument.Unit) -> InlineContent {
        unit.terms.reduce(unit.source) { source, term in
            term.range.flatMap { source.highlighting($0, type: "term", id: "") } ?? source
        }
    }

    private static func writeMetadata(of parts: [XLIFFDocument.Unit], to xml: inout XMLWriter) {
        let metadata = parts.flatMap(\.metadata)
        guard !metadata.isEmpty else { return }
        // The name must be unique in the file.
        let name = XLIFFDocument.metadataName + (parts.first.map { "-\($0.id)" } ?? "")
        xml.start("context-group", [("name", name), ("purpose", "information")])
        for item in metadata {
            let name = item.name.hasPrefix("x-") ? item.name : "x-\(item.name)"
            xml.element("context", [("context-type", name)], text: item.value)
        }
        xml.raw("</context-group>\n")
    }

    private static func writeMatches(
        of part: XLIFFDocument.Unit, _ name: String, _ count: Int, to xml: inout XMLWriter
    ) {
        for match in part.matches {
            let score = min(100, max(0, match.score)).formatted(digits: 0)
            xml.start(
                "alt-trans",
                [("match-quality", "\(score)%"), ("origin", match.origin), ("mid", count > 1 ? name : nil)])
            xml.element("source", text: match.source)
            xml.element("target", text: match.target)
            xml.raw("</alt-trans>\n")
        }
    }

    private static func write(
        _ pieces: [XLIFFCodes.Piece], as part: XLIFFDocument.Unit, _ index: Int, to xml: inout XMLWriter
    ) {
        guard !part.isIgnorable else { return write(pieces, to: &xml) }
        xml.start("mrk", [("mtype", "seg"), ("mid", name(part, index))])
        write(pieces, to: &xml)
        xml.end("mrk")
    }

    private static func write(_ pieces: [XLIFFCodes.Piece], to xml: inout XMLWriter) {
        for piece in pieces {
            switch piece {
            case .text(let text): xml.text(text)
            case .highlight(let id, let type, let inner):
                xml.start("mrk", [("mtype", type == "term" ? "term" : "x-\(type ?? "highlight")"), ("mid", id)])
                write(inner, to: &xml)
                xml.end("mrk")
            case .span(let code, let id, _, let end, _, let inner):
                write(code, id: id, to: &xml)
                write(inner, to: &xml)
                write(end, id: id, to: &xml)
            case .code(let code, let id, _): write(code, id: id, to: &xml)
            }
        }
    }

    private static func write(_ code: InlineContent.Code, id: String, to xml: inout XMLWriter) {
        let data = code.data.nativeText
        let type = XLIFFCodes.first(code.type)
        switch code.kind {
        case .begin: xml.element("bpt", [("id", id), ("rid", id), ("ctype", type)], text: data)
        // The identifier of an end is not that of its begin, which `rid` names.
        case .end: xml.element("ept", [("id", "/\(id)"), ("rid", id)], text: data)
        case .isolatedBegin: xml.element("it", [("id", id), ("pos", "open"), ("ctype", type)], text: data)
        case .isolatedEnd: xml.element("it", [("id", id), ("pos", "close"), ("ctype", type)], text: data)
        case .placeholder, .unknown: xml.element("ph", [("id", id), ("ctype", type)], text: data)
        }
    }
}
