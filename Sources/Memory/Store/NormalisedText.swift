import ICU

/// A text as the index takes it (``TextKey/normalised(_:)``), and where its characters stand in the text as it came.
struct NormalisedText {
    /// The normalised text.
    let text: String
    /// For each scalar of the normalised text, those of the raw one that it stands for; nil where the texts are the same.
    private let places: [Range<Int>]?

    init(_ raw: String) {
        text = TextKey.normalised(raw)
        guard !text.utf8.elementsEqual(raw.utf8) else {
            places = nil
            return
        }
        let places = Self.places(in: raw)
        // Marks that join over the bounds of characters are none that a text in use has; then nothing is moved.
        self.places = places.count == text.unicodeScalars.count ? places : nil
    }

    /// Where a stretch of the normalised text, in Unicode scalars, stands in the raw one.
    func raw(_ range: Range<Int>) -> Range<Int> {
        guard let places, let end = places.last?.upperBound else { return range }
        let start = range.lowerBound < places.count ? places[range.lowerBound].lowerBound : end
        // A stretch ends behind its last character, not in front of the next one: white space may lie between.
        return range.isEmpty ? start..<start : start..<places[min(range.upperBound, places.count) - 1].upperBound
    }

    /// Goes through the raw text: a run of white space is one space, and a character what it is in composed form.
    private static func places(in raw: String) -> [Range<Int>] {
        var places: [Range<Int>] = []
        var place = 0
        var space: Range<Int>?
        for character in raw {
            let length = character.unicodeScalars.count
            let here = place..<place + length
            place += length
            if character == " " || character == "\t" || character.isNewline {
                space = (space?.lowerBound ?? here.lowerBound)..<here.upperBound
                continue
            }
            if let space, !places.isEmpty { places.append(space) }
            space = nil
            let composed = String(character).nfc.unicodeScalars.count
            places += composed == length ? here.map { $0..<$0 + 1 } : Array(repeating: here, count: composed)
        }
        return places
    }
}
