public import Files
import Terminology

/// The glossaries that a job uses, and what of them occurs in a text.
public struct TermList: Sendable {
    /// Lines of the user's glossaries that could not be read.
    public let problems: [FileError]

    let recognizer: TermRecognizer
    /// The German names of the glossaries: persons, places, bodies, media.
    let names: [String]

    /// Loads glossaries.
    ///
    /// - Parameter glossaries: files that go before the shipped glossaries, the first before the others.
    /// - Throws: ``FileError`` where one can't be read.
    public init(glossaries: [String]) throws(FileError) {
        var all = Glossary()
        for path in glossaries { all = all + (try GlossaryFile.glossary(path)) }
        problems = all.problems
        let glossary = all + Glossary.shipped()
        recognizer = TermRecognizer(glossary: glossary)
        names = glossary.entries.filter { $0.category.map(Self.nameCategories.contains) ?? false }
            .flatMap { entry in
                // A surname alone is too often another person's.
                entry.germanTerms.filter { entry.category != .person || $0.contains(" ") }
            }
    }

    private static let nameCategories: Set<TermCategory> = [
        .person, .place, .country, .media, .institution, .organisation, .party,
    ]

    /// The terms that occur in segments, in the order of their first occurrence.
    ///
    /// A term inside a longer one is not listed for that place: the translator needs the longer one.
    public func occurring(in segments: [String]) -> [PreparedTerm] {
        var terms: [PreparedTerm] = []
        var places: [Int: Int] = [:]
        var session = TermRecognizer.Session(recognizer)
        for (number, segment) in segments.enumerated() {
            for match in session.matches(in: segment) where !match.isNested {
                let place = places[match.entryNumber] ?? terms.count
                if place == terms.count {
                    places[match.entryNumber] = place
                    terms.append(PreparedTerm(match.entry))
                }
                terms[place].add(surface: match.form, segment: number)
            }
        }
        return terms
    }

    /// The German and English terms of glossary files, each German form with each right English, for the aligner.
    public static func pairs(of glossaries: [String]) throws(FileError) -> [(german: String, english: String)] {
        var pairs: [(german: String, english: String)] = []
        for path in glossaries {
            for entry in try GlossaryFile.glossary(path).entries {
                for german in entry.germanTerms {
                    pairs += entry.rightTargets.map { (german: german, english: $0) }
                }
            }
        }
        return pairs
    }
}

extension PreparedTerm {
    /// The term of an entry, without occurrences.
    init(_ entry: GlossaryEntry) {
        self.init(
            source: entry.source, target: entry.target, alternatives: entry.accepted,
            category: entry.category?.rawValue ?? "", note: entry.note)
    }
}
