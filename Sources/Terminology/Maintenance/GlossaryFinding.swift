/// Something to look at in a glossary.
public struct GlossaryFinding: Sendable, Equatable {
    /// What is wrong.
    public enum Kind: String, Sendable, CaseIterable {
        /// A line that can't be read.
        case unreadable
        /// Something odd in a file, though nothing is left out for it.
        case odd
        /// One German term with two preferred English ones.
        case conflict
        /// A term that no text can match.
        case unmatchable
        /// English that is both right and not wanted.
        case contradiction
        /// The same term twice.
        case duplicate
        /// German terms that differ only in hyphens, accents or umlauts.
        case variant
        /// English that is written in two ways.
        case spelling
        /// A term that matches an everyday word.
        case common

        /// How bad it is.
        public var severity: Severity {
            switch self {
            case .unreadable, .conflict, .unmatchable, .contradiction: .error
            case .odd, .duplicate, .variant, .spelling, .common: .warning
            }
        }
    }

    /// How bad a finding is.
    public enum Severity: String, Sendable {
        /// The glossary does not do what it says.
        case error
        /// It may not do what was meant.
        case warning
    }

    /// What is wrong.
    public let kind: Kind
    /// Where.
    public let origin: TermOrigin
    /// The term.
    public let term: String
    /// What it is, as a sentence.
    public let message: String

    init(_ kind: Kind, _ entry: GlossaryEntry, _ term: String, _ message: String) {
        self.kind = kind
        self.term = term
        self.message = message
        origin = entry.origin
    }

    init(_ kind: Kind, at origin: TermOrigin, _ message: String) {
        self.kind = kind
        term = ""
        self.origin = origin
        self.message = message
    }
}

extension TermOrigin {
    /// ` (file:line)`; nothing where there is no line.
    var inBrackets: String { line > 0 ? " (\(file):\(line))" : "" }
}
