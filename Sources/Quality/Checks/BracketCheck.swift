/// Brackets in pairs.
struct BracketCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        guard let place = Self.unpaired(pair.target), Self.unpaired(pair.source) == nil else { return [] }
        return [
            pair.finding(
                .brackets, .error, "“\(pair.target.tokens[place].text)” has no partner.",
                evidence: pair.target.tokens[place].text, target: pair.target.tokens[place].range)
        ]
    }

    private static func unpaired(_ text: TextView) -> Int? {
        var open: [(String, Int)] = []
        for (index, token) in text.tokens.enumerated() where token.kind == .mark {
            switch token.text {
            case "(", "[": open.append((token.text, index))
            case ")", "]":
                if open.last?.0 == (token.text == ")" ? "(" : "[") {
                    open.removeLast()
                } else if !isListMark(text, index), !isFace(text, index) {
                    return index
                }
            default: break
            }
        }
        return open.first { !isFace(text, $0.1) }?.1
    }

    /// "a)" or "4)" at the start.
    private static func isListMark(_ text: TextView, _ index: Int) -> Bool { index == 1 }

    /// ":)" and the like.
    private static func isFace(_ text: TextView, _ index: Int) -> Bool {
        index > 0 && !text.tokens[index].isDetached && [":", ";", "-", ")", "("].contains(text.tokens[index - 1].text)
    }
}
