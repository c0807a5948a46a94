public import Bitext
import Foundation

/// A unit as a JSON object of one line, with everything the file said about it.
///
/// `{"tuid","attrs","props","notes","tuvs":[{"lang","text","codes","subs","attrs","props","notes"}]}`; a code is
/// `[name, i, x, type, pos, native text]` in the words of TMX.
public enum TMXJSON {
    private struct Unit: Encodable {
        let tuid: String?
        let attrs: [String: String]
        let props: [[String]]
        let notes: [String]
        let tuvs: [Variant]
    }

    private struct Variant: Encodable {
        let lang: String
        let text: String
        let codes: [[String?]]
        let subs: [String]
        let attrs: [String: String]
        let props: [[String]]
        let notes: [String]
    }

    /// The line, without a line break.
    public static func line(_ unit: TranslationUnit) -> [UInt8] {
        let object = Unit(
            tuid: unit.id, attrs: attributes(unit.attributes), props: unit.properties.map { [$0.name, $0.value] },
            notes: unit.notes,
            tuvs: unit.variants.map { variant in
                Variant(
                    lang: variant.language.description, text: variant.content.plainText, codes: codes(variant.content),
                    subs: variant.content.subflows.map(\.plainText), attrs: attributes(variant.attributes),
                    props: variant.properties.map { [$0.name, $0.value] }, notes: variant.notes)
            })
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(object)).map { [UInt8]($0) } ?? []
    }

    private static func attributes(_ list: [TranslationUnit.Property]) -> [String: String] {
        Dictionary(list.map { ($0.name, $0.value) }) { first, _ in first }
    }

    private static func codes(_ content: InlineContent) -> [[String?]] {
        content.pieces.flatMap { piece -> [[String?]] in
            switch piece {
            case .text, .subflow: []
            case .code(let code): [row(code)]
            case .highlight(let type, let id, let content): [["hi", nil, id, type, nil, ""]] + codes(content)
            }
        }
    }

    private static func row(_ code: InlineContent.Code) -> [String?] {
        let native = code.data.plainText
        return switch code.kind {
        case .begin: ["bpt", code.pair, code.match, code.type, nil, native]
        case .end: ["ept", code.pair, code.match, code.type, nil, native]
        case .placeholder: ["ph", nil, code.match, code.type, nil, native]
        case .isolatedBegin: ["it", nil, code.match, code.type, "begin", native]
        case .isolatedEnd: ["it", nil, code.match, code.type, "end", native]
        case .unknown: ["ut", nil, code.match, code.type, nil, native]
        }
    }
}
