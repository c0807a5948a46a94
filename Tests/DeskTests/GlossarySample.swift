import Terminology

/// Made-up entries that use every field, with awkward characters (numbers by a linear congruence, Knuth's MMIX).
struct GlossarySample {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    private static let pieces = [
        "ä", "Straße", "𝔸", "😀", "e\u{301}", "\"", "'", ",", ";", "|", "\\", "\\n", "#", "<b>", "&amp;", "[x]", "]",
        ": ", " → ", "a b", "Ö", "-", "/",
    ]

    mutating func number(below limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % limit
    }

    private mutating func chance() -> Bool { number(below: 2) == 0 }

    private mutating func term(_ number: Int, _ kind: String) -> String {
        let middle = (0..<self.number(below: 4)).map { _ in Self.pieces[self.number(below: Self.pieces.count)] }
        return "\(kind)\(number)" + middle.joined() + (chance() ? "" : "z")
    }

    private mutating func text() -> String {
        var text = (0...number(below: 4)).map { _ in Self.pieces[number(below: Self.pieces.count)] }.joined()
        if chance() { text += "\nx" + text }
        if chance() { text += "\ty" }
        return "n" + text + "n"
    }

    mutating func entry(_ number: Int) -> GlossaryEntry {
        var entry = GlossaryEntry(source: trimmed(term(number, "d")), target: trimmed(term(number, "e")))
        if chance() { entry.category = TermCategory.known[self.number(below: TermCategory.known.count)] }
        entry.variants = terms(number, "v")
        entry.accepted = terms(number, "a")
        entry.avoided = terms(number, "w")
        if chance() { entry.wordClass = WordClass.allCases[self.number(below: WordClass.allCases.count)] }
        entry.constraints = TermConstraints(rawValue: UInt8(self.number(below: 16))).subtracting(.untranslated)
        if chance() { entry.context = ["Schiff", "Kai am Ufer"] }
        if chance() { entry.note = text() }
        entry.details = details(entry, number)
        return entry
    }

    private mutating func terms(_ number: Int, _ kind: String) -> [String] {
        (0..<self.number(below: 3)).map { trimmed(term(number, "\(kind)\($0)")) }
    }

    private func trimmed(_ text: String) -> String {
        String(text.reversed().drop(while: \.isWhitespace).reversed())
    }

    private mutating func details(_ entry: GlossaryEntry, _ number: Int) -> TermDetails {
        var details = TermDetails()
        details.id = "c\(number)"
        guard chance() else { return details }
        if chance() { details.definition = text() }
        if chance() { details.example = text() }
        if chance() { details.reference = text() }
        if chance() { details.created = "2024-02-29 Jana K." }
        if chance() { details.changed = "2025-12-31T23:59:59Z tk" }
        details.deprecated = Array(entry.avoided.dropFirst(self.number(below: 3)))
        if chance() { details.styles = [StyledTerm(HouseStyle(rawValue: "ap"), "harbor \(number)")] }
        if !entry.note.isEmpty, chance() { details.fields.append(TermField("note", text())) }
        if chance() {
            details.fields.append(TermField("status", "preferred", of: .term(language: "de", text: entry.source)))
        }
        if chance() { details.fields.append(TermField("source", "AP", of: .term(language: "de", text: entry.source))) }
        if chance() { details.fields.append(TermField("note", text(), of: .term(language: "en", text: entry.target))) }
        return details
    }
}
