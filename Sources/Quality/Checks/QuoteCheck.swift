/// Quotation marks: English ones, in pairs, where the source has some.
struct QuoteCheck: SegmentCheck {
    func findings(in pair: PairView) -> [Finding] {
        let target = Marks(pair.target)
        if let place = target.german {
            return [
                pair.finding(
                    .quotes, .error,
                    "“\(pair.target.string(place))” is a German quotation mark; English writes “ and ”.",
                    evidence: pair.target.string(place), target: place)
            ]
        }
        let source = Marks(pair.source)
        if let place = target.unpaired, source.unpaired == nil {
            return [
                pair.finding(
                    .quotes, .error, "This quotation mark has no partner.",
                    evidence: pair.target.string(around(place, pair)), target: place)
            ]
        }
        if source.quotes > 0, !target.hasAny, !source.isTitle || source.quotes > 1 {
            return [
                pair.finding(
                    .quotes, .warning, "The quotation marks of the German are gone.", evidence: pair.source.text)
            ]
        }
        if source.quotes > 0, !target.hasAny {
            return [
                pair.finding(
                    .quotes, .note, "What stands in quotation marks in the German has none.", evidence: pair.source.text
                )
            ]
        }
        return []
    }

    private func around(_ place: Range<Int>, _ pair: PairView) -> Range<Int> {
        max(0, place.lowerBound - 10)..<min(pair.target.scalars.count, place.upperBound + 10)
    }

    /// The quotation marks of one side.
    private struct Marks {
        var german: Range<Int>?
        var unpaired: Range<Int>?
        var hasAny = false
        /// How many stretches of words stand in quotation marks, with both marks.
        var quotes = 0
        /// Whether what is quoted is no more than a title or name, which English may set without marks.
        var isTitle = false

        init(_ text: TextView) {
            var open: [Int] = []
            var straight: Int?
            for (index, token) in text.tokens.enumerated() where token.kind == .mark {
                switch token.text {
                case "„", "»", "«", "‚", "›", "‹":
                    hasAny = true
                    if token.text != "‚" || index + 1 < text.tokens.count { german = german ?? token.range }
                    if token.text == "„" || token.text == "»" || token.text == "«" && open.isEmpty {
                        open.append(index)
                    } else if !open.isEmpty, token.text != "‚", token.text != "›", token.text != "‹" {
                        close(&open, index, text)
                    }
                case "“":
                    hasAny = true
                    // Closes in German, opens in English.
                    if let last = open.last, text.tokens[last].text == "„" {
                        close(&open, index, text)
                    } else {
                        open.append(index)
                    }
                case "”":
                    hasAny = true
                    if open.isEmpty { unpaired = unpaired ?? token.range } else { close(&open, index, text) }
                case "\"":
                    hasAny = true
                    // Inches: 7".
                    if index > 0, text.tokens[index - 1].kind == .figure, !token.isDetached, straight == nil,
                        open.isEmpty
                    {
                        continue
                    }
                    if let last = open.last, text.tokens[last].text == "„" {
                        close(&open, index, text)
                    } else if let start = straight {
                        note(start, index, text)
                        straight = nil
                    } else {
                        straight = index
                    }
                case "'", "‘", "’": hasAny = hasAny || token.text != "’"
                default: break
                }
            }
            if let left = open.first ?? straight { unpaired = unpaired ?? text.tokens[left].range }
        }

        private mutating func close(_ open: inout [Int], _ index: Int, _ text: TextView) {
            if let start = open.popLast() { note(start, index, text) }
        }

        private mutating func note(_ start: Int, _ end: Int, _ text: TextView) {
            let words = text.tokens[start..<end].filter { $0.kind == .word }
            guard words.count > 0 else { return }
            quotes += 1
            if words.count < 4 || words.allSatisfy(\.isCapitalised) { isTitle = true }
        }
    }
}
