public import Bitext
public import Files
import Markup

/// Writes TMX 1.4b, level 2, unit by unit.
///
/// The file has no DOCTYPE: readers that follow one look for `tmx14.dtd` beside the file or on the network.
public struct TMXWriter {
    private let output: OutputFile
    private var xml = XMLWriter()

    /// Characters that XML can't hold and that were left out.
    public var forbiddenCount: Int { xml.forbiddenCount }

    /// Begins a file with its header.
    public init(to output: OutputFile, header: TMXHeader) throws(FileError) {
        self.output = output
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<tmx version=\"1.4\">\n<header")
        let attributes: [(StaticString, String?)] = [
            ("creationtool", header.creationTool), ("creationtoolversion", header.creationToolVersion),
            ("segtype", header.segmentType), ("o-tmf", header.originalFormat),
            ("adminlang", header.adminLanguage.description),
            ("srclang", header.sourceLanguage?.description ?? "*all*"), ("datatype", header.dataType),
            ("creationdate", header.creationDate),
        ]
        xml.attributes(attributes)
        if header.properties.isEmpty && header.notes.isEmpty {
            xml.raw("/>\n")
        } else {
            xml.raw(">\n")
            write(notes: header.notes, properties: header.properties)
            xml.raw("</header>\n")
        }
        xml.raw("<body>\n")
    }

    /// Adds a unit.
    public mutating func write(_ unit: TranslationUnit) throws(FileError) {
        xml.raw("<tu")
        xml.attribute("tuid", unit.id)
        for attribute in unit.attributes where Self.unitAttributes.contains(attribute.name) {
            xml.attribute(attribute.name, attribute.value)
        }
        xml.raw(">\n")
        write(notes: unit.notes, properties: unit.properties)
        for variant in unit.variants { write(variant) }
        xml.raw("</tu>\n")
        if xml.bytes.count > 1 << 16 { try output.write(xml.takeBytes()) }
    }

    /// Ends the file and puts it in its place.
    public mutating func finish() throws(FileError) {
        xml.raw("</body>\n</tmx>\n")
        try output.write(xml.takeBytes())
        try output.commit()
    }

    private mutating func write(_ variant: TranslationUnit.Variant) {
        xml.raw("<tuv")
        xml.attribute("xml:lang", variant.language.description)
        for attribute in variant.attributes where Self.variantAttributes.contains(attribute.name) {
            xml.attribute(attribute.name, attribute.value)
        }
        xml.raw(">")
        write(notes: variant.notes, properties: variant.properties)
        xml.raw("<seg>")
        write(variant.content)
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
        case .begin: write(code, "bpt", [("i", code.pair ?? "0"), ("x", code.match), ("type", code.type)])
        case .end: write(code, "ept", [("i", code.pair ?? "0")])
        case .placeholder: write(code, "ph", [("x", code.match), ("type", code.type), ("assoc", code.association)])
        case .isolatedBegin: write(code, "it", [("pos", "begin"), ("x", code.match), ("type", code.type)])
        case .isolatedEnd: write(code, "it", [("pos", "end"), ("x", code.match), ("type", code.type)])
        case .unknown: write(code, "ut", [("x", code.match)])
        }
    }

    private mutating func write(
        _ code: InlineContent.Code, _ name: StaticString, _ attributes: [(StaticString, String?)]
    ) {
        guard !code.data.pieces.isEmpty else {
            xml.empty(name, attributes)
            return
        }
        xml.start(name, attributes)
        write(code.data)
        xml.end(name)
    }

    private static let unitAttributes: Set<String> = [
        "o-encoding", "datatype", "usagecount", "lastusagedate", "creationtool", "creationtoolversion",
        "creationdate", "creationid", "changedate", "segtype", "changeid", "o-tmf", "srclang",
    ]
    private static let variantAttributes = unitAttributes.subtracting(["segtype", "srclang"])
}
