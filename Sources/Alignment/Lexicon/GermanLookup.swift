/// Finds a German word in the layers of a lexicon: as it stands, by its stem, or by the parts of a compound.
struct GermanLookup {
    /// A row of a layer that holds translations, and how much they count.
    struct Hit {
        var layer: Int32
        var row: Int32
        var factor: Float
    }

    let lexicon: Lexicon
    let weights: Weights

    /// Appends where a form has translations; whether any layer knows it.
    func find(_ form: [UInt8], _ factor: Float = 1, into hits: inout [Hit]) -> Bool {
        var isKnown = false
        let stem = LexiconBuilder.stemKey(form)
        for (number, layer) in lexicon.layers.enumerated() {
            let exact = layer.germanNumber(form)
            if exact >= 0 {
                isKnown = true
                hits.append(Hit(layer: Int32(number), row: Int32(exact), factor: factor))
            }
            if exact >= 0, form.count < 5 { continue }
            let stemmed = layer.germanNumber(stem)
            guard stemmed >= 0 else { continue }
            isKnown = true
            let factor = factor * (exact < 0 ? 1 : weights.stem)
            hits.append(Hit(layer: Int32(number), row: Int32(stemmed), factor: factor))
        }
        return isKnown
    }

    private func isKnown(_ form: [UInt8]) -> Bool {
        let stem = LexiconBuilder.stemKey(form)
        return lexicon.layers.contains { $0.germanNumber(form) >= 0 || form.count > 4 && $0.germanNumber(stem) >= 0 }
    }

    /// Splits a compound at the place that leaves the longest known last part, if the first part is known too; otherwise
    /// at the longest known last part alone.
    func findParts(_ form: [UInt8], into hits: inout [Hit]) -> Bool {
        var lastAlone: [UInt8]?
        for cut in 3...(form.count - 4) where form[cut] & 0xC0 != 0x80 {
            let last = Array(form[cut...])
            guard isKnown(last) else { continue }
            if lastAlone == nil, last.count >= 5 { lastAlone = last }
            if let first = knownFirstPart(Array(form[..<cut])) {
                _ = find(first, weights.compound, into: &hits)
                _ = find(last, weights.compound, into: &hits)
                return true
            }
        }
        if let lastAlone { _ = find(lastAlone, weights.compound, into: &hits) }
        return lastAlone != nil
    }

    /// The first part of a compound without its linking element.
    private func knownFirstPart(_ part: [UInt8]) -> [UInt8]? {
        if isKnown(part) { return part }
        for link in ["s", "n", "es", "en", "er", "e"] as [StaticString] where part.ends(in: link) {
            let bare = Array(part.dropLast(link.utf8CodeUnitCount))
            if bare.count > 2, isKnown(bare) { return bare }
        }
        return nil
    }
}
