/// Two texts in segments and the beads that pair them.
public struct BilingualText: Sendable {
    /// One side: a text in segments.
    public struct Side: Sendable {
        /// The language.
        public var language: LanguageTag
        /// Where the text came from, as the user named it.
        public var file: String
        /// The segments, in order.
        public var segments: [Segment]

        /// The name of the file without its folders, which are nobody else's business.
        public var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }

        /// Makes a side.
        public init(language: LanguageTag, file: String, segments: [Segment]) {
            self.language = language
            self.file = file
            self.segments = segments
        }

        /// The text of some segments, with a space between them.
        public func text(of numbers: [Int]) -> String {
            numbers.map { segments[$0].text }.joined(separator: " ")
        }
    }

    /// The text that was translated.
    public var source: Side
    /// Its translation.
    public var target: Side
    /// The beads, in the order of the source; each segment is in exactly one.
    public var beads: [Bead]

    /// Makes a bilingual text.
    public init(source: Side, target: Side, beads: [Bead]) {
        self.source = source
        self.target = target
        self.beads = beads
    }

    /// How many pairs of an export are expected to be wrong: the sum of what their confidence lacks to 1.
    ///
    /// - Parameter minimum: the least confidence of a bead that is exported, 0...1.
    public func expectedErrors(minimum: Double = 0) -> Double {
        beads.reduce(0) { !$1.isOmission && $1.confidence >= minimum ? $0 + (1 - $1.confidence) : $0 }
    }

    /// The least confidence with which an export has no greater share of wrong pairs than is allowed, as far as
    /// confidence tells.
    ///
    /// - Parameter share: the greatest share of wrong pairs, 0...1.
    public func minimumConfidence(forErrorShare share: Double) -> Double {
        let confidences = beads.filter { !$0.isOmission }.map(\.confidence).sorted(by: >)
        var (errors, least) = (0.0, 1.0)
        for (index, confidence) in confidences.enumerated() {
            errors += 1 - confidence
            if errors > share * Double(index + 1) { break }
            least = confidence
        }
        return confidences.isEmpty ? 0 : least
    }

    /// The translation units of the beads that have both sides, each made when it is asked for.
    ///
    /// - Parameters:
    ///   - minimum: the least confidence of a bead, 0...1.
    ///   - date: the date of creation as TMX writes it (`20230501T120000Z`), or nil for none.
    public func units(minimum: Double = 0, date: String? = nil) -> some Collection<TranslationUnit> {
        beads.lazy.filter { !$0.isOmission && $0.confidence >= minimum }.map { self.unit($0, date: date) }
    }

    private func unit(_ bead: Bead, date: String?) -> TranslationUnit {
        let first = source.segments[bead.source[0]]
        var properties: [TranslationUnit.Property] = [
            .init("x-confidence", bead.confidence.formatted(digits: 3)),
            .init("x-source-file", source.fileName),
            .init("x-target-file", target.fileName),
            .init("x-bead", bead.shape),
            .init("x-role", first.role.rawValue),
        ]
        for (name, side, numbers) in [
            ("x-source-ids", source, bead.source), ("x-target-ids", target, bead.target),
        ] {
            let ids = numbers.compactMap { side.segments[$0].id }
            if !ids.isEmpty { properties.append(.init(name, ids.joined(separator: " "))) }
        }
        if bead.isMoved { properties.append(.init("x-moved", "yes")) }
        return TranslationUnit(
            variants: [
                .init(source.language, InlineContent(source.text(of: bead.source))),
                .init(target.language, InlineContent(target.text(of: bead.target))),
            ],
            attributes: date.map { [.init("creationdate", $0)] } ?? [], properties: properties)
    }
}

extension Double {
    /// The number with a fixed count of decimal places and a point, whatever the locale.
    public func formatted(digits: Int) -> String {
        guard isFinite, abs(self) < 1e15 else { return "\(self)" }
        var scale = 1.0
        for _ in 0..<digits { scale *= 10 }
        let whole = Int64((abs(self) * scale).rounded())
        let sign = self < 0 && whole != 0 ? "-" : ""
        guard digits > 0 else { return "\(sign)\(whole)" }
        let fraction = String(whole % Int64(scale))
        return "\(sign)\(whole / Int64(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
    }
}
