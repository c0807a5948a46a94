public import Articles
public import Bitext
public import Files
import Foundation
public import Quality

/// An article with its translation as it came back.
public struct ReturnedArticle: Sendable {
    /// The name of the article in its folder.
    public let name: String
    /// The name of its file as it was given.
    public let file: String
    /// The article and its file.
    public let document: SourceDocument
    /// The units with what came back.
    public let units: [ReturnedUnit]
    /// Where the translation was read, such as `OmegaT`.
    public let origin: String
    /// The language of the article.
    public let sourceLanguage: LanguageTag
    /// The language of the translation.
    public let targetLanguage: LanguageTag

    /// The units without a translation.
    public var untranslated: [ReturnedUnit] { units.filter { !$0.isTranslated } }

    /// The units that are translated, as they are checked.
    public var pairs: [TranslationPair] {
        units.compactMap { unit in
            unit.target.map {
                TranslationPair(id: unit.unit.id, source: unit.unit.content, target: $0, role: unit.unit.role)
            }
        }
    }

    /// The file with the translation in it, in the format of the article.
    public func bytes() throws(FileError) -> [UInt8] {
        var translations: [String: InlineContent] = [:]
        for unit in units { translations[unit.unit.id] = unit.target }
        return try document.translated(
            units.map(\.unit), translations, from: sourceLanguage, to: targetLanguage)
    }

    /// The name of the translation: `story.de.txt` becomes `story.en.txt`, `story.html` becomes `story.en.html`.
    public var outputName: String {
        var parts = file.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count > 1 else { return "\(file).\(targetLanguage.language)" }
        let ending = parts.removeLast()
        if parts.count > 1, let last = parts.last, LanguageTag(last).language == sourceLanguage.language {
            parts.removeLast()
        }
        return (parts + [String(targetLanguage.language), ending]).joined(separator: ".")
    }
}
