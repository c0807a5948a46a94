/// Forms of weak verbs; the forms of strong ones are listed as variants in a glossary.
extension GermanWord {
    private static let inseparable: [StaticString] = ["be", "ge", "er", "ver", "zer", "ent", "emp", "miss"]
    private static let separable: [StaticString] = [
        "zurueck", "zusammen", "entgegen", "wieder", "weiter", "nieder", "hinaus", "heraus", "ueber", "unter",
        "durch", "fest", "nach", "fort", "hin", "her", "los", "vor", "weg", "aus", "auf", "ein", "mit", "bei", "ab",
        "an", "zu", "um",
    ]
    private static let endings: [StaticString] = [
        "e", "st", "t", "en", "te", "ten", "test", "tet", "est", "et", "ete", "eten", "end", "ende", "enden", "ender",
        "endes", "endem",
    ]

    func verbForms(_ emit: Sink) {
        emit(FoldedHash(letters).value, .citation, .free)
        let drop = ends("en") ? 2 : 1
        guard letters.count > drop + 2 else { return }
        let stem = letters.dropLast(drop)
        let hash = FoldedHash(stem)
        for ending in Self.endings { emit(hash.appending(ending), .verbForm, .free) }
        let prefix = Self.separable.first { Self.begins(stem, $0) }?.utf8CodeUnitCount ?? 0
        let rest = stem.dropFirst(prefix)
        if prefix > 0, rest.count > 2 {
            participle(Array(stem.prefix(prefix)) + Array("ge".utf8) + rest, emit)
            var infinitive = FoldedHash(Array(stem.prefix(prefix)) + Array("zu".utf8))
            infinitive.append(letters.dropFirst(prefix))
            emit(infinitive.value, .verbForm, .free)
        } else if Self.inseparable.contains(where: { Self.begins(stem, $0) }) || Self.ends(stem, "ier") {
            participle(Array(stem), emit)
        } else {
            participle(Array("ge".utf8) + stem, emit)
        }
    }

    private func participle(_ stem: [UInt8], _ emit: Sink) {
        let hash = FoldedHash(stem)
        for ending in ["t", "te", "ten", "ter", "tes", "tem", "et", "ete", "eten", "eter", "etes"] as [StaticString] {
            emit(hash.appending(ending), .verbForm, .free)
        }
    }

    static func begins(_ letters: ArraySlice<UInt8>, _ prefix: StaticString) -> Bool {
        prefix.withUTF8Buffer { letters.starts(with: $0) }
    }
}
