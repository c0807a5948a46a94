import Bitext
public import Terminology

/// What a translator should know about a source before the work begins.
public struct SourceStudy: Sendable {
    /// A name that no glossary has, with English spellings.
    public struct UnknownName: Sendable {
        /// The name as the text has it most often.
        public var name: String
        /// How often it occurs.
        public var count: Int
        /// The numbers of the segments that hold it, from 0.
        public var segments: [Int]
        /// English spellings, best first.
        public var candidates: [NameSuggester.Candidate]
    }

    /// A term that the glossaries might need.
    public struct Candidate: Sendable {
        /// The term as the text has it.
        public var term: String
        /// What it looks like.
        public var kind: TermCandidate.Kind
        /// How often it occurs.
        public var count: Int
        /// The numbers of the segments that hold it, from 0.
        public var segments: [Int]
    }

    /// Hints about single places, in the order of the text.
    public var notes: [TranslatorNote] = []
    /// Names to be spelled.
    public var names: [UnknownName] = []
    /// Terms to be settled, best first.
    public var candidates: [Candidate] = []

    /// Nothing.
    public init() {}

    /// The notes of a kind.
    public func notes(_ kind: TranslatorNote.Kind) -> [TranslatorNote] { notes.filter { $0.kind == kind } }
}
