import Quality
import Terminology

/// What can be set in `satzpaar.toml`; its raw value is `table.key`.
public enum SettingKey: String, Sendable, CaseIterable {
    case sourceLanguage = "languages.source"
    case targetLanguage = "languages.target"
    case glossaries = "glossary.files"
    case shippedGlossaries = "glossary.shipped"
    case memories = "memory.files"
    case threshold = "memory.threshold"
    case nameStyle = "style.names"
    case headline = "style.headline"
    case counts = "count.show"
    case outputFolder = "output.folder"
    case checksOff = "qa.off"
    case severities = "qa.severity"
    case accepted = "qa.accepted"
    case jobs = "batch.jobs"

    /// What a value may be.
    enum Kind: Sendable {
        case text, path, flag
        case paths
        case choice([String])
        case choices([String])
        case number(ClosedRange<Double>)
        case integer(ClosedRange<Int>)
        /// A table from names to one of some words.
        case table([String], [String])
    }

    var kind: Kind {
        switch self {
        case .sourceLanguage, .targetLanguage: .text
        case .glossaries, .memories: .paths
        case .shippedGlossaries: .flag
        case .threshold: .number(0...1)
        case .nameStyle: .choice(NameSuggester.Style.allCases.map(\.rawValue))
        case .headline: .integer(1...1000)
        case .counts: .choices(CountCard(segments: []).rows.map(\.key))
        case .outputFolder, .accepted: .path
        case .checksOff: .choices(Check.allCases.map(\.rawValue))
        case .severities: .table(Check.allCases.map(\.rawValue), Severity.allCases.map(\.rawValue))
        case .jobs: .integer(1...64)
        }
    }

    /// The value where no file and no option says otherwise.
    public var standard: SettingValue {
        switch self {
        case .sourceLanguage: .text("de-DE")
        case .targetLanguage: .text("en-GB")
        case .shippedGlossaries: .flag(true)
        case .threshold: .number(0.6)
        case .nameStyle: .text(NameSuggester.Style.ap.rawValue)
        case .headline: .integer(100)
        case .jobs: .integer(1)
        case .glossaries, .memories, .counts, .checksOff: .list([])
        case .severities: .table([:])
        case .outputFolder, .accepted: .text("")
        }
    }

    /// What it is for.
    public var purpose: String {
        switch self {
        case .sourceLanguage: "the language of the articles"
        case .targetLanguage: "the language they are translated into"
        case .glossaries: "glossaries that go before the shipped ones"
        case .shippedGlossaries: "whether the shipped glossaries are used"
        case .memories: "memories that matches come from"
        case .threshold: "the least likeness of a match, 0 to 1"
        case .nameStyle: "how Slavic names are spelled"
        case .headline: "the most characters of a headline"
        case .counts: "the counts that are shown; all where it is empty"
        case .outputFolder: "where prep puts its folders"
        case .checksOff: "checks that are left out"
        case .severities: "how much the findings of a check weigh"
        case .accepted: "the file of findings accepted for good"
        case .jobs: "how many texts are worked on at the same time"
        }
    }
}

/// A value of a setting.
public enum SettingValue: Sendable, Equatable {
    case text(String)
    case flag(Bool)
    case number(Double)
    case integer(Int)
    case list([String])
    case table([String: String])
}
