public import Bitext
public import Files
import Foundation
public import Quality
public import Terminology

/// What a desk works by: the values of a `satzpaar.toml`, and those that stand where it says nothing.
public struct Settings: Sendable {
    /// The name of the file.
    public static let fileName = "satzpaar.toml"

    /// Where a value comes from.
    public enum Origin: Sendable, Equatable {
        /// Nobody set it.
        case standard
        /// A line of a file.
        case file(String, line: Int)
    }

    /// The file that was read, or nil.
    public let file: String?
    private var values: [SettingKey: (value: SettingValue, line: Int)] = [:]

    /// The values that stand where nobody says anything.
    public init() { file = nil }

    init(file: String, values: [SettingKey: (value: SettingValue, line: Int)]) {
        self.file = file
        self.values = values
    }

    /// The settings that hold in a folder: those of the first file found from there upwards.
    ///
    /// - Throws: ``FileError`` with line and column where the file is wrong.
    public init(in folder: String) throws(FileError) {
        guard let path = Self.path(from: folder) else {
            self.init()
            return
        }
        self = try SettingsReader(path: path).settings()
    }

    /// The settings of a file.
    public init(contentsOf path: String) throws(FileError) { self = try SettingsReader(path: path).settings() }

    /// The file that holds for a folder, looked for upwards as git looks for its own.
    static func path(from folder: String) -> String? {
        var place = URL(fileURLWithPath: folder).standardizedFileURL
        while true {
            let path = place.appendingPathComponent(fileName).path
            if FileManager.default.fileExists(atPath: path) { return path }
            let above = place.deletingLastPathComponent().standardizedFileURL
            if above.path == place.path || place.path == "/" { return nil }
            place = above
        }
    }

    /// The value that holds.
    public func value(_ key: SettingKey) -> SettingValue { values[key]?.value ?? key.standard }

    /// Where it comes from.
    public func origin(_ key: SettingKey) -> Origin {
        guard let file, let line = values[key]?.line else { return .standard }
        return .file(file, line: line)
    }

    private func text(_ key: SettingKey) -> String { if case .text(let text) = value(key) { text } else { "" } }

    private func list(_ key: SettingKey) -> [String] { if case .list(let list) = value(key) { list } else { [] } }

    private func integer(_ key: SettingKey) -> Int { if case .integer(let number) = value(key) { number } else { 0 } }

    /// The language of the articles.
    public var sourceLanguage: LanguageTag { LanguageTag(text(.sourceLanguage)) }
    /// The language they are translated into.
    public var targetLanguage: LanguageTag { LanguageTag(text(.targetLanguage)) }
    /// Glossaries that go before the shipped ones.
    public var glossaries: [String] { list(.glossaries) }
    /// Whether the shipped glossaries are used.
    public var usesShippedGlossaries: Bool { value(.shippedGlossaries) != .flag(false) }
    /// Memories that matches come from.
    public var memories: [String] { list(.memories) }
    /// The least likeness of a match, 0...1.
    public var threshold: Double { if case .number(let number) = value(.threshold) { number } else { 0.6 } }
    /// How Slavic names are spelled.
    public var nameStyle: NameSuggester.Style { NameSuggester.Style(rawValue: text(.nameStyle)) ?? .ap }
    /// The most characters of a headline.
    public var headlineLimit: Int { integer(.headline) }
    /// The keys of the counts that are shown; all where it is empty.
    public var counts: [String] { list(.counts) }
    /// Where prep puts its folders; nil where nobody says.
    public var outputFolder: String? { text(.outputFolder).isEmpty ? nil : text(.outputFolder) }
    /// The checks that are left out.
    public var checksOff: Set<Check> { Set(list(.checksOff).compactMap(Check.init)) }
    /// How much the findings of a check weigh, where that is set.
    public var severities: [Check: Severity] {
        guard case .table(let table) = value(.severities) else { return [:] }
        return table.reduce(into: [:]) { severities, pair in
            if let check = Check(rawValue: pair.key) { severities[check] = Severity(rawValue: pair.value) }
        }
    }
    /// The file of accepted findings; nil where nobody says.
    public var acceptedFile: String? { text(.accepted).isEmpty ? nil : text(.accepted) }
    /// How many texts are worked on at the same time.
    public var jobs: Int { integer(.jobs) }
}
