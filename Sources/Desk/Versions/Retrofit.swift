public import Bitext
public import Quality

/// What was published against what was delivered, and what the memory should learn from it.
public struct Retrofit: Sendable {
    /// A unit as it was delivered.
    public struct Delivered: Sendable, Hashable {
        /// The German text with its codes.
        public var source: InlineContent
        /// The English text with its codes, as delivered.
        public var target: InlineContent
        /// What it is.
        public var role: Role

        /// Makes a unit.
        public init(source: InlineContent, target: InlineContent, role: Role = .body) {
            self.source = source
            self.target = target
            self.role = role
        }
    }

    /// What an editor did.
    public enum Edit: String, Sendable, CaseIterable {
        /// Nothing.
        case kept
        /// Changed words.
        case edited
        /// Made one unit of several.
        case merged
        /// Made several sentences of one unit.
        case split
        /// Took a unit out.
        case cut
        /// Wrote something that the translation did not have.
        case added
    }

    /// A stretch of both texts.
    public struct Change: Sendable {
        /// What the editor did.
        public var edit: Edit
        /// The delivered units.
        public var delivered: [Delivered]
        /// The published English.
        public var published: String
        /// How like both are, 0...1.
        public var similarity: Double
        /// The difference, word by word.
        public var difference: WordDifference
        /// What speaks against teaching it to the memory: errors that a check finds in it.
        public var doubts: [String] = []

        /// Whether the memory should learn it.
        public var isProposed: Bool { [.edited, .merged, .split].contains(edit) && doubts.isEmpty }
        /// The German of the units.
        public var source: String { delivered.map(\.source.plainText).joined(separator: " ") }
        /// The English as it was delivered.
        public var target: String { delivered.map(\.target.plainText).joined(separator: " ") }
    }

    /// The changes, in order.
    public let changes: [Change]

    /// Compares a published text with the delivered one.
    ///
    /// - Parameters:
    ///   - delivered: the units, in order.
    ///   - published: the sentences of the published text, in order.
    ///   - least: the least likeness of a change that is proposed, 0...1.
    ///   - checker: looks for errors in what would be learnt.
    public init(_ delivered: [Delivered], published: [String], least: Double, checker: QualityChecker) {
        let beads = MonolingualAligner.beads(delivered.map(\.target.plainText), published)
        changes = beads.map { bead in
            let units = Array(delivered[bead.old])
            let text = published[bead.new].joined(separator: " ")
            let old = units.map(\.target.plainText).joined(separator: " ")
            var change = Change(
                edit: Self.edit(bead, old, text), delivered: units, published: text, similarity: bead.similarity,
                difference: WordDifference(old: old, new: text))
            if change.isProposed { change.doubts = Self.doubts(change, least: least, checker) }
            return change
        }
    }

    /// How many stretches an edit was done to.
    public func count(_ edit: Edit) -> Int { changes.count { $0.edit == edit } }

    private static func edit(_ bead: MonolingualAligner.Bead, _ old: String, _ new: String) -> Edit {
        if bead.new.isEmpty { return .cut }
        if bead.old.isEmpty { return .added }
        let isSame = old.split(whereSeparator: \.isWhitespace) == new.split(whereSeparator: \.isWhitespace)
        if bead.old.count > 1, bead.new.count < bead.old.count { return .merged }
        if bead.new.count > bead.old.count { return isSame ? .kept : .split }
        return isSame ? .kept : .edited
    }

    private static func doubts(_ change: Change, least: Double, _ checker: QualityChecker) -> [String] {
        if change.similarity < least {
            return ["only \(Int((change.similarity * 100).rounded())) % like what was delivered"]
        }
        // What the check finds in the delivered text too, the editor did not bring in.
        let errors = [change.target, change.published].map { text in
            let pair = TranslationPair(
                id: "1", source: InlineContent(change.source), target: InlineContent(text),
                role: change.delivered.first?.role)
            return checker.findings(in: [pair]).filter { $0.severity == .error }
        }
        return errors[1].filter { error in !errors[0].contains { $0.check == error.check } }.map(\.message)
    }
}
