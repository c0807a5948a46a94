/// Endings and degrees of adjectives.
extension GermanWord {
    private static let endings: [StaticString] = ["e", "en", "er", "es", "em"]

    func adjectiveForms(_ emit: Sink) {
        emit(FoldedHash(letters).value, .citation, .inflected)
        for stem in adjectiveStems {
            let hash = FoldedHash(stem)
            for ending in Self.endings { emit(hash.appending(ending), .adjectiveEnding, .inflected) }
        }
        degrees(emit)
    }

    /// The stems that endings join: dunkel, dunkle; teuer, teure; hoch, hohe; leise, leiser.
    private var adjectiveStems: [[UInt8]] {
        var stems = [letters]
        if ends("e") { stems = [Array(letters.dropLast())] }
        if ends("hoch") { stems.append(Array(letters.dropLast(2)) + [0x68]) }
        if letters.count > 3, ends("el") || ends("er") || ends("en") {
            stems.append(Array(letters.dropLast(2)) + letters.suffix(1))
        }
        return stems
    }

    private func degrees(_ emit: Sink) {
        guard letters.count > 3 else { return }
        var stems = adjectiveStems
        if let first = stems.first, first.count < 7, let umlaut = umlauted(first[...]) { stems.append(umlaut) }
        for stem in stems {
            let hash = FoldedHash(stem)
            for degree in ["er", "st", "est"] as [StaticString] {
                let grade = FoldedHash(resuming: hash.appending(degree))
                emit(grade.value, .comparison, .free)
                for ending in Self.endings { emit(grade.appending(ending), .comparison, .free) }
            }
            if GermanWord.ends(stem[...], "ss") || GermanWord.ends(stem[...], "sch") {
                // größte, europäischte.
                let grade = FoldedHash(resuming: hash.appending("t"))
                for ending in Self.endings { emit(grade.appending(ending), .comparison, .free) }
            }
        }
    }

    /// The forms of a word that has an adjective's ending: those of an adjective, and in case it is a noun (Minister
    /// Wagner, Armee Fraktion) those of a noun in the singular.
    func attributeForms(_ emit: Sink) {
        let whole = FoldedHash(letters)
        emit(whole.value, .citation, .free)
        if let stem = Self.attributeStem(letters[...]) {
            let hash = FoldedHash(stem)
            for ending in Self.endings { emit(hash.appending(ending), .adjectiveEnding, .free) }
        }
        emit(whole.appending("s"), .genitive, .free)
        emit(whole.appending("n"), .ending, .free)
    }

    /// An adjective before its noun in a term of several words: the stem without the ending that it has there.
    static func attributeStem(_ letters: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        for ending in ["er", "es", "en", "em", "e"] as [StaticString] where ends(letters, ending) {
            let stem = letters.dropLast(ending.utf8CodeUnitCount)
            return stem.count > 2 && stem.contains(where: isVowel) ? stem : nil
        }
        return nil
    }
}
