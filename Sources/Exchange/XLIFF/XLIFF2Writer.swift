import Bitext
import Markup

/// Writes XLIFF 2.1 with translation candidates, glossary, metadata, size restriction and ITS terminology.
public enum XLIFF2Writer {
    /// The file as bytes, the same for the same document.
    public static func bytes(_ document: XLIFFDocument) -> [UInt8] { bytes([document]) }

    /// One file of several documents of the same pair of languages; that of the first counts.
    public static func bytes(_ documents: [XLIFFDocument]) -> [UInt8] {
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.start(
            "xliff",
            [
                ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("version", "2.1"),
                ("srcLang", documents.first?.sourceLanguage.description ?? "und"),
                ("trgLang", documents.first?.targetLanguage?.description),
                ("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0"),
                ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"),
                ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"),
                ("xmlns:slr", "urn:oasis:names:tc:xliff:sizerestriction:2.0"),
                ("xmlns:its", "http://www.w3.org/2005/11/its"), ("its:version", "2.0"),
            ])
        xml.raw("\n")
        let hasTarget = documents.first?.targetLanguage != nil
        for (number, document) in documents.enumerated() {
            write(document, number: number + 1, hasTarget: hasTarget, to: &xml)
        }
        xml.raw("</xliff>\n")
        return xml.bytes
    }

    private static func write(
        _ document: XLIFFDocument, number: Int, hasTarget: Bool, to xml: inout XMLWriter
    ) {
        xml.start(
            "file",
            [("id", "f\(number)"), ("original", document.original), ("its:annotatorsRef", annotator(of: document))])
        xml.raw("\n")
        if document.units.contains(where: { $0.maximumLength != nil }) {
            xml.empty("slr:profiles", [("generalProfile", "xliff:codepoints")])
            xml.raw("\n")
        }
        var groups = XLIFFGroups()
        var names = XLIFFNames()
        for parts in document.wholeUnits {
            groups.change(to: parts[0].groups, in: &xml)
            write(parts, id: names.unique(parts[0].id), hasTarget: hasTarget, to: &xml)
        }
        groups.change(to: [], in: &xml)
        // A file element must hold a unit.
        if document.units.isEmpty {
            xml.raw("<unit id=\"empty\" translate=\"no\"><segment><source/></segment></unit>\n")
        }
        xml.raw("</file>\n")
    }

    /// ITS 2.0 wants to know who is that sure of a term.
    private static func annotator(of document: XLIFFDocument) -> String? {
        document.units.contains { $0.terms.contains { $0.confidence != nil } } ? "terminology|satzpaar" : nil
    }

    private static func write(
        _ parts: [XLIFFDocument.Unit], id: String, hasTarget: Bool, to xml: inout XMLWriter
    ) {
        let names = segmentNames(of: parts)
        var codes = XLIFFCodes(reserved: Set(names))
        let marked = parts.enumerated().map { marks(of: $0.element, part: $0.offset) }
        let sources = marked.map { codes.numbered($0.source, isTarget: false) }
        let targets = parts.map { part in part.target.map { codes.numbered($0, isTarget: true) } }
        xml.start(
            "unit",
            [
                ("id", id), ("translate", parts.contains(where: \.isLocked) ? "no" : nil),
                ("slr:sizeRestriction", parts.lazy.compactMap(\.maximumLength).first.map(String.init)),
            ])
        xml.raw("\n")
        writeMatches(of: parts, names, to: &xml)
        writeTerms(zip(parts, marked).map { ($0, $1.ids) }, to: &xml)
        writeMetadata(of: parts, to: &xml)
        let notes = parts.flatMap(\.notes)
        if !notes.isEmpty {
            xml.raw("<notes>")
            for note in notes { xml.element("note", text: note) }
            xml.raw("</notes>\n")
        }
        if !codes.data.isEmpty {
            xml.raw("<originalData>")
            for (index, data) in codes.data.enumerated() {
                xml.start("data", [("id", "d\(index + 1)")])
                text(data, to: &xml)
                xml.end("data")
            }
            xml.raw("</originalData>\n")
        }
        let confidences = Dictionary(
            zip(parts, marked).flatMap { part, mark in
                zip(part.terms, mark.ids).compactMap { term, id in
                    id.flatMap { id in term.confidence.map { (id, $0.formatted(digits: 3)) } }
                }
            }
        ) { first, _ in first }
        for (index, part) in parts.enumerated() {
            let target = hasTarget ? targets[index] : nil
            if part.isIgnorable {
                xml.start("ignorable", [("id", names[index])])
            } else {
                xml.start("segment", [("id", names[index]), ("state", target == nil ? nil : part.status.rawValue)])
            }
            write(sources[index], as: "source", confidences, to: &xml)
            if let target { write(target, as: "target", confidences, to: &xml) }
            xml.end(part.isIgnorable ? "ignorable" : "segment")
            xml.raw("\n")
        }
        xml.raw("</unit>\n")
    }

    private static func segmentNames(of parts: [XLIFFDocument.Unit]) -> [String] {
        var used: Set<String> = []
        return parts.enumerated().map { index, part in
            let usual = part.isIgnorable ? "i\(index + 1)" : "s\(index + 1)"
            var name = part.segment.flatMap { XLIFFValue.isToken($0) && !used.contains($0) ? $0 : nil } ?? usual
            while !used.insert(name).inserted { name += "x" }
            return name
        }
    }

