/// The side of a pair; the aligner knows German and English by their grammar, whichever is the source.
enum Tongue: Sendable {
    case german, english
}

/// A word, number or sign of a segment, folded.
struct Token: Sendable {
    /// What it is.
    enum Kind: UInt8, Sendable {
        case word, name, number, sign
    }

    var kind: Kind
    /// The value of a number.
    var value: Double = .nan
}
