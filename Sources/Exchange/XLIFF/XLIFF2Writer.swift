import Bitext
import Markup

/// Writes XLIFF 2.1 with translation candidates, glossary, metadata and size restriction.
public enum XLIFF2Writer {
    /// The file as bytes, the same for the same document.
    public static func bytes(_ document: XLIFFDocument) -> [UInt8] {
        var xml = XMLWriter()
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        xml.start(
            "xliff",
            [
                ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"), ("version", "2.1"),
                ("srcLang", document.sourceLanguage.description), ("trgLang", document.targetLanguage?.description),
                ("xmlns:mtc", "urn:oasis:names:tc:xliff:matches:2.0"),
                ("xmlns:gls", "urn:oasis:names:tc:xliff:glossary:2.0"),
                ("xmlns:mda", "urn:oasis:names:tc:xliff:metadata:2.0"),
                ("xmlns:slr", "urn:oasis:names:tc:xliff:sizerestriction:2.0"),
            ])
        xml.raw("\n")
        xml.start("file", [("id", "f1"), ("original", document.original)])
        xml.raw("\n")
        if document.units.contains(where: { $0.maximumLength != nil }) {
            xml.empty("slr:profiles", [("generalProfile", "xliff:codepoints")])
            xml.raw("\n")
        }
        for unit in document.units { write(unit, of: document, to: &xml) }
        // A file element must hold a unit.
        if document.units.isEmpty {
            xml.raw("<unit id=\"empty\" translate=\"no\"><segment><source/></segment></unit>\n")
        }
        xml.raw("</file>\n</xliff>\n")
        return xml.bytes
    }

