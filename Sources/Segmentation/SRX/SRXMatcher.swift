import Files
import ICU

/// Compiled rules with their gates; for one thread at a time.
struct SRXMatcher: ~Copyable {
    /// A rule's matcher, boxed since an array can't hold what can't be copied.
    private final class Pattern {
        let expression: RegularExpression
        init(_ expression: consuming RegularExpression) { self.expression = expression }
    }

    private struct Rule {
        var isBreak: Bool
        var pattern: Pattern
        var ends: Gate
        var starts: Gate
    }

    /// About how many thousand steps a match may take, and how many bytes of stack.
    private static let stepLimit: Int32 = 2000
    private static let stackLimit: Int32 = 1 << 20

    private let rules: [Rule]
    private let sets: UnitSetPool
    /// The rules that can match after a unit, by its index in ``UnitSet``; and whether a break rule is among them.
    private let byEnd: [[Int32]]
    private let canBreak: [Bool]

    init(_ source: [SRXDocument.Rule], path: String) throws(FileError) {
        var rules: [Rule] = []
        var sets = UnitSetPool()
        for rule in source {
            rules.append(try Self.compile(rule, &sets, path: path))
        }
        var byEnd = [[Int32]](repeating: [], count: UnitSet.count)
        var canBreak = [Bool](repeating: false, count: UnitSet.count)
        for (number, rule) in rules.enumerated() {
            for index in 0..<UnitSet.count where rule.ends.allows(first: index, sets) {
                byEnd[index].append(Int32(number))
                if rule.isBreak { canBreak[index] = true }
            }
        }
        // Rules after the last break rule decide nothing.
        for index in byEnd.indices {
            guard let last = byEnd[index].lastIndex(where: { rules[Int($0)].isBreak }) else { continue }
            byEnd[index].removeLast(byEnd[index].count - last - 1)
        }
        self.rules = rules
        self.sets = sets
        self.byEnd = byEnd
        self.canBreak = canBreak
    }

    private static func compile(
        _ rule: SRXDocument.Rule, _ sets: inout UnitSetPool, path: String
    ) throws(FileError) -> Rule {
        let before = rule.before.isEmpty ? "" : "(?<=\(rule.before.boundingQuantifiers))"
        do throws(ICUError) {
            return Rule(
                isBreak: rule.isBreak,
                pattern: Pattern(
                    try RegularExpression(
                        "\(before)(?:\(rule.after))", stepLimit: stepLimit, stackLimit: stackLimit)),
                ends: Gate(PatternEdge(endsOf: rule.before), &sets),
                starts: Gate(PatternEdge(startsOf: rule.after), &sets))
        } catch {
            throw FileError(
                .malformed, path: path, line: rule.line == 0 ? nil : rule.line,
                cause: "the rule does not compile (\(error.name)): before '\(rule.before)', after '\(rule.after)'")
        }
    }

    func breaks(in text: [UInt16]) -> [Int] {
        text.withUnsafeBufferPointer { units in
            var places: [Int] = []
            guard units.count > 1 else { return places }
            for place in 1..<units.count where canBreak[UnitSet.index(units[place - 1])] {
                if decision(at: place, in: units) == true { places.append(place) }
            }
            return places
        }
    }

    func decision(at place: Int, in text: [UInt16]) -> Bool? {
        text.withUnsafeBufferPointer { decision(at: place, in: $0) }
    }

    private func decision(at place: Int, in units: UnsafeBufferPointer<UInt16>) -> Bool? {
        guard place > 0, place < units.count else { return nil }
        for number in byEnd[UnitSet.index(units[place - 1])] {
            let rule = rules[Int(number)]
            guard rule.ends.allows(before: place, units, sets), rule.starts.allows(after: place, units, sets) else { continue }
            if rule.pattern.expression.withText(units, { $0.matches(at: place) }) { return rule.isBreak }
        }
        return nil
    }

    func breaksByDefinition(in text: [UInt16]) -> [Int] {
        guard text.count > 1 else { return [] }
        return (1..<text.count).filter { place in
            let first = rules.first { $0.pattern.expression.withText(text) { $0.matches(at: place) } }
            return first?.isBreak ?? false
        }
    }
}
