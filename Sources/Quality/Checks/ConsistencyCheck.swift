/// The same German in several places with different English.
struct ConsistencyCheck: FileCheck {
    func findings(in pairs: [PairView]) -> [Finding] {
        var first: [String: Int] = [:]
        var said: Set<String> = []
        return pairs.enumerated().compactMap { number, pair in
            let key = Self.key(pair.source)
            guard !key.isEmpty, !pair.target.tokens.isEmpty else { return nil }
            guard let earlier = first[key] else {
                first[key] = number
                return nil
            }
            let (before, now) = (Self.key(pairs[earlier].target), Self.key(pair.target))
            guard before != now, said.insert(key + "\n" + now).inserted else { return nil }
            let isShort = pair.source.words.count < 3
            return pair.finding(
                .inconsistent, isShort ? .note : .warning,
                "The same German is “\(pairs[earlier].target.text)” in segment \(pairs[earlier].pair.id).",
                evidence: pair.target.text)
        }
    }

    /// What has to be the same: words and figures, without regard to case and marks.
    private static func key(_ text: TextView) -> String {
        text.tokens.filter { $0.kind != .mark }.map(\.lower).joined(separator: " ")
    }
}
