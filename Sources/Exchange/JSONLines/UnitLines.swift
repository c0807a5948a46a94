import Bitext
import Files
import Foundation

/// Reads units from JSON Lines: those that ``TMXJSON`` writes, with their codes, and plain pairs with the keys `source`
/// and `target`, or the two languages.
enum UnitLines {
    static func read(
        _ path: String, source: LanguageTag, target: LanguageTag, _ body: (TranslationUnit) throws -> Void
    ) throws {
        let text = try TextFile.read(path).text
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard line.contains(where: { !$0.isWhitespace }) else { continue }
            guard let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any],
                let unit = unit(object, source: source, target: target)
            else {
                throw FileError(
                    .malformed, path: path, line: index + 1,
                    cause: "this line is no JSON object with ‘source’ and ‘target’, nor a unit with ‘tuvs’")
            }
            try body(unit)
        }
    }

    private static func unit(
        _ object: [String: Any], source: LanguageTag, target: LanguageTag
    ) -> TranslationUnit? {
        if let variants = object["tuvs"] as? [[String: Any]] { return full(object, variants) }
        func text(_ keys: [String]) -> String? { keys.lazy.compactMap { object[$0] as? String }.first }
        guard let first = text(["source", source.description, String(source.language)]),
            let second = text(["target", target.description, String(target.language)])
        else { return nil }
        return TranslationUnit(
            id: object["id"] as? String,
            variants: [.init(source, InlineContent(first)), .init(target, InlineContent(second))])
    }

    private static func full(_ object: [String: Any], _ variants: [[String: Any]]) -> TranslationUnit {
        TranslationUnit(
            id: object["tuid"] as? String,
            variants: variants.map { variant in
                .init(
                    LanguageTag(variant["lang"] as? String ?? "und"),
                    (variant["pieces"] as? [Any]).map(TMXJSON.content)
                        ?? InlineContent(variant["text"] as? String ?? ""), attributes: attributes(variant),
                    properties: properties(variant), notes: variant["notes"] as? [String] ?? [])
            },
            attributes: attributes(object), properties: properties(object),
            notes: object["notes"] as? [String] ?? [])
    }

    private static func attributes(_ object: [String: Any]) -> [TranslationUnit.Property] {
        (object["attrs"] as? [String: String] ?? [:]).sorted { $0.key < $1.key }.map { .init($0.key, $0.value) }
    }

    private static func properties(_ object: [String: Any]) -> [TranslationUnit.Property] {
        (object["props"] as? [[String]] ?? []).filter { $0.count == 2 }.map { .init($0[0], $0[1]) }
    }
}
