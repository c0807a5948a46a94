import Bitext

/// Makes the codes of a segment pair: a `begin` without its `end` becomes isolated, a missing or repeated number is
/// given anew.
enum InlinePairing {
    /// The content with every pair whole.
    static func mended(_ content: InlineContent) -> InlineContent {
        var walk = Walk()
        walk.collect(content)
        walk.pair()
        guard !walk.isWhole else { return content }
        walk.position = 0
        return walk.rebuilt(content)
    }

    private struct Walk {
        var kinds: [(kind: InlineContent.Code.Kind, pair: String?)] = []
        var results: [(kind: InlineContent.Code.Kind, pair: String?)] = []
        var position = 0
        var isWhole: Bool { zip(kinds, results).allSatisfy { $0.kind == $1.kind && $0.pair == $1.pair } }

        mutating func collect(_ content: InlineContent) {
            for code in content.codes { kinds.append((code.kind, code.pair)) }
        }

        /// Joins each end to the last open begin of its number; without a number, to the last open one that has none.
        mutating func pair() {
            results = kinds
            var open: [(index: Int, pair: String?)] = []
            var used: Set<String> = []
            var number = 1
            for (index, code) in kinds.enumerated() {
                if code.kind == .begin { open.append((index, code.pair)) }
                guard code.kind == .end else { continue }
                guard let match = open.lastIndex(where: { $0.pair == code.pair }) else {
                    results[index] = (.isolatedEnd, nil)
                    continue
                }
                let begin = open.remove(at: match)
                var name = code.pair ?? ""
                while name.isEmpty || used.contains(name) || (name != code.pair && kinds.contains { $0.pair == name }) {
                    name = "\(number)"
                    number += 1
                }
                used.insert(name)
                results[begin.index].pair = name
                results[index].pair = name
            }
            for (index, _) in open { results[index] = (.isolatedBegin, nil) }
        }

        mutating func rebuilt(_ content: InlineContent) -> InlineContent {
            InlineContent(
                content.pieces.map { piece in
                    switch piece {
                    case .text, .subflow: return piece
                    case .highlight(let type, let id, let inner):
                        return .highlight(type: type, id: id, rebuilt(inner))
                    case .code(var code):
                        (code.kind, code.pair) = results[position]
                        position += 1
                        return .code(code)
                    }
                })
        }
    }
}
