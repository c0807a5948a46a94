/// A German word in folded letters, with what is known about it; it makes its own forms.
///
/// Forms are made from the citation form by its ending, without a dictionary. Too many are made rather than too few: a
/// form that is no German word is never met.
struct GermanWord {
    /// How a word is inflected.
    enum Kind: UInt8 {
        case fixed, acronym, name, noun, adjective, verb
        /// A genitive that belongs to the word before it: Chef des Bundesamtes.
        case genitive
        /// An inflected adjective before its noun, or a noun that looks like one.
        case attribute
    }

    /// Receives forms: hash of the folded letters, the rule, where the form may stand.
    typealias Sink = (UInt64, FormRule, FormRoles) -> Void

    let letters: [UInt8]
    let kind: Kind
    let wordClass: WordClass?
    /// Whether feminines in -in are looked for.
    let hasFeminine: Bool
    /// Whether adjectives in -er are looked for, as towns have them: Kölner.
    var hasPlaceAdjective = false

    /// Emits every form.
    func forms(_ emit: Sink) {
        switch kind {
        case .fixed: emit(FoldedHash(letters).value, .citation, .free)
        case .acronym: acronymForms(emit)
        case .name: nameForms(emit)
        case .noun: nounForms(emit)
        case .adjective: adjectiveForms(emit)
        case .verb: verbForms(emit)
        case .genitive: genitiveForms(emit)
        case .attribute: attributeForms(emit)
        }
        if hasPlaceAdjective { placeAdjectives(emit) }
    }

    private func acronymForms(_ emit: Sink) {
        let base = FoldedHash(letters)
        emit(base.value, .citation, .free)
        emit(base.appending("s"), .genitive, .free)
    }

    /// -s and -es are the same ending: Amts, Amtes.
    private func genitiveForms(_ emit: Sink) {
        emit(FoldedHash(letters).value, .citation, .free)
        if ends("es") {
            emit(stem(dropping: 2).appending("s"), .genitive, .free)
        } else if ends("s"), letters.count > 3 {
            emit(stem(dropping: 1).appending("es"), .genitive, .free)
        }
    }

    private func nameForms(_ emit: Sink) {
        let base = FoldedHash(letters)
        emit(base.value, .citation, .all)
        if !endsInSibilant { emit(base.appending("s"), .genitive, [.free, .link]) }
    }

    /// Whether the genitive takes an apostrophe: s, ss, x, z, ce.
    var endsInSibilant: Bool {
        guard let last = letters.last else { return false }
        return last == 0x73 || last == 0x78 || last == 0x7A || ends("ce")
    }

    /// Whether the word ends so.
    @inline(__always)
    func ends(_ suffix: StaticString) -> Bool { Self.ends(letters[...], suffix) }

    @inline(__always)
    static func ends(_ letters: ArraySlice<UInt8>, _ suffix: StaticString) -> Bool {
        suffix.withUTF8Buffer { buffer in
            letters.count >= buffer.count && letters.suffix(buffer.count).elementsEqual(buffer)
        }
    }

    /// The hash of the word without its last letters.
    func stem(dropping count: Int) -> FoldedHash { FoldedHash(letters.dropLast(count)) }

    /// The letters with the last a, o, u or au before `end` turned into its umlaut, or nil where there is none.
    func umlauted(_ stem: ArraySlice<UInt8>) -> [UInt8]? {
        var index = stem.endIndex - 1
        while index >= stem.startIndex {
            let letter = stem[index]
            if Self.isVowel(letter) {
                // In folded letters ae, oe and ue are umlauts already; au turns into aeu.
                if letter == 0x75, index > stem.startIndex, stem[index - 1] == 0x61 { index -= 1 }
                guard stem[index] == 0x61 || stem[index] == 0x6F || stem[index] == 0x75 else { return nil }
                if stem[index] == 0x61, index > stem.startIndex, stem[index - 1] == 0x61 {
                    // Saal, Säle; Staat stays.
                    return Array(stem[..<(index - 1)] + [0x61, 0x65] + stem[(index + 1)...])
                }
                return Array(stem[...index] + [0x65] + stem[(index + 1)...])
            }
            index -= 1
        }
        return nil
    }

    @inline(__always)
    static func isVowel(_ letter: UInt8) -> Bool {
        letter == 0x61 || letter == 0x65 || letter == 0x69 || letter == 0x6F || letter == 0x75 || letter == 0x79
    }

    func hasVowel(before count: Int) -> Bool { letters.dropLast(count).contains(where: Self.isVowel) }
}
