/// Double spaces, spaces before marks, none after them, white space at the ends.
struct SpacingCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let (source, target) = (pair.source.scalars, pair.target.scalars)
        var findings: [Finding] = []
        if let place = Self.doubleSpace(target), Self.doubleSpace(source) == nil {
            findings.append(finding(pair, "Two spaces in a row.", place))
        }
        if let place = Self.spaceBeforeMark(target), Self.spaceBeforeMark(source) == nil {
            findings.append(finding(pair, "A space before “\(target[place.upperBound - 1])”.", place))
        }
        if let place = Self.markWithoutSpace(target) {
            findings.append(finding(pair, "No space after “\(target[place.lowerBound])”.", place))
        }
        let ends = [(source.first, target.first, 0), (source.last, target.last, target.count - 1)]
        for (before, after, place) in ends {
            guard let after, after.properties.isWhitespace, !(before?.properties.isWhitespace ?? true) else { continue }
            findings.append(
                finding(pair, "White space at the \(place == 0 ? "start" : "end").", place..<place + 1))
        }
        return findings
    }

    private func finding(_ pair: PairView, _ message: String, _ range: Range<Int>) -> Finding {
        let start = max(0, range.lowerBound - 8)
        let end = min(pair.target.scalars.count, range.upperBound + 8)
        return pair.finding(.spacing, .warning, message, evidence: pair.target.string(start..<end), target: range)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\u{A0}" }

    private static func doubleSpace(_ text: [Unicode.Scalar]) -> Range<Int>? {
        text.indices.dropFirst(2).first {
            isSpace(text[$0]) && isSpace(text[$0 - 1]) && !text[$0 - 2].properties.isWhitespace
        }
        .flatMap { text[$0...].contains { !$0.properties.isWhitespace } ? $0 - 1..<$0 + 1 : nil }
    }

    private static func spaceBeforeMark(_ text: [Unicode.Scalar]) -> Range<Int>? {
        text.indices.dropFirst().first { index in
            guard isSpace(text[index - 1]), ",;:.?!)”".unicodeScalars.contains(text[index]) else { return false }
            let next = index + 1 < text.count ? text[index + 1] : " "
            // Faces :) and ellipses or decimals such as .5 are no slips.
            return next.properties.isWhitespace || "”\"".unicodeScalars.contains(next)
        }.map { $0 - 1..<$0 + 1 }
    }

    /// Between letters: "end,then", "end.Then".
    private static func markWithoutSpace(_ text: [Unicode.Scalar]) -> Range<Int>? {
        text.indices.dropFirst(2).dropLast(1).first { index in
            guard text[index - 1].properties.isLowercase, text[index - 2].properties.isAlphabetic else { return false }
            if ",;".unicodeScalars.contains(text[index]) { return text[index + 1].properties.isAlphabetic }
            return ".?!:".unicodeScalars.contains(text[index]) && text[index + 1].properties.isUppercase
                && index + 2 < text.count && text[index + 2].properties.isLowercase
        }.map { $0..<$0 + 1 }
    }
}
