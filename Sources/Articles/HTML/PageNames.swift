/// What the class, id and test names of an element say, taken apart into words.
struct PageNames: Sendable {
    /// The single words, such as `article` and `teaser` of `article__teaser`.
    private(set) var words: Set<String> = []
    /// The names without marks between words, such as `articleteaser`.
    private(set) var joined: [String] = []

    /// Attributes that name what an element is.
    private static let attributes = [
        "class", "id", "data-testid", "data-test", "data-qa", "data-component", "data-area", "data-module",
    ]
    /// Words that begin a name which tells of a state or of something inside, not of what the element is.
    private static let states: Set<String> = [
        "has", "with", "no", "is", "js", "hide", "hidden", "without", "non", "not", "when", "type",
    ]

    /// Words that tell of something inside where they modify a name, as in `section--ads`.
    private static let contents: Set<String> = ["ad", "ads", "anzeige", "anzeigen"]
    /// Elements whose id is the target of a link and says nothing about them.
    private static let anchored: Set<String> = ["h1", "h2", "h3", "h4", "h5", "h6", "p"]

    init(_ attributes: [String: String], of element: String = "div") {
        for attribute in Self.attributes where attribute != "id" || !Self.anchored.contains(element) {
            for name in attributes[attribute]?.split(whereSeparator: \.isWhitespace) ?? [] { add(name) }
        }
        // Elements of a site's own, such as `amp-ad`, are names themselves.
        if element.utf8.contains(UInt8(ascii: "-")) { add(element[...]) }
    }

    func holds(_ vocabulary: PageVocabulary.Names) -> Bool {
        !words.isDisjoint(with: vocabulary.words)
            || joined.contains { name in vocabulary.stems.contains { name.contains($0) } }
    }

    private mutating func add(_ name: Substring) {
        // The modifier of a block (`box--has-ads`) counts unless it tells of a state.
        var rest = name
        var isModifier = false
        while let mark = rest.firstRange(of: "--") {
            addPart(rest[..<mark.lowerBound], isModifier: isModifier)
            isModifier = true
            rest = rest[mark.upperBound...]
        }
        addPart(rest, isModifier: isModifier)
    }

    private mutating func addPart(_ name: Substring, isModifier: Bool) {
        let parts = Self.split(name)
        guard let first = parts.first, !Self.states.contains(first) else { return }
        words.formUnion(isModifier ? parts.filter { !Self.contents.contains($0) } : parts)
        joined.append(parts.joined())
    }

    /// Splits at marks and where a capital follows a small letter.
    private static func split(_ name: Substring) -> [String] {
        var parts: [String] = []
        var current = ""
        var wasSmall = false
        for character in name {
            let isLetter = character.isLetter
            if !isLetter || (wasSmall && character.isUppercase) {
                if !current.isEmpty { parts.append(current) }
                current = ""
            }
            if isLetter { current += character.lowercased() }
            wasSmall = isLetter && character.isLowercase
        }
        if !current.isEmpty { parts.append(current) }
        return parts
    }
}