    /// The source with its terms set off, and the identifier of the mark of each term.
    private static func marks(
        of unit: XLIFFDocument.Unit, part: Int
    ) -> (source: InlineContent, ids: [String?]) {
        var source = unit.source
        let taken = Set(unit.source.identifiers)
        let ids = unit.terms.enumerated().map { index, term -> String? in
            var id = "t\(part + 1).\(index + 1)"
            while taken.contains(id) { id += "x" }
            guard let range = term.range, let marked = source.highlighting(range, type: "term", id: id) else {
                return nil
            }
            source = marked
            return id
        }
        return (source, ids)
    }

    private static func writeMatches(of parts: [XLIFFDocument.Unit], _ names: [String], to xml: inout XMLWriter) {
        guard parts.contains(where: { !$0.matches.isEmpty }) else { return }
        xml.raw("<mtc:matches>\n")
        for (part, name) in zip(parts, names) {
            for match in part.matches {
                let score = min(100, max(0, match.score)).formatted(digits: 1)
                xml.start(
                    "mtc:match",
                    [
                        ("ref", "#\(name)"), ("type", "tm"), ("similarity", score), ("matchQuality", score),
                        ("origin", match.origin),
                    ])
                xml.start("source", [("xml:space", "preserve")])
                text(match.source, to: &xml)
                xml.raw("</source>")
                xml.start("target", [("xml:space", "preserve")])
                text(match.target, to: &xml)
                xml.raw("</target>")
                xml.end("mtc:match")
                xml.raw("\n")
            }
        }
        xml.raw("</mtc:matches>\n")
    }

    private static func writeTerms(_ parts: [(XLIFFDocument.Unit, [String?])], to xml: inout XMLWriter) {
        // An entry must have a translation or a definition.
        let terms = parts.flatMap { part, ids in zip(part.terms, ids) }.filter {
            !$0.0.targets.isEmpty || $0.0.definition != nil
        }
        guard !terms.isEmpty else { return }
        xml.raw("<gls:glossary>\n")
        for (term, id) in terms {
            xml.start("gls:glossEntry", [("ref", id.map { "#\($0)" })])
            xml.element("gls:term", text: term.source)
            for target in term.targets { xml.element("gls:translation", text: target) }
            if let definition = term.definition { xml.element("gls:definition", text: definition) }
            xml.raw("</gls:glossEntry>\n")
        }
        xml.raw("</gls:glossary>\n")
    }

    private static func writeMetadata(of parts: [XLIFFDocument.Unit], to xml: inout XMLWriter) {
        let metadata = parts.flatMap(\.metadata)
        guard !metadata.isEmpty else { return }
        xml.raw("<mda:metadata><mda:metaGroup category=\"satzpaar\">")
        for item in metadata { xml.element("mda:meta", [("type", item.name)], text: item.value) }
        xml.raw("</mda:metaGroup></mda:metadata>\n")
    }

    /// Text; characters that XML forbids become `cp` (section 4.2.3.1).
    private static func text(_ text: String, to xml: inout XMLWriter) {
        var run = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let value = scalar.value
            let isForbidden = (value < 0x20 && ![9, 10, 13].contains(value)) || value == 0xFFFE || value == 0xFFFF
            guard isForbidden else {
                run.append(scalar)
                continue
            }
            xml.text(String(run))
            run = String.UnicodeScalarView()
            let hex = String(value, radix: 16, uppercase: true)
            xml.empty("cp", [("hex", String(repeating: "0", count: 4 - hex.count) + hex)])
        }
        xml.text(String(run))
    }

    private static func write(
        _ pieces: [XLIFFCodes.Piece], as name: StaticString, _ confidences: [String: String], to xml: inout XMLWriter
    ) {
        xml.start(name, [("xml:space", "preserve")])
        write(pieces, confidences, to: &xml)
        xml.end(name)
    }

    private static func write(
        _ pieces: [XLIFFCodes.Piece], _ confidences: [String: String], to xml: inout XMLWriter
    ) {
        for piece in pieces {
            switch piece {
            case .text(let text): Self.text(text, to: &xml)
            case .highlight(let id, let type, let inner):
                let isTerm = type == "term"
                xml.start(
                    "mrk",
                    [
                        ("id", id), ("type", isTerm ? "term" : XLIFFCodes.highlightType),
                        ("value", isTerm ? nil : type), ("its:termConfidence", confidences[id]),
                    ])
                write(inner, confidences, to: &xml)
                xml.end("mrk")
            case .span(let code, let id, let start, _, let end, let inner):
                let (type, subtype) = XLIFFCodes.second(code.type)
                xml.start(
                    "pc",
                    [("id", id), ("dataRefStart", start), ("dataRefEnd", end), ("subType", subtype), ("type", type)])
                write(inner, confidences, to: &xml)
                xml.end("pc")
            case .code(let code, let id, let data):
                let (type, subtype) = XLIFFCodes.second(code.type)
                let rest: [(StaticString, String?)] = [("dataRef", data), ("subType", subtype), ("type", type)]
                switch code.kind {
                case .begin: xml.empty("sc", [("id", id)] + rest)
                case .end: xml.empty("ec", [("startRef", id), ("dataRef", data)])
                case .isolatedBegin: xml.empty("sc", [("id", id), ("isolated", "yes")] + rest)
                case .isolatedEnd: xml.empty("ec", [("id", id), ("isolated", "yes")] + rest)
                case .placeholder, .unknown: xml.empty("ph", [("id", id)] + rest)
                }
            }
        }
    }
}
