public import ArgumentParser
import Desk
public import Terminology

struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "English spellings of names.", subcommands: [NamesSuggestCommand.self])
}

struct NamesSuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Turn the German spelling of a Slavic name into English candidates.",
        discussion: """
            German writes Cyrillic names by the Duden's table; this reads it backwards. Candidates come best first, with \
            the letters that decided.

              satzpaar names suggest Schytomyr
              satzpaar names suggest --style ukrainian2010 "Wolodymyr Kudryzkyj"
            """)

    @Option(help: "House style: ap (without settings), bbc, guardian, bgn or ukrainian2010.")
    var style: NameSuggester.Style?
    @Option(help: "The language of the names: ru, uk, bg or sr; guessed where it isn't given.")
    var language: NameLanguage?
    @OptionGroup var settings: SettingsOptions
    @Option(help: "How many candidates.") var limit = 5
    @Flag(help: "Write JSON Lines.") var json = false
    @Argument(help: "The names; one with several words goes in quotation marks.") var names: [String]

    func run() throws {
        let suggester = NameSuggester(style: try style ?? settings.load().nameStyle, language: language)
        for name in names {
            let candidates = suggester.candidates(for: name, limit: limit)
            if json {
                let list = candidates.map {
                    "{\"name\":\(jsonString($0.name)),\"weight\":\(Self.rounded($0.weight)),\"reason\":\(jsonString($0.reason))}"
                }
                print("{\"name\":\(jsonString(name)),\"candidates\":[\(list.joined(separator: ","))]}")
            } else {
                print(name)
                let rows = candidates.map { ["  \($0.name)", "\(Int(($0.weight * 100).rounded())) %", $0.reason] }
                for line in TextTable.lines(rows) { print(line) }
            }
        }
    }

    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

extension NameSuggester.Style: ExpressibleByArgument {}
extension NameLanguage: ExpressibleByArgument {}
