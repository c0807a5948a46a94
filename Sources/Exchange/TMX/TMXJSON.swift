public import Bitext
import Foundation

/// A unit as a JSON object of one line, with everything the file said about it.
///
/// `{"tuid","attrs","props","notes","tuvs":[{"lang","text","codes","subs","attrs","props","notes","pieces"}]}`; a code is
/// `[name, i, x, type, pos, native text]` in the words of TMX. `pieces` is there where the text has codes: each is a text,
/// or `{"code","i","x","type","assoc","data":[piece…]}`, or `{"hi":[piece…],"type","x"}`, or `{"sub":[piece…],"type"}`.
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
        let pieces: [Piece]?
    }

    /// A piece of the text with its place, so that the units can be read back whole.
    private enum Piece: Encodable {
        case text(String)
        case object([String: String], name: String, [Piece])

        private struct Key: CodingKey {
            let stringValue: String
            let intValue: Int? = nil
            init(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(_ piece: InlineContent.Piece) {
            switch piece {
            case .text(let text): self = .text(text)
            case .highlight(let type, let id, let inner):
                self = .object(Self.present(["type": type, "x": id]), name: "hi", inner.pieces.map(Self.init))
            case .subflow(let type, let inner):
                self = .object(Self.present(["type": type]), name: "sub", inner.pieces.map(Self.init))
            case .code(let code):
                let values = [
                    "code": code.kind.rawValue, "i": code.pair, "x": code.match, "type": code.type,
                    "assoc": code.association,
                ]
                self = .object(Self.present(values), name: "data", code.data.pieces.map(Self.init))
            }
        }

        private static func present(_ values: [String: String?]) -> [String: String] { values.compactMapValues(\.self) }

        func encode(to encoder: any Encoder) throws {
            switch self {
            case .text(let text):
                var container = encoder.singleValueContainer()
                try container.encode(text)
            case .object(let values, let name, let pieces):
                var container = encoder.container(keyedBy: Key.self)
                for (key, value) in values { try container.encode(value, forKey: Key(stringValue: key)) }
                try container.encode(pieces, forKey: Key(stringValue: name))
            }
        }
    }

    /// The content that `pieces` of a line hold.
    static func content(_ pieces: [Any]) -> InlineContent {
        InlineContent(
            pieces.compactMap { piece -> InlineContent.Piece? in
                if let text = piece as? String { return .text(text) }
                guard let object = piece as? [String: Any] else { return nil }
                func value(_ key: String) -> String? { object[key] as? String }
                func inner(_ key: String) -> InlineContent? { (object[key] as? [Any]).map(content) }
                if let kind = value("code").flatMap(InlineContent.Code.Kind.init) {
                    return .code(
                        .init(
                            kind, pair: value("i"), match: value("x"), type: value("type"),
                            association: value("assoc"), data: inner("data") ?? InlineContent()))
                }
                if let text = inner("hi") { return .highlight(type: value("type"), id: value("x"), text) }
                return inner("sub").map { .subflow(type: value("type"), $0) }
            })
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
                    props: variant.properties.map { [$0.name, $0.value] }, notes: variant.notes,
                    pieces: variant.content.isPlain ? nil : variant.content.pieces.map(Piece.init))
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

extension InlineContent {
    /// Whether it is text alone.
    fileprivate var isPlain: Bool {
        pieces.allSatisfy { if case .text = $0 { true } else { false } }
    }
}
