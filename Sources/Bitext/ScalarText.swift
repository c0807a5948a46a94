/// A text with its scalars, for offsets that count Unicode scalars of the input.
public struct ScalarText: Sendable {
    /// The text.
    public let string: String
    /// Its scalars.
    public let scalars: [Unicode.Scalar]

    /// Takes a text apart.
    public init(_ string: String) {
        self.string = string
        scalars = Array(string.unicodeScalars)
    }

    /// The stretch between two scalar offsets.
    public subscript(range: Range<Int>) -> String {
        var piece = String.UnicodeScalarView()
        piece.append(contentsOf: scalars[range])
        return String(piece)
    }

    /// The range without white space at its ends.
    public func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, scalars[start].properties.isWhitespace { start += 1 }
        while end > start, scalars[end - 1].properties.isWhitespace { end -= 1 }
        return start..<end
    }
}
