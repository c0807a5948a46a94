public import Bitext
public import Files
import Markup

/// Writes TMX 1.4b unit by unit, the same bytes for the same units.
///
/// The file has no DOCTYPE: readers that follow one look for `tmx14.dtd` beside the file or on the network. Codes that
/// lost their partner are written as `it`, so that the file is valid whatever it was made from.
///
///     var writer = try TMXWriter(to: OutputFile(path: "pair.tmx", overwrite: false), header: TMXHeader())
///     try writer.write(unit)
///     try writer.finish()
public struct TMXWriter {
    private let output: OutputFile
    private var xml = XMLWriter()
    private let level: TMXProfile.Level
    private let profile: TMXProfile

    /// Characters that XML can't hold and that were left out.
    public var forbiddenCount: Int { xml.forbiddenCount }

    /// Begins a file with its header.
    public init(
        to output: OutputFile, header: TMXHeader, level: TMXProfile.Level = .two, profile: TMXProfile = .generic
    ) throws(FileError) {
        self.output = output
        self.level = level
        self.profile = profile
        write(header)
    }

    private init(level: TMXProfile.Level, output: OutputFile) {
        self.output = output
        self.level = level
        profile = .generic
    }

    /// One unit as TMX.
    static func markup(of unit: TranslationUnit) -> String {
        guard let output = try? OutputFile(path: "-", overwrite: true) else { return "" }
        var writer = TMXWriter(level: .two, output: output)
        writer.add(unit)
        return String(decoding: writer.xml.bytes, as: UTF8.self)
    }

    private mutating func write(_ header: TMXHeader) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header")
        // OmegaT takes the codes of its own files for tags of its own.
        let isOmegaT = header.creationTool.lowercased() == "omegat"
        let tool = isOmegaT || header.creationTool.isEmpty ? "satzpaar" : header.creationTool
        let types = ["block", "paragraph", "sentence", "phrase"]
        xml.attributes([
            ("creationtool", tool),
            ("creationtoolversion", header.creationToolVersion.isEmpty ? "0" : header.creationToolVersion),
            ("segtype", types.contains(header.segmentType) ? header.segmentType : "sentence"),
            ("o-tmf", header.originalFormat.isEmpty ? "unknown" : header.originalFormat),
            ("adminlang", header.adminLanguage.description),
            ("srclang", header.sourceLanguage?.description ?? "*all*"),
            ("datatype", header.dataType.isEmpty ? "unknown" : header.dataType),
            ("creationdate", header.creationDate),
        ])
        for attribute in header.otherAttributes where TMXHeader.optional.contains(attribute.name) {
            xml.attribute(attribute.name, attribute.value)
        }
        if header.properties.isEmpty && header.notes.isEmpty && header.userEncodings.isEmpty {
            xml.raw("/>\n")
        } else {
            xml.raw(">\n")
            write(notes: header.notes, properties: header.properties)
            for encoding in header.userEncodings { write(encoding) }
            xml.raw("</header>\n")
        }
        xml.raw("<body>\n")
    }

    private mutating func write(_ encoding: TMXHeader.UserEncoding) {
        xml.start("ude", [("name", encoding.name), ("base", encoding.base)])
        xml.raw("\n")
        for map in encoding.maps {
            xml.raw("<map")
            for attribute in map where ["unicode", "code", "ent", "subst"].contains(attribute.name) {
                xml.attribute(attribute.name, attribute.value)
            }
            xml.raw("/>\n")
        }
        xml.end("ude")
        xml.raw("\n")
    }

    /// Adds a unit.
    public mutating func write(_ unit: TranslationUnit) throws(FileError) {
        add(unit)
        if xml.bytes.count > 1 << 16 { try output.write(xml.takeBytes()) }
    }

    private mutating func add(_ unit: TranslationUnit) {
        xml.raw("<tu")
        xml.attribute("tuid", unit.id)
        write(unit.attributes, allowed: Self.unitAttributes)
        xml.raw(">\n")
        write(notes: unit.notes, properties: unit.properties)
        for variant in unit.variants { write(variant) }
        xml.raw("</tu>\n")
    }

    /// Ends the file and puts it in its place.
    public mutating func finish() throws(FileError) {
        xml.raw("</body>\n</tmx>\n")
        try output.write(xml.takeBytes())
        try output.commit()
    }

    private mutating func write(_ attributes: [TranslationUnit.Property], allowed: Set<String>) {
        for attribute in attributes where allowed.contains(attribute.name) {
            xml.attribute(attribute.name, attribute.value)
        }
    }

    private mutating func write(_ variant: TranslationUnit.Variant) {
        xml.raw("<tuv")
        xml.attribute("xml:lang", variant.language.description)
        write(variant.attributes, allowed: Self.variantAttributes)
        xml.raw(">")
        write(notes: variant.notes, properties: variant.properties)
        xml.raw("<seg>")
        if case .text(let text)? = variant.content.pieces.first, variant.content.pieces.count == 1 {
            xml.text(text)
        } else if level == .one {
            xml.text(variant.content.plainText)
        } else {
            write(InlinePairing.mended(variant.content))
        }
        xml.raw("</seg></tuv>\n")
    }

    private mutating func write(notes: [String], properties: [TranslationUnit.Property]) {
        for note in notes {
            xml.element("note", text: note)
            xml.raw("\n")
        }
        for property in properties {
            xml.element("prop", [("type", property.name)], text: property.value)
            xml.raw("\n")
        }
    }

    private mutating func write(_ content: InlineContent) {
        for piece in content.pieces {
            switch piece {
            case .text(let text): xml.text(text)
            case .code(let code): write(code)
            case .highlight(let type, let id, let content):
                xml.start("hi", [("type", type), ("x", id)])
                write(content)
                xml.end("hi")
            case .subflow(let type, let content):
                xml.start("sub", [("type", type)])
                write(content)
                xml.end("sub")
            }
        }
    }

    private mutating func write(_ code: InlineContent.Code) {
        switch code.kind {
        case .begin: write(code, "bpt", [("i", code.pair), ("x", code.match), ("type", code.type)])
        case .end: write(code, "ept", [("i", code.pair)])
        case .placeholder: write(code, "ph", [("x", code.match), ("type", code.type), ("assoc", code.association)])
        case .isolatedBegin: write(code, "it", [("pos", "begin"), ("x", code.match), ("type", code.type)])
        case .isolatedEnd: write(code, "it", [("pos", "end"), ("x", code.match), ("type", code.type)])
        case .unknown: write(code, "ut", [("x", code.match)])
        }
    }

    private mutating func write(
        _ code: InlineContent.Code, _ name: StaticString, _ attributes: [(StaticString, String?)]
    ) {
        guard !code.data.pieces.isEmpty || profile == .matecat else {
            xml.empty(name, attributes)
            return
        }
        xml.start(name, attributes)
        if code.data.pieces.isEmpty { xml.text("<x/>") } else { write(code.data) }
        xml.end(name)
    }

    private static let unitAttributes: Set<String> = [
        "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
        "creationdate", "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang",
    ]
    private static let variantAttributes = unitAttributes.subtracting(["segtype", "srclang"])
}
