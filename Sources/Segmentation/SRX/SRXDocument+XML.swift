public import Files
import Markup

extension SRXDocument {
    /// Reads a file.
    ///
    /// - Throws: ``FileError`` with the line, where it is no XML, no SRX, or refers to rules that are not there.
    public static func read(_ path: String) throws(FileError) -> SRXDocument {
        try SRXDocument(xml: try TextFile.bytes(of: path), path: path)
    }

    /// Reads the bytes of a file.
    public init(xml bytes: [UInt8], path: String) throws(FileError) {
        let root: XMLElement
        do throws(XMLError) {
            root = try XMLElement(reading: bytes)
        } catch {
            throw FileError(.malformed, path: path, line: error.line, column: error.column, cause: error.cause)
        }
        guard root.name == "srx", let body = root.first("body") else {
            throw FileError(
                .malformed, path: path, line: root.line, cause: "this is no SRX file: <srx> with <body> is missing")
        }
        self.init()
        if let header = root.first("header") { read(header) } else { cascades = false }
        for group in body.first("languagerules")?.elements("languagerule") ?? [] {
            languageRules.append(try Self.group(group, path: path))
        }
        let maps = body.first("maprules")
        // SRX 1.0 groups its maps once more.
        for map in (maps?.elements("languagemap") ?? [])
            + (maps?.elements("maprule") ?? []).flatMap({ $0.elements("languagemap") })
        {
            guard let pattern = map["languagepattern"], let name = map["languagerulename"] else {
                throw FileError(
                    .malformed, path: path, line: map.line,
                    cause: "<languagemap> needs languagepattern and languagerulename")
            }
            guard languageRules.contains(where: { $0.name == name }) else {
                throw FileError(
                    .malformed, path: path, line: map.line,
                    cause: "the map refers to rules '\(name)' that are not there")
            }
            languageMaps.append(LanguageMap(pattern: pattern, name: name, line: map.line))
        }
    }

    private mutating func read(_ header: XMLElement) {
        segmentsSubflows = header["segmentsubflows"] != "no"
        cascades = header["cascade"] == "yes"
        for handle in header.elements("formathandle") {
            let includes = handle["include"] == "yes"
            switch handle["type"] {
            case "start": includesStartCodes = includes
            case "end": includesEndCodes = includes
            case "isolated": includesIsolatedCodes = includes
            default: break
            }
        }
    }

    private static func group(_ group: XMLElement, path: String) throws(FileError) -> LanguageRule {
        guard let name = group["languagerulename"] else {
            throw FileError(.malformed, path: path, line: group.line, cause: "<languagerule> needs languagerulename")
        }
        var rules: [Rule] = []
        for rule in group.elements("rule") {
            let isBreak: Bool
            switch rule["break"] {
            case "yes", nil: isBreak = true
            case "no": isBreak = false
            case .some(let value):
                throw FileError(
                    .malformed, path: path, line: rule.line, cause: "break is '\(value)', neither yes nor no")
            }
            rules.append(
                Rule(
                    isBreak: isBreak, before: rule.first("beforebreak")?.text ?? "",
                    after: rule.first("afterbreak")?.text ?? "", line: rule.line))
        }
        return LanguageRule(name: name, rules: rules, line: group.line)
    }

    /// The document as an SRX 2.0 file.
    public func xml() -> [UInt8] {
        var writer = XMLWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.start("srx", [("xmlns", "http://www.lisa.org/srx20"), ("version", "2.0")])
        writer.raw("\n")
        writer.start("header", [("segmentsubflows", yes(segmentsSubflows)), ("cascade", yes(cascades))])
        writer.raw("\n")
        for (type, includes) in [
            ("start", includesStartCodes), ("end", includesEndCodes), ("isolated", includesIsolatedCodes),
        ] {
            writer.empty("formathandle", [("type", type), ("include", yes(includes))])
            writer.raw("\n")
        }
        writer.end("header")
        writer.raw("\n<body>\n<languagerules>\n")
        for group in languageRules { write(group, to: &writer) }
        writer.raw("</languagerules>\n<maprules>\n")
        for map in languageMaps {
            writer.empty("languagemap", [("languagepattern", map.pattern), ("languagerulename", map.name)])
            writer.raw("\n")
        }
        writer.raw("</maprules>\n</body>\n")
        writer.end("srx")
        writer.raw("\n")
        return writer.takeBytes()
    }

    private func write(_ group: LanguageRule, to writer: inout XMLWriter) {
        writer.start("languagerule", [("languagerulename", group.name)])
        writer.raw("\n")
        for rule in group.rules {
            writer.start("rule", [("break", yes(rule.isBreak))])
            writer.element("beforebreak", text: rule.before)
            writer.element("afterbreak", text: rule.after)
            writer.end("rule")
            writer.raw("\n")
        }
        writer.end("languagerule")
        writer.raw("\n")
    }

    private func yes(_ value: Bool) -> String { value ? "yes" : "no" }
}
