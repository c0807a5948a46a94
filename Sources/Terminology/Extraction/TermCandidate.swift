/// A term that a text uses and that a glossary might need.
public struct TermCandidate: Sendable {
    /// The citation form where a glossary knows it, else the form that the text uses most.
    public let term: String
    /// The forms that the text uses.
    public let forms: [String]
    /// How often it stands in the texts.
    public let count: Int
    /// How much it is worth, against how ordinary it is; higher is better.
    public let score: Double
    /// What it looks like.
    public let kind: Kind
    /// The English that a glossary has for it.
    public let knownTarget: String?
    /// English spellings of a transcribed name, or likely English from a translation.
    public let suggestions: [String]
    /// The word that heads it and others of its family: Minister of Außenminister.
    public let family: String?
    /// A sentence or two where it stands.
    public let contexts: [String]

    /// What a candidate looks like.
    public enum Kind: String, Sendable {
        case name, noun, phrase
    }
}
