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
        var need: Need
    }

    /// About how many thousand steps a match may take, and how many bytes of stack.
    private static let stepLimit: Int32 = 2000
    private static let stackLimit: Int32 = 1 << 20

    private let rules: [Rule]
    private let sets: UnitSetPool
    /// The rules that can match after a unit, by its index in ``UnitSet``; and whether a break rule is among them.
    private let byEnd: [[Int32]]
    private let canBreak: [Bool]
    private var remembered: [Int: [Int32]] = [:]
    /// How many triples are remembered.
    private static let memory = 100_000

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
                starts: Gate(PatternEdge(startsOf: rule.after), &sets),
                need: Need(rule.before, &sets))
        } catch {
            throw FileError(
                .malformed, path: path, line: rule.line == 0 ? nil : rule.line,
                cause: "the rule does not compile (\(error.name)): before '\(rule.before)', after '\(rule.after)'")
        }
    }

    mutating func breaks(in text: [UInt16]) -> [Int] {
        text.withUnsafeBufferPointer { units in
            var places: [Int] = []
            guard units.count > 1 else { return places }
            for place in 1..<units.count where canBreak[UnitSet.index(units[place - 1])] {
                let numbers = candidates(at: place, units)
                if !numbers.isEmpty, decision(at: place, among: numbers, units) == true { places.append(place) }
            }
            return places
        }
    }

    func decision(at place: Int, in text: [UInt16]) -> Bool? {
        text.withUnsafeBufferPointer { units in
            guard place > 0, place < units.count else { return nil }
            return decision(at: place, among: byEnd[UnitSet.index(units[place - 1])], units)
        }
    }

    /// The rules that the two units before a place and the one after it allow, up to the last break rule; remembered,
    /// since a text has few such triples.
    private mutating func candidates(at place: Int, _ units: UnsafeBufferPointer<UInt16>) -> [Int32] {
        let last = UnitSet.index(units[place - 1])
        let second = place > 1 ? UnitSet.index(units[place - 2]) : nil
        let next = UnitSet.index(units[place])
        let key = ((second ?? UnitSet.count) * (UnitSet.count + 1) + last) * UnitSet.count + next
        if let known = remembered[key] { return known }
        var numbers = byEnd[last].filter { number in
            rules[Int(number)].ends.allows(first: last, second: second, sets)
                && rules[Int(number)].starts.allows(first: next, sets)
        }
        let end = numbers.lastIndex { rules[Int($0)].isBreak }
        numbers.removeLast(numbers.count - (end.map { $0 + 1 } ?? 0))
        if remembered.count > Self.memory { remembered.removeAll() }
        remembered[key] = numbers
        return numbers
    }

    private func decision(
        at place: Int, among numbers: [Int32], _ units: UnsafeBufferPointer<UInt16>
    ) -> Bool? {
        for number in numbers where allows(Int(number), at: place, units) {
            if rules[Int(number)].pattern.expression.withText(units, { $0.matches(at: place) }) {
                return rules[Int(number)].isBreak
            }
        }
        return nil
    }

    private func allows(_ number: Int, at place: Int, _ units: UnsafeBufferPointer<UInt16>) -> Bool {
        rules[number].ends.allows(before: place, units, sets) && rules[number].starts.allows(after: place, units, sets)
            && rules[number].need.isMet(before: place, units, sets)
    }

    func breaksByDefinition(in text: [UInt16]) -> [Int] {
        guard text.count > 1 else { return [] }
        return (1..<text.count).filter { place in
            let first = rules.first { $0.pattern.expression.withText(text) { $0.matches(at: place) } }
            return first?.isBreak ?? false
        }
    }
}
