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
            Prints words as memoQ, GMX-V, OmegaT/Okapi and Trados count them, characters, Normzeilen (55 keystrokes) \
            and Normseiten, and says why the definitions differ for this text. With --target the translation is counted \
            beside it: German clients pay Normzeilen by the source or by the target, as agreed.

              satzpaar count article.de.txt
              satzpaar count article.de.txt --target article.en.txt
              satzpaar count --json *.txt
            """)

    @Argument(help: "Texts to count; '-' is standard input.")
    var files: [String]

    @Option(help: ArgumentHelp("The translation, counted beside the one text that is named.", valueName: "file"))
    var target: String?

    @Option(
        help: ArgumentHelp("Show only this count, such as normzeilen; may be given several times.", valueName: "key"))
    var show: [String] = []

    @OptionGroup var settings: SettingsOptions

    @OptionGroup var input: InputOptions

    @Flag(help: "One JSON object a file.")
    var json = false

    func validate() throws {
        let known = CountCard(segments: []).rows.map(\.key)
        for key in show where !known.contains(key) {
            throw ValidationError("There is no count \(key); known are \(known.joined(separator: ", ")).")
        }
        guard target == nil || files.count == 1 else { throw ValidationError("--target goes with one text.") }
    }

    mutating func run() throws {
        let settings = try settings.load()
        let keys = Set(show.isEmpty ? settings.counts : show)
        for path in files {
            let cards = [path] + [target].compactMap(\.self)
            let counted = try cards.map(card)
            for (path, card) in zip(cards, counted) where json { try printJSON(card, path) }
            if !json { printTable(counted, cards, keys) }
        }
    }

    private func card(_ path: String) throws -> CountCard {
        let article = try Input.document(path, encoding: input.encoding).article
        let texts = article.blocks.map { article.text[$0.range] }
        let locale = LanguageGuess.language(of: texts) ?? .german
        return CountCard(segments: texts, locale: locale.description)
    }

    private func printTable(_ cards: [CountCard], _ paths: [String], _ keys: Set<String>) {
        print(paths.joined(separator: "  →  "))
        for index in cards[0].rows.indices where isShown(cards[0].rows[index].key, keys) {
            let values = cards.map { card -> String in
                let value = card.rows[index].value.formatted(digits: card.rows[index].digits)
                return String(repeating: " ", count: max(1, 10 - value.count)) + value
            }
            let row = cards[0].rows[index]
            let name = row.name + String(repeating: " ", count: max(1, 27 - row.name.count))
            print("\(values.joined())  \(row.reason.isEmpty ? row.name : name + row.reason)")
        }
        guard keys.isEmpty else { return }
        for difference in cards[0].differences {
            print("            \(difference.count) × \(difference.reason), such as \(difference.example)")
        }
    }

    private func isShown(_ key: String, _ keys: Set<String>) -> Bool {
        keys.isEmpty ? key != "segments" : keys.contains(key)
    }

    private func printJSON(_ card: CountCard, _ path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        struct Difference: Encodable {
            let reason, example: String
            let count: Int
        }
        struct Line: Encodable {
            let file: String
            let counts: [String: Double]
            let differences: [Difference]
        }
        let rounded = card.rows.filter { $0.key != "segments" }.map { ($0.key, ($0.value * 100).rounded() / 100) }
        let line = Line(
            file: path, counts: Dictionary(rounded) { first, _ in first },
            differences: card.differences.map { Difference(reason: $0.reason, example: $0.example, count: $0.count) })
        print(String(decoding: try encoder.encode(line), as: UTF8.self))
    }
}
