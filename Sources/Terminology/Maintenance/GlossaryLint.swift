internal import Files

/// Looks for entries that will not do what their author meant.
public struct GlossaryLint: Sendable {
    private let glossary: Glossary

    /// Takes a glossary to be looked at.
    public init(_ glossary: Glossary) { self.glossary = glossary }

    /// Everything found, by file and line.
    public func findings() -> [GlossaryFinding] {
        let own = glossary.entries.flatMap { repeated($0) + contradictions($0) + everyday($0) }
        let all = read() + own + conflicts() + spellings() + unmatchable()
        return all.sorted {
            ($0.origin.file, $0.origin.line, $0.message) < ($1.origin.file, $1.origin.line, $1.message)
        }
    }

    /// Entries of the same layer that claim the same German.
    public func conflicts() -> [GlossaryFinding] {
        var owners: [String: [(number: Int, entry: GlossaryEntry, term: FoldedTerm)]] = [:]
        var findings: [GlossaryFinding] = []
        for (number, entry) in glossary.entries.enumerated() where entry.context.isEmpty {
            var seen: Set<String> = []
            for text in entry.germanTerms where seen.insert(text).inserted {
                let term = FoldedTerm(text)
                if term.key.isEmpty { continue }
                let same = owners[term.key] ?? []
                // Two words that differ in their capitals are told apart by them: macht, Macht; Bund, BUND.
                let owner = same.first {
                    $0.term.casing == term.casing && $0.entry.origin.layer == entry.origin.layer
                }
                guard let owner else {
                    owners[term.key, default: []].append((number, entry, term))
                    continue
                }
                // Exact terms are told apart by their hyphens too: NVA, N-VA.
                let isExact = owner.entry.constraints.contains(.exact) && entry.constraints.contains(.exact)
                guard owner.number != number, !isExact || owner.term.text == text else { continue }
                findings.append(Self.conflict(owner.entry, owner.term.text, entry, text))
            }
        }
        return findings
    }

