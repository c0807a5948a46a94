import Bitext
import Foundation

/// Codes and details of a unit as JSON; nothing is stored where there are none.
enum ContentCoding {
    static func encode(_ source: InlineContent, _ target: InlineContent) -> String? {
        guard hasCodes(source) || hasCodes(target) else { return nil }
        return json([pieces(source), pieces(target)])
    }

    static func decode(_ json: String?, source: String, target: String) -> (InlineContent, InlineContent) {
        guard let json, let sides = parse(json) as? [[Any]], sides.count == 2 else {
            return (InlineContent(source), InlineContent(target))
        }
        return (content(sides[0]), content(sides[1]))
    }

    static func encode(_ details: MemoryUnit.Details) -> String? {
        guard !details.isEmpty else { return nil }
        return json([
            details.attributes.map { [$0.name, $0.value] }, details.properties.map { [$0.name, $0.value] },
            details.notes,
        ])
    }

    static func decodeDetails(_ json: String?) -> MemoryUnit.Details {
        var details = MemoryUnit.Details()
        guard let json, let parts = parse(json) as? [Any], parts.count == 3 else { return details }
        func properties(_ part: Any) -> [TranslationUnit.Property] {
            (part as? [[String]] ?? []).filter { $0.count == 2 }.map { .init($0[0], $0[1]) }
        }
        details.attributes = properties(parts[0])
        details.properties = properties(parts[1])
        details.notes = parts[2] as? [String] ?? []
        return details
    }

    private static func hasCodes(_ content: InlineContent) -> Bool {
        content.pieces.contains { if case .text = $0 { false } else { true } }
    }

    private static func pieces(_ content: InlineContent) -> [Any] {
        content.pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .code(let code):
                let parts = [code.pair, code.match, code.type, code.association].map { $0 ?? NSNull() as Any }
                return ["code", code.kind.rawValue] + parts + [pieces(code.data)]
            case .highlight(let type, let id, let inner):
                return ["highlight", type ?? NSNull() as Any, id ?? NSNull() as Any, pieces(inner)]
            case .subflow(let type, let inner): return ["subflow", type ?? NSNull() as Any, pieces(inner)]
            }
        }
    }

    private static func content(_ objects: [Any]) -> InlineContent {
        InlineContent(
            objects.compactMap { object -> InlineContent.Piece? in
                if let text = object as? String { return .text(text) }
                guard let parts = object as? [Any], let last = parts.last as? [Any] else { return nil }
                func part(_ index: Int) -> String? { parts.indices.contains(index) ? parts[index] as? String : nil }
                switch part(0) {
                case "code":
                    let kind = part(1).flatMap(InlineContent.Code.Kind.init) ?? .unknown
                    return .code(
                        .init(
                            kind, pair: part(2), match: part(3), type: part(4), association: part(5),
                            data: content(last)))
                case "highlight": return .highlight(type: part(1), id: part(2), content(last))
                case "subflow": return .subflow(type: part(1), content(last))
                default: return nil
                }
            })
    }

    private static func json(_ object: Any) -> String? {
        (try? JSONSerialization.data(withJSONObject: object, options: [.withoutEscapingSlashes]))
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func parse(_ json: String) -> Any? { try? JSONSerialization.jsonObject(with: Data(json.utf8)) }
}
