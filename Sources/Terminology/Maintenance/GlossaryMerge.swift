internal import Bitext

/// Makes one glossary of several.
///
/// Entries with the same German, context and English become one with the terms of both. Where the preferred English
/// differs there is a conflict, which a policy resolves.
public struct GlossaryMerge: Sendable {
    /// What becomes of two entries with the same German and different English.
    public enum Policy: String, Sendable, CaseIterable {
        /// The glossary that is named first wins.
        case first
        /// The glossary that is named last wins.
        case last
        /// The entry with the later date wins; the first where none has one.
        case newest
        /// The first wins, and the other English is accepted beside it.
        case accept
        /// Both stay.
        case both
    }

    /// Two entries that want different English for the same German.
    public struct Conflict: Sendable {
        /// The entry that was there before.
        public let first: GlossaryEntry
        /// The entry that came to it.
        public let second: GlossaryEntry
    }

    /// The whole.
    public private(set) var glossary = Glossary()
    /// What was not agreed on, in order.
    public private(set) var conflicts: [Conflict] = []
    /// How many entries went into others that say the same.
    public private(set) var unitedCount = 0

    private struct Key: Hashable {
        let source: String
        let context: [String]
    }

    /// Merges glossaries; without a policy, the first entry of a conflict stays.
    public init(_ glossaries: [Glossary], policy: Policy?) {
        var places: [Key: [Int]] = [:]
        for one in glossaries {
            glossary.problems += one.problems
            glossary.remarks += one.remarks
            for entry in one.entries {
                let key = Key(source: entry.source, context: entry.context.sorted())
                let rivals = places[key] ?? []
                if let place = rivals.first(where: { agree(glossary.entries[$0], entry) }) {
                    unitedCount += 1
                    glossary.entries[place].unite(with: entry)
                } else if let place = rivals.first, differ(glossary.entries[place], entry) {
                    conflicts.append(Conflict(first: glossary.entries[place], second: entry))
                    resolve(place, entry, policy ?? .first, &places[key, default: []])
                } else {
                    places[key, default: []].append(glossary.entries.count)
                    glossary.entries.append(entry)
                }
            }
        }
    }

    private func agree(_ one: GlossaryEntry, _ other: GlossaryEntry) -> Bool {
        one.target == other.target && (one.category == other.category || one.category == nil || other.category == nil)
    }

    /// Entries of different categories are different concepts, such as a place and a person.
    private func differ(_ one: GlossaryEntry, _ other: GlossaryEntry) -> Bool {
        one.category == other.category || one.category == nil || other.category == nil
    }

    private mutating func resolve(_ place: Int, _ entry: GlossaryEntry, _ policy: Policy, _ places: inout [Int]) {
        switch policy {
        case .first: break
        case .last: glossary.entries[place] = entry
        case .newest:
            if entry.lastDate > glossary.entries[place].lastDate { glossary.entries[place] = entry }
        case .accept: glossary.entries[place].take([entry.target] + entry.accepted, as: .admitted)
        case .both:
            places.append(glossary.entries.count)
            glossary.entries.append(entry)
        }
    }
}

extension GlossaryEntry {
    /// Takes what another entry for the same concept says beside this one.
    mutating func unite(with other: GlossaryEntry) {
        func add(_ new: [String], _ all: inout [String], except taken: [String]) {
            for term in new where !all.contains(term) && !taken.contains(term) { all.append(term) }
        }
        add(other.variants, &variants, except: [source])
        add(other.accepted, &accepted, except: [target] + avoided)
        add(other.avoided, &avoided, except: [target] + accepted)
        category = category ?? other.category
        wordClass = wordClass ?? other.wordClass
        constraints.formUnion(other.constraints)
        guard other.hasDetails || note != other.note else { return }
        var details = details
        let theirs = other.details
        for path in [\TermDetails.id, \.definition, \.example, \.reference, \.created, \.changed]
        where details[keyPath: path].isEmpty {
            details[keyPath: path] = theirs[keyPath: path]
        }
        details.deprecated += theirs.deprecated.filter { avoided.contains($0) && !details.deprecated.contains($0) }
        details.styles += theirs.styles.filter { new in !details.styles.contains { $0.style == new.style } }
        details.fields += theirs.fields.filter { !details.fields.contains($0) }
        if note.isEmpty {
            note = other.note
        } else if !other.note.isEmpty, other.note != note {
            let more = TermField("note", other.note)
            if !details.fields.contains(more) { details.fields.append(more) }
        }
        self.details = details
    }

    /// When it was changed last, as text that sorts by time; empty where nobody says.
    fileprivate var lastDate: String { max(details.changed, details.created) }
}
