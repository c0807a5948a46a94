import Bitext

/// Headlines: no full stop, not too long.
struct HeadlineCheck: SegmentCheck {
    /// The most characters of a headline.
    let limit: Int

    func findings(in pair: PairView) -> [Finding] {
        guard let role = pair.pair.role, [Role.headline, .kicker, .subhead].contains(role) else { return [] }
        var findings: [Finding] = []
        if let last = pair.target.tokens.last, last.text == ".", pair.target.tokens.dropLast().last?.text != "." {
            findings.append(
                pair.finding(
                    .headline, .error, "A headline ends without a full stop.", evidence: last.text, target: last.range))
        }
        let length = pair.target.text.count
        if role == .headline, length > limit {
            findings.append(
                pair.finding(
                    .headline, .warning, "The headline has \(length) characters; \(limit) are allowed.",
                    evidence: pair.target.text))
        }
        return findings
    }
}
