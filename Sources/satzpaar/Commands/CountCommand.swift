import ArgumentParser
import Articles
import Bitext
import Desk
import Files
import Foundation

struct CountCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Count an article by every definition of \"word\" a client may mean.",
        discussion: """
            Prints words as memoQ, GMX-V/OmegaT/Okapi and Trados count them, characters, Normzeilen (55 keystrokes) \
            and Normseiten, and says why the definitions differ for this text.

              satzpaar count article.de.txt
              satzpaar count --json *.txt
            """)

    @Argument(help: "Texts to count; '-' is standard input.")
    var files: [String]

    @OptionGroup var input: InputOptions

    @Flag(help: "One JSON object a file.")
    var json = false

    mutating func run() throws {
        for path in files {
            let article = try Input.document(path, encoding: input.encoding).article
            let texts = article.blocks.map { article.text[$0.range] }
            let locale = LanguageGuess.language(of: texts) ?? .german
            let card = CountCard(segments: texts, locale: locale.description)
            if json { try printJSON(card, path) } else { printTable(card, path) }
        }
    }

    private func printTable(_ card: CountCard, _ path: String) {
        print(path)
        for row in card.rows where row.key != "segments" {
            let value = row.value.formatted(digits: row.key.hasPrefix("norm") ? 1 : 0)
            let padding = String(repeating: " ", count: max(1, 10 - value.count))
            print("\(padding)\(value)  \(row.name)")
        }
        for difference in card.differences {
            print("            \(difference.count) × \(difference.reason), such as \(difference.example)")
        }
    }

    private func printJSON(_ card: CountCard, _ path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        struct Line: Encodable {
            let file: String
            let counts: [String: Double]
        }
        let rounded = card.rows.filter { $0.key != "segments" }.map { ($0.key, ($0.value * 100).rounded() / 100) }
        let line = Line(file: path, counts: Dictionary(rounded) { first, _ in first })
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