    private static func conflict(
        _ first: GlossaryEntry, _ one: String, _ entry: GlossaryEntry, _ term: String
    ) -> GlossaryFinding {
        let place = first.origin.inBrackets
        guard first.target == entry.target else {
            return GlossaryFinding(
                .conflict, entry, term,
                "\"\(term)\" is \"\(entry.target)\" here and \(one == term ? "" : "as \"\(one)\" ")"
                    + "\"\(first.target)\" before\(place).")
        }
        return one == term
            ? GlossaryFinding(.duplicate, entry, term, "\"\(term)\" stands there twice with the same English\(place).")
            : GlossaryFinding(.variant, entry, term, "\"\(term)\" is found as \"\(one)\" already\(place).")
    }

    /// What the reader had to say of the files.
    private func read() -> [GlossaryFinding] {
        func finding(_ kind: GlossaryFinding.Kind, _ error: FileError) -> GlossaryFinding {
            let name = error.path.split(separator: "/").last.map(String.init) ?? error.path
            return GlossaryFinding(
                kind, at: TermOrigin(layer: .user, file: name, line: error.line ?? 0), "\(error.cause).")
        }
        return glossary.problems.map { finding(.unreadable, $0) } + glossary.remarks.map { finding(.odd, $0) }
    }

    /// Terms that stand twice in one entry.
    private func repeated(_ entry: GlossaryEntry) -> [GlossaryFinding] {
        [entry.germanTerms, entry.rightTargets, entry.avoided].flatMap { terms in
            var seen: Set<String> = []
            return terms.filter { !seen.insert($0).inserted }.map {
                GlossaryFinding(.duplicate, entry, $0, "\"\($0)\" stands twice in the entry \"\(entry.source)\".")
            }
        }
    }

    private func contradictions(_ entry: GlossaryEntry) -> [GlossaryFinding] {
        // The checker does not tell capitals apart at the beginning of a sentence.
        let right = Set(entry.rightTargets.map { $0.lowercased() })
        return entry.avoided.filter { right.contains($0.lowercased()) }.map {
            GlossaryFinding(
                .contradiction, entry, $0, "\"\($0)\" is right and not wanted at once for \"\(entry.source)\".")
        }
    }

    private func everyday(_ entry: GlossaryEntry) -> [GlossaryFinding] {
        guard !entry.constraints.contains(.exact), entry.context.isEmpty else { return [] }
        return entry.germanTerms.compactMap { term in
            EverydayWords.meaning(of: term, in: entry).map { meaning in
                GlossaryFinding(
                    .common, entry, term,
                    "\"\(term)\" is an everyday word (\(meaning)); flag it exact or give it a context.")
            }
        }
    }

    /// Preferred English that is written in two ways: with other hyphens or spaces, or within a category with
    /// other capitals or accents. Adjectives have hyphens of their own (rule of law, rule-of-law).
    private func spellings() -> [GlossaryFinding] {
        var owners: [String: GlossaryEntry] = [:]
        return glossary.entries.compactMap { entry in
            guard entry.wordClass != .adjective, entry.origin.layer != .names else { return nil }
            let key = FoldedTerm(entry.target).letters
            guard let owner = owners[key] else {
                owners[key] = entry
                return nil
            }
            guard owner.origin.layer == entry.origin.layer, owner.target != entry.target,
                owner.category == entry.category || Self.differInHyphens(owner.target, entry.target),
                !owner.rightTargets.contains(entry.target), !entry.rightTargets.contains(owner.target)
            else { return nil }
            return GlossaryFinding(
                .spelling, entry, entry.target,
                "\"\(entry.target)\" for \"\(entry.source)\" is \"\(owner.target)\" for "
                    + "\"\(owner.source)\"\(owner.origin.inBrackets).")
        }
    }

    private static func differInHyphens(_ one: String, _ other: String) -> Bool {
        func letters(_ text: String) -> String { text.lowercased().filter(\.isLetter) }
        return one.lowercased() != other.lowercased() && letters(one) == letters(other)
    }

    /// Terms that are not found even in themselves.
    private func unmatchable() -> [GlossaryFinding] {
        let recognizer = TermRecognizer(glossary: glossary)
        var session = TermRecognizer.Session(recognizer)
        var owners: [String: Int] = [:]
        for entry in glossary.entries { for term in Set(entry.germanTerms) { owners[term, default: 0] += 1 } }
        return glossary.entries.enumerated().flatMap { number, entry in
            entry.germanTerms.compactMap { term in
                let sentence = ([term] + entry.context.prefix(1)).joined(separator: " ")
                let isFound = session.matches(in: sentence).contains { match in
                    match.range.lowerBound == 0 && match.range.upperBound >= term.unicodeScalars.count
                        && (match.entryNumber == number || match.entry.target == entry.target
                            || match.entry.origin.layer > entry.origin.layer)
                }
                // A term that another entry has too is a conflict, which is told already.
                if isFound || owners[term] ?? 0 > 1 { return nil }
                return GlossaryFinding(.unmatchable, entry, term, "\"\(term)\" can't match any text.")
            }
        }
    }
}

/// A term as the program compares it.
private struct FoldedTerm {
    let text: String
    /// Letters without case and accents; hyphens join, spaces divide.
    let key: String
    /// Letters without case, accents, hyphens and spaces.
    let letters: String
    /// How each word is written, hyphens taken out: small, with a capital, as an acronym.
    let casing: [Casing]

    enum Casing { case small, capital, acronym }

    /// Hyphens count for nothing, but between capitals: N-VA is not NVA.
    private static func joint(before word: FoldedText.Word) -> String {
        switch word.gap {
        case .start: ""
        case .hyphen: word.isAllCapitals ? "-" : ""
        default: " "
        }
    }

    init(_ text: String) {
        self.text = text
        let folded = FoldedText.read(text)
        let words = folded.words.map { (word: $0, text: String(decoding: folded.folded($0), as: UTF8.self)) }
        key = words.map { Self.joint(before: $0.word) + $0.text }.joined()
        letters = words.map(\.text).joined()
        var casing: [Casing] = []
        for word in folded.words {
            let own: Casing = word.capitals > 1 ? .acronym : word.isCapitalised ? .capital : .small
            if word.gap == .hyphen, let last = casing.last {
                casing[casing.count - 1] = own == .acronym ? own : last
            } else {
                casing.append(own)
            }
        }
        self.casing = casing
    }
}