    private static func write(_ unit: XLIFFDocument.Unit, of document: XLIFFDocument, to xml: inout XMLWriter) {
        var codes = Codes()
        let source = codes.numbered(InlinePairing.mended(unit.source), isTarget: false)
        let target = unit.target.map { codes.numbered(InlinePairing.mended($0), isTarget: true) }
        xml.start(
            "unit",
            [
                ("id", unit.id), ("translate", unit.isLocked ? "no" : nil),
                ("slr:sizeRestriction", unit.maximumLength.map(String.init)),
            ])
        xml.raw("\n")
        writeMatches(of: unit, to: &xml)
        writeTerms(of: unit, to: &xml)
        writeMetadata(of: unit, to: &xml)
        if !unit.notes.isEmpty {
            xml.raw("<notes>")
            for note in unit.notes { xml.element("note", text: note) }
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
        let isTranslated = target != nil && document.targetLanguage != nil
        xml.start("segment", [("id", "s1"), ("state", isTranslated ? unit.status.rawValue : nil)])
        xml.start("source", [("xml:space", "preserve")])
        write(source, to: &xml)
        xml.end("source")
        if let target, document.targetLanguage != nil {
            xml.start("target", [("xml:space", "preserve")])
            write(target, to: &xml)
            xml.end("target")
        }
        xml.raw("</segment>\n</unit>\n")
    }

    private static func writeMatches(of unit: XLIFFDocument.Unit, to xml: inout XMLWriter) {
        guard !unit.matches.isEmpty else { return }
        xml.raw("<mtc:matches>\n")
        for match in unit.matches {
            let score = min(100, max(0, match.score)).formatted(digits: 1)
            xml.start(
                "mtc:match",
                [
                    ("ref", "#s1"), ("type", "tm"), ("similarity", score), ("matchQuality", score),
                    ("origin", match.origin),
                ])
            xml.raw("<source>")
            text(match.source, to: &xml)
            xml.raw("</source><target>")
            text(match.target, to: &xml)
            xml.raw("</target>")
            xml.end("mtc:match")
            xml.raw("\n")
        }
        xml.raw("</mtc:matches>\n")
    }

    private static func writeTerms(of unit: XLIFFDocument.Unit, to xml: inout XMLWriter) {
        guard !unit.terms.isEmpty else { return }
        xml.raw("<gls:glossary>\n")
        for term in unit.terms {
            xml.raw("<gls:glossEntry>")
            xml.element("gls:term", text: term.source)
            for target in term.targets { xml.element("gls:translation", text: target) }
            if let definition = term.definition { xml.element("gls:definition", text: definition) }
            xml.raw("</gls:glossEntry>\n")
        }
        xml.raw("</gls:glossary>\n")
    }

    private static func writeMetadata(of unit: XLIFFDocument.Unit, to xml: inout XMLWriter) {
        guard !unit.metadata.isEmpty else { return }
        xml.raw("<mda:metadata><mda:metaGroup category=\"satzpaar\">")
        for item in unit.metadata { xml.element("mda:meta", [("type", item.name)], text: item.value) }
        xml.raw("</mda:metaGroup></mda:metadata>\n")
    }

    /// Text; characters that XML forbids become `cp` (section 4.2.3.5).
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

    private static func write(_ pieces: [Piece], to xml: inout XMLWriter) {
        for piece in pieces {
            switch piece {
            case .text(let text): Self.text(text, to: &xml)
            case .highlight(let id, let type, let inner):
                xml.start(
                    "mrk", [("id", id), ("type", type == "term" ? "term" : "satzpaar:highlight"), ("value", type)])
                write(inner, to: &xml)
                xml.end("mrk")
            case .code(let kind, let id, let data):
                switch kind {
                case .begin: xml.empty("sc", [("id", id), ("dataRef", data)])
                case .end: xml.empty("ec", [("startRef", id), ("dataRef", data)])
                case .isolatedBegin: xml.empty("sc", [("id", id), ("isolated", "yes"), ("dataRef", data)])
                case .isolatedEnd: xml.empty("ec", [("id", id), ("isolated", "yes"), ("dataRef", data)])
                case .placeholder, .unknown: xml.empty("ph", [("id", id), ("dataRef", data)])
                }
            }
        }
    }

    /// A piece whose code has the identifier that it gets in the file.
    private indirect enum Piece {
        case text(String)
        case code(InlineContent.Code.Kind, id: String, data: String?)
        case highlight(id: String, type: String?, [Piece])
    }

    /// Numbers the codes of a unit; the same code has the same number on both sides.
    private struct Codes {
        var data: [String] = []
        private var sources: [(key: String, id: String, isTaken: Bool)] = []
        private var count = 0

        mutating func numbered(_ content: InlineContent, isTarget: Bool) -> [Piece] {
            var open: [String: String] = [:]
            return pieces(content, isTarget: isTarget, open: &open)
        }

        private mutating func pieces(
            _ content: InlineContent, isTarget: Bool, open: inout [String: String]
        ) -> [Piece] {
            var list: [Piece] = []
            for piece in content.pieces {
                switch piece {
                case .text(let text): list.append(.text(text))
                case .subflow: break
                case .highlight(let type, _, let inner):
                    let id = self.id("highlight \(type ?? "")", isTarget: isTarget, prefix: "m")
                    list.append(.highlight(id: id, type: type, pieces(inner, isTarget: isTarget, open: &open)))
                case .code(let code):
                    let reference = reference(code.data.nativeText)
                    if code.kind == .end, let pair = code.pair, let id = open[pair] {
                        list.append(.code(.end, id: id, data: reference))
                        continue
                    }
                    let id = self.id("\(code.kind) \(code.data.nativeText)", isTarget: isTarget, prefix: "")
                    if code.kind == .begin, let pair = code.pair { open[pair] = id }
                    list.append(.code(code.kind, id: id, data: reference))
                }
            }
            return list
        }

        private mutating func id(_ key: String, isTarget: Bool, prefix: String) -> String {
            if isTarget, let index = sources.firstIndex(where: { !$0.isTaken && $0.key == key }) {
                sources[index].isTaken = true
                return sources[index].id
            }
            count += 1
            let id = "\(prefix)\(count)"
            if !isTarget { sources.append((key, id, false)) }
            return id
        }

        private mutating func reference(_ text: String) -> String? {
            guard !text.isEmpty else { return nil }
            if let index = data.firstIndex(of: text) { return "d\(index + 1)" }
            data.append(text)
            return "d\(data.count)"
        }
    }
}

extension InlineContent {
    /// The data of a code as text, with that of its subflows.
    var nativeText: String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .code(let code): code.data.nativeText
            case .highlight(_, _, let content), .subflow(_, let content): content.nativeText
            }
        }.joined()
    }
}
