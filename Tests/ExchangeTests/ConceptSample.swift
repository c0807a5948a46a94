import Bitext
import Exchange
import Foundation
import TestSupport

/// Concepts that use all that TBX-Basic has.
enum ConceptSample {
    static let all: [TermConcept] = [harbour, plain, numbered]

    private static var harbour: TermConcept {
        var term = TermConcept.Term("de-DE", "Hafen & Co.", status: .preferred, notes: ["a < b"])
        (term.wordClass, term.gender) = ("noun", "masculine")
        (term.context, term.contextSource) = ("Der Hafen ist \"zu\".", "Bote, 3. Mai")
        term.source = "amtlich"
        term.properties = [.init("termType", "fullForm"), .init("geographicalUsage", "Küste")]
        var name = TermConcept.Term("de-DE", "Häfen|AG", status: .admitted)
        name.wordClass = "properNoun"
        return TermConcept(
            id: "c1", category: "Schifffahrt",
            definitions: [
                .init("geschützter Anlegeplatz", source: "Handbuch"), .init("shelter for ships", language: "en"),
            ],
            notes: ["first\nsecond line"],
            properties: [
                .init("flags", "whole|context:Schiff,Kai"), .init("styles", "ap:harbor|bbc:harbour"),
                .init("source", "Stilbuch"), .init("transaction", "origination 2020-01-31 Jana K."),
                .init("externalCrossReference", "Seite → https://example.org/hafen?a=1&b=2"),
                .init("crossReference", "c2"), .init("customerSubset", "Bote"),
                .init("note", "britisch", language: "en"),
            ],
            terms: [
                term, name, .init("en", "port", status: .preferred), .init("en", "harbour", status: .admitted),
                .init("en", "haven", status: .forbidden), .init("en", "roads", status: .deprecated),
            ])
    }

    private static var plain: TermConcept {
        TermConcept(id: "c2", terms: [.init("de-DE", "Mole 😀"), .init("en", "pier")])
    }

    private static var numbered: TermConcept {
        TermConcept(id: "7", terms: [.init("de-DE", "Kai"), .init("en", "quay"), .init("fr", "quai")])
    }
}

/// Files as they must be written.
enum Golden {
    /// Whether bytes are those of a fixture; `SATZPAAR_WRITE_GOLDEN` writes it anew.
    static func matches(_ bytes: [UInt8], _ name: String) throws -> Bool {
        let url = Fixtures.folder.appendingPathComponent("Glossaries/\(name)")
        if ProcessInfo.processInfo.environment["SATZPAAR_WRITE_GOLDEN"] != nil { try Data(bytes).write(to: url) }
        return try [UInt8](Data(contentsOf: url)) == bytes
    }
}
