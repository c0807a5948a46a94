/// Looks for entries that will not do what their author meant.
public struct GlossaryLint: Sendable {
    /// Something to look at in a glossary.
    public struct Finding: Sendable {
        /// What is wrong.
        public enum Kind: String, Sendable {
            /// The same German and the same English twice.
            case duplicate
            /// One German term with two preferred English ones.
            case conflict
            /// German terms that differ only in case, hyphens or accents.
            case variant
            /// A term that no text can match.
            case unmatchable
            /// A term that matches an everyday word.
            case common
            /// English that is both right and not wanted.
            case contradiction
        }

        /// What is wrong.
        public let kind: Kind
        /// Where.
        public let origin: TermOrigin
        /// What it is, as a sentence.
        public let message: String
    }

    private let glossary: Glossary

    /// Takes a glossary to be looked at.
    public init(_ glossary: Glossary) { self.glossary = glossary }

    /// Everything found, by file and line.
    public func findings() -> [Finding] {
        let all = glossary.entries.flatMap(own) + conflicts() + unmatchable()
        return all.sorted {
            ($0.origin.file, $0.origin.line, $0.message) < ($1.origin.file, $1.origin.line, $1.message)
        }
    }

    /// Entries of the same layer that claim the same German.
    public func conflicts() -> [Finding] {
        var owners: [String: (entry: GlossaryEntry, term: String)] = [:]
        var findings: [Finding] = []
        for entry in glossary.entries where entry.context.isEmpty {
            for term in entry.germanTerms {
                let key = Self.key(term)
                guard let owner = owners[key], owner.entry.origin.layer == entry.origin.layer else {
                    owners[key] = (entry, term)
                    continue
                }
                // Terms that differ in case of their first letter are different words: macht, Macht.
                guard owner.entry != entry, owner.term.first?.isUppercase == term.first?.isUppercase else { continue }
                findings += [Self.conflict(owner, entry, term)].compactMap(\.self)
            }
        }
        return findings
    }

    private static func conflict(
        _ owner: (entry: GlossaryEntry, term: String), _ entry: GlossaryEntry, _ term: String
    ) -> Finding? {
        let place = owner.entry.origin.line > 0 ? " (\(owner.entry.origin.file):\(owner.entry.origin.line))" : ""
        if owner.entry.target == entry.target {
            if owner.term != term {
                return Finding(
                    kind: .variant, origin: entry.origin,
                    message: "\"\(term)\" is found as \"\(owner.term)\" already\(place).")
            }
            return Finding(
                kind: .duplicate, origin: entry.origin,
                message: "\"\(term)\" stands there twice with the same English\(place).")
        }
        return Finding(
            kind: .conflict, origin: entry.origin,
            message: "\"\(term)\" is \"\(entry.target)\" here and \"\(owner.entry.target)\" before\(place).")
    }

    /// Letters without case, hyphens and accents.
    private static func key(_ term: String) -> String {
        let text = FoldedText.read(term)
        return text.words.map { word in
            (word.gap == .hyphen || word.gap == .start ? "" : " ") + String(decoding: text.folded(word), as: UTF8.self)
        }.joined()
    }

    private func own(_ entry: GlossaryEntry) -> [Finding] {
        var findings: [Finding] = []
        let right = Set(entry.rightTargets.map { $0.lowercased() })
        for term in entry.avoided where right.contains(term.lowercased()) {
            findings.append(
                Finding(
                    kind: .contradiction, origin: entry.origin,
                    message: "\"\(term)\" is right and not wanted at once for \"\(entry.source)\"."))
        }
        for term in entry.germanTerms where !entry.constraints.contains(.exact) && entry.context.isEmpty {
            let folded = String(decoding: FoldedText.read(term).bytes, as: UTF8.self)
            let isCommon = OrdinaryGerman.functionWords.contains(folded) && !term.allSatisfy(\.isUppercase)
            if isCommon {
                findings.append(
                    Finding(
                        kind: .common, origin: entry.origin,
                        message: "\"\(term)\" is an everyday word; flag it exact or give it a context."))
            }
        }
        return findings
    }

    /// Terms that are not found even in themselves.
    private func unmatchable() -> [Finding] {
        let recognizer = TermRecognizer(glossary: glossary)
        var session = TermRecognizer.Session(recognizer)
        return glossary.entries.enumerated().flatMap { number, entry in
            entry.germanTerms.compactMap { term in
                let sentence = ([term] + entry.context.prefix(1)).joined(separator: " ")
                let isFound = session.matches(in: sentence).contains { match in
                    match.range.lowerBound == 0 && match.range.upperBound >= term.unicodeScalars.count
                        && (match.entryNumber == number || match.entry.target == entry.target
                            || match.entry.origin.layer > entry.origin.layer)
                }
                if isFound || hasRival(term, number) { return nil }
                return Finding(kind: .unmatchable, origin: entry.origin, message: "\"\(term)\" can't match any text.")
            }
        }
    }

    /// Whether another entry has the same term, which conflicts tell already.
    private func hasRival(_ term: String, _ number: Int) -> Bool {
        glossary.entries.enumerated().contains { $0.offset != number && $0.element.germanTerms.contains(term) }
    }
}
