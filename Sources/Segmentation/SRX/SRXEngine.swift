public import Bitext
public import Files
import ICU
import Synchronization

/// Executes SRX rules for a language.
///
/// The semantics are those of SRX 2.0, section "Processing": at every place between two characters the rules are tried
/// in order, and the first whose two patterns match there decides; where none does, nothing ends. The result is that of
/// trying every rule at every place, but only those are tried that the characters on either side allow
/// (``PatternEdge``).
///
/// Look-behind must be bounded in ICU: `*` and `+` in the pattern before a break count as `{0,100}` and `{1,100}`, as
/// in other engines.
public final class SRXEngine: Sendable {
    /// How many rules serve the language.
    public let ruleCount: Int
    private let state: Mutex<SRXMatcher>

    /// Compiles the rules of a document for a language.
    ///
    /// - Parameter path: the file that errors name.
    /// - Throws: ``FileError`` with the line of a rule that does not compile, or where no rule serves the language.
    public init(_ document: SRXDocument, language: LanguageTag, path: String) throws(FileError) {
        let rules = try Self.rules(of: document, for: language, path: path)
        ruleCount = rules.count
        state = Mutex(try SRXMatcher(rules, path: path))
    }

    private static func rules(
        of document: SRXDocument, for language: LanguageTag, path: String
    ) throws(FileError) -> [SRXDocument.Rule] {
        var rules: [SRXDocument.Rule] = []
        for map in document.languageMaps {
            let pattern: RegularExpression
            do throws(ICUError) {
                pattern = try RegularExpression("^(?:\(map.pattern))$", caseInsensitive: true, stepLimit: 1000)
            } catch {
                throw FileError(
                    .malformed, path: path, line: map.line, cause: "the language pattern does not compile: \(error)")
            }
            guard pattern.matches(in: language.description) else { continue }
            rules += document.languageRules.first { $0.name == map.name }?.rules ?? []
            if !document.cascades { break }
        }
        guard !rules.isEmpty else {
            throw FileError(
                .malformed, path: path, cause: "no rule serves the language '\(language)'",
                advice: "Add a <languagemap> for it, or name another --language.")
        }
        return rules
    }

    /// The places in UTF-16 text where a unit ends.
    func breaks(in text: [UInt16]) -> [Int] { state.withLock { $0.breaks(in: text) } }

    /// What the first rule that matches at a place says; nil where none does.
    func decision(at place: Int, in text: [UInt16]) -> Bool? { state.withLock { $0.decision(at: place, in: text) } }

    /// The same as ``breaks(in:)`` by trying every rule at every place: the definition, for tests and comparisons.
    func breaksByDefinition(in text: [UInt16]) -> [Int] { state.withLock { $0.breaksByDefinition(in: text) } }
}

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
        var ends: [[UnitSet]]
        var starts: [[UnitSet]]
    }

    /// About how many thousand steps a match may take, and how many bytes of stack.
    private static let stepLimit: Int32 = 2000
    private static let stackLimit: Int32 = 1 << 20

    private let rules: [Rule]
    /// The rules that can match after a unit, by its index in ``UnitSet``; and whether a break rule is among them.
    private let byEnd: [[Int32]]
    private let canBreak: [Bool]

    init(_ source: [SRXDocument.Rule], path: String) throws(FileError) {
        var rules: [Rule] = []
        for rule in source {
            rules.append(try Self.compile(rule, path: path))
        }
        var byEnd = [[Int32]](repeating: [], count: UnitSet.count)
        var canBreak = [Bool](repeating: false, count: UnitSet.count)
        for (number, rule) in rules.enumerated() {
            for index in 0..<UnitSet.count where rule.ends.contains(where: { $0.first?.contains(index: index) ?? true }) {
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
        self.byEnd = byEnd
        self.canBreak = canBreak
    }

    private static func compile(_ rule: SRXDocument.Rule, path: String) throws(FileError) -> Rule {
        let before = rule.before.isEmpty ? "" : "(?<=\(bounded(rule.before)))"
        do throws(ICUError) {
            return Rule(
                isBreak: rule.isBreak,
                pattern: Pattern(
                    try RegularExpression(
                        "\(before)(?:\(rule.after))", stepLimit: stepLimit, stackLimit: stackLimit)),
                ends: PatternEdge(endsOf: rule.before).ends, starts: PatternEdge(startsOf: rule.after).ends)
        } catch {
            throw FileError(
                .malformed, path: path, line: rule.line == 0 ? nil : rule.line,
                cause: "the rule does not compile (\(error.name)): before '\(rule.before)', after '\(rule.after)'")
        }
    }

    /// A pattern whose quantifiers have an end, for a look-behind.
    static func bounded(_ pattern: String) -> String {
        var result = ""
        var scalars = Array(pattern.unicodeScalars)[...]
        var classDepth = 0
        while let scalar = scalars.popFirst() {
            switch scalar {
            case "\\":
                result.unicodeScalars.append(scalar)
                if let next = scalars.popFirst() { result.unicodeScalars.append(next) }
                continue
            case "[": classDepth += 1
            case "]": classDepth = max(0, classDepth - 1)
            case "*" where classDepth == 0:
                result += "{0,100}"
                continue
            case "+" where classDepth == 0 && !"*+?}".contains(result.last ?? " "):
                result += "{1,100}"
                continue
            case "{" where classDepth == 0:
                let inside = scalars.prefix { $0 != "}" }
                if inside.last == ",", let least = Int(String(String.UnicodeScalarView(inside.dropLast()))) {
                    result += "{\(least),\(least + 100)}"
                    scalars = scalars.dropFirst(inside.count + 1)
                    continue
                }
            default: break
            }
            result.unicodeScalars.append(scalar)
        }
        return result
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
            guard Self.allows(rule.ends, place: place, step: -1, units), Self.allows(rule.starts, place: place, step: 1, units)
            else { continue }
            if rule.pattern.expression.withText(units, { $0.matches(at: place) }) { return rule.isBreak }
        }
        return nil
    }

    /// Whether the units before (step -1) or after (step 1) a place can be an edge.
    private static func allows(
        _ edges: [[UnitSet]], place: Int, step: Int, _ units: UnsafeBufferPointer<UInt16>
    ) -> Bool {
        for edge in edges {
            var at = step < 0 ? place - 1 : place
            var fits = true
            for set in edge {
                guard at >= 0, at < units.count, set.contains(index: UnitSet.index(units[at])) else {
                    fits = false
                    break
                }
                at += step
            }
            if fits { return true }
        }
        return edges.isEmpty
    }

    func breaksByDefinition(in text: [UInt16]) -> [Int] {
        guard text.count > 1 else { return [] }
        return (1..<text.count).filter { place in
            let first = rules.first { $0.pattern.expression.withText(text) { $0.matches(at: place) } }
            return first?.isBreak ?? false
        }
    }
}
