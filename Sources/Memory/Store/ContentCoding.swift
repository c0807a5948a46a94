import Bitext
import Foundation

/// Codes and details of a unit as JSON; nothing is stored where there are none.
enum ContentCoding {
    static func encode(_ source: InlineContent, _ target: InlineContent) -> String? {
        guard hasCodes(source) || hasCodes(target) else { return nil }
        var json = JSONLine()
        json.array(of: [source, target]) { write($1, to: &$0) }
        return json.text
    }

    static func decode(_ json: String?, source: String, target: String) -> (InlineContent, InlineContent) {
        guard let json, let sides = parse(json) as? [[Any]], sides.count == 2 else {
            return (InlineContent(source), InlineContent(target))
        }
        return (content(sides[0]), content(sides[1]))
    }

    static func encode(_ details: MemoryUnit.Details) -> String? {
        guard !details.isEmpty else { return nil }
        var json = JSONLine()
        json.array { json in
            for properties in [details.attributes, details.properties] {
                json.next()
                json.array(of: properties) { $0.array([$1.name, $1.value]) }
            }
            json.next()
            json.array(details.notes)
        }
        return json.text
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

    private static func write(_ content: InlineContent, to json: inout JSONLine) {
        json.array(of: content.pieces) { json, piece in
            switch piece {
            case .text(let text): json.string(text)
            case .code(let code):
                let parts = ["code", code.kind.rawValue, code.pair, code.match, code.type, code.association]
                write(parts, code.data, to: &json)
            case .highlight(let type, let id, let inner): write(["highlight", type, id], inner, to: &json)
            case .subflow(let type, let inner): write(["subflow", type], inner, to: &json)
            }
        }
    }

    private static func write(_ parts: [String?], _ inner: InlineContent, to json: inout JSONLine) {
        json.array { json in
            for part in parts {
                json.next()
                json.string(part)
            }
            json.next()
            write(inner, to: &json)
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

    private static func parse(_ json: String) -> Any? { try? JSONSerialization.jsonObject(with: Data(json.utf8)) }
}
