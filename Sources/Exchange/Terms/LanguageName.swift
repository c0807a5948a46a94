import Bitext
import ICU

/// English names of languages as tools write them into the titles of columns: `German`, `English_United_States`.
enum LanguageName {
    /// The tag of a name; nil where it is none.
    static func tag(_ name: String) -> LanguageTag? {
        let words = name.replacing("_", with: " ").split { " ()".contains($0) }
        for count in stride(from: min(3, words.count), to: 0, by: -1) {
            guard let language = languages[words.prefix(count).joined(separator: " ").lowercased()] else { continue }
            let rest = words.dropFirst(count).joined(separator: " ").lowercased()
            guard !rest.isEmpty else { return LanguageTag(language) }
            return regions[rest].map { LanguageTag("\(language)-\($0)") }
        }
        return nil
    }

    /// The name of a tag, as memoQ writes it; the tag itself where it has none.
    static func name(_ tag: LanguageTag) -> String {
        let subtags = tag.description.split(separator: "-").map(String.init)
        guard subtags.count < 3, let language = DisplayNames.language(subtags[0], in: "en") else {
            return tag.description
        }
        guard subtags.count == 2 else { return language.replacing(" ", with: "_") }
        guard let region = DisplayNames.region(subtags[1], in: "en"), Self.tag("\(language) \(region)") == tag else {
            return tag.description
        }
        return "\(language)_\(region)".replacing(" ", with: "_")
    }

    private static let languages = names(DisplayNames.languages) { DisplayNames.language($0, in: "en") }
    private static let regions = names(DisplayNames.regions) { DisplayNames.region($0, in: "en") }

    private static func names(_ codes: [String], _ name: (String) -> String?) -> [String: String] {
        Dictionary(codes.compactMap { code in name(code).map { ($0.lowercased(), code) } }) { first, _ in first }
    }
}
