public import Bitext
import Markup

/// Writes TBX v3 (ISO 30042:2019) in the dialects Core, Min and Basic and the styles DCA and DCT, or TBX-Basic v2
/// (MARTIF), which OmegaT reads.
public enum TBXWriter {
    /// The kind of TBX to write.
    public enum Profile: String, Sendable, CaseIterable {
        /// TBX-Basic, data categories as attributes.
        case basic
        /// TBX-Basic, data categories as elements.
        case basicDCT = "basic-dct"
        /// TBX-Min, data categories as attributes.
        case min
        /// TBX-Min, data categories as elements.
        case minDCT = "min-dct"
        /// TBX-Core, which has terms and notes only.
        case core
        /// TBX-Basic of ISO 30042:2008, as OmegaT and older tools read it.
        case martif

        var isDCT: Bool { self == .basicDCT || self == .minDCT }

        var dialect: String {
            switch self {
            case .basic, .basicDCT, .martif: "TBX-Basic"
            case .min, .minDCT: "TBX-Min"
            case .core: "TBX-Core"
            }
        }

        /// Whether the dialect has a data category.
        func has(_ category: TBXCategory) -> Bool {
            switch self {
            case .basic, .basicDCT, .martif: true
            case .min, .minDCT: category.isMin
            case .core: false
            }
        }
    }

    /// What stands before an identifier that would be no XML name.
    static let identifierPrefix = "id."

    /// The file as bytes, the same for the same concepts.
    ///
    /// What the dialect has no place for is written as a note, `name: value`, so that nothing is lost. Concepts without
    /// terms are left out, since TBX has none.
    public static func bytes(
        _ concepts: [TermConcept], profile: Profile = .basic, title: String = "Glossary", language: LanguageTag = "de"
    ) -> [UInt8] {
        let written = concepts.filter { !$0.terms.isEmpty }
        var writer = TBXEntryWriter(profile: profile, identifiers: TBXIdentifiers(written))
        begin(&writer.xml, profile, title, language)
        for index in written.indices { writer.write(written[index], number: index) }
        if !written.isEmpty { writer.xml.raw("</body>") }
        writer.xml.raw("</text>\n")
        if profile == .martif { writer.xml.raw("</martif>\n") } else { writer.xml.raw("</tbx>\n") }
        return writer.xml.bytes
    }

    private static func begin(_ xml: inout XMLWriter, _ profile: Profile, _ title: String, _ language: LanguageTag) {
        xml.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        if profile == .martif {
            xml.start("martif", [("type", "TBX-Basic"), ("xml:lang", language.description)])
            xml.raw("\n<martifHeader><fileDesc><titleStmt>")
        } else {
            xml.start(
                "tbx",
                [
                    ("type", profile.dialect), ("style", profile.isDCT ? "dct" : "dca"),
                    ("xml:lang", language.description), ("xmlns", "urn:iso:std:iso:30042:ed-2"),
                    ("xmlns:min", profile.isDCT ? "http://www.tbxinfo.net/ns/min" : nil),
                    ("xmlns:basic", profile == .basicDCT ? "http://www.tbxinfo.net/ns/basic" : nil),
                ])
            xml.raw("\n<tbxHeader><fileDesc><titleStmt>")
        }
        xml.element("title", text: title)
        xml.raw("</titleStmt><sourceDesc><p>Satzpaar</p></sourceDesc></fileDesc>")
        if profile == .martif {
            xml.raw("<encodingDesc><p type=\"XCSURI\">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n")
        } else {
            xml.raw("</tbxHeader>\n")
        }
        xml.raw("<text><body>\n")
    }
}

/// The identifiers of concepts as XML wants them: names, each once.
struct TBXIdentifiers {
    private let all: [String]
    private let written: Set<String>

    init(_ concepts: [TermConcept]) {
        var taken: Set<String> = []
        var all = concepts.map { concept -> String? in
            guard let id = concept.id.flatMap(Self.name), taken.insert(id).inserted else { return nil }
            return id
        }
        for index in all.indices where all[index] == nil {
            var number = index + 1
            while !taken.insert("c\(number)").inserted { number += concepts.count }
            all[index] = "c\(number)"
        }
        self.all = all.compactMap(\.self)
        written = taken
    }

    subscript(_ number: Int) -> String { all[number] }

    /// Whether a concept has it.
    func contains(_ id: String) -> Bool { written.contains(id) }

    /// The identifier as an XML name without colon (Namespaces in XML 1.0, section 3); nil where it can be none.
    private static func name(_ id: String) -> String? {
        let isName = id.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic && $0.value < 0x3000 || "0123456789-_.".unicodeScalars.contains($0)
        }
        guard isName, let first = id.unicodeScalars.first else { return nil }
        return first.properties.isAlphabetic || first == "_" ? id : TBXWriter.identifierPrefix + id
    }
}
