/// A term of the glossary that occurs in an article.
public struct PreparedTerm: Sendable, Hashable {
    /// The citation form.
    public var source: String
    /// The preferred translation.
    public var target: String
    /// Other right translations.
    public var alternatives: [String]
    /// The category, such as `place`.
    public var category: String
    /// A note for the translator.
    public var note: String
    /// The forms that stand in the text, each once, in order.
    public var surfaces: [String]
    /// The numbers of the segments that hold it, from 0.
    public var segments: [Int]
    /// How often it occurs.
    public var count: Int

    /// Makes a term without occurrences.
    public init(source: String, target: String, alternatives: [String] = [], category: String = "", note: String = "") {
        self.source = source
        self.target = target
        self.alternatives = alternatives
        self.category = category
        self.note = note
        surfaces = []
        segments = []
        count = 0
    }

    /// Counts an occurrence.
    mutating func add(surface: String, segment: Int) {
        count += 1
        if !surfaces.contains(surface) { surfaces.append(surface) }
        if segments.last != segment { segments.append(segment) }
    }
}
