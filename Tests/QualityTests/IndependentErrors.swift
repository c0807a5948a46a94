import Bitext
import Foundation
import Quality
import TestSupport

/// The errors of `Fixtures/Quality/seeded.txt`, written by someone who did not write the checks.
enum IndependentErrors {
    /// A file of pairs whose last one was spoiled.
    struct Spoiled {
        let check: String
        let pairs: [TranslationPair]

        /// The last pair's translation, for a report.
        var text: String { pairs.last?.target.plainText ?? "" }
    }

    static let clean: [[TranslationPair]] = read().map(\.pairs)

    static let all: [Spoiled] = read().flatMap { block in
        block.spoils.compactMap { spoil -> Spoiled? in
            guard var last = block.pairs.last else { return nil }
            let english = last.target.plainText
            if spoil.old == "=" {
                last.target = .init(spoil.new)
            } else {
                guard let place = english.range(of: spoil.old) else { return nil }
                last.target = .init(english.replacingCharacters(in: place, with: spoil.new))
            }
            return Spoiled(check: spoil.check, pairs: block.pairs.dropLast() + [last])
        }
    }

    /// The checks of which one has to notice an error of a kind.
    static func expected(_ kind: String) -> Set<Check> {
        let quantities: Set<Check> = [.number, .unit, .currency, .time, .date, .numeral]
        switch kind {
        case "number", "unit", "currency", "time", "date", "numeral": return quantities
        case "name", "name-spelling": return [.name, .nameSpelling]
        // A number that went with a clause shows the gap as well as its length does.
        case "omission", "length": return [.length, .omission, .number, .name]
        default: return Check(rawValue: kind).map { [$0] } ?? []
        }
    }

    private struct Block {
        var pairs: [TranslationPair] = []
        var spoils: [(check: String, old: String, new: String)] = []
    }

    private static func read() -> [Block] {
        guard let text = try? Fixtures.text("Quality/seeded.txt") else { return [] }
        return text.split(separator: "\n\n").compactMap { part in
            var block = Block()
            var german = ""
            var role: Role?
            for line in part.split(separator: "\n") where !line.hasPrefix("#") {
                if line.hasPrefix("de: ") {
                    german = String(line.dropFirst(4))
                } else if line.hasPrefix("en: ") {
                    block.pairs.append(
                        TranslationPair(
                            id: "\(block.pairs.count)", source: .init(german), target: .init(String(line.dropFirst(4))))
                    )
                } else if line.hasPrefix("role: ") {
                    role = Role(rawValue: String(line.dropFirst(6)))
                } else {
                    let cells = line.components(separatedBy: " | ")
                    let new = cells.count > 2 ? cells[2] : ""
                    block.spoils.append((cells[0], cells[1].replacingOccurrences(of: " |", with: ""), new))
                }
            }
            for index in block.pairs.indices { block.pairs[index].role = role ?? .body }
            return block.pairs.isEmpty ? nil : block
        }
    }
}
