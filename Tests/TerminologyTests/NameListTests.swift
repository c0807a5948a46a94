import Terminology
import TestSupport
import Testing

/// `Fixtures/Names/slavic-names.tsv`: persons and places as German and as English papers write them, our own list. Rules
/// are written with the development rows only.
@Suite struct NameListTests {
    struct Row {
        let language: NameLanguage
        let german: String
        let english: [String]
    }

    private static func heldOut() throws -> [Row] {
        try Fixtures.text("Names/slavic-names.tsv").split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count == 4, cells[1] == "held-out", let language = NameLanguage(rawValue: cells[0]) else {
                return nil
            }
            return Row(
                language: language, german: cells[2], english: cells[3].split(separator: "|").map(String.init))
        }
    }

    private func shares(_ rows: [Row], isTold: Bool) -> (first: Double, three: Double) {
        var (first, three) = (0, 0)
        for row in rows {
            let suggester = NameSuggester(language: isTold ? row.language : nil)
            let names = suggester.candidates(for: row.german, limit: 3).map(\.name)
            if let best = names.first, row.english.contains(best) { first += 1 }
            if names.contains(where: row.english.contains) { three += 1 }
        }
        return (Double(first) / Double(rows.count), Double(three) / Double(rows.count))
    }

    @Test(arguments: NameLanguage.allCases)
    func `most names are right at once and nearly all among three`(language: NameLanguage) throws {
        let rows = try Self.heldOut().filter { $0.language == language }
        #expect(rows.count >= 150)
        let guessed = shares(rows, isTold: false)
        #expect(guessed.first >= 0.78 && guessed.three >= 0.92, "\(language): \(guessed)")
        let told = shares(rows, isTold: true)
        #expect(told.first >= 0.8 && told.three >= 0.94, "\(language) told: \(told)")
    }

    @Test(arguments: ["Milošević", "Vlahovic", "Kraljevo", "Jelena Vuković"])
    func `a name in Latin letters stays as it is but for its accents`(german: String) {
        let plain = german.replacing("š", with: "s").replacing("ć", with: "c")
        #expect(NameSuggester().candidates(for: german).first?.name == plain)
    }
}
